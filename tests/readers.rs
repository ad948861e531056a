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

/// A program that takes paths from its standard input, and answers each with a line of JSON.
pub(crate) struct Reader(Mutex<(Child, BufReader<ChildStdout>)>);

/// Started once: importing its libraries takes longer than most files.
static PYTHON: LazyLock<Reader> =
    LazyLock::new(|| Reader::start("../tools/python/.venv/bin/python", "../tools/python/read.py"));

impl Reader {
    pub(crate) fn start(program: &str, script: &str) -> Self {
        let mut command = Command::new(program);
        let command = command.arg(script).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().expect("the readers are missing: run `make setup`");
        let output = child.stdout.take().expect("a pipe");
        Self(Mutex::new((child, BufReader::new(output))))
    }

    pub(crate) fn read(&self, file: &Path) -> Value {
        let mut reader = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (child, output) = &mut *reader;
        let input = child.stdin.as_mut().expect("a pipe");
        writeln!(input, "{}", file.display()).expect("the readers run");
        let mut line = String::new();
        output.read_line(&mut line).expect("the readers run");
        drop(reader);
        let read: Value = serde_json::from_str(&line).expect("JSON");
        assert!(read["error"].is_null(), "{}: {}", file.display(), read["error"]);
        read
    }
}

/// A file as tools/python/read.py reads it.
pub(crate) fn read(file: &Path) -> Value {
    PYTHON.read(file)
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
