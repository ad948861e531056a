use super::parsed_file::ParsedFile;
use super::rules;
use crate::Kind;
use crate::diagnostic::Diagnostic;
use crate::field_type::{step, unescape_step};
use crate::schema::{JSON_RESUME, talks_schema};
use crate::source::Link;
use jsonschema::error::{TypeKind, ValidationErrorKind};
use jsonschema::{ValidationError, Validator};
use portfolio::content::Date;
use serde_json::Value;
use std::sync::LazyLock;

static RESUME: LazyLock<Validator> = LazyLock::new(|| validator(&JSON_RESUME));
static TALKS: LazyLock<Validator> = LazyLock::new(|| validator(&talks_schema()));

#[expect(clippy::expect_used, reason = "the schemas are part of the program")]
fn validator(schema: &Value) -> Validator {
    jsonschema::options().should_validate_formats(true).build(schema).expect("a JSON Schema")
}

/// Validates a file against its schema, a résumé against the standard's own.
pub(super) fn diagnostics(file: &ParsedFile<'_>) -> Vec<Diagnostic> {
    let validator = match file.source.kind {
        Kind::Resume => &RESUME,
        Kind::Talks => &TALKS,
    };
    let errors = validator.iter_errors(&file.value);
    errors.filter_map(|error| explain(file, &error)).collect()
}

/// Rewrites a validation error for readers; none if another check reports it.
fn explain(file: &ParsedFile<'_>, error: &ValidationError<'_>) -> Option<Diagnostic> {
    let pointer = error.instance_path().to_string();
    let excerpt = rules::excerpt(error.instance());
    let diagnostic = |message: String| Diagnostic::error(file.location(&*pointer), message);
    Some(match error.kind() {
        // `unknown`, `adapt` and `rules` report these by the field's type, which accepts any link.
        ValidationErrorKind::AdditionalProperties { .. } => return None,
        ValidationErrorKind::Format { format } if format == "uri" => return None,
        ValidationErrorKind::Pattern { pattern } if pattern.contains("https") => return None,
        ValidationErrorKind::Required { property } => {
            let name = property.as_str().unwrap_or_default();
            let location = file.location(format!("{pointer}/{}", step(name)));
            Diagnostic::error(location, format!("missing property {name:?}"))
        }
        ValidationErrorKind::Type { kind } => {
            let kind = match kind {
                TypeKind::Single(kind) => kind.to_string(),
                TypeKind::Multiple(kinds) => {
                    kinds.iter().map(|kind| kind.to_string()).collect::<Vec<_>>().join(" or ")
                }
            };
            diagnostic(format!("{excerpt} has the wrong type")).expected(kind)
        }
        ValidationErrorKind::MinLength { .. } => {
            diagnostic("empty string".into()).expected("a non-empty string")
        }
        ValidationErrorKind::MinItems { .. } => {
            diagnostic("empty list".into()).expected("at least one entry")
        }
        ValidationErrorKind::Format { format } => match format.as_str() {
            "email" => {
                // The pages link what browsers accept, such as names that aren't ASCII.
                let is_linked = error.instance().as_str().and_then(Link::mailto).is_some();
                let end = if is_linked { "" } else { " and is shown as plain text" };
                let message = format!("{excerpt} is not an email address{end}");
                Diagnostic::warning(file.location(&*pointer), message)
                    .expected("an address like name@example.org")
            }
            other => diagnostic(format!("{excerpt} is not valid"))
                .expected(format!("the format {other}")),
        },
        ValidationErrorKind::Pattern { pattern } if pattern.contains("[0-9]{3}") => {
            diagnostic(format!("{excerpt} is not a date")).expected(Date::EXPECTED)
        }
        ValidationErrorKind::Pattern { pattern } if pattern.contains("a-z0-9") => {
            diagnostic(format!("{excerpt} is not a valid id")).expected(rules::ID)
        }
        ValidationErrorKind::Pattern { pattern } => diagnostic(format!("{excerpt} is not valid"))
            .expected(format!("text that matches {pattern}")),
        _ => diagnostic(error.to_string()),
    })
}

/// Returns the subschema for the value at a JSON Pointer, if the schema defines it.
pub(super) fn at<'a>(schema: &'a Value, pointer: &str) -> Option<&'a Value> {
    pointer.split('/').skip(1).try_fold(schema, |schema, step| match schema.get("items") {
        Some(items) => Some(items),
        None => schema["properties"].get(unescape_step(step)),
    })
}
