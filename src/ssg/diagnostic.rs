//! What is wrong with the content, and where.

use std::ops::Range;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// Stops a build.
    Error,
    Warning,
}

/// Something in the content that its owner should change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    pub severity: Severity,
    pub place: Place,
    pub message: String,
    /// What belongs at the place, to be read after "expected".
    pub expected: Option<String>,
    /// A likely cure.
    pub help: Option<String>,
    /// Another place that it is about, and what is there.
    pub related: Option<(Place, String)>,
    /// Whether what is at the place appears on no page.
    pub hides: bool,
}

/// A place in the content.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    /// The file's path, from the project's root.
    pub file: String,
    pub target: Target,
}

/// What a [`Place`] names in its file.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    File,
    /// The value that a JSON Pointer (RFC 6901) names. If it is missing: what it is missing in.
    Value(String),
    /// The name of the property that a JSON Pointer names.
    Name(String),
    /// Bytes of the text.
    Bytes(Range<usize>),
}

impl Place {
    pub(super) fn file(file: &str) -> Self {
        Self { file: file.into(), target: Target::File }
    }

    pub(super) fn value(file: &str, pointer: impl Into<String>) -> Self {
        Self { file: file.into(), target: Target::Value(pointer.into()) }
    }

    pub(super) fn name(file: &str, pointer: impl Into<String>) -> Self {
        Self { file: file.into(), target: Target::Name(pointer.into()) }
    }

    pub(super) fn bytes(file: &str, range: Range<usize>) -> Self {
        Self { file: file.into(), target: Target::Bytes(range) }
    }

    /// Its JSON Pointer, if it is named by one.
    pub fn pointer(&self) -> Option<&str> {
        match &self.target {
            Target::Value(pointer) | Target::Name(pointer) => Some(pointer),
            Target::File | Target::Bytes(_) => None,
        }
    }
}

impl Diagnostic {
    fn new(severity: Severity, place: Place, message: impl Into<String>) -> Self {
        let message = message.into();
        Self { severity, place, message, expected: None, help: None, related: None, hides: false }
    }

    pub(super) fn error(place: Place, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, place, message)
    }

    pub(super) fn warning(place: Place, message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, place, message)
    }

    pub(super) fn expected(self, expected: impl Into<String>) -> Self {
        Self { expected: Some(expected.into()), ..self }
    }

    pub(super) fn help(self, help: impl Into<String>) -> Self {
        Self { help: Some(help.into()), ..self }
    }

    pub(super) fn hides(self) -> Self {
        Self { hides: true, ..self }
    }

    pub(super) fn related(self, place: Place, label: impl Into<String>) -> Self {
        Self { related: Some((place, label.into())), ..self }
    }
}
