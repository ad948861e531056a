//! Small pieces that pages are made of. They know their props alone.

#![expect(
    unreachable_pub,
    reason = "Leptos' component macro makes a public function of each component in its own module"
)]

mod contacts;
mod dates;
mod entry;
mod footer;
mod header;
mod icon;
mod nameplate;
mod section;
mod text;

pub use dates::{date_range, long_date};
pub use entry::{EntryItem, EntryItemProps};
pub use footer::{Footer, FooterProps};
pub use header::{Header, HeaderProps, page_name};
pub use icon::{IconName, icon};
pub use nameplate::{Nameplate, NameplateProps};
pub use section::{Contents, ContentsProps, ResumeSection, ResumeSectionProps};
pub use text::{inline, licence_link, link_to, linked};
