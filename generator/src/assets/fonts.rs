//! Which fonts draw a text in images and PDFs: those that the project pins, and the build host's for
//! characters that none of them has.

use super::typefaces::{self, Style};
use portfolio::i18n::Lang;
use resvg::usvg::fontdb::{Database, Family, ID, Query, Style as Slope, Weight};
use resvg::usvg::{FontResolver, FontSelectionFn};
use skrifa::{FontRef, MetadataProvider};
use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};
use unicode_segmentation::UnicodeSegmentation;

/// Replacement for a character that no font has a glyph for.
const REPLACEMENT: &str = "□";

/// The pinned fonts, in order of preference.
pub(super) static PINNED: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    // A file that is missing is reported where fonts are needed.
    typefaces::files().for_each(|file| drop(fonts.load_font_file(file)));
    Arc::new(fonts)
});

/// The pinned fonts and the build host's, which take long to find.
static ALL: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::clone(&PINNED);
    fonts.load_system_fonts();
    Arc::new(fonts)
});

/// The grapheme clusters (UAX #29) of a text that no pinned font has all glyphs for. Font fallback
/// works between grapheme clusters, but not within one.
pub(crate) struct Uncovered<'a> {
    /// Those that a font of the build host has.
    pub(crate) borrowed: BTreeSet<&'a str>,
    /// Those that no font has.
    pub(crate) missing: BTreeSet<&'a str>,
    /// The build host's families for the borrowed ones.
    pub(crate) families: Vec<String>,
}

/// Returns what the pinned fonts lack for a text. The build host's fonts are only read if there is
/// something.
pub(crate) fn uncovered(text: &str) -> Uncovered<'_> {
    let mut missing: BTreeSet<&str> =
        text.graphemes(true).filter(|cluster| cluster.chars().any(is_drawn)).collect();
    // All weights of a family have the same characters.
    for face in PINNED.faces().filter(|face| face.weight == Weight::NORMAL) {
        remove_covered(&PINNED, face.id, &mut missing);
    }
    let mut borrowed = missing.clone();
    let mut families = Vec::new();
    if !missing.is_empty() {
        for face in ALL.faces().filter(|face| face.style == Slope::Normal) {
            let before = missing.len();
            remove_covered(&ALL, face.id, &mut missing);
            if missing.len() < before {
                families.extend(face.families.first().map(|(family, _)| family.clone()));
            }
        }
    }
    borrowed.retain(|cluster| !missing.contains(cluster));
    Uncovered { borrowed, missing, families }
}

/// Removes the grapheme clusters that a face has all glyphs for.
fn remove_covered(fonts: &Database, id: ID, clusters: &mut BTreeSet<&str>) {
    if clusters.is_empty() {
        return;
    }
    fonts.with_face_data(id, |data, index| {
        if let Ok(font) = FontRef::from_index(data, index) {
            let glyphs = font.charmap();
            let is_missing = |c: char| is_drawn(c) && glyphs.map(c).is_none();
            clusters.retain(|cluster| cluster.chars().any(is_missing));
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
    let missing_bases = uncovered(&bases).missing;
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
    replace(text, &uncovered(text).missing)
}

/// Returns an image's text as SVG: runs of one font each, since resvg's own fallback gives up on
/// scripts with ligatures. Clusters that no font has are replaced.
pub(super) fn tspans(text: &str, lang: Lang) -> String {
    let mut runs: Vec<(String, String)> = Vec::new();
    let mut current = family("", lang);
    for cluster in replace_missing(text).graphemes(true) {
        if cluster.chars().any(is_drawn) {
            current = family(cluster, lang);
        }
        match runs.last_mut() {
            Some((family, run)) if *family == current => *run += cluster,
            _ => runs.push((current.clone(), cluster.to_owned())),
        }
    }
    let tspan = |(family, run): (String, String)| {
        let run = html_escape::encode_text(&run);
        format!("<tspan font-family=\"{family}\">{run}</tspan>")
    };
    runs.into_iter().map(tspan).collect()
}

/// Returns the preferred serif family that has all glyphs of a cluster, as the value of an SVG
/// attribute.
pub(super) fn family(cluster: &str, lang: Lang) -> String {
    let families = typefaces::families(Style::Serif, lang);
    let has_cluster = |name: &&str| {
        let query = Query { families: &[Family::Name(name)], ..Query::default() };
        let mut missing = BTreeSet::from([cluster]);
        PINNED.query(&query).into_iter().for_each(|id| remove_covered(&PINNED, id, &mut missing));
        missing.is_empty()
    };
    let pinned = families.iter().map(|family| family.0).find(has_cluster).map(String::from);
    let family = pinned.or_else(|| uncovered(cluster).families.pop());
    let family = family.unwrap_or_else(|| families[0].0.to_owned());
    format!("'{}'", html_escape::encode_double_quoted_attribute(&family))
}

/// Returns how images find a family: among the pinned fonts, and only then among the build host's.
pub(super) fn resolver() -> FontResolver<'static> {
    let select = FontResolver::default_font_selector();
    let select_font: FontSelectionFn<'_> = Box::new(move |font, fonts| {
        select(font, fonts).or_else(|| {
            fonts.clone_from(&ALL);
            select(font, fonts)
        })
    });
    FontResolver { select_font, ..FontResolver::default() }
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
        assert_eq!(uncovered("a\u{10fffd}\n").missing, BTreeSet::from(["\u{10fffd}"]));
    }

    #[test]
    fn each_run_of_an_image_has_the_first_font_with_its_characters() {
        let tspan = |family, run| format!("<tspan font-family=\"'{family}'\">{run}</tspan>");
        let (latin, chinese) = ("Source Serif 4", "Noto Serif SC");
        let korean = tspan("Noto Sans KR", "고책");
        assert_eq!(
            tspans("\u{2068}Ł & 策 고책", Lang::En),
            tspan(latin, "\u{2068}Ł &amp; ") + &tspan(chinese, "策 ") + &korean
        );
        assert_eq!(tspans("A 策", Lang::Zh), tspan(chinese, "A 策"));
    }
}
