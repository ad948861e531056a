use super::{FoldedTalks, query};
use crate::content::{Guide, Talk};

/// A kind of facet. Values of one kind are combined with OR, kinds with AND.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FacetKind {
    /// The id of a topic.
    Topic,
    /// The id of a speaker's organization.
    Organization,
    /// `1` for talks with slides.
    Slides,
    /// `1` for talks with a recording.
    Video,
}

impl FacetKind {
    /// All kinds, in their order in URLs.
    pub const ALL: [Self; 4] = [Self::Topic, Self::Organization, Self::Slides, Self::Video];

    /// The name of the query parameter.
    pub fn name(self) -> &'static str {
        match self {
            Self::Topic => "topic",
            Self::Organization => "org",
            Self::Slides => "slides",
            Self::Video => "video",
        }
    }

    /// Whether a talk has this value.
    fn applies_to(self, talk: &Talk, value: &str) -> bool {
        match self {
            Self::Topic => talk.topics.iter().any(|topic| topic == value),
            Self::Organization => {
                talk.speakers.iter().any(|by| by.organization.as_deref() == Some(value))
            }
            Self::Slides => !talk.slides.is_empty(),
            Self::Video => !talk.video.is_empty(),
        }
    }
}

/// A guide's facets, by kind and in the guide's order, without values that no talk has.
pub fn facets(guide: &Guide) -> Vec<(FacetKind, &str)> {
    let topics = guide.topics.iter().map(|topic| (FacetKind::Topic, topic.id.as_str()));
    let organizations = guide
        .organizations
        .iter()
        .map(|organization| (FacetKind::Organization, organization.id.as_str()));
    let mut facets: Vec<_> = topics.chain(organizations).collect();
    facets.extend([(FacetKind::Slides, "1"), (FacetKind::Video, "1")]);
    facets.retain(|(kind, value)| guide.talks.iter().any(|talk| kind.applies_to(talk, value)));
    facets
}

/// A part of a filter that can be removed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FilterPart {
    All,
    Query,
    /// All values of a kind.
    FacetKind(FacetKind),
    /// One value of a kind.
    Value(FacetKind, String),
}

/// The selected facets and the search query, as in the query string of the guide's URL.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The selected values, in the order of [`facets`].
    selected: Vec<(FacetKind, String)>,
    /// The search query as typed.
    pub query: String,
}

impl Filter {
    /// Parses a URL's query string, with or without its question mark. Also returns the values that
    /// this guide doesn't have, as `name=value`; ignores unknown names.
    pub fn parse(query: &str, guide: &Guide) -> (Self, Vec<String>) {
        let query = query.strip_prefix('?').unwrap_or(query);
        let searched = query::values(query, "q").pop().unwrap_or_default();
        let (mut filter, mut unknown) = (Self::default().searching(&searched), Vec::new());
        let facets = facets(guide);
        for kind in FacetKind::ALL {
            let mut values = query::values(query, kind.name());
            for (_, value) in facets.iter().filter(|(known, _)| *known == kind) {
                if values.iter().any(|given| given == value) {
                    values.retain(|given| given != value);
                    filter.selected.push((kind, (*value).to_owned()));
                }
            }
            unknown.extend(values.into_iter().map(|value| format!("{}={value}", kind.name())));
        }
        (filter, unknown)
    }

    /// The URL's query string, with its question mark; equal filters give equal strings.
    pub fn to_query(&self) -> String {
        let selected = self.selected.iter().map(|(kind, value)| (kind.name(), value.as_str()));
        let searched = (!self.query.is_empty()).then_some(("q", self.query.as_str()));
        let query = query::serialize(selected.chain(searched));
        if query.is_empty() { query } else { "?".to_owned() + &query }
    }

    /// Whether every talk matches.
    pub fn is_empty(&self) -> bool {
        self.selected.is_empty() && self.query.is_empty()
    }

    /// The selected values, in the order of [`facets`].
    pub fn selected(&self) -> &[(FacetKind, String)] {
        &self.selected
    }

    /// Whether a value is selected.
    pub fn has(&self, kind: FacetKind, value: &str) -> bool {
        self.selected.iter().any(|(selected, chosen)| *selected == kind && chosen == value)
    }

    /// Toggles a value; `facets` are the guide's.
    pub fn toggled(&self, facets: &[(FacetKind, &str)], kind: FacetKind, value: &str) -> Self {
        let selected = facets
            .iter()
            .copied()
            .filter(|&(known, candidate)| {
                self.has(known, candidate) != (known == kind && candidate == value)
            })
            .map(|(kind, value)| (kind, value.to_owned()));
        Self { selected: selected.collect(), query: self.query.clone() }
    }

    /// Each selected value, and the query.
    pub fn parts(&self) -> Vec<FilterPart> {
        let values = self.selected.iter().cloned();
        let values = values.map(|(kind, value)| FilterPart::Value(kind, value));
        values.chain((!self.query.is_empty()).then_some(FilterPart::Query)).collect()
    }

    /// Removes a part.
    pub fn without(&self, part: &FilterPart) -> Self {
        let mut filter = self.clone();
        match part {
            FilterPart::All => filter = Self::default(),
            FilterPart::Query => filter.query.clear(),
            FilterPart::FacetKind(kind) => filter.selected.retain(|(selected, _)| selected != kind),
            FilterPart::Value(kind, value) => {
                filter.selected.retain(|(selected, chosen)| (selected, chosen) != (kind, value));
            }
        }
        filter
    }

    /// Replaces the query; a blank query counts as empty.
    pub fn searching(&self, query: &str) -> Self {
        let query = if FoldedTalks::words(query).is_empty() { "" } else { query };
        Self { selected: self.selected.clone(), query: query.to_owned() }
    }

    /// Whether a talk matches the selected values; ignores the query.
    pub(super) fn accepts(&self, talk: &Talk) -> bool {
        FacetKind::ALL.into_iter().all(|kind| {
            let mut values =
                self.selected.iter().filter(|(selected, _)| *selected == kind).peekable();
            values.peek().is_none() || values.any(|(_, value)| kind.applies_to(talk, value))
        })
    }
}
