/// A text as searching sees it: without case, width (Ｇ is g), accents, or the curl of an
/// apostrophe. Compatibility decomposition (Unicode Standard Annex 15, NFKD) without the marks
/// that it sets free, in small letters, of which Latin ones are ASCII (ß is ss).
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

/// Letters that don't decompose, each with what it folds to.
const LETTERS: &[(char, &str)] = include!(concat!(env!("OUT_DIR"), "/letters.rs"));

/// Adds a decomposed small letter, without accents (the block of Combining Diacritical Marks).
fn push(c: char, folded: &mut String) {
    if ('\u{300}'..='\u{36f}').contains(&c) {
        return;
    }
    match LETTERS.iter().find(|(letter, _)| *letter == c) {
        Some((_, letters)) => folded.push_str(letters),
        None => folded.push(c),
    }
}

/// By the browser's own tables: Rust's would weigh more than all of the search.
#[cfg(feature = "hydrate")]
fn decompose(c: char, folded: &mut String) {
    let text = js_sys::JsString::from(String::from(c));
    let text = String::from(text.normalize("NFKD").to_lower_case());
    text.chars().for_each(|c| push(c, folded));
}

#[cfg(not(feature = "hydrate"))]
fn decompose(c: char, folded: &mut String) {
    use unicode_normalization::UnicodeNormalization;
    let letters = std::iter::once(c).nfkd().flat_map(char::to_lowercase);
    letters.for_each(|c| push(c, folded));
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
            (
                "Łódź Ærø Strauß Đakovo Ísland Þór Iğdır ǿ",
                "lodz aero strauss dakovo island thor igdir o",
            ),
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
