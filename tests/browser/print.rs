//! Printed pages, read back by three text extractors.

use crate::driver::Settings;
use crate::journey::{Journey, journey};
use crate::readers::{extract_text, stdout_of};
use base64::Engine;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// Paper sizes in inches.
const PAPERS: [(&str, f64, f64); 2] = [("A4", 8.27, 11.69), ("US Letter", 8.5, 11.0)];

/// Prints the current page to a PDF.
async fn print(journey: &Journey, width: f64, height: f64, file: &Path) {
    let parameters =
        json!({ "paperWidth": width, "paperHeight": height, "generateTaggedPDF": true });
    let printed =
        journey.browser.cdp().send_raw("Page.printToPDF", parameters).await.expect("a PDF");
    let data = printed["data"].as_str().expect("data");
    fs::write(file, base64::prelude::BASE64_STANDARD.decode(data).expect("base64"))
        .expect("written");
}

/// A PDF's text in content stream order.
fn text_of(file: &Path) -> String {
    stdout_of("pdftotext", &["-raw", &file.display().to_string(), "-"])
}

/// Radicals, and the characters that share their glyphs (Unicode's EquivalentUnifiedIdeograph.txt).
/// Chromium writes either; NFKC leaves these radicals unchanged or maps them to an older form.
const RADICALS: [(char, char); 25] = [
    ('⼾', '户'),
    ('⺠', '民'),
    ('⻄', '西'),
    ('⻅', '见'),
    ('⻆', '角'),
    ('⻉', '贝'),
    ('⻋', '车'),
    ('⻓', '长'),
    ('⻔', '门'),
    ('⻘', '青'),
    ('⻙', '韦'),
    ('⻚', '页'),
    ('⻛', '风'),
    ('⻜', '飞'),
    ('⻝', '食'),
    ('⻢', '马'),
    ('⻣', '骨'),
    ('⻤', '鬼'),
    ('⻥', '鱼'),
    ('⻦', '鸟'),
    ('⻨', '麦'),
    ('⻩', '黄'),
    ('⻬', '齐'),
    ('⻮', '齿'),
    ('⻰', '龙'),
];

/// Normalizes text for comparison: unifies compatibility characters and removes whitespace.
async fn without_whitespace(journey: &Journey, text: &str) -> String {
    let unified =
        |c: char| RADICALS.iter().find(|(radical, _)| *radical == c).map_or(c, |pair| pair.1);
    let text = Value::from(text.chars().map(unified).collect::<String>());
    journey.text(&format!("{text}.normalize('NFKC').replace(/\\s/g, '')")).await
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn the_resume_prints_completely_on_at_most_three_pages() {
    journey(Settings::default(), |journey, _| async move {
        let folder = tempfile::tempdir().expect("a folder");
        for path in ["/zh/resume/", "/en/resume/"] {
            journey.open_interactive(path).await;
            let entries = journey.call(include_str!("scripts/entry-texts.js"), []).await;
            let entries: Vec<Vec<String>> = serde_json::from_value(entries).expect("texts");
            let headings = journey.evaluate("[...document.querySelectorAll('.sections :is(h2, h3, h4)')].map((it) => it.textContent.normalize('NFKC').replace(/\\s/g, ''))").await;
            let name = journey.text("document.querySelector('h1').textContent").await;
            for (paper, width, height) in PAPERS {
                let file = folder.path().join("resume.pdf");
                print(&journey, width, height, &file).await;
                let text = text_of(&file);
                let mut pages = Vec::new();
                for page in text.trim_end_matches('\u{c}').split('\u{c}') {
                    pages.push(without_whitespace(&journey, page).await);
                }
                assert!(pages.len() <= 3, "{path} on {paper}: {} pages", pages.len());
                assert_entries_complete(&entries, &pages, path);
                for (reader, pages) in extract_text(&file) {
                    let text = without_whitespace(&journey, &pages.concat()).await;
                    assert_reading_order(&entries, &text, &format!("{reader} on {path}, {paper}"));
                }
                assert_no_orphaned_heading(&headings, &pages, &format!("{path} on {paper}"));
                for (index, page) in pages.iter().enumerate() {
                    assert!(page.contains(&format!("{}/{}", index + 1, pages.len())), "{path}: no number on {page}");
                    assert!(page.contains(&name.replace(' ', "")), "{path}: no name on page {}", index + 1);
                }
                for word in ["打印", "Print", "跳到正文", "Skip", "外观", "Theme", "目录"] {
                    assert!(!pages.concat().contains(word), "{path}: {word} is printed");
                }
                assert!(pages.concat().contains("https://arxiv.org/abs/2107.00000"), "{path}: no address");
                assert_fonts_embedded(&file);
            }
        }
    })
    .await;
}

fn assert_entries_complete(entries: &[Vec<String>], pages: &[String], path: &str) {
    // The separators within a line come from the style sheet.
    let all = pages.concat().replace('·', "");
    let mut at = 0;
    for entry in entries {
        for part in entry {
            // A page footer may interrupt a paragraph, so only both ends are searched for.
            let characters: Vec<char> = part.chars().collect();
            let ends = [
                &characters[..characters.len().min(12)],
                &characters[characters.len().saturating_sub(12)..],
            ];
            for end in ends.map(|end| end.iter().collect::<String>()) {
                let found = all[at..].find(&end);
                at += found.unwrap_or_else(|| panic!("{path}: {end} is not where it should be"));
            }
        }
        let (title, meta) = (&entry[0], &entry[1]);
        let is_together = pages.iter().any(|page| {
            let page = page.replace('·', "");
            page.match_indices(title.as_str())
                .any(|(index, _)| page[index..].contains(meta.as_str()))
        });
        assert!(is_together, "{path}: {title} is split from {meta}");
    }
}

/// Asserts that an extractor's text has all of each entry, in order. Page footers may interrupt it;
/// bullets, dots and dashes are ignored.
fn assert_reading_order(entries: &[Vec<String>], text: &str, context: &str) {
    // pdftotext treats a hyphen at the end of a line as hyphenation, and drops it.
    let marks = |c: char| "·•–-".contains(c);
    let text: String = text.chars().filter(|c| !marks(*c)).collect();
    // Skips the heading and the summary.
    let first: String = entries[0][..2].concat().chars().filter(|c| !marks(*c)).collect();
    let mut at = text.find(&first).unwrap_or_else(|| panic!("{context}: {first} is not whole"));
    for part in entries.iter().flatten() {
        let part: String = part.chars().filter(|c| !marks(*c)).collect();
        let mut rest = part.as_str();
        while !rest.is_empty() {
            // The longest contiguous prefix: a page break may split a part in two.
            let found = text[at..].find(rest).map(|index| (index, rest.len())).or_else(|| {
                let ends = rest.char_indices().map(|(end, _)| end).skip(1);
                let ends: Vec<usize> = ends.collect();
                ends.into_iter().rev().find_map(|end| Some((text[at..].find(&rest[..end])?, end)))
            });
            let (index, length) = found.unwrap_or_else(|| panic!("{context}: {rest} is missing"));
            let skipped = &text[at..at + index];
            // Long enough for a section heading, a page footer, and a title's URL.
            let longest = 160;
            assert!(skipped.len() <= longest, "{context}: before {rest} stands {skipped}");
            at += index + length;
            rest = &rest[length..];
        }
    }
}

fn assert_no_orphaned_heading(headings: &Value, pages: &[String], context: &str) {
    let headings: Vec<String> = serde_json::from_value(headings.clone()).expect("texts");
    for (index, page) in pages.iter().enumerate() {
        // The page footer, in the margin, is the page number and the names.
        let text = page
            .replace(&format!("{}/{}", index + 1, pages.len()), "")
            .replace("苏明远·MingyuanSu", "");
        let alone = headings.iter().find(|heading| text.ends_with(heading.as_str()));
        assert_eq!(alone, None, "{context}, page {}", index + 1);
    }
}

fn assert_fonts_embedded(file: &Path) {
    let fonts = stdout_of("pdffonts", &[&file.display().to_string()]);
    let fonts: Vec<&str> = fonts.lines().skip(2).collect();
    assert!(!fonts.is_empty());
    for font in fonts {
        // The column "emb" is the fifth from the end: emb, sub, uni, object, generation.
        let embedded = font.split_whitespace().rev().nth(4);
        assert_eq!(embedded, Some("yes"), "{font}");
    }
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn the_guide_prints_every_talk_without_controls() {
    journey(Settings::default(), |journey, _| async move {
        let folder = tempfile::tempdir().expect("a folder");
        for path in ["/zh/talks/", "/en/talks/"] {
            journey.open_interactive(path).await;
            let talks = journey.evaluate("[...document.querySelectorAll('.talk')].map((it) => [it.querySelector('h2'), it.querySelector('p')].map((part) => part.textContent))").await;
            let file = folder.path().join("talks.pdf");
            print(&journey, 8.27, 11.69, &file).await;
            let text = without_whitespace(&journey, &text_of(&file)).await;
            for talk in talks.as_array().expect("talks") {
                for part in talk.as_array().expect("parts") {
                    let part = without_whitespace(&journey, part.as_str().expect("text")).await;
                    let start: String = part.chars().take(20).collect();
                    assert!(text.contains(&start), "{path}: {start} is not printed");
                }
            }
            for word in ["复制链接", "Copylink", "筛选", "Filters", "外观", "Theme"] {
                assert!(!text.contains(word), "{path}: {word} is printed");
            }
        }
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn abstracts_print_in_full_without_details_content_support() {
    journey(Settings::default(), |journey, _| async move {
        let open = "document.querySelectorAll('.folded[open]').length";
        for (script, unfolded) in [("", 0), ("CSS.supports = () => false", 3)] {
            journey.inject(script).await;
            journey.open_interactive("/zh/resume/").await;
            journey.run("dispatchEvent(new Event('beforeprint'))").await;
            assert_eq!(journey.evaluate(open).await, json!(unfolded));
        }
    })
    .await;
}
