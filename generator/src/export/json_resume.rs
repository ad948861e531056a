use serde_json::{Map, Value, json};

/// URL of the JSON Schema that the file conforms to.
const SCHEMA: &str =
    "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";

/// Exports a résumé's own file (JSON Resume 1.0.0) for other tools, without empty values. `url`,
/// the URL of its latest version, becomes `meta.canonical`.
pub(super) fn json_resume(source: &Value, url: &str) -> String {
    let mut resume = Map::from_iter([("$schema".to_owned(), Value::Null)]);
    resume.extend(source.as_object().cloned().unwrap_or_default());
    // The source may name a schema by a path that only its owner has.
    resume.insert("$schema".into(), json!(SCHEMA));
    let meta = resume.entry("meta").or_insert_with(|| json!({}));
    if let Some(meta) = meta.as_object_mut() {
        meta.insert("canonical".into(), json!(url));
        meta.entry("version").or_insert_with(|| json!("v1.0.0"));
    }
    format!("{:#}\n", Value::Object(resume))
}
