//! Properties of a résumé that this site doesn't show.

use super::document::Document;
use super::schema::property_names;
use super::similar::likeliest;
use crate::ssg::diagnostic::{Diagnostic, Place};
use crate::ssg::field_type::{FieldType, step};
use serde_json::Value;

/// A warning for each property that the site's own types don't have.
pub(super) fn warnings(document: &Document<'_>, json_resume: &Value) -> Vec<Diagnostic> {
    let standard = property_names(json_resume);
    let mut warnings = Vec::new();
    FieldType::of(document.source.kind).walk(&document.value, "", &mut |pointer, field, value| {
        let Some(members) = value.as_object().filter(|_| field.is_object()) else { return };
        let unknown = |name: &&String| *name != "$schema" && field.property(name).is_none();
        for name in members.keys().filter(unknown) {
            let place = Place::name(&document.source.path, format!("{pointer}/{}", step(name)));
            let known = field.property_names();
            let is_standard = standard.iter().any(|known| known == name);
            // What is said of the file itself goes into its download.
            if is_standard && pointer == "/meta" {
                continue;
            }
            warnings.push(match likeliest(name, &known) {
                Some(meant) => Diagnostic::warning(place, format!("unknown property {name:?}"))
                    .help(format!("did you mean {meant:?}?")),
                None if is_standard => {
                    let message = format!("{name:?} is part of JSON Resume, but not shown");
                    Diagnostic::warning(place, message)
                }
                None => {
                    Diagnostic::warning(place, format!("unknown property {name:?} is not shown"))
                        .help(format!("known here are {}", known.join(", ")))
                }
            });
        }
    });
    warnings
}
