use super::fold;
use crate::content::{Guide, Talk, Text};

/// How a talk matches the query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Match {
    None,
    /// In the language of the page.
    OwnLanguage,
    /// At least one word only matches in the other language.
    OtherLanguage,
}

/// The text of each talk in a guide, folded once, so that a search only looks for substrings. No
/// index is needed: ARCHITECTURE.md has the time for 1,000 talks.
#[derive(Debug, PartialEq, Eq)]
pub struct FoldedTalks(Vec<String>);

impl FoldedTalks {
    /// Folds a guide's titles, speakers, organizations, topics, rooms and commentaries.
    pub fn of(guide: &Guide) -> Self {
        let text = |talk: &Talk| {
            let mut parts = vec![talk.title.text.as_str()];
            for speaker in &talk.speakers {
                parts.push(&speaker.name);
                parts.extend(guide.organization_of(speaker).map(|name| name.text.as_str()));
            }
            let topics = talk.topics.iter().filter_map(|id| guide.topic(id));
            parts.extend(topics.map(|name| name.text.as_str()));
            parts.extend(talk.room.as_ref().map(|room| room.text.as_str()));
            let commentary = talk.commentary.as_ref().map(Text::plain).unwrap_or_default();
            parts.push(&commentary);
            // The words of a query contain no newline, so none matches across two parts.
            fold(&parts.join("\n"))
        };
        Self(guide.talks.iter().map(text).collect())
    }

    /// The folded words of a query, all of which a talk must contain.
    pub fn words(query: &str) -> Vec<String> {
        fold(query).split_ascii_whitespace().map(Into::into).collect()
    }

    /// Whether a talk contains all `words`, here or in `other`, the same guide in the other
    /// language.
    pub fn match_of(&self, talk: usize, words: &[String], other: Option<&Self>) -> Match {
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
