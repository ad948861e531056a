//! `site.json`: what it changes on the pages.

use crate::sites::{Files, all, pages, text};
use anstream::adapter::strip_str;
use scraper::Html;
use serde_json::{Value, json};
use site::{Report, Sources, load};
use std::fs;
use tempfile::TempDir;

const SHELL: &str = include_str!("../../../tests/fixtures/shell.html");

/// The content of `pair` with these settings.
fn content(settings: &Value) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for lang in ["zh", "en"] {
        fs::create_dir(folder.path().join(lang)).expect("a folder");
        for file in ["resume.json", "talks.json"] {
            let from = format!("../tests/fixtures/pair/{lang}/{file}");
            fs::copy(from, folder.path().join(lang).join(file)).expect("copied");
        }
    }
    fs::write(folder.path().join("site.json"), settings.to_string()).expect("written");
    folder
}

fn made(settings: &Value) -> Files {
    let folder = content(settings);
    let files = pages(&folder.path().display().to_string(), "https://a.example/", SHELL);
    files.unwrap_or_else(|said| panic!("{said}"))
}

/// What the check says of settings.
fn said(settings: &Value) -> String {
    let folder = content(settings);
    let sources = Sources::read(folder.path()).expect("content");
    let loaded = load(&sources);
    strip_str(&Report::new(&sources, &loaded.diagnostics).text()).to_string()
}

fn page(files: &Files, path: &str) -> Html {
    Html::parse_document(text(files, path))
}

fn texts(html: &Html, selector: &str) -> Vec<String> {
    all(html, selector).iter().map(|element| element.text().collect()).collect()
}

#[test]
fn the_default_language_is_that_of_the_root() {
    for lang in ["zh", "en"] {
        let files = made(&json!({ "defaultLanguage": lang }));
        let root = page(&files, "index.html");
        let tag = all(&root, "html")[0].attr("lang").map(str::to_owned);
        assert!(tag.expect("a language").starts_with(lang));
        let feeds = text(&files, "sitemap.xml");
        assert!(feeds.contains("hreflang=\"x-default\" href=\"https://a.example/\""), "{feeds}");
    }
}

#[test]
fn the_footer_states_the_rights_to_each_part() {
    let rights = json!({ "rights": {
        "resume": { "zh": "简历保留权利", "en": "Mine" },
        "guide": { "en": "Free, see [terms](https://terms.example/)" },
    } });
    let files = made(&rights);
    let footer = |path| texts(&page(&files, path), "footer").concat();
    assert!(footer("zh/index.html").contains("简历保留权利"));
    assert!(footer("en/talks/index.html").contains("Mine"));
    let html = page(&files, "en/index.html");
    assert_eq!(all(&html, "footer a[href='https://terms.example/']").len(), 1);
    assert!(!footer("zh/index.html").contains("Free"));
    let without = made(&json!({}));
    let footer = texts(&page(&without, "en/index.html"), "footer").concat();
    assert!(!footer.contains("rights") && !footer.contains("licensed"), "{footer}");
}

#[test]
fn sections_have_the_order_and_titles_of_the_settings() {
    let files = made(&json!({ "sections": [
        { "id": "education", "title": { "zh": "求学", "en": "Schools" } },
        { "id": "work" },
    ] }));
    let titles = |path| texts(&page(&files, path), "main section h2");
    assert_eq!(titles("en/resume/index.html")[..2], ["Schools", "Work Experience"]);
    assert_eq!(titles("zh/resume/index.html")[..2], ["求学", "工作经历"]);
    assert!(titles("en/resume/index.html").len() > 2, "the others follow");
}

#[test]
fn seal_and_accent_are_those_of_the_settings() {
    let accent = json!({ "light": "#1a4f8a", "dark": "#8ab8f0" });
    let files = made(&json!({ "seal": "&", "accent": accent }));
    let icon = text(&files, "favicon.svg");
    assert!(icon.contains(">&amp;</text>") && icon.contains("fill=\"#1a4f8a\""), "{icon}");
    let document = text(&files, "en/index.html");
    assert!(document.contains("--accent:#1a4f8a") && document.contains("--accent:#8ab8f0"));
}

#[test]
fn invalid_settings_are_reported_with_a_suggestion() {
    for (settings, expected) in [
        (json!({ "url": "example.org" }), "did you mean \"https://example.org\"?"),
        (json!({ "url": "https://example.org/?a" }), "is not a site's address"),
        (json!({ "defaultLanguage": "fr" }), "expected \"zh\" or \"en\""),
        (json!({ "seal": "ab" }), "\"ab\" is not one character"),
        (json!({ "accent": { "light": "red", "dark": "#ffffff" } }), "\"red\" is not a color"),
        (json!({ "accent": { "light": "#ffcc00", "dark": "#ffffff" } }), "a contrast of 1.5 on"),
        (json!({ "sections": [{ "id": "volunter" }] }), "did you mean \"volunteer\"?"),
        (json!({ "sections": [{ "id": "work" }, { "id": "work" }] }), "duplicate section \"work\""),
        (json!({ "url": "example" }), "expected a URL such as https://example.org/"),
        (json!({ "licence": "MIT" }), "unknown property \"licence\""),
        (json!({ "rights": "mine" }), "\"mine\" has the wrong type"),
    ] {
        let said = said(&settings);
        assert!(said.contains("site.json:1:") && said.contains(expected), "{settings}\n{said}");
    }
}
