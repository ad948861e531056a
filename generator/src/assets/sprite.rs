//! The icons of every page: one SVG sprite, inlined in each document.

use super::seal::FONTS;
use crate::Site;
use icondata_core::IconData;
use portfolio::components::IconName;
use std::fmt::Write;

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

/// Icons that every page has; all others belong to contacts.
const OF_EVERY_PAGE: [IconName; 4] =
    [IconName::System, IconName::Sun, IconName::Moon, IconName::Seal];

/// SVG attributes of line icons.
const LINES: &str = "fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\" \
    stroke-linecap=\"round\" stroke-linejoin=\"round\"";

/// Returns a site's icons as symbols for `<use href="#icon-…">`: those that every page has, and
/// those of its contacts.
pub(crate) fn sprite(site: &Site) -> String {
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
            None => ("0 0 32 32", "", site.seal().svg(FONTS, 4)),
        };
        let _ = write!(
            symbols,
            "<symbol id=\"icon-{name}\" viewBox=\"{view_box}\" {attributes}>{body}</symbol>"
        );
    }
    format!("<svg width=\"0\" height=\"0\" class=\"sprite\" aria-hidden=\"true\">{symbols}</svg>")
}
