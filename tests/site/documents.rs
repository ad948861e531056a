//! The HTML documents: counts, markup, links, inline scripts, and the root's language negotiation.

use crate::sites::{all, documents, own, text};
use portfolio::i18n::Lang;
use portfolio::routes::{PageId, Route};
use scraper::{Html, Selector};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

fn count(html: &Html, selector: &str) -> usize {
    all(html, selector).len()
}

fn page(place: PageId) -> String {
    format!("{}index.html", place.path())
}

#[test]
fn there_is_one_document_for_each_route_and_language_and_two_more() {
    let files = own("https://example.org/");
    let mut expected: Vec<String> = PageId::all(&Lang::ALL).map(page).collect();
    expected.extend(["index.html".into(), "404.html".into()]);
    expected.sort();
    let html: Vec<&String> = files.keys().filter(|path| path.ends_with(".html")).collect();
    assert_eq!(html, expected.iter().collect::<Vec<_>>());
    let is_bundle = |path: &&String| path.starts_with("content/") && path.ends_with(".json");
    assert_eq!(files.keys().filter(is_bundle).count(), 2);
}

#[test]
fn every_count_holds_in_the_rendered_pages() {
    let files = own("https://example.org/");
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
        assert_eq!(count(&talks, ".materials > li:nth-child(1) > a"), 13);
        assert_eq!(count(&talks, ".materials > li:nth-child(2) > a"), 5);
        assert_eq!(count(&talks, ".materials > li:nth-child(3) > a"), 10);
    }
}

#[test]
fn every_document_is_marked_up_for_its_language_and_place() {
    let files = own("https://example.org/repo/");
    for (path, html) in documents(&files) {
        assert!(html.errors.is_empty(), "{path}: {:?}", html.errors);
        for selector in ["h1", "main", "title"] {
            assert_eq!(count(&html, selector), 1, "{selector} in {path}");
        }
        let lang = if path.starts_with("en/") { "en" } else { "zh-CN" };
        assert_eq!(count(&html, &format!("html[lang={lang}][data-base='/repo/']")), 1, "{path}");
        assert_eq!(count(&html, "[style]"), 0, "{path} has a style attribute");
        let ids: Vec<&str> = html
            .select(&Selector::parse("[id]").expect("a selector"))
            .filter_map(|e| e.attr("id"))
            .collect();
        for id in &ids {
            assert_eq!(ids.iter().filter(|other| other == &id).count(), 1, "#{id} in {path}");
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
fn links_of_the_same_name_lead_to_the_same_place() {
    for (path, html) in documents(&own("https://example.org/")) {
        let mut places = BTreeMap::new();
        for link in all(&html, "main a[href]") {
            let text = || link.text().collect::<String>();
            let name = link.attr("aria-label").map_or_else(text, Into::into);
            let href = link.attr("href").unwrap_or_default();
            let known = *places.entry(name.clone()).or_insert(href);
            assert_eq!(known, href, "{name:?} in {path}");
        }
    }
}

#[test]
fn every_link_within_the_site_leads_somewhere() {
    for (base, url) in [("/", "https://example.org/"), ("/repo/", "https://example.org/repo/")] {
        let files = own(url);
        let documents = documents(&files);
        let ids: BTreeSet<(&str, &str)> = documents
            .iter()
            .flat_map(|(path, html)| {
                all(html, "[id]").into_iter().filter_map(|it| Some((*path, it.attr("id")?)))
            })
            .collect();
        for (path, html) in &documents {
            for link in all(html, "a[href], link[href]") {
                leads_somewhere(link.attr("href").unwrap_or_default(), path, base, &files, &ids);
            }
        }
    }
}

fn leads_somewhere(
    href: &str,
    path: &str,
    base: &str,
    files: &crate::sites::Files,
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
    let is_there = files.contains_key(&file) || Path::new("public").join(&file).is_file();
    assert!(is_there, "{href} in {path}");
    assert!(id.is_empty() || ids.contains(&(file.as_str(), id)), "{href} in {path}");
}

#[test]
fn inline_scripts_and_styles_are_the_same_on_every_page() {
    let files = own("https://example.org/");
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
fn only_the_root_chooses_a_language() {
    for (path, html) in documents(&own("https://example.org/")) {
        let chooses = count(&html, "html[data-negotiate='zh en']") == 1;
        assert_eq!(chooses, path == "index.html", "{path}");
    }
}

/// Runs the language negotiation script in Node.js with mocked browser globals, and returns the
/// redirect target.
fn negotiated(stored: &str, languages: &str) -> String {
    let script = fs::read_to_string("src/js/language.js").expect("the script");
    let program = format!(
        "const document = {{ documentElement: {{ dataset: {{ base: '/repo/', negotiate: 'zh en' }} }} }};
         const localStorage = {{ getItem: () => {{ {stored} }} }};
         let sent = 'nowhere';
         const location = {{ search: '?q=1', hash: '#x', replace: (to) => {{ sent = to; }} }};
         const run = new Function('document', 'localStorage', 'location', 'navigator', {script:?});
         run(document, localStorage, location, {{ languages: {languages} }});
         console.log(sent);"
    );
    let output = Command::new("node").args(["-e", &program]).output().expect("Node.js");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

#[test]
fn the_root_goes_by_the_choice_then_by_the_browser() {
    let english = "/repo/en/?q=1#x";
    for (stored, languages, sent) in [
        ("return null", "['zh-CN', 'en']", "nowhere"),
        ("return null", "['en-US', 'zh']", english),
        ("return null", "['fr-FR', 'EN-gb']", english),
        ("return null", "['fr', 'de']", "nowhere"),
        ("return null", "[]", "nowhere"),
        ("return 'en'", "['zh-CN']", english),
        ("return 'zh'", "['en']", "nowhere"),
        ("return '../evil'", "['en']", english),
        ("throw new Error('forbidden')", "['en']", english),
        ("throw new Error('forbidden')", "['zh']", "nowhere"),
    ] {
        assert_eq!(negotiated(stored, languages), sent, "{stored}, {languages}");
    }
}
