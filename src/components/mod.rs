//! Small pieces that pages are made of. They know their props alone.

#![expect(unreachable_pub, reason = "Leptos' component macro makes a public function of each component in its own module")]

mod contacts;
mod dates;
mod entry;
mod footer;
mod header;
mod icon;
mod inline;
mod link;
mod section;

pub use contacts::Contacts;
pub use dates::{DateRange, LongDate};
pub use entry::EntryItem;
pub use footer::Footer;
pub use header::{Header, page_name};
pub use icon::{Icon, IconName};
pub use inline::Inline;
pub use link::OptionalLink;
pub use section::{Contents, ResumeSection, section_title};
