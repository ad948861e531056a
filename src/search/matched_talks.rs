use super::{Filter, FoldedTalks, Match};
use crate::content::Guide;

/// The talks of a guide that match a filter.
#[derive(Debug)]
pub struct MatchedTalks<'a> {
    guide: &'a Guide,
    filter: &'a Filter,
    /// How each talk matches the query.
    hits: Vec<Match>,
}

impl<'a> MatchedTalks<'a> {
    /// Searches a guide; `own` are its folded texts, `other` those of the same guide in the other
    /// language, if available.
    pub fn new(
        guide: &'a Guide,
        filter: &'a Filter,
        own: Option<&FoldedTalks>,
        other: Option<&FoldedTalks>,
    ) -> Self {
        let words = FoldedTalks::words(&filter.query);
        let hits = |texts: &FoldedTalks| {
            (0..guide.talks.len()).map(|talk| texts.match_of(talk, &words, other)).collect()
        };
        let hits = match own {
            _ if words.is_empty() => vec![Match::OwnLanguage; guide.talks.len()],
            Some(own) => hits(own),
            None => hits(&FoldedTalks::of(guide)),
        };
        Self { guide, filter, hits }
    }

    /// How a talk matches the filter.
    pub fn match_of(&self, talk: usize) -> Match {
        match self.guide.talks.get(talk) {
            Some(candidate) if self.filter.accepts(candidate) => self.hits[talk],
            _ => Match::None,
        }
    }

    /// The number of matching talks.
    pub fn count(&self) -> usize {
        self.count_with(self.filter)
    }

    /// The number of talks that another filter with the same query would match.
    pub fn count_with(&self, filter: &Filter) -> usize {
        let talks = self.guide.talks.iter().zip(&self.hits);
        talks.filter(|(talk, hit)| **hit != Match::None && filter.accepts(talk)).count()
    }
}
