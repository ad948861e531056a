use super::Filter;
use crate::content::Guide;

/// The part of a URL that a language switch keeps: query and hash, with the filter parsed from
/// them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Address {
    suffix: String,
    filter: Filter,
}

impl Address {
    /// Parses a URL's query and hash; only a page with a guide has filters. Also returns the
    /// filters that the guide doesn't have, as `name=value`; the address omits them.
    pub(crate) fn parse(suffix: &str, guide: Option<&Guide>) -> (Self, Vec<String>) {
        let (query, hash) = suffix.split_at(suffix.find('#').unwrap_or(suffix.len()));
        let (filter, unknown) = guide.map(|guide| Filter::parse(query, guide)).unwrap_or_default();
        let suffix = if unknown.is_empty() { suffix.to_owned() } else { filter.to_query() + hash };
        (Self { suffix, filter }, unknown)
    }

    /// Query and hash, with `?` and `#`.
    pub(crate) fn suffix(&self) -> &str {
        &self.suffix
    }

    /// The part after `#`, if any.
    pub(crate) fn fragment(&self) -> Option<&str> {
        self.suffix.split_once('#').map(|(_, fragment)| fragment)
    }

    pub(crate) fn filter(&self) -> &Filter {
        &self.filter
    }
}

impl From<Filter> for Address {
    fn from(filter: Filter) -> Self {
        Self { suffix: filter.to_query(), filter }
    }
}
