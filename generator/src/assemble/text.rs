//! Running text in content files. Markdown (CommonMark) links are the only markup. Everything else
//! is literal, including what would start a block (`1986. was …`, `# x`, `[a]: url`).

use crate::source::Link;
use portfolio::content::{Line, Paragraph, Run, Text};
use portfolio::i18n::{Lang, foreign};
use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};
use std::ops::Range;

/// Parses text from a page in `lang`. A blank line, which may contain white space, ends a
/// paragraph.
pub fn text(lang: Lang, source: &str) -> Text {
    let mut paragraphs = vec![Vec::new()];
    let source = source.replace("\r\n", "\n").replace('\u{2029}', "\n\n");
    for line in source.split(['\n', '\r', '\u{2028}']).map(str::trim) {
        match paragraphs.last_mut() {
            Some(lines) if !line.is_empty() => lines.push(line),
            _ => paragraphs.push(Vec::new()),
        }
    }
    paragraphs.retain(|lines| !lines.is_empty());
    Text(paragraphs.iter().map(|lines| paragraph(lang, lines)).collect())
}

/// Parses text; none if it is missing or blank.
pub(super) fn optional_text(lang: Lang, source: Option<&str>) -> Option<Text> {
    source.map(|source| text(lang, source)).filter(|text| !text.0.is_empty())
}

/// Returns one-line text in which links are literal, such as a title or a name.
pub(super) fn run(lang: Lang, source: &str) -> Run {
    let text = if source.contains(['\n', '\r']) {
        source.split_whitespace().collect::<Vec<_>>().join(" ")
    } else {
        source.to_owned()
    };
    let lang = foreign(lang, &text).map(Into::into);
    Run { text, link: None, lang }
}

/// Returns one-line text; none if it is missing or blank.
pub(super) fn optional_run(lang: Lang, source: Option<&str>) -> Option<Run> {
    source.filter(|source| !source.trim().is_empty()).map(|source| run(lang, source))
}

/// Parses a paragraph. Its language is that of the whole: a Chinese sentence with English terms in
/// it stays Chinese.
fn paragraph(lang: Lang, lines: &[&str]) -> Paragraph {
    let lines: Vec<_> = lines.iter().map(|line| split(line)).collect();
    let plain: String = lines.iter().flatten().map(|(text, _)| *text).collect();
    let lang = foreign(lang, &plain);
    let run = |(text, link): (&str, Option<Link>)| Run {
        text: text.into(),
        link: link.map(Into::into),
        lang: lang.map(Into::into),
    };
    Paragraph(lines.into_iter().map(|line| Line(line.into_iter().map(run).collect())).collect())
}

/// Splits a line at its links.
fn split(line: &str) -> Vec<(&str, Option<Link>)> {
    let (mut runs, mut start) = (Vec::new(), 0);
    for InlineLink { whole, words, link } in links(line) {
        if start < whole.start {
            runs.push((&line[start..whole.start], None));
        }
        runs.push((&line[words], Some(link)));
        start = whole.end;
    }
    if start < line.len() {
        runs.push((&line[start..], None));
    }
    runs
}

/// A link with the byte ranges of its markup and its text in the line.
struct InlineLink {
    whole: Range<usize>,
    words: Range<usize>,
    link: Link,
}

/// Returns the inline links of a line whose URLs are allowed, except links within images.
fn links(line: &str) -> Vec<InlineLink> {
    // A leading full stop keeps the line from starting a Markdown block.
    let markdown = format!(".{line}");
    let (mut links, mut open, mut image_depth) = (Vec::new(), None::<InlineLink>, 0);
    for (event, range) in Parser::new(&markdown).into_offset_iter() {
        match event {
            Event::End(TagEnd::Link) => {
                let words = |link: &InlineLink| !line[link.words.clone()].trim().is_empty();
                links.extend(open.take().filter(words));
                continue;
            }
            Event::End(TagEnd::Image) => image_depth -= 1,
            _ => {}
        }
        if let Some(link) = &mut open {
            link.words.end = link.words.end.max(range.end - 1);
        }
        match event {
            Event::Start(Tag::Link { link_type, dest_url, .. }) if image_depth == 0 => {
                let link = match link_type {
                    LinkType::Inline | LinkType::Autolink => dest_url.parse::<Link>().ok(),
                    LinkType::Email => Link::mailto(&dest_url),
                    _ => None,
                };
                let whole = range.start - 1..range.end - 1;
                let words = whole.start + 1..whole.start + 1;
                open = link.map(|link| InlineLink { whole, words, link });
            }
            Event::Start(Tag::Image { .. }) => image_depth += 1,
            _ => {}
        }
    }
    links
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(source: &str) -> String {
        let run = |run: &Run| match &run.link {
            Some(link) => format!("<{}|{}>", run.text, link.as_str()),
            None => run.text.clone(),
        };
        let line = |line: &Line| line.0.iter().map(run).collect::<String>();
        let paragraph =
            |paragraph: &Paragraph| paragraph.0.iter().map(line).collect::<Vec<_>>().join("\n");
        text(Lang::En, source).0.iter().map(paragraph).collect::<Vec<_>>().join("\n\n")
    }

    #[test]
    fn commonmark_links_become_runs() {
        for (source, expected) in [
            ("", ""),
            ("no link", "no link"),
            ("[a](https://a.example)", "<a|https://a.example>"),
            ("基于 [gull](https://a.example/b) 开源", "基于 <gull|https://a.example/b> 开源"),
            ("[a](https://a.example)[b](tel:1)", "<a|https://a.example><b|tel:1>"),
            ("see [1] and [a](https://a.example).", "see [1] and <a|https://a.example>."),
            ("系列 [1] Ingres：数据库", "系列 [1] Ingres：数据库"),
            ("[a](https://a.example/b_(c))", "<a|https://a.example/b_(c)>"),
            ("[a](<https://a.example>)", "<a|https://a.example>"),
            ("[a](https://a.example \"title\")", "<a|https://a.example>"),
            ("[a](HTTPS://a.example)", "<a|https://a.example>"),
            ("[a](https://例子.example/简)", "<a|https://xn--fsqu00a.example/%E7%AE%80>"),
            (
                "<https://a.example> <a@b.example>",
                "<https://a.example|https://a.example> <a@b.example|mailto:a@b.example>",
            ),
            ("[**a** [b]](https://a.example)", "<**a** [b]|https://a.example>"),
            ("[a \\] b](https://a.example)", "<a \\] b|https://a.example>"),
        ] {
            assert_eq!(shown(source), expected, "of {source:?}");
        }
    }

    #[test]
    fn other_markdown_is_literal() {
        for source in [
            "[a](javascript:alert(1))",
            "[a](JAVASCRIPT:alert(1))",
            "[a](data:text/html,<script>)",
            "[a](https://a.example",
            "[a(https://a.example)",
            "a](https://a.example)",
            "[](https://a.example)",
            "[ ](https://a.example)",
            "[a]()",
            "[a] (https://a.example)",
            "[a](/b)",
            "handlers[i](event)",
            "\\[a](https://a.example)",
            "`[a](https://a.example)`",
            "![a](https://a.example/b.png)",
            "![[a](https://a.example)](https://a.example/b.png)",
            "<script>alert(1)</script>",
            "a *b* __c__ `d` &amp; \\*",
            "1986. was a good year",
            "- a",
            "# a",
            "> a",
            "[a]: https://a.example",
            "```",
            "***",
            "| a | b |",
            "](](](",
            "[[[[",
        ] {
            assert_eq!(shown(source), source);
        }
    }

    #[test]
    fn blank_lines_separate_paragraphs_and_other_newlines_are_breaks() {
        for (source, expected) in [
            ("a\nb", "a\nb"),
            ("a\r\nb\r\n\r\nc", "a\nb\n\nc"),
            ("\n\n a \n \t\n\n\n b\n", "a\n\nb"),
            ("    four spaces\n===", "four spaces\n==="),
            ("a\u{2028}b\u{2029}c", "a\nb\n\nc"),
            (" \n ", ""),
        ] {
            assert_eq!(shown(source), expected, "of {source:?}");
        }
    }

    #[test]
    fn the_language_of_each_paragraph_is_detected() {
        let of = |lang, source: &str| {
            let text = text(lang, source);
            text.0.iter().map(|paragraph| paragraph.lang().map(String::from)).collect::<Vec<_>>()
        };
        assert_eq!(
            of(Lang::Zh, "维护 [Rivulet](https://a.example)\n\nAn [abstract](https://a.example)."),
            [None, Some("en".into())]
        );
        assert_eq!(of(Lang::En, "苏明远"), [Some("zh-CN".into())]);
    }

    #[test]
    fn many_brackets_parse_in_linear_time() {
        for part in ["[", "](", "[a](", "[a](https://", "![", "`", "<"] {
            let deep = part.repeat(200_000) + ")";
            let start = std::time::Instant::now();
            assert_eq!(text(Lang::En, &deep).plain(), deep);
            let seconds = start.elapsed().as_secs();
            assert!(seconds < 5, "{part:?} took {seconds} s");
        }
    }
}
