//! The pages, each composed of components from one language's content.

#![expect(
    unreachable_pub,
    reason = "Leptos' component macro makes a public function of each component in its own module"
)]

mod home;
mod not_found;
mod resume;
mod talks;

pub use home::{HomePage, HomePageProps};
pub use not_found::{NotFoundPage, NotFoundPageProps};
pub use resume::{ResumePage, ResumePageProps};
pub use talks::{TalksPage, TalksPageProps};
