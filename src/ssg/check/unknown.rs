//! Properties that the site's own types don't have.

use super::document::Document;
use super::schema::property_names;
use super::similar::likeliest;
use crate::ssg::Kind;
use crate::ssg::diagnostic::{Diagnostic, Place};
use crate::ssg::field_type::{FieldType, step};
use serde_json::Value;

/// A warning for each in a résumé, where the standard allows any, and an error in a guide.
pub(super) fn diagnostics(document: &Document<'_>, json_resume: &Value) -> Vec<Diagnostic> {
    let kind = document.source.kind;
    let standard = property_names(json_resume);
    let mut diagnostics = Vec::new();
    FieldType::of(kind).walk(&document.value, "", &mut |pointer, field, value| {
        let Some(members) = value.as_object().filter(|_| field.is_object()) else { return };
        let unknown = |name: &&String| *name != "$schema" && field.property(name).is_none();
        for name in members.keys().filter(unknown) {
            let place = Place::name(&document.source.path, format!("{pointer}/{}", step(name)));
            let known = field.property_names();
            let is_standard = kind == Kind::Resume && standard.contains(name);
            // What is said of the file itself goes into its download.
            if is_standard && pointer == "/meta" {
                continue;
            }
            let meant = likeliest(name, &known);
            let message = match meant {
                None if is_standard => format!("{name:?} is part of JSON Resume, but not shown"),
                _ => format!("unknown property {name:?}"),
            };
            let diagnostic = match kind {
                Kind::Resume => Diagnostic::warning(place, message),
                Kind::Talks => Diagnostic::error(place, message),
            };
            diagnostics.push(match meant {
                Some(meant) => diagnostic.help(format!("did you mean {meant:?}?")),
                None if is_standard => diagnostic,
                None => diagnostic.help(format!("known here are {}", known.join(", "))),
            });
        }
    });
    diagnostics
}
