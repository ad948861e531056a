//! The components that pages are composed of.

#![expect(
    unreachable_pub,
    reason = "Leptos' component macro makes a public function of each component in its own module"
)]

mod contacts;
mod copy_button;
mod dates;
mod downloads;
mod entry;
mod facet;
mod footer;
mod header;
mod icon;
mod person_heading;
mod search_form;
mod search_summary;
mod section;
mod shared_topic;
mod status;
mod talk;
mod text;
mod text_link;
mod update_notice;

pub(crate) use contacts::Contacts;
pub(crate) use copy_button::{Copied, CopyButton};
pub(crate) use dates::{DateRange, LongDate, TalkTime};
pub(crate) use downloads::{DownloadList, ResumeActions};
pub(crate) use entry::{EntryItem, HeadingLevel};
pub(crate) use facet::FacetButton;
pub(crate) use footer::Footer;
pub(crate) use header::Header;
pub(crate) use icon::Icon;
pub(crate) use person_heading::PersonHeading;
pub(crate) use search_form::SearchForm;
pub(crate) use search_summary::SearchSummary;
pub(crate) use section::{Contents, ResumeSection};
pub(crate) use shared_topic::SharedTopicLine;
pub(crate) use status::StatusMessage;
pub(crate) use talk::TalkArticle;
pub(crate) use text::{FoldedText, LangSpan, RunSpan, RunText, TextItem};
pub(crate) use text_link::{ExternalLink, LicenseLink, RunLink, TextLink};
pub(crate) use update_notice::UpdateNotice;

// What the generator uses in other documents than pages.
pub use header::page_name;
pub use icon::IconName;
pub use text::Paragraphs;
