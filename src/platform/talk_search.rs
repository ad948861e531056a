//! Searching and filtering the talk guide. The query of the address holds the filter, so that
//! links, history and language switch carry it.

use super::{content_cache, focus, history, live_region, moves::Move, timeout::Timeout};
use crate::search::{Address, Filter, Match};
use crate::state::AppState;
use leptos::prelude::*;
use std::cell::Cell;
use std::time::Duration;
use wasm_bindgen_futures::spawn_local;

/// The `id` of the number of talks that are left, which takes the focus of a button that is gone.
pub const RESULT_COUNT: &str = "_found";

/// How long the reader must have paused before the number of talks is announced.
const PAUSE: Duration = Duration::from_millis(500);

thread_local! {
    /// Whether the current history entry was made by typing, which goes on.
    static IS_TYPING: Cell<bool> = const { Cell::new(false) };
    /// The announcement that waits for the reader to pause.
    static ANNOUNCEMENT: Timeout = const { Timeout::new() };
}

/// Ends typing before another page is shown: the next change of the search begins a new history
/// entry, and no result of this one is announced any more.
pub fn end_typing() {
    IS_TYPING.set(false);
    ANNOUNCEMENT.with(Timeout::cancel);
}

/// Searches for what the field holds.
pub fn search(state: AppState, query: &str, is_composing: bool) {
    // An event of a field that is being removed finds the memos of its page gone.
    let Some(filter) = state.filter.try_with_untracked(|filter| filter.searching(query)) else {
        return;
    };
    if state.filter.with_untracked(|current| *current == filter) {
        return;
    }
    // During IME composition the field may hold pinyin, which finds nothing, or Latin letters on a
    // phone's keyboard, which do.
    if is_composing && state.results_with(&filter).count == 0 {
        return;
    }
    apply(state, filter, true);
}

/// Sets what is asked for, as a new history entry.
pub fn set_filter(state: AppState, filter: Filter) {
    apply(state, filter, false);
}

fn apply(state: AppState, filter: Filter, is_typing: bool) {
    // A move that is still loading leads to what was asked for before.
    Move::begin();
    let has_query = !filter.query.is_empty();
    let address = Address::from(filter);
    let path = state.page.with_untracked(|page| page.id.href(&page.config.base));
    let href = path + address.suffix();
    if IS_TYPING.replace(is_typing) && is_typing {
        history::replace(&href);
    } else {
        history::remember_scroll_position();
        history::push(&href);
    }
    state.address.set(address);
    announce_after_pause(state);
    if has_query {
        search_other_language(state);
    }
}

fn announce_after_pause(state: AppState) {
    let announce = move || {
        if let Some(count) = untrack(|| result_count(state)) {
            live_region::announce(state, count);
        }
    };
    ANNOUNCEMENT.with(|announcement| announcement.start(announce, PAUSE));
}

/// How many talks are left, in words.
pub fn result_count(state: AppState) -> Option<String> {
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

/// What is announced of an address that asks for some talks.
pub fn outcome(state: AppState) -> Option<String> {
    if state.filter.with_untracked(Filter::is_empty) {
        return None;
    }
    let named = state.named_talk.get_untracked();
    let is_left_out =
        |talk: usize| state.results.with_untracked(|results| results.hit(talk) == Match::None);
    match named.filter(|&talk| is_left_out(talk)) {
        Some(_) => Some(state.lang().messages().beyond.into()),
        None => untrack(|| result_count(state)),
    }
}

/// Loads the other language, to search it as well.
pub fn search_other_language(state: AppState) {
    let page = state.page.get_untracked();
    let is_wanted = page.guide().is_some() && state.other_content.with_untracked(Option::is_none);
    let Some(lang) = page.other_language().filter(|_| is_wanted) else {
        show_talks();
        return;
    };
    spawn_local(async move {
        let content = content_cache::load(lang).await.ok();
        // By now the page may be another one.
        if state.page.with_untracked(|current| current.id == page.id) {
            state.is_other_missing.set(content.is_none());
            state.other_content.set(content);
        }
        leptos::task::tick().await;
        show_talks();
    });
}

/// Shows the talks of an address that asks for some: until now the style sheet hid them all.
pub fn show_talks() {
    if let Some(html) = document().document_element() {
        let _ = html.remove_attribute("data-asked");
    }
}

/// Focuses the number of talks, after a button has taken something out of the filter: its place in
/// the list is gone, or another's.
pub fn focus_result_count() {
    spawn_local(async {
        leptos::task::tick().await;
        focus::focus_id(RESULT_COUNT);
    });
}
