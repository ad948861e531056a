//! The contrast of accent colors (WCAG 2.2, 1.4.3).

use crate::assets::palette;
use crate::diagnostic::Diagnostic;
use crate::field::Field;

/// What text needs at least.
const AA: f64 = 4.5;

/// Returns an error for each accent color that can't be read on its background.
pub(super) fn diagnostics(site: &Field<'_>) -> Vec<Diagnostic> {
    let Some(accent) = site.property("accent") else { return Vec::new() };
    let themes = [("light", palette::BACKGROUND), ("dark", palette::BACKGROUND_DARK)];
    let diagnostic = |(theme, background): (&str, &str)| {
        let color = accent.property(theme)?;
        let contrast = contrast(color.text()?, background)?;
        let message = format!("{} has a contrast of {contrast:.1} on {background}", color.value);
        (contrast < AA).then(|| {
            Diagnostic::error(color.location(), message)
                .expected(format!("a contrast of {AA} or more, so that text can be read"))
        })
    };
    themes.into_iter().filter_map(diagnostic).collect()
}

/// Returns the contrast ratio of two colors in hexadecimal notation.
fn contrast(a: &str, b: &str) -> Option<f64> {
    let (a, b) = (luminance(a)?, luminance(b)?);
    Some((a.max(b) + 0.05) / (a.min(b) + 0.05))
}

/// Returns the relative luminance of a color.
fn luminance(color: &str) -> Option<f64> {
    let channel = |start: usize| {
        let value = u8::from_str_radix(color.get(start..start + 2)?, 16).ok()?;
        let value = f64::from(value) / 255.0;
        Some(if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) })
    };
    Some(0.2126 * channel(1)? + 0.7152 * channel(3)? + 0.0722 * channel(5)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_wcag() {
        for (a, b, expected) in [
            ("#000000", "#ffffff", 21.0),
            ("#ffffff", "#ffffff", 1.0),
            ("#777777", "#ffffff", 4.48),
            ("#0000FF", "#ffffff", 8.59),
        ] {
            let contrast = contrast(a, b).expect("colors");
            assert!((contrast - expected).abs() < 0.01, "{a} on {b}: {contrast}");
        }
        assert_eq!(contrast("red", "#ffffff"), None);
    }
}
