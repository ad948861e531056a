//! Names of properties: those from before JSON Resume 1.0.0, and those that the site doesn't know.

use super::edit::edit_fields;
use super::parse::Parsed;
use super::suggestions::closest_match;
use crate::diagnostic::{Diagnostic, Location};
use crate::field::Field;
use crate::field_type::{FieldType, STANDARD, step};
use crate::{Kind, Source};
use serde_json::{Map, Value};

/// A content file whose properties have the standard's current names.
pub(super) struct Current<'a> {
    pub(super) source: &'a Source,
    pub(super) value: Value,
}

/// Common wrong names of JSON Resume properties, with the right ones.
const SYNONYMS: [(&str, &str); 13] = [
    ("company", "name"),
    ("employer", "name"),
    ("organization", "name"),
    ("title", "name"),
    ("jobTitle", "position"),
    ("role", "position"),
    ("title", "position"),
    ("link", "url"),
    ("website", "url"),
    ("photo", "image"),
    ("picture", "image"),
    ("school", "institution"),
    ("degree", "studyType"),
];

/// Renames properties from before JSON Resume 1.0.0, with a warning for each.
pub(super) fn update<'a>(parsed: Parsed<'a>, found: &mut Vec<Diagnostic>) -> Current<'a> {
    let Parsed { source, mut value } = parsed;
    edit_fields(&mut value, "", FieldType::of(source.kind), &mut |value, pointer, field_type| {
        let Value::Object(members) = value else { return };
        for name in members.keys().cloned().collect::<Vec<_>>() {
            if let Some(current) = field_type.current_name(&name) {
                let location = Location::name(&source.path, format!("{pointer}/{}", step(&name)));
                found.push(rename(members, &name, current, location));
            }
        }
    });
    Current { source, value }
}

fn rename(
    members: &mut Map<String, Value>,
    name: &str,
    current: &str,
    location: Location,
) -> Diagnostic {
    let message = format!("{name:?} was renamed to {current:?} in JSON Resume 1.0.0");
    let diagnostic = Diagnostic::warning(location, message);
    let value = members.remove(name).unwrap_or_default();
    if members.contains_key(current) {
        let help = format!("remove it: {current:?} is set and takes precedence");
        return diagnostic.help(help).omitted();
    }
    members.insert(current.into(), value);
    diagnostic.help(format!("rename it; until then it is read as {current:?}"))
}

/// Returns a warning for each property of a résumé that the site doesn't know, since the standard
/// allows additional properties, and an error for each in other files.
pub(super) fn unknown(file: &Current<'_>) -> Vec<Diagnostic> {
    let root = Field::root(&file.source.path, file.source.kind, &file.value);
    // `meta` is for tools, which may add any properties.
    let is_for_site = |field: &Field<'_>| field.field_type.is_object() && field.pointer != "/meta";
    let objects = root.descendants().into_iter().filter(is_for_site);
    objects.flat_map(|object| unknown_in(&object, file.source.kind)).collect()
}

/// Whether an object has a property whose name is most likely a misspelling of this one.
pub(super) fn is_misspelled(object: &Field<'_>, name: &str) -> bool {
    let known = object.field_type.property_names();
    let names = object.value.as_object().into_iter().flat_map(|members| members.keys());
    let mut unknown = names.filter(|name| object.field_type.property(name).is_none());
    unknown.any(|unknown| closest_match(unknown, &known) == Some(name))
}

fn unknown_in(object: &Field<'_>, kind: Kind) -> Vec<Diagnostic> {
    let (own, standard) = (object.field_type, STANDARD.at(&object.pointer));
    let standard = standard.filter(|_| kind == Kind::Resume);
    let is_standard =
        |name: &str| standard.is_some_and(|standard| standard.property(name).is_some());
    let known = own.property_names();
    let diagnostic = |name: &String| {
        let pointer = format!("{}/{}", object.pointer, step(name));
        let location = Location::name(object.file, pointer);
        let diagnostic = |message| match kind {
            Kind::Resume => Diagnostic::warning(location, message).omitted(),
            Kind::Talks | Kind::Site => Diagnostic::error(location, message),
        };
        if is_standard(name) {
            return diagnostic(format!(
                "{name:?} is part of JSON Resume, but this site doesn't show it"
            ));
        }
        let synonyms = SYNONYMS.into_iter().filter(|(synonym, _)| synonym == name);
        let mut meant = synonyms.map(|(_, meant)| meant).filter(|meant| {
            object.value.get(meant).is_none()
                && (own.property(meant).is_some() || is_standard(meant))
        });
        let meant = meant.next().or_else(|| closest_match(name, &known));
        diagnostic(format!("unknown property {name:?}"))
            .help(match meant {
                Some(meant) => format!("did you mean {meant:?}?"),
                None => format!("known properties: {}", known.join(", ")),
            })
            .instead_of(meant.map(|meant| object.location_of(meant)))
    };
    let names = object.value.as_object().into_iter().flat_map(|members| members.keys());
    let unknown = |name: &&String| *name != "$schema" && own.property(name).is_none();
    names.filter(unknown).map(diagnostic).collect()
}
