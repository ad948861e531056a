//! Properties of a résumé that this site doesn't show.

use super::document::Document;
use super::rules::step;
use super::schema::property_names;
use super::similar::likeliest;
use crate::content::Fault;
use crate::site::source::Resume;
use serde_json::Value;

/// A warning for each property that the site's own types don't have.
pub(super) fn warnings(document: &Document<'_>, json_resume: &Value) -> Vec<Fault> {
    let shown = schemars::schema_for!(Resume).to_value();
    let standard = property_names(json_resume);
    let mut warnings = Vec::new();
    compare(&document.value, &shown, &shown, "", &mut |pointer, name, known| {
        let (wrong, right) = if let Some(meant) =
            likeliest(name, &known).filter(|&meant| meant != name)
        {
            ("is a property that is not known here".into(), format!("{meant:?}, if that is meant"))
        } else if standard.iter().any(|known| known == name) {
            (
                "belongs to JSON Resume, but this site does not show it".into(),
                format!("one of {}", known.join(", ")),
            )
        } else {
            (
                "is a property that is not known here".to_owned(),
                format!("one of {}", known.join(", ")),
            )
        };
        warnings.push(Fault::new(&document.source.path, pointer, wrong, right));
    });
    warnings
}

/// Walks a value beside its schema (`schema` within `root`), and calls `report` with the
/// pointer, the name and the known names for each property that the schema doesn't have.
fn compare(
    value: &Value,
    schema: &Value,
    root: &Value,
    pointer: &str,
    report: &mut impl FnMut(&str, &str, Vec<String>),
) {
    let schema = match schema["$ref"].as_str() {
        Some(reference) => root.pointer(reference.trim_start_matches('#')).unwrap_or(schema),
        None => schema,
    };
    match value {
        Value::Object(members) => {
            let Some(properties) = schema["properties"].as_object() else {
                return;
            };
            for (name, member) in members.iter().filter(|(name, _)| *name != "$schema") {
                let pointer = format!("{pointer}/{}", step(name));
                match properties.get(name) {
                    Some(schema) => compare(member, schema, root, &pointer, report),
                    None => report(&pointer, name, properties.keys().cloned().collect()),
                }
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                compare(item, &schema["items"], root, &format!("{pointer}/{index}"), report);
            }
        }
        _ => {}
    }
}
