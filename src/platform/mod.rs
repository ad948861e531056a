//! Browser APIs for components; no module here depends on a component, and browser APIs are never
//! called natively.
//!
//! Nothing here may panic: if the browser refuses a call, the page stays as it is and links still
//! work as links.

pub mod click;
pub mod clipboard;
pub mod content_cache;
pub mod focus;
pub mod highlight;
pub mod history;
pub mod live_region;
pub mod navigation_token;
pub mod offscreen;
pub mod scroll;
pub mod talk_search;
pub mod timeout;
