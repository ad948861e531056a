//! Languages, the interface's words in each, and how each writes dates.

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
