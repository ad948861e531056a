//! The JSON Schemas of the content files, for editors and for `site check`.

use super::source::{Guide, Resume};
use serde_json::{Map, Value, json};
use std::sync::LazyLock;

/// The JSON Schema of JSON Resume 1.0.0, from `@jsonresume/schema` 1.3.1 on npm (MIT license, see
/// `json_resume/LICENSE.md`).
#[expect(clippy::expect_used, reason = "a part of the program")]
pub static JSON_RESUME: LazyLock<Value> = LazyLock::new(|| {
    serde_json::from_str(include_str!("json_resume/schema.json")).expect("a JSON Schema")
});

/// Returns the JSON Schema of `talks.json`.
pub fn talks_schema() -> Value {
    let mut schema = schemars::schema_for!(Guide);
    schema.insert("title".into(), "A guide to a conference's talks".into());
    let mut schema = schema.to_value();
    // The type has no field for `$schema`.
    if let Some(properties) = schema["properties"].as_object_mut() {
        let text = "The path or address of this schema, for editors";
        properties.insert("$schema".into(), json!({ "type": "string", "description": text }));
    }
    if let Some(required) = schema["required"].as_array_mut() {
        required.insert(0, "$schema".into());
    }
    remove_extensions(&mut schema);
    schema
}

/// Returns the JSON Schema of `resume.json`: JSON Resume's own, with this site's additions.
pub fn resume_schema() -> Value {
    let own = schemars::schema_for!(Resume).to_value();
    let mut schema = JSON_RESUME.clone();
    add(&mut schema, &own, &own["$defs"]);
    schema["title"] = "Résumé: JSON Resume 1.0.0 and additions".into();
    // The original's `$id` doesn't identify the extended schema.
    if let Some(members) = schema.as_object_mut() {
        members.remove("$id");
    }
    // The definitions that the additions refer to.
    let mut definitions = Map::new();
    for name in ["Date", "Link"] {
        definitions.insert(name.into(), own["$defs"][name].clone());
    }
    schema["$defs"] = Value::Object(definitions);
    remove_extensions(&mut schema);
    schema
}

/// Adds the properties that only this site's type defines.
fn add(standard: &mut Value, own: &Value, definitions: &Value) {
    let own = resolve_ref(own, definitions);
    if let Some(properties) = own["properties"].as_object() {
        for (name, own) in properties {
            match standard["properties"].get_mut(name) {
                Some(standard) => add(standard, own, definitions),
                None => {
                    if let Some(properties) = standard["properties"].as_object_mut() {
                        properties.insert(name.clone(), inline_refs(own, definitions));
                    }
                }
            }
        }
    }
    if standard["items"].is_object() {
        add(&mut standard["items"], &own["items"], definitions);
    }
}

/// Resolves a schema's `$ref`, if it has one, ignoring an alternative of `null`.
fn resolve_ref<'a>(schema: &'a Value, definitions: &'a Value) -> &'a Value {
    let schema = schema["anyOf"].get(0).unwrap_or(schema);
    let name = schema["$ref"].as_str().and_then(|reference| reference.strip_prefix("#/$defs/"));
    name.and_then(|name| definitions.get(name)).unwrap_or(schema)
}

/// Inlines all references except those to `Date` and `Link`. Drops `null`, which means absent.
fn inline_refs(schema: &Value, definitions: &Value) -> Value {
    match schema {
        Value::Object(members) if members.contains_key("anyOf") => {
            let mut schema = inline_refs(&members["anyOf"][0], definitions);
            if let Some(description) = members.get("description") {
                schema["description"] = description.clone();
            }
            schema
        }
        Value::Object(members) => {
            let target =
                schema["$ref"].as_str().and_then(|reference| reference.strip_prefix("#/$defs/"));
            if let Some(name) = target.filter(|name| !["Date", "Link"].contains(name)) {
                return inline_refs(&definitions[name], definitions);
            }
            let members = members.iter();
            members.map(|(name, member)| (name.clone(), inline_refs(member, definitions))).collect()
        }
        Value::Array(items) => match &items[..] {
            [only, null] if null == "null" => only.clone(),
            items => items.iter().map(|item| inline_refs(item, definitions)).collect(),
        },
        _ => schema.clone(),
    }
}

/// Removes the extensions that only this program reads.
fn remove_extensions(schema: &mut Value) {
    match schema {
        Value::Object(members) => {
            members.retain(|name, _| !name.starts_with("x-"));
            members.values_mut().for_each(remove_extensions);
        }
        Value::Array(items) => items.iter_mut().for_each(remove_extensions),
        _ => {}
    }
}
