//! What a document says around the page: language, title, description, canonical address.

use crate::app::Page;
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Makes the document's head say what `page` is; `origin` is the site's.
pub(super) fn describe(page: &Page, origin: &str) {
    let document = document();
    let set = |selector: &str, name: &str, value: &str| {
        if let Ok(Some(element)) = document.query_selector(selector) {
            let _ = element.set_attribute(name, value);
        }
    };
    document.set_title(&page.title());
    set("html", "lang", page.place.lang.tag());
    set("meta[name=description]", "content", &page.description());
    let canonical = format!("{origin}{}", page.place.href(&page.setting.base));
    set("link[rel=canonical]", "href", &canonical);
}

/// Whether the document still says what `page` is in the words that it was given. One that a
/// browser has translated doesn't: its texts aren't the app's any more, and would stay.
pub(super) fn is_of(page: &Page) -> bool {
    let lang = page.place.lang;
    let document = document();
    let tag = document.document_element().and_then(|html| html.get_attribute("lang"));
    let skip = document.query_selector(".skip").ok().flatten();
    let skip = skip.and_then(|skip| skip.text_content());
    tag.as_deref() == Some(lang.tag()) && skip.as_deref() == Some(lang.words().skip)
}

/// Shows the talks that the address asks for, now that they are known: the style sheet has waited
/// for that.
pub(super) fn show_talks() {
    if let Some(html) = document().document_element() {
        let _ = html.remove_attribute("data-asked");
    }
}

/// Puts the focus on an element.
pub(super) fn focus(selector: &str) {
    let element = document().query_selector(selector).ok().flatten();
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}
