//! Search and filters of the talk guide. The URL's query holds the filter, so links, the history
//! and the language switch preserve it.

use super::{
    content_cache, focus, history, live_region, navigation_token::NavigationToken, timeout::Timeout,
};
use crate::search::{Filter, Match, UrlState};
use crate::state::AppState;
use leptos::prelude::*;
use std::cell::Cell;
use std::time::Duration;
use wasm_bindgen_futures::spawn_local;

/// The `id` of the result count, which is focused when the focused button is removed.
pub(crate) const RESULT_COUNT: &str = "_results";

/// The debounce before the result count is announced.
const ANNOUNCEMENT_DEBOUNCE: Duration = Duration::from_millis(500);

thread_local! {
    /// Whether the current history entry was added by typing that is still going on.
    static IS_TYPING: Cell<bool> = const { Cell::new(false) };
    /// The debounced announcement of the result count.
    static ANNOUNCEMENT: Timeout = const { Timeout::new() };
}

/// Ends typing before a navigation: the next change of the query adds a history entry, and the
/// pending announcement is canceled.
pub(crate) fn end_typing() {
    IS_TYPING.set(false);
    ANNOUNCEMENT.with(Timeout::cancel);
}

/// Searches for the value of the search field.
pub(crate) fn search(state: AppState, query: &str, is_composing: bool) {
    // A field that is being removed can still fire events, after its page's memos are disposed.
    let Some(filter) = state.filter.try_with_untracked(|filter| filter.searching(query)) else {
        return;
    };
    if state.filter.with_untracked(|current| *current == filter) {
        return;
    }
    // During IME composition the field may hold pinyin, which matches nothing, or, on phone
    // keyboards, Latin text, which does match.
    if is_composing && state.results_with(&filter).count == 0 {
        return;
    }
    apply(state, filter, true);
}

/// Applies a filter as a new history entry.
pub(crate) fn set_filter(state: AppState, filter: Filter) {
    apply(state, filter, false);
}

fn apply(state: AppState, filter: Filter, is_typing: bool) {
    // Supersedes a navigation that is still loading and would apply an older filter.
    NavigationToken::issue();
    let has_query = !filter.query.is_empty();
    let url = UrlState::from(filter);
    let path = state.page.with_untracked(|page| page.id.href(&page.config.base));
    let href = path + url.as_str();
    if IS_TYPING.replace(is_typing) && is_typing {
        history::replace(&href);
    } else {
        history::save_scroll_position();
        history::push(&href);
    }
    state.url.set(url);
    announce_after_pause(state);
    if has_query {
        load_other_language(state);
    }
}

fn announce_after_pause(state: AppState) {
    let announce = move || {
        if let Some(count) = untrack(|| result_count(state)) {
            live_region::announce(state, count);
        }
    };
    ANNOUNCEMENT.with(|announcement| announcement.start(announce, ANNOUNCEMENT_DEBOUNCE));
}

/// The result count as text.
pub(crate) fn result_count(state: AppState) -> Option<String> {
    state.page.with(|page| {
        let (messages, all) = (page.id.lang.messages(), page.guide()?.talks.len());
        let count = state.results.with(|results| results.count);
        let is_filtered = state.filter.with(|filter| !filter.is_empty());
        Some(if is_filtered {
            messages.result_count(count, all)
        } else {
            messages.talk_count(count)
        })
    })
}

/// The announcement for a URL with a filter.
pub(crate) fn filter_announcement(state: AppState) -> Option<String> {
    if state.filter.with_untracked(Filter::is_empty) {
        return None;
    }
    let linked = state.linked_talk.get_untracked();
    let is_filtered_out =
        |talk: usize| state.results.with_untracked(|results| results.match_of(talk) == Match::None);
    match linked.filter(|&talk| is_filtered_out(talk)) {
        Some(_) => Some(state.lang().messages().shown_by_link.into()),
        None => untrack(|| result_count(state)),
    }
}

/// Loads the other language's content, to search it as well.
pub(crate) fn load_other_language(state: AppState) {
    let page = state.page.get_untracked();
    let is_needed = page.guide().is_some() && state.other_content.with_untracked(Option::is_none);
    let Some(lang) = page.other_language().filter(|_| is_needed) else {
        reveal_talks();
        return;
    };
    spawn_local(async move {
        let content = content_cache::load(lang).await.ok();
        // The page may have changed in the meantime.
        if state.page.with_untracked(|current| current.id == page.id) {
            state.is_other_missing.set(content.is_none());
            state.other_content.set(content);
        }
        leptos::task::tick().await;
        reveal_talks();
    });
}

/// Shows the talks. If the URL has a filter (src/js/filtered.js), the style sheet hides them until
/// it is applied.
pub(crate) fn reveal_talks() {
    if let Some(html) = document().document_element() {
        let _ = html.remove_attribute("data-filtered");
    }
}

/// Focuses the result count after a button has removed part of the filter: the button is gone, or
/// another one is in its place.
pub(crate) fn focus_result_count() {
    spawn_local(async {
        leptos::task::tick().await;
        focus::focus_id(RESULT_COUNT);
    });
}
