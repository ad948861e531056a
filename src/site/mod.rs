//! The build host's edge: reads content, checks it, and writes documents.

mod address;
mod assemble;
mod build;
mod cache;
mod card;
pub mod check;
mod compress;
mod document;
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
mod slug;
pub mod source;
mod sprite;
mod worker;

pub use address::Address;
pub use assemble::{Files, Localised, Site, guide, text};
pub use build::{finish, write};
pub use cache::Cache;
pub use document::Shell;
pub use links::{ExternalLink, external_links};
pub use source::{Kind, Source, Sources};
pub use worker::{Offline, remove_worker};

use build::Build;
