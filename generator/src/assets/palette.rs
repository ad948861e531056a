//! Colors for output that CSS doesn't reach: images, the web manifest, PDFs. A test keeps them equal
//! to those in `style/tokens.css` and `style/print.css`.

/// Background in light mode.
pub(crate) const BACKGROUND: &str = "#fdfcf9";
/// Background in dark mode.
pub(crate) const BACKGROUND_DARK: &str = "#17181a";
/// Text in light mode.
pub(crate) const TEXT: &str = "#1c1f23";
/// Secondary text in light mode.
pub(crate) const TEXT_MUTED: &str = "#555c66";
/// Hairlines in light mode.
pub(crate) const BORDER: &str = "#d9d6cf";
/// The only accent color, unless the site has its own: the cinnabar of a seal.
pub(crate) const ACCENT: &str = "#a5302a";

/// Text on paper.
pub(crate) const PRINT_TEXT: &str = "#000";
/// Secondary text on paper.
pub(crate) const PRINT_TEXT_MUTED: &str = "#333";
/// Hairlines on paper.
pub(crate) const PRINT_BORDER: &str = "#999";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colors_match_the_style_sheets() {
        let tokens = std::fs::read_to_string("../style/tokens.css").expect("../style/tokens.css");
        let day = tokens.split("@media").next().expect("a part");
        for (name, color) in [
            ("background", BACKGROUND),
            ("foreground", TEXT),
            ("muted", TEXT_MUTED),
            ("border", BORDER),
            ("accent", ACCENT),
        ] {
            assert!(day.contains(&format!("--{name}: {color};")), "--{name} isn't {color}");
        }
        let print = std::fs::read_to_string("../style/print.css").expect("../style/print.css");
        for (name, color) in
            [("foreground", PRINT_TEXT), ("muted", PRINT_TEXT_MUTED), ("border", PRINT_BORDER)]
        {
            assert!(print.contains(&format!("--{name}: {color};")), "--{name} isn't {color}");
        }
    }

    #[test]
    fn theme_color_matches_the_background_in_both_themes() {
        let tokens = std::fs::read_to_string("../style/tokens.css").expect("../style/tokens.css");
        let index = std::fs::read_to_string("../index.html").expect("../index.html");
        let backgrounds: Vec<&str> =
            tokens.split("--background: ").skip(1).map(|rest| &rest[..7]).collect();
        assert!(backgrounds.len() >= 2, "{backgrounds:?}");
        assert_eq!(backgrounds[..2], [BACKGROUND, BACKGROUND_DARK]);
        for (background, scheme) in backgrounds.iter().zip(["light", "dark"]) {
            let meta =
                format!("content=\"{background}\" media=\"(prefers-color-scheme: {scheme})\"");
            assert!(index.contains(&meta), "{meta} is not in index.html");
        }
    }
}
