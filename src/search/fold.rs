/// Normalizes text for search: ignores case, width (Ｇ is g), accents and curly apostrophes. Applies
/// compatibility decomposition (Unicode Standard Annex 15, NFKD), removes the combining marks,
/// converts to lower case, and maps Latin letters to ASCII (ß is ss).
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        fold_char(c, &mut folded);
    }
    folded
}

/// Appends the folded form of a character, zero or more characters.
pub(super) fn fold_char(c: char, folded: &mut String) {
    match c {
        '\0'..='\x7f' => folded.push(c.to_ascii_lowercase()),
        // A fast path: Han characters, most of a Chinese text, fold to themselves.
        '\u{4e00}'..='\u{9fff}' => folded.push(c),
        '‘' | '’' => folded.push('\''),
        _ => decompose(c, folded),
    }
}

/// The letters of European names that don't decompose, each with what people type for it.
const LETTERS: [(char, &str); 13] = [
    ('ß', "ss"),
    ('æ', "ae"),
    ('ð', "d"),
    ('ø', "o"),
    ('þ', "th"),
    ('đ', "d"),
    ('ħ', "h"),
    ('ı', "i"),
    ('ĸ', "k"),
    ('ł', "l"),
    ('ŋ', "ng"),
    ('œ', "oe"),
    ('ŧ', "t"),
];

/// Appends a decomposed lower-case letter; skips accents (block Combining Diacritical Marks).
fn push(c: char, folded: &mut String) {
    if ('\u{300}'..='\u{36f}').contains(&c) {
        return;
    }
    match LETTERS.iter().find(|(letter, _)| *letter == c) {
        Some((_, letters)) => folded.push_str(letters),
        None => folded.push(c),
    }
}

/// Uses the browser's Unicode tables: those of a Rust crate would be larger than the whole search.
#[cfg(target_arch = "wasm32")]
fn decompose(c: char, folded: &mut String) {
    let text = js_sys::JsString::from(String::from(c));
    let text = String::from(text.normalize("NFKD").to_lower_case());
    text.chars().for_each(|c| push(c, folded));
}

#[cfg(not(target_arch = "wasm32"))]
fn decompose(c: char, folded: &mut String) {
    use unicode_normalization::UnicodeNormalization;
    let letters = std::iter::once(c).nfkd().flat_map(char::to_lowercase);
    letters.for_each(|c| push(c, folded));
}

#[cfg(test)]
mod tests {
    use super::{LETTERS, fold};
    use unicode_normalization::UnicodeNormalization;

    /// deunicode itself would be larger than the whole app.
    #[test]
    fn letters_fold_as_deunicode_has_them() {
        // Latin-1 Supplement and Latin Extended-A.
        let letters = ('\u{c0}'..='\u{17f}')
            .filter(|letter| letter.is_lowercase() && [*letter].into_iter().nfkd().eq([*letter]));
        let folded = letters.filter_map(|letter| {
            let ascii = deunicode::deunicode_char(letter)?.to_lowercase();
            ascii.bytes().all(|byte| byte.is_ascii_lowercase()).then_some((letter, ascii))
        });
        let known = LETTERS.map(|(letter, folded)| (letter, folded.to_owned()));
        assert_eq!(folded.collect::<Vec<_>>(), known);
    }

    #[test]
    fn case_width_and_accents_are_ignored() {
        for (text, folded) in [
            ("ＳＳＤ 共享", "ssd 共享"),
            ("Résumé", "resume"),
            ("Re\u{301}sume\u{301}", "resume"),
            ("ÅNGSTRÖM", "angstrom"),
            ("Kelda’s", "kelda's"),
            ("全角　空格", "全角 空格"),
            ("ﬁle ①", "file 1"),
            ("分层，队列", "分层,队列"),
            (
                "Łódź Ærø Strauß Đakovo Ísland Þór Iğdır ǿ",
                "lodz aero strauss dakovo island thor igdir o",
            ),
        ] {
            assert_eq!(fold(text), folded);
        }
    }

    #[test]
    fn folding_is_idempotent() {
        for c in '\0'..=char::MAX {
            let folded = fold(&String::from(c));
            assert_eq!(fold(&folded), folded, "{c:?}");
        }
    }
}
