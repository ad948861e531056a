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

    /// Splits the text after this many characters of its first line. The second part is `None` if
    /// nothing remains.
    pub fn split_at(&self, characters: usize) -> (Self, Option<Self>) {
        let (mut first, mut rest) = (Vec::new(), self.0.clone());
        let Some(line) = rest.first_mut().and_then(|paragraph| paragraph.0.first_mut()) else {
            return (self.clone(), None);
        };
        let mut left = characters;
        for mut run in std::mem::take(&mut line.0) {
            let at = run.text.char_indices().nth(left).map_or(run.text.len(), |(at, _)| at);
            left = left.saturating_sub(run.text.chars().count());
            let remaining = run.text.split_off(at);
            if !remaining.is_empty() {
                line.0.push(Run { text: remaining, ..run.clone() });
            }
            if !run.text.is_empty() {
                first.push(run);
            }
        }
        rest.iter_mut().for_each(|paragraph| paragraph.0.retain(|line| !line.0.is_empty()));
        rest.retain(|paragraph| !paragraph.0.is_empty());
        let first = Self(vec![Paragraph(vec![Line(first)])]);
        (first, (!rest.is_empty()).then_some(Self(rest)))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_split_within_their_first_line() {
        let run = |text: &str| Run::plain(text.into());
        let text = |lines: &[&[&str]]| {
            let line = |runs: &&[&str]| Line(runs.iter().map(|text| run(text)).collect());
            Text(vec![Paragraph(lines.iter().map(line).collect())])
        };
        for (whole, at, first, rest) in [
            (text(&[&["一二三", "四五"]]), 2, text(&[&["一二"]]), Some(text(&[&["三", "四五"]]))),
            (text(&[&["一二三", "四五"]]), 4, text(&[&["一二三", "四"]]), Some(text(&[&["五"]]))),
            (text(&[&["ab"], &["cd"]]), 2, text(&[&["ab"]]), Some(text(&[&["cd"]]))),
            (text(&[&["ab", "cd"]]), 4, text(&[&["ab", "cd"]]), None),
            (text(&[&["ab"]]), 9, text(&[&["ab"]]), None),
        ] {
            assert_eq!(whole.split_at(at), (first, rest), "{at}");
        }
    }
}
