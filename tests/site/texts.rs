//! Paragraphs, line breaks, links, languages and text directions, in every format.

use crate::readers::extract_text;
use crate::sites::{Files, pages, text, write_to_folder};
use portfolio::i18n::Lang;
use pulldown_cmark::{Parser, html::push_html};
use serde_json::{Value, json};
use std::fs;

const SUMMARY: &str =
    "Works on [Kubeflow](https://a.example/b_(c))\r\n  since 2017.\r\n\r\n1986. was a good year";

fn site(lang: Lang, resume: &Value) -> Files {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(lang.code());
    fs::create_dir_all(&path).expect("a folder");
    fs::write(path.join("resume.json"), resume.to_string()).expect("written");
    let folder = folder.path().display().to_string();
    pages(&folder, "https://sam.example/", include_str!("../fixtures/shell.html"))
        .unwrap_or_else(|said| panic!("{said}"))
}

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
    site(Lang::En, &resume)
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
        "<p>Works on <a href=\"https://a.example/b_(c)\" rel=\"external\">Kubeflow</a><br>since 2017.</p><p>1986. was a good year</p>",
        "<li><p>One.</p><p>Two.</p></li>",
        "<li>מהנדס תוכנה</li>",
        "<li>- dash</li>",
        "<li>handlers[i](event) ![x](https://a.example/x.png)</li>",
        "Works on Kubeflow\\nsince 2017.\\n\\n1986. was a good year",
    ] {
        assert!(page.contains(part), "{part}\nis not in\n{page}");
    }
    let home = text(&files, "en/index.html");
    assert!(home.contains("content=\"Works on Kubeflow since 2017. 1986. was a good year\""));
}

#[test]
fn markdown_and_plain_text_keep_paragraphs_and_line_breaks() {
    let files = sam();
    let mut html = String::new();
    push_html(&mut html, Parser::new(text(&files, "resume.en.md")));
    for part in [
        "<p>Works on <a href=\"https://a.example/b_(c)\">Kubeflow</a><br />\nsince 2017.</p>\n<p>1986. was a good year</p>",
        "<p>One.</p>\n<p>Two.</p>",
        "<p>- dash</p>",
        "handlers[i](event) ![x](https://a.example/x.png)",
    ] {
        assert!(html.contains(part), "{part}\nis not in\n{html}");
    }
    let plain = text(&files, "resume.en.txt");
    let summary =
        "\nWorks on Kubeflow <https://a.example/b_(c)>\nsince 2017.\n\n1986. was a good year\n";
    for part in [summary, "\n  - One.\n\n    Two.\n  - מהנדס תוכנה\n"] {
        assert!(plain.contains(part), "{part}\nis not in\n{plain}");
    }
}

#[test]
fn pdfs_keep_paragraphs_and_line_breaks() {
    let folder = write_to_folder(&sam(), ".pdf");
    for (reader, pages) in extract_text(&folder.path().join("resume-en.pdf")) {
        let lines: Vec<&str> = pages.iter().flat_map(|page| page.lines()).map(str::trim).collect();
        for line in ["Works on Kubeflow", "since 2017.", "1986. was a good year", "Two."] {
            assert!(lines.contains(&line), "{reader}: {line:?} is not in {lines:#?}");
        }
    }
}

#[test]
fn paragraphs_in_another_language_are_marked() {
    let summary = "维护 Kubeflow。\n\nMaintains [Kubeflow](https://a.example/).";
    let files = site(Lang::Zh, &json!({ "basics": { "name": "高山", "summary": summary } }));
    let page = markup(&files, "zh/index.html");
    let paragraphs = "<p>维护 Kubeflow。</p><p lang=\"en\">Maintains <a ";
    assert!(page.contains(paragraphs), "{page}");
}
