//! Third-party programs that read the generated files.

use serde_json::Value;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::{LazyLock, Mutex, PoisonError};

/// A program's standard output.
pub(crate) fn stdout_of(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program)
        .args(arguments)
        .output()
        .unwrap_or_else(|_| panic!("{program} is missing: run `make setup`"));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// tools/python/read.py, started once: importing its libraries takes longer than most files.
static READER: LazyLock<Mutex<(Child, BufReader<ChildStdout>)>> = LazyLock::new(|| {
    let mut python = Command::new("../tools/python/.venv/bin/python");
    let python = python.arg("../tools/python/read.py").stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut python = python.spawn().expect("the readers are missing: run `make setup`");
    let output = python.stdout.take().expect("a pipe");
    Mutex::new((python, BufReader::new(output)))
});

/// A file as tools/python/read.py reads it.
pub(crate) fn read(file: &Path) -> Value {
    let mut reader = READER.lock().unwrap_or_else(PoisonError::into_inner);
    let (python, output) = &mut *reader;
    let input = python.stdin.as_mut().expect("a pipe");
    writeln!(input, "{}", file.display()).expect("the readers run");
    let mut line = String::new();
    output.read_line(&mut line).expect("the readers run");
    drop(reader);
    let read: Value = serde_json::from_str(&line).expect("JSON");
    assert!(read["error"].is_null(), "{}: {}", file.display(), read["error"]);
    read
}

/// The text of each page of a PDF from three extractors with default settings.
pub(crate) fn extract_text(file: &Path) -> Vec<(&'static str, Vec<String>)> {
    let seen = read(file);
    let pages = |name: &str| -> Vec<String> {
        let pages = seen[name].as_array().expect("pages").iter();
        pages.map(|page| page.as_str().expect("text").into()).collect()
    };
    let poppler = stdout_of("pdftotext", &[&file.display().to_string(), "-"]);
    let poppler = poppler.trim_end_matches('\u{c}').split('\u{c}').map(Into::into).collect();
    vec![("pdftotext", poppler), ("pypdf", pages("pypdf")), ("PyMuPDF", pages("pymupdf"))]
}
