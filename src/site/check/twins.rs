//! The same file in two languages: the same entries, dates, links and ids.

use super::document::Document;
use super::rules::{Role, shown, step};
use crate::content::Fault;
use crate::i18n::Lang;
use crate::site::{Kind, text};
use serde_json::Value;
use std::collections::BTreeSet;

/// What sets the second language's files apart from the first one's.
pub(super) fn faults(documents: &[Document<'_>]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for kind in Kind::ALL {
        let mut files = documents.iter().filter(|document| document.source.kind == kind);
        if let (Some(first), Some(second)) = (files.next(), files.next()) {
            let mut twins = Twins { first, second, faults: &mut faults };
            twins.compare("", "", Some(&first.value), Some(&second.value));
        }
    }
    faults
}

struct Twins<'a> {
    first: &'a Document<'a>,
    second: &'a Document<'a>,
    faults: &'a mut Vec<Fault>,
}

impl Twins<'_> {
    fn fault(&mut self, pointer: &str, wrong: String, right: String) {
        self.faults.push(Fault::new(&self.second.source.path, pointer, wrong, right));
    }

    fn compare(
        &mut self,
        pointer: &str,
        field: &str,
        first: Option<&Value>,
        second: Option<&Value>,
    ) {
        match (first, second) {
            // Each language has its own words for a topic.
            _ if field == "terms" => {}
            (Some(Value::Object(first)), Some(Value::Object(second))) => {
                let names: BTreeSet<&String> = first.keys().chain(second.keys()).collect();
                for name in names {
                    let pointer = format!("{pointer}/{}", step(name));
                    self.compare(&pointer, name, first.get(name), second.get(name));
                }
            }
            (Some(Value::Array(first)), Some(Value::Array(second))) => {
                self.compare_lists(pointer, field, first, second);
            }
            (Some(Value::String(first)), Some(Value::String(second))) => {
                self.compare_texts(pointer, field, first, second);
            }
            (Some(first), Some(second)) if first != second => self.differ(pointer, first, second),
            (Some(first), None) => self.compare_with_nothing(pointer, first),
            (None, Some(_)) => {
                let other = self.first.source.path.clone();
                self.fault(
                    pointer,
                    format!("is not in {other}"),
                    format!("the same field in {other}, or none here"),
                );
            }
            _ => {}
        }
    }

    fn differ(&mut self, pointer: &str, first: &Value, second: &Value) {
        let other = &self.first.source.path;
        let wrong = format!("is {} but {} in {other}", shown(second), shown(first));
        self.fault(pointer, wrong, "the same in both languages".into());
    }

    fn compare_with_nothing(&mut self, pointer: &str, first: &Value) {
        let other = &self.first.source.path;
        let wrong = format!("is missing; {other} has {}", shown(first));
        self.fault(pointer, wrong, "the same field in this language".into());
    }

    fn compare_lists(&mut self, pointer: &str, field: &str, first: &[Value], second: &[Value]) {
        if first.len() != second.len() {
            let other = &self.first.source.path;
            let wrong = format!("has {} entries but {} in {other}", second.len(), first.len());
            self.fault(pointer, wrong, "the same entries in both languages".into());
            return;
        }
        for (index, (first, second)) in first.iter().zip(second).enumerate() {
            self.compare(&format!("{pointer}/{index}"), field, Some(first), Some(second));
        }
    }

    fn compare_texts(&mut self, pointer: &str, field: &str, first: &str, second: &str) {
        // A résumé names languages, a guide has their codes.
        let is_code = field == "language" && self.first.source.kind == Kind::Talks;
        if is_code || Role::of(field) != Role::Text {
            if first != second {
                self.differ(pointer, &first.into(), &second.into());
            }
        } else if links(first) != links(second) {
            let other = &self.first.source.path;
            let wrong =
                format!("links to {:?} but to {:?} in {other}", links(second), links(first));
            self.fault(pointer, wrong, "the same links in both languages".into());
        }
    }
}

/// Where a text's inline links lead, in alphabetical order: translations may change theirs.
fn links(source: &str) -> Vec<String> {
    let text = text(Lang::DEFAULT, source);
    let links = text.runs().filter_map(|run| run.link.clone());
    let mut links: Vec<String> = links.map(String::from).collect();
    links.sort();
    links
}
