//! The site's icon, the owner's seal, as SVG, PNG and ICO. The file names aren't hashed, since
//! browsers and search engines request them by name.

use super::fonts;
use super::picture::png;
use super::seal::{FONTS, Seal};
use crate::site_file::SiteFile;
use portfolio::i18n::Lang;

/// Path of the SVG icon.
pub(crate) const ICON: &str = "favicon.svg";
/// Path of the icon for phones' home screens, 180 pixels wide.
pub(crate) const TOUCH_ICON: &str = "apple-touch-icon.png";
/// PNG icons: path, width in pixels, and whether the seal's color fills the whole square, so that
/// a system can mask it.
pub(crate) const PICTURES: [(&str, u32, bool); 4] = [
    ("icon-192.png", 192, false),
    ("icon-512.png", 512, false),
    ("icon-maskable-512.png", 512, true),
    (TOUCH_ICON, 180, true),
];

/// Path that clients request if no document names an icon: for a JSON file, or in old clients.
const OLD_ICON: &str = "favicon.ico";
/// Width of the image in the ICO file, in pixels.
const OLD_WIDTH: u8 = 32;

/// Returns every icon. Those that are pictures aren't drawn yet.
pub(crate) fn icons(seal: &Seal) -> Vec<SiteFile> {
    let picture = |(path, width, is_full): (&str, u32, bool)| {
        let seal = seal.clone();
        SiteFile::deferred(path, move || picture(&seal, width, is_full))
    };
    let own = SiteFile::at(ICON, drawing(seal, FONTS, false) + "\n");
    let of_old_icon = seal.clone();
    let old = SiteFile::deferred(OLD_ICON, move || {
        Ok(ico(&self::picture(&of_old_icon, OLD_WIDTH.into(), false)?))
    });
    [own, old].into_iter().chain(PICTURES.map(picture)).collect()
}

fn picture(seal: &Seal, width: u32, is_full: bool) -> anyhow::Result<Vec<u8>> {
    png(&drawing(seal, &fonts::family(&seal.character, Lang::Zh), is_full), width)
}

/// Wraps a PNG in an ICO file, which may contain it as is: a directory of one entry, then the
/// image.
fn ico(png: &[u8]) -> Vec<u8> {
    const DIRECTORY: u32 = 6 + 16;
    let mut ico = vec![0, 0, 1, 0, 1, 0, OLD_WIDTH, OLD_WIDTH, 0, 0, 1, 0, 32, 0];
    ico.extend((png.len() as u32).to_le_bytes());
    ico.extend(DIRECTORY.to_le_bytes());
    ico.extend(png);
    ico
}

/// Returns the seal as an SVG document. `is_full` adds a margin of the same color, which leaves
/// the seal the inner five sixths: every mask leaves a circle four fifths as wide, which contains
/// the character.
fn drawing(seal: &Seal, fonts: &str, is_full: bool) -> String {
    let (view, ground, radius) = if is_full {
        let rect = "x=\"-3\" y=\"-3\" width=\"38\" height=\"38\"";
        ("-3 -3 38 38", format!("<rect {rect} fill=\"{}\"/>", seal.color), 0)
    } else {
        ("0 0 32 32", String::new(), 4)
    };
    let seal = seal.svg(fonts, radius);
    format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{view}\">{ground}{seal}</svg>")
}
