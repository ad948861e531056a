//! Diagnostics in the style of rustc, and as GitHub annotations.

use super::diagnostic::{Diagnostic, Location, LocationTarget, Severity};
use super::field_type::unescape_step;
use super::json::Positions;
use super::source::Sources;
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use std::collections::HashMap;
use std::fmt::Write;
use std::ops::Range;

/// Diagnostics with their lines and columns, sorted by file and line.
pub struct Report<'a> {
    files: HashMap<&'a str, Positions<'a>>,
    diagnostics: Vec<&'a Diagnostic>,
}

impl<'a> Report<'a> {
    /// Locates diagnostics in their files, and sorts them.
    pub fn new(sources: &'a Sources, diagnostics: &'a [Diagnostic]) -> Self {
        let files =
            sources.files.iter().map(|file| (file.path.as_str(), Positions::new(&file.text)));
        let unsorted = Self { files: files.collect(), diagnostics: Vec::new() };
        let mut sorted: Vec<_> = diagnostics.iter().collect();
        sorted.sort_by_cached_key(|diagnostic| {
            (diagnostic.location.file.clone(), unsorted.line_column(&diagnostic.location))
        });
        Self { diagnostics: sorted, ..unsorted }
    }

    fn range(&self, location: &Location) -> Option<Range<usize>> {
        let positions = self.files.get(location.file.as_str())?;
        match &location.target {
            LocationTarget::File => None,
            LocationTarget::Value(pointer) => Some(positions.value(pointer)),
            LocationTarget::Name(pointer) => Some(positions.name(pointer)),
            LocationTarget::Bytes(range) => Some(range.clone()),
        }
    }

    fn line_column(&self, location: &Location) -> Option<(usize, usize)> {
        let positions = self.files.get(location.file.as_str())?;
        Some(positions.line_column(self.range(location)?.start))
    }

    /// Renders each diagnostic with its source line and a caret, in ANSI colors, then the totals.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for diagnostic in &self.diagnostics {
            let location = &diagnostic.location;
            let _ = match self.line_column(location) {
                Some((line, column)) => write!(text, "{}:{line}:{column}: ", location.file),
                None => write!(text, "{}: ", location.file),
            };
            text += &self.snippet(diagnostic);
            text += "\n\n";
        }
        text + &self.summary()
    }

    /// Lists the properties that no page shows, one line per file; empty if all are shown.
    pub fn not_shown(&self) -> String {
        let mut files: Vec<(&str, Vec<String>)> = Vec::new();
        for diagnostic in self.diagnostics.iter().filter(|diagnostic| diagnostic.is_omitted) {
            let (file, path) = (&*diagnostic.location.file, path(diagnostic.location.pointer()));
            match files.last_mut().filter(|(last, _)| *last == file) {
                Some((_, paths)) if paths.contains(&path) => {}
                Some((_, paths)) => paths.push(path),
                None => files.push((file, vec![path])),
            }
        }
        let line = |(file, paths): &(&str, Vec<String>)| {
            format!("note: not shown from {file}: {}\n", paths.join(", "))
        };
        files.iter().map(line).collect()
    }

    fn snippet(&self, diagnostic: &Diagnostic) -> String {
        let level = match diagnostic.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Note => Level::NOTE,
        };
        let mut group = level.primary_title(diagnostic.message.as_str()).elements(
            self.source(&diagnostic.location).map(|(text, range)| {
                let label =
                    diagnostic.expected.as_ref().map(|expected| format!("expected {expected}"));
                let primary = AnnotationKind::Primary.span(range).label(label);
                let snippet = Snippet::source(text).annotation(primary);
                match self.related_within(diagnostic) {
                    Some((range, label)) => {
                        snippet.annotation(AnnotationKind::Context.span(range).label(label))
                    }
                    None => snippet,
                }
            }),
        );
        if let Some((location, label)) = &diagnostic.related
            && location.file != diagnostic.location.file
            && let Some((text, range)) = self.source(location)
        {
            let context = AnnotationKind::Context.span(range).label(label.as_str());
            group = group
                .element(Snippet::source(text).path(location.file.as_str()).annotation(context));
        }
        if let Some(help) = &diagnostic.help {
            group = group.element(Level::HELP.message(help.as_str()));
        }
        Renderer::styled().render(&[group])
    }

    /// Returns the related location, if it is in the same file.
    fn related_within<'d>(&self, diagnostic: &'d Diagnostic) -> Option<(Range<usize>, &'d str)> {
        let (location, label) = diagnostic.related.as_ref()?;
        let is_within = location.file == diagnostic.location.file;
        Some((self.range(location).filter(|_| is_within)?, label))
    }

    fn source(&self, location: &Location) -> Option<(&'a str, Range<usize>)> {
        Some((self.files.get(location.file.as_str())?.text(), self.range(location)?))
    }

    fn summary(&self) -> String {
        let count = |severity, one: &str| {
            let count = self
                .diagnostics
                .iter()
                .filter(|diagnostic| diagnostic.severity == severity)
                .count();
            (count > 0).then(|| format!("{count} {one}{}", if count == 1 { "" } else { "s" }))
        };
        let counts = [
            count(Severity::Error, "error"),
            count(Severity::Warning, "warning"),
            count(Severity::Note, "note"),
        ];
        counts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// Returns the workflow commands that make GitHub annotate the files
    /// (<https://docs.github.com/actions/reference/workflow-commands-for-github-actions>).
    pub fn github(&self) -> String {
        let command = |diagnostic: &&Diagnostic| {
            let severity = match diagnostic.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Note => "notice",
            };
            let mut parts = vec![diagnostic.message.clone()];
            parts.extend(
                diagnostic.expected.as_ref().map(|expected| format!("expected {expected}")),
            );
            parts.extend(diagnostic.related.as_ref().map(|(location, label)| {
                let line = self
                    .line_column(location)
                    .map_or(String::new(), |(line, _)| format!(":{line}"));
                format!("{label}: {}{line}", location.file)
            }));
            parts.extend(diagnostic.help.as_ref().map(|help| format!("help: {help}")));
            let message = escape(&parts.join("\n"));
            let file = escape(&diagnostic.location.file).replace(':', "%3A").replace(',', "%2C");
            match self.line_column(&diagnostic.location) {
                Some((line, column)) => {
                    format!("::{severity} file={file},line={line},col={column}::{message}\n")
                }
                None => format!("::{severity} file={file}::{message}\n"),
            }
        };
        self.diagnostics.iter().map(command).collect()
    }
}

/// Formats a JSON Pointer for readers, the same for all entries of a list: `work[].keywords`.
fn path(pointer: Option<&str>) -> String {
    let steps = pointer.unwrap_or_default().split('/').skip(1);
    let step = |step: &str| match step.parse::<usize>() {
        Ok(_) => "[]".to_owned(),
        Err(_) => format!(".{}", unescape_step(step)),
    };
    steps.map(step).collect::<String>().trim_start_matches('.').to_owned()
}

fn escape(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}
