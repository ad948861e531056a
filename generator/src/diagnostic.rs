//! Errors and warnings in the content, with their locations.

use std::ops::Range;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// Stops the build.
    Error,
    Warning,
    /// Nothing is wrong.
    Note,
}

/// A problem in the content that its owner should fix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    pub severity: Severity,
    pub location: Location,
    pub message: String,
    /// What should be at the location, phrased to follow "expected".
    pub expected: Option<String>,
    /// A likely fix.
    pub help: Option<String>,
    /// A related location, and its label.
    pub related: Option<(Location, String)>,
    /// Where a property is missing because its name is misspelled at the location: that isn't
    /// reported, too.
    pub instead_of: Option<Location>,
    /// Whether the value at the location is shown on no page.
    pub is_omitted: bool,
}

/// A location in the content.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Location {
    /// Path of the file, relative to the project's root.
    pub file: String,
    pub target: LocationTarget,
}

/// What a [`Location`] points to in its file.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum LocationTarget {
    File,
    /// The value at a JSON Pointer (RFC 6901), or its nearest ancestor if it is missing.
    Value(String),
    /// The name of the property at a JSON Pointer.
    Name(String),
    /// A byte range of the text.
    Bytes(Range<usize>),
}

impl Location {
    pub(super) fn file(file: &str) -> Self {
        Self { file: file.into(), target: LocationTarget::File }
    }

    pub(super) fn value(file: &str, pointer: impl Into<String>) -> Self {
        Self { file: file.into(), target: LocationTarget::Value(pointer.into()) }
    }

    pub(super) fn name(file: &str, pointer: impl Into<String>) -> Self {
        Self { file: file.into(), target: LocationTarget::Name(pointer.into()) }
    }

    pub(super) fn bytes(file: &str, range: Range<usize>) -> Self {
        Self { file: file.into(), target: LocationTarget::Bytes(range) }
    }

    /// Returns its JSON Pointer, if it has one.
    pub fn pointer(&self) -> Option<&str> {
        match &self.target {
            LocationTarget::Value(pointer) | LocationTarget::Name(pointer) => Some(pointer),
            LocationTarget::File | LocationTarget::Bytes(_) => None,
        }
    }
}

impl Diagnostic {
    fn new(severity: Severity, location: Location, message: impl Into<String>) -> Self {
        let message = message.into();
        Self {
            severity,
            location,
            message,
            expected: None,
            help: None,
            related: None,
            instead_of: None,
            is_omitted: false,
        }
    }

    pub(super) fn error(location: Location, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, location, message)
    }

    pub(super) fn warning(location: Location, message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, location, message)
    }

    pub(super) fn note(location: Location, message: impl Into<String>) -> Self {
        Self::new(Severity::Note, location, message)
    }

    pub(super) fn expected(self, expected: impl Into<String>) -> Self {
        Self { expected: Some(expected.into()), ..self }
    }

    pub(super) fn maybe_expected(self, expected: Option<String>) -> Self {
        Self { expected: expected.or(self.expected), ..self }
    }

    pub(super) fn help(self, help: impl Into<String>) -> Self {
        Self { help: Some(help.into()), ..self }
    }

    pub(super) fn maybe_help(self, help: Option<impl Into<String>>) -> Self {
        match help {
            Some(help) => self.help(help),
            None => self,
        }
    }

    pub(super) fn instead_of(self, property: Option<Location>) -> Self {
        Self { instead_of: property, ..self }
    }

    pub(super) fn omitted(self) -> Self {
        Self { is_omitted: true, ..self }
    }

    pub(super) fn related(self, location: Location, label: impl Into<String>) -> Self {
        Self { related: Some((location, label.into())), ..self }
    }
}
