//! What search engines, link previews, feed readers and hosts read.

use crate::made::{all, attribute, documents, own, text};
use base64::Engine;
use portfolio::i18n::Lang;
use portfolio::route::{Place, Route};
use scraper::Html;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::fs;
use std::io::Read;

const URL: &str = "https://example.org/repo/";

fn content(lang: Lang, file: &str) -> Value {
    let path = format!("public/content/{}/{file}", lang.code());
    serde_json::from_str(&fs::read_to_string(path).expect("content")).expect("JSON")
}

#[test]
fn every_alternate_answers_back() {
    let files = own(URL);
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
fn every_page_has_what_link_previews_show() {
    let files = own(URL);
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
        // The size stands at the start of PNG's first chunk.
        assert_eq!((header(16), header(20)), (1200, 630), "{path}");
        assert_eq!((graph("image:width"), graph("image:height")), ("1200".into(), "630".into()));
    }
}

fn json_ld(html: &Html) -> Value {
    let scripts = all(html, "script[type='application/ld+json']");
    assert_eq!(scripts.len(), 1);
    serde_json::from_str(&scripts[0].inner_html()).expect("JSON")
}

#[test]
fn the_json_ld_of_profiles_says_what_the_resume_says() {
    let files = own(URL);
    for lang in Lang::ALL {
        let resume = content(lang, "resume.json");
        let basics = &resume["basics"];
        let html = |route| {
            Html::parse_document(text(
                &files,
                &format!("{}index.html", Place { route, lang }.path()),
            ))
        };
        let home = json_ld(&html(Route::Home));
        let graph = json_ld(&html(Route::Resume))["@graph"].as_array().expect("a graph").clone();
        for profile in [&home, &graph[0]] {
            assert_eq!(profile["@type"], "ProfilePage");
            assert_eq!(profile["inLanguage"], lang.tag());
            let day = resume["meta"]["lastModified"].as_str().expect("a day");
            assert_eq!(profile["dateModified"], day[..10]);
            let person = &profile["mainEntity"];
            assert_eq!(person["@type"], "Person");
            assert_eq!(person["@id"], format!("{URL}#person"));
            for (theirs, ours) in [
                ("name", "name"),
                ("jobTitle", "label"),
                ("email", "email"),
                ("telephone", "phone"),
                ("url", "url"),
            ] {
                assert_eq!(person[theirs], basics[ours], "{theirs}");
            }
            assert_eq!(
                person["alternateName"],
                content(lang.other(), "resume.json")["basics"]["name"]
            );
            let links: Vec<&Value> = basics["profiles"]
                .as_array()
                .expect("profiles")
                .iter()
                .map(|profile| &profile["url"])
                .collect();
            assert_eq!(
                person["sameAs"].as_array().expect("links").iter().collect::<Vec<_>>(),
                links
            );
            assert_eq!(
                person["worksFor"],
                serde_json::json!([{ "@type": "Organization", "name": resume["work"][0]["name"] }])
            );
        }
        let papers = resume["publications"].as_array().expect("papers");
        assert_eq!(graph.len(), 1 + papers.len());
        for (thing, paper) in graph[1..].iter().zip(papers) {
            assert_eq!(thing["@type"], "ScholarlyArticle");
            assert_eq!(
                (&thing["name"], &thing["datePublished"]),
                (&paper["name"], &paper["releaseDate"])
            );
            let authors: Vec<&Value> = thing["author"]
                .as_array()
                .expect("authors")
                .iter()
                .map(|author| &author["name"])
                .collect();
            assert_eq!(
                authors,
                paper["authors"].as_array().expect("authors").iter().collect::<Vec<_>>()
            );
            assert_eq!(thing["url"], paper["url"]);
        }
    }
}

#[test]
fn the_json_ld_of_the_guide_says_what_the_guide_says() {
    let files = own(URL);
    for lang in Lang::ALL {
        let (guide, place) = (content(lang, "talks.json"), Place { route: Route::Talks, lang });
        let url = format!("{URL}{}", place.path());
        let posting =
            json_ld(&Html::parse_document(text(&files, &format!("{}index.html", place.path()))));
        assert_eq!(
            (&posting["@type"], &posting["@id"]),
            (&"BlogPosting".into(), &url.clone().into())
        );
        assert_eq!(
            (&posting["headline"], &posting["datePublished"]),
            (&guide["title"], &guide["date"])
        );
        assert_eq!(
            (&posting["license"], &posting["author"]["name"]),
            (&guide["licence"]["url"], &guide["author"]["name"])
        );
        let (event, conference) = (&posting["about"], &guide["conference"]);
        assert_eq!(event["@type"], "Event");
        for member in ["name", "startDate", "endDate"] {
            assert_eq!(event[member], conference[member]);
        }
        assert_eq!(
            (&event["location"]["name"], &event["location"]["address"]),
            (&conference["venue"], &conference["city"])
        );
        let (items, talks) =
            (&posting["mainEntity"]["itemListElement"], guide["talks"].as_array().expect("talks"));
        assert_eq!(posting["mainEntity"]["numberOfItems"], 13);
        assert_eq!(items.as_array().expect("items").len(), talks.len());
        for (index, talk) in talks.iter().enumerate() {
            assert_eq!(
                (&items[index]["position"], &items[index]["name"]),
                (&(index + 1).into(), &talk["title"])
            );
            assert_eq!(
                items[index]["url"],
                format!("{url}#{}", talk["id"].as_str().expect("an id"))
            );
        }
        assert_eq!(posting.get("translationOfWork").is_some(), lang == Lang::En);
    }
}

#[test]
fn the_sitemap_lists_every_page_with_its_alternates() {
    let files = own(URL);
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
        Place::all(&Lang::ALL).map(|place| format!("{URL}{}", place.path())).collect();
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
        let day = if page.ends_with("talks/") { "2019-06-23" } else { "2020-06-12" };
        assert!(child(url, "lastmod").starts_with(day), "{page}");
    }
    assert_eq!(
        text(&files, "robots.txt"),
        format!("User-agent: *\nAllow: /\n\nSitemap: {URL}sitemap.xml\n")
    );
}

#[test]
fn the_feed_has_every_talk() {
    let files = own(URL);
    let mut ids = BTreeSet::new();
    for lang in Lang::ALL {
        let guide = content(lang, "talks.json");
        let path = format!("{}/talks/feed.xml", lang.code());
        let feed = feed_rs::parser::parse(files[&path].as_slice()).expect("a feed");
        assert_eq!(feed.title.expect("a title").content, guide["title"]);
        assert_eq!(feed.language.as_deref(), Some(lang.tag()));
        assert_eq!(feed.updated.expect("a date").to_rfc3339(), "2019-06-23T00:00:00+00:00");
        let links: BTreeSet<_> = feed.links.iter().map(|link| link.href.clone()).collect();
        assert_eq!(links, [format!("{URL}{path}"), format!("{URL}{}/talks/", lang.code())].into());
        let talks = guide["talks"].as_array().expect("talks");
        assert_eq!(feed.entries.len(), talks.len());
        for (entry, talk) in feed.entries.iter().zip(talks) {
            let id = talk["id"].as_str().expect("an id");
            assert_eq!(
                entry.id,
                format!("tag:example.org,2019-06-23:/repo/{}/talks/#{id}", lang.code())
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
fn language_models_find_every_page() {
    let files = own(URL);
    let text = text(&files, "llms.txt");
    assert!(text.starts_with("# 高策 · Ce Gao\n"), "{text}");
    for place in Place::all(&Lang::ALL) {
        assert!(text.contains(&format!("({URL}{})", place.path())), "{place:?}");
    }
}

#[test]
fn the_policy_allows_what_is_inline_and_nothing_else_that_is() {
    let files = own(URL);
    let header = text(&files, "_headers");
    let hash = |text: &str| {
        format!("'sha256-{}'", base64::prelude::BASE64_STANDARD.encode(Sha256::digest(text)))
    };
    for (path, html) in documents(&files) {
        let policy = attribute(&html, "meta[http-equiv='Content-Security-Policy']", "content");
        assert!(header.contains(&format!("{policy}; frame-ancestors 'none'")), "{path}");
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{path}");
        let inline = all(&html, "style, script:not([src]):not([type='application/ld+json'])");
        assert!(inline.len() >= 2, "{path}");
        for part in inline {
            let text = part.text().collect::<String>();
            assert!(policy.contains(&hash(&text)), "{path}: {text}");
        }
    }
}

#[test]
fn compressed_files_hold_the_same_and_stand_beside_every_text() {
    let files = own(URL);
    let mut count = 0;
    for (path, bytes) in files.iter() {
        let Some(brotli) = files.get(&format!("{path}.br")) else {
            let is_text = [".html", ".json", ".svg", ".txt", ".xml", ".webmanifest"]
                .iter()
                .any(|end| path.ends_with(end));
            assert!(!is_text, "{path} isn't compressed");
            continue;
        };
        let (mut unbrotlied, mut ungzipped) = (Vec::new(), Vec::new());
        brotli::Decompressor::new(brotli.as_slice(), 4096)
            .read_to_end(&mut unbrotlied)
            .expect("brotli");
        flate2::read::GzDecoder::new(files[&format!("{path}.gz")].as_slice())
            .read_to_end(&mut ungzipped)
            .expect("gzip");
        assert!(unbrotlied == *bytes && ungzipped == *bytes, "{path}");
        count += 1;
    }
    assert!(count >= 15, "{count} files");
}
