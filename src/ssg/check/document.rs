use crate::ssg::Source;
use crate::ssg::diagnostic::Place;
use serde_json::Value;

/// A file that is JSON.
pub(super) struct Document<'a> {
    pub(super) source: &'a Source,
    /// What is checked: of a résumé, what the site's types hold of it.
    pub(super) value: Value,
    /// All of a résumé, without what is empty in it and under the standard's names.
    pub(super) original: Value,
}

impl Document<'_> {
    pub(super) fn place(&self, pointer: impl Into<String>) -> Place {
        Place::value(&self.source.path, pointer)
    }
}
