//! Focus management.

use super::scroll;
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Focuses a page after a navigation: the target of the hash, or else the `<h1>`.
pub(crate) fn focus_page(hash: &str) {
    let target = scroll::target(hash);
    if let Some(target) = &target {
        let _ = target.set_attribute("tabindex", "-1");
    }
    focus(target.or_else(|| document().query_selector("main h1").ok().flatten()));
}

pub(crate) fn focus_id(id: &str) {
    focus(document().get_element_by_id(id));
}

fn focus(element: Option<Element>) {
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}
