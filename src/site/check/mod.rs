//! Checks content before anything is built from it, and reports every fault at once.
//!
//! Each file is checked by its schema, then by what a schema can't say (`rules`), then against
//! the same file in the other language (`twins`).

mod json;
mod rules;
mod schema;
mod twins;
mod unknown;

pub(super) use json::parse;
pub(super) use rules::{Role, walk};
pub use schema::{JSON_RESUME, talks_schema};

use super::edition::{cite, edition};
use super::export::citations;
use super::{Kind, Localised, Site, Source, Sources};
use crate::content::{Edition, Fault, Guide, Read, Resume, Topic, read};
use crate::find::{subjects, terms};
use crate::i18n::Lang;
use serde_json::Value;

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

/// A file that is JSON, with empty strings taken for absent where the format says so.
struct Document<'a> {
    source: &'a Source,
    value: Value,
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
        faults.extend(checked(document, json_resume));
    }
    // What is wrong in itself needn't also be unlike its twin.
    let known: Vec<String> = faults.iter().map(|fault| fault.pointer.clone()).collect();
    let twins = twins::faults(&documents).into_iter();
    faults.extend(twins.filter(|fault| !known.contains(&fault.pointer)));
    let site = faults.is_empty().then(|| site(&documents, &mut faults));
    if let Some(site) = &site {
        faults.extend(unlike_subjects(site, sources));
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
        let file = format!("{}/{}", folder(crate::i18n::DEFAULT), Kind::Resume.file());
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
fn unlike_subjects(site: &Site, sources: &Sources) -> Vec<Fault> {
    let [first, second] = &site.languages[..] else {
        return Vec::new();
    };
    let (lang, first, second) = (second.lang, &first.edition, &second.edition);
    let (Some(guide), Some(source)) = (&second.guide, sources.get(lang, Kind::Talks)) else {
        return Vec::new();
    };
    let entries = |edition: &Edition, id: &str| {
        let subject = edition.subjects.iter().find(|subject| subject.topic == id);
        subject.map_or("none".into(), |subject| subject.entries.join(", "))
    };
    let fault = |(index, topic): (usize, &Topic)| {
        let (first, second) = (entries(first, &topic.id), entries(second, &topic.id));
        (first != second).then(|| {
            Fault::new(
                &source.path,
                &format!("/topics/{index}/terms"),
                format!("find {second} of the résumé, but {first} in the other language"),
                "a term for each way in which either language says it",
            )
        })
    };
    guide.topics.iter().enumerate().filter_map(fault).collect()
}

/// The typed content of files without faults.
fn site(documents: &[Document<'_>], faults: &mut Vec<Fault>) -> Site {
    let document = |lang, kind| {
        let is_it = |it: &&Document<'_>| it.source.lang == lang && it.source.kind == kind;
        documents.iter().find(is_it)
    };
    let mut languages = Vec::new();
    for lang in Lang::ALL {
        let Some(source) = document(lang, Kind::Resume) else { continue };
        let resume = typed::<Resume>(source, faults);
        let guide = document(lang, Kind::Talks).and_then(|guide| typed::<Guide>(guide, faults));
        languages.extend(resume.map(|resume| Localised {
            lang,
            edition: edition(lang, &resume, guide),
            resume,
            source: source.value.clone(),
        }));
    }
    let citations = citations(&languages);
    for language in &mut languages {
        cite(&mut language.edition, &citations);
    }
    let terms = terms(languages.iter().map(|it| &it.edition));
    for language in &mut languages {
        language.edition.subjects = subjects(&language.edition, &terms);
    }
    Site { languages }
}

fn typed<T: Read>(document: &Document<'_>, faults: &mut Vec<Fault>) -> Option<T> {
    let fault = |misread| Fault::misread(&document.source.path, misread);
    read(&document.value).map_err(|misread| faults.push(fault(misread))).ok()
}
