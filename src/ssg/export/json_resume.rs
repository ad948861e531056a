use serde_json::{Map, Value, json};

/// The JSON Schema that the file is of.
const SCHEMA: &str =
    "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";

/// A résumé's own file (JSON Resume 1.0.0) for other tools: without what is empty in it, and with
/// the address, `url`, that its latest version stands at.
pub(super) fn json_resume(source: &Value, url: &str) -> String {
    let mut resume = Map::from_iter([("$schema".to_owned(), json!(SCHEMA))]);
    resume.extend(source.as_object().cloned().unwrap_or_default());
    let meta = resume.entry("meta").or_insert_with(|| json!({}));
    if let Some(meta) = meta.as_object_mut() {
        meta.insert("canonical".into(), json!(url));
        meta.entry("version").or_insert_with(|| json!("v1.0.0"));
    }
    format!("{:#}\n", Value::Object(resume))
}
