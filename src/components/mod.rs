//! The components that pages are composed of.

#![expect(
    unreachable_pub,
    reason = "Leptos' component macro makes a public function of each component in its own module"
)]

mod contacts;
mod copy_link;
mod dates;
mod downloads;
mod entry;
mod facet;
mod footer;
mod header;
mod icon;
mod nameplate;
mod search_form;
mod search_summary;
mod section;
mod shared_topic;
mod status;
mod talk;
mod text;
mod text_link;
mod update_notice;

pub use contacts::Contacts;
pub use copy_link::{Copied, CopyLink};
pub use dates::{DateRange, LongDate};
pub use downloads::{DownloadList, ResumeActions};
pub use entry::{EntryItem, HeadingLevel};
pub use facet::FacetButton;
pub use footer::Footer;
pub use header::{Header, page_name};
pub use icon::{Icon, IconName};
pub use nameplate::Nameplate;
pub use search_form::SearchForm;
pub use search_summary::SearchSummary;
pub use section::{Contents, ResumeSection};
pub use shared_topic::SharedTopicLine;
pub use status::StatusMessage;
pub use talk::TalkArticle;
pub use text::{LangSpan, Paragraphs, RunSpan, RunText, TextItem};
pub use text_link::{ExternalLink, LicenceLink, RunLink, TextLink};
pub use update_notice::UpdateNotice;
