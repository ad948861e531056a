//! Loading content, and diagnostics for invalid content.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod confirmed;
mod diagnostics;
mod photo;
mod slips;

use portfolio::content::Resume;
use portfolio::i18n::Lang;
use serde_json::{Value, json};
use site::{Kind, Loaded, Site, Sources, external_links, load, resume_schema, talks_schema};
use std::fs;
use std::path::Path;

/// The content of a person who doesn't exist, in both languages and in all sections.
const PERSON: &str = "../tests/fixtures/person";

/// This person's content, with paths from the project's root.
fn sources() -> Sources {
    let mut sources = Sources::read(Path::new(PERSON)).expect("readable content");
    for source in &mut sources.files {
        source.path = source.path.replacen("../", "", 1);
    }
    sources
}

fn loaded(sources: &Sources) -> Loaded {
    load(sources)
}

fn json(path: &str) -> Value {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"));
    serde_json::from_str(&text).expect("JSON")
}

fn site() -> Site {
    loaded(&sources()).site.expect("content without errors")
}

#[test]
fn valid_content_has_no_errors_or_warnings() {
    assert_eq!(loaded(&sources()).diagnostics, Vec::new());
}

#[test]
fn everything_is_loaded_in_both_languages() {
    let site = site();
    assert_eq!(site.languages(), Lang::ALL);
    for language in &site.languages {
        let (resume, file) = (&language.resume, &language.files.resume);
        assert!(resume.summary().is_some());
        assert_eq!(resume.person.contacts.len(), 6);
        assert_eq!(entries(resume), [0, 6, 3, 4, 4, 6, 3, 2]);
        assert_eq!(file.work.iter().map(|work| work.highlights.len()).sum::<usize>(), 17);
        assert_eq!(resume.as_of.map(|date| date.to_string()).as_deref(), Some("2021-07-18"));
        for paper in &file.publications {
            assert!(
                paper.summary.is_some()
                    && paper.release_date.is_some()
                    && paper.publisher.is_some()
            );
            assert!(paper.authors.iter().any(|author| author == "Mingyuan Su"));
        }
        let guide = language.guide.as_ref().expect("a guide");
        assert_eq!(guide.talks.len(), 13);
        assert_eq!(guide.talks.iter().filter(|talk| !talk.slides.is_empty()).count(), 5);
        assert_eq!(guide.talks.iter().filter(|talk| !talk.video.is_empty()).count(), 10);
        assert_eq!(guide.talks.iter().map(|talk| talk.speakers.len()).sum::<usize>(), 21);
        assert_eq!(guide.organizations.len(), 13);
    }
}

/// The number of entries per section, with subsections in place of their parent.
fn entries(resume: &Resume) -> Vec<usize> {
    let lists = resume.sections.iter().flat_map(|section| {
        if section.subsections.is_empty() {
            std::slice::from_ref(section)
        } else {
            &section.subsections
        }
    });
    lists.map(|section| section.entries.len()).collect()
}

#[test]
fn committed_schemas_match_the_rust_types() {
    for (name, schema) in [("resume", resume_schema()), ("talks", talks_schema())] {
        let committed = json(&format!("../public/schema/{name}.schema.json"));
        assert_eq!(committed, schema, "run `make schema`");
    }
}

#[test]
fn the_standards_schema_is_the_one_that_npm_has() {
    let published = json("../tools/node_modules/@jsonresume/schema/schema.json");
    assert_eq!(*site::JSON_RESUME, published);
}

#[test]
fn the_resume_schema_validates_the_additions() {
    let schema = resume_schema();
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    for lang in Lang::ALL {
        let resume = json(&format!("{PERSON}/{}/resume.json", lang.code()));
        assert!(validator.is_valid(&resume));
    }
    for wrong in [
        json!({ "basics": { "urlNote": 1 } }),
        json!({ "publications": [{ "authors": "Mingyuan Su" }] }),
        json!({ "articles": [{ "url": "nowhere" }] }),
        json!({ "talks": [{ "date": "June" }] }),
        json!({ "work": "none" }),
    ] {
        assert!(!validator.is_valid(&wrong), "{wrong}");
    }
}

#[test]
fn external_links_are_listed_with_file_and_pointer() {
    let links = external_links(&sources());
    let list = |file: &str| {
        let own = links.iter().filter(|link| link.file.ends_with(file));
        own.map(|link| (link.pointer.as_str(), link.url.as_str())).collect::<Vec<_>>()
    };
    let guide = list("zh/talks.json");
    assert_eq!(guide.len(), list("en/talks.json").len());
    // A URL field, and a link within text.
    assert!(
        guide.contains(&("/license/url", "https://creativecommons.org/licenses/by-nc-sa/3.0/"))
    );
    assert!(guide.contains(&("/talks/4/commentary", "https://git.example.org/hulanlan")));
    // 13 schedules, 5 slide decks, 10 videos.
    let of_talks = guide.iter().filter(|(pointer, _)| !pointer.ends_with("commentary"));
    assert_eq!(of_talks.filter(|(pointer, _)| pointer.starts_with("/talks/")).count(), 13 + 5 + 10);
    assert!(links.iter().all(|link| link.url.starts_with("http")));
}

#[test]
fn the_json_resume_sample_has_no_errors_or_warnings() {
    let sample = "../tools/node_modules/@jsonresume/schema/sample.resume.json";
    let mut sources = Sources::default();
    sources.files.push(site::Source {
        lang: Some(Lang::En),
        kind: Kind::Resume,
        path: sample.into(),
        text: fs::read_to_string(sample).expect("the npm tools are installed"),
    });
    let Loaded { site, diagnostics } = loaded(&sources);
    let site = site.expect("a site");
    assert_eq!(site.languages(), [Lang::En]);
    let language = &site.languages[0];
    assert!(language.guide.is_none());
    assert_eq!(diagnostics, Vec::new(), "what is empty hides nothing");
    let ids: Vec<_> = language.resume.sections.iter().map(|section| section.id.as_str()).collect();
    assert_eq!(
        ids,
        [
            "summary",
            "work",
            "projects",
            "publications",
            "volunteer",
            "education",
            "awards",
            "skills",
            "languages",
            "interests",
            "references"
        ]
    );
}
