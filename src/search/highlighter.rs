use super::fold::fold_char;

/// The words to highlight in texts.
#[derive(Clone, Copy, Debug, Default)]
pub struct Highlighter<'a>(&'a [String]);

impl<'a> Highlighter<'a> {
    /// `words` are the folded words of a query.
    pub fn new(words: &'a [String]) -> Self {
        Self(words)
    }

    /// The words worth highlighting: a single Latin letter would match all over the page.
    fn words(self) -> impl Iterator<Item = &'a str> {
        let is_long_enough = |word: &&String| word.len() > 1;
        self.0.iter().filter(is_long_enough).map(String::as_str)
    }

    /// Whether there is nothing to highlight.
    pub fn is_empty(self) -> bool {
        self.words().next().is_none()
    }

    /// The byte ranges of matches in `text`, in order and merged where they touch. A character is
    /// included as a whole if part of what it folds to matches.
    pub fn ranges(self, text: &str) -> Vec<(usize, usize)> {
        let mut folded = String::with_capacity(text.len());
        // For each byte of the folded text, the range of the original character.
        let mut origins = Vec::with_capacity(text.len() + 1);
        for (start, c) in text.char_indices() {
            fold_char(c, &mut folded);
            origins.resize(folded.len(), (start, start + c.len_utf8()));
        }
        let mut is_marked = vec![false; folded.len()];
        for word in self.words() {
            for (start, _) in folded.match_indices(word) {
                is_marked[start..start + word.len()].fill(true);
            }
        }
        let mut ranges: Vec<(usize, usize)> = Vec::new();
        for (&(start, end), _) in origins.iter().zip(&is_marked).filter(|(_, marked)| **marked) {
            match ranges.last_mut() {
                Some(last) if start <= last.1 => last.1 = end,
                _ => ranges.push((start, end)),
            }
        }
        ranges
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str, words: &[&str]) -> String {
        let words: Vec<String> = words.iter().map(|&word| word.into()).collect();
        let mut marked = text.to_owned();
        for (start, end) in Highlighter::new(&words).ranges(text).into_iter().rev() {
            marked.insert(end, '>');
            marked.insert(start, '<');
        }
        marked
    }

    #[test]
    fn ranges_cover_matches_in_the_original_text() {
        for (text, words, expected) in [
            ("SSD sharing, ＳＳＤ", &["ssd"] as &[_], "<SSD> sharing, <ＳＳＤ>"),
            ("在 SSD 共享的分层上", &["分层", "ssd"], "在 <SSD> 共享的<分层>上"),
            ("Résumé", &["sum"], "Ré<sum>é"),
            ("Re\u{301}sume\u{301}", &["re"], "<Re>\u{301}sume\u{301}"),
            ("scheduling", &["sched", "edul"], "<schedul>ing"),
            ("ﬁle", &["f"], "ﬁle"),
            ("ﬁle", &["fi"], "<ﬁ>le"),
            ("nothing", &["xyz"], "nothing"),
            ("", &["x"], ""),
        ] {
            assert_eq!(marked(text, words), expected);
        }
    }
}
