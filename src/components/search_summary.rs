use super::SharedTopicLine;
use super::facet::facet_name;
use crate::content::{SharedTopic, SiteContent};
use crate::i18n::{Lang, fill};
use crate::platform::talk_search::{RESULT_COUNT, focus_result_count, result_count, set_filter};
use crate::routes::Route;
use crate::search::{Alternative, FacetKind, FilterPart};
use crate::state::{AppState, Page};
use leptos::prelude::*;
use std::sync::Arc;

/// The search results: the number of talks, the active filters, and which of them to remove if no
/// talk matches.
#[component]
pub fn SearchSummary<'a>(page: &'a Page) -> impl IntoView + use<> {
    let (lang, state) = (page.id.lang, expect_context::<AppState>());
    let (messages, content) = (lang.messages(), page.content.clone());
    let is_incomplete = move || {
        state.is_other_missing.get() && state.filter.with(|filter| !filter.query.is_empty())
    };
    view! {
        <div class="results">
            <p id=RESULT_COUNT tabindex="-1">
                {move || result_count(state)}
            </p>
            <ActiveFilters lang content=content.clone() />
            {move || is_incomplete().then(|| view! { <p class="note">{messages.other_language_missing}</p> })}
            <Alternatives lang content=content.clone() />
            <SelectedTopics lang content resume=page.href(Route::Resume) />
        </div>
    }
}

/// A button to remove each active filter, and one to clear all.
#[component]
fn ActiveFilters(lang: Lang, content: Arc<SiteContent>) -> impl IntoView {
    let (messages, state) = (lang.messages(), expect_context::<AppState>());
    let text = move |part: &FilterPart| match (part, &content.guide) {
        (FilterPart::Value(kind, value), Some(guide)) => {
            facet_name(messages, guide, *kind, value).text
        }
        (FilterPart::Query, _) => {
            state.filter.with(|filter| fill(messages.quoted, &[&filter.query]))
        }
        _ => messages.clear.into(),
    };
    move || {
        let parts = state.filter.with(|filter| filter.parts());
        (!parts.is_empty()).then(|| {
            let items = parts.into_iter().chain([FilterPart::All]).map(|part| {
                let (text, prefix) =
                    (text(&part), (part != FilterPart::All).then_some(messages.remove));
                view! { <RemoveButton part text prefix /> }
            });
            view! {
                <ul role="list" class="active-filters" aria-label=messages.active_filters>
                    {items.collect_view()}
                </ul>
            }
        })
    }
}

/// Suggests filters to remove if no talk matches. If removing one isn't enough, "clear" helps.
#[component]
fn Alternatives(lang: Lang, content: Arc<SiteContent>) -> impl IntoView {
    let (messages, state) = (lang.messages(), expect_context::<AppState>());
    let item = move |Alternative { without, count }: Alternative| {
        let asked = state.filter.with(|filter| match (&without, &content.guide) {
            (FilterPart::FacetKind(kind), Some(guide)) => {
                let values = filter.selected().iter().filter(|(selected, _)| selected == kind);
                let names =
                    values.map(|(kind, value)| facet_name(messages, guide, *kind, value).text);
                names.collect::<Vec<_>>().join(messages.list_between)
            }
            _ => filter.query.clone(),
        });
        let text = fill(messages.without_filter, &[&asked, &messages.talk_count(count)]);
        view! { <RemoveButton part=without text prefix=None /> }
    };
    move || {
        state.results.with(|results| {
            let items = results.alternatives.iter().cloned().map(&item);
            (results.count == 0).then(|| {
                view! {
                    <div class="alternatives">
                        <p>{messages.no_results}</p>
                        <ul role="list">{items.collect_view()}</ul>
                    </div>
                }
            })
        })
    }
}

/// The selected topics that have résumé entries.
#[component]
fn SelectedTopics(
    lang: Lang,
    content: Arc<SiteContent>,
    /// The URL of the résumé.
    resume: String,
) -> impl IntoView {
    let state = expect_context::<AppState>();
    move || {
        let guide = content.guide.as_ref();
        let shared = guide.iter().flat_map(|guide| &guide.shared_topics);
        let is_selected = |shared: &&SharedTopic| {
            state.filter.with(|filter| filter.has(FacetKind::Topic, &shared.topic))
        };
        let selected = shared.filter(is_selected);
        let line = |shared| {
            guide.map(|guide| view! { <SharedTopicLine lang guide shared resume=&resume /> })
        };
        selected.map(line).collect_view()
    }
}

/// A list item with a button that removes part of the filter.
#[component]
fn RemoveButton(
    part: FilterPart,
    text: String,
    /// Visually hidden text before `text`.
    prefix: Option<&'static str>,
) -> impl IntoView {
    let state = expect_context::<AppState>();
    let name = match &part {
        FilterPart::All => "clear",
        FilterPart::Query => "q",
        FilterPart::FacetKind(kind) | FilterPart::Value(kind, _) => FacetKind::name(*kind),
    };
    let prefix = prefix.map(|prefix| view! { <span class="visually-hidden">{prefix}</span> });
    let remove = move |_| {
        if let Some(filter) = state.filter.try_with_untracked(|filter| filter.without(&part)) {
            set_filter(state, filter);
            focus_result_count();
        }
    };
    view! {
        <li>
            <button type="button" name=name on:click=remove>
                {prefix}
                {text}
            </button>
        </li>
    }
}
