//! Unusual content in other people's résumés, in every format concerned.

use crate::agreement::{formats, squeezed};
use crate::sites::{Files, all, pages, saved, text};
use crate::readers::{extracted, read};
use crate::texts::markup;
use portfolio::i18n::Lang;
use scraper::Html;
use serde_json::{Value, json};
use std::fs;

fn site(resumes: &[(Lang, &Value)]) -> Files {
    let folder = tempfile::tempdir().expect("a folder");
    for (lang, resume) in resumes {
        let path = folder.path().join(lang.code());
        fs::create_dir_all(&path).expect("a folder");
        fs::write(path.join("resume.json"), resume.to_string()).expect("written");
    }
    let folder = folder.path().display().to_string();
    let shell = include_str!("../fixtures/shell.html");
    pages(&folder, "https://example.org/", shell).unwrap_or_else(|said| panic!("{said}"))
}

fn english(resume: &Value) -> Files {
    site(&[(Lang::En, resume)])
}

/// Asserts that every human-readable format contains all of these.
fn everyone_says(files: &Files, words: &[&str]) {
    for said in formats(files, Lang::En) {
        for word in words {
            assert!(said.words.contains(&squeezed(word)), "{} lacks {word:?}", said.format);
        }
    }
}

fn contact(files: &Files) -> String {
    let path = files.keys().find(|path| path.ends_with(".vcf")).expect("a contact");
    text(files, path).replace("\r\n ", "")
}

/// The text of each element on the résumé page that matches a selector.
fn shown(files: &Files, selector: &str) -> Vec<String> {
    let page = Html::parse_document(text(files, "en/resume/index.html"));
    let found = all(&page, selector).into_iter();
    found.map(|it| it.text().collect::<String>().trim().to_owned()).collect()
}

#[test]
fn links_are_those_of_commonmark_and_all_else_is_text() {
    let texts = [
        "See [the topic](https://example.org/wiki/Topic_(field)).",
        "See [the site](https://example.org/a \"A title\") and <https://example.org/b>.",
        "Fixed [issue [bug] 7](<https://example.org/7>)",
        "Calls handlers[i](event) ten times, as said in [1](see below)",
        "See [my page](/about). ![Logo](https://example.org/l.png) Example",
    ];
    let files = english(&json!({
        "basics": { "name": "Sam Example" },
        "work": [{ "name": "Example Ltd", "highlights": texts }],
    }));
    everyone_says(
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
        for link in
            [topic, "https://example.org/a", "https://example.org/b", "https://example.org/7"]
        {
            assert!(said.links.iter().any(|it| it == link), "{} lacks {link}", said.format);
        }
        assert!(!said.links.iter().any(|it| it.contains("l.png") || it == "/about"));
    }
}

#[test]
fn lines_and_paragraphs_are_the_same_in_every_format() {
    let files = english(&json!({
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
    for (reader, pages) in extracted(&saved(&files, ".pdf").path().join("resume-en.pdf")) {
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
fn characters_without_a_font_are_on_the_page_and_replaced_on_paper() {
    let files = english(&json!({
        "basics": { "name": "Sam Example", "label": "Engineer \u{10fffd}" },
        "work": [{ "name": "Example Ltd", "highlights": ["\u{10fffd}\u{301} Shipped it", "1\u{fe0f}\u{10fffd} first"] }],
    }));
    assert_eq!(shown(&files, ".label"), ["Engineer \u{10fffd}"]);
    assert_eq!(shown(&files, "#work-1 li")[0], "\u{10fffd}\u{301} Shipped it");
    assert!(text(&files, "resume.en.txt").contains("\u{10fffd}"));
    for (reader, pages) in extracted(&saved(&files, ".pdf").path().join("resume-en.pdf")) {
        let text = squeezed(&pages.concat());
        assert!(text.contains("Engineer□") && text.contains("□Shippedit"), "{reader}: {text}");
    }
}

#[test]
fn only_one_number_that_can_be_dialled_is_a_link() {
    for (phone, link) in [
        ("On request", None),
        ("0300 1234567 / 0311 7654321", None),
        ("+1 (555) 010-4567 ext. 89", Some("tel:+15550104567;ext=89")),
    ] {
        let files = english(&json!({ "basics": { "name": "Sam Example", "phone": phone } }));
        everyone_says(&files, &[phone]);
        let page = Html::parse_document(text(&files, "en/resume/index.html"));
        let links = all(&page, ".contacts a").into_iter().filter_map(|it| it.attr("href"));
        assert_eq!(links.collect::<Vec<_>>(), Vec::from_iter(link));
        assert_eq!(contact(&files).contains("TEL"), link.is_some(), "{phone}");
    }
}

#[test]
fn every_account_says_its_network() {
    let files = english(&json!({ "basics": { "name": "Sam Example", "profiles": [
        { "network": "Git Hub", "username": "sam", "url": "https://github.com/example" },
        { "network": "Mastodon", "username": "sam" },
        { "network": "Stack Overflow", "username": "sam", "url": "https://stackoverflow.com/users/0" },
        { "network": "LinkedIn" },
        { "url": "https://example.social/@sam" },
    ] } }));
    everyone_says(
        &files,
        &["Mastodon: sam", "Stack Overflow: sam", "LinkedIn", "example.social/@sam"],
    );
    let page = text(&files, "en/resume/index.html");
    assert!(page.contains("#icon-github") && page.contains("#icon-linkedin"));
    let visible = shown(&files, ".contacts :is(a, span:not(.visually-hidden))");
    assert_eq!(
        visible,
        ["Git Hub sam", "Mastodon: sam", "Stack Overflow: sam", "LinkedIn", "example.social/@sam"]
    );
    let contact = contact(&files);
    for line in ["NOTE:Mastodon: sam", "X-ABLabel:Stack Overflow"] {
        assert!(contact.contains(line), "{contact}");
    }
}

#[test]
fn an_earlier_schema_is_read_under_the_present_names() {
    let files = english(&json!({
        "basics": { "name": "Sam Example", "website": "https://example.org/" },
        "work": [{ "company": "Example Ltd", "position": "Engineer", "website": "https://example.org/work" }],
        "languages": [{ "name": "English", "level": "Native" }],
    }));
    everyone_says(&files, &["Example Ltd", "English", "Native"]);
    let resume: Value = serde_json::from_str(text(&files, "resume.en.json")).expect("JSON");
    assert_eq!(resume["work"][0]["name"], "Example Ltd");
    assert_eq!(resume["work"][0]["url"], "https://example.org/work");
    assert_eq!(resume["languages"][0], json!({ "language": "English", "fluency": "Native" }));
}

#[test]
fn citations_are_in_the_forms_of_bibtex() {
    let files = english(&json!({
        "basics": { "name": "Sam Example" },
        "publications": [
            { "name": "A paper on things", "authors": ["Example, Sam", "Łęcki, Tia"],
              "publisher": "Journal of Examples", "releaseDate": "2020-05",
              "doi": "https://doi.org/10.5555/12345678" },
            { "name": "Another", "authors": "Ø. Strauß et al.", "releaseDate": "2021" },
        ],
    }));
    let bibliography =
        biblatex::Bibliography::parse(text(&files, "publications.bib")).expect("BibTeX");
    let entry = bibliography.get("example2020paper").expect("the first");
    let authors = entry.author().expect("authors");
    let names: Vec<_> = authors.iter().map(|it| (&*it.name, &*it.given_name)).collect();
    assert_eq!(names, [("Example", "Sam"), ("Łęcki", "Tia")]);
    assert_eq!(entry.doi().expect("a DOI"), "10.5555/12345678");
    let others =
        bibliography.get("strauss2021another").expect("the second").author().expect("authors");
    assert_eq!(others.last().map(|it| &*it.name), Some("others"));
    everyone_says(&files, &["Example, Sam; Łęcki, Tia", "10.5555/12345678"]);
    let page = text(&files, "en/resume/index.html");
    assert!(page.contains("\"sameAs\":\"https://doi.org/10.5555/12345678\""), "JSON-LD");
    assert!(!page.contains("doi.org/https"));
}

#[test]
fn what_is_missing_leaves_no_trace() {
    let files = english(&json!({ "basics": { "name": "Sam Example" } }));
    let page = text(&files, "en/resume/index.html");
    assert!(page.contains("<meta name=\"description\" content=\"Sam Example\">"));
    assert_eq!(shown(&files, ".contents"), Vec::<String>::new());

    let files = english(&json!({
        "basics": { "name": "Sam Example" },
        "projects": [{ "url": "HTTPS://example.org/a" }, { "url": "https://例子.example/简历" }],
    }));
    everyone_says(&files, &["example.org/a"]);
    let page = Html::parse_document(text(&files, "en/resume/index.html"));
    let links = all(&page, ".entry h3 a").into_iter().filter_map(|it| it.attr("href"));
    assert_eq!(
        links.collect::<Vec<_>>(),
        ["https://example.org/a", "https://xn--fsqu00a.example/%E7%AE%80%E5%8E%86"]
    );
}

#[test]
fn text_from_right_to_left_says_so() {
    let sentence = "מהנדס תוכנה עם 10 שנות ניסיון ב-Rust (2015).";
    let files = english(&json!({
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
fn a_place_is_written_as_its_language_does() {
    let resume = |name: &str, city: &str, saved: &str| {
        json!({
            "basics": { "name": name, "location": {
                "address": "100 Road", "city": city, "region": "Region", "postalCode": "200000", "countryCode": "CN" } },
            "meta": {
                "lastModified": format!("2024-03-01T10:00:{saved}"),
                "canonical": format!("https://example.org/{saved}.json"),
            },
        })
    };
    // `meta` may differ between languages, as it does in the JSON downloads.
    let (zh, en) = (resume("张三", "上海", "00"), resume("Sam Example", "Shanghai", "41"));
    let files = site(&[(Lang::Zh, &zh), (Lang::En, &en)]);
    assert!(text(&files, "resume.zh.txt").contains("CN，Region，上海，100 Road，200000"));
    assert!(text(&files, "resume.en.txt").contains("100 Road, Shanghai, Region, 200000, CN"));
    let contact = contact(&files);
    assert!(contact.contains("ADR:;;100 Road;Shanghai;Region;200000;CN"), "{contact}");
}

#[test]
fn a_contact_has_the_present_position_and_the_parts_of_the_name() {
    let files = english(&json!({
        "basics": { "name": "Dr. Sam van Example Jr.", "label": "Writer" },
        "work": [
            { "name": "Undated", "position": "Nobody" },
            { "name": "Former", "position": "Helper", "startDate": "2010", "endDate": "2012" },
            { "name": "Earlier", "position": "Adviser", "startDate": "2015" },
            { "name": "Latest", "position": "Engineer", "startDate": "2019-04" },
        ],
    }));
    let folder = saved(&files, ".vcf");
    let path = files.keys().find(|path| path.ends_with(".vcf")).expect("a contact");
    let seen = read(&folder.path().join(path));
    let value = |name: &str| {
        let mut lines = seen["lines"].as_array().expect("lines").iter();
        lines.find(|line| line[1] == name).map(|line| line[3].clone())
    };
    let name = value("N").expect("a name");
    assert_eq!(
        [&name["prefix"], &name["given"], &name["family"], &name["suffix"]],
        ["Dr.", "Sam", "van Example", "Jr."]
    );
    assert_eq!(value("TITLE"), Some(json!("Engineer")));
    assert_eq!(value("ORG"), Some(json!(["Latest"])));
}

#[test]
fn words_with_hyphens_and_long_ones_are_whole_on_paper() {
    let long = format!("{}end", "Abcdefghij".repeat(30));
    let words =
        ["-Wall", "--release", "-fno-strict-aliasing", "C++", "CI/CD", "state-of-the-art", &long];
    // Prefixes of 1 to 24 characters move each word to the end of some line.
    let highlights: Vec<String> = (1..25)
        .map(|length| format!("{} {}", "x".repeat(length), words.join(" ").repeat(2)))
        .collect();
    let highlights: Vec<String> = highlights.into_iter().chain([words.join(" ")]).collect();
    let files = english(&json!({
        "basics": { "name": "Sam Example" },
        "work": [{ "name": "Example Ltd", "highlights": highlights }],
    }));
    let expected: Vec<&str> = highlights.iter().flat_map(|it| it.split(' ')).collect();
    for paper in ["resume-en.pdf", "resume-en-letter.pdf"] {
        for (reader, pages) in extracted(&saved(&files, ".pdf").path().join(paper)) {
            let text = pages.join("\n");
            let seen: Vec<&str> = text.split_whitespace().collect();
            for word in &expected {
                let count = |words: &[&str]| words.iter().filter(|it| *it == word).count();
                assert!(count(&seen) >= count(&expected), "{reader} of {paper} cuts {word}");
            }
        }
    }
}
