//! Rules that a schema can't express.

use super::fit::Fitted;
use super::suggestions::{date_help, link_help, time_help};
use super::{contrast, ids};
use crate::diagnostic::{Diagnostic, Location};
use crate::field::{Field, is_empty};
use crate::field_type::Role;
use crate::source::{DateTime, Link};
use crate::{Kind, SiteUrl, text};
use portfolio::content::Date;
use portfolio::i18n::Lang;
use serde_json::Value;
use unicode_segmentation::UnicodeSegmentation;

pub(super) const ID: &str =
    "letters (a–z, A–Z), digits, hyphens, underscores and dots, a letter or digit first";

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
pub(super) fn diagnostics(file: &Fitted<'_>) -> Vec<Diagnostic> {
    let (kind, root) = (file.source.kind, file.root());
    let mut diagnostics = match kind {
        Kind::Talks => ids::diagnostics(&root),
        Kind::Resume => check_name(&root).into_iter().chain(check_starts(&root)).collect(),
        Kind::Site => {
            ids::repeated_sections(&root).into_iter().chain(contrast::diagnostics(&root)).collect()
        }
    };
    let fields = root.descendants().into_iter();
    diagnostics.extend(fields.filter_map(|field| match field.value {
        Value::Object(_) => check_period(&field).or_else(|| check_times(&field)),
        Value::String(text) => check_text(&field, kind, text),
        _ => None,
    }));
    diagnostics
}

/// The name is the only property that JSON Resume makes optional and a page requires.
fn check_name(resume: &Field<'_>) -> Option<Diagnostic> {
    is_empty(&resume.value["basics"]["name"]).then(|| {
        let location = Location::value(resume.file, "/basics/name");
        Diagnostic::error(location, "missing property \"name\"").expected("the name of the person")
    })
}

/// Returns a warning for each entry that begins after the résumé's date.
fn check_starts(resume: &Field<'_>) -> Vec<Diagnostic> {
    let as_of = resume.property("meta").and_then(|meta| meta.property("lastModified"));
    let date = |field: &Field<'_>| field.text()?.parse::<Date>().ok();
    let Some((as_of, as_of_date)) = as_of.and_then(|field| Some((field.clone(), date(&field)?)))
    else {
        return Vec::new();
    };
    let starts = resume.clone().descendants().into_iter();
    let starts = starts.filter_map(|entry| entry.property("startDate"));
    let late = starts.filter(|start| date(start).is_some_and(|date| as_of_date.is_before(date)));
    let warning = |start: Field<'_>| {
        let message = format!("{} is after the résumé's date", excerpt(start.value));
        Diagnostic::warning(start.location(), message)
            .related(as_of.location(), "the résumé's date")
            .help("renew meta.lastModified")
    };
    late.map(warning).collect()
}

fn check_text(field: &Field<'_>, kind: Kind, text: &str) -> Option<Diagnostic> {
    let error = |message: String| Diagnostic::error(field.location(), message);
    let warning = |message: String| Diagnostic::warning(field.location(), message);
    // `fit` handles these in a résumé.
    if kind != Kind::Resume {
        if let Some(found) = text.chars().find(|c| is_control(*c)) {
            let message = format!("invisible character U+{:04X}", u32::from(found));
            return Some(error(message).expected("text without control characters"));
        }
        if text.trim().is_empty() {
            return Some(error("empty string".into()).expected("a non-empty string"));
        }
    }
    match field.field_type.role {
        Role::Date | Role::Timestamp if text.parse::<Date>().is_err() => {
            let error = error(format!("{} is not a date", excerpt(field.value)));
            Some(error.expected(Date::EXPECTED).maybe_help(date_help(text)))
        }
        Role::DateTime if text.parse::<DateTime>().is_err() => {
            let error = error(format!("{} is not a date and time", excerpt(field.value)));
            Some(error.expected(DateTime::EXPECTED).maybe_help(time_help(text)))
        }
        Role::Link if text.parse::<Link>().is_err() => {
            let error = error(format!("{} is not a link", excerpt(field.value)));
            Some(error.expected(Link::EXPECTED).maybe_help(link_help(text)))
        }
        Role::LanguageCode if !Lang::ALL.iter().any(|lang| lang.code() == text) => {
            let value = excerpt(field.value);
            let message = format!("{value} is not a language that the site supports");
            Some(error(message).expected("\"zh\" or \"en\""))
        }
        Role::SiteUrl => {
            let found = text.parse::<SiteUrl>().err()?;
            Some(
                error(format!("{} is not a site's address", excerpt(field.value)))
                    .expected(found.to_string().trim_start_matches("expected "))
                    .maybe_help(link_help(text)),
            )
        }
        Role::Character if text.graphemes(true).count() != 1 => {
            Some(error(format!("{} is not one character", excerpt(field.value))))
        }
        Role::Line | Role::Lines => inline_link(text).map(|link| {
            let help = match kind {
                Kind::Resume => {
                    "links work only in summaries, project descriptions, highlights and references"
                }
                Kind::Site => "links work only in \"rights\"",
                Kind::Talks => "links work only in \"intro\", \"note\" and \"commentary\"",
            };
            warning(format!("{} is shown as plain text", excerpt(&link.into()))).help(help)
        }),
        Role::Prose => {
            let message = |link: String| {
                let link = excerpt(&link.into());
                warning(format!("{link} is not a valid link and is shown as plain text"))
            };
            let literal = literal_link(text)
                .map(|link| message(link).help(format!("use {}", Link::EXPECTED)));
            literal.or_else(|| {
                let help = "write [words](https://…), with Latin parentheses and no space between";
                torn_link(text).map(|link| message(link.into()).help(help))
            })
        }
        _ => None,
    }
}

/// Returns an error for a period that ends before it starts.
fn check_period(field: &Field<'_>) -> Option<Diagnostic> {
    let (start, end) = (field.property("startDate")?, field.property("endDate")?);
    let date = |field: &Field<'_>| field.text()?.parse::<Date>().ok();
    let (start_date, end_date) = (date(&start)?, date(&end)?);
    end_date.is_before(start_date).then(|| {
        let message = format!("the end date {end_date} is before the start date {start_date}");
        Diagnostic::error(end.location(), message)
            .expected(format!("a date no earlier than {start_date}"))
            .related(start.location(), "starts here")
    })
}

/// Returns an error for a talk that ends before it starts, or whose start is missing.
fn check_times(talk: &Field<'_>) -> Option<Diagnostic> {
    let end = talk.property("end")?;
    let Some(start) = talk.property("start") else {
        let error = Diagnostic::error(talk.location_of("start"), "missing property \"start\"");
        let error = error.expected("when the talk begins, since it has an end");
        return Some(error.related(end.location(), "ends here"));
    };
    let time = |field: &Field<'_>| field.text()?.parse::<DateTime>().ok();
    let (start_time, end_time) = (time(&start)?, time(&end)?);
    end_time.is_before(start_time).then(|| {
        let message = format!("the end {end_time} is before the start {start_time}");
        Diagnostic::error(end.location(), message)
            .expected(format!("a time no earlier than {start_time}"))
            .related(start.location(), "starts here")
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

/// Returns a link whose parts are torn by a space, or that has a full-width parenthesis.
fn torn_link(text: &str) -> Option<&str> {
    let first = text.find('[')?;
    let torn = |(at, _): (usize, &str)| {
        let rest = &text[at + 1..];
        let url = rest.trim_start().strip_prefix(['(', '（'])?;
        let has_scheme = ["http:", "https:"].iter().any(|scheme| url.starts_with(scheme));
        if rest.starts_with('(') || !has_scheme || at < first {
            return None;
        }
        let start = text[..at].rfind('[')?;
        let end = url.find([')', '）', ' ']).unwrap_or(url.len());
        Some(&text[start..text.len() - url.len() + end])
    };
    text.match_indices(']').find_map(torn)
}

/// Returns the first part of a text that looks like a Markdown link.
fn inline_link(text: &str) -> Option<String> {
    let first = text.find('[')?;
    let (at, _) = text.match_indices("](").find(|(at, _)| *at > first)?;
    let (words, rest) = (&text[text[..at].rfind('[')?..at], &text[at + 2..]);
    let end = rest.find([')', ' ']).map_or(rest.len(), |end| end + 1);
    Some(format!("{words}]({}", &rest[..end]))
}
