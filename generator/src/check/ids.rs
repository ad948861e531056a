//! The ids of a guide: reserved, duplicate and unknown ones are errors.

use super::names::is_misspelled;
use super::suggestions::closest_match;
use crate::diagnostic::Diagnostic;
use crate::field::Field;
use crate::field_type::Role;
use std::collections::HashMap;

/// Whether an element of the page itself may have this id, which a talk's anchor can't have then.
fn is_reserved(id: &str) -> bool {
    let id = id.to_ascii_lowercase();
    ["app", "main", "footer"].contains(&&*id) || id.starts_with("icon-")
}

pub(super) fn diagnostics(guide: &Field<'_>) -> Vec<Diagnostic> {
    let [organizations, topics, talks] =
        ["organizations", "topics", "talks"].map(|name| items(guide, name));
    let [organization_ids, topic_ids, talk_ids] = [&organizations, &topics, &talks]
        .map(|entries| entries.iter().filter_map(|entry| entry.property("id")).collect::<Vec<_>>());
    let reserved = talk_ids.iter().filter(|id| id.text().is_some_and(is_reserved));
    let mut diagnostics: Vec<_> = reserved.map(reserved_id).collect();
    for ids in [&organization_ids, &topic_ids, &talk_ids] {
        diagnostics.extend(repeated(ids, |second, first| {
            let is_same = second.value == first.value;
            let also = if is_same { "" } else { ", since capitals make no difference" };
            Diagnostic::error(second.location(), format!("duplicate id {}{also}", second.value))
                .expected("a unique id")
                .related(first.location(), "first used here")
        }));
    }
    for talk in &talks {
        diagnostics.extend(repeated(&items(talk, "topics"), |second, _| {
            Diagnostic::error(second.location(), format!("duplicate topic {}", second.value))
                .expected("each topic at most once")
        }));
    }
    diagnostics.extend(guide.clone().descendants().iter().filter_map(|field| {
        match field.field_type.role {
            Role::TopicId => unknown_id(guide, field, "topics", &topic_ids),
            Role::OrganizationId => unknown_id(guide, field, "organizations", &organization_ids),
            _ => None,
        }
    }));
    diagnostics
}

fn items<'a>(field: &Field<'a>, name: &str) -> Vec<Field<'a>> {
    field.property(name).map(|list| list.items()).unwrap_or_default()
}

fn reserved_id(id: &Field<'_>) -> Diagnostic {
    Diagnostic::error(id.location(), format!("the id {} is reserved", id.value))
        .expected("an id that no other element of the page has")
}

/// Reports sections that the settings name twice.
pub(super) fn repeated_sections(site: &Field<'_>) -> Vec<Diagnostic> {
    let sections = items(site, "sections");
    let ids: Vec<_> = sections.iter().filter_map(|section| section.property("id")).collect();
    repeated(&ids, |second, first| {
        Diagnostic::error(second.location(), format!("duplicate section {}", second.value))
            .expected("each section at most once")
            .related(first.location(), "first named here")
    })
}

/// Calls `diagnostic` with each text that an earlier field has too, and the first of these. People
/// and programs write addresses in lower case, so capitals tell nothing apart.
fn repeated<'f, 'a>(
    fields: &'f [Field<'a>],
    diagnostic: impl Fn(&'f Field<'a>, &'f Field<'a>) -> Diagnostic,
) -> Vec<Diagnostic> {
    let mut seen: HashMap<String, &Field<'a>> = HashMap::new();
    let texts = fields.iter().filter_map(|field| Some((field.text()?.to_ascii_lowercase(), field)));
    let found = texts.filter_map(|(text, field)| match seen.get(&text) {
        Some(first) => Some(diagnostic(field, first)),
        None => {
            seen.insert(text, field);
            None
        }
    });
    found.collect()
}

fn unknown_id(
    guide: &Field<'_>,
    field: &Field<'_>,
    list: &str,
    known: &[Field<'_>],
) -> Option<Diagnostic> {
    let id = field.text()?;
    let known: Vec<String> = known.iter().filter_map(|id| id.text()).map(String::from).collect();
    if known.iter().any(|known| known == id) || is_misspelled(guide, list) {
        return None;
    }
    let diagnostic = Diagnostic::error(field.location(), format!("unknown id {id:?}"))
        .expected(format!("an id from \"{list}\""));
    Some(diagnostic.help(match closest_match(id, &known) {
        Some(meant) => format!("did you mean {meant:?}?"),
        None => format!("add it to \"{list}\""),
    }))
}
