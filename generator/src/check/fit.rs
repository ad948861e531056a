use super::edit::{drop_empty, edit_fields};
use super::names::Current;
use super::rules::{excerpt, is_control};
use super::suggestions::{date_help, link_help};
use crate::diagnostic::{Diagnostic, Location};
use crate::field::Field;
use crate::field_type::{FieldType, Role};
use crate::source::{Link, OnePage, PublicationKind};
use crate::{Kind, Source, doi};
use portfolio::content::Date;
use serde::Deserialize;
use serde_json::{Value, json};

/// A content file whose values have the site's types. Array indices are those of the source.
pub(super) struct Fitted<'a> {
    pub(super) source: &'a Source,
    /// Without a résumé's values that the site can't show: those are null.
    value: Value,
    /// The whole file, without empty values.
    pub(super) json: Value,
}

impl Fitted<'_> {
    pub(super) fn root(&self) -> Field<'_> {
        Field::root(&self.source.path, self.source.kind, &self.value)
    }

    /// Returns the value for deserialization: of a résumé, without empty values and entries.
    pub(super) fn without_empty_entries(&self) -> Value {
        let mut value = self.value.clone();
        if self.source.kind == Kind::Resume {
            drop_empty(&mut value);
        }
        value
    }
}

/// Fits a résumé to the site's types, which are stricter than the standard. Whatever isn't shown
/// verbatim gets a warning. A guide's schema is as strict as its types.
pub(super) fn fit<'a>(file: Current<'a>, found: &mut Vec<Diagnostic>) -> Fitted<'a> {
    let Current { source, value: json } = file;
    let mut fitted = Fitted { source, value: json.clone(), json };
    if source.kind == Kind::Resume {
        drop_empty(&mut fitted.json);
        let field_type = FieldType::of(source.kind);
        edit_fields(&mut fitted.value, "", field_type, &mut |value, pointer, field_type| {
            let location = Location::value(&source.path, pointer);
            found.extend(fit_value(value, field_type, &location));
        });
    }
    fitted
}

fn fit_value(value: &mut Value, field_type: &FieldType, location: &Location) -> Vec<Diagnostic> {
    if value.is_null() {
        return Vec::new();
    }
    if field_type.items.is_some() {
        // A single value is a list of one.
        if !value.is_array() {
            *value = Value::Array(vec![value.take()]);
        }
        return Vec::new();
    }
    if field_type.is_object() {
        if value.is_string() && field_type.property("name").is_some() {
            *value = json!({ "name": value.take() });
        }
        return match value {
            Value::Object(_) => Vec::new(),
            _ => vec![omit_wrong_type(value, location, "an object")],
        };
    }
    if let Value::Number(_) | Value::Bool(_) = value {
        *value = value.to_string().into();
    }
    match value {
        Value::String(text) => {
            let removed = remove_control_characters(text, location);
            removed.into_iter().chain(fit_text(value, field_type.role, location)).collect()
        }
        _ => vec![omit_wrong_type(value, location, "a string")],
    }
}

/// Replaces a value that can't be shown with null, and returns a warning.
fn omit(value: &mut Value, location: &Location, message: String, expected: &str) -> Diagnostic {
    *value = Value::Null;
    Diagnostic::warning(location.clone(), message).expected(expected).omitted()
}

fn omit_wrong_type(value: &mut Value, location: &Location, expected: &str) -> Diagnostic {
    let message = format!("{} has the wrong type and is ignored", excerpt(value));
    omit(value, location, message, expected)
}

/// Omits a value that isn't a [`Link`], and suggests `https://` if only the scheme is missing.
fn omit_link(value: &mut Value, location: &Location) -> Diagnostic {
    let text = value.as_str().unwrap_or_default();
    let help = link_help(text);
    let message = match text.split_once(':') {
        Some((scheme, _)) if help.is_none() && is_scheme(scheme) => {
            format!("a link with the scheme {scheme:?} is not shown")
        }
        _ => format!("{} is not a link and is not shown", excerpt(value)),
    };
    omit(value, location, message, Link::EXPECTED).maybe_help(help)
}

fn remove_control_characters(text: &mut String, location: &Location) -> Option<Diagnostic> {
    let found = text.chars().find(|c| is_control(*c))?;
    text.retain(|c| !is_control(c));
    let message = format!("removed the invisible character U+{:04X}", u32::from(found));
    let diagnostic = Diagnostic::warning(location.clone(), message);
    Some(diagnostic.expected("text without control characters"))
}

fn fit_text(value: &mut Value, role: Role, location: &Location) -> Option<Diagnostic> {
    let text = value.as_str()?;
    let fitted = match role {
        Role::Prose => return None,
        Role::Lines => {
            let lines = text.lines().map(one_line).filter(|line| !line.is_empty());
            lines.collect::<Vec<_>>().join("\n")
        }
        _ => one_line(text),
    };
    *value = fitted.as_str().into();
    match role {
        Role::Link if fitted.parse::<Link>().is_err() => Some(omit_link(value, location)),
        // `rules` reports well-formed dates that aren't in the calendar as errors.
        Role::Date | Role::Timestamp => match date_of(&fitted) {
            // Programs write the year 1 for an unknown time.
            Some(date) if role == Role::Date || !date.starts_with('0') => {
                *value = date.into();
                None
            }
            _ => {
                let message = format!("{} is not a date and is not shown", excerpt(value));
                Some(omit(value, location, message, Date::EXPECTED).maybe_help(date_help(&fitted)))
            }
        },
        Role::Doi => match doi::parse(&fitted) {
            Some(doi) => {
                *value = doi.into();
                None
            }
            None => {
                let message =
                    format!("{} is not a DOI and is shown without a link", excerpt(value));
                let diagnostic = Diagnostic::warning(location.clone(), message);
                Some(diagnostic.expected("a DOI like 10.1000/182"))
            }
        },
        Role::PublicationKind if PublicationKind::deserialize(&*value).is_err() => {
            let message =
                format!("{} is not a type of BibTeX entry and is ignored", excerpt(value));
            Some(omit(value, location, message, PublicationKind::EXPECTED))
        }
        Role::OnePage if OnePage::deserialize(&*value).is_err() => {
            let message =
                format!("{} is neither \"keep\" nor \"omit\" and is ignored", excerpt(value));
            Some(omit(value, location, message, OnePage::EXPECTED))
        }
        _ => None,
    }
}

/// Collapses ASCII white space and line separators to single spaces, and trims the ends.
fn one_line(text: &str) -> String {
    let is_space = |c: char| c.is_ascii_whitespace() || matches!(c, '\u{2028}' | '\u{2029}');
    let words = text.split(is_space).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// Whether this is a URI scheme (RFC 3986, section 3.1).
fn is_scheme(scheme: &str) -> bool {
    scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
}

/// Strips an optional time from a date: `2020-02-30` of `2020-02-30T10:00:00`. Checks the format,
/// not the calendar.
fn date_of(text: &str) -> Option<&str> {
    let date = text.split(['T', ' ']).next()?;
    let is_number = |(part, digits): (&str, usize)| {
        part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    let has_three = date.split('-').count() <= 3;
    (has_three && date.split('-').zip([4, 2, 2]).all(is_number)).then_some(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_extracted_from_timestamps() {
        for (text, date) in [
            ("2020", Some("2020")),
            ("2020-02-30", Some("2020-02-30")),
            ("2020-02-29T10:00:00Z", Some("2020-02-29")),
            ("2020-02-29 10:00", Some("2020-02-29")),
            ("June 2020", None),
            ("2020-2", None),
            ("2020-02-02-02", None),
            ("", None),
        ] {
            assert_eq!(date_of(text), date, "{text:?}");
        }
    }

    #[test]
    fn whitespace_in_lines_is_collapsed() {
        assert_eq!(one_line("  a\r\n b\t c\u{2028}"), "a b c");
        assert_eq!(one_line("a\u{a0}b\u{3000}c"), "a\u{a0}b\u{3000}c");
    }
}
