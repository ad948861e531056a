use super::{Texts, query};
use crate::content::{Guide, Talk};

/// What talks can be chosen by. Several values of one kind widen the choice, kinds narrow it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// What it is about, by the topic's id.
    Topic,
    /// Where a speaker comes from, by the organisation's id.
    Organisation,
    /// Whether there are slides: `1`.
    Slides,
    /// Whether there is a recording: `1`.
    Video,
}

impl Kind {
    /// Every kind, in the order of an address.
    pub const ALL: [Self; 4] = [Self::Topic, Self::Organisation, Self::Slides, Self::Video];

    /// Its name in addresses.
    pub fn name(self) -> &'static str {
        match self {
            Self::Topic => "topic",
            Self::Organisation => "org",
            Self::Slides => "slides",
            Self::Video => "video",
        }
    }

    /// Whether a talk has a value of this kind.
    fn is_of(self, talk: &Talk, value: &str) -> bool {
        match self {
            Self::Topic => talk.topics.iter().any(|topic| topic == value),
            Self::Organisation => talk.speakers.iter().any(|by| by.organisation == value),
            Self::Slides => talk.slides.is_some(),
            Self::Video => talk.video.is_some(),
        }
    }
}

/// All that a guide's talks can be chosen by, kind by kind in the guide's order: what no talk
/// has is no choice.
pub fn facets(guide: &Guide) -> Vec<(Kind, &str)> {
    let topics = guide.topics.iter().map(|topic| (Kind::Topic, topic.id.as_str()));
    let organisations = guide.organisations.iter().map(|it| (Kind::Organisation, it.id.as_str()));
    let mut facets: Vec<_> = topics.chain(organisations).collect();
    facets.extend([(Kind::Slides, "1"), (Kind::Video, "1")]);
    facets.retain(|(kind, value)| guide.talks.iter().any(|talk| kind.is_of(talk, value)));
    facets
}

/// A part of a filter, which can be taken out of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FilterPart {
    All,
    Query,
    /// All values of a kind.
    Kind(Kind),
    /// One value of a kind.
    Value(Kind, String),
}

/// Which talks a reader wants to see: what the query of the guide's address says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The values that were chosen, in the order of [`facets`].
    chosen: Vec<(Kind, String)>,
    /// What is searched for, as it was typed.
    pub query: String,
}

impl Filter {
    /// Reads the query of an address, with or without its question mark. Gives the values that
    /// this guide doesn't know as well, as the address has them; names that aren't the guide's
    /// say nothing.
    pub fn parse(query: &str, guide: &Guide) -> (Self, Vec<String>) {
        let query = query.strip_prefix('?').unwrap_or(query);
        let searched = query::values(query, "q").pop().unwrap_or_default();
        let (mut filter, mut unknown) = (Self::default().searching(&searched), Vec::new());
        let facets = facets(guide);
        for kind in Kind::ALL {
            let mut asked = query::values(query, kind.name());
            for (_, value) in facets.iter().filter(|(known, _)| *known == kind) {
                if asked.iter().any(|asked| asked == value) {
                    asked.retain(|asked| asked != value);
                    filter.chosen.push((kind, (*value).to_owned()));
                }
            }
            unknown.extend(asked.into_iter().map(|value| format!("{}={value}", kind.name())));
        }
        (filter, unknown)
    }

    /// The query of an address, with its question mark: the same for the same choice.
    pub fn to_query(&self) -> String {
        let chosen = self.chosen.iter().map(|(kind, value)| (kind.name(), value.as_str()));
        let searched = (!self.query.is_empty()).then_some(("q", self.query.as_str()));
        let query = query::written(chosen.chain(searched));
        if query.is_empty() { query } else { "?".to_owned() + &query }
    }

    /// Whether it leaves every talk.
    pub fn is_empty(&self) -> bool {
        self.chosen.is_empty() && self.query.is_empty()
    }

    /// The values that were chosen, in the order of [`facets`].
    pub fn chosen(&self) -> &[(Kind, String)] {
        &self.chosen
    }

    /// Whether a value was chosen.
    pub fn has(&self, kind: Kind, value: &str) -> bool {
        self.chosen.iter().any(|(chosen, it)| *chosen == kind && it == value)
    }

    /// With a value of the guide's `facets` chosen that wasn't, or the other way round.
    pub fn toggled(&self, facets: &[(Kind, &str)], kind: Kind, value: &str) -> Self {
        let chosen = facets
            .iter()
            .copied()
            .filter(|&(known, it)| self.has(known, it) != (known == kind && it == value))
            .map(|(kind, value)| (kind, value.to_owned()));
        Self { chosen: chosen.collect(), query: self.query.clone() }
    }

    /// The values that were chosen one by one, and the query.
    pub fn parts(&self) -> Vec<FilterPart> {
        let values = self.chosen.iter().cloned();
        let values = values.map(|(kind, value)| FilterPart::Value(kind, value));
        values.chain((!self.query.is_empty()).then_some(FilterPart::Query)).collect()
    }

    /// With a part taken out.
    pub fn without(&self, part: &FilterPart) -> Self {
        let mut filter = self.clone();
        match part {
            FilterPart::All => filter = Self::default(),
            FilterPart::Query => filter.query.clear(),
            FilterPart::Kind(kind) => filter.chosen.retain(|(chosen, _)| chosen != kind),
            FilterPart::Value(kind, value) => {
                filter.chosen.retain(|(chosen, it)| (chosen, it) != (kind, value));
            }
        }
        filter
    }

    /// With something else searched for; blanks alone are nothing.
    pub fn searching(&self, query: &str) -> Self {
        let query = if Texts::words(query).is_empty() { "" } else { query };
        Self { chosen: self.chosen.clone(), query: query.to_owned() }
    }

    /// Whether a talk is among the chosen values: what is searched for aside.
    pub(super) fn accepts(&self, talk: &Talk) -> bool {
        Kind::ALL.into_iter().all(|kind| {
            let mut values = self.chosen.iter().filter(|(chosen, _)| *chosen == kind).peekable();
            values.peek().is_none() || values.any(|(_, value)| kind.is_of(talk, value))
        })
    }
}
