//! Programs of other people's that read what we write.

use serde_json::Value;
use std::path::Path;
use std::process::Command;

/// What a program prints.
pub(crate) fn printed(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program)
        .args(arguments)
        .output()
        .unwrap_or_else(|_| panic!("{program} is missing: run `make setup`"));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// A file as tools/readers/read.py sees it.
pub(crate) fn read(file: &Path) -> Value {
    let file = file.display().to_string();
    let read = printed("tools/readers/.venv/bin/python", &["tools/readers/read.py", &file]);
    serde_json::from_str::<Value>(&read).expect("JSON")[&file].clone()
}

/// The text of each page of a PDF by three extractors, each as it goes by itself.
pub(crate) fn extracted(file: &Path) -> Vec<(&'static str, Vec<String>)> {
    let seen = read(file);
    let pages = |name: &str| -> Vec<String> {
        let pages = seen[name].as_array().expect("pages").iter();
        pages.map(|page| page.as_str().expect("text").into()).collect()
    };
    let poppler = printed("pdftotext", &[&file.display().to_string(), "-"]);
    let poppler = poppler.trim_end_matches('\u{c}').split('\u{c}').map(Into::into).collect();
    vec![("pdftotext", poppler), ("pypdf", pages("pypdf")), ("PyMuPDF", pages("pymupdf"))]
}
