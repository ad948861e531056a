use crate::platform::clipboard;
use crate::state::AppState;
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// What a click on a [`CopyLink`] copies.
#[derive(Clone)]
pub enum Copied {
    /// The link's URL. The link is also followed.
    Url,
    /// A citation. The link is only followed if copying isn't possible or allowed.
    Citation(String),
}

/// A link that copies something when it is clicked.
#[component]
pub fn CopyLink(
    class: &'static str,
    href: String,
    text: String,
    /// The accessible name, if it isn't `text`.
    #[prop(optional_no_strip)]
    label: Option<String>,
    copied: Copied,
) -> impl IntoView {
    let state = expect_context::<AppState>();
    let target = href.clone();
    let copy = move |click: MouseEvent| match &copied {
        Copied::Url => clipboard::copy_link(state, &click, &target),
        Copied::Citation(citation) => clipboard::copy_citation(state, &click, citation, &target),
    };
    view! {
        <a class=class href=href aria-label=label on:click=copy>
            {text}
        </a>
    }
}
