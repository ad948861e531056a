//! The build host's edge: reads content, checks it, and writes documents.

mod address;
mod build;
mod cache;
mod card;
pub mod check;
mod compress;
mod document;
mod edition;
mod export;
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
mod worker;

pub use address::Address;
pub use build::{finish, write};
pub use cache::Cache;
pub use document::Shell;
pub use links::{ExternalLink, external_links};
pub use sources::{Kind, Source, Sources};
pub use worker::{Offline, remove_worker};

use crate::content::{Edition, Resume};
use crate::i18n::Lang;
use build::Build;
use serde_json::Value;

/// Everything that the site says, in one language or two.
#[derive(Clone, Debug)]
pub struct Site {
    /// Each language's content, the default language's first.
    pub languages: Vec<Localised>,
}

/// Everything that the site says in one language.
#[derive(Clone, Debug)]
pub struct Localised {
    /// The language.
    pub lang: Lang,
    /// The content as pages show it.
    pub edition: Edition,
    /// The résumé as it was written.
    pub resume: Resume,
    /// The résumé's file, without what is empty in it.
    pub source: Value,
}

impl Site {
    /// The owner's name in each language, once where the languages agree.
    pub(crate) fn names(&self) -> Vec<&str> {
        let names = self.languages.iter().map(|it| it.edition.person.name.as_str());
        let mut names: Vec<&str> = names.collect();
        names.dedup();
        names
    }

    /// The languages that there is content in.
    pub fn languages(&self) -> Vec<Lang> {
        self.languages.iter().map(|it| it.lang).collect()
    }
}
