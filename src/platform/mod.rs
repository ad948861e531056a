//! What components need of the browser. Nothing here knows a component; natively nothing of it
//! runs.
//!
//! Nothing here may panic: whatever the browser refuses leaves the page as it stands, where links
//! go on working as links.

pub mod click;
pub mod clipboard;
pub mod content_cache;
pub mod focus;
pub mod highlight;
pub mod history;
pub mod live_region;
pub mod moves;
pub mod offscreen;
pub mod scroll;
pub mod talk_search;
pub mod timeout;
