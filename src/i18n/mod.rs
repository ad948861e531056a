//! Languages, with messages and date formats for each.

mod dates;
#[cfg(feature = "ssr")]
mod host_messages;
mod lang;
mod messages;

pub use dates::{DatePart, long, month_and_year, range, range_text, short};
#[cfg(feature = "ssr")]
pub use host_messages::HostMessages;
pub use lang::{Lang, foreign};
pub use messages::{Messages, fill};
