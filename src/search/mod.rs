//! Talk search: parses the filter from the URL, and finds the matching talks.
//!
//! Pure: the URL's query is the whole state, so links, the history and the language switch preserve
//! it.

mod filter;
mod fold;
mod highlighter;
mod url_state;

mod folded_talks;
mod matched_talks;
mod query;
mod results;

pub use filter::{FacetKind, Filter, FilterPart, facets};
pub use fold::fold;
pub use folded_talks::{FoldedTalks, Match};
pub use highlighter::Highlighter;
pub use matched_talks::MatchedTalks;
pub(crate) use results::{Alternative, Results};
pub(crate) use url_state::UrlState;
