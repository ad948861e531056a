use crate::ssg::Source;
use crate::ssg::diagnostic::Place;
use serde_json::Value;

/// A file that is JSON.
pub(super) struct Document<'a> {
    pub(super) source: &'a Source,
    pub(super) value: Value,
}

impl Document<'_> {
    pub(super) fn place(&self, pointer: impl Into<String>) -> Place {
        Place::value(&self.source.path, pointer)
    }
}
