//! Texts that changed in one language only, since both were confirmed or published.

use portfolio::i18n::Lang::{self, En, Zh};
use site::Kind::{self, Resume, Talks};
use site::{Severity, Sources, confirm, load};
use std::path::Path;

fn pair() -> Sources {
    Sources::read(Path::new("../tests/fixtures/pair")).expect("content")
}

fn change(sources: &mut Sources, lang: Lang, kind: Kind, from: &str, to: &str) {
    let source = sources.files.iter_mut().find(|file| (file.lang, file.kind) == (Some(lang), kind));
    let text = &mut source.expect("a file").text;
    assert!(text.contains(from), "{text} does not say {from:?}");
    *text = text.replacen(from, to, 1);
}

fn confirmed() -> Sources {
    let sources = pair();
    Sources { confirmed: Some(confirm(&sources).expect("no errors")), ..sources }
}

/// Severity, file, JSON Pointer and related JSON Pointer of all diagnostics.
fn found(sources: &Sources) -> Vec<String> {
    let diagnostics = load(sources).diagnostics;
    let line = |diagnostic: &site::Diagnostic| {
        let severity = match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        };
        let place = |location: &site::Location| {
            let file = location.file.trim_start_matches("../tests/fixtures/pair/");
            format!("{file}{}", location.pointer().unwrap_or_default())
        };
        let related = diagnostic.related.iter().map(|(location, _)| place(location));
        let places: Vec<_> = [place(&diagnostic.location)].into_iter().chain(related).collect();
        format!("{severity} {}", places.join(" "))
    };
    diagnostics.iter().map(line).collect()
}

const RENEWED: &str = "\"lastModified\": \"2022-01-01";

fn renew_date(sources: &mut Sources) {
    for lang in Lang::ALL {
        change(sources, lang, Resume, "\"lastModified\": \"2021-03-04", RENEWED);
    }
}

#[test]
fn content_that_was_never_confirmed_gets_one_note() {
    assert_eq!(found(&pair()), ["note confirmed.json"]);
}

#[test]
fn confirmed_content_gets_none() {
    assert_eq!(found(&confirmed()), [""; 0]);
}

#[test]
fn a_text_changed_in_one_language_is_a_warning_at_the_other() {
    for (lang, from, to, place) in [
        (
            En,
            "\"Did another\"",
            "\"Did another thing\"",
            "warning zh/resume.json/work/0/highlights/1 en/resume.json/work/0/highlights/1",
        ),
        (
            Zh,
            "\"label\": \"",
            "\"label\": \"高级",
            "warning en/resume.json/basics/label zh/resume.json/basics/label",
        ),
    ] {
        let mut sources = confirmed();
        change(&mut sources, lang, Resume, from, to);
        renew_date(&mut sources);
        assert_eq!(found(&sources), [place]);
    }
}

#[test]
fn texts_changed_in_both_languages_get_one_note() {
    let mut sources = confirmed();
    change(&mut sources, En, Resume, "\"label\": \"", "\"label\": \"Senior ");
    change(&mut sources, Zh, Resume, "\"label\": \"", "\"label\": \"高级");
    renew_date(&mut sources);
    assert_eq!(found(&sources), ["note confirmed.json"]);
    sources.confirmed = Some(confirm(&sources).expect("no errors"));
    assert_eq!(found(&sources), [""; 0]);
}

#[test]
fn an_inserted_entry_leaves_the_others_confirmed() {
    let mut sources = confirmed();
    for (lang, name) in [(En, "New"), (Zh, "新")] {
        let entry = format!("\"work\": [{{ \"name\": \"{name}\", \"startDate\": \"2020\" }},");
        change(&mut sources, lang, Resume, "\"work\": [", &entry);
    }
    renew_date(&mut sources);
    assert_eq!(found(&sources), ["note confirmed.json"]);
}

#[test]
fn a_changed_resume_with_its_old_date_is_a_warning() {
    let mut sources = confirmed();
    change(&mut sources, En, Resume, "\"label\": \"", "\"label\": \"Senior ");
    change(&mut sources, Zh, Resume, "\"label\": \"", "\"label\": \"高级");
    let date = "warning zh/resume.json/meta/lastModified";
    assert_eq!(found(&sources), [date, "note confirmed.json"]);
    // Confirming it keeps the date, whatever was published.
    sources.published = Some(Box::new(pair()));
    sources.confirmed = Some(confirm(&sources).expect("no errors"));
    assert_eq!(found(&sources), [""; 0]);
    // The guide has a date of its own.
    let mut sources = confirmed();
    change(&mut sources, En, Talks, "\"A guide to", "\"The guide to");
    assert!(!found(&sources).contains(&date.to_owned()));
}

#[test]
fn published_content_tells_too() {
    let mut sources = pair();
    sources.published = Some(Box::new(pair()));
    change(&mut sources, En, Resume, "\"Did another\"", "\"Did another thing\"");
    renew_date(&mut sources);
    let place = "warning zh/resume.json/work/0/highlights/1 en/resume.json/work/0/highlights/1";
    assert_eq!(found(&sources), [place]);
    // What was published with a forgotten language is still not what was confirmed.
    let mut later = Sources { confirmed: confirmed().confirmed, ..sources.clone() };
    later.published = Some(Box::new(sources));
    assert_eq!(found(&later), [place]);
}

#[test]
fn a_damaged_file_is_ignored_with_a_warning() {
    let sources = Sources { confirmed: Some("{".into()), ..pair() };
    assert_eq!(found(&sources), ["warning confirmed.json"]);
}

#[test]
fn content_with_errors_is_not_confirmed() {
    let mut sources = pair();
    change(&mut sources, En, Resume, "\"2020-02\"", "\"2020-13\"");
    assert!(confirm(&sources).is_err());
}

#[test]
fn one_language_has_nothing_to_confirm() {
    let single = Sources::read(Path::new("../tests/fixtures/single")).expect("content");
    let said = load(&single).diagnostics;
    assert!(said.iter().all(|diagnostic| diagnostic.severity != Severity::Note), "{said:?}");
}
