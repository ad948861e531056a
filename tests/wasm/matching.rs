//! The program in which `make bench` times searching the guide, in WebAssembly.

#![allow(clippy::expect_used, reason = "a measurement that cannot be made ends")]

use js_sys::{JsString, Reflect};
use portfolio::content::SiteContent;
use portfolio::search::{Filter, FoldedTalks, MatchedTalks};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;

/// Defines two functions on the page: `fold(json)` folds a guide once, `match(query)` counts the
/// talks that match.
fn main() {
    let kept = std::rc::Rc::new(std::cell::RefCell::new(None));
    let keeper = kept.clone();
    let fold = Closure::<dyn Fn(JsString)>::new(move |json: JsString| {
        let content: SiteContent = serde_json::from_str(&String::from(json)).expect("content");
        let guide = content.guide.expect("a guide");
        let texts = FoldedTalks::of(&guide);
        *keeper.borrow_mut() = Some((guide, texts));
    });
    let count = Closure::<dyn Fn(JsString) -> u32>::new(move |query: JsString| {
        let kept = kept.borrow();
        let (guide, texts) = kept.as_ref().expect("a guide");
        let filter = Filter::default().searching(&String::from(query));
        // As if the other language were loaded: words that don't match here are searched for there.
        MatchedTalks::new(guide, &filter, Some(texts), Some(texts)).count() as u32
    });
    let window = js_sys::global();
    for (name, function) in [("fold", fold.into_js_value()), ("match", count.into_js_value())] {
        let _ = Reflect::set(&window, &JsValue::from_str(name), &function);
    }
}
