//! The build host's edge: reads content, checks it, and writes documents.

mod address;
mod build;
mod card;
pub mod check;
mod compress;
mod document;
mod feed;
mod file;
mod head;
mod icons;
mod json_ld;
mod links;
mod llms;
mod manifest;
mod pages;
mod palette;
mod picture;
mod policy;
mod program;
mod sitemap;
mod sources;
mod sprite;

pub use address::Address;
pub use build::{finish, write};
pub use document::Shell;
pub use links::{ExternalLink, external_links};
pub use sources::{Kind, Source, Sources};

use crate::content::Edition;
use crate::i18n::Lang;
use build::Build;
use std::sync::Arc;

/// Everything that the site says, in one language or two.
#[derive(Clone, Debug)]
pub struct Site {
    /// Each language's content, the default language's first.
    pub editions: Vec<(Lang, Arc<Edition>)>,
}

impl Site {
    /// The owner's name in each language, once where the languages agree.
    pub(crate) fn names(&self) -> Vec<&str> {
        let names = self.editions.iter().map(|(_, edition)| edition.resume.basics.name.as_str());
        let mut names: Vec<&str> = names.collect();
        names.dedup();
        names
    }

    /// The languages that there is content in.
    pub fn languages(&self) -> Vec<Lang> {
        self.editions.iter().map(|(lang, _)| *lang).collect()
    }
}
