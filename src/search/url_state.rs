use super::Filter;
use crate::content::Guide;

/// The part of a URL that a language switch keeps: query and hash, with the filter parsed from
/// them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct UrlState {
    query_and_hash: String,
    filter: Filter,
}

impl UrlState {
    /// Parses a URL's query and hash; only a page with a guide has filters. Also returns the
    /// filters that the guide doesn't have, as `name=value`; the state omits them.
    pub(crate) fn parse(query_and_hash: &str, guide: Option<&Guide>) -> (Self, Vec<String>) {
        let (query, hash) =
            query_and_hash.split_at(query_and_hash.find('#').unwrap_or(query_and_hash.len()));
        let (filter, unknown) = guide.map(|guide| Filter::parse(query, guide)).unwrap_or_default();
        let query_and_hash =
            if unknown.is_empty() { query_and_hash.to_owned() } else { filter.to_query() + hash };
        (Self { query_and_hash, filter }, unknown)
    }

    /// Query and hash, with `?` and `#`.
    pub(crate) fn as_str(&self) -> &str {
        &self.query_and_hash
    }

    /// The part after `#`, if any.
    pub(crate) fn fragment(&self) -> Option<&str> {
        self.query_and_hash.split_once('#').map(|(_, fragment)| fragment)
    }

    pub(crate) fn filter(&self) -> &Filter {
        &self.filter
    }
}

impl From<Filter> for UrlState {
    fn from(filter: Filter) -> Self {
        Self { query_and_hash: filter.to_query(), filter }
    }
}
