//! What the pages of one language show: [`SiteContent`]. The build host makes it of the owner's
//! files, complete and immutable, with text already split into runs; the browser reads it as is.
//!
//! Nothing here knows Leptos, the network or the disk.

#![expect(missing_docs, reason = "a comment says what a name doesn't")]

mod date;
mod guide;
mod link;
mod resume;
mod site_content;
mod text;

pub use date::{Date, Dates};
pub use guide::{EntryLink, Guide, Licence, Named, SharedTopic, Speaker, Talk};
pub use link::{Link, SCHEMES};
pub use resume::{Contact, Entry, Fact, Person, Resume, Section};
pub use site_content::{Download, Downloads, SiteContent};
pub use text::{Line, Paragraph, Run, Text};
