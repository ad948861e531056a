//! The HTML documents: counts, markup, links, inline scripts, and the root's language negotiation.

use crate::readers::stdout_of;
use crate::sites::{Files, ROOT_URL, URL, all, documents, person_site, text};
use portfolio::i18n::Lang;
use portfolio::routes::{PageId, Route};
use scraper::{Html, Selector};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

fn count(html: &Html, selector: &str) -> usize {
    all(html, selector).len()
}

fn page(id: PageId) -> String {
    format!("{}index.html", id.path())
}

#[test]
fn there_is_a_document_for_every_page_the_root_and_404() {
    let files = person_site(ROOT_URL);
    let mut expected: Vec<String> = PageId::all(&Lang::ALL).map(page).collect();
    expected.extend(["index.html".into(), "404.html".into()]);
    expected.sort();
    let html: Vec<&String> = files.keys().filter(|path| path.ends_with(".html")).collect();
    assert_eq!(html, expected.iter().collect::<Vec<_>>());
    let is_content = |path: &&String| {
        Path::new(path.as_str()).parent() == Some(Path::new("content")) && path.ends_with(".json")
    };
    assert_eq!(files.keys().filter(is_content).count(), 2);
}

#[test]
fn pages_have_the_expected_number_of_entries() {
    let files = person_site(ROOT_URL);
    for lang in Lang::ALL {
        let html = |route| Html::parse_document(text(&files, &page(PageId { route, lang })));
        let resume = html(Route::Resume);
        for (section, entries) in [
            ("work", 6),
            ("publications", 3),
            ("articles", 4),
            ("talks", 4),
            ("volunteer", 6),
            ("education", 3),
            ("awards", 2),
        ] {
            let selector = format!("section[aria-labelledby={section}] > article.entry");
            assert_eq!(count(&resume, &selector), entries, "{section} in {lang:?}");
        }
        assert_eq!(count(&resume, "#summary + p"), 1);
        assert_eq!(count(&resume, ".contacts > li a[href]"), 6);
        let talks = html(Route::Talks);
        assert_eq!(count(&talks, "article.talk[id]"), 13);
        assert_eq!(count(&talks, ".speakers > li"), 21);
        let messages = lang.messages();
        for (label, links) in [(messages.schedule, 13), (messages.slides, 5), (messages.video, 10)]
        {
            let label = format!("{label}{}", messages.colon);
            let selector = format!(".materials > li > a[aria-label^='{label}']");
            assert_eq!(count(&talks, &selector), links, "{label}");
        }
    }
}

#[test]
fn documents_have_valid_markup_and_the_right_language() {
    assert_valid_documents(&person_site(URL), "/repo/", Lang::DEFAULT);
}

/// Asserts that every document has valid markup and says its language, by default `root`'s.
pub(crate) fn assert_valid_documents(files: &Files, base: &str, root: Lang) {
    for (path, html) in documents(files) {
        assert!(html.errors.is_empty(), "{path}: {:?}", html.errors);
        for selector in ["h1", "main", "title"] {
            assert_eq!(count(&html, selector), 1, "{selector} in {path}");
        }
        let lang = path.split('/').next().and_then(Lang::from_tag).unwrap_or(root).tag();
        assert_eq!(count(&html, &format!("html[lang={lang}][data-base='{base}']")), 1, "{path}");
        assert_eq!(count(&html, "[style]"), 0, "{path} has a style attribute");
        let mut ids = BTreeSet::new();
        for id in all(&html, "[id]").iter().filter_map(|element| element.attr("id")) {
            assert!(ids.insert(id.to_owned()), "#{id} twice in {path}");
        }
        headings_are_in_order(path, &html);
    }
}

fn headings_are_in_order(path: &str, html: &Html) {
    let mut before = 0;
    for heading in html.select(&Selector::parse("h1, h2, h3, h4").expect("a selector")) {
        let level: usize = heading.value().name()[1..].parse().expect("a level");
        assert!(level <= before + 1, "h{level} after h{before} in {path}");
        before = level;
    }
}

/// Screen readers list links by name, so equal names must have equal targets.
#[test]
fn links_with_the_same_name_have_the_same_target() {
    for (path, html) in documents(&person_site(ROOT_URL)) {
        let mut targets = BTreeMap::new();
        for link in all(&html, "main a[href]") {
            let text = || link.text().collect::<String>();
            let name = link.attr("aria-label").map_or_else(text, Into::into);
            let href = link.attr("href").unwrap_or_default();
            let known = *targets.entry(name.clone()).or_insert(href);
            assert_eq!(known, href, "{name:?} in {path}");
        }
    }
}

#[test]
fn every_internal_link_has_a_target() {
    for (base, url) in [("/", ROOT_URL), ("/repo/", URL)] {
        assert_links_resolve(&person_site(url), base);
    }
}

/// Asserts that every link within the site has a target.
pub(crate) fn assert_links_resolve(files: &Files, base: &str) {
    let documents = documents(files);
    let ids: BTreeSet<(&str, &str)> = documents
        .iter()
        .flat_map(|(path, html)| {
            all(html, "[id]").into_iter().filter_map(|element| Some((*path, element.attr("id")?)))
        })
        .collect();
    for (path, html) in &documents {
        for link in all(html, "a[href], link[href]") {
            assert_target_exists(link.attr("href").unwrap_or_default(), path, base, files, &ids);
        }
    }
}

fn assert_target_exists(
    href: &str,
    path: &str,
    base: &str,
    files: &Files,
    ids: &BTreeSet<(&str, &str)>,
) {
    let own = format!("https://example.org{base}");
    let (address, id) = href.split_once('#').unwrap_or((href, ""));
    // A query filters the guide; it doesn't select a file.
    let address = address.split('?').next().unwrap_or_default();
    let within = address.strip_prefix(&own).or_else(|| address.strip_prefix(base));
    let file = match within {
        _ if address.is_empty() => path.to_owned(),
        Some(file) if file.is_empty() || file.ends_with('/') => format!("{file}index.html"),
        Some(file) => file.to_owned(),
        None => {
            let is_link = ["http", "mailto:", "tel:"].iter().any(|start| href.starts_with(start));
            return assert!(is_link, "{href} in {path}");
        }
    };
    let is_there = files.contains_key(&file) || Path::new("../public").join(&file).is_file();
    assert!(is_there, "{href} in {path}");
    assert!(id.is_empty() || ids.contains(&(file.as_str(), id)), "{href} in {path}");
}

#[test]
fn inline_scripts_and_styles_are_identical_on_every_page() {
    let files = person_site(ROOT_URL);
    let inline = |html: &Html| {
        let parts = all(html, "script:not([type='application/ld+json']), style");
        parts.iter().map(|part| part.inner_html()).collect::<Vec<_>>()
    };
    let documents = documents(&files);
    for (path, html) in &documents {
        assert_eq!(inline(html), inline(&documents[0].1), "{path}");
    }
}

#[test]
fn only_the_root_negotiates_a_language() {
    for (path, html) in documents(&person_site(ROOT_URL)) {
        let chooses = count(&html, "html[data-negotiate='zh en']") == 1;
        assert_eq!(chooses, path == "index.html", "{path}");
    }
}

/// Runs the language script of the head, with mocked browser globals, and returns where it
/// redirects to. Both arguments are JSON.
fn redirect_target(stored: &str, languages: &str) -> String {
    stdout_of("node", &["tests/site/negotiation.mjs", stored, languages]).trim().to_owned()
}

#[test]
fn the_root_prefers_the_stored_language_over_the_browser_languages() {
    let english = "/repo/en/?q=1#x";
    for (stored, languages, target) in [
        ("null", r#"["zh-CN", "en"]"#, ""),
        ("null", r#"["en-US", "zh"]"#, english),
        ("null", r#"["fr-FR", "EN-gb"]"#, english),
        ("null", r#"["fr", "de"]"#, ""),
        ("null", "[]", ""),
        (r#""en""#, r#"["zh-CN"]"#, english),
        (r#""zh""#, r#"["en"]"#, ""),
        (r#""../evil""#, r#"["en"]"#, english),
        (r#""blocked""#, r#"["en"]"#, english),
        (r#""blocked""#, r#"["zh"]"#, ""),
    ] {
        assert_eq!(redirect_target(stored, languages), target, "{stored}, {languages}");
    }
}
