//! Lists the facts of a content file that every format must contain.

use portfolio::content::{Date, Run};
use portfolio::i18n::{Lang, long, short};
use serde_json::Value;
use site::source::DateTime;

/// A fact and its JSON Pointer.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Leaf {
    pub(crate) pointer: String,
    pub(crate) fact: Fact,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Fact {
    Text(String),
    Link(String),
    Date(Date),
    /// When a talk begins.
    Start(DateTime),
    /// When a talk ends, usually on the same day.
    End(DateTime),
}

impl Fact {
    /// How human-readable formats write it.
    pub(crate) fn written(&self, lang: Lang) -> String {
        match self {
            Self::Text(text) | Self::Link(text) => text.clone(),
            Self::Date(date) => short(lang, *date),
            Self::Start(time) => {
                let between = if lang == Lang::Zh { " " } else { ", " };
                format!("{}{between}{}", long(lang, time.date()), time.time())
            }
            Self::End(time) => time.time(),
        }
    }
}

/// The facts of a value, without metadata, ids and search terms.
pub(crate) fn leaves(value: &Value) -> Vec<Leaf> {
    let mut leaves = Vec::new();
    add("", "", value, &mut leaves);
    leaves
}

fn add(pointer: &str, field: &str, value: &Value, leaves: &mut Vec<Leaf>) {
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                add(&format!("{pointer}/{name}"), name, member, leaves);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                add(&format!("{pointer}/{index}"), field, item, leaves);
            }
        }
        Value::String(text) if !text.is_empty() => {
            let facts = facts(field, text);
            leaves.extend(facts.into_iter().map(|fact| Leaf { pointer: pointer.into(), fact }));
        }
        _ => {}
    }
}

fn facts(field: &str, text: &str) -> Vec<Fact> {
    match field {
        "$schema" | "image" | "lastModified" | "canonical" | "version" | "id" | "language"
        | "terms" => Vec::new(),
        "url" | "publisherUrl" | "schedule" | "slides" | "video" | "original" => {
            vec![Fact::Link(text.into())]
        }
        "date" | "startDate" | "endDate" | "releaseDate" => {
            vec![Fact::Date(text.parse().expect("a date"))]
        }
        "start" => vec![Fact::Start(text.parse().expect("a time"))],
        "end" => vec![Fact::End(text.parse().expect("a time"))],
        _ => site::text(Lang::En, text).runs().flat_map(of_run).collect(),
    }
}

fn of_run(run: &Run) -> Vec<Fact> {
    let link = run.link.as_ref().map(|link| Fact::Link(link.as_str().into()));
    [Fact::Text(run.text.clone())].into_iter().chain(link).collect()
}
