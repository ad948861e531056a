//! Errors and warnings in the content, with their locations.

use std::ops::Range;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// Stops the build.
    Error,
    Warning,
}

/// A problem in the content that its owner should fix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    pub severity: Severity,
    pub place: Place,
    pub message: String,
    /// What should be at the location, phrased to follow "expected".
    pub expected: Option<String>,
    /// A likely fix.
    pub help: Option<String>,
    /// A related location, and its label.
    pub related: Option<(Place, String)>,
    /// Whether the value at the location is shown on no page.
    pub is_omitted: bool,
}

/// A location in the content.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    /// Path of the file, relative to the project's root.
    pub file: String,
    pub target: Target,
}

/// What a [`Place`] points to in its file.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    File,
    /// The value at a JSON Pointer (RFC 6901), or its nearest ancestor if it is missing.
    Value(String),
    /// The name of the property at a JSON Pointer.
    Name(String),
    /// A byte range of the text.
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

    /// Returns its JSON Pointer, if it has one.
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
        Self {
            severity,
            place,
            message,
            expected: None,
            help: None,
            related: None,
            is_omitted: false,
        }
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

    pub(super) fn omitted(self) -> Self {
        Self { is_omitted: true, ..self }
    }

    pub(super) fn related(self, place: Place, label: impl Into<String>) -> Self {
        Self { related: Some((place, label.into())), ..self }
    }
}
