//! Highlights matches with the CSS Custom Highlight API, which leaves the DOM unchanged. Browsers
//! without it show no highlights.

use crate::search::{FoldedTalks, Highlighter};
use crate::state::AppState;
use js_sys::Reflect;
use leptos::html::Ol;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, HtmlOListElement, Node, Range};

#[wasm_bindgen]
extern "C" {
    /// <https://drafts.csswg.org/css-highlight-api-1/#highlight>
    type Highlight;
    #[wasm_bindgen(constructor)]
    fn new() -> Highlight;
    #[wasm_bindgen(method)]
    fn add(this: &Highlight, range: &Range);

    /// `CSS.highlights`
    type HighlightRegistry;
    #[wasm_bindgen(method)]
    fn set(this: &HighlightRegistry, name: &str, highlight: &Highlight);
    #[wasm_bindgen(method)]
    fn delete(this: &HighlightRegistry, name: &str);
}

/// The highlight's name in CSS, `::highlight(search)`.
const NAME: &str = "search";

/// How far outside the viewport talks are highlighted, as a share of its height: dropping thousands
/// of live ranges takes seconds.
const MARGIN: f64 = 1.0;

fn registry() -> Option<HighlightRegistry> {
    let css = Reflect::get(&window(), &"CSS".into()).ok()?;
    let registry = Reflect::get(&css, &"highlights".into()).ok()?;
    registry.is_object().then(|| registry.unchecked_into())
}

/// Highlights matches in the talks near the viewport; its effect reruns on every change.
pub(crate) fn highlight_matches(state: AppState, list: NodeRef<Ol>) {
    let words = state.filter.with(|filter| FoldedTalks::words(&filter.query));
    // The page and the results determine which talks are shown, and where.
    state.page.track();
    state.results.track();
    let Some(list) = list.get() else { return };
    request_animation_frame(move || update(&list, &words));
}

/// Highlights matches in the talks near the viewport after it was scrolled.
pub(crate) fn after_scroll(state: AppState) {
    let words = state.filter.with_untracked(|filter| FoldedTalks::words(&filter.query));
    let list = document().query_selector("ol.talks").ok().flatten();
    if let Some(list) = list.and_then(|list| list.dyn_into().ok()).filter(|_| !words.is_empty()) {
        update(&list, &words);
    }
}

/// Removes all highlights, whose ranges would keep the talks of a removed page in memory.
pub(crate) fn clear() {
    if let Some(registry) = registry() {
        registry.delete(NAME);
    }
}

fn update(list: &HtmlOListElement, words: &[String]) {
    let Some(registry) = registry().filter(|_| list.is_connected()) else { return };
    let highlighter = Highlighter::new(words);
    if highlighter.is_empty() {
        registry.delete(NAME);
        return;
    }
    let highlight = Highlight::new();
    for talk in near_viewport(list) {
        for text in searchable_text_nodes(&talk) {
            let content = text.node_value().unwrap_or_default();
            for (start, end) in highlighter.ranges(&content) {
                // DOM offsets are in UTF-16 code units.
                let offset = |at: usize| content[..at].encode_utf16().count() as u32;
                if let Ok(range) = Range::new()
                    && range.set_start(&text, offset(start)).is_ok()
                    && range.set_end(&text, offset(end)).is_ok()
                {
                    highlight.add(&range);
                }
            }
        }
    }
    registry.set(NAME, &highlight);
}

/// The visible talks in or near the viewport.
fn near_viewport(list: &HtmlOListElement) -> Vec<Element> {
    let height = window().inner_height().ok().and_then(|height| height.as_f64());
    let height = height.unwrap_or_default();
    let items = list.children();
    let items = (0..items.length()).filter_map(|index| items.item(index));
    let is_near = |item: &Element| {
        let is_shown = item.dyn_ref::<HtmlElement>().is_some_and(|item| !item.hidden());
        is_shown && {
            let rect = item.get_bounding_client_rect();
            rect.bottom() > -MARGIN * height && rect.top() < (1.0 + MARGIN) * height
        }
    };
    items.filter(is_near).collect()
}

/// The text nodes of a talk's searched elements.
fn searchable_text_nodes(talk: &Element) -> Vec<Node> {
    let mut texts = Vec::new();
    if let Ok(searched) = talk.query_selector_all("[data-searched]") {
        for index in 0..searched.length() {
            texts.extend(searched.item(index).iter().flat_map(text_nodes));
        }
    }
    texts
}

fn text_nodes(node: &Node) -> Vec<Node> {
    if node.node_type() == Node::TEXT_NODE {
        return vec![node.clone()];
    }
    let children = node.child_nodes();
    (0..children.length())
        .filter_map(|index| children.item(index))
        .flat_map(|child| text_nodes(&child))
        .collect()
}
