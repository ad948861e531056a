//! Link-preview images: one per language, drawn from its content.

use super::fonts;
use super::palette::{BACKGROUND, BORDER, TEXT, TEXT_MUTED};
use super::picture::png;
use super::seal::Seal;
use crate::LocalizedContent;
use crate::site_file::SiteFile;
use portfolio::components::page_name;
use portfolio::i18n::Lang;
use portfolio::routes::Route;
use std::fmt::Write;

/// Width of a preview image in pixels; consumers of Open Graph images prefer 1200 × 630.
pub(crate) const WIDTH: u32 = 1200;
/// Height of a preview image in pixels.
pub(crate) const HEIGHT: u32 = 630;

/// Margin on all sides, in pixels.
const MARGIN: f32 = 96.0;

/// Returns a language's preview image, which isn't drawn yet. `display_url` is the site's URL as people
/// write it.
pub(crate) fn preview_image(
    language: &LocalizedContent,
    seal: &Seal,
    display_url: &str,
) -> SiteFile {
    let (lang, person) = (language.lang, &language.resume.person);
    let (name, label) = (person.name.clone(), person.label.clone().unwrap_or_default());
    let other_name = person.other_name.as_ref().map(|run| run.text.clone());
    let pages = [Some(Route::Resume), language.guide.as_ref().map(|_| Route::Talks)];
    let pages = pages.into_iter().flatten().map(|route| page_name(lang.messages(), route));
    let pages = pages.collect::<Vec<_>>().join(" · ");
    let (display_url, seal) = (display_url.to_owned(), seal.clone());
    SiteFile::deferred(format!("card-{}.png", lang.code()), move || {
        draw(lang, &name, other_name.as_deref(), &label, &pages, &display_url, &seal)
    })
}

fn draw(
    lang: Lang,
    name: &str,
    other_name: Option<&str>,
    label: &str,
    pages: &str,
    display_url: &str,
    seal: &Seal,
) -> anyhow::Result<Vec<u8>> {
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\">\
         <rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"{BACKGROUND}\"/>\
         <g transform=\"translate({MARGIN} {MARGIN}) scale(2.5)\">{}</g>",
        seal.svg(&fonts::family(&seal.character, Lang::Zh), 4)
    );
    let right = WIDTH as f32 - MARGIN;
    let mut line = |text: &str, y: f32, size: f32, attributes: &str| {
        let size = fit_font_size(text, size, right - MARGIN);
        // First-strong isolates (U+2068): a line takes the direction of its first strong character.
        let text = fonts::tspans(&format!("\u{2068}{text}\u{2069}"), lang);
        let _ = write!(svg, "<text y=\"{y}\" font-size=\"{size}\" {attributes}>{text}</text>");
    };
    let start = format!("x=\"{MARGIN}\"");
    let (name_y, label_y) = if other_name.is_some() { (318.0, 442.0) } else { (350.0, 425.0) };
    line(name, name_y, 112.0, &format!("{start} fill=\"{TEXT}\" font-weight=\"600\""));
    if let Some(other_name) = other_name {
        line(other_name, 382.0, 44.0, &format!("{start} fill=\"{TEXT}\""));
    }
    line(label, label_y, 40.0, &format!("{start} fill=\"{TEXT_MUTED}\""));
    line(display_url, 555.0, 32.0, &format!("{start} fill=\"{}\"", seal.color));
    line(pages, 555.0, 32.0, &format!("x=\"{right}\" fill=\"{TEXT_MUTED}\" text-anchor=\"end\""));
    let _ = write!(
        svg,
        "<path d=\"M{MARGIN} 490H{right}\" stroke=\"{BORDER}\" stroke-width=\"2\"/></svg>"
    );
    png(&svg, WIDTH)
}

/// Returns the largest font size up to `size` at which a line is no wider than `width`. Chinese
/// characters are 1 em wide, others about 0.6 em.
fn fit_font_size(text: &str, size: f32, width: f32) -> f32 {
    let ems: f32 = text.chars().map(|c| if c < '\u{2e80}' { 0.6 } else { 1.0 }).sum();
    size.min(width / ems.max(1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_set_smaller() {
        assert_eq!(fit_font_size("苏明远", 100.0, 1000.0), 100.0);
        assert_eq!(fit_font_size(&"远".repeat(20), 100.0, 1000.0), 50.0);
        assert!(fit_font_size(&"a".repeat(50), 100.0, 1000.0) < 34.0);
        assert_eq!(fit_font_size("", 10.0, 1000.0), 10.0);
    }
}
