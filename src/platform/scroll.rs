//! Scroll positions.

use leptos::prelude::{document, window};
use web_sys::Element;

/// The blocks that contain text.
const BLOCKS: &str = "main :is(h1, h2, h3, h4, p, summary, ul > li)";

/// The approximate height of a line of text, in CSS pixels: how much of a block must be visible
/// for it to count as the one being read.
const LINE_HEIGHT: f64 = 24.0;

/// The first visible block and its distance from the top of the viewport.
pub(crate) struct ReadingPosition {
    block: Element,
    top: f64,
}

/// The bottom edge of the header, which covers the top of the viewport.
fn header_bottom() -> f64 {
    let header = document().query_selector("header.site-header").ok().flatten();
    header.map_or(0.0, |header| header.get_bounding_client_rect().bottom().max(0.0))
}

impl ReadingPosition {
    /// The first visible block of text; `None` at the very top of the page, where the page should
    /// stay at the top.
    pub(crate) fn find() -> Option<Self> {
        if window().scroll_y().unwrap_or_default() < 1.0 {
            return None;
        }
        let header_bottom = header_bottom();
        let center_x = window().inner_width().ok()?.as_f64()? / 2.0;
        // Every page has text in its middle. Hit testing doesn't touch blocks that are elsewhere.
        (1..30).find_map(|line| {
            let height = header_bottom + LINE_HEIGHT * f64::from(line);
            let hit = document().element_from_point(center_x as f32, height as f32)?;
            let block = hit.closest(BLOCKS).ok()??;
            Some(Self { top: block.get_bounding_client_rect().top(), block })
        })
    }

    /// Scrolls the block back to where it was, whatever its text is now. If it has become too short
    /// to be visible there, its last line stays visible.
    pub(crate) fn restore(&self) {
        let rect = self.block.get_bounding_client_rect();
        if self.block.is_connected() {
            let top =
                self.top.max(header_bottom() + LINE_HEIGHT.min(rect.height()) - rect.height());
            window().scroll_by_with_x_and_y(0.0, rect.top() - top);
        }
    }
}

/// Scrolls to a vertical position, in CSS pixels.
pub(crate) fn to(position: f64) {
    window().scroll_to_with_x_and_y(0.0, position);
}

/// The element that a hash refers to.
pub(crate) fn target(hash: &str) -> Option<Element> {
    let id = js_sys::decode_uri_component(hash.trim_start_matches('#')).ok()?;
    document().get_element_by_id(&String::from(id))
}

/// Scrolls to the target of a hash, or to the top if it has none.
pub(crate) fn to_hash(hash: &str) {
    match target(hash) {
        Some(element) => element.scroll_into_view(),
        None => to(0.0),
    }
}
