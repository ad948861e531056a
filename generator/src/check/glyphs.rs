//! Characters that PDF and preview image can't show, because no font has glyphs for them.

use super::parsed_file::ParsedFile;
use crate::assets::fonts;
use crate::diagnostic::Diagnostic;
use crate::field_type::FieldType;
use std::collections::BTreeSet;
use unicode_segmentation::UnicodeSegmentation;

/// Returns a warning for each text of a résumé that contains such characters.
pub(super) fn diagnostics(file: &ParsedFile<'_>) -> Vec<Diagnostic> {
    // Without any font, nothing is drawn on this machine.
    if fonts::FONTS.is_empty() {
        return Vec::new();
    }
    let mut texts = Vec::new();
    FieldType::for_kind(file.source.kind).walk(&file.value, "", &mut |pointer, _, value| {
        texts.extend(value.as_str().map(|text| (pointer.to_owned(), text)));
    });
    let all = texts.iter().map(|(_, text)| *text).collect::<Vec<_>>().join("\n");
    let missing = fonts::find_missing(&all);
    let of_text = |(pointer, text): (String, &str)| {
        let characters: BTreeSet<&str> = text.graphemes(true).collect();
        let missing: Vec<String> =
            characters.intersection(&missing).map(|grapheme| format_grapheme(grapheme)).collect();
        if missing.is_empty() {
            return None;
        }
        let message = format!("no installed font has a glyph for {}", missing.join(", "));
        let diagnostic = Diagnostic::warning(file.location(pointer), message);
        Some(diagnostic.help(
            "the PDF and the link preview show □ instead; install a font with this glyph, such as \
             one of Noto's (https://fonts.google.com/noto)",
        ))
    };
    texts.into_iter().filter_map(of_text).collect()
}

/// Formats a grapheme cluster with its code points: `🇨🇳 (U+1F1E8 U+1F1F3)`.
fn format_grapheme(character: &str) -> String {
    let code_points = character.chars().map(|c| format!("U+{:04X}", u32::from(c)));
    format!("{character} ({})", code_points.collect::<Vec<_>>().join(" "))
}
