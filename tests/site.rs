//! The documents that the build host writes, read back by a parser of somebody else's.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use portfolio::i18n::Lang;
use portfolio::route::{Place, Route};
use portfolio::site::check::{self, check};
use portfolio::site::{Address, Shell, Sources, write};
use scraper::{Html, Selector};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Writes the site at an address, with `index.html` as it stands before Trunk, and reads it back.
fn documents(url: &str) -> BTreeMap<String, String> {
    let schema = fs::read_to_string(check::JSON_RESUME).expect("the npm tools are installed");
    let schema = serde_json::from_str(&schema).expect("a JSON Schema");
    let sources = Sources::read(Path::new("public/content")).expect("readable content");
    let site = check(&sources, &schema).site.expect("content without faults");
    let folder = tempfile::tempdir().expect("a folder");
    let shell = Shell::new(&fs::read_to_string("index.html").expect("index.html"));
    let shell = shell.and_then(Shell::with_policy).expect("a shell");
    let address = Address::parse(url).expect("an address");
    let paths = write(&site, &address, &shell, folder.path()).expect("written");
    paths
        .into_iter()
        .map(|path| {
            let text = fs::read_to_string(folder.path().join(&path)).expect("a file");
            (path.display().to_string(), text)
        })
        .collect()
}

fn count(html: &Html, selector: &str) -> usize {
    html.select(&Selector::parse(selector).expect("a selector")).count()
}

fn page(place: Place) -> String {
    format!("{}index.html", place.path())
}

#[test]
fn there_is_one_document_for_each_route_and_language_and_two_more() {
    let documents = documents("https://example.org/");
    let mut expected: Vec<String> = Place::all(&Lang::ALL).map(page).collect();
    expected.extend(["index.html".into(), "404.html".into()]);
    expected.sort();
    let html: Vec<&String> = documents.keys().filter(|path| path.ends_with(".html")).collect();
    assert_eq!(html, expected.iter().collect::<Vec<_>>());
    assert_eq!(documents.keys().filter(|path| path.starts_with("content/")).count(), 2);
}

#[test]
fn every_count_holds_in_the_rendered_pages() {
    let documents = documents("https://example.org/");
    for lang in Lang::ALL {
        let html = |route| Html::parse_document(&documents[&page(Place { route, lang })]);
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
    for (path, text) in documents("https://example.org/repo/") {
        if !path.ends_with(".html") {
            continue;
        }
        let html = Html::parse_document(&text);
        assert!(html.errors.is_empty(), "{path}: {:?}", html.errors);
        for selector in ["h1", "main", "title"] {
            assert_eq!(count(&html, selector), 1, "{selector} in {path}");
        }
        let lang = if path.starts_with("en/") { "en" } else { "zh-CN" };
        assert_eq!(count(&html, &format!("html[lang={lang}][data-base='/repo/']")), 1, "{path}");
        assert!(!text.contains(" style="), "{path} has a style attribute");
        let ids: Vec<&str> = html
            .select(&Selector::parse("[id]").expect("a selector"))
            .filter_map(|e| e.attr("id"))
            .collect();
        for id in &ids {
            assert_eq!(ids.iter().filter(|other| other == &id).count(), 1, "#{id} in {path}");
        }
        headings_are_in_order(&path, &html);
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

#[test]
fn every_link_within_the_site_leads_somewhere() {
    for base in ["/", "/repo/"] {
        let documents = documents(&format!("https://example.org{base}"));
        for (path, text) in documents.iter().filter(|(path, _)| path.ends_with(".html")) {
            let html = Html::parse_document(text);
            for link in html.select(&Selector::parse("a[href]").expect("a selector")) {
                let href = link.attr("href").unwrap_or_default();
                if let Some(id) = href.strip_prefix('#') {
                    assert_eq!(count(&html, &format!("[id='{id}']")), 1, "{href} in {path}");
                } else if let Some(file) = href.strip_prefix(base).filter(|_| href.starts_with('/'))
                {
                    let is_page = documents.contains_key(&format!("{file}index.html"));
                    assert!(
                        is_page || Path::new("public").join(file).is_file(),
                        "{href} in {path}"
                    );
                } else {
                    assert!(
                        href.starts_with("http")
                            || href.starts_with("mailto:")
                            || href.starts_with("tel:"),
                        "{href} in {path}"
                    );
                }
            }
        }
    }
}

#[test]
fn inline_scripts_and_styles_are_the_same_on_every_page() {
    let documents = documents("https://example.org/");
    let inline = |text: &str| {
        let html = Html::parse_document(text);
        let selector = Selector::parse("script, style").expect("a selector");
        html.select(&selector).map(|part| part.inner_html()).collect::<Vec<_>>()
    };
    let home = inline(&documents["index.html"]);
    for (path, text) in documents.iter().filter(|(path, _)| path.ends_with(".html")) {
        assert_eq!(inline(text), home, "{path}");
    }
}

#[test]
fn only_the_root_chooses_a_language() {
    for (path, text) in documents("https://example.org/") {
        let chooses = text.contains("data-negotiate=\"zh en\"");
        assert_eq!(chooses, path == "index.html", "{path}");
    }
}

/// The head script of index.html in Node.js, with a browser's globals as given; says where it
/// sends the reader.
fn negotiated(stored: &str, languages: &str) -> String {
    let index = fs::read_to_string("index.html").expect("index.html");
    let html = Html::parse_document(&index);
    let script = html
        .select(&Selector::parse("script").expect("a selector"))
        .next()
        .expect("a script")
        .text()
        .collect::<String>();
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
