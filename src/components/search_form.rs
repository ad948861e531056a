use super::FacetButton;
use super::facet::facet_name;
use crate::content::Guide;
use crate::i18n::Lang;
use crate::platform::talk_search::{load_other_language, search};
use crate::search::{FacetKind, facets};
use crate::state::AppState;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, InputEvent};

/// The `id` of the filters. The underscore prevents collisions: ids of talks begin with a letter or
/// digit.
const FACETS: &str = "_facets";

/// Search of the guide, and filters if there is something to filter by; disabled until event handlers
/// are attached.
#[component]
pub fn SearchForm<'a>(lang: Lang, guide: &'a Guide) -> impl IntoView + use<> {
    let (messages, state) = (lang.messages(), expect_context::<AppState>());
    let groups = [
        (messages.topic, &[FacetKind::Topic] as &[FacetKind]),
        (messages.organization, &[FacetKind::Organization]),
        (messages.materials, &[FacetKind::Slides, FacetKind::Video]),
    ];
    let groups = groups.map(|(label, kinds)| view! { <FacetGroup lang guide label kinds /> });
    let has_both = state.page.with_untracked(|page| page.other_language().is_some());
    let label = if has_both { messages.search_both } else { messages.search };
    let filters = (!facets(guide).is_empty()).then(|| {
        // In a narrow viewport the filters are collapsed.
        view! {
            <button
                type="button"
                name="filters"
                aria-expanded=move || state.are_filters_expanded.get().to_string()
                aria-controls=FACETS
                on:click=move |_| state.are_filters_expanded.update(|shown| *shown = !*shown)
            >
                {messages.filters}
            </button>
            <div id=FACETS class="facets" class:expanded=move || state.are_filters_expanded.get()>
                {groups.into_iter().collect_view()}
            </div>
        }
    });
    let query = move || state.filter.with(|filter| filter.query.clone());
    view! {
        <div class="search" role="search" aria-label=messages.search_region>
            <fieldset role="presentation" disabled=move || !state.is_interactive.get()>
                <label>
                    <span>{label}</span>
                    <input
                        id="_search"
                        type="search"
                        autocomplete="off"
                        enterkeyhint="search"
                        prop:value=query
                        on:input=move |event| {
                            search(state, &event_target_value(&event), is_composing(&event));
                        }
                        on:compositionend=move |event| {
                            search(state, &event_target_value(&event), false);
                        }
                        on:focus=move |_| load_other_language(state)
                        on:pointerover=move |_| load_other_language(state)
                    />
                </label>
                {filters}
            </fieldset>
        </div>
    }
}

/// Whether an input event is part of an IME composition.
fn is_composing(event: &Event) -> bool {
    event.dyn_ref::<InputEvent>().is_some_and(InputEvent::is_composing)
}

/// A labeled group of the facets of `kinds`, if the guide has any.
#[component]
fn FacetGroup<'a>(
    lang: Lang,
    guide: &'a Guide,
    label: &'static str,
    kinds: &'static [FacetKind],
) -> impl IntoView + use<> {
    let facets = facets(guide).into_iter().enumerate();
    let facets = facets.filter(|(_, (kind, _))| kinds.contains(kind));
    let facet = |(index, (kind, value)): (usize, (FacetKind, &str))| {
        let name = facet_name(lang.messages(), guide, kind, value);
        view! { <FacetButton index kind value=value.to_owned() name /> }
    };
    let facets: Vec<_> = facets.map(facet).collect();
    let id = kinds.first().map(|kind| format!("_{}", kind.name()));
    let label_id = id.clone();
    (!facets.is_empty()).then(|| {
        view! {
            <div role="group" aria-labelledby=label_id>
                <p id=id>{label}</p>
                <ul role="list">{facets}</ul>
            </div>
        }
    })
}
