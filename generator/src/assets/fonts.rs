//! The build host's fonts, used in images and PDFs.

use anyhow::Context;
use resvg::usvg::fontdb::{Database, Family, ID, Query, Style};
use skrifa::{FontRef, MetadataProvider};
use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};
use unicode_segmentation::UnicodeSegmentation;

/// Serif families with Chinese glyphs in order of preference: macOS, Debian, Adobe, Google. Without
/// SimSun, whose bitmaps are ugly at these sizes.
const SERIF: [&str; 5] =
    ["Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", "Noto Serif SC", "Noto Sans CJK SC"];

/// Sans-serif families in order of preference, for text in PDFs.
const SANS: [&str; 7] = [
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "PingFang SC",
    "Hiragino Sans GB",
    "Microsoft YaHei",
    "Noto Sans SC",
    "Noto Sans",
];

/// Replacement for a character that no font has a glyph for.
const REPLACEMENT: &str = "□";

/// The system's fonts, loaded once because loading takes long.
pub(crate) static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    fonts.load_system_fonts();
    Arc::new(fonts)
});

/// Returns the installed serif families in order of preference.
pub(crate) fn serif() -> Vec<&'static str> {
    installed(&SERIF)
}

/// Returns the installed sans-serif families in order of preference.
pub(crate) fn sans() -> Vec<&'static str> {
    installed(&SANS)
}

fn installed(families: &[&'static str]) -> Vec<&'static str> {
    families.iter().copied().filter(|family| face(family).is_some()).collect()
}

/// Returns the serif family for images, escaped for an SVG attribute. Glyphs that it lacks come
/// from fallback fonts.
///
/// # Errors
/// Fails if no font is installed; the message says what to install.
pub(super) fn picture_family() -> anyhow::Result<String> {
    let family = serif().first().map(|family| (*family).to_owned());
    let any = || Some(FONTS.faces().next()?.families.first()?.0.clone());
    let family = family.or_else(any).context(
        "no fonts found; install one with Chinese glyphs, such as Noto CJK \
         (Debian: apt-get install fonts-noto-cjk)",
    )?;
    Ok(html_escape::encode_double_quoted_attribute(&family).into_owned())
}

fn face(family: &str) -> Option<ID> {
    FONTS.query(&Query { families: &[Family::Name(family)], ..Query::default() })
}

/// Returns fallback families for the glyphs of a text that the preferred families lack.
pub(crate) fn fallback_families(text: &str) -> Vec<String> {
    let mut missing = characters(text);
    preferred().for_each(|id| remove_covered(id, &mut missing));
    let mut families = Vec::new();
    for face in FONTS.faces().filter(|face| face.style == Style::Normal) {
        let before = missing.len();
        remove_covered(face.id, &mut missing);
        if missing.len() < before {
            families.extend(face.families.first().map(|(family, _)| family.clone()));
        }
    }
    families
}

/// Returns the grapheme clusters (UAX #29) of a text that no single font has all glyphs for. Font
/// fallback works between grapheme clusters, but not within one.
pub(crate) fn find_missing(text: &str) -> BTreeSet<&str> {
    let mut missing = characters(text);
    let faces = FONTS.faces().filter(|face| face.style == Style::Normal);
    for id in preferred().chain(faces.map(|face| face.id)) {
        remove_covered(id, &mut missing);
    }
    missing
}

fn characters(text: &str) -> BTreeSet<&str> {
    text.graphemes(true).filter(|grapheme| grapheme.chars().any(is_drawn)).collect()
}

fn preferred() -> impl Iterator<Item = ID> {
    SANS.iter().chain(&SERIF).filter_map(|family| face(family))
}

/// Removes the grapheme clusters that a face has all glyphs for.
fn remove_covered(id: ID, characters: &mut BTreeSet<&str>) {
    if characters.is_empty() {
        return;
    }
    FONTS.with_face_data(id, |data, index| {
        if let Ok(font) = FontRef::from_index(data, index) {
            let glyphs = font.charmap();
            let is_missing = |c: char| is_drawn(c) && glyphs.map(c).is_none();
            characters.retain(|character| character.chars().any(is_missing));
        }
    });
}

/// Replaces each missing grapheme cluster: with its base character if a font has that, or else with
/// [`REPLACEMENT`].
pub(crate) fn replace(text: &str, missing: &BTreeSet<&str>) -> String {
    let base = |cluster: &str| cluster.chars().take(1).collect::<String>();
    // On lines of their own, since adjacent bases may form a cluster.
    let bases: Vec<String> = missing.iter().map(|cluster| base(cluster)).collect();
    let bases = bases.join("\n");
    let missing_bases = find_missing(&bases);
    let shown = |cluster: &str| {
        if !missing.contains(cluster) {
            return cluster.to_owned();
        }
        let base = base(cluster);
        if missing_bases.contains(&*base) { REPLACEMENT.into() } else { base }
    };
    text.graphemes(true).map(shown).collect()
}

/// Replaces each grapheme cluster that no single font has all glyphs for.
pub(super) fn replace_missing(text: &str) -> String {
    replace(text, &find_missing(text))
}

/// Whether a character needs a glyph: joiners, bidi controls and the like don't.
fn is_drawn(c: char) -> bool {
    !c.is_whitespace() && !c.is_control() && !is_ignorable(c)
}

/// Whether a character is invisible if a font lacks it (Unicode's Default_Ignorable_Code_Point,
/// without Hangul fillers, which shapers draw).
fn is_ignorable(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{17b4}'..='\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff0}'..='\u{fff8}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clusters_without_a_glyph_are_replaced() {
        // U+10FFFD is a private-use character of the last plane.
        for (text, expected) in [
            ("a策\u{10fffd}b", "a策□b"),
            ("\u{10fffd}\u{301}", "□"),
            ("plain\u{200d}\u{fe0f} text", "plain\u{200d}\u{fe0f} text"),
            ("", ""),
        ] {
            assert_eq!(replace_missing(text), expected);
        }
        assert_eq!(find_missing("a\u{10fffd}\n"), BTreeSet::from(["\u{10fffd}"]));
    }
}
