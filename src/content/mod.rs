//! What the site says, as typed values read from JSON: the owner's files (a [`Resume`] and a
//! [`Guide`] per language), and the [`Edition`] that the build host makes of them for pages.
//!
//! Nothing here knows Leptos, the network or the disk.

mod date;
mod edition;
mod fault;
mod guide;
mod inline;
mod json;
mod link;
#[cfg(feature = "ssr")]
mod resume;

pub use date::{Date, Dates};
pub use edition::{Contact, Download, Edition, Entry, Fact, Person, Section, Subject};
pub use fault::Fault;
pub use guide::{Author, Conference, Guide, Licence, Organisation, Speaker, Talk, Topic};
pub use inline::{Piece, pieces, plain};
pub use json::{Json, Misread, Read, Reader, read};
pub use link::{Link, SCHEMES};
#[cfg(feature = "ssr")]
pub use resume::{
    Article, Award, Basics, Certificate, Education, GivenTalk, Interest, Language, Location, Meta,
    Profile, Project, Publication, Reference, Resume, Skill, Volunteer, Work,
};
