use super::{edit, syntax};
use crate::diagnostic::{Diagnostic, Location};
use crate::field::Field;
use crate::json::{self, Positions};
use crate::{Kind, Source};
use serde_json::Value;

/// A content file as JSON, without properties that are null or blank, and in other files than
/// résumés without empty ones.
pub(crate) struct Parsed<'a> {
    pub(super) source: &'a Source,
    pub(super) value: Value,
}

impl Parsed<'_> {
    pub(crate) fn root(&self) -> Field<'_> {
        Field::root(&self.source.path, self.source.kind, &self.value)
    }
}

/// Parses a file.
///
/// # Errors
/// Returns what is wrong if the file isn't JSON.
pub(crate) fn parse(source: &Source) -> Result<Parsed<'_>, Box<Diagnostic>> {
    let mut value = serde_json::from_str(&source.text)
        .map_err(|error| Box::new(syntax::explain(source, &error)))?;
    match source.kind {
        Kind::Resume => edit::drop_blank_members(&mut value),
        Kind::Talks | Kind::Site => edit::drop_empty_members(&mut value),
    }
    Ok(Parsed { source, value })
}

/// Reports properties that occur twice. JSON Resume allows it.
pub(super) fn duplicates(source: &Source) -> Vec<Diagnostic> {
    let diagnostic = |duplicate: json::Duplicate| {
        let location = Location::bytes(&source.path, duplicate.second);
        let message = format!("duplicate property {:?}", duplicate.name);
        let diagnostic = match source.kind {
            Kind::Resume => Diagnostic::warning(location, message),
            Kind::Talks | Kind::Site => Diagnostic::error(location, message),
        };
        diagnostic
            .related(Location::bytes(&source.path, duplicate.first), "first defined here")
            .help("remove one of them: only the last one counts")
    };
    Positions::new(&source.text).duplicates().into_iter().map(diagnostic).collect()
}
