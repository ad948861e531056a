use crate::platform::clipboard;
use crate::state::AppState;
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// What a click on a [`CopyButton`] copies.
#[derive(Clone)]
pub enum Copied {
    /// The URL of an element of this page, by its hash.
    Url(String),
    /// A citation; if copying isn't possible or allowed, the browser goes to `fallback`.
    Citation { text: String, fallback: String },
}

/// A button that copies something.
#[component]
pub fn CopyButton(
    text: &'static str,
    /// The accessible name.
    label: String,
    copied: Copied,
) -> impl IntoView {
    let state = expect_context::<AppState>();
    let copy = move |_: MouseEvent| match &copied {
        Copied::Url(hash) => clipboard::copy_link(state, hash),
        Copied::Citation { text, fallback } => clipboard::copy_citation(state, text, fallback),
    };
    view! {
        <button
            type="button"
            class="copy"
            aria-label=label
            on:click=copy
        >
            {text}
        </button>
    }
}
