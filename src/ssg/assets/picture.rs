//! Drawings made into pictures, with the fonts of the build host.

use anyhow::{Context, anyhow};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, Family, ID, Query};
use resvg::usvg::{Options, Tree};
use skrifa::{FontRef, MetadataProvider};
use std::sync::{Arc, LazyLock};

/// Serif families with Chinese glyphs, the best first: macOS, Debian, Adobe, Google. Never
/// SimSun, whose bitmaps are ugly at these sizes.
const SERIF: [&str; 5] =
    ["Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", "Noto Serif SC", "Noto Sans CJK SC"];

/// Sans-serif families of the same kind, for text on paper.
const SANS: [&str; 7] = [
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "PingFang SC",
    "Hiragino Sans GB",
    "Microsoft YaHei",
    "Noto Sans SC",
    "Noto Sans",
];

/// The system's fonts. Reading them takes long enough to do it once.
static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    fonts.load_system_fonts();
    Arc::new(fonts)
});

/// A serif family that has a glyph for every character of `text`, as the value of an attribute
/// of SVG.
///
/// # Errors
/// Which characters are missing and what to install: no picture ever has boxes for letters.
pub(in crate::ssg) fn serif_for(text: &str) -> anyhow::Result<String> {
    let preferred = SERIF.iter().filter_map(|name| face(name));
    let others = FONTS.faces().map(|face| face.id);
    let found = preferred.chain(others).find(|&id| lacks(id, text).is_empty());
    let family = found.and_then(|id| Some(FONTS.face(id)?.families.first()?.0.clone()));
    family
        .map(|family| html_escape::encode_double_quoted_attribute(&family).into_owned())
        .with_context(|| without_font(text))
}

/// The families that text on paper is set in, serif and sans, of those that this machine has.
/// What the first ones lack is set in whichever has it.
///
/// # Errors
/// As [`serif_for`], of the characters that no family has.
pub(in crate::ssg) fn text_families(text: &str) -> anyhow::Result<(Vec<String>, Vec<String>)> {
    let known = |names: &[&str]| -> Vec<(String, ID)> {
        names.iter().filter_map(|name| Some(((*name).to_owned(), face(name)?))).collect()
    };
    let (serif, sans) = (known(&SERIF), known(&SANS));
    let preferred = sans.iter().chain(&serif).map(|(_, id)| *id);
    let mut missing = text.to_owned();
    for id in preferred.chain(FONTS.faces().map(|face| face.id)) {
        if missing.is_empty() {
            break;
        }
        missing = lacks(id, &missing).into_iter().collect();
    }
    let names = |families: Vec<(String, ID)>| families.into_iter().map(|(name, _)| name).collect();
    match missing.is_empty() {
        true => Ok((names(serif), names(sans))),
        false => Err(anyhow!(without_font(&missing))),
    }
}

fn face(family: &str) -> Option<ID> {
    FONTS.query(&Query { families: &[Family::Name(family)], ..Query::default() })
}

fn without_font(text: &str) -> String {
    format!(
        "no font on this machine has all of {text:?}; install one with Chinese glyphs, such as \
         Noto CJK (Debian: apt-get install fonts-noto-cjk)"
    )
}

/// The characters that a face has no glyph for.
fn lacks(id: ID, text: &str) -> Vec<char> {
    let lacking = FONTS.with_face_data(id, |data, index| {
        let font = FontRef::from_index(data, index).ok()?;
        let glyphs = font.charmap();
        // Joiners, marks of direction and the like are written by the letters around them.
        let is_drawn = |c: &char| !c.is_whitespace() && !is_ignorable(*c);
        let drawn = text.chars().filter(is_drawn);
        Some(drawn.filter(|&c| glyphs.map(c).is_none()).collect())
    });
    lacking.flatten().unwrap_or_else(|| text.chars().collect())
}

/// Whether a character is to be invisible where a font lacks it (Unicode's
/// Default_Ignorable_Code_Point, as far as it is assigned and not Mongolian or Khmer).
fn is_ignorable(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}

/// The PNG of a drawing, `width` pixels wide; its height follows.
///
/// # Errors
/// What is wrong with the drawing.
pub(in crate::ssg) fn png(svg: &str, width: u32) -> anyhow::Result<Vec<u8>> {
    let options = Options { fontdb: FONTS.clone(), ..Options::default() };
    let tree = Tree::from_str(svg, &options)?;
    let scale = width as f32 / tree.size().width();
    let height = (tree.size().height() * scale).round() as u32;
    let mut picture = Pixmap::new(width, height).context("a picture without a size")?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut picture.as_mut());
    Ok(picture.encode_png()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_character_that_no_font_has_is_said() {
        // A private-use character of the last plane.
        let fault = serif_for("a\u{10fffd}").expect_err("no font").to_string();
        assert!(fault.contains("fonts-noto-cjk"), "{fault}");
    }

    #[test]
    fn a_drawing_becomes_a_picture_of_the_width_asked_for() {
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 2\"><rect width=\"4\" height=\"2\"/></svg>";
        let picture = png(svg, 40).expect("a picture");
        let picture = Pixmap::decode_png(&picture).expect("a PNG");
        assert_eq!((picture.width(), picture.height()), (40, 20));
        assert!(picture.pixels().iter().all(|pixel| pixel.alpha() == 255));
    }
}
