//! What is out of sight skips layout while the language is switched, until the frame after the one
//! that shows the switch.

use super::scroll::Anchor;
use leptos::prelude::{document, request_animation_frame, window};
use wasm_bindgen::JsCast;
use web_sys::Element;

/// The pieces that long pages are made of.
const PIECES: &str = ".entry, .talks > li";

/// The attribute by which the style sheet hides the contents of a piece.
const ATTRIBUTE: &str = "data-offscreen";

/// The share of the window's height that is laid out above and below it, since pieces differ in
/// height from language to language.
const MARGIN: f64 = 0.5;

/// The pieces that are out of sight.
pub struct Skipped(Vec<Element>);

impl Skipped {
    /// Finds them, on the page as it is laid out. One with the focus, which it would lose, is none
    /// of them; `:focus-within` tells that only in a window that has the focus itself.
    pub fn find() -> Self {
        let height = window().inner_height().ok().and_then(|height| height.as_f64());
        let pieces = document().query_selector_all(PIECES).ok();
        let (Some(height), Some(pieces)) = (height, pieces) else { return Self(Vec::new()) };
        let focus = document().active_element();
        let may_skip = |piece: &Element| {
            let rect = piece.get_bounding_client_rect();
            let is_far = rect.bottom() < -MARGIN * height || rect.top() > (1.0 + MARGIN) * height;
            is_far && !piece.contains(focus.as_deref())
        };
        let pieces = (0..pieces.length()).filter_map(|index| pieces.item(index)?.dyn_into().ok());
        Self(pieces.filter(may_skip).collect())
    }

    /// Skips their layout, at the heights that they have.
    pub fn begin(&self) {
        for piece in &self.0 {
            let _ = piece.set_attribute(ATTRIBUTE, "");
        }
    }

    /// Lays them out once the next frame has been shown. What the reader sees stays where it is.
    pub fn end_after_frame(self) {
        request_animation_frame(|| {
            request_animation_frame(move || {
                let anchor = Anchor::find();
                for piece in &self.0 {
                    let _ = piece.remove_attribute(ATTRIBUTE);
                }
                anchor.iter().for_each(Anchor::keep);
            });
        });
    }
}
