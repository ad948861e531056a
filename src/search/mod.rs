//! Talk search: parses the filter from the URL, and finds the matching talks.
//!
//! Pure: the URL's query is the whole state, so links, the history and the language switch preserve
//! it.

mod address;
mod filter;
mod fold;
mod highlighter;

mod matched_talks;
mod query;
mod results;
mod texts;

pub(crate) use address::Address;
pub use filter::{FacetKind, Filter, FilterPart, facets};
pub use fold::fold;
pub use highlighter::Highlighter;
pub use matched_talks::MatchedTalks;
pub(crate) use results::{Alternative, Results};
pub use texts::{Match, Texts};
