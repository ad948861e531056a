//! Generated content, read in WebAssembly by the app's own deserializer.

use crate::sites::{URL, pages};
use portfolio::content::{Downloads, SiteContent};
use portfolio::i18n::Lang;
use serde_json::{Value, json};
use site::{Kind, Source, Sources, load};
use std::fs;
use std::io::Write;
use std::process::{Command, Stdio};

/// The reader's outcome for each text: `json` or `error`.
fn round_trip(texts: &[String]) -> Vec<Value> {
    let mut node = Command::new("node")
        .arg("../tests/wasm/reread.cjs")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("node");
    let mut input = node.stdin.take().expect("standard input");
    input.write_all(json!(texts).to_string().as_bytes()).expect("a reader");
    drop(input);
    let output = node.wait_with_output().expect("an end");
    assert!(output.status.success(), "is target/content-reader built? run `make test-browser`");
    serde_json::from_slice(&output.stdout).expect("JSON")
}

#[test]
#[ignore = "needs the reader in WebAssembly: make test-browser"]
fn generated_content_round_trips_through_webassembly() {
    let folders = ["pair", "person", "single"].map(|name| format!("../tests/fixtures/{name}"));
    let texts: Vec<String> = folders.iter().flat_map(|folder| contents(folder)).collect();
    assert_eq!(texts.len(), 5);
    assert_round_trip(&texts);
}

#[test]
#[ignore = "needs the reader in WebAssembly: make test-browser"]
fn any_content_round_trips_through_webassembly() {
    let content = crate::any_content::folder().display().to_string();
    assert_round_trip(&contents(&content));
}

/// The content JSON of each language.
fn contents(folder: &str) -> Vec<String> {
    let shell = include_str!("../../../tests/fixtures/shell.html");
    let files = pages(folder, URL, shell).expect("a site");
    let is_content = |path: &str| path.starts_with("content/") && path.matches('/').count() == 1;
    let texts = files.into_iter().filter(|(path, _)| is_content(path));
    texts.map(|(_, bytes)| String::from_utf8(bytes).expect("UTF-8")).collect()
}

/// Asserts that the reader returns what was written.
pub(crate) fn assert_round_trip(texts: &[String]) {
    for (text, outcome) in texts.iter().zip(round_trip(texts)) {
        let written: SiteContent = serde_json::from_str(text).expect("content");
        let reread = outcome["json"].as_str().unwrap_or_else(|| panic!("{outcome}"));
        assert_eq!(serde_json::from_str::<SiteContent>(reread).expect("content"), written);
    }
}

/// A résumé's content, or `None` if it has errors.
fn content(resume: String) -> Option<SiteContent> {
    let (lang, kind) = (Lang::En, Kind::Resume);
    let source = Source { lang: Some(lang), kind, path: "en/resume.json".into(), text: resume };
    let mut site = load(&Sources { files: vec![source], ..Sources::default() }).site?;
    let language = site.languages.remove(0);
    let (resume, guide) = (language.resume, language.guide);
    let downloads = Downloads::default();
    Some(SiteContent { revision: String::new(), resume, guide, downloads, rights: Vec::new() })
}

#[test]
#[ignore = "needs the reader in WebAssembly: make test-browser"]
fn unusual_content_round_trips_through_webassembly() {
    let hostile = fs::read_dir("tests/hostile/content").expect("a folder");
    let hostile = hostile.filter_map(|file| fs::read_to_string(file.ok()?.path()).ok());
    let basics = [
        json!({ "name": "Sam", "phone": "on request" }),
        json!({ "name": "Sam", "phone": "０２１ 555", "url": "https://a.example/(b)" }),
        json!({ "name": "Sam", "email": "sam+cv@a.example", "phone": "+1 555 0100 ext. 7" }),
        json!({ "name": "高山", "summary": "见 [简历](HTTPS://例子.example/简历)\r\n\r\n    <sam@a.example>" }),
    ];
    let odd = basics.map(|basics| json!({ "basics": basics }).to_string());
    let contents = hostile.chain(odd).filter_map(content);
    let texts: Vec<String> =
        contents.map(|content| serde_json::to_string(&content).expect("JSON")).collect();
    assert!(texts.len() > 8, "{} are accepted", texts.len());
    assert_round_trip(&texts);
}

#[test]
#[ignore = "needs the reader in WebAssembly: make test-browser"]
fn content_of_another_shape_is_an_error_not_a_panic() {
    let texts = ["", "<!doctype html>", "null", "{}", r#"{"resume":{"person":{"name":1}}}"#];
    let texts = texts.map(String::from);
    for (text, outcome) in texts.iter().zip(round_trip(&texts)) {
        assert!(outcome["error"].is_string(), "{text:?}: {outcome}");
    }
}
