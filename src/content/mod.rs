//! What the site says, as typed values: one [`Edition`] per language, read from JSON.
//!
//! Nothing here knows Leptos, the network or the disk.

mod date;
mod fault;
mod guide;
mod inline;
mod link;
mod outline;
mod resume;

pub use date::{Date, Dates};
pub use fault::Fault;
pub use guide::{Author, Conference, Guide, Licence, Organisation, Speaker, Talk};
pub use inline::{Piece, pieces, plain};
pub use link::{Link, SCHEMES};
pub use outline::{Byline, Entry, Section, SectionId, outline};
pub use resume::{
    Article, Award, Basics, Education, GivenTalk, Meta, Profile, Publication, Resume, Volunteer,
    Work,
};

use serde::Deserialize;

/// Everything that the site says in one language.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "ssr", derive(serde::Serialize))]
pub struct Edition {
    /// The résumé, after JSON Resume 1.0.0.
    pub resume: Resume,
    /// The guide to a conference's talks; a site may have none.
    #[cfg_attr(feature = "ssr", serde(skip_serializing_if = "Option::is_none"))]
    pub guide: Option<Guide>,
}

impl Edition {
    /// Reads the bundle that the build host wrote for one language.
    ///
    /// # Errors
    /// A [`Fault`] that names `file` and the line and column, when the text is not JSON or not
    /// an edition of this build.
    pub fn parse(file: &str, json: &str) -> Result<Self, Fault> {
        serde_json::from_str(json).map_err(|error| Fault::json(file, &error))
    }
}
