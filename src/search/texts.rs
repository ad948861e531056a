use super::fold;
use crate::content::Guide;

/// How a talk matches the query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Match {
    None,
    /// In the language of the page.
    OwnLanguage,
    /// A part of it, or all, in the other language only.
    OtherLanguage,
}

/// All that each talk of a guide says, folded once: a search then only has to look for its words
/// in it. 1,000 talks take ARCHITECTURE.md's figure to look through, so there is no index.
#[derive(Debug, PartialEq, Eq)]
pub struct Texts(Vec<String>);

impl Texts {
    /// The texts of a guide: titles, speakers, organisations, topics and commentaries.
    pub fn of(guide: &Guide) -> Self {
        let text = |talk: &crate::content::Talk| {
            let mut parts = vec![talk.title.text.as_str()];
            for speaker in &talk.speakers {
                let organisation = guide.organisation(&speaker.organisation);
                parts.push(&speaker.name);
                parts.extend(organisation.map(|name| name.text.as_str()));
            }
            let topics = talk.topics.iter().filter_map(|id| guide.topic(id));
            parts.extend(topics.map(|name| name.text.as_str()));
            let commentary = talk.commentary.plain();
            parts.push(&commentary);
            // No word of a query holds a line's end, so none is found across two parts.
            fold(&parts.join("\n"))
        };
        Self(guide.talks.iter().map(text).collect())
    }

    /// The words of a query, all of which a talk must say.
    pub fn words(query: &str) -> Vec<String> {
        fold(query).split_ascii_whitespace().map(Into::into).collect()
    }

    /// Whether a talk says all of `words`, here or in `other`, the same guide in another
    /// language.
    pub fn hit(&self, talk: usize, words: &[String], other: Option<&Self>) -> Match {
        let says = |texts: &Self, word: &String| {
            texts.0.get(talk).is_some_and(|text| text.contains(word.as_str()))
        };
        let mut hit = Match::OwnLanguage;
        for word in words {
            if !says(self, word) {
                if !other.is_some_and(|other| says(other, word)) {
                    return Match::None;
                }
                hit = Match::OtherLanguage;
            }
        }
        hit
    }
}
