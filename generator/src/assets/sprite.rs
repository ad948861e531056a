//! The icons of every page: one SVG sprite, inlined in each document.

use super::palette::{ACCENT, BACKGROUND, TEXT};
use crate::Site;
use icondata_core::IconData;
use portfolio::components::IconName;
use std::fmt::Write;

/// Serif families with Chinese glyphs that readers may have installed.
pub(crate) const FONTS: &str = "Songti SC,Noto Serif CJK SC,Source Han Serif SC,serif";

fn drawing(name: IconName) -> Option<&'static IconData> {
    Some(match name {
        IconName::Phone => icondata_lu::LuPhone,
        IconName::Mail => icondata_lu::LuMail,
        IconName::Home => icondata_lu::LuHouse,
        IconName::Location => icondata_lu::LuMapPin,
        IconName::GitHub => icondata_lu::LuGithub,
        IconName::LinkedIn => icondata_lu::LuLinkedin,
        IconName::Twitter => icondata_lu::LuTwitter,
        IconName::Profile => icondata_lu::LuGlobe,
        IconName::System => icondata_lu::LuSunMoon,
        IconName::Sun => icondata_lu::LuSun,
        IconName::Moon => icondata_lu::LuMoon,
        IconName::Seal => return None,
    })
}

/// Returns the character on the owner's seal: the last Han character of a name, or else its first
/// letter.
pub(crate) fn seal_character(name: &str) -> char {
    let is_han = |c: &char| matches!(c, '\u{3400}'..='\u{9fff}');
    name.chars().rfind(is_han).or_else(|| name.chars().find(|c| c.is_alphabetic())).unwrap_or('·')
}

/// Draws the seal as SVG elements, 32 units wide and high with corners of `radius`; `fonts` is a
/// list of families.
pub(crate) fn seal(character: char, fonts: &str, radius: u32) -> String {
    let character = character.to_string();
    let character = html_escape::encode_text(&character);
    format!(
        "<rect width=\"32\" height=\"32\" rx=\"{radius}\" fill=\"{ACCENT}\"/>\
         <text x=\"16\" y=\"23\" font-size=\"20\" font-weight=\"600\" text-anchor=\"middle\" \
         fill=\"{BACKGROUND}\" font-family=\"{fonts}\">{character}</text>"
    )
}

/// Icons that every page has; all others belong to contacts.
const OF_EVERY_PAGE: [IconName; 4] =
    [IconName::System, IconName::Sun, IconName::Moon, IconName::Seal];

/// SVG attributes of line icons.
const LINES: &str = "fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\" \
    stroke-linecap=\"round\" stroke-linejoin=\"round\"";

/// Returns the icon with this name as an SVG document.
pub(crate) fn icon(name: &str) -> Option<String> {
    let drawing = drawing(IconName::ALL.into_iter().find(|icon| icon.name() == name)?)?;
    let view_box = drawing.view_box.unwrap_or("0 0 24 24");
    let lines = LINES.replace("currentColor", TEXT);
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{view_box}\" {lines}>{}</svg>",
        drawing.data
    ))
}

/// Returns a site's icons as symbols for `<use href="#icon-…">`: those that every page has, and
/// those of its contacts.
pub(crate) fn sprite(site: &Site) -> String {
    let owner = site.names().first().copied().unwrap_or_default();
    let contacts = || site.languages.iter().flat_map(|language| &language.resume.person.contacts);
    let mut symbols = String::new();
    for icon in IconName::ALL {
        let name = icon.name();
        if !OF_EVERY_PAGE.contains(&icon) && !contacts().any(|contact| contact.icon == name) {
            continue;
        }
        let (view_box, attributes, body) = match drawing(icon) {
            Some(drawing) => {
                (drawing.view_box.unwrap_or("0 0 24 24"), LINES, drawing.data.to_owned())
            }
            None => ("0 0 32 32", "", seal(seal_character(owner), FONTS, 4)),
        };
        let _ = write!(
            symbols,
            "<symbol id=\"icon-{name}\" viewBox=\"{view_box}\" {attributes}>{body}</symbol>"
        );
    }
    format!("<svg width=\"0\" height=\"0\" class=\"sprite\" aria-hidden=\"true\">{symbols}</svg>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_seal_shows_the_given_name_or_an_initial() {
        for (name, character) in [("苏明远", '远'), ("Mingyuan Su", 'M'), ("", '·'), ("<x>", 'x')]
        {
            assert_eq!(seal_character(name), character);
        }
    }
}
