//! Characters that PDF and preview image can't show, because no font has glyphs for them.

use super::fit::Fitted;
use crate::Kind;
use crate::assets::fonts;
use crate::diagnostic::Diagnostic;
use crate::field::Field;
use std::collections::BTreeSet;
use unicode_segmentation::UnicodeSegmentation;

/// Returns a warning for each text of a résumé that contains such characters.
pub(super) fn diagnostics(file: &Fitted<'_>) -> Vec<Diagnostic> {
    // Without any font, nothing is drawn on this machine.
    if fonts::FONTS.is_empty() || file.source.kind != Kind::Resume {
        return Vec::new();
    }
    let fields = file.root().descendants();
    let all = fields.iter().filter_map(|field| field.text()).collect::<Vec<_>>().join("\n");
    let missing = fonts::find_missing(&all);
    let diagnostic = |field: Field<'_>| {
        let characters: BTreeSet<&str> = field.text()?.graphemes(true).collect();
        let missing = characters.intersection(&missing).map(|grapheme| format_grapheme(grapheme));
        let missing = missing.collect::<Vec<_>>().join(", ");
        if missing.is_empty() {
            return None;
        }
        let message = format!("no installed font has a glyph for {missing}");
        Some(Diagnostic::warning(field.location(), message).help(
            "the PDF and the link preview show □ instead; install a font with this glyph, such as \
             one of Noto's (https://fonts.google.com/noto)",
        ))
    };
    fields.into_iter().filter_map(diagnostic).collect()
}

/// Formats a grapheme cluster with its code points: `🇨🇳 (U+1F1E8 U+1F1F3)`.
fn format_grapheme(character: &str) -> String {
    let code_points = character.chars().map(|c| format!("U+{:04X}", u32::from(c)));
    format!("{character} ({})", code_points.collect::<Vec<_>>().join(" "))
}
