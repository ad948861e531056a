use super::{FacetKind, Filter, FilterPart, FoldedTalks, Match, MatchedTalks, facets};
use crate::content::Guide;

/// The talks that match a filter, and how many similar filters would match.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Results {
    /// How each talk matches.
    pub matches: Vec<Match>,
    /// The number of matching talks.
    pub count: usize,
    /// For each facet of the guide, the number of talks if it were selected; `None` if it is.
    facet_counts: Vec<Option<usize>>,
    /// Filters that match some talks, if this one matches none.
    pub alternatives: Vec<Alternative>,
}

/// A filter with one part removed.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Alternative {
    /// The removed part: all values of a kind, or the query.
    pub without: FilterPart,
    /// The number of talks that match without it.
    pub count: usize,
}

impl Results {
    /// Searches a guide; `own` and `other` are as in [`MatchedTalks::new`].
    pub(crate) fn new(
        guide: &Guide,
        filter: &Filter,
        own: Option<&FoldedTalks>,
        other: Option<&FoldedTalks>,
    ) -> Self {
        let found = MatchedTalks::new(guide, filter, own, other);
        let facets = facets(guide);
        let facet_count = |&(kind, value): &(FacetKind, &str)| {
            (!filter.has(kind, value))
                .then(|| found.count_with(&filter.toggled(&facets, kind, value)))
        };
        let count = found.count();
        Self {
            matches: (0..guide.talks.len()).map(|talk| found.match_of(talk)).collect(),
            count,
            facet_counts: facets.iter().map(facet_count).collect(),
            alternatives: if count == 0 { alternatives(guide, filter, &found) } else { Vec::new() },
        }
    }

    /// How a talk matches.
    pub(crate) fn match_of(&self, talk: usize) -> Match {
        self.matches.get(talk).copied().unwrap_or(Match::None)
    }

    /// The number of talks if the facet at `index` were selected; `None` if it is.
    pub(crate) fn facet_count(&self, index: usize) -> Option<usize> {
        self.facet_counts.get(index).copied().flatten()
    }
}

/// The filter without one kind's values, or without the query, if any talk matches then.
fn alternatives(guide: &Guide, filter: &Filter, found: &MatchedTalks<'_>) -> Vec<Alternative> {
    let kinds = FacetKind::ALL
        .into_iter()
        .filter(|kind| filter.selected().iter().any(|(selected, _)| selected == kind));
    let kinds = kinds.map(|kind| {
        let without = FilterPart::FacetKind(kind);
        Alternative { count: found.count_with(&filter.without(&without)), without }
    });
    let query = (!filter.query.is_empty()).then(|| {
        let without = FilterPart::Query;
        let count = MatchedTalks::new(guide, &filter.without(&without), None, None).count();
        Alternative { without, count }
    });
    kinds.chain(query).filter(|alternative| alternative.count > 0).collect()
}
