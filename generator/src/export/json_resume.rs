use serde_json::{Map, Value, json};
use url::Url;

/// URL of the JSON Schema that the file conforms to.
const SCHEMA: &str =
    "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";

/// Exports a résumé's own file (JSON Resume 1.0.0) for other tools, without empty values. `url`,
/// the URL of its latest version, becomes `meta.canonical`, and `photo` that of the picture, of which
/// the source has only the file's name.
pub(super) fn json_resume(source: &Value, url: &str, photo: Option<&str>) -> String {
    let mut resume = Map::from_iter([("$schema".to_owned(), Value::Null)]);
    resume.extend(source.as_object().cloned().unwrap_or_default());
    // The source may name a schema by a path that only its owner has.
    resume.insert("$schema".into(), json!(SCHEMA));
    if let Some(basics) = resume.get_mut("basics").and_then(Value::as_object_mut) {
        let is_url = |image: &Value| image.as_str().is_some_and(|image| Url::parse(image).is_ok());
        match photo {
            Some(photo) => drop(basics.insert("image".into(), json!(photo))),
            None if basics.get("image").is_some_and(is_url) => {}
            None => drop(basics.shift_remove("image")),
        }
    }
    let meta = resume.entry("meta").or_insert_with(|| json!({}));
    if let Some(meta) = meta.as_object_mut() {
        meta.insert("canonical".into(), json!(url));
        meta.entry("version").or_insert_with(|| json!("v1.0.0"));
    }
    format!("{:#}\n", Value::Object(resume))
}
