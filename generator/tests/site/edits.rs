//! The edits that owners of a résumé make: what is saved is published, whatever the content.

use crate::any_content::{assert_published, assert_texts_published, folder};
use crate::sites::{Files, text};
use portfolio::i18n::Lang;
use serde_json::{Value, json};
use site::{Kind, Sources};
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// An edit of one file, made in each language.
struct Edit {
    name: &'static str,
    kind: Kind,
    /// Returns `None` for a file without the property to edit.
    apply: fn(&mut Value) -> Option<()>,
    /// A text that pages show after the edit.
    shows: Option<&'static str>,
}

const EDITS: [Edit; 8] = [
    Edit {
        name: "another label",
        kind: Kind::Resume,
        apply: change_label,
        shows: Some("Edited label"),
    },
    Edit {
        name: "a new position",
        kind: Kind::Resume,
        apply: add_position,
        shows: Some("Example Works"),
    },
    Edit {
        name: "another paper",
        kind: Kind::Resume,
        apply: add_paper,
        shows: Some("On Edits of Résumés"),
    },
    Edit { name: "another talk", kind: Kind::Talks, apply: add_talk, shows: Some("One more talk") },
    Edit {
        name: "a correction",
        kind: Kind::Resume,
        apply: correct_summary,
        shows: Some("(corrected)"),
    },
    Edit {
        name: "mail and phone",
        kind: Kind::Resume,
        apply: change_contact,
        shows: Some("edited@example.org"),
    },
    Edit { name: "an award less", kind: Kind::Resume, apply: remove_award, shows: None },
    Edit { name: "a later date", kind: Kind::Resume, apply: change_date, shows: Some("2031") },
];

fn change_label(resume: &mut Value) -> Option<()> {
    *resume.pointer_mut("/basics/label")? = json!("Edited label");
    Some(())
}

/// Ends the latest position when the new one starts.
fn add_position(resume: &mut Value) -> Option<()> {
    let work = resume["work"].as_array_mut()?;
    let latest = work.first_mut()?.as_object_mut()?;
    let start = latest.get("startDate")?.clone();
    latest.insert("endDate".into(), start.clone());
    let position = json!({ "name": "Example Works", "position": "Engineer", "startDate": start,
        "highlights": ["Maintain [a tool](https://tool.example.org/)"] });
    work.insert(0, position);
    Some(())
}

fn add_paper(resume: &mut Value) -> Option<()> {
    let author = resume["basics"]["name"].clone();
    let paper = json!({ "name": "On Edits of Résumés", "authors": [author, "Sam Example"],
        "publisher": "EXMP 2030", "releaseDate": "2030-06", "doi": "10.5555/12345678",
        "summary": "We add a paper." });
    resume["publications"].as_array_mut()?.insert(0, paper);
    Some(())
}

fn add_talk(guide: &mut Value) -> Option<()> {
    let talks = guide["talks"].as_array_mut()?;
    let mut talk = talks.last()?.clone();
    (talk["id"], talk["title"]) = (json!("one-more-talk"), json!("One more talk"));
    talks.push(talk);
    Some(())
}

fn correct_summary(resume: &mut Value) -> Option<()> {
    let summary = resume.pointer_mut("/basics/summary")?;
    *summary = json!(format!("{} (corrected)", summary.as_str()?));
    Some(())
}

fn change_contact(resume: &mut Value) -> Option<()> {
    *resume.pointer_mut("/basics/email")? = json!("edited@example.org");
    *resume.pointer_mut("/basics/phone")? = json!("+1 (555) 010-4567");
    Some(())
}

fn remove_award(resume: &mut Value) -> Option<()> {
    resume["awards"].as_array_mut()?.pop().map(drop)
}

fn change_date(resume: &mut Value) -> Option<()> {
    *resume.pointer_mut("/meta/lastModified")? = json!("2031-02-03T04:05:06");
    Some(())
}

/// A folder's content with an edit in every language; `None` if it doesn't apply to it.
fn edited(folder: &Path, edit: &Edit) -> Option<TempDir> {
    let edited = tempfile::tempdir().expect("a folder");
    let sources = Sources::read(folder).expect("readable content");
    let mut is_edited = false;
    for source in &sources.files {
        let mut content: Value = serde_json::from_str(&source.text).expect("JSON");
        if source.kind == edit.kind {
            (edit.apply)(&mut content)?;
            is_edited = true;
        }
        let path = edited.path().join(source.lang.map(Lang::code).unwrap_or_default());
        fs::create_dir_all(&path).expect("a folder");
        fs::write(path.join(source.kind.file()), content.to_string()).expect("saved");
    }
    is_edited.then_some(edited)
}

fn assert_shown(files: &Files, edit: &Edit) {
    let pages: Vec<&str> = files
        .keys()
        .filter(|path| path.ends_with("/index.html"))
        .map(|path| text(files, path))
        .collect();
    if let Some(shown) = edit.shows {
        assert!(pages.iter().any(|page| page.contains(shown)), "{} isn't shown", edit.name);
    }
}

/// Asserts that content is published after each edit, and after all of them together.
fn assert_editable(folder: &Path) {
    let mut all: Option<TempDir> = None;
    for edit in &EDITS {
        let Some(content) = edited(folder, edit) else {
            println!("skipped: {} has nothing for {}", folder.display(), edit.name);
            continue;
        };
        assert_shown(&assert_texts_published(content.path()), edit);
        let before = all.as_ref().map_or(folder, TempDir::path);
        all = edited(before, edit).or(all);
    }
    let Some(all) = all else { return };
    let files = assert_published(all.path());
    for edit in EDITS.iter().filter(|edit| edited(folder, edit).is_some()) {
        assert_shown(&files, edit);
    }
}

/// Writes the content with all edits for the browser tests.
#[test]
#[ignore = "writes target/edited-content: make test-browser"]
fn write_edited_content() {
    let mut all: Option<TempDir> = None;
    let folder = folder();
    for edit in &EDITS {
        let before = all.as_ref().map_or(&*folder, TempDir::path);
        all = edited(before, edit).or(all);
    }
    let edited = all.expect("an edit that applies");
    let target = Path::new("../target/edited-content");
    // What an earlier run wrote.
    let _ = fs::remove_dir_all(target);
    for source in Sources::read(edited.path()).expect("readable content").files {
        let path = Path::new(&source.path).strip_prefix(edited.path()).expect("a path within");
        let path = target.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, source.text).expect("saved");
    }
}

#[test]
fn edits_of_the_content_are_published() {
    assert_editable(&folder());
}

#[test]
fn edits_of_a_small_site_are_published() {
    assert_editable(Path::new("../tests/fixtures/pair"));
}

#[test]
fn edits_of_content_in_one_language_are_published() {
    assert_editable(Path::new("../tests/fixtures/single"));
}
