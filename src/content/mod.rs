//! What the site says, as typed values: one [`Edition`] per language, read from JSON.
//!
//! Nothing here knows Leptos, the network or the disk.

mod date;
mod fault;
mod guide;
mod inline;
mod json;
mod link;
mod outline;
mod resume;

pub use date::{Date, Dates};
pub use fault::Fault;
pub use guide::{Author, Conference, Guide, Licence, Organisation, Speaker, Talk, Topic};
pub use inline::{Piece, pieces, plain};
pub use json::{Json, Misread, Read, Reader, read};
pub use link::{Link, SCHEMES};
pub use outline::{Byline, Entry, Section, SectionId, outline};
pub use resume::{
    Article, Award, Basics, Education, GivenTalk, Meta, Profile, Publication, Resume, Volunteer,
    Work,
};

use json::records;

records! {
    /// Everything that the site says in one language: what the build host writes for the browser.
    Edition {
        /// The résumé, after JSON Resume 1.0.0.
        resume "resume": Resume,
        /// The guide to a conference's talks; a site may have none.
        guide "guide": Option<Guide>,
        /// Which entries of the résumé are about which topics of the guide. The build host finds
        /// them; content files don't say.
        subjects "subjects": Vec<Subject>,
    }

    /// A topic of the guide that the résumé has something about.
    Subject {
        /// The topic's id.
        topic "topic": String,
        /// The anchors of the résumé's entries, in its order.
        entries "entries": Vec<String>,
    }
}
