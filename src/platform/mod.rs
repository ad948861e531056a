//! Browser APIs for components; no module here depends on a component, and browser APIs are never
//! called natively.
//!
//! Nothing here may panic: if the browser refuses a call, the page stays as it is and links still
//! work as links.

pub(crate) mod click;
pub(crate) mod clipboard;
pub(crate) mod content_cache;
pub(crate) mod focus;
pub(crate) mod highlight;
pub(crate) mod history;
pub(crate) mod live_region;
pub(crate) mod navigation_token;
pub(crate) mod offscreen;
pub(crate) mod scroll;
pub(crate) mod talk_search;
pub(crate) mod timeout;
