//! Checks whether the document is unchanged since the build; otherwise hydration would panic.

use crate::hydration::{FINGERPRINT, fingerprint};
use crate::i18n::Lang;
use leptos::prelude::document;
use web_sys::HtmlElement;

/// Whether the root's nodes and the content's revision match the fingerprint from the build.
pub(super) fn is_intact(root: &HtmlElement, revision: &str) -> bool {
    let Ok(walker) = document().create_tree_walker(root) else { return false };
    let nodes = std::iter::from_fn(|| walker.next_node().ok().flatten());
    let found = fingerprint(revision, nodes.map(|node| node.node_name()));
    root.get_attribute(FINGERPRINT) == Some(found.to_string())
}

/// Whether a browser has translated the document, and so replaced its text nodes.
pub(super) fn is_translated(lang: Lang) -> bool {
    let Some(html) = document().document_element() else { return true };
    let class = html.class_name();
    html.get_attribute("lang").as_deref() != Some(lang.tag())
        || class.contains("translated-ltr")
        || class.contains("translated-rtl")
}
