//! One component per page.

#![expect(
    unreachable_pub,
    reason = "Leptos' component macro makes a public function of each component in its own module"
)]

mod home;
mod not_found;
mod resume;
mod talks;

pub(crate) use home::HomePage;
pub use not_found::NotFoundPage;
pub(crate) use resume::ResumePage;
pub(crate) use talks::TalksPage;
