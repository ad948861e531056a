//! Rules that a schema can't express.

use super::parsed_file::ParsedFile;
use super::similar;
use crate::diagnostic::Diagnostic;
use crate::field_type::{FieldType, Role};
use crate::source::Link;
use crate::{Kind, text};
use portfolio::content::Date;
use portfolio::i18n::Lang;
use serde_json::Value;
use std::collections::{HashMap, HashSet};

pub(super) const ID: &str = "lowercase letters and digits, separated by single hyphens";

/// Whether an element of the page itself may have this id, which a talk's anchor can't have then.
fn is_reserved(id: &str) -> bool {
    ["app", "main", "footer"].contains(&id) || id.starts_with("icon-")
}

/// Formats a value for a message, truncated to 60 characters.
pub(super) fn excerpt(value: &Value) -> String {
    let text = value.to_string();
    match text.char_indices().nth(60) {
        Some((end, _)) if value.is_string() => format!("{}…\"", &text[..end]),
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

/// Checks a file against the rules.
pub(super) fn diagnostics(file: &ParsedFile<'_>) -> Vec<Diagnostic> {
    let kind = file.source.kind;
    let mut diagnostics = Vec::new();
    FieldType::for_kind(kind).walk(&file.value, "", &mut |pointer, field, value| {
        diagnostics.extend(check_value(file, pointer, field, value));
    });
    match kind {
        Kind::Talks => diagnostics.extend(check_guide(file)),
        // The only property that JSON Resume makes optional and a page requires.
        Kind::Resume if file.value["basics"]["name"].is_null() => {
            let message = "missing property \"name\"";
            let diagnostic = Diagnostic::error(file.location("/basics/name"), message);
            diagnostics.push(diagnostic.expected("the name of the person"));
        }
        Kind::Resume => {}
    }
    diagnostics
}

fn check_value(
    file: &ParsedFile<'_>,
    pointer: &str,
    field: FieldType,
    value: &Value,
) -> Option<Diagnostic> {
    let error = |message: String| Diagnostic::error(file.location(pointer), message);
    let text = match value {
        Value::Object(_) => return check_period(file, pointer, field, value),
        Value::String(text) => text,
        _ => return None,
    };
    // `adapt` handles these in a résumé.
    if file.source.kind == Kind::Talks {
        if let Some(found) = text.chars().find(|c| is_control(*c)) {
            let message = format!("invisible character U+{:04X}", u32::from(found));
            return Some(error(message).expected("text without control characters"));
        }
        if text.trim().is_empty() {
            return Some(error("empty string".into()).expected("a non-empty string"));
        }
    }
    match field.role() {
        Role::Date | Role::Timestamp if text.parse::<Date>().is_err() => {
            Some(error(format!("{} is not a date", excerpt(value))).expected(Date::EXPECTED))
        }
        Role::Link if text.parse::<Link>().is_err() => {
            Some(error(format!("{} is not a link", excerpt(value))).expected(Link::EXPECTED))
        }
        Role::LanguageCode if !Lang::ALL.iter().any(|lang| lang.code() == text) => {
            let message = format!("{} is not a language that the site supports", excerpt(value));
            Some(error(message).expected("\"zh\" or \"en\""))
        }
        Role::Line | Role::Lines => inline_link(text).map(|link| {
            let message = format!("{} is shown as plain text", excerpt(&link.into()));
            let help = match file.source.kind {
                Kind::Resume => {
                    "links work only in summaries, project descriptions, highlights and references"
                }
                Kind::Talks => "links work only in \"intro\", \"note\" and \"commentary\"",
            };
            Diagnostic::warning(file.location(pointer), message).help(help)
        }),
        Role::Prose => literal_link(text).map(|link| {
            let message =
                format!("{} is not a valid link and is shown as plain text", excerpt(&link.into()));
            Diagnostic::warning(file.location(pointer), message)
                .help(format!("use {}", Link::EXPECTED))
        }),
        _ => None,
    }
}

/// Returns an error for a period that ends before it starts.
fn check_period(
    file: &ParsedFile<'_>,
    pointer: &str,
    field: FieldType,
    value: &Value,
) -> Option<Diagnostic> {
    let date = |name| {
        field.property(name).filter(|field| field.role() == Role::Date)?;
        value[name].as_str()?.parse::<Date>().ok()
    };
    let (start, end) = (date("startDate")?, date("endDate")?);
    end.is_before(start).then(|| {
        let location = file.location(format!("{pointer}/endDate"));
        let start_location = file.location(format!("{pointer}/startDate"));
        Diagnostic::error(location, format!("the end date {end} is before the start date {start}"))
            .expected(format!("a date no earlier than {start}"))
            .related(start_location, "starts here")
    })
}

/// Whether a character is a control character or a byte order mark, which affect terminals or files
/// but are invisible to readers, or a noncharacter (Unicode, sections 23.1, 23.7 and 23.8). Line
/// breaks and tabs are white space.
pub(super) fn is_control(c: char) -> bool {
    let is_mark = c == '\u{feff}';
    let is_none = ('\u{fdd0}'..='\u{fdef}').contains(&c) || u32::from(c) & 0xfffe == 0xfffe;
    is_mark || is_none || (c.is_control() && !"\n\r\t".contains(c))
}

/// Returns the first inline link whose URL isn't a valid [`Link`], which pages show verbatim.
fn literal_link(source: &str) -> Option<String> {
    let text = text(Lang::DEFAULT, source);
    let mut literal = text.runs().filter(|run| run.link.is_none());
    literal.find_map(|run| inline_link(&run.text))
}

/// Returns the first part of a text that looks like a Markdown link.
fn inline_link(text: &str) -> Option<String> {
    let (words, rest) = text.split_once("](")?;
    let words = &words[words.rfind('[')?..];
    let end = rest.find([')', ' ']).map_or(rest.len(), |end| end + 1);
    Some(format!("{words}]({}", &rest[..end]))
}

/// Checks the ids of a guide: reserved, duplicate and unknown ones are errors.
fn check_guide(file: &ParsedFile<'_>) -> Vec<Diagnostic> {
    let guide = &file.value;
    let mut diagnostics = Vec::new();
    for (index, id) in ids(&guide["talks"]).filter(|(_, id)| is_reserved(id)) {
        let message = format!("the id {id:?} is reserved");
        let diagnostic = Diagnostic::error(file.location(format!("/talks/{index}/id")), message);
        diagnostics.push(diagnostic.expected("an id that no other element of the page has"));
    }
    for list in ["organisations", "topics", "talks"] {
        let mut seen = HashMap::new();
        for (index, id) in ids(&guide[list]) {
            let location = file.location(format!("/{list}/{index}/id"));
            if let Some(first) = seen.get(id) {
                diagnostics.push(
                    Diagnostic::error(location, format!("duplicate id {id:?}"))
                        .expected("a unique id")
                        .related(Clone::clone(first), "first used here"),
                );
            } else {
                seen.insert(id, location);
            }
        }
    }
    for (talk, value) in guide["talks"].as_array().into_iter().flatten().enumerate() {
        let topics = value["topics"].as_array().into_iter().flatten().enumerate();
        let mut seen = HashSet::new();
        for (index, id) in topics.filter(|(_, id)| !seen.insert(*id)) {
            let location = file.location(format!("/talks/{talk}/topics/{index}"));
            let diagnostic = Diagnostic::error(location, format!("duplicate topic {id}"));
            diagnostics.push(diagnostic.expected("each topic at most once"));
        }
    }
    let known = |list| ids(&guide[list]).map(|(_, id)| id.to_owned()).collect::<Vec<_>>();
    let (topics, organizations) = (known("topics"), known("organisations"));
    FieldType::for_kind(Kind::Talks).walk(guide, "", &mut |pointer, field, value| {
        let (list, known) = match field.role() {
            Role::TopicId => ("topics", &topics),
            Role::OrganizationId => ("organisations", &organizations),
            _ => return,
        };
        let Some(id) = value.as_str() else { return };
        if known.iter().any(|known| known == id) {
            return;
        }
        let message = format!("unknown id {id:?}");
        let diagnostic = Diagnostic::error(file.location(pointer), message)
            .expected(format!("an id from \"{list}\""));
        diagnostics.push(match similar::closest_match(id, known) {
            Some(meant) => diagnostic.help(format!("did you mean {meant:?}?")),
            None => diagnostic.help(format!("add it to \"{list}\"")),
        });
    });
    diagnostics
}

fn ids(list: &Value) -> impl Iterator<Item = (usize, &str)> {
    let items = list.as_array().map(Vec::as_slice).unwrap_or_default();
    items.iter().enumerate().filter_map(|(index, item)| Some((index, item["id"].as_str()?)))
}
