/// A text as searching sees it: without case, width (Ｇ is g), accents, or the curl of an
/// apostrophe. Compatibility decomposition (Unicode Standard Annex 15, NFKD) without the marks
/// that it sets free, in small letters.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        fold_char(c, &mut folded);
    }
    folded
}

/// Adds what a character folds to, which may be nothing or several.
pub(super) fn fold_char(c: char, folded: &mut String) {
    match c {
        '\0'..='\x7f' => folded.push(c.to_ascii_lowercase()),
        // Han, most of a Chinese text, is what it is.
        '\u{4e00}'..='\u{9fff}' => folded.push(c),
        '‘' | '’' => folded.push('\''),
        _ => decompose(c, folded),
    }
}

/// Combining Diacritical Marks, the block of accents.
fn is_accent(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// By the browser's own tables: Rust's would weigh more than all of the search.
#[cfg(feature = "hydrate")]
fn decompose(c: char, folded: &mut String) {
    let text = js_sys::JsString::from(String::from(c));
    let text = String::from(text.normalize("NFKD").to_lower_case());
    folded.extend(text.chars().filter(|&c| !is_accent(c)));
}

#[cfg(not(feature = "hydrate"))]
fn decompose(c: char, folded: &mut String) {
    use unicode_normalization::UnicodeNormalization;
    let letters = std::iter::once(c).nfkd().flat_map(char::to_lowercase);
    folded.extend(letters.filter(|&c| !is_accent(c)));
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn case_width_and_accents_do_not_count() {
        for (text, folded) in [
            ("ＧＰＵ 共享", "gpu 共享"),
            ("Résumé", "resume"),
            ("Re\u{301}sume\u{301}", "resume"),
            ("ÅNGSTRÖM", "angstrom"),
            ("Katib’s", "katib's"),
            ("全角　空格", "全角 空格"),
            ("ﬁle ①", "file 1"),
            ("调度，队列", "调度,队列"),
        ] {
            assert_eq!(fold(text), folded);
        }
    }

    #[test]
    fn folding_twice_is_folding_once() {
        for c in '\0'..=char::MAX {
            let folded = fold(&String::from(c));
            assert_eq!(fold(&folded), folded, "{c:?}");
        }
    }
}
