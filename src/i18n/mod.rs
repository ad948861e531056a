//! Languages, with messages and date formats for each.

mod dates;
mod lang;
mod messages;

pub use dates::{DatePart, long, month_and_year, range, range_text, short};
pub use lang::{Lang, foreign};
pub use messages::{Messages, fill, numbered};
