//! Paragraphs, line breaks, links, languages and text directions, in every format.

use crate::agreement::{assert_in_every_format, formats, without_whitespace};
use crate::readers::extract_text;
use crate::sites::{
    Files, all, attribute, pages_of_resume, pages_of_resumes, shown, text, write_to_folder,
};
use portfolio::i18n::Lang;
use pulldown_cmark::{Parser, html::push_html};
use scraper::Html;
use serde_json::json;

const SUMMARY: &str =
    "Works on [Rivulet](https://a.example/b_(c))\r\n  since 2017.\r\n\r\n1986. was a good year";

fn sam() -> Files {
    let highlights = [
        "One.\n\nTwo.",
        "מהנדס תוכנה",
        "- dash",
        "handlers[i](event) ![x](https://a.example/x.png)",
    ];
    let resume = json!({
        "basics": { "name": "Sam Example", "summary": SUMMARY },
        "work": [{ "name": "Example", "startDate": "2017", "highlights": highlights }],
    });
    pages_of_resume(&resume)
}

/// A page without hydration markers and `dir="auto"`.
pub(crate) fn markup(files: &Files, path: &str) -> String {
    text(files, path).replace("<!---->", "").replace(" dir=\"auto\"", "")
}

#[test]
fn pages_render_paragraphs_line_breaks_and_links() {
    let files = sam();
    let page = markup(&files, "en/resume/index.html");
    for part in [
        "<p>Works on <a href=\"https://a.example/b_(c)\" rel=\"external\">Rivulet</a><br>since 2017.</p><p>1986. was a good year</p>",
        "<li><p>One.</p><p>Two.</p></li>",
        "<li>מהנדס תוכנה</li>",
        "<li>- dash</li>",
        "<li>handlers[i](event) ![x](https://a.example/x.png)</li>",
        "Works on Rivulet\\nsince 2017.\\n\\n1986. was a good year",
    ] {
        assert!(page.contains(part), "{part}\nis not in\n{page}");
    }
    let home = text(&files, "en/index.html");
    assert!(home.contains("content=\"Works on Rivulet since 2017. 1986. was a good year\""));
}

#[test]
fn markdown_and_plain_text_keep_paragraphs_and_line_breaks() {
    let files = sam();
    let mut html = String::new();
    push_html(&mut html, Parser::new(text(&files, "resume.en.md")));
    for part in [
        "<p>Works on <a href=\"https://a.example/b_(c)\">Rivulet</a><br />\nsince 2017.</p>\n<p>1986. was a good year</p>",
        "<p>One.</p>\n<p>Two.</p>",
        "<p>- dash</p>",
        "handlers[i](event) ![x](https://a.example/x.png)",
    ] {
        assert!(html.contains(part), "{part}\nis not in\n{html}");
    }
    let plain = text(&files, "resume.en.txt");
    let summary =
        "\nWorks on Rivulet <https://a.example/b_(c)>\nsince 2017.\n\n1986. was a good year\n";
    for part in [summary, "\n  - One.\n\n    Two.\n  - מהנדס תוכנה\n"] {
        assert!(plain.contains(part), "{part}\nis not in\n{plain}");
    }
}

#[test]
fn pdfs_keep_paragraphs_and_line_breaks() {
    let folder = write_to_folder(&sam(), ".pdf");
    for (reader, pages) in extract_text(&folder.path().join("resume-en.pdf")) {
        let lines: Vec<&str> = pages.iter().flat_map(|page| page.lines()).map(str::trim).collect();
        for line in ["Works on Rivulet", "since 2017.", "1986. was a good year", "Two."] {
            assert!(lines.contains(&line), "{reader}: {line:?} is not in {lines:#?}");
        }
    }
}

#[test]
fn character_references_in_a_summary_stay_literal() {
    let summary = "Escapes &amp; and \"&lt;\".";
    let files =
        pages_of_resume(&json!({ "basics": { "name": "Sam Example", "summary": summary } }));
    let home = Html::parse_document(text(&files, "en/index.html"));
    for name in ["name=description", "property='og:description'"] {
        assert_eq!(attribute(&home, &format!("meta[{name}]"), "content"), summary);
    }
}

#[test]
fn paragraphs_in_another_language_are_marked() {
    let summary = "维护 Rivulet。\n\nMaintains [Rivulet](https://a.example/).";
    let resume = json!({ "basics": { "name": "高山", "summary": summary } });
    let files = pages_of_resumes(&[(Lang::Zh, resume.to_string())]).expect("a site");
    let page = markup(&files, "zh/index.html");
    let paragraphs = "<p>维护 Rivulet。</p><p lang=\"en\">Maintains <a ";
    assert!(page.contains(paragraphs), "{page}");
}

#[test]
fn commonmark_links_work_and_other_markdown_is_literal() {
    let texts = [
        "See [the topic](https://example.org/wiki/Topic_(field)).",
        "See [the site](https://example.org/a \"A title\") and <https://example.org/b>.",
        "Fixed [issue [bug] 7](<https://example.org/7>)",
        "Calls handlers[i](event) ten times, as said in [1](see below)",
        "See [my page](/about). ![Logo](https://example.org/l.png) Example",
        "Try it!<https://example.org/c>",
    ];
    let files = pages_of_resume(&json!({
        "basics": { "name": "Sam Example" },
        "work": [{ "name": "Example Ltd", "highlights": texts }],
    }));
    assert_in_every_format(
        &files,
        &[
            "See the topic",
            "issue [bug] 7",
            "handlers[i](event) ten times, as said in [1](see below)",
            "[my page](/about). ![Logo](https://example.org/l.png) Example",
        ],
    );
    let topic = "https://example.org/wiki/Topic_(field)";
    for said in formats(&files, Lang::En) {
        for link in [
            topic,
            "https://example.org/a",
            "https://example.org/b",
            "https://example.org/c",
            "https://example.org/7",
        ] {
            assert!(said.links.iter().any(|target| target == link), "{} lacks {link}", said.format);
        }
        assert!(!said.links.iter().any(|target| target.contains("l.png") || target == "/about"));
    }
}

#[test]
fn paragraphs_and_line_breaks_are_the_same_in_every_format() {
    let files = pages_of_resume(&json!({
        "basics": { "name": "Sam Example", "summary": "First paragraph.\r\n\r\n   Second paragraph." },
        "work": [{ "name": "  Example\nLtd ", "summary": "Did:\n- one thing\n- another thing" }],
        "references": [{ "name": "T. Sample", "reference": "Line one.\u{2028}Line two." }],
    }));
    assert_eq!(shown(&files, "#work-1 h3"), ["Example Ltd"]);
    let page = markup(&files, "en/resume/index.html");
    for html in [
        "First paragraph.</p><p>Second paragraph.",
        "Did:<br>- one thing<br>- another thing",
        "Line one.<br>Line two.",
    ] {
        assert!(page.contains(html), "{html}");
    }
    let plain = text(&files, "resume.en.txt");
    for lines in [
        "First paragraph.\n\nSecond paragraph.",
        "Did:\n  - one thing\n  - another thing",
        "Line one.\n  Line two.",
    ] {
        assert!(plain.contains(lines), "{lines:?} in {plain}");
    }
    let markdown = text(&files, "resume.en.md");
    for lines in [
        "First paragraph.\n\nSecond paragraph.",
        "Did:\\\n\\- one thing\\\n\\- another thing",
        "Line one.\\\nLine two.",
    ] {
        assert!(markdown.contains(lines), "{lines:?} in {markdown}");
    }
    for (reader, pages) in
        extract_text(&write_to_folder(&files, ".pdf").path().join("resume-en.pdf"))
    {
        let text = pages.concat();
        let lines: Vec<&str> = text.lines().map(str::trim).collect();
        for line in [
            "First paragraph.",
            "Second paragraph.",
            "Did:",
            "- one thing",
            "Line one.",
            "Line two.",
        ] {
            assert!(lines.contains(&line), "{reader}: {line:?} in {text}");
        }
    }
}

#[test]
fn characters_without_a_font_are_replaced_only_in_pdfs() {
    let files = pages_of_resume(&json!({
        "basics": { "name": "Sam Example", "label": "Engineer \u{10fffd}" },
        "work": [{ "name": "Example Ltd", "highlights": ["\u{10fffd}\u{301} Shipped it", "1\u{fe0f}\u{10fffd} first"] }],
    }));
    assert_eq!(shown(&files, ".label"), ["Engineer \u{10fffd}"]);
    assert_eq!(shown(&files, "#work-1 li")[0], "\u{10fffd}\u{301} Shipped it");
    assert!(text(&files, "resume.en.txt").contains("\u{10fffd}"));
    for (reader, pages) in
        extract_text(&write_to_folder(&files, ".pdf").path().join("resume-en.pdf"))
    {
        let text = without_whitespace(&pages.concat());
        assert!(text.contains("Engineer□") && text.contains("□Shippedit"), "{reader}: {text}");
    }
}

#[test]
fn elements_with_content_text_have_dir_auto() {
    let sentence = "מהנדס תוכנה עם 10 שנות ניסיון ב-Rust (2015).";
    let files = pages_of_resume(&json!({
        "basics": { "name": "פלוני אלמוני", "label": "מהנדס תוכנה", "summary": sentence },
        "work": [{ "name": "Example Ltd", "highlights": [sentence, "English"] }],
    }));
    let page = Html::parse_document(text(&files, "en/resume/index.html"));
    let direction = |selector: &str| all(&page, selector)[0].attr("dir").map(String::from);
    for element in ["h1", ".label", ".sections > section p", "#work-1 h3", "#work-1 li"] {
        assert_eq!(direction(element).as_deref(), Some("auto"), "{element}");
    }
}

#[test]
fn entries_with_many_short_lines_break_across_pages() {
    let highlights: Vec<String> = (1..=70).map(|number| format!("Item {number}.")).collect();
    let files = pages_of_resume(&json!({
        "basics": { "name": "Sam Example" },
        "work": [{ "name": "Example Ltd", "highlights": highlights }],
    }));
    for (reader, pages) in
        extract_text(&write_to_folder(&files, ".pdf").path().join("resume-en.pdf"))
    {
        assert!(pages[0].contains("Item 1."), "{reader}: the entry begins on a later page");
        assert!(!pages[0].contains("Item 70."), "{reader}: the entry doesn't fit on a page");
    }
}

#[test]
fn hyphenated_and_very_long_words_stay_unbroken_in_pdfs() {
    let long = format!("{}end", "Abcdefghij".repeat(30));
    let words =
        ["-Wall", "--release", "-fno-strict-aliasing", "C++", "CI/CD", "state-of-the-art", &long];
    // Prefixes of 1 to 24 characters move each word to the end of some line.
    let highlights: Vec<String> = (1..25)
        .map(|length| format!("{} {}", "x".repeat(length), words.join(" ").repeat(2)))
        .collect();
    let highlights: Vec<String> = highlights.into_iter().chain([words.join(" ")]).collect();
    let files = pages_of_resume(&json!({
        "basics": { "name": "Sam Example" },
        "work": [{ "name": "Example Ltd", "highlights": highlights }],
    }));
    let expected: Vec<&str> =
        highlights.iter().flat_map(|highlight| highlight.split(' ')).collect();
    for paper in ["resume-en.pdf", "resume-en-letter.pdf"] {
        for (reader, pages) in extract_text(&write_to_folder(&files, ".pdf").path().join(paper)) {
            let text = pages.join("\n");
            let seen: Vec<&str> = text.split_whitespace().collect();
            for word in &expected {
                let count = |words: &[&str]| words.iter().filter(|other| *other == word).count();
                assert!(count(&seen) >= count(&expected), "{reader} of {paper} cuts {word}");
            }
        }
    }
}
