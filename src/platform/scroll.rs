//! Where the window stands over the page.

use leptos::prelude::{document, window};
use web_sys::Element;

/// The blocks that text stands in, none within another.
const BLOCKS: &str = "main :is(h1, h2, h3, h4, p, summary, ul > li)";

/// A line of text in CSS pixels, more or less: what must be seen of a block for it to be the
/// one that the reader reads.
const LINE: f64 = 24.0;

/// What stands at the top of the window.
pub struct Anchor {
    block: Element,
    top: f64,
}

/// The lower edge of what covers the top of the window.
fn edge() -> f64 {
    let header = document().query_selector("header.site-header").ok().flatten();
    header.map_or(0.0, |header| header.get_bounding_client_rect().bottom().max(0.0))
}

impl Anchor {
    /// The first block of text that the reader sees; none at the very top of a page, which is a
    /// place of its own.
    pub fn find() -> Option<Self> {
        if window().scroll_y().unwrap_or_default() < 1.0 {
            return None;
        }
        let edge = edge();
        let across = window().inner_width().ok()?.as_f64()? / 2.0;
        // Text lies in the middle of every page. Asking what is there leaves alone what is not.
        (1..30).find_map(|line| {
            let height = edge + LINE * f64::from(line);
            let hit = document().element_from_point(across as f32, height as f32)?;
            let block = hit.closest(BLOCKS).ok()??;
            Some(Self { top: block.get_bounding_client_rect().top(), block })
        })
    }

    /// Scrolls so that the block, whatever it says now, stands where it stood; one that has
    /// become too short to be seen there is kept in sight by its last line.
    pub fn keep(&self) {
        let rect = self.block.get_bounding_client_rect();
        if self.block.is_connected() {
            let top = self.top.max(edge() + LINE.min(rect.height()) - rect.height());
            window().scroll_by_with_x_and_y(0.0, rect.top() - top);
        }
    }
}

/// Scrolls to a height, in CSS pixels.
pub fn to(position: f64) {
    window().scroll_to_with_x_and_y(0.0, position);
}

/// Scrolls to what a hash names; to the top when it names nothing.
pub fn to_hash(hash: &str) {
    let id = js_sys::decode_uri_component(hash.trim_start_matches('#'));
    let named = id.ok().and_then(|id| document().get_element_by_id(&String::from(id)));
    match named {
        Some(element) => element.scroll_into_view(),
        None => to(0.0),
    }
}
