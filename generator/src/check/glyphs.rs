//! Characters that no pinned font has: PDF and preview image show them in a font of the build host, if
//! it has one.

use super::fit::Fitted;
use crate::Kind;
use crate::assets::{fonts, typefaces};
use crate::diagnostic::{Diagnostic, Location};
use crate::field::Field;
use std::collections::BTreeSet;
use unicode_segmentation::UnicodeSegmentation;

/// Returns a warning if the fonts aren't installed: then [`diagnostics`] finds nothing.
pub(super) fn not_checked() -> Option<Diagnostic> {
    typefaces::ensure_installed().err()?;
    let message = "the fonts aren't installed: whether they have all characters wasn't checked";
    Some(
        Diagnostic::warning(Location::file("tools/node_modules"), message).help("run `make setup`"),
    )
}

/// Returns a warning for each text of a résumé that contains such characters.
pub(super) fn diagnostics(file: &Fitted<'_>) -> Vec<Diagnostic> {
    if file.source.kind != Kind::Resume || typefaces::ensure_installed().is_err() {
        return Vec::new();
    }
    let fields = file.root().descendants();
    let all = fields.iter().filter_map(|field| field.text()).collect::<Vec<_>>().join("\n");
    let fonts::Uncovered { borrowed, missing, .. } = fonts::uncovered(&all);
    let warning = |field: &Field<'_>, clusters: &BTreeSet<&str>, fonts: &str, help: &str| {
        let in_text: BTreeSet<&str> = field.text()?.graphemes(true).collect();
        let found = in_text.intersection(clusters).map(|cluster| format_grapheme(cluster));
        let found = found.collect::<Vec<_>>().join(", ");
        let message = format!("no {fonts} has a glyph for {found}");
        (!found.is_empty()).then(|| Diagnostic::warning(field.location(), message).help(help))
    };
    let both = |field: &Field<'_>| {
        [
            warning(
                field,
                &borrowed,
                "font of the project",
                "the PDF and the link preview borrow it from a font of this machine: where the site \
                 is built elsewhere, they may show another glyph or □",
            ),
            warning(
                field,
                &missing,
                "font",
                "the PDF and the link preview show □ instead; install a font with this glyph, such \
                 as one of Noto's (https://fonts.google.com/noto)",
            ),
        ]
    };
    fields.iter().flat_map(both).flatten().collect()
}

/// Formats a grapheme cluster with its code points: `🇨🇳 (U+1F1E8 U+1F1F3)`.
fn format_grapheme(character: &str) -> String {
    let code_points = character.chars().map(|c| format!("U+{:04X}", u32::from(c)));
    format!("{character} ({})", code_points.collect::<Vec<_>>().join(" "))
}
