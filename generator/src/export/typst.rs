//! The résumé as PDF, compiled by Typst (<https://typst.app>) through `tools/typeset.mjs`. The npm
//! package has a prebuilt compiler; the crate would add ten minutes to a clean build.

use super::template_data::template_data;
use crate::assets::fonts::{self, Uncovered};
use crate::assets::typefaces::{self, Style};
use crate::site_file::SiteFile;
use anyhow::{Context, ensure};
use fs_err as fs;
use portfolio::content::Resume;
use portfolio::i18n::Lang;
use serde_json::{Value, json};
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::{iter, slice};

const TEMPLATE: &str = include_str!("resume.typ");
const COMPILER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tools/typeset.mjs");

/// A page size of the résumé.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum PageSize {
    /// ISO 216.
    A4,
    /// ANSI/ASME Y14.1.
    Letter,
}

/// Sizes of the text, relative to the usual one: a smaller one that saves a last page with little on
/// it is preferred, otherwise the usual one.
const SCALES: [&str; 5] = ["1", "0.97", "0.95", "0.93", "1"];

impl PageSize {
    /// Typst's name for it.
    fn name(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::Letter => "us-letter",
        }
    }
}

/// Returns the data of the template: the résumé, and the fonts that have its
/// characters.
pub(super) fn data(lang: Lang, resume: &Resume, accent: &str) -> Value {
    let mut data = template_data(lang, resume, accent);
    let mut text = String::new();
    for_each_text(&mut data, &mut |part| text += &format!("{part}\n"));
    // PDF/UA-1 forbids a character without a glyph.
    let Uncovered { missing, families: fallbacks, .. } = fonts::uncovered(&text);
    for_each_text(&mut data, &mut |part| *part = fonts::replace(part, &missing));
    let fonts = [
        ("serif", Style::Serif, lang),
        ("sans", Style::Sans, lang),
        ("marks", Style::Sans, Lang::En),
    ];
    for (name, style, lang) in fonts {
        let pinned = typefaces::families(style, lang).into_iter().map(|family| family.0.to_owned());
        data[name] = pinned.chain(fallbacks.iter().cloned()).collect();
    }
    data
}

/// Returns an accessible PDF: PDF/UA-1 (ISO 14289-1), which Typst refuses to write without tags,
/// language, title, or a glyph for every character.
///
/// # Errors
/// Fails if the compiler or a font is missing, or if the compiler reports an error.
pub(super) fn pdf(
    data: &Value,
    photo: Option<&SiteFile>,
    page_size: PageSize,
) -> anyhow::Result<Vec<u8>> {
    let paper = page_size.name();
    let variants = SCALES.map(|scale| {
        json!({ "paper": paper, "data": "0.json", "layout": "full", "scale": scale, "pages": "any" })
    });
    compile(slice::from_ref(data), photo, &variants, false)
}

/// Returns a PDF of one page in text of the usual size: the first of ever shorter versions that fits,
/// laid out compactly. If the first fits as [`pdf`] lays it out, it is laid out so.
///
/// # Errors
/// Like [`pdf`].
pub(super) fn one_page_pdf(
    versions: &[Value],
    photo: Option<&SiteFile>,
    page_size: PageSize,
) -> anyhow::Result<Vec<u8>> {
    let paper = page_size.name();
    let inputs = |layout, index| {
        let data = format!("{index}.json");
        json!({ "paper": paper, "data": data, "layout": layout, "scale": "1", "pages": "one" })
    };
    let compact = (0..versions.len()).map(|index| inputs("compact", index));
    let variants: Vec<Value> = iter::once(inputs("full", 0)).chain(compact).collect();
    compile(versions, photo, &variants, true)
}

/// Compiles the template with the first of the variants of its inputs that fits, or else the last;
/// `are_sorted` says that all after one that fits do too.
fn compile(
    data: &[Value],
    photo: Option<&SiteFile>,
    variants: &[Value],
    are_sorted: bool,
) -> anyhow::Result<Vec<u8>> {
    typefaces::ensure_installed()?;
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("resume.typ"), TEMPLATE)?;
    for (index, data) in data.iter().enumerate() {
        fs::write(folder.path().join(format!("{index}.json")), data.to_string())?;
    }
    if let Some(photo) = photo {
        fs::write(folder.path().join("photo.jpg"), photo.bytes()?)?;
    }
    run_compiler(&json!({
        "folder": folder.path(),
        "main": "resume.typ",
        "variants": variants,
        "areSorted": are_sorted,
        "output": "resume.pdf",
        "fonts": typefaces::folders(),
    }))?;
    Ok(fs::read(folder.path().join("resume.pdf"))?)
}

fn run_compiler(job: &Value) -> anyhow::Result<()> {
    let is_installed = Path::new(COMPILER).with_file_name("node_modules").exists();
    ensure!(is_installed, "the PDF compiler is not installed: run `make setup`");
    let mut compiler = Command::new("node")
        .arg(COMPILER)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .context("failed to run node")?;
    // If the compiler exited early, its stderr says why: check that before this error.
    let written =
        compiler.stdin.take().map(|mut stdin| stdin.write_all(job.to_string().as_bytes()));
    let output = compiler.wait_with_output()?;
    let errors = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "Typst failed to compile the résumé:\n{}", errors.trim_end());
    Ok(written.transpose().map(Option::unwrap_or_default)?)
}

/// Edits every string in a value.
fn for_each_text(value: &mut Value, edit: &mut impl FnMut(&mut String)) {
    match value {
        Value::String(text) => edit(text),
        Value::Array(items) => items.iter_mut().for_each(|item| for_each_text(item, edit)),
        Value::Object(members) => {
            members.values_mut().for_each(|member| for_each_text(member, edit));
        }
        _ => {}
    }
}
