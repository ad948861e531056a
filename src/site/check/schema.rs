use super::document::Document;
use crate::content::Fault;
use crate::site::source::Guide;
use jsonschema::ValidationError;
use jsonschema::error::ValidationErrorKind;
use serde_json::{Value, json};

/// Where the JSON Schema of JSON Resume 1.0.0 stands once the npm tools are installed.
pub const JSON_RESUME: &str = "tools/node_modules/@jsonresume/schema/schema.json";

/// The JSON Schema of `talks.json`, derived from [`Guide`].
pub fn talks_schema() -> Value {
    let mut schema = schemars::schema_for!(Guide);
    schema.insert("title".into(), "A guide to a conference's talks".into());
    let mut schema = schema.to_value();
    // The type has no field for the file's own declaration.
    if let Some(properties) = schema["properties"].as_object_mut() {
        let text = "The path or address of this schema, for editors";
        properties.insert("$schema".into(), json!({ "type": "string", "description": text }));
    }
    if let Some(required) = schema["required"].as_array_mut() {
        required.insert(0, "$schema".into());
    }
    schema
}

/// What a schema has against a file.
pub(super) fn faults(document: &Document<'_>, schema: &Value) -> Vec<Fault> {
    let validator = match jsonschema::options().should_validate_formats(true).build(schema) {
        Ok(validator) => validator,
        Err(error) => {
            let right = "the JSON Schema of the npm package @jsonresume/schema";
            return vec![Fault::new(JSON_RESUME, "", error.to_string(), right)];
        }
    };
    let path = &document.source.path;
    validator
        .iter_errors(&document.value)
        .flat_map(|error| explained(path, &error, schema))
        .collect()
}

/// A schema's error in a person's words.
fn explained(path: &str, error: &ValidationError<'_>, schema: &Value) -> Vec<Fault> {
    let pointer = error.instance_path().to_string();
    let fault =
        |pointer: &str, wrong: String, right: String| Fault::new(path, pointer, wrong, right);
    let shown = || super::rules::shown(error.instance());
    match error.kind() {
        ValidationErrorKind::Required { property } => {
            let name = property.as_str().unwrap_or_default();
            vec![fault(
                &format!("{pointer}/{name}"),
                "is missing".into(),
                format!("a value for {name:?}"),
            )]
        }
        ValidationErrorKind::AdditionalProperties { unexpected } => unexpected
            .iter()
            .map(|name| {
                let right = match super::similar::likeliest(name, &property_names(schema)) {
                    Some(known) => format!("{known:?}, or nothing"),
                    None => "nothing".into(),
                };
                fault(&format!("{pointer}/{name}"), "is no field of this format".into(), right)
            })
            .collect(),
        ValidationErrorKind::Type { kind } => {
            let kind = format!("{kind:?}").to_lowercase();
            let kind = kind.trim_start_matches("single(").trim_end_matches(')');
            vec![fault(&pointer, format!("is {}", shown()), format!("a value of type {kind}"))]
        }
        ValidationErrorKind::MinLength { .. } => {
            vec![fault(
                &pointer,
                "is empty".into(),
                "text, or no field where it may be left out".into(),
            )]
        }
        ValidationErrorKind::MinItems { .. } => {
            vec![fault(&pointer, "is an empty list".into(), "at least one entry".into())]
        }
        ValidationErrorKind::Format { format } => {
            vec![fault(&pointer, format!("is {}", shown()), form_of(format).into())]
        }
        ValidationErrorKind::Pattern { pattern } => {
            vec![fault(&pointer, format!("is {}", shown()), pattern_of(pattern))]
        }
        _ => vec![fault(&pointer, error.to_string(), "what the schema asks for".into())],
    }
}

fn form_of(format: &str) -> &str {
    match format {
        "uri" => super::rules::LINK,
        "email" => "an e-mail address like name@example.org",
        other => other,
    }
}

fn pattern_of(pattern: &str) -> String {
    match pattern {
        _ if pattern.contains("[0-9]{3}") => super::rules::DATE.into(),
        _ if pattern.contains("https") => super::rules::LINK.into(),
        _ if pattern.contains("a-z0-9") => super::rules::ID.into(),
        other => format!("text that matches {other}"),
    }
}

/// Every property that a schema names anywhere.
pub(super) fn property_names(schema: &Value) -> Vec<String> {
    let mut names = Vec::new();
    let mut rest = vec![schema];
    while let Some(value) = rest.pop() {
        if let Some(properties) = value["properties"].as_object() {
            names.extend(properties.keys().cloned());
        }
        match value {
            Value::Object(members) => rest.extend(members.values()),
            Value::Array(items) => rest.extend(items),
            _ => {}
        }
    }
    names.sort();
    names.dedup();
    names
}
