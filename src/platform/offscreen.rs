//! Off-screen content skips layout during a language switch, until the frame after the one that
//! shows the new language.

use super::scroll::ReadingPosition;
use leptos::prelude::{document, request_animation_frame, window};
use wasm_bindgen::JsCast;
use web_sys::Element;

/// The elements that make up long pages.
const SELECTOR: &str = ".entry, .talks > li, main > section";

/// The attribute for which the style sheet sets `content-visibility: hidden`.
const ATTRIBUTE: &str = "data-offscreen";

/// How far outside the viewport elements are still laid out, as a share of its height. Chinese text
/// takes up to 28 % less space than English, so a switch to Chinese moves more into view.
const MARGIN: f64 = 0.35;

/// The off-screen elements that skip layout.
pub(crate) struct OffscreenElements(Vec<Element>);

impl OffscreenElements {
    /// Finds them in the current layout, except an element that contains the focus and would lose
    /// it. (`:focus-within` doesn't match while the window itself isn't focused.)
    pub(crate) fn find() -> Self {
        let height = window().inner_height().ok().and_then(|height| height.as_f64());
        let elements = document().query_selector_all(SELECTOR).ok();
        let (Some(height), Some(elements)) = (height, elements) else { return Self(Vec::new()) };
        let focus = document().active_element();
        let may_skip = |element: &Element| {
            let rect = element.get_bounding_client_rect();
            let is_far = rect.bottom() < -MARGIN * height || rect.top() > (1.0 + MARGIN) * height;
            is_far && !element.contains(focus.as_deref())
        };
        let elements =
            (0..elements.length()).filter_map(|index| elements.item(index)?.dyn_into().ok());
        Self(elements.filter(may_skip).collect())
    }

    /// Skips their layout; they keep their heights.
    pub(crate) fn apply(&self) {
        for element in &self.0 {
            let _ = element.set_attribute(ATTRIBUTE, "");
        }
    }

    /// Lays them out again after the next frame, without moving what is in the viewport.
    pub(crate) fn restore_after_frame(self) {
        request_animation_frame(|| {
            request_animation_frame(move || {
                let position = ReadingPosition::find();
                for element in &self.0 {
                    let _ = element.remove_attribute(ATTRIBUTE);
                }
                position.iter().for_each(ReadingPosition::restore);
            });
        });
    }
}
