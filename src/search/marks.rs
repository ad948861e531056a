use super::fold::fold_char;

/// What is to be marked in texts.
#[derive(Clone, Copy, Debug, Default)]
pub struct Marks<'a>(&'a [String]);

impl<'a> Marks<'a> {
    /// Marks for the words of a query.
    pub fn new(words: &'a [String]) -> Self {
        Self(words)
    }

    /// The words worth marking: a single Latin letter is all over a page and tells nothing.
    fn words(self) -> impl Iterator<Item = &'a str> {
        let is_telling = |word: &&String| word.len() > 1;
        self.0.iter().filter(is_telling).map(String::as_str)
    }

    /// Whether nothing is to be marked.
    pub fn is_empty(self) -> bool {
        self.words().next().is_none()
    }

    /// Where something is found, in bytes of `text`: in order, none touching another. All of a
    /// character is marked if a part of what it folds to is.
    pub fn ranges(self, text: &str) -> Vec<(usize, usize)> {
        let mut folded = String::with_capacity(text.len());
        // Where the character begins that each byte of the folded text comes from.
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
        for (start, end) in Marks::new(&words).ranges(text).into_iter().rev() {
            marked.insert(end, '>');
            marked.insert(start, '<');
        }
        marked
    }

    #[test]
    fn what_was_searched_for_is_marked_as_the_text_writes_it() {
        for (text, words, expected) in [
            ("GPU sharing, ＧＰＵ", &["gpu"] as &[_], "<GPU> sharing, <ＧＰＵ>"),
            ("在 GPU 共享的调度上", &["调度", "gpu"], "在 <GPU> 共享的<调度>上"),
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
