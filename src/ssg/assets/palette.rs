//! Colours of what `style/` doesn't style: images, the manifest, PDFs. A test keeps them equal to
//! those in `style/tokens.css` and `style/print.css`.

/// Background in light mode.
pub(crate) const PAPER: &str = "#fdfcf9";
/// Text in light mode.
pub(crate) const INK: &str = "#1c1f23";
/// Secondary text in light mode.
pub(crate) const QUIET: &str = "#555c66";
/// Hairlines in light mode.
pub(crate) const RULE: &str = "#d9d6cf";
/// The only accent color: the cinnabar of a seal.
pub(crate) const ACCENT: &str = "#a5302a";

/// Text on paper.
pub(crate) const PRINT_INK: &str = "#000";
/// Secondary text on paper.
pub(crate) const PRINT_QUIET: &str = "#333";
/// Hairlines on paper.
pub(crate) const PRINT_RULE: &str = "#999";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colors_match_the_style_sheets() {
        let tokens = std::fs::read_to_string("style/tokens.css").expect("style/tokens.css");
        let day = tokens.split("@media").next().expect("a part");
        for (name, color) in
            [("paper", PAPER), ("ink", INK), ("quiet", QUIET), ("rule", RULE), ("accent", ACCENT)]
        {
            assert!(day.contains(&format!("--{name}: {color};")), "--{name} isn't {color}");
        }
        let print = std::fs::read_to_string("style/print.css").expect("style/print.css");
        for (name, color) in [("ink", PRINT_INK), ("quiet", PRINT_QUIET), ("rule", PRINT_RULE)] {
            assert!(print.contains(&format!("--{name}: {color};")), "--{name} isn't {color}");
        }
    }

    #[test]
    fn theme_color_matches_the_background_in_both_themes() {
        let tokens = std::fs::read_to_string("style/tokens.css").expect("style/tokens.css");
        let index = std::fs::read_to_string("index.html").expect("index.html");
        let papers = tokens.split("--paper: ").skip(1).map(|rest| &rest[..7]);
        for (paper, scheme) in papers.zip(["light", "dark"]) {
            let meta = format!("content=\"{paper}\" media=\"(prefers-color-scheme: {scheme})\"");
            assert!(index.contains(&meta), "{meta} is not in index.html");
        }
    }
}
