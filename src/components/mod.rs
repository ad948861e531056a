//! Small pieces that pages are made of. They know their props alone.

#![expect(
    unreachable_pub,
    reason = "Leptos' component macro makes a public function of each component in its own module"
)]

mod contacts;
mod dates;
mod downloads;
mod entry;
mod finder;
mod footer;
mod header;
mod icon;
mod nameplate;
mod section;
mod shared_topic;
mod talk;
mod text;

pub use dates::{date_range, long_date};
pub use downloads::{Downloads, DownloadsProps, ResumeActions, ResumeActionsProps};
pub use entry::{EntryItem, EntryItemProps};
pub use finder::{COUNT, Finder, FinderProps, Findings, FindingsProps, SEARCH, talks_left};
pub use footer::{Footer, FooterProps};
pub use header::{Header, HeaderProps, page_name};
pub use icon::{IconName, icon};
pub use nameplate::{Nameplate, NameplateProps};
pub use section::{Contents, ContentsProps, ResumeSection, ResumeSectionProps};
pub use shared_topic::{SharedTopicLine, SharedTopicLineProps};
pub use talk::{Cards, Follows, TalkCard, TalkCardProps};
pub use text::{
    in_own_language, licence_link, link_to, marked, marked_paragraphs, marked_run, paragraphs,
    run_in, text_item,
};
