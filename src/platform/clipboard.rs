//! Copying to the clipboard.

use super::live_region;
use crate::i18n::Messages;
use crate::state::AppState;
use js_sys::Reflect;
use leptos::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::MouseEvent;

/// Whether a click is a plain one, which a link may be followed in place for.
pub fn is_plain(click: &MouseEvent) -> bool {
    let has_modifier = click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key();
    click.button() == 0 && !has_modifier && !click.default_prevented()
}

/// Copies the address that a `hash` has in this page. Its link is followed as well.
pub fn copy_address(state: AppState, click: &MouseEvent, hash: &str) {
    if is_plain(click) {
        let location = window().location();
        let origin = location.origin().unwrap_or_default();
        let path = location.pathname().unwrap_or_default();
        copy(state, &format!("{origin}{path}{hash}"), |messages| messages.copied);
    }
}

/// Copies a citation instead of following its link, if there is a clipboard.
pub fn copy_citation(state: AppState, click: &MouseEvent, citation: &str) {
    if is_plain(click) && copy(state, citation, |messages| messages.cited) {
        click.prevent_default();
    }
}

/// Copies a text and says so. Gives whether there is a clipboard: there is none on pages that
/// aren't served securely.
fn copy(state: AppState, text: &str, message: fn(&Messages) -> &'static str) -> bool {
    let navigator = window().navigator();
    let has_clipboard =
        Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|it| it.is_object());
    if has_clipboard {
        let copying = JsFuture::from(navigator.clipboard().write_text(text));
        spawn_local(async move {
            if copying.await.is_ok() {
                live_region::show(state, message(state.lang().messages()).into());
            }
        });
    }
    has_clipboard
}
