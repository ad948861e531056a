use super::assemble::assemble;
use super::check::{check, errors, topics};
use super::diagnostic::Diagnostic;
use super::{Site, Sources};
use serde_json::Value;

/// The checked content.
#[derive(Debug)]
pub struct Loaded {
    pub diagnostics: Vec<Diagnostic>,
    /// `None` if any diagnostic is an error.
    pub site: Option<Site>,
}

/// Checks content files and assembles the site from them. `json_resume` is the JSON Schema of JSON
/// Resume 1.0.0.
pub fn load(sources: &Sources, json_resume: &Value) -> Loaded {
    let (mut diagnostics, files) = check(sources, json_resume);
    if errors(&diagnostics).next().is_some() {
        return Loaded { diagnostics, site: None };
    }
    let site = assemble(files);
    diagnostics.extend(topics(&site, sources));
    let site = errors(&diagnostics).next().is_none().then_some(site);
    Loaded { diagnostics, site }
}
