//! The résumé as plain text, for terminals, e-mail and parsers.

use super::facts::{COLUMNS, as_of, contact, fact, other_names, render_runs};
use portfolio::components::IconName;
use portfolio::content::{Entry, Fact, Line, Link, Resume, Section, Text};
use portfolio::i18n::Lang;
use textwrap::core::{Word, display_width};
use textwrap::{Options, WordSeparator, WordSplitter, wrap};

/// Renders the résumé in lines of at most [`COLUMNS`] columns. A Chinese character takes two
/// columns. Only a URL may be longer.
pub(super) fn plain_text(lang: Lang, resume: &Resume) -> String {
    let mut text = TextWriter::default();
    let person = &resume.person;
    text.underlined(&person.name, '=');
    let other_names = other_names(person).map(|run| run.text);
    for line in [other_names, person.label.clone(), as_of(lang, resume)].into_iter().flatten() {
        text.paragraph(&line, "", "");
    }
    text.blank();
    for detail in &person.contacts {
        // Phone and email are written out already.
        let is_written =
            [IconName::Phone, IconName::Mail].iter().any(|icon| icon.name() == detail.icon);
        let url = detail.link.as_ref().filter(|_| !is_written);
        let url = url.map(|url| format!(" <{}>", url.as_str())).unwrap_or_default();
        text.paragraph(&(contact(lang, detail) + &url), "", "  ");
    }
    for section in &resume.sections {
        text.section(lang, section, '=');
    }
    text.0
}

#[derive(Default)]
struct TextWriter(String);

impl TextWriter {
    fn blank(&mut self) {
        self.0.push('\n');
    }

    fn paragraph(&mut self, text: &str, first: &str, rest: &str) {
        let options = Options::new(COLUMNS)
            .initial_indent(first)
            .subsequent_indent(rest)
            .word_separator(WordSeparator::Custom(words))
            .word_splitter(WordSplitter::NoHyphenation)
            .break_words(false);
        for line in wrap(text, options) {
            self.0.push_str(line.trim_end());
            self.0.push('\n');
        }
    }

    /// Appends the paragraphs of a text, line by line.
    fn text(&mut self, text: &Text, first: &str, rest: &str) {
        for (index, paragraph) in text.0.iter().enumerate() {
            if index > 0 {
                self.blank();
            }
            for (number, line) in paragraph.0.iter().enumerate() {
                let first = if index == 0 && number == 0 { first } else { rest };
                self.paragraph(&render_line(line), first, rest);
            }
        }
    }

    fn underlined(&mut self, title: &str, line: char) {
        self.paragraph(title, "", "");
        let width = display_width(title).min(COLUMNS);
        self.0.extend(std::iter::repeat_n(line, width));
        self.blank();
    }

    fn section(&mut self, lang: Lang, section: &Section, line: char) {
        self.blank();
        self.underlined(&section.title, line);
        if let Some(text) = &section.text {
            self.text(text, "", "");
        }
        for (index, entry) in section.entries.iter().enumerate() {
            if index > 0 {
                self.blank();
            }
            self.entry(lang, entry);
        }
        for part in &section.subsections {
            self.section(lang, part, '-');
        }
    }

    fn entry(&mut self, lang: Lang, entry: &Entry) {
        if let Some(title) = &entry.title {
            self.paragraph(&title.text, "", "");
        }
        let title_link = entry.title.as_ref().and_then(|title| title.link.clone());
        let mut urls: Vec<Link> = title_link.into_iter().collect();
        for part in entry.facts() {
            let (text, url) = fact(lang, part);
            // The URL contains the identifier.
            if !matches!(part, Fact::Doi(run) if run.link.is_some()) {
                self.paragraph(&text, "  ", "  ");
            }
            urls.extend(url);
        }
        for url in urls {
            self.paragraph(&format!("<{}>", url.as_str()), "  ", "  ");
        }
        for text in [&entry.summary, &entry.paper_abstract].into_iter().flatten() {
            self.text(text, "  ", "  ");
        }
        for text in &entry.highlights {
            self.text(text, "  - ", "    ");
        }
        if let Some(keywords) = &entry.keywords {
            self.paragraph(&keywords.text, "  ", "  ");
        }
    }
}

/// Splits a line into the units that a line may break between: words (UAX #14), but a URL stays
/// whole, together with the punctuation after it.
fn words(line: &str) -> Box<dyn Iterator<Item = Word<'_>> + '_> {
    Box::new(line.split_inclusive(' ').flat_map(words_of_part))
}

/// Splits a part of a line that has no space but at its end.
fn words_of_part(part: &str) -> Box<dyn Iterator<Item = Word<'_>> + '_> {
    if part.is_ascii() && part.contains("://") {
        return Box::new(std::iter::once(Word::from(part)));
    }
    let Some(end) = url_end(part) else {
        return WordSeparator::UnicodeBreakProperties.find_words(part);
    };
    let (url, rest) = part.split_at(end);
    let rest = WordSeparator::UnicodeBreakProperties.find_words(rest);
    Box::new(std::iter::once(Word::from(url)).chain(rest))
}

/// Returns the end of a URL in angle brackets at the start of `part`, including the punctuation and
/// spaces that follow it.
fn url_end(part: &str) -> Option<usize> {
    let end = part.starts_with("<http").then(|| part.find('>')).flatten()?;
    let rest = part[end..].find(char::is_alphanumeric);
    Some(rest.map_or(part.len(), |rest| end + rest))
}

/// Renders a line with the URL of each link after its text.
fn render_line(line: &Line) -> String {
    render_runs(line, str::to_owned, |words, url| format!("{words} <{url}>"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bare_urls_stay_unbroken() {
        let mut text = TextWriter::default();
        let url = format!("https://a.example/{}", "b/".repeat(20));
        let source = format!("{} {url} c", "word ".repeat(10));
        text.text(&crate::text(Lang::En, &source), "", "");
        assert!(text.0.lines().any(|line| line.starts_with(&url)), "{}", text.0);
    }

    #[test]
    fn urls_stay_unbroken_with_adjacent_punctuation() {
        let mut text = TextWriter::default();
        let words = "策".repeat(30);
        let source = format!("{words}[码](https://a.example/b/c-d)，{words}");
        text.text(&crate::text(Lang::Zh, &source), "", "");
        let lines: Vec<&str> = text.0.lines().collect();
        assert_eq!(lines[0], format!("{words}码"));
        assert!(lines[1].starts_with("<https://a.example/b/c-d>，策"), "{lines:?}");
        assert!(lines.iter().all(|line| display_width(line) <= COLUMNS), "{lines:?}");
    }
}
