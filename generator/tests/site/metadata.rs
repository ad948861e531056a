//! Metadata for machines: alternates, link previews, sitemap, feed, `llms.txt`.

use crate::sites::{URL, all, attribute, content, documents, person_site, text};
use portfolio::i18n::Lang;
use portfolio::routes::PageId;
use scraper::Html;
use std::collections::BTreeSet;

#[test]
fn hreflang_alternates_are_reciprocal() {
    let files = person_site(URL);
    let pages: Vec<_> =
        documents(&files).into_iter().filter(|(path, _)| *path != "404.html").collect();
    let address = |path: &str| format!("{URL}{}", path.trim_end_matches("index.html"));
    let alternates = |html: &Html| -> BTreeSet<(String, String)> {
        all(html, "link[rel=alternate][hreflang]")
            .iter()
            .map(|link| {
                (
                    link.attr("hreflang").expect("a language").into(),
                    link.attr("href").expect("an address").into(),
                )
            })
            .collect()
    };
    assert_eq!(pages.len(), 7);
    for (path, html) in &pages {
        assert_eq!(attribute(html, "link[rel=canonical]", "href"), address(path));
        assert_eq!(attribute(html, "meta[property='og:url']", "content"), address(path));
        let own = alternates(html);
        assert_eq!(own.len(), 3, "{path}");
        assert!(own.iter().any(|(_, href)| *href == address(path)), "{path} names itself");
        for (_, href) in &own {
            let (_, other) =
                pages.iter().find(|(path, _)| address(path) == *href).expect("a page of the site");
            assert_eq!(alternates(other), own, "{href} answers {path}");
        }
    }
}

#[test]
fn every_page_has_link_preview_metadata() {
    let files = person_site(URL);
    for (path, html) in documents(&files).iter().filter(|(path, _)| *path != "404.html") {
        let graph = |name: &str| attribute(html, &format!("meta[property='og:{name}']"), "content");
        let title = all(html, "title")[0].text().collect::<String>();
        assert_eq!(graph("title"), title, "{path}");
        assert_eq!(graph("description"), attribute(html, "meta[name=description]", "content"));
        assert_eq!(attribute(html, "meta[name='twitter:card']", "content"), "summary_large_image");
        let image = graph("image");
        let picture = &files[image.strip_prefix(URL).expect("a file of the site")];
        let header = |at: usize| u32::from_be_bytes(picture[at..at + 4].try_into().expect("4"));
        assert_eq!(&picture[1..4], b"PNG");
        // Width and height are the first fields of PNG's first chunk (IHDR).
        assert_eq!((header(16), header(20)), (1200, 630), "{path}");
        assert_eq!((graph("image:width"), graph("image:height")), ("1200".into(), "630".into()));
    }
}

#[test]
fn the_sitemap_lists_every_page_with_its_alternates() {
    let files = person_site(URL);
    let xml = roxmltree::Document::parse(text(&files, "sitemap.xml")).expect("XML");
    let (schema, xhtml) =
        ("http://www.sitemaps.org/schemas/sitemap/0.9", "http://www.w3.org/1999/xhtml");
    assert!(xml.root_element().has_tag_name((schema, "urlset")));
    let urls: Vec<_> =
        xml.root_element().children().filter(|node| node.has_tag_name((schema, "url"))).collect();
    let child = |url: &roxmltree::Node<'_, '_>, name: &str| {
        let child = url.children().find(|child| child.has_tag_name((schema, name)));
        child.and_then(|child| child.text()).unwrap_or_default().to_owned()
    };
    let places: Vec<String> =
        PageId::all(&Lang::ALL).map(|place| format!("{URL}{}", place.path())).collect();
    assert_eq!(urls.iter().map(|url| child(url, "loc")).collect::<Vec<_>>(), places);
    for url in &urls {
        let page = child(url, "loc");
        let file = format!("{}index.html", page.strip_prefix(URL).expect("a page of the site"));
        let html = Html::parse_document(text(&files, &file));
        let said: Vec<_> = url
            .children()
            .filter(|child| child.has_tag_name((xhtml, "link")))
            .map(|link| {
                (
                    link.attribute("hreflang").expect("a language").to_owned(),
                    link.attribute("href").expect("an address").to_owned(),
                )
            })
            .collect();
        let expected: Vec<_> = all(&html, "link[rel=alternate][hreflang]")
            .iter()
            .map(|link| {
                (
                    link.attr("hreflang").expect("a language").to_owned(),
                    link.attr("href").expect("an address").to_owned(),
                )
            })
            .collect();
        assert_eq!(said, expected, "{page}");
        let day = if page.ends_with("talks/") { "2020-07-12" } else { "2021-07-18" };
        assert!(child(url, "lastmod").starts_with(day), "{page}");
    }
    assert_eq!(
        text(&files, "robots.txt"),
        format!("User-agent: *\nAllow: /\n\nSitemap: {URL}sitemap.xml\n")
    );
}

#[test]
fn the_feed_lists_every_talk() {
    let files = person_site(URL);
    let mut ids = BTreeSet::new();
    for lang in Lang::ALL {
        let guide = content(lang, "talks.json");
        let path = format!("{}/talks/feed.xml", lang.code());
        let feed = feed_rs::parser::parse(files[&path].as_slice()).expect("a feed");
        assert_eq!(feed.title.expect("a title").content, guide["title"]);
        assert_eq!(feed.language.as_deref(), Some(lang.tag()));
        assert_eq!(feed.updated.expect("a date").to_rfc3339(), "2020-07-12T00:00:00+00:00");
        let links: BTreeSet<_> = feed.links.iter().map(|link| link.href.clone()).collect();
        assert_eq!(links, [format!("{URL}{path}"), format!("{URL}{}/talks/", lang.code())].into());
        let talks = guide["talks"].as_array().expect("talks");
        assert_eq!(feed.entries.len(), talks.len());
        for (entry, talk) in feed.entries.iter().zip(talks) {
            let id = talk["id"].as_str().expect("an id");
            assert_eq!(
                entry.id,
                format!("tag:example.org,2020-07-12:/repo/{}/talks/#{id}", lang.code())
            );
            assert_eq!(entry.title.as_ref().expect("a title").content, talk["title"]);
            assert_eq!(entry.links[0].href, format!("{URL}{}/talks/#{id}", lang.code()));
            let said =
                entry.content.as_ref().and_then(|content| content.body.clone()).expect("content");
            let said = Html::parse_fragment(&said).root_element().text().collect::<String>();
            for speaker in talk["speakers"].as_array().expect("speakers") {
                assert!(said.contains(speaker["name"].as_str().expect("a name")), "{said}");
            }
            assert!(ids.insert(entry.id.clone()), "{} twice", entry.id);
        }
        let html = Html::parse_document(text(&files, &format!("{}/index.html", lang.code())));
        assert_eq!(
            attribute(&html, "link[type='application/atom+xml']", "href"),
            format!("/repo/{path}")
        );
    }
}

#[test]
fn llms_txt_lists_every_page() {
    let files = person_site(URL);
    let text = text(&files, "llms.txt");
    assert!(text.starts_with("# 苏明远 · Mingyuan Su\n"), "{text}");
    for place in PageId::all(&Lang::ALL) {
        assert!(text.contains(&format!("({URL}{})", place.path())), "{place:?}");
    }
}
