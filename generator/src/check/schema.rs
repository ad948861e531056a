use super::parse::Parsed;
use super::{rules, suggestions};
use crate::Kind;
use crate::diagnostic::{Diagnostic, Location};
use crate::field_type::{FieldType, Role, step};
use crate::schema::{JSON_RESUME, site_schema, talks_schema};
use crate::source::{DateTime, Link};
use jsonschema::error::{TypeKind, ValidationErrorKind};
use jsonschema::{ValidationError, Validator};
use portfolio::content::Date;
use serde_json::Value;
use std::sync::LazyLock;

static RESUME: LazyLock<Validator> = LazyLock::new(|| validator(&JSON_RESUME));
static TALKS: LazyLock<Validator> = LazyLock::new(|| validator(&talks_schema()));
static SITE: LazyLock<Validator> = LazyLock::new(|| validator(&site_schema()));

#[expect(clippy::expect_used, reason = "the schemas are part of the program")]
fn validator(schema: &Value) -> Validator {
    jsonschema::options().should_validate_formats(true).build(schema).expect("a JSON Schema")
}

/// Validates a file against its schema, a résumé against the standard's own.
pub(super) fn diagnostics(file: &Parsed<'_>) -> Vec<Diagnostic> {
    let validator = match file.source.kind {
        Kind::Resume => &RESUME,
        Kind::Talks => &TALKS,
        Kind::Site => &SITE,
    };
    let errors = validator.iter_errors(&file.value);
    errors.filter_map(|error| explain(file, &error)).collect()
}

/// Rewrites a validation error for readers; none if another check reports it.
fn explain(file: &Parsed<'_>, error: &ValidationError<'_>) -> Option<Diagnostic> {
    let pointer = error.instance_path().to_string();
    let excerpt = rules::excerpt(error.instance());
    let location = |pointer: &str| Location::value(&file.source.path, pointer);
    let diagnostic = |message: String| Diagnostic::error(location(&pointer), message);
    let role = FieldType::of(file.source.kind).at(&pointer).map(|field| field.role);
    Some(match error.kind() {
        // `names`, `fit` and `rules` report these by the field's type, which accepts any link.
        ValidationErrorKind::AdditionalProperties { .. } => return None,
        ValidationErrorKind::Format { format } if format == "uri" => return None,
        ValidationErrorKind::Pattern { .. } if role == Some(Role::Link) => return None,
        ValidationErrorKind::Required { property } => {
            let name = property.as_str().unwrap_or_default();
            let pointer = format!("{pointer}/{}", step(name));
            let expectation = FieldType::of(file.source.kind).at(&pointer);
            Diagnostic::error(location(&pointer), format!("missing property {name:?}"))
                .maybe_expected(expectation.and_then(FieldType::expectation))
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
                Diagnostic::warning(location(&pointer), message)
                    .expected("an address like name@example.org")
            }
            other => diagnostic(format!("{excerpt} is not valid"))
                .expected(format!("the format {other}")),
        },
        ValidationErrorKind::Pattern { .. } if role == Some(Role::Date) => {
            let text = error.instance().as_str().unwrap_or_default();
            let diagnostic = diagnostic(format!("{excerpt} is not a date"));
            diagnostic.expected(Date::EXPECTED).maybe_help(suggestions::date_help(text))
        }
        ValidationErrorKind::Pattern { .. } if role == Some(Role::DateTime) => {
            let text = error.instance().as_str().unwrap_or_default();
            let diagnostic = diagnostic(format!("{excerpt} is not a date and time"));
            diagnostic.expected(DateTime::EXPECTED).maybe_help(suggestions::time_help(text))
        }
        ValidationErrorKind::Pattern { .. } if role == Some(Role::TimeZone) => {
            diagnostic(format!("{excerpt} is not the name of a time zone"))
                .expected("a name from the IANA database, such as Asia/Shanghai")
        }
        ValidationErrorKind::Pattern { .. } if role == Some(Role::Id) => {
            diagnostic(format!("{excerpt} is not a valid id")).expected(rules::ID)
        }
        ValidationErrorKind::Pattern { .. } if role == Some(Role::Color) => {
            diagnostic(format!("{excerpt} is not a color")).expected("a color like #a5302a")
        }
        ValidationErrorKind::Enum { options } => {
            let options: Vec<String> = options
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(|option| option.as_str().map(Into::into))
                .collect();
            let text = error.instance().as_str().unwrap_or_default();
            let meant = suggestions::closest_match(text, &options);
            diagnostic(format!("unknown value {excerpt}"))
                .expected(format!("one of {}", options.join(", ")))
                .maybe_help(meant.map(|meant| format!("did you mean {meant:?}?")))
        }
        ValidationErrorKind::Pattern { pattern } => diagnostic(format!("{excerpt} is not valid"))
            .expected(format!("text that matches {pattern}")),
        _ => diagnostic(error.to_string()),
    })
}
