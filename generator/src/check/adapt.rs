//! Adapts a résumé to the site's types, which are stricter than the standard. Whatever isn't shown
//! verbatim gets a warning.

use super::parsed_file::ParsedFile;
use super::rules::{excerpt, is_control};
use crate::diagnostic::Diagnostic;
use crate::field_type::{FieldType, Role, step};
use crate::source::Link;
use crate::{Kind, doi};
use portfolio::content::Date;
use serde_json::{Value, json};

/// Adapts the value of a résumé. Array indices don't change.
pub(super) fn adapt(file: &mut ParsedFile<'_>) -> Vec<Diagnostic> {
    let mut value = file.value.take();
    let mut adapter = Adapter { file, diagnostics: Vec::new() };
    adapter.adapt(&mut value, "", FieldType::for_kind(Kind::Resume));
    let diagnostics = adapter.diagnostics;
    file.value = value;
    diagnostics
}

struct Adapter<'a> {
    file: &'a ParsedFile<'a>,
    diagnostics: Vec<Diagnostic>,
}

impl Adapter<'_> {
    fn warn(&self, pointer: &str, message: String) -> Diagnostic {
        Diagnostic::warning(self.file.location(pointer), message)
    }

    /// Replaces a value that can't be shown with null, and warns.
    fn omit(&mut self, value: &mut Value, pointer: &str, message: String, expected: &str) {
        let diagnostic = self.warn(pointer, message).expected(expected).omitted();
        self.diagnostics.push(diagnostic);
        *value = Value::Null;
    }

    /// Omits a value that isn't a [`Link`], and suggests `https://` if only the scheme is missing.
    fn omit_link(&mut self, value: &mut Value, pointer: &str) {
        let text = value.as_str().unwrap_or_default();
        let completed = with_scheme(text);
        let message = match text.split_once(':') {
            Some((scheme, _)) if completed.is_none() && is_scheme(scheme) => {
                format!("a link with the scheme {scheme:?} is not shown")
            }
            _ => format!("{} is not a link and is not shown", excerpt(value)),
        };
        let diagnostic = self.warn(pointer, message).expected(Link::EXPECTED).omitted();
        self.diagnostics.push(match completed {
            Some(url) => diagnostic.help(format!("did you mean {url:?}?")),
            None => diagnostic,
        });
        *value = Value::Null;
    }

    fn adapt(&mut self, value: &mut Value, pointer: &str, field: FieldType) {
        if value.is_null() {
            return;
        }
        if field.is_list() {
            self.adapt_list(value, pointer, field.items());
        } else if field.is_object() {
            self.adapt_object(value, pointer, field);
        } else {
            self.adapt_text(value, pointer, field.role());
        }
    }

    /// Adapts the items of a list. A single value becomes a list of one.
    fn adapt_list(&mut self, value: &mut Value, pointer: &str, items: FieldType) {
        if let Value::Array(list) = value {
            for (index, item) in list.iter_mut().enumerate() {
                self.adapt(item, &format!("{pointer}/{index}"), items);
                // Keeps the index: `drop_entries` removes empty entries later.
                if item.is_null() {
                    *item = if items.is_object() { json!({}) } else { json!("") };
                }
            }
        } else {
            self.adapt(value, pointer, items);
            *value = Value::Array(vec![value.take()]);
        }
    }

    /// Adapts the properties of an object. A string becomes the object's `name`.
    fn adapt_object(&mut self, value: &mut Value, pointer: &str, field: FieldType) {
        match value {
            Value::Object(members) => {
                for (name, member) in members {
                    if let Some(field) = field.property(name) {
                        self.adapt(member, &format!("{pointer}/{}", step(name)), field);
                    }
                }
            }
            Value::String(_) if field.property("name").is_some() => {
                *value = json!({ "name": value.take() });
            }
            _ => {
                let message = format!("{} has the wrong type and is ignored", excerpt(value));
                self.omit(value, pointer, message, "an object");
            }
        }
    }

    fn adapt_text(&mut self, value: &mut Value, pointer: &str, role: Role) {
        if let Value::Number(_) | Value::Bool(_) = value {
            *value = value.to_string().into();
        }
        let Value::String(text) = value else {
            let message = format!("{} has the wrong type and is ignored", excerpt(value));
            return self.omit(value, pointer, message, "a string");
        };
        if let Some(found) = text.chars().find(|c| is_control(*c)) {
            let message = format!("removed the invisible character U+{:04X}", u32::from(found));
            let diagnostic = self.warn(pointer, message);
            self.diagnostics.push(diagnostic.expected("text without control characters"));
            text.retain(|c| !is_control(c));
        }
        match role {
            Role::Prose => {}
            Role::Lines => {
                let lines = text.lines().map(one_line).filter(|line| !line.is_empty());
                *text = lines.collect::<Vec<_>>().join("\n");
            }
            _ => *text = one_line(text),
        }
        match role {
            Role::Link if text.parse::<Link>().is_err() => self.omit_link(value, pointer),
            // `rules` reports well-formed dates that aren't in the calendar as errors.
            Role::Date | Role::Timestamp => match date_of(text) {
                // Programs write the year 1 for an unknown time.
                Some(date) if role == Role::Date || !date.starts_with('0') => {
                    *text = date.to_owned();
                }
                _ => {
                    let message = format!("{} is not a date and is not shown", excerpt(value));
                    self.omit(value, pointer, message, Date::EXPECTED);
                }
            },
            Role::Doi => match doi::parse(text) {
                Some(doi) => *text = doi.to_owned(),
                None => {
                    let message =
                        format!("{} is not a DOI and is shown without a link", excerpt(value));
                    let diagnostic = self.warn(pointer, message);
                    self.diagnostics.push(diagnostic.expected("a DOI like 10.1000/182"));
                }
            },
            _ => {}
        }
    }
}

/// Collapses ASCII white space and line separators to single spaces, and trims the ends.
fn one_line(text: &str) -> String {
    let is_space = |c: char| c.is_ascii_whitespace() || matches!(c, '\u{2028}' | '\u{2029}');
    let words = text.split(is_space).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// Adds `https://` to a URL that only lacks its scheme: `example.org/a`, `example.org:8080`.
fn with_scheme(text: &str) -> Option<String> {
    let authority = text.split(['/', '?', '#']).next()?;
    let (host, port) = authority.split_once(':').unwrap_or((authority, ""));
    let is_host = host.contains('.') && !host.starts_with('.') && !host.contains('@');
    let is_port = port.bytes().all(|byte| byte.is_ascii_digit());
    let url = format!("https://{text}");
    (is_host && is_port && url.parse::<Link>().is_ok()).then_some(url)
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
    fn only_a_missing_scheme_is_completed() {
        for (text, url) in [
            ("example.org/a", Some("https://example.org/a")),
            ("example.org:8080", Some("https://example.org:8080")),
            ("ftp://example.org", None),
            ("javascript:alert(1.5)", None),
            ("me@example.org", None),
            ("/about.html", None),
            ("example", None),
        ] {
            assert_eq!(with_scheme(text).as_deref(), url, "{text}");
        }
    }

    #[test]
    fn whitespace_in_lines_is_collapsed() {
        assert_eq!(one_line("  a\r\n b\t c\u{2028}"), "a b c");
        assert_eq!(one_line("a\u{a0}b\u{3000}c"), "a\u{a0}b\u{3000}c");
    }
}
