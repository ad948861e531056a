//! The browser's history. The state of each entry is the scroll position of its page.

use leptos::prelude::window;
use wasm_bindgen::JsValue;
use web_sys::ScrollRestoration;

/// Sets who restores the scroll position: the app while it runs (`Manual`), the browser when it
/// loads the document again (`Auto`).
pub(crate) fn set_scroll_restoration(by: ScrollRestoration) {
    if let Ok(history) = window().history() {
        let _ = history.set_scroll_restoration(by);
    }
}

/// The scroll position saved in the current entry, in CSS pixels.
pub(crate) fn scroll_position() -> Option<f64> {
    window().history().ok()?.state().ok()?.as_f64()
}

/// Saves the scroll position in the current entry. Browsers take a millisecond for this, so an
/// unchanged position isn't saved again.
pub(crate) fn save_scroll_position() {
    let position = window().scroll_y().unwrap_or_default();
    if scroll_position() == Some(position) {
        return;
    }
    if let Ok(history) = window().history() {
        let _ = history.replace_state(&JsValue::from_f64(position), "");
    }
}

/// Adds an entry with the current scroll position.
pub(crate) fn push(href: &str) {
    let position = JsValue::from_f64(window().scroll_y().unwrap_or_default());
    if let Ok(history) = window().history() {
        let _ = history.push_state_with_url(&position, "", Some(href));
    }
}

/// Changes the current entry's URL, and saves the scroll position in it.
pub(crate) fn replace(href: &str) {
    let position = JsValue::from_f64(window().scroll_y().unwrap_or_default());
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&position, "", Some(href));
    }
}
