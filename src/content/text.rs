use super::Link;
use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

/// Running text as paragraphs, never empty. The generator parses it once, and every
/// format renders the same runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text(pub Vec<Paragraph>);

/// Lines, separated by line breaks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Paragraph(pub Vec<Line>);

/// Runs, joined without spaces.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Line(pub Vec<Run>);

/// A span of text with one link and one language.
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// Plain text without markup.
    pub text: String,
    pub link: Option<Link>,
    /// The language tag (BCP 47), if it isn't the page's.
    pub lang: Option<String>,
}

impl Run {
    /// A run without a link, in the page's language.
    pub fn plain(text: String) -> Self {
        Self { text, link: None, lang: None }
    }
}

impl Text {
    /// The text without links: `\n` separates lines, an empty line separates paragraphs.
    pub fn plain(&self) -> String {
        self.0.iter().map(Paragraph::plain).collect::<Vec<_>>().join("\n\n")
    }

    /// The text without links, on one line.
    pub fn one_line(&self) -> String {
        let lines = self.0.iter().flat_map(|paragraph| &paragraph.0);
        lines.map(Line::plain).collect::<Vec<_>>().join(" ")
    }

    pub fn runs(&self) -> impl Iterator<Item = &Run> {
        self.0.iter().flat_map(Paragraph::runs)
    }
}

impl Paragraph {
    /// The text without links: `\n` separates lines.
    pub fn plain(&self) -> String {
        self.0.iter().map(Line::plain).collect::<Vec<_>>().join("\n")
    }

    pub fn runs(&self) -> impl Iterator<Item = &Run> {
        self.0.iter().flat_map(|line| &line.0)
    }

    /// The language tag that all runs share, if it isn't the page's.
    pub fn lang(&self) -> Option<&str> {
        let first = self.runs().next()?.lang.as_deref();
        first.filter(|_| self.runs().all(|run| run.lang.as_deref() == first))
    }
}

impl Line {
    /// The text without links.
    pub fn plain(&self) -> String {
        self.0.iter().map(|run| run.text.as_str()).collect()
    }
}
