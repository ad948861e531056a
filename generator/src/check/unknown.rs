//! Properties that the site's types don't define.

use super::parsed_file::ParsedFile;
use super::schema;
use super::similar::closest_match;
use crate::Kind;
use crate::diagnostic::{Diagnostic, Location};
use crate::field_type::{FieldType, step};
use crate::schema::JSON_RESUME;

/// Common wrong names of JSON Resume properties, with the right ones.
const SYNONYMS: [(&str, &str); 13] = [
    ("company", "name"),
    ("employer", "name"),
    ("organization", "name"),
    ("title", "name"),
    ("jobTitle", "position"),
    ("role", "position"),
    ("title", "position"),
    ("link", "url"),
    ("website", "url"),
    ("photo", "image"),
    ("picture", "image"),
    ("school", "institution"),
    ("degree", "studyType"),
];

/// Returns a warning for each in a résumé, where the standard allows additional properties, and an
/// error for each in a guide.
pub(super) fn diagnostics(file: &ParsedFile<'_>) -> Vec<Diagnostic> {
    let kind = file.source.kind;
    let mut diagnostics = Vec::new();
    FieldType::for_kind(kind).walk(&file.value, "", &mut |pointer, field, value| {
        let Some(members) = value.as_object().filter(|_| field.is_object()) else { return };
        // `meta` is for tools, which may add any properties.
        if kind == Kind::Resume && pointer == "/meta" {
            return;
        }
        let standard = schema::at(&JSON_RESUME, pointer).filter(|_| kind == Kind::Resume);
        let standard =
            |name: &str| standard.is_some_and(|schema| schema["properties"][name].is_object());
        let unknown = |name: &&String| *name != "$schema" && field.property(name).is_none();
        for name in members.keys().filter(unknown) {
            let location = Location::name(&file.source.path, format!("{pointer}/{}", step(name)));
            let diagnostic = |message| match kind {
                Kind::Resume => Diagnostic::warning(location, message).omitted(),
                Kind::Talks => Diagnostic::error(location, message),
            };
            if standard(name) {
                let message =
                    format!("{name:?} is part of JSON Resume, but this site doesn't show it");
                diagnostics.push(diagnostic(message));
                continue;
            }
            let known = field.property_names();
            let is_absent = |meant: &&str| !members.contains_key(*meant);
            let synonyms = SYNONYMS.into_iter().filter(|(synonym, _)| synonym == name);
            let synonym = synonyms
                .map(|(_, meant)| meant)
                .filter(is_absent)
                .find(|meant| field.property(meant).is_some() || standard(meant));
            let diagnostic = diagnostic(format!("unknown property {name:?}"));
            diagnostics.push(match synonym.or_else(|| closest_match(name, &known)) {
                Some(meant) => diagnostic.help(format!("did you mean {meant:?}?")),
                None => diagnostic.help(format!("known properties: {}", known.join(", "))),
            });
        }
    });
    diagnostics
}
