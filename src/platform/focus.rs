//! Focus management.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Focuses the page's `<h1>`.
pub fn focus_heading() {
    focus(document().query_selector("main h1").ok().flatten());
}

pub fn focus_id(id: &str) {
    focus(document().get_element_by_id(id));
}

fn focus(element: Option<Element>) {
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}
