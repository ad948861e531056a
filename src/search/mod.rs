//! Finding talks in the guide: what an address asks for, and which talks that leaves.
//!
//! Pure: the address's query is the whole state, so that a link, the history and the language
//! switch all carry it.

mod filter;
mod fold;
mod found;
mod marks;
mod query;
mod results;
mod texts;

pub use filter::{Filter, FilterPart, Kind, facets};
pub use fold::fold;
pub use found::Found;
pub use marks::Marks;
pub use results::{Alternative, Results};
pub use texts::{Hit, Texts};
