use crate::content::{Guide, Run};
use crate::i18n::Messages;
use crate::platform::talk_search::set_filter;
use crate::search::{FacetKind, facets};
use crate::state::AppState;
use leptos::prelude::*;

/// The display name of a facet.
pub(super) fn facet_name(
    messages: &'static Messages,
    guide: &Guide,
    kind: FacetKind,
    value: &str,
) -> Run {
    let name = match kind {
        FacetKind::Topic => guide.topic(value),
        FacetKind::Organization => guide.organization(value),
        FacetKind::Slides => return Run::plain(messages.has_slides.into()),
        FacetKind::Video => return Run::plain(messages.has_video.into()),
    };
    name.cloned().unwrap_or_else(|| Run::plain(value.into()))
}

/// A button that toggles a facet, with the number of talks if it were selected.
#[component]
pub fn FacetButton(
    /// The index in the guide's [`facets`].
    index: usize,
    kind: FacetKind,
    value: String,
    name: Run,
) -> impl IntoView {
    let state = expect_context::<AppState>();
    let count = move || state.results.with(|results| results.facet_count(index));
    let is_selected = {
        let value = value.clone();
        move || state.filter.with(|filter| filter.has(kind, &value))
    };
    let toggle = {
        let value = value.clone();
        move |_| {
            let toggled = state.page.with_untracked(|page| {
                let facets = facets(page.guide()?);
                state.filter.try_with_untracked(|filter| filter.toggled(&facets, kind, &value))
            });
            if let Some(filter) = toggled {
                set_filter(state, filter);
            }
        }
    };
    view! {
        <li>
            <button
                type="button"
                name=kind.name()
                value=value
                class="facet"
                class:empty=move || count() == Some(0)
                aria-pressed=move || is_selected().to_string()
                on:click=toggle
            >
                <span lang=name.lang>{name.text}</span>
                " "
                <span class="count">{move || count().map(|count| count.to_string())}</span>
            </button>
        </li>
    }
}
