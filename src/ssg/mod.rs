//! The static-site generator: reads content, checks it, and writes the site's files.

mod address;
mod assemble;
mod assets;
mod build;
mod cache;
mod check;
mod diagnostic;
mod export;
mod field_type;
mod file;
mod file_type;
mod json;
mod links;
mod load;
mod policy;
mod render;
mod rendered;
mod schema;
mod slug;
pub mod source;
mod worker;
mod write;

pub use address::Address;
pub use assemble::{Files, Localised, Site, guide, text};
pub use cache::Cache;
pub use check::JSON_RESUME;
pub use diagnostic::{Diagnostic, Place, Severity, Target};
pub use links::{ExternalLink, external_links};
pub use load::{Loaded, load};
pub use render::document::Shell;
pub use render::pages::render;
pub use rendered::Rendered;
pub use schema::{resume_schema, talks_schema};
pub use source::{Kind, Source, Sources};
pub use worker::{Offline, remove_worker};
pub use write::{finish, write};
