use std::fmt;

/// One thing wrong in the content: where it stands, what it is, and what would be right.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file, as a path that a person can open.
    pub file: String,
    /// A JSON Pointer (RFC 6901) into the file; empty for the whole of it.
    pub pointer: String,
    /// What is wrong.
    pub wrong: String,
    /// What would be right.
    pub right: String,
}

impl Fault {
    /// A fault at `pointer` in `file`.
    pub fn new(
        file: &str,
        pointer: &str,
        wrong: impl Into<String>,
        right: impl Into<String>,
    ) -> Self {
        Self {
            file: file.into(),
            pointer: pointer.into(),
            wrong: wrong.into(),
            right: right.into(),
        }
    }

    /// The fault of a text that serde_json could not read.
    #[cfg(feature = "ssr")]
    pub fn json(file: &str, error: &serde_json::Error) -> Self {
        let right = "JSON: check commas, quotes and brackets just before that place";
        Self::new(file, "", error.to_string(), right)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let pointer = if self.pointer.is_empty() { "(whole file)" } else { &self.pointer };
        write!(f, "{} {pointer}: {}; right would be: {}", self.file, self.wrong, self.right)
    }
}
