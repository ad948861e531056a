//! Malicious and corrupt content: each file in `tests/hostile/content` is rejected with a location,
//! or yields pages that execute nothing and files in valid formats.

use crate::readers::{extract_text, read};
use crate::sites::{Files, all, pages_of_resumes, text, write_to_folder};
use anstream::adapter::strip_str;
use portfolio::content::SCHEMES;
use portfolio::i18n::Lang;
use scraper::Html;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::time::{Duration, Instant};

const CORPUS: &str = "tests/hostile/content";

/// A timeout far beyond what any file takes, unless the time grows faster than the input.
const TIME_LIMIT: Duration = Duration::from_secs(60);

/// Builds a site with this file as its only résumé.
fn build(content: &[u8]) -> Result<Files, String> {
    let start = Instant::now();
    let build = pages_of_resumes(&[(Lang::En, content)]);
    assert!(start.elapsed() < TIME_LIMIT);
    build
}

/// Elements that could execute something: scripts other than modules and JSON-LD, event handlers,
/// `style` attributes, links with other schemes.
fn executable_elements(html: &Html) -> Vec<String> {
    let mut executable_elements = Vec::new();
    for element in all(html, "*") {
        let value = element.value();
        let kind = value.attr("type");
        let is_script = value.name() == "script"
            && kind != Some("module")
            && kind != Some("application/ld+json");
        let is_handler = value.attrs().any(|(name, _)| name.starts_with("on") || name == "style");
        let links = ["href", "src", "action"].into_iter().filter_map(|name| value.attr(name));
        // Browsers ignore whitespace before a scheme and control characters within.
        let is_elsewhere = |link: &str| {
            let scheme = link.split_once(':').map(|(scheme, _)| scheme);
            !link.starts_with(['/', '#', '?'])
                && scheme.is_some_and(|scheme| !SCHEMES.contains(&scheme))
        };
        if is_script || is_handler || links.into_iter().any(is_elsewhere) {
            executable_elements.push(element.html().chars().take(200).collect());
        }
    }
    executable_elements
}

/// Asserts that pages execute nothing and every file is valid in its format.
pub(crate) fn assert_valid_and_inert(files: &Files, name: &str) {
    assert_texts_valid_and_inert(files, name);
    let folder = write_to_folder(files, ".pdf");
    for path in files.keys().filter(|path| path.ends_with(".pdf")) {
        assert_eq!(errors_of(&read(&folder.path().join(path))), [""; 0], "{name}: {path}");
    }
    let pdf = files.keys().find(|path| path.ends_with(".pdf")).expect("a PDF");
    let pages = extract_text(&folder.path().join(pdf));
    assert!(pages.iter().all(|(_, pages)| !pages.concat().trim().is_empty()), "{name}");
    let folder = write_to_folder(files, ".docx");
    for path in files.keys().filter(|path| path.ends_with(".docx")) {
        assert_eq!(read(&folder.path().join(path))["faults"], json!([]), "{name}: {path}");
    }
}

/// The errors that the PDF/UA validator finds. A long name makes it take the footer, which readers
/// skip, for prose.
fn errors_of(pdf: &Value) -> Vec<&str> {
    let findings = pdf["findings"].as_array().expect("findings").iter();
    let findings = findings.filter_map(Value::as_str);
    let is_error = |it: &&str| it.contains("severity='error'") && !it.contains("rule='TAG-002'");
    findings.filter(is_error).collect()
}

/// Like [`assert_valid_and_inert`], without PDFs.
pub(crate) fn assert_texts_valid_and_inert(files: &Files, name: &str) {
    for (path, bytes) in files {
        let text = || std::str::from_utf8(bytes).unwrap_or_else(|_| panic!("{name}: {path}"));
        if path.ends_with(".html") {
            assert_eq!(
                executable_elements(&Html::parse_document(text())),
                Vec::<String>::new(),
                "{name}: {path}"
            );
        } else if path.ends_with(".xml") || path.ends_with(".svg") {
            roxmltree::Document::parse(text())
                .unwrap_or_else(|error| panic!("{name}: {path}: {error}"));
        } else if path.ends_with(".json") || path.ends_with(".webmanifest") {
            serde_json::from_str::<serde_json::Value>(text())
                .unwrap_or_else(|error| panic!("{name}: {path}: {error}"));
        } else if path.ends_with(".bib") {
            biblatex::Bibliography::parse(text())
                .unwrap_or_else(|error| panic!("{name}: {path}: {error}: {}", text()));
        }
    }
    let contact = files.keys().find(|path| path.ends_with(".vcf")).expect("a contact");
    read(&write_to_folder(files, ".vcf").path().join(contact));
}

#[test]
fn hostile_content_is_rejected_with_a_location_or_rendered_inert() {
    let mut seen = BTreeMap::new();
    for file in fs::read_dir(CORPUS).expect("the corpus") {
        let path = file.expect("a file").path();
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let said = match build(&fs::read(&path).expect("a file")) {
            Ok(files) => {
                assert_valid_and_inert(&files, &name);
                "built".to_owned()
            }
            Err(said) => {
                let said = strip_str(&said).to_string();
                let (_, place) = said.split_once("en/resume.json:").unwrap_or_else(|| {
                    panic!("{name} is refused without its place: {said}");
                });
                place.lines().next().unwrap_or_default().chars().take(110).collect()
            }
        };
        seen.insert(name, said);
    }
    let seen: Vec<String> =
        seen.into_iter().map(|(name, said)| format!("{name}: {said}")).collect();
    insta::with_settings!({ snapshot_path => "golden", prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("hostile", seen.join("\n"));
    });
}

#[test]
fn a_hundred_thousand_brackets_build_within_a_minute() {
    let start = Instant::now();
    for brackets in ["[".repeat(100_000), "[x](".repeat(50_000), "](".repeat(50_000)] {
        let resume = json!({ "basics": { "name": "A", "summary": brackets } });
        let files = build(resume.to_string().as_bytes()).unwrap_or_else(|said| panic!("{said}"));
        let page = Html::parse_document(text(&files, "en/resume/index.html"));
        let summary = all(&page, ".sections p").into_iter().flat_map(|paragraph| paragraph.text());
        assert_eq!(summary.collect::<String>(), brackets);
    }
    println!("three texts of 100,000 brackets: {} ms", start.elapsed().as_millis());
    let nested = format!("{{\"x\": {}{}}}", "[".repeat(100_000), "]".repeat(100_000));
    let said = build(nested.as_bytes()).expect_err("a fault");
    assert!(said.contains("recursion limit"), "{said}");
}
