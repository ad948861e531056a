//! Document metadata: language, description, canonical URL; and the static state.

use crate::state::Page;
use leptos::prelude::document;

/// The attribute of `<html>` by which CSS hides controls; src/js/start.js sets it too.
const STATIC: &str = "data-static";

/// Updates the document's metadata for `page`, without its title; `origin` is the site's.
pub(super) fn update_metadata(page: &Page, origin: &str) {
    let document = document();
    let set = |selector: &str, name: &str, value: &str| {
        if let Ok(Some(element)) = document.query_selector(selector) {
            let _ = element.set_attribute(name, value);
        }
    };
    set("html", "lang", page.id.lang.tag());
    set("meta[name=description]", "content", &page.description());
    let canonical = format!("{origin}{}", page.id.href(&page.config.base));
    set("link[rel=canonical]", "href", &canonical);
}

/// Whether the page is static, because the app failed to start or has trapped.
pub(super) fn is_static() -> bool {
    document().document_element().is_none_or(|html| html.has_attribute(STATIC))
}

/// Hides the controls that need the app.
pub(super) fn make_static() {
    if let Some(html) = document().document_element() {
        let _ = html.set_attribute(STATIC, "");
    }
}

/// Whether the document still shows `page` in its language. If a browser has translated it since,
/// an update in place would leave translated text behind.
pub(super) fn is_showing(page: &Page) -> bool {
    let skip = document().query_selector(".skip").ok().flatten();
    let skip = skip.and_then(|skip| skip.text_content());
    !super::intact::is_translated(page.id.lang)
        && skip.as_deref() == Some(page.id.lang.messages().skip)
}
