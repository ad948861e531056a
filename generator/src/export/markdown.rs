//! The résumé as CommonMark (<https://spec.commonmark.org/0.31.2/>), and helpers that the guide
//! shares.

use super::facts::{COLUMNS, as_of, contact, fact, other_names, render_runs};
use portfolio::content::{Entry, Paragraph, Resume, Section, Text};
use portfolio::i18n::Lang;
use textwrap::{Options, WordSeparator, WordSplitter, wrap};

/// Renders the résumé as Markdown.
pub(super) fn markdown(lang: Lang, resume: &Resume) -> String {
    let person = &resume.person;
    let mut writer = MarkdownWriter::default();
    writer.heading(1, &escape(&person.name));
    let other_names = other_names(person).map(|run| run.text);
    for text in [other_names, person.label.clone(), as_of(lang, resume)].into_iter().flatten() {
        writer.paragraph(&escape(&text));
    }
    let contacts = person.contacts.iter().map(|detail| {
        let text = escape(&contact(lang, detail));
        detail.link.as_ref().map_or(text.clone(), |url| link(&text, url.as_str()))
    });
    writer.list(contacts);
    for section in &resume.sections {
        writer.section(lang, section, 2);
    }
    writer.0
}

/// A writer under construction.
#[derive(Default)]
pub(super) struct MarkdownWriter(pub(super) String);

impl MarkdownWriter {
    fn lines(&mut self, text: &str, first: &str, rest: &str) {
        // Only at spaces: a line break within Chinese would be rendered as a space.
        let options = Options::new(COLUMNS)
            .initial_indent(first)
            .subsequent_indent(rest)
            .word_separator(WordSeparator::AsciiSpace)
            .word_splitter(WordSplitter::NoHyphenation)
            .break_words(false);
        for (index, line) in wrap(text, options).iter().enumerate() {
            let indent = if index == 0 { first } else { rest };
            let line = line.trim_end();
            self.0.push_str(indent);
            self.0.push_str(&escape_line_start(line.strip_prefix(indent).unwrap_or(line)));
            self.0.push('\n');
        }
    }

    fn blank(&mut self) {
        if !self.0.is_empty() {
            self.0.push('\n');
        }
    }

    /// Appends a heading, which is one line however long.
    pub(super) fn heading(&mut self, level: usize, text: &str) {
        self.blank();
        self.0.push_str(&format!("{} {}\n", "#".repeat(level), text.replace('\n', " ")));
    }

    /// Appends a paragraph of Markdown.
    pub(super) fn paragraph(&mut self, text: &str) {
        self.blank();
        self.lines(text, "", "");
    }

    /// Appends the paragraphs of a text.
    pub(super) fn text(&mut self, text: &Text) {
        for paragraph in &text.0 {
            self.paragraph(&render_paragraph(paragraph));
        }
    }

    /// Appends a list of texts.
    fn texts(&mut self, texts: &[Text]) {
        for (index, text) in texts.iter().enumerate() {
            for (number, paragraph) in text.0.iter().enumerate() {
                if index == 0 || number > 0 {
                    self.blank();
                }
                self.lines(
                    &render_paragraph(paragraph),
                    if number == 0 { "- " } else { "  " },
                    "  ",
                );
            }
        }
    }

    /// Appends a list of Markdown paragraphs.
    pub(super) fn list(&mut self, items: impl Iterator<Item = String>) {
        for (index, item) in items.enumerate() {
            if index == 0 {
                self.blank();
            }
            self.lines(&item, "- ", "  ");
        }
    }

    fn section(&mut self, lang: Lang, section: &Section, level: usize) {
        self.heading(level, &escape(&section.title));
        if let Some(text) = &section.text {
            self.text(text);
        }
        for entry in &section.entries {
            self.entry(lang, entry, level + 1);
        }
        for part in &section.subsections {
            self.section(lang, part, level + 1);
        }
    }

    fn entry(&mut self, lang: Lang, entry: &Entry, level: usize) {
        if let Some(title) = &entry.title {
            let text = escape(&title.text);
            let text = title.link.as_ref().map_or(text.clone(), |url| link(&text, url.as_str()));
            self.heading(level, &text);
        }
        let facts = entry.facts().into_iter().map(|part| {
            let (text, url) = fact(lang, part);
            let text = escape(&text);
            url.map_or(text.clone(), |url| link(&text, url.as_str()))
        });
        let facts: Vec<String> = facts.collect();
        if !facts.is_empty() {
            self.paragraph(&facts.join(" · "));
        }
        for text in [&entry.summary, &entry.paper_abstract].into_iter().flatten() {
            self.text(text);
        }
        self.texts(&entry.highlights);
        if let Some(keywords) = &entry.keywords {
            self.paragraph(&escape(&keywords.text));
        }
    }
}

/// Renders a paragraph with its links, and with hard breaks between its lines.
fn render_paragraph(paragraph: &Paragraph) -> String {
    let lines = paragraph.0.iter();
    // Before a link, an exclamation mark would make an image of it.
    let words = |text: &str| match escape(text).strip_suffix('!') {
        Some(start) => format!("{start}\\!"),
        None => escape(text),
    };
    let lines = lines.map(|line| render_runs(line, words, |words, url| link(&escape(words), url)));
    lines.collect::<Vec<_>>().join("\\\n")
}

/// Renders a link. The URL is in angle brackets, which no URL contains, so that parentheses in it
/// don't end it.
pub(super) fn link(text: &str, url: &str) -> String {
    format!("[{text}](<{url}>)")
}

/// Escapes Markdown's special characters (CommonMark, section 2.4).
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        if "\\`*_[]<>&#|~".contains(c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// Escapes the start of a line that would begin a list or a thematic break, or underline a heading.
fn escape_line_start(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let mut rest = line[digits..].bytes();
    let (mark, next) = (rest.next(), rest.next());
    let is_mark = match mark {
        Some(b'-' | b'+' | b'=') => digits == 0,
        Some(b'.' | b')') => digits > 0,
        _ => false,
    };
    if is_mark && (next.is_none_or(|next| matches!(next, b' ' | b'\t')) || next == mark) {
        format!("{}\\{}", &line[..digits], &line[digits..])
    } else {
        line.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn special_characters_are_escaped() {
        assert_eq!(escape("a*b_c<d>[e](f)&amp;"), "a\\*b\\_c\\<d\\>\\[e\\](f)\\&amp;");
        for (line, expected) in [
            ("- a", "\\- a"),
            ("-\ta", "\\-\ta"),
            ("1. a", "1\\. a"),
            ("2) a", "2\\) a"),
            ("1.5", "1.5"),
            ("---", "\\---"),
            ("a - b", "a - b"),
        ] {
            assert_eq!(escape_line_start(line), expected);
        }
    }

    #[test]
    fn lines_only_break_at_spaces() {
        let mut writer = MarkdownWriter::default();
        writer.paragraph(&format!("{} {}", "策".repeat(60), "略".repeat(60)));
        assert_eq!(writer.0.lines().map(|line| line.chars().count()).collect::<Vec<_>>(), [60, 60]);
    }
}
