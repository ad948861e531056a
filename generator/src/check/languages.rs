//! Compares a file in both languages: they must have the same properties and entries, with equal
//! dates, links and ids.

use super::fit::Fitted;
use super::rules::excerpt;
use crate::diagnostic::Diagnostic;
use crate::field::Field;
use crate::field_type::Role;
use crate::{Kind, text};
use portfolio::i18n::Lang;
use serde_json::Value;
use std::collections::BTreeSet;

/// Returns an error for each difference between the second language's files and the first's.
pub(super) fn differences(files: &[Fitted<'_>]) -> Vec<Diagnostic> {
    let difference = |pair| match pair {
        Pair::Values(first, second) => compare(&first, &second),
        Pair::Missing(first, second, name) => Some(missing(&first, &second, name)),
        Pair::Added(first, second, name) => Some(added(&first, &second, name)),
        Pair::Lists(first, second) => Some(different_entries(&first, &second)),
    };
    pairs(files).into_iter().filter_map(difference).collect()
}

/// Two places that correspond, in the first and in the second language's file.
enum Pair<'a> {
    /// Values, not both of them objects or lists.
    Values(Field<'a>, Field<'a>),
    /// Objects of which only the first has the property.
    Missing(Field<'a>, Field<'a>, &'a str),
    /// Objects of which only the second has the property.
    Added(Field<'a>, Field<'a>, &'a str),
    /// Lists of different lengths.
    Lists(Field<'a>, Field<'a>),
}

/// Adds the pairs within two fields of the same type. Empty properties and entries count as missing.
fn align<'a>(first: Field<'a>, second: Field<'a>, pairs: &mut Vec<Pair<'a>>) {
    match (first.value, second.value) {
        _ if first.field_type.role == Role::Terms => {}
        (Value::Object(a), Value::Object(b)) => {
            let names: BTreeSet<&String> = a.keys().chain(b.keys()).collect();
            for name in names {
                match (filled_property(&first, name), filled_property(&second, name)) {
                    (Some(first), Some(second)) => align(first, second, pairs),
                    (Some(_), None) => {
                        pairs.push(Pair::Missing(first.clone(), second.clone(), name))
                    }
                    (None, Some(_)) => pairs.push(Pair::Added(first.clone(), second.clone(), name)),
                    (None, None) => {}
                }
            }
        }
        // A single value is a list of one.
        (Value::Array(_), _) | (_, Value::Array(_)) => {
            let (a, b) = (filled_items(&first), filled_items(&second));
            if a.len() == b.len() {
                a.into_iter().zip(b).for_each(|(a, b)| align(a, b, pairs));
            } else {
                pairs.push(Pair::Lists(first, second));
            }
        }
        _ => pairs.push(Pair::Values(first, second)),
    }
}

fn pairs<'a>(files: &'a [Fitted<'_>]) -> Vec<Pair<'a>> {
    let mut pairs = Vec::new();
    for kind in Kind::LOCALIZED {
        let mut files = files.iter().filter(|file| file.source.kind == kind);
        if let (Some(first), Some(second)) = (files.next(), files.next()) {
            align(first.root(), second.root(), &mut pairs);
        }
    }
    pairs
}

/// Returns the pairs of texts that translate each other.
pub(super) fn translations<'a>(files: &'a [Fitted<'_>]) -> Vec<(Field<'a>, Field<'a>)> {
    let texts = pairs(files).into_iter().filter_map(|pair| match pair {
        Pair::Values(first, second) => {
            first.text().and(second.text())?;
            (!first.field_type.role.is_language_neutral()).then_some((first, second))
        }
        _ => None,
    });
    texts.collect()
}

/// Compares two values of the same type.
fn compare(first: &Field<'_>, second: &Field<'_>) -> Option<Diagnostic> {
    match (first.value, second.value) {
        (Value::String(a), Value::String(b)) if !first.field_type.role.is_language_neutral() => {
            compare_links(first, second, links(a), links(b))
        }
        (a, b) => (a != b).then(|| {
            let message = format!("{} here, but {} in {}", excerpt(b), excerpt(a), first.file);
            different(first, second, message, "value")
        }),
    }
}

fn filled_property<'a>(field: &Field<'a>, name: &str) -> Option<Field<'a>> {
    field.property(name).filter(|property| !property.is_empty())
}

fn filled_items<'a>(field: &Field<'a>) -> Vec<Field<'a>> {
    if !field.value.is_array() {
        return vec![field.clone()];
    }
    field.items().into_iter().filter(|item| !item.is_empty()).collect()
}

fn missing(first: &Field<'_>, second: &Field<'_>, name: &str) -> Diagnostic {
    let message = format!("missing property {name:?}, which {} has", first.file);
    Diagnostic::error(second.location_of(name), message)
        .expected(format!("a property {name:?}"))
        .related(first.location_of(name), "present here")
}

fn added(first: &Field<'_>, second: &Field<'_>, name: &str) -> Diagnostic {
    let message = format!("property {name:?} is not in {}", first.file);
    Diagnostic::error(second.location_of(name), message)
        .expected("the same properties in both languages")
        .related(first.location_of(name), "missing here")
}

/// Says that two fields don't have the same `what`.
fn different(first: &Field<'_>, second: &Field<'_>, message: String, what: &str) -> Diagnostic {
    Diagnostic::error(second.location(), message)
        .expected(format!("the same {what} in both languages"))
        .related(first.location(), "in the other language")
}

/// Says that two lists don't have the same entries, and which ones are in one of them only.
fn different_entries(first: &Field<'_>, second: &Field<'_>) -> Diagnostic {
    let (a, b) = (&*filled_items(first), &*filled_items(second));
    let (here, there, other) = (b.len(), a.len(), first.file);
    let message = format!("{here} entries here, but {there} in {other}");
    let diagnostic = different(first, second, message, "entries");
    let (only, file) = if a.len() > b.len() {
        (without_counterpart(a, b), second.file)
    } else {
        (without_counterpart(b, a), first.file)
    };
    // Entries that no value in common tells apart can't be named.
    if only.len() != a.len().abs_diff(b.len()) {
        return diagnostic;
    }
    let Some(entry) = only.first() else { return diagnostic };
    let names: Vec<String> = only.iter().filter_map(|entry| name(entry)).collect();
    let help = format!("{} is missing in {file}", names.join(", "));
    diagnostic
        .related(entry.location(), "only here")
        .maybe_help((!names.is_empty()).then_some(help))
}

/// Returns the entries of `longer` that none of `shorter` has the same dates, links and ids as.
fn without_counterpart<'f, 'a>(
    longer: &'f [Field<'a>],
    shorter: &[Field<'a>],
) -> Vec<&'f Field<'a>> {
    let mut known: Vec<_> = shorter.iter().map(neutral_values).collect();
    let is_new = |entry: &&Field<'_>| {
        let values = neutral_values(entry);
        let counterpart = known.iter().position(|known| *known == values);
        counterpart.map(|index| known.swap_remove(index)).is_none() && !values.is_empty()
    };
    longer.iter().filter(is_new).collect()
}

fn neutral_values<'a>(entry: &Field<'a>) -> Vec<&'a str> {
    let fields = entry.clone().descendants();
    let neutral = fields.iter().filter(|field| field.field_type.role.is_language_neutral());
    neutral.filter_map(|field| field.text()).collect()
}

/// Returns the first text of an entry, in quotation marks.
fn name(entry: &Field<'_>) -> Option<String> {
    let fields = entry.clone().descendants();
    fields.iter().find(|field| field.text().is_some()).map(|field| excerpt(field.value))
}

/// Returns the targets of a text's inline links, sorted because translations may reorder them.
fn links(source: &str) -> Vec<String> {
    let text = text(Lang::DEFAULT, source);
    let links = text.runs().filter_map(|run| run.link.clone());
    let mut links: Vec<String> = links.map(String::from).collect();
    links.sort();
    links
}

fn compare_links(
    first: &Field<'_>,
    second: &Field<'_>,
    there: Vec<String>,
    here: Vec<String>,
) -> Option<Diagnostic> {
    let list = |links: &[String]| match links {
        [] => "no link".into(),
        links => format!("links to {}", links.join(", ")),
    };
    let message = format!("{} here, but {} in the other language", list(&here), list(&there));
    (here != there).then(|| different(first, second, message, "links"))
}
