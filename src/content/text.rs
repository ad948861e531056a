use super::Link;
use serde::{Deserialize, Serialize};

/// Running text: paragraphs, never empty. The build host parses it once (`site::assemble`), and
/// every format renders these runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text(pub Vec<Paragraph>);

/// Lines of a paragraph; within it each but the last ends in a line break.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Paragraph(pub Vec<Line>);

/// Runs that follow each other without a space.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Line(pub Vec<Run>);

/// Text of one kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// The characters as readers see them: no markup is left in them.
    pub text: String,
    /// Where it leads.
    pub link: Option<Link>,
    /// Its language (BCP 47), where that isn't the page's.
    pub lang: Option<String>,
}

impl Run {
    /// Text without a link in the page's language.
    pub fn plain(text: String) -> Self {
        Self { text, link: None, lang: None }
    }
}

impl Text {
    /// The text without its links: lines end in `\n`, and an empty line separates paragraphs.
    pub fn plain(&self) -> String {
        self.0.iter().map(Paragraph::plain).collect::<Vec<_>>().join("\n\n")
    }

    /// The text without its links in one line.
    pub fn one_line(&self) -> String {
        let lines = self.0.iter().flat_map(|paragraph| &paragraph.0);
        lines.map(Line::plain).collect::<Vec<_>>().join(" ")
    }

    /// All runs in order.
    pub fn runs(&self) -> impl Iterator<Item = &Run> {
        self.0.iter().flat_map(Paragraph::runs)
    }
}

impl Paragraph {
    /// Its lines without links, each but the last ending in `\n`.
    pub fn plain(&self) -> String {
        self.0.iter().map(Line::plain).collect::<Vec<_>>().join("\n")
    }

    /// All runs in order.
    pub fn runs(&self) -> impl Iterator<Item = &Run> {
        self.0.iter().flat_map(|line| &line.0)
    }

    /// The language that all its runs have, where that isn't the page's.
    pub fn lang(&self) -> Option<&str> {
        let first = self.runs().next()?.lang.as_deref();
        first.filter(|_| self.runs().all(|run| run.lang.as_deref() == first))
    }
}

impl Line {
    /// Its text without links.
    pub fn plain(&self) -> String {
        self.0.iter().map(|run| run.text.as_str()).collect()
    }
}
