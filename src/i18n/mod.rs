//! Languages, the interface's words in each, and how each writes dates.

mod dates;
mod lang;
mod words;

pub use dates::{DatePart, long, month_and_year, range, short};
pub use lang::{DEFAULT, Lang, foreign};
pub use words::{Words, filled};
