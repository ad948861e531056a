//! [`SiteContent`]: everything the pages of one language show. The build host assembles it from the
//! content files, with text already parsed into runs; the browser deserializes it as is. It is
//! immutable.
//!
//! Nothing here depends on Leptos, the network or the file system.

mod date;
mod guide;
mod link;
mod resume;
mod site_content;
mod text;

pub use date::{Date, Dates};
pub use guide::{EntryLink, FacetValue, Guide, License, SharedTopic, Speaker, Talk, TimePart};
pub use link::{Link, SCHEMES};
pub use resume::{Contact, Entry, Fact, OnePage, Person, Photo, Resume, Section};
pub use site_content::{Download, DownloadFile, Downloads, SiteContent};
pub use text::{Line, Paragraph, Run, Text};
