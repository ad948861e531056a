//! Copying to the clipboard.

use super::live_region;
use crate::state::AppState;
use js_sys::Reflect;
use leptos::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Clipboard;

/// Copies the URL of `hash` on this page.
pub(crate) fn copy_link(state: AppState, hash: &str) {
    if let Some(clipboard) = clipboard() {
        let location = window().location();
        let origin = location.origin().unwrap_or_default();
        let path = location.pathname().unwrap_or_default();
        let copying = clipboard.write_text(&format!("{origin}{path}{hash}"));
        spawn_local(async move {
            if JsFuture::from(copying).await.is_ok() {
                live_region::show(state, state.lang().messages().link_copied.into());
            }
        });
    }
}

/// Copies a citation; goes to `fallback` if that isn't possible or allowed.
pub(crate) fn copy_citation(state: AppState, citation: &str, fallback: &str) {
    let copying = clipboard().map(|clipboard| clipboard.write_text(citation));
    let fallback = fallback.to_owned();
    spawn_local(async move {
        let is_copied = match copying {
            Some(copying) => JsFuture::from(copying).await.is_ok(),
            None => false,
        };
        if is_copied {
            live_region::show(state, state.lang().messages().citation_copied.into());
        } else {
            let _ = location().assign(&fallback);
        }
    });
}

/// The clipboard, which only exists in secure contexts.
fn clipboard() -> Option<Clipboard> {
    let navigator = window().navigator();
    let has_clipboard =
        Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|value| value.is_object());
    has_clipboard.then(|| navigator.clipboard())
}
