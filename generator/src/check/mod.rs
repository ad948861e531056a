//! Checks content before the build, and reports all errors and warnings at once.
//!
//! A valid JSON Resume is rejected only for a missing name, an invalid date, or a difference from
//! the other language; anything else that the site can't show is a warning. Each file goes through
//! stages, each a function from one type to the next:
//!
//! [`Parsed`] (JSON) → [`Current`] (with the standard's current property names) → [`Fitted`] (with
//! values of the site's types) → [`ContentFiles`] (as Rust types).

mod confirmed;
mod contrast;
mod edit;
mod fit;
mod glyphs;
mod ids;
mod languages;
mod names;
mod parse;
mod photo;
mod rules;
mod schema;
mod suggestions;
mod syntax;
mod topics;

pub(super) use parse::parse;
pub(super) use topics::topics;

use super::assemble::{Content, ContentFiles};
use super::diagnostic::{Diagnostic, Location, Severity};
use super::source::{CONFIRMED, Kind, Settings, Source, Sources};
use confirmed::Confirmed;
use fit::Fitted;
use portfolio::i18n::Lang;
use serde::de::DeserializeOwned;
use std::collections::HashSet;

#[cfg(doc)]
use {names::Current, parse::Parsed};

/// Checks content files, and deserializes them if there are no errors.
pub(super) fn check(sources: &Sources) -> (Vec<Diagnostic>, Option<Content>) {
    let (files, mut diagnostics) = check_files(sources);
    diagnostics.extend(glyphs::not_checked());
    if errors(&diagnostics).next().is_some() {
        return (diagnostics, None);
    }
    let published = sources.published.as_deref().map(|published| check_files(published).0);
    diagnostics.extend(confirmed::diagnostics(&files, published.as_deref(), sources));
    let content = deserialize_all(&files, sources, &mut diagnostics);
    (diagnostics, content)
}

/// Returns the text of `confirmed.json` for content without errors.
///
/// # Errors
/// Returns the diagnostics if any is an error.
pub(super) fn confirm(sources: &Sources) -> Result<String, Vec<Diagnostic>> {
    let (files, diagnostics) = check_files(sources);
    let error = |error: serde_json::Error| {
        vec![Diagnostic::error(Location::file(CONFIRMED), error.to_string())]
    };
    if errors(&diagnostics).next().is_some() {
        return Err(diagnostics);
    }
    Confirmed::new(&files).to_json().map_err(error)
}

/// Checks all files, each by itself and both languages side by side.
fn check_files(sources: &Sources) -> (Vec<Fitted<'_>>, Vec<Diagnostic>) {
    let mut diagnostics = missing(sources);
    let files: Vec<Fitted<'_>> =
        sources.files.iter().filter_map(|source| check_file(source, &mut diagnostics)).collect();
    // A value with an error in either file isn't also reported as a difference.
    let known: HashSet<Location> = errors(&diagnostics)
        .flat_map(|error| [Some(&error.location), error.instead_of.as_ref()])
        .flatten()
        .cloned()
        .collect();
    let mut differences = languages::differences(&files);
    differences.retain(|difference| {
        let related = difference.related.iter().map(|(location, _)| location);
        related.chain([&difference.location]).all(|location| !known.contains(location))
    });
    diagnostics.extend(differences);
    (files, diagnostics)
}

pub(super) fn errors(diagnostics: &[Diagnostic]) -> impl Iterator<Item = &Diagnostic> {
    diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error)
}

/// Checks one file by itself; none if it isn't JSON. Where the schema finds something, nothing else
/// is reported.
fn check_file<'a>(source: &'a Source, diagnostics: &mut Vec<Diagnostic>) -> Option<Fitted<'a>> {
    let parsed = match parse(source) {
        Ok(parsed) => parsed,
        Err(error) => {
            diagnostics.push(*error);
            return None;
        }
    };
    let mut found = parse::duplicates(source);
    found.extend(schema::diagnostics(&parsed));
    let current = names::update(parsed, &mut found);
    let unknown = names::unknown(&current);
    found.retain(|found| unknown.iter().all(|it| it.instead_of.as_ref() != Some(&found.location)));
    found.extend(unknown);
    let known: HashSet<_> = found.iter().map(|diagnostic| diagnostic.location.clone()).collect();
    let mut later = Vec::new();
    let fitted = fit::fit(current, &mut later);
    later.extend(glyphs::diagnostics(&fitted));
    later.extend(rules::diagnostics(&fitted));
    found.extend(later.into_iter().filter(|diagnostic| !known.contains(&diagnostic.location)));
    diagnostics.extend(found);
    Some(fitted)
}

/// Returns an error for each file that is missing.
fn missing(sources: &Sources) -> Vec<Diagnostic> {
    let has = |lang, kind| sources.get(lang, kind).is_some();
    let error = |lang, kind, message: &str, help: &str| {
        Diagnostic::error(Location::file(&sources.path(lang, kind)), message).help(help)
    };
    if !Lang::ALL.into_iter().any(|lang| has(lang, Kind::Resume)) {
        let help = "add a JSON Resume file here";
        return vec![error(Lang::DEFAULT, Kind::Resume, "no résumé found", help)];
    }
    let missing = |lang: Lang| {
        let other = lang.other();
        if !has(lang, Kind::Resume) && has(lang, Kind::Talks) {
            let message = "talks.json exists, but resume.json is missing";
            Some(error(lang, Kind::Resume, message, "add the résumé in this language"))
        } else if has(lang, Kind::Resume) && !has(lang, Kind::Talks) && has(other, Kind::Talks) {
            let message = format!("talks.json exists only in {}", other.code());
            Some(error(lang, Kind::Talks, &message, "add it in this language, or remove the other"))
        } else {
            None
        }
    };
    Lang::ALL.into_iter().filter_map(missing).collect()
}

/// Deserializes the settings, and the files of each language that has a résumé, and reads the photo.
fn deserialize_all(
    files: &[Fitted<'_>],
    sources: &Sources,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Content> {
    let settings = match files.iter().find(|file| file.source.kind == Kind::Site) {
        Some(file) => deserialize(file, diagnostics)?,
        None => Settings::default(),
    };
    let mut languages = Vec::new();
    for lang in settings.languages() {
        let file = |kind| files.iter().find(|file| file.source.is(lang, kind));
        let Some(resume) = file(Kind::Resume) else { continue };
        let json = resume.json.clone();
        let resume = deserialize(resume, diagnostics)?;
        let talks = match file(Kind::Talks) {
            Some(talks) => Some(deserialize(talks, diagnostics)?),
            None => None,
        };
        languages.push((lang, ContentFiles { resume, json, talks }));
    }
    let photo = photo::photo(files, &settings, sources, diagnostics);
    Some(Content { settings, languages, photo })
}

fn deserialize<T: DeserializeOwned>(
    file: &Fitted<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<T> {
    let error = |error: serde_path_to_error::Error<serde_json::Error>| {
        Diagnostic::error(Location::file(&file.source.path), error.to_string())
    };
    let value = file.without_empty_entries();
    serde_path_to_error::deserialize(value).map_err(|found| diagnostics.push(error(found))).ok()
}
