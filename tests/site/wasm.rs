//! What the build writes, read in WebAssembly by the deserializer that the application uses.

use crate::made::{URL, pages};
use portfolio::content::SiteContent;
use serde_json::{Value, json};
use std::io::Write;
use std::process::{Command, Stdio};

/// What the reader makes of each text: `json` or `error`.
fn reread(texts: &[String]) -> Vec<Value> {
    let mut node = Command::new("node")
        .arg("tests/wasm/reread.cjs")
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
fn what_the_build_writes_is_read_whole_in_webassembly() {
    let shell = include_str!("../fixtures/shell.html");
    let sites = ["public/content", "tests/fixtures/pair", "tests/fixtures/single"];
    let files = sites.map(|content| pages(content, URL, shell).expect("a site"));
    let is_content = |path: &str| path.starts_with("content/") && path.matches('/').count() == 1;
    let texts = files.iter().flatten().filter(|(path, _)| is_content(path));
    let texts: Vec<String> =
        texts.map(|(_, bytes)| String::from_utf8(bytes.clone()).expect("UTF-8")).collect();
    assert_eq!(texts.len(), 5);
    for (text, outcome) in texts.iter().zip(reread(&texts)) {
        let written: SiteContent = serde_json::from_str(text).expect("content");
        let reread = outcome["json"].as_str().unwrap_or_else(|| panic!("{outcome}"));
        assert_eq!(serde_json::from_str::<SiteContent>(reread).expect("content"), written);
    }
}

#[test]
#[ignore = "needs the reader in WebAssembly: make test-browser"]
fn content_of_another_shape_is_an_error_and_no_panic() {
    let texts = ["", "<!doctype html>", "null", "{}", r#"{"resume":{"person":{"name":1}}}"#];
    let texts = texts.map(String::from);
    for (text, outcome) in texts.iter().zip(reread(&texts)) {
        assert!(outcome["error"].is_string(), "{text:?}: {outcome}");
    }
}
