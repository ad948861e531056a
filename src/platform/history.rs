//! The browser's history: each entry remembers how far its page was scrolled.

use leptos::prelude::window;
use wasm_bindgen::JsValue;
use web_sys::ScrollRestoration;

/// Who puts a page back to where it was scrolled when the reader returns: this app, while it
/// shows the page; the browser, when the document is loaded anew.
pub fn restore_scroll_by(by: ScrollRestoration) {
    if let Ok(history) = window().history() {
        let _ = history.set_scroll_restoration(by);
    }
}

/// How far the current entry's page was scrolled, in CSS pixels, if that is remembered.
pub fn scroll_position() -> Option<f64> {
    window().history().ok()?.state().ok()?.as_f64()
}

/// Remembers how far the page is scrolled now. Browsers take a millisecond for it, so what is
/// remembered already isn't said again.
pub fn remember_scroll_position() {
    let position = window().scroll_y().unwrap_or_default();
    if scroll_position() == Some(position) {
        return;
    }
    if let Ok(history) = window().history() {
        let _ = history.replace_state(&JsValue::from_f64(position), "");
    }
}

/// Adds an entry, whose page is scrolled as it is now.
pub fn push(href: &str) {
    let position = JsValue::from_f64(window().scroll_y().unwrap_or_default());
    if let Ok(history) = window().history() {
        let _ = history.push_state_with_url(&position, "", Some(href));
    }
}

/// Gives the current entry another address, for the page as it is scrolled now.
pub fn replace(href: &str) {
    let position = JsValue::from_f64(window().scroll_y().unwrap_or_default());
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&position, "", Some(href));
    }
}
