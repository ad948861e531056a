use crate::site::Source;
use serde_json::Value;

/// A file that is JSON, with empty strings taken for absent where the format says so.
pub(super) struct Document<'a> {
    pub(super) source: &'a Source,
    pub(super) value: Value,
}
