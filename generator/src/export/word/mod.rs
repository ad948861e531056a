//! The résumé as a Word document: WordprocessingML (ISO/IEC 29500-1) in a ZIP package. The parts that
//! don't depend on the content, but for colors, are the XML files in this folder.

mod body;
mod picture;
mod properties;
mod xml;

use crate::assets::palette;
use portfolio::content::Resume;
use portfolio::i18n::Lang;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Returns the document. The same content gives the same bytes.
///
/// # Errors
/// Fails if the package can't be written.
pub(super) fn word(
    lang: Lang,
    resume: &Resume,
    photo: Option<&[u8]>,
    accent: &str,
) -> anyhow::Result<Vec<u8>> {
    let body = body::body(lang, resume)?;
    let parts = [
        ("[Content_Types].xml", include_str!("content_types.xml").into()),
        ("_rels/.rels", include_str!("relationships.xml").into()),
        ("docProps/core.xml", properties::core_properties(lang, resume)?),
        ("word/_rels/document.xml.rels", body.relationships),
        ("word/document.xml", body.document),
        ("word/footer.xml", body::footer(lang, resume)?),
        ("word/fontTable.xml", include_str!("font_table.xml").into()),
        ("word/numbering.xml", fill(include_str!("numbering.xml"), accent)),
        ("word/settings.xml", include_str!("settings.xml").into()),
        ("word/styles.xml", fill(include_str!("styles.xml"), accent)),
        ("word/theme.xml", fill(include_str!("theme.xml"), accent)),
    ];
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for (path, part) in parts {
        package.start_file(path, options)?;
        package.write_all(part.as_bytes())?;
    }
    if let Some(photo) = photo {
        package.start_file("word/photo.jpg", options)?;
        package.write_all(photo)?;
    }
    Ok(package.finish()?.into_inner())
}

/// Fills in the colors of a part.
fn fill(part: &str, accent: &str) -> String {
    part.replace("{accent}", &color(accent))
        .replace("{ink}", &color(palette::PRINT_TEXT))
        .replace("{quiet}", &color(palette::PRINT_TEXT_MUTED))
        .replace("{rule}", &color(palette::PRINT_BORDER))
}

/// Converts `#rgb` or `#rrggbb` to six digits.
fn color(css: &str) -> String {
    let digits = css.trim_start_matches('#').chars();
    let times = if css.len() == 4 { 2 } else { 1 };
    digits.flat_map(|digit| std::iter::repeat_n(digit, times)).collect()
}

#[cfg(test)]
mod tests {
    use super::color;

    #[test]
    fn colors_have_six_digits() {
        assert_eq!(color("#39f"), "3399ff");
        assert_eq!(color("#a5302a"), "a5302a");
    }
}
