//! Checks content before anything is built from it, and reports every fault at once.
//!
//! Each file is checked by its schema, then by what a schema can't say (`rules`), then against
//! the same file in the other language (`twins`).

mod document;
mod json;
mod rules;
mod schema;
mod similar;
mod twins;
mod unknown;

pub(super) use json::parse;
pub(super) use rules::{Role, walk};
pub use schema::{JSON_RESUME, talks_schema};

use super::assemble::{assemble, shared_topics};
use super::source::{Guide, Resume};
use super::{Files, Kind, Site, Sources};
use crate::content::Fault;
use crate::i18n::Lang;
use document::Document;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_path_to_error::Segment;

/// What checking found.
#[derive(Debug)]
pub struct Report {
    /// What stops a build, in the order of the files.
    pub faults: Vec<Fault>,
    /// What a person should look at.
    pub warnings: Vec<Fault>,
    /// The content, where there was no fault.
    pub site: Option<Site>,
}

/// Checks content files. `json_resume` is the JSON Schema of JSON Resume 1.0.0.
pub fn check(sources: &Sources, json_resume: &Value) -> Report {
    let mut faults = missing(sources);
    let mut warnings = Vec::new();
    let mut documents = Vec::new();
    for source in &sources.0 {
        match json::parse(&source.text) {
            Ok(value) => documents.push(Document { source, value }),
            Err(error) => faults.push(Fault::json(&source.path, &error)),
        }
    }
    for document in &mut documents {
        if document.source.kind == Kind::Resume {
            warnings.extend(unknown::warnings(document, json_resume));
            prune(&mut document.value);
        }
        warnings.extend(rules::warnings(document));
        faults.extend(checked(document, json_resume));
    }
    // What is wrong in itself needn't also be unlike its twin.
    let known: Vec<String> = faults.iter().map(|fault| fault.pointer.clone()).collect();
    let twins = twins::faults(&documents).into_iter();
    faults.extend(twins.filter(|fault| !known.contains(&fault.pointer)));
    let site = faults.is_empty().then(|| site(&documents, &mut faults));
    if let Some(site) = &site {
        faults.extend(unlike_topics(site, sources));
    }
    Report { site: site.filter(|_| faults.is_empty()), faults, warnings }
}

/// The faults of one file: those of its schema, and those of rules where the schema found none.
fn checked(document: &Document<'_>, json_resume: &Value) -> Vec<Fault> {
    let mut faults = match document.source.kind {
        Kind::Resume => schema::faults(document, json_resume),
        Kind::Talks => schema::faults(document, &talks_schema()),
    };
    let known: Vec<String> = faults.iter().map(|fault| fault.pointer.clone()).collect();
    faults.extend(
        rules::faults(document).into_iter().filter(|fault| !known.contains(&fault.pointer)),
    );
    faults
}

/// The faults of files that aren't there.
fn missing(sources: &Sources) -> Vec<Fault> {
    let folder = |lang: Lang| format!("public/content/{}", lang.code());
    if !sources.0.iter().any(|source| source.kind == Kind::Resume) {
        let file = format!("{}/{}", folder(Lang::DEFAULT), Kind::Resume.file());
        return vec![Fault::new(&file, "", "there is no résumé in any language", "a JSON Resume")];
    }
    let mut faults = Vec::new();
    for lang in Lang::ALL {
        let has = |lang, kind| sources.get(lang, kind).is_some();
        let twin = lang.other();
        if !has(lang, Kind::Resume) && has(lang, Kind::Talks) {
            let file = format!("{}/{}", folder(lang), Kind::Resume.file());
            let wrong = "there is a guide but no résumé in this language";
            faults.push(Fault::new(&file, "", wrong, "a JSON Resume in this language"));
        }
        if has(lang, Kind::Resume) && !has(lang, Kind::Talks) && has(twin, Kind::Talks) {
            let file = format!("{}/{}", folder(lang), Kind::Talks.file());
            let wrong = format!("the guide is there in {} only", twin.tag());
            faults.push(Fault::new(&file, "", wrong, "the guide in every language, or in none"));
        }
    }
    faults
}

/// Takes empty strings, and what is left empty without them, out of objects: JSON Resume's own
/// sample writes `""` for what there isn't.
fn prune(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.values_mut().for_each(prune);
            members.retain(|_, member| !matches!(member, Value::Null) && member != "");
        }
        Value::Array(items) => {
            items.iter_mut().for_each(prune);
            items.retain(|item| item != "");
        }
        _ => {}
    }
}

/// The topics whose terms find other entries of the résumé in one language than in the other.
fn unlike_topics(site: &Site, sources: &Sources) -> Vec<Fault> {
    let [first, second] = &site.languages[..] else {
        return Vec::new();
    };
    let (Some(talks), Some(source)) = (&second.files.talks, sources.get(second.lang, Kind::Talks))
    else {
        return Vec::new();
    };
    let (first, second) = (shared_topics(first), shared_topics(second));
    let fault = |(index, id): (usize, &str)| {
        let entries = [&second, &first].map(|topics| topics.get(id));
        let [own, other] = entries.map(|it| it.map_or("none".into(), |it| it.join(", ")));
        (own != other).then(|| {
            Fault::new(
                &source.path,
                &format!("/topics/{index}/terms"),
                format!("find {own} of the résumé, but {other} in the other language"),
                "a term for each way in which either language says it",
            )
        })
    };
    let ids = talks.topics.iter().map(|topic| topic.id.as_str());
    ids.enumerate().filter_map(fault).collect()
}

/// The site of files without faults.
fn site(documents: &[Document<'_>], faults: &mut Vec<Fault>) -> Site {
    let document = |lang, kind| {
        let is_it = |it: &&Document<'_>| it.source.lang == lang && it.source.kind == kind;
        documents.iter().find(is_it)
    };
    let mut files = Vec::new();
    for lang in Lang::ALL {
        let Some(source) = document(lang, Kind::Resume) else { continue };
        let resume = typed::<Resume>(source, faults);
        let talks = document(lang, Kind::Talks).and_then(|talks| typed::<Guide>(talks, faults));
        let json = source.value.clone();
        files.extend(resume.map(|resume| (lang, Files { resume, json, talks })));
    }
    assemble(files)
}

fn typed<T: DeserializeOwned>(document: &Document<'_>, faults: &mut Vec<Fault>) -> Option<T> {
    let fault = |error: serde_path_to_error::Error<serde_json::Error>| {
        let pointer: String = error.path().iter().map(pointer_step).collect();
        let wrong = "is not what it should be";
        Fault::new(&document.source.path, &pointer, wrong, error.inner().to_string())
    };
    serde_path_to_error::deserialize(&document.value)
        .map_err(|error| faults.push(fault(error)))
        .ok()
}

/// A step of a JSON Pointer (RFC 6901).
fn pointer_step(segment: &Segment) -> String {
    match segment {
        Segment::Seq { index } => format!("/{index}"),
        Segment::Map { key } => format!("/{}", rules::step(key)),
        Segment::Enum { variant } => format!("/{}", rules::step(variant)),
        Segment::Unknown => String::new(),
    }
}
