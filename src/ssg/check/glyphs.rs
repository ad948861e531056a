//! Characters that PDF and preview picture can't show, for want of a font.

use super::document::Document;
use crate::ssg::assets::fonts;
use crate::ssg::diagnostic::Diagnostic;
use crate::ssg::field_type::FieldType;
use std::collections::BTreeSet;

/// A warning for each text of a résumé that holds some.
pub(super) fn diagnostics(document: &Document<'_>) -> Vec<Diagnostic> {
    let missing = fonts::without_glyph(&document.value.to_string());
    let mut diagnostics = Vec::new();
    if missing.is_empty() {
        return diagnostics;
    }
    FieldType::of(document.source.kind).walk(&document.value, "", &mut |pointer, _, value| {
        let characters: BTreeSet<char> = value.as_str().unwrap_or_default().chars().collect();
        let missing: Vec<String> = characters
            .intersection(&missing)
            .map(|&c| format!("{c} (U+{:04X})", u32::from(c)))
            .collect();
        if !missing.is_empty() {
            let message = format!("no font on this machine has {}", missing.join(", "));
            let diagnostic = Diagnostic::warning(document.place(pointer), message);
            diagnostics.push(diagnostic.help(
                "PDF and preview picture show □ in its place; install a font that has it, such \
                 as one of Noto's (https://fonts.google.com/noto)",
            ));
        }
    });
    diagnostics
}
