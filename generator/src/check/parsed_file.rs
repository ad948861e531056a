use crate::Source;
use crate::diagnostic::Location;
use serde_json::Value;

/// A content file parsed as JSON.
pub(super) struct ParsedFile<'a> {
    pub(super) source: &'a Source,
    /// The value to check; a résumé's is adapted to the site's types.
    pub(super) value: Value,
    /// The whole of a résumé, without empty values and with current property names.
    pub(super) original: Value,
}

impl ParsedFile<'_> {
    pub(super) fn location(&self, pointer: impl Into<String>) -> Location {
        Location::value(&self.source.path, pointer)
    }
}
