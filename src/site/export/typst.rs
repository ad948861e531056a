//! Typst (<https://typst.app>) sets the résumé on paper: a program of its own, which
//! `scripts/setup.sh` installs. As a crate it would take every clean build ten minutes.

use super::paper::paper;
use crate::content::Edition;
use crate::i18n::Lang;
use crate::site::picture;
use serde_json::Value;
use std::process::Command;
use std::{fs, io};

/// The template.
const TEMPLATE: &str = include_str!("resume.typ");

/// Paper that the résumé is set on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Paper {
    /// ISO 216.
    A4,
    /// ANSI/ASME Y14.1.
    Letter,
}

/// The résumé as a PDF for people who can't see it, too: PDF/UA-1 (ISO 14289-1), which Typst
/// refuses to write without tags, language, title, or a glyph for every character.
///
/// # Errors
/// Which font is missing and what to install; that Typst is missing; what it says.
pub(super) fn pdf(lang: Lang, edition: &Edition, size: Paper) -> Result<Vec<u8>, String> {
    let text = texts(&paper(lang, edition, &[], &[]));
    let (serif, sans) = picture::text_families(&text)?;
    let data = paper(lang, edition, &serif, &sans).to_string();
    let said = |error: io::Error| format!("a temporary folder for Typst: {error}");
    let folder = tempfile::tempdir().map_err(said)?;
    fs::write(folder.path().join("resume.json"), data).map_err(said)?;
    fs::write(folder.path().join("resume.typ"), TEMPLATE).map_err(said)?;
    let paper = if size == Paper::A4 { "a4" } else { "us-letter" };
    let command = Command::new("typst")
        .args(["compile", "--pdf-standard", "ua-1", "--input", &format!("paper={paper}")])
        .args(["resume.typ", "resume.pdf"])
        .current_dir(folder.path())
        .output();
    let output = command.map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => "Typst is missing, which sets the résumé on paper; right would \
             be: `make tools`, which installs it"
            .to_owned(),
        _ => format!("typst: {error}"),
    })?;
    let complaints = String::from_utf8_lossy(&output.stderr);
    match output.status.success() && complaints.is_empty() {
        true => fs::read(folder.path().join("resume.pdf")).map_err(said),
        false => Err(format!("the résumé on paper ({}) can't be set:\n{complaints}", lang.tag())),
    }
}

/// All texts in a value, each in a line.
fn texts(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone() + "\n",
        Value::Array(items) => items.iter().map(texts).collect(),
        Value::Object(members) => members.values().map(texts).collect(),
        _ => String::new(),
    }
}
