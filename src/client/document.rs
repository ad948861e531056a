//! What a document says around the page: language, title, description, canonical address.

use crate::state::Page;
use leptos::prelude::document;

/// The attribute of the root element that hides controls; the script in Trunk.toml sets it too.
const STATIC: &str = "data-static";

/// Makes the document's head say what `page` is; `origin` is the site's.
pub(super) fn describe(page: &Page, origin: &str) {
    let document = document();
    let set = |selector: &str, name: &str, value: &str| {
        if let Ok(Some(element)) = document.query_selector(selector) {
            let _ = element.set_attribute(name, value);
        }
    };
    document.set_title(&page.title());
    set("html", "lang", page.id.lang.tag());
    set("meta[name=description]", "content", &page.description());
    let canonical = format!("{origin}{}", page.id.href(&page.config.base));
    set("link[rel=canonical]", "href", &canonical);
}

/// Whether the page has no controls that need the program: it never started, or it trapped.
pub(super) fn is_static() -> bool {
    document().document_element().is_none_or(|html| html.has_attribute(STATIC))
}

/// Takes the controls that need the program off the page.
pub(super) fn make_static() {
    if let Some(html) = document().document_element() {
        let _ = html.set_attribute(STATIC, "");
    }
}

/// Whether the document still shows `page` in its language: not if a browser has translated it
/// since, since the translated texts would stay.
pub(super) fn is_own(page: &Page) -> bool {
    let skip = document().query_selector(".skip").ok().flatten();
    let skip = skip.and_then(|skip| skip.text_content());
    !super::intact::is_translated(page.id.lang)
        && skip.as_deref() == Some(page.id.lang.messages().skip)
}
