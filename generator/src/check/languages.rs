//! Compares a file in both languages: they must have the same properties and entries, with equal
//! dates, links and ids.

use super::empty::is_empty;
use super::parsed_file::ParsedFile;
use super::rules::excerpt;
use crate::diagnostic::Diagnostic;
use crate::field_type::{FieldType, Role, step};
use crate::{Kind, text};
use portfolio::i18n::Lang;
use serde_json::Value;
use std::collections::BTreeSet;

/// Returns an error for each difference between the second language's files and the first's.
pub(super) fn differences(files: &[ParsedFile<'_>]) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for kind in Kind::ALL {
        let mut files = files.iter().filter(|file| file.source.kind == kind);
        if let (Some(first), Some(second)) = (files.next(), files.next()) {
            let mut comparison = Comparison { first, second, diagnostics: &mut diagnostics };
            let [a, b] = [first, second].map(|file| At { pointer: "", value: &file.value });
            comparison.compare(FieldType::for_kind(kind), a, b);
        }
    }
    diagnostics
}

/// A value and its JSON Pointer, which differs between the files if one has an empty entry.
#[derive(Clone, Copy)]
struct At<'a> {
    pointer: &'a str,
    value: &'a Value,
}

struct Comparison<'a> {
    first: &'a ParsedFile<'a>,
    second: &'a ParsedFile<'a>,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Comparison<'_> {
    fn differ(
        &mut self,
        first: &str,
        second: &str,
        message: String,
        expected: String,
        label: &str,
    ) {
        self.diagnostics.push(
            Diagnostic::error(self.second.location(second), message)
                .expected(expected)
                .related(self.first.location(first), label),
        );
    }

    fn compare(&mut self, field: FieldType, first: At<'_>, second: At<'_>) {
        match (first.value, second.value) {
            _ if field.role() == Role::Terms => {}
            (Value::Object(a), Value::Object(b)) => {
                let names: BTreeSet<&String> = a.keys().chain(b.keys()).collect();
                for name in names {
                    // Properties that aren't shown may differ.
                    let Some(field) = field.property(name) else { continue };
                    let [first, second] =
                        [first, second].map(|at| format!("{}/{}", at.pointer, step(name)));
                    self.compare_property(
                        field,
                        name,
                        (&first, a.get(name)),
                        (&second, b.get(name)),
                    );
                }
            }
            (Value::Array(a), Value::Array(b)) => {
                let [a, b] =
                    [(first, a), (second, b)].map(|(at, items)| entries(at.pointer, items));
                self.compare_lists(field, first, second, &a, &b);
            }
            (Value::String(a), Value::String(b)) => {
                self.compare_texts(field, (first, a), (second, b))
            }
            (a, b) if a != b => self.differ_in_value(first, second),
            _ => {}
        }
    }

    fn compare_property(
        &mut self,
        field: FieldType,
        name: &str,
        (first, a): (&str, Option<&Value>),
        (second, b): (&str, Option<&Value>),
    ) {
        match (a.filter(|value| !is_empty(value)), b.filter(|value| !is_empty(value))) {
            (Some(a), Some(b)) => {
                self.compare(
                    field,
                    At { pointer: first, value: a },
                    At { pointer: second, value: b },
                );
            }
            (Some(_), None) => {
                let other = &self.first.source.path;
                let message = format!("missing property {name:?}, which {other} has");
                self.differ(first, second, message, format!("a property {name:?}"), "present here");
            }
            (None, Some(_)) => {
                let other = &self.first.source.path;
                let message = format!("property {name:?} is not in {other}");
                let expected = "the same properties in both languages".into();
                self.differ(first, second, message, expected, "missing here");
            }
            (None, None) => {}
        }
    }

    fn compare_lists(
        &mut self,
        field: FieldType,
        first: At<'_>,
        second: At<'_>,
        a: &[(String, &Value)],
        b: &[(String, &Value)],
    ) {
        if a.len() != b.len() {
            let other = &self.first.source.path;
            let message = format!("{} entries here, but {} in {other}", b.len(), a.len());
            let expected = "the same entries in both languages".into();
            self.differ(first.pointer, second.pointer, message, expected, "in the other language");
            return;
        }
        for ((first, a), (second, b)) in a.iter().zip(b) {
            let [a, b] = [At { pointer: first, value: a }, At { pointer: second, value: b }];
            self.compare(field.items(), a, b);
        }
    }

    fn compare_texts(
        &mut self,
        field: FieldType,
        (first, a): (At<'_>, &str),
        (second, b): (At<'_>, &str),
    ) {
        if field.role().is_language_neutral() {
            if a != b {
                self.differ_in_value(first, second);
            }
        } else if links(a) != links(b) {
            let message = format!("{} here, but {} in the other language", list(b), list(a));
            let expected = "the same links in both languages".into();
            self.differ(first.pointer, second.pointer, message, expected, "in the other language");
        }
    }

    fn differ_in_value(&mut self, first: At<'_>, second: At<'_>) {
        let (a, b) = (excerpt(first.value), excerpt(second.value));
        let message = format!("{b} here, but {a} in {}", self.first.source.path);
        let expected = "the same value in both languages".into();
        self.differ(first.pointer, second.pointer, message, expected, "in the other language");
    }
}

/// Returns the non-empty entries of a list with their JSON Pointers.
fn entries<'a>(pointer: &str, items: &'a [Value]) -> Vec<(String, &'a Value)> {
    let items = items.iter().enumerate().filter(|(_, item)| !is_empty(item));
    items.map(|(index, item)| (format!("{pointer}/{index}"), item)).collect()
}

/// Returns the targets of a text's inline links, sorted because translations may reorder them.
fn links(source: &str) -> Vec<String> {
    let text = text(Lang::DEFAULT, source);
    let links = text.runs().filter_map(|run| run.link.clone());
    let mut links: Vec<String> = links.map(String::from).collect();
    links.sort();
    links
}

fn list(text: &str) -> String {
    let links = links(text);
    if links.is_empty() { "no link".into() } else { format!("links to {}", links.join(", ")) }
}
