//! The JSON Schemas of the content files, for editors and for `site check`.

use super::Kind;
use super::source::{Guide, Resume, Settings};
use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema};
use serde_json::{Value, json};
use std::sync::LazyLock;

/// The JSON Schema of JSON Resume 1.0.0, from `@jsonresume/schema` 1.3.1 on npm (MIT license, see
/// `json_resume/LICENSE.md`).
#[expect(clippy::expect_used, reason = "a part of the program")]
pub static JSON_RESUME: LazyLock<Value> = LazyLock::new(|| {
    serde_json::from_str(include_str!("json_resume/schema.json")).expect("a JSON Schema")
});

/// Returns the JSON Schema of `talks.json`.
pub fn talks_schema() -> Value {
    let mut schema = schema_of::<Guide>(remove_extensions);
    schema["title"] = "A guide to a conference's talks".into();
    allow_schema(&mut schema);
    schema
}

/// Returns the JSON Schema of `site.json`.
pub fn site_schema() -> Value {
    let mut schema = schema_of::<Settings>(remove_extensions);
    schema["title"] = "Settings of the site".into();
    allow_schema(&mut schema);
    schema
}

/// Adds the property `$schema`, which the types have no field for.
fn allow_schema(schema: &mut Value) {
    if let Some(properties) = schema["properties"].as_object_mut() {
        let text = "The path or address of this schema, for editors";
        properties.insert("$schema".into(), json!({ "type": "string", "description": text }));
    }
}

/// Returns the JSON Schema of `resume.json`: JSON Resume's own, with this site's additions.
pub fn resume_schema() -> Value {
    let mut schema = JSON_RESUME.clone();
    add(&mut schema, schema_of::<Resume>(remove_extensions));
    schema["title"] = "Résumé: JSON Resume 1.0.0 and additions".into();
    // The original's `$id` doesn't identify the extended schema.
    if let Some(members) = schema.as_object_mut() {
        members.remove("$id");
    }
    schema
}

/// Adds the properties that only this site's type defines.
fn add(standard: &mut Value, mut own: Value) {
    let properties = own.get_mut("properties").map(Value::take);
    if let (Some(Value::Object(standard)), Some(Value::Object(own))) =
        (standard.get_mut("properties"), properties)
    {
        for (name, own) in own {
            match standard.get_mut(&name) {
                Some(standard) => add(standard, own),
                None => drop(standard.insert(name, own)),
            }
        }
    }
    if let (Some(standard), Some(own)) = (standard.get_mut("items"), own.get_mut("items")) {
        add(standard, own.take());
    }
}

/// Returns the schema of a file's type, with the extensions that [`super::field_type`] reads.
pub(super) fn own_schema(kind: Kind) -> Value {
    match kind {
        Kind::Resume => schema_of::<Resume>(extend_items),
        Kind::Talks => schema_of::<Guide>(extend_items),
        Kind::Site => schema_of::<Settings>(extend_items),
    }
}

/// Generates the schema of a type without references, edited at every depth.
fn schema_of<T: JsonSchema>(edit: fn(&mut Schema)) -> Value {
    let settings =
        SchemaSettings::draft2020_12().with(|settings| settings.inline_subschemas = true);
    let settings = settings.with_transform(RecursiveTransform(remove_null));
    settings
        .with_transform(RecursiveTransform(edit))
        .into_generator()
        .into_root_schema_for::<T>()
        .to_value()
}

/// What is optional is left out, and never null.
fn remove_null(schema: &mut Schema) {
    if let Some(Value::Array(kinds)) = schema.get_mut("type") {
        kinds.retain(|kind| kind != "null");
        if let [kind] = &kinds[..] {
            let kind = kind.clone();
            schema.insert("type".into(), kind);
        }
    }
    if let Some(values) = schema.get_mut("enum").and_then(Value::as_array_mut) {
        values.retain(|value| !value.is_null());
    }
}

/// Gives a list's items its role.
fn extend_items(schema: &mut Schema) {
    let Some(role) = schema.get("x-role").cloned() else { return };
    if let Some(items) = schema.get_mut("items").and_then(Value::as_object_mut) {
        items.insert("x-role".into(), role);
    }
}

fn remove_extensions(schema: &mut Schema) {
    if let Some(members) = schema.as_object_mut() {
        members.retain(|name, _| !name.starts_with("x-"));
    }
}
