//! Checks content before the build, and reports all errors and warnings at once.
//!
//! A valid JSON Resume is rejected only for a missing name, an invalid date, or a difference from
//! the other language; anything else that the site can't show is a warning. Each file is checked
//! against its schema, then against rules that a schema can't express (`rules`), then against the
//! same file in the other language (`languages`).

mod adapt;
mod earlier;
mod empty;
mod glyphs;
mod languages;
mod parsed_file;
mod rules;
mod schema;
mod similar;
mod topics;
mod unknown;

pub(super) use topics::topics;

use super::assemble::ContentFiles;
use super::diagnostic::{Diagnostic, Location, Severity};
use super::json::{self, Positions};
use super::source::{Guide, Kind, Resume, Sources};
use parsed_file::ParsedFile;
use portfolio::i18n::Lang;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_path_to_error::Segment;
use std::collections::HashSet;

/// Checks content files, and deserializes them if there are no errors.
pub(super) fn check(sources: &Sources) -> (Vec<Diagnostic>, Vec<(Lang, ContentFiles)>) {
    let mut diagnostics = missing(sources);
    let mut files = Vec::new();
    for source in &sources.files {
        match json::parse(&source.text) {
            Ok(value) => files.push(ParsedFile { source, value, original: Value::Null }),
            Err(error) => diagnostics.push(syntax_error(&source.path, error)),
        }
    }
    for file in &mut files {
        diagnostics.extend(duplicates(file));
        diagnostics.extend(check_file(file));
    }
    // A value with an error in either file isn't also reported as a difference.
    let known: HashSet<Location> =
        errors(&diagnostics).map(|diagnostic| diagnostic.location.clone()).collect();
    let mut differences = languages::differences(&files);
    differences.retain(|difference| {
        let is_known = |location: &Location| known.contains(location);
        !is_known(&difference.location)
            && !difference.related.as_ref().is_some_and(|(location, _)| is_known(location))
    });
    diagnostics.extend(differences);
    if errors(&diagnostics).next().is_some() {
        return (diagnostics, Vec::new());
    }
    let files = deserialize_all(files, &mut diagnostics);
    (diagnostics, files)
}

pub(super) fn errors(diagnostics: &[Diagnostic]) -> impl Iterator<Item = &Diagnostic> {
    diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error)
}

/// Checks one file: its schema first, then everything else at locations where the schema found
/// nothing. Adapts a résumé's value to the site's types.
fn check_file(file: &mut ParsedFile<'_>) -> Vec<Diagnostic> {
    let is_resume = file.source.kind == Kind::Resume;
    if is_resume {
        empty::drop_members(&mut file.value);
    }
    let mut diagnostics = schema::diagnostics(file);
    if is_resume {
        diagnostics.extend(earlier::rename(file));
    }
    diagnostics.extend(unknown::diagnostics(file));
    let mut later = Vec::new();
    if is_resume {
        file.original = file.value.clone();
        later = adapt::adapt(file);
        // Removing what can't be shown may have left blank or null values.
        empty::drop_members(&mut file.value);
        later.extend(glyphs::diagnostics(file));
    }
    later.extend(rules::diagnostics(file));
    let known: HashSet<_> =
        diagnostics.iter().map(|diagnostic| diagnostic.location.clone()).collect();
    diagnostics
        .extend(later.into_iter().filter(|diagnostic| !known.contains(&diagnostic.location)));
    diagnostics
}

fn syntax_error(path: &str, json::SyntaxError { message, range }: json::SyntaxError) -> Diagnostic {
    let is_of_structure = ["expected", "trailing", "EOF", "control character", "key must"]
        .iter()
        .any(|start| message.starts_with(start));
    let diagnostic =
        Diagnostic::error(Location::bytes(path, range), message).expected("valid JSON");
    if is_of_structure {
        diagnostic.help("look for a missing or extra comma, quote or bracket at or just before it")
    } else {
        diagnostic
    }
}

fn duplicates(file: &ParsedFile<'_>) -> Vec<Diagnostic> {
    let path = &file.source.path;
    let duplicates = Positions::new(&file.source.text).duplicates().into_iter();
    let diagnostic = |duplicate: json::Duplicate| {
        let (location, message) = (
            Location::bytes(path, duplicate.second),
            format!("duplicate property {:?}", duplicate.name),
        );
        let diagnostic = match file.source.kind {
            // JSON Resume allows it.
            Kind::Resume => Diagnostic::warning(location, message),
            Kind::Talks => Diagnostic::error(location, message),
        };
        diagnostic
            .related(Location::bytes(path, duplicate.first), "first defined here")
            .help("remove one of them: only the last one counts")
    };
    duplicates.map(diagnostic).collect()
}

/// Returns an error for each file that is missing.
fn missing(sources: &Sources) -> Vec<Diagnostic> {
    let location = |lang: Lang, kind: Kind| Location::file(&sources.path(lang, kind));
    if !sources.files.iter().any(|source| source.kind == Kind::Resume) {
        let message = "no résumé found";
        let location = location(Lang::DEFAULT, Kind::Resume);
        return vec![Diagnostic::error(location, message).help("add a JSON Resume file here")];
    }
    let mut diagnostics = Vec::new();
    for lang in Lang::ALL {
        let has = |lang, kind| sources.get(lang, kind).is_some();
        let other = lang.other();
        if !has(lang, Kind::Resume) && has(lang, Kind::Talks) {
            let message = "talks.json exists, but resume.json is missing";
            diagnostics.push(
                Diagnostic::error(location(lang, Kind::Resume), message)
                    .help("add the résumé in this language"),
            );
        }
        if has(lang, Kind::Resume) && !has(lang, Kind::Talks) && has(other, Kind::Talks) {
            let message = format!("talks.json exists only in {}", other.code());
            diagnostics.push(
                Diagnostic::error(location(lang, Kind::Talks), message)
                    .help("add it in this language, or remove the other"),
            );
        }
    }
    diagnostics
}

/// Deserializes the files.
fn deserialize_all(
    parsed: Vec<ParsedFile<'_>>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<(Lang, ContentFiles)> {
    let mut files = Vec::new();
    let mut guides = Vec::new();
    let (talks, resumes): (Vec<_>, Vec<_>) =
        parsed.into_iter().partition(|file| file.source.kind == Kind::Talks);
    for file in talks {
        guides.extend(
            deserialize::<Guide>(&file, diagnostics).map(|guide| (file.source.lang, guide)),
        );
    }
    for mut file in resumes {
        empty::drop_entries(&mut file.value);
        empty::drop_entries(&mut file.original);
        let lang = file.source.lang;
        let guide = guides.iter().position(|(known, _)| *known == lang);
        let talks = guide.map(|index| guides.swap_remove(index).1);
        let resume = deserialize::<Resume>(&file, diagnostics);
        files.extend(
            resume.map(|resume| (lang, ContentFiles { resume, json: file.original, talks })),
        );
    }
    files
}

fn deserialize<T: DeserializeOwned>(
    file: &ParsedFile<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<T> {
    let diagnostic = |error: serde_path_to_error::Error<serde_json::Error>| {
        let pointer: String = error.path().iter().map(pointer_step).collect();
        let location = Location::value(&file.source.path, pointer);
        Diagnostic::error(location, error.inner().to_string())
    };
    serde_path_to_error::deserialize(&file.value)
        .map_err(|error| diagnostics.push(diagnostic(error)))
        .ok()
}

/// Formats a path segment as a step of a JSON Pointer (RFC 6901).
fn pointer_step(segment: &Segment) -> String {
    match segment {
        Segment::Seq { index } => format!("/{index}"),
        Segment::Map { key: name } | Segment::Enum { variant: name } => {
            format!("/{}", super::field_type::step(name))
        }
        Segment::Unknown => String::new(),
    }
}
