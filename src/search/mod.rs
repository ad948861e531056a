//! Finding talks in the guide: what an address asks for, and which talks that leaves.
//!
//! Pure: the address's query is the whole state, so that a link, the history and the language
//! switch all carry it.

mod address;
mod filter;
mod fold;
mod marks;
mod matched_talks;
mod query;
mod results;
mod texts;

pub use address::Address;
pub use filter::{Filter, FilterPart, Kind, facets};
pub use fold::fold;
pub use marks::Marks;
pub use matched_talks::MatchedTalks;
pub use results::{Alternative, Results};
pub use texts::{Match, Texts};
