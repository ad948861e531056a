use super::assemble::assemble;
use super::check::{self, check, topics};
use super::diagnostic::Diagnostic;
use super::{Site, Sources};

/// The checked content.
#[derive(Debug)]
pub struct Loaded {
    pub diagnostics: Vec<Diagnostic>,
    /// `None` if any diagnostic is an error.
    pub site: Option<Site>,
}

/// Checks content files and assembles the site from them.
pub fn load(sources: &Sources) -> Loaded {
    let (mut diagnostics, content) = check(sources);
    let Some(content) = content else { return Loaded { diagnostics, site: None } };
    let site = assemble(content, sources.files.clone());
    diagnostics.extend(topics(&site, sources));
    Loaded { diagnostics, site: Some(site) }
}

/// Returns the text of `confirmed.json`, which says that all texts say the same in both languages.
///
/// # Errors
/// Returns the diagnostics if the content has errors.
pub fn confirm(sources: &Sources) -> Result<String, Vec<Diagnostic>> {
    check::confirm(sources)
}
