use super::Filter;
use crate::content::Guide;

/// The part of an address that a language switch keeps: query and hash, and what of it filters
/// talks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    suffix: String,
    filter: Filter,
}

impl Address {
    /// Reads query and hash of an address, on a page with a guide or without one. Also returns the
    /// filters that the guide doesn't know, as the address has them; the address is without them.
    pub fn parse(suffix: &str, guide: Option<&Guide>) -> (Self, Vec<String>) {
        let (query, hash) = suffix.split_at(suffix.find('#').unwrap_or(suffix.len()));
        let (filter, unknown) = guide.map(|guide| Filter::parse(query, guide)).unwrap_or_default();
        let suffix = if unknown.is_empty() { suffix.to_owned() } else { filter.to_query() + hash };
        (Self { suffix, filter }, unknown)
    }

    /// Query and hash, each with its sign.
    pub fn suffix(&self) -> &str {
        &self.suffix
    }

    /// What follows the `#`, if there is one.
    pub fn fragment(&self) -> Option<&str> {
        self.suffix.split_once('#').map(|(_, fragment)| fragment)
    }

    pub fn filter(&self) -> &Filter {
        &self.filter
    }
}

impl From<Filter> for Address {
    fn from(filter: Filter) -> Self {
        Self { suffix: filter.to_query(), filter }
    }
}
