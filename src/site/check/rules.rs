//! What a schema can't say.

use super::document::Document;
use crate::content::{Date, Fault, Link};
use crate::i18n::Lang;
use crate::site::{Kind, text};
use serde_json::Value;
use std::collections::HashSet;

pub(super) const DATE: &str = "a date like 2020, 2020-02 or 2020-02-29 that is in the calendar";
pub(super) const LINK: &str =
    "an address that begins with https://, http://, mailto: or tel: and has no spaces";
pub(super) const ID: &str = "small letters and digits, with single hyphens between: kubeflow-intro";

/// What a field is, by its name; both formats use the same names for the same things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::site) enum Role {
    Date,
    Link,
    /// The same in every language, and not for reading.
    Neutral,
    Text,
}

impl Role {
    pub(in crate::site) fn of(field: &str) -> Self {
        match field {
            "date" | "startDate" | "endDate" | "releaseDate" | "lastModified" => Self::Date,
            "url" | "publisherUrl" | "image" | "canonical" | "schedule" | "slides" | "video"
            | "original" => Self::Link,
            "$schema" | "id" | "doi" | "email" | "phone" | "organisation" | "topics"
            | "network" | "username" => Self::Neutral,
            _ => Self::Text,
        }
    }
}

/// A value as a message shows it: not at length.
pub(super) fn shown(value: &Value) -> String {
    let text = value.to_string();
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

/// A name as a step of a JSON Pointer (RFC 6901, section 3).
pub(super) fn step(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

/// What rules have against a file.
pub(super) fn faults(document: &Document<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    walk(&document.value, "", "", &mut |pointer, field, value| {
        faults.extend(of_value(field, value).map(|(at, wrong, right)| {
            let pointer = format!("{pointer}{at}");
            Fault::new(&document.source.path, &pointer, wrong, right)
        }));
    });
    let path = &document.source.path;
    match document.source.kind {
        Kind::Talks => faults.extend(of_guide(path, &document.value)),
        // All that JSON Resume leaves open and a page can't do without.
        Kind::Resume if document.value["basics"]["name"].is_null() => {
            faults.push(Fault::new(path, "/basics/name", "is missing", "the name of the person"));
        }
        Kind::Resume => {}
    }
    faults
}

/// Calls `visit` with the pointer, the field's name and the value of everything in `value`;
/// entries of a list have the list's name.
pub(in crate::site) fn walk<'a>(
    value: &'a Value,
    pointer: &str,
    field: &str,
    visit: &mut impl FnMut(&str, &str, &'a Value),
) {
    visit(pointer, field, value);
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                walk(member, &format!("{pointer}/{}", step(name)), name, visit);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                walk(item, &format!("{pointer}/{index}"), field, visit);
            }
        }
        _ => {}
    }
}

/// What is wrong with one value, where in it, and what would be right.
fn of_value(field: &str, value: &Value) -> Option<(&'static str, String, String)> {
    match value {
        Value::Object(members) => {
            let date = |name| members.get(name)?.as_str()?.parse::<Date>().ok();
            let (start, end) = (date("startDate")?, date("endDate")?);
            end.is_before(start).then(|| {
                let wrong = format!("{end} is before the start, {start}");
                ("/endDate", wrong, "an end that is not before its start".into())
            })
        }
        Value::String(text) if text.contains(is_control) => {
            let found = text.chars().find(|c| is_control(*c)).map_or(0, u32::from);
            let wrong = format!("has a character that can't be seen, U+{found:04X}");
            Some(("", wrong, "text without control characters".into()))
        }
        Value::String(text) => match Role::of(field) {
            Role::Date => {
                let day = match field {
                    "lastModified" => text.split('T').next().unwrap_or_default(),
                    _ => text,
                };
                day.parse::<Date>().err().map(|_| ("", format!("is {}", shown(value)), DATE.into()))
            }
            Role::Link => {
                let refused = text.parse::<Link>().err();
                refused.map(|_| ("", format!("is {}", shown(value)), LINK.into()))
            }
            Role::Neutral | Role::Text => None,
        },
        _ => None,
    }
}

/// Characters that mean something to terminals or files and nothing to readers, and those that
/// are none (Unicode, sections 23.1, 23.7 and 23.8); line breaks and tabs are white space.
fn is_control(c: char) -> bool {
    let is_mark = c == '\u{feff}';
    is_mark || (c.is_control() && !"\n\r\t".contains(c)) || u32::from(c) & 0xfffe == 0xfffe
}

/// What looks like an inline link in a file and stands as text on pages, since its address isn't a
/// [`Link`].
pub(super) fn warnings(document: &Document<'_>) -> Vec<Fault> {
    let mut warnings = Vec::new();
    walk(&document.value, "", "", &mut |pointer, field, value| {
        let Some(source) = value.as_str().filter(|_| Role::of(field) == Role::Text) else { return };
        warnings.extend(literal_link(source).map(|address| {
            let wrong = format!(
                "has {}, which is no link and is shown as it stands",
                shown(&address.into())
            );
            Fault::new(&document.source.path, pointer, wrong, format!("{LINK}, if a link is meant"))
        }));
    });
    warnings
}

/// The address, with its words, of the first inline link that readers would see as text.
fn literal_link(source: &str) -> Option<String> {
    let text = text(Lang::DEFAULT, source);
    let mut literal = text.runs().filter(|run| run.link.is_none()).map(|run| run.text.as_str());
    literal.find_map(|text| {
        let (words, rest) = text.split_once("](")?;
        let words = &words[words.rfind('[')?..];
        let end = rest.find([')', ' ']).map_or(rest.len(), |end| end + 1);
        Some(format!("{words}]({}", &rest[..end]))
    })
}

/// What is wrong across a guide: names that clash or name nothing.
fn of_guide(path: &str, guide: &Value) -> Vec<Fault> {
    let mut faults = Vec::new();
    for list in ["organisations", "topics", "talks"] {
        let mut seen = HashSet::new();
        for (index, id) in ids(&guide[list]) {
            if !seen.insert(id) {
                let pointer = format!("/{list}/{index}/id");
                let wrong = format!("{id:?} names an earlier entry already");
                faults.push(Fault::new(path, &pointer, wrong, "an id of its own"));
            }
        }
    }
    for (field, list) in [("organisation", "organisations"), ("topics", "topics")] {
        faults.extend(of_names(path, guide, field, list));
    }
    walk(guide, "", "", &mut |pointer, field, value| {
        if let Some(code) = value.as_str().filter(|_| field == "language")
            && !Lang::ALL.iter().any(|lang| lang.code() == code)
        {
            faults.push(Fault::new(path, pointer, format!("is {code:?}"), "\"zh\" or \"en\""));
        }
    });
    faults
}

/// The names in a field of talks that aren't the `id` of an entry in a list of the guide.
fn of_names(path: &str, guide: &Value, field: &str, list: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    let known: Vec<String> = ids(&guide[list]).map(|(_, id)| id.into()).collect();
    walk(&guide["talks"], "/talks", "talks", &mut |pointer, it, value| {
        let Some(id) = value.as_str().filter(|_| it == field) else {
            return;
        };
        if !known.iter().any(|known| known == id) {
            let right = match super::similar::likeliest(id, &known) {
                Some(known) => format!("{known:?}, or a new entry in /{list}"),
                None => format!("the id of an entry in /{list}"),
            };
            let wrong = format!("{id:?} is in no entry of this guide's {list}");
            faults.push(Fault::new(path, pointer, wrong, right));
        }
    });
    faults
}

fn ids(list: &Value) -> impl Iterator<Item = (usize, &str)> {
    let items = list.as_array().map(Vec::as_slice).unwrap_or_default();
    items.iter().enumerate().filter_map(|(index, item)| Some((index, item["id"].as_str()?)))
}
