use super::{Filter, FilterPart, Kind, Match, MatchedTalks, Texts, facets};
use crate::content::Guide;

/// What a filter leaves of a guide's talks, and what others would leave.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Results {
    /// How each talk matches: [`Match::None`] if it is left out.
    pub hits: Vec<Match>,
    /// How many talks are left.
    pub count: usize,
    /// For each facet of the guide how many talks selecting it would leave; none if it is selected.
    facet_counts: Vec<Option<usize>>,
    /// The ways to have any talks at all, if none is left.
    pub alternatives: Vec<Alternative>,
}

/// A filter with something taken out.
#[derive(Clone, Debug, PartialEq)]
pub struct Alternative {
    /// What is taken out: the values of a kind, or the query.
    pub without: FilterPart,
    /// How many talks that leaves.
    pub count: usize,
}

impl Results {
    /// Searches a guide; `own` and `other` are as in [`MatchedTalks::new`].
    pub fn new(guide: &Guide, filter: &Filter, own: Option<&Texts>, other: Option<&Texts>) -> Self {
        let found = MatchedTalks::new(guide, filter, own, other);
        let facets = facets(guide);
        let facet_count = |&(kind, value): &(Kind, &str)| {
            (!filter.has(kind, value))
                .then(|| found.count_with(&filter.toggled(&facets, kind, value)))
        };
        let count = found.count();
        Self {
            hits: (0..guide.talks.len()).map(|talk| found.hit(talk)).collect(),
            count,
            facet_counts: facets.iter().map(facet_count).collect(),
            alternatives: if count == 0 { alternatives(guide, filter, &found) } else { Vec::new() },
        }
    }

    /// How a talk matches.
    pub fn hit(&self, talk: usize) -> Match {
        self.hits.get(talk).copied().unwrap_or(Match::None)
    }

    /// How many talks selecting a facet would leave, by its index; none if it is selected.
    pub fn facet_count(&self, index: usize) -> Option<usize> {
        self.facet_counts.get(index).copied().flatten()
    }
}

/// The filter without the values of one kind, or without the query, where that leaves any talks.
fn alternatives(guide: &Guide, filter: &Filter, found: &MatchedTalks<'_>) -> Vec<Alternative> {
    let kinds =
        Kind::ALL.into_iter().filter(|kind| filter.chosen().iter().any(|(it, _)| it == kind));
    let kinds = kinds.map(|kind| {
        let without = FilterPart::Kind(kind);
        Alternative { count: found.count_with(&filter.without(&without)), without }
    });
    let query = (!filter.query.is_empty()).then(|| {
        let without = FilterPart::Query;
        let count = MatchedTalks::new(guide, &filter.without(&without), None, None).count();
        Alternative { without, count }
    });
    kinds.chain(query).filter(|it| it.count > 0).collect()
}
