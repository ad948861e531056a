//! Parses phone numbers as people write them.

use portfolio::content::Link;
use unicode_normalization::UnicodeNormalization;

/// A number that can be dialed.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Phone {
    /// Digits, preceded by `+` if it is an international number.
    pub(super) number: String,
    pub(super) extension: Option<String>,
}

/// Words that introduce an extension.
const EXTENSION_WORDS: [&str; 8] =
    ["extension", "ext=", "ext.", "ext", "x", "分机号", "分机", "转"];

impl Phone {
    /// Parses text that is exactly one phone number. Rejects anything ambiguous: words, letters for
    /// digits, a second number.
    pub(super) fn parse(text: &str) -> Option<Self> {
        // NFKC makes full-width digits ASCII; bidi controls are dropped.
        let text: String = text.nfkc().filter(|c| !is_bidi_control(*c)).collect();
        let text = text.trim().to_lowercase();
        let text = text.strip_prefix("tel:").unwrap_or(&text);
        let (number, extension) = match split_extension(text) {
            Some((number, extension)) => (number, Some(extension)),
            None => (text, None),
        };
        let is_international = number.trim_start_matches(['(', ' ']).starts_with('+');
        // The zero in "+49 (0)30" is dialed only within the country; Italy's always is.
        let keeps_zero = ["+39", "+378"].iter().any(|code| number.contains(code));
        let number = if is_international && !keeps_zero {
            number.replacen("(0)", "", 1)
        } else {
            number.into()
        };
        let is_separator = |c: char| " -.()".contains(c) || ('\u{2010}'..='\u{2015}').contains(&c);
        let digits: String = number.chars().filter(|c| !is_separator(*c)).collect();
        let digits = digits.strip_prefix('+').unwrap_or(&digits);
        // At most 15 digits (E.164, section 6.2.1).
        let is_number =
            (3..=15).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
        let plus = if is_international { "+" } else { "" };
        is_number.then(|| Self { number: format!("{plus}{digits}"), extension })
    }

    /// Returns the `tel:` link (RFC 3966).
    pub(super) fn link(&self) -> Option<Link> {
        let extension = self.extension.as_ref();
        let extension = extension.map(|digits| format!(";ext={digits}")).unwrap_or_default();
        format!("tel:{}{extension}", self.number).parse().ok()
    }
}

/// Returns the text before an extension, and the extension's digits.
fn split_extension(text: &str) -> Option<(&str, String)> {
    let before = text.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    let digits: String = text[before.len()..].split(' ').collect();
    let word = EXTENSION_WORDS.iter().find(|word| before.ends_with(**word))?;
    let number = before[..before.len() - word.len()].trim_end_matches([' ', ',', ';']);
    (!digits.is_empty()).then_some((number, digits))
}

/// Whether a character is a bidi control (UAX #9): copied numbers often contain some.
fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_single_dialable_number_is_linked() {
        for (text, link) in [
            ("(+86) 1000-5550-188", Some("tel:+8610005550188")),
            ("021 555 01", Some("tel:02155501")),
            ("+1 (555) 010-4567 ext. 89", Some("tel:+15550104567;ext=89")),
            ("+1 555 010 4567 x89", Some("tel:+15550104567;ext=89")),
            ("010-8888 6666 转 123", Some("tel:01088886666;ext=123")),
            ("+49 (0)30 1234567", Some("tel:+49301234567")),
            ("+39 (0)6 1234567", Some("tel:+39061234567")),
            ("(0)30 1234567", Some("tel:0301234567")),
            ("０３－１２３４－５６７８", Some("tel:0312345678")),
            ("\u{202a}+1\u{a0}555\u{2011}0100\u{202c}", Some("tel:+15550100")),
            ("tel:+15550100", Some("tel:+15550100")),
            ("tel:+15550100;ext=89", Some("tel:+15550100;ext=89")),
            ("555.0100", Some("tel:5550100")),
            ("On request", None),
            ("1-800-EXAMPLE", None),
            ("0300 1234567 / 0311 7654321", None),
            ("0300 1234567, 0311 7654321", None),
            ("0300 1234567 0311 7654321", None),
            ("+1 555 0100 +1 555 0101", None),
            ("030/1234567", None),
            ("555-0100 (mobile)", None),
            ("x89", None),
            ("*123#", None),
            ("12", None),
            ("", None),
        ] {
            let phone = Phone::parse(text).and_then(|phone| phone.link());
            assert_eq!(phone.as_ref().map(Link::as_str), link, "{text:?}");
        }
    }
}
