//! One component per page.

#![expect(
    unreachable_pub,
    reason = "Leptos' component macro makes a public function of each component in its own module"
)]

mod home;
mod not_found;
mod resume;
mod talks;

pub use home::HomePage;
pub use not_found::NotFoundPage;
pub use resume::ResumePage;
pub use talks::TalksPage;
