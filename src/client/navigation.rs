//! Client-side navigation, by links and through the history.

use super::document;
use crate::content::SiteContent;
use crate::platform::click::is_plain;
use crate::platform::moves::Move;
use crate::platform::offscreen::Skipped;
use crate::platform::scroll::{self, Anchor};
use crate::platform::timeout::Timeout;
use crate::platform::{content_cache, focus, highlight, history, live_region, talk_search};
use crate::routes::PageId;
use crate::search::Address;
use crate::state::{AppState, Page};
use js_sys::Reflect;
use leptos::ev;
use leptos::prelude::*;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, EventTarget, HtmlAnchorElement, MouseEvent, ScrollRestoration};

/// The debounce before the scroll position is saved. Safari rejects more than 100 history updates
/// in 30 seconds.
const SCROLL_DEBOUNCE: Duration = Duration::from_millis(100);

/// The destination of a navigation.
struct Target {
    id: PageId,
    /// Path, query and hash.
    href: String,
    /// Query and hash.
    suffix: String,
    hash: String,
}

/// What caused a navigation.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cause {
    /// A clicked link: adds a history entry.
    Link,
    /// Back or forward.
    History,
}

/// Navigates between the pages of the site.
#[derive(Clone)]
pub(super) struct Navigation {
    state: AppState,
    /// The site's origin, for canonical URLs.
    origin: Rc<str>,
}

impl Navigation {
    pub(super) fn new(state: AppState, origin: String) -> Self {
        Self { state, origin: origin.into() }
    }

    /// Attaches event listeners for the lifetime of the document.
    pub(super) fn listen(&self) {
        let navigation = self.clone();
        let _ = window_event_listener(ev::click, move |click| navigation.follow(&click));
        let navigation = self.clone();
        let _ = window_event_listener(ev::popstate, move |_| navigation.return_to_entry());
        let navigation = self.clone();
        let debounce = Timeout::new();
        let _ = window_event_listener(ev::scroll, move |_| {
            let navigation = navigation.clone();
            debounce.start(move || navigation.scrolled(), SCROLL_DEBOUNCE);
        });
        let _ = window_event_listener(ev::pagehide, |_| {
            history::set_scroll_restoration(ScrollRestoration::Auto);
        });
        let _ = window_event_listener(ev::pageshow, |_| {
            history::set_scroll_restoration(ScrollRestoration::Manual);
        });
    }

    /// Applies the current URL's query and hash.
    pub(super) fn read_address(&self) {
        let state = self.state;
        let (address, unknown) =
            state.page.with_untracked(|page| Address::parse(&address_suffix(), page.guide()));
        state.address.set(address);
        self.drop_unknown(&unknown);
    }

    /// Removes unknown filters from the URL and shows a message.
    fn drop_unknown(&self, unknown: &[String]) {
        if unknown.is_empty() {
            return;
        }
        let state = self.state;
        let path = location().pathname().unwrap_or_default();
        history::replace(&state.address.with_untracked(|address| path + address.suffix()));
        let messages = state.lang().messages();
        let unknown = unknown.join(messages.list_between);
        live_region::show(state, messages.unknown_filters.to_owned() + &unknown);
    }

    fn scrolled(&self) {
        // While the target of back or forward is loading, the entry already belongs to it.
        let path = location().pathname().unwrap_or_default();
        if self.page_id(&path) == Some(self.state.page.with_untracked(|page| page.id)) {
            history::remember_scroll_position();
        }
        highlight::after_scroll(self.state);
    }

    /// Prefetches the other language when the browser is idle, if it has `requestIdleCallback`.
    pub(super) fn prefetch_other_language_when_idle(&self) {
        if Reflect::has(&window(), &"requestIdleCallback".into()).unwrap_or(false) {
            let state = self.state;
            request_idle_callback(move || {
                if let Some(lang) = state.page.with_untracked(Page::other_language) {
                    content_cache::prefetch(lang);
                }
            });
        }
    }

    /// The page with this path, if the site has it.
    fn page_id(&self, path: &str) -> Option<PageId> {
        self.state.page.with_untracked(|page| {
            let id = PageId::parse(&page.config.base, path, &page.config.languages);
            id.filter(|id| page.routes().any(|route| route == id.route))
        })
    }

    /// Handles a plain click on a link to a page of this site, unless only the hash changes: the
    /// browser does that.
    fn follow(&self, click: &MouseEvent) {
        if !is_plain(click) || document::is_static() {
            return;
        }
        let link = link(click.target()).filter(is_here);
        let Some((link, id)) = link.and_then(|link| {
            let id = self.page_id(&link.pathname())?;
            Some((link, id))
        }) else {
            return;
        };
        let (search, hash) = (link.search(), link.hash());
        let is_fragment = !hash.is_empty()
            && link.pathname() == location().pathname().unwrap_or_default()
            && search == location().search().unwrap_or_default();
        if is_fragment {
            return;
        }
        click.prevent_default();
        let suffix = search + &hash;
        let href = link.pathname() + &suffix;
        self.go(Target { id, href, suffix, hash }, Cause::Link);
    }

    /// Catches up on back or forward from before the listeners were attached.
    pub(super) fn follow_history(&self) {
        let id = self.page_id(&location().pathname().unwrap_or_default());
        if id.is_some_and(|id| id != self.state.page.with_untracked(|page| page.id)) {
            self.return_to_entry();
        }
    }

    /// Shows the page of the current history entry, after back or forward.
    fn return_to_entry(&self) {
        let path = location().pathname().unwrap_or_default();
        let id = self.page_id(&path);
        let is_here = id == Some(self.state.page.with_untracked(|page| page.id));
        if is_here && document::is_static() {
            // Only the hash has changed.
            return;
        }
        let Some(id) = id.filter(|_| !document::is_static()) else {
            let _ = location().reload();
            return;
        };
        let hash = location().hash().unwrap_or_default();
        let suffix = address_suffix();
        self.go(Target { id, href: path + &suffix, suffix, hash }, Cause::History);
    }

    fn go(&self, target: Target, cause: Cause) {
        let (this_move, navigation) = (Move::begin(), self.clone());
        spawn_local(async move {
            let loaded = content_cache::load(target.id.lang).await;
            if !this_move.is_latest() {
                return;
            }
            let before = navigation.state.page.get_untracked();
            let is_changed = before.id != target.id && !document::is_own(&before);
            match loaded {
                Ok(_) if is_changed => navigate(&target, cause),
                Ok(content) => navigation.show(before, content, target, cause).await,
                Err(_) if !window().navigator().on_line() => navigation.stay(&before, cause),
                Err(_) => navigate(&target, cause),
            }
        });
    }

    /// Stays on the page and shows that the browser is offline. After back or forward, the current
    /// history entry gets this page's URL.
    fn stay(&self, page: &Page, cause: Cause) {
        if cause == Cause::History {
            let path = page.id.href(&page.config.base);
            let address = self.state.address;
            history::replace(&address.with_untracked(|address| path + address.suffix()));
        }
        live_region::show(self.state, page.id.lang.messages().offline.to_owned());
    }

    /// Shows a page, and updates focus, scroll position and history.
    async fn show(&self, before: Page, content: Arc<SiteContent>, target: Target, cause: Cause) {
        let state = self.state;
        let page = Page { id: target.id, content, config: before.config.clone() };
        let is_move = before.id != page.id;
        let is_switch = before.id.route == page.id.route && is_move;
        let keeps_place = is_switch && cause == Cause::Link;
        let reading = keeps_place.then(Anchor::find).flatten();
        let skipped = keeps_place.then(Skipped::find);
        if cause == Cause::Link {
            history::remember_scroll_position();
        }
        talk_search::end_typing();
        skipped.iter().for_each(Skipped::begin);
        if before.id.lang != page.id.lang {
            state.other_content.set(Some(before.content));
            state.is_other_missing.set(false);
        }
        if is_move {
            state.page.set(page.clone());
        }
        let (address, unknown) = Address::parse(&target.suffix, page.guide());
        state.address.set(address);
        let status = match (is_switch, is_move) {
            (true, _) => page.id.lang.messages().language_switched.to_owned(),
            (false, true) => page.title(),
            (false, false) => talk_search::outcome(state).unwrap_or_default(),
        };
        live_region::announce(state, status);
        leptos::task::tick().await;
        if is_move {
            document::describe(&page, &self.origin);
        }
        if is_move && !is_switch {
            focus::focus_heading();
        } else if !is_move && cause == Cause::Link && target.hash.is_empty() {
            // The clicked link may be in a talk that is now hidden.
            focus::focus_id(talk_search::RESULT_COUNT);
        }
        match (cause, history::scroll_position()) {
            (Cause::History, Some(position)) => scroll::to(position),
            // Only the hash is new: the browser has already scrolled, if the target exists. With a
            // query, the target may be a talk that was hidden until now.
            (Cause::History, None) if !is_move && target.suffix == target.hash => {}
            _ if keeps_place => reading.iter().for_each(Anchor::keep),
            _ => scroll::to_hash(&target.hash),
        }
        // As in browsers, a link to the current URL adds no history entry.
        let here = location().pathname().unwrap_or_default() + &address_suffix();
        match cause {
            Cause::Link if target.href != here => history::push(&target.href),
            _ => history::remember_scroll_position(),
        }
        self.drop_unknown(&unknown);
        if state.filter.with_untracked(|filter| !filter.query.is_empty()) {
            talk_search::search_other_language(state);
        }
        skipped.into_iter().for_each(Skipped::end_after_frame);
    }
}

/// Navigates by loading the document.
fn navigate(target: &Target, cause: Cause) {
    let _ = match cause {
        Cause::History => location().reload(),
        Cause::Link => location().assign(&target.href),
    };
}

/// Whether a link opens a page of this origin in this window.
fn is_here(link: &HtmlAnchorElement) -> bool {
    link.origin() == location().origin().unwrap_or_default()
        && link.target().is_empty()
        && !link.has_attribute("download")
}

/// Query and hash of the current URL.
fn address_suffix() -> String {
    location().search().unwrap_or_default() + &location().hash().unwrap_or_default()
}

/// The link that contains the event target.
fn link(target: Option<EventTarget>) -> Option<HtmlAnchorElement> {
    let element: Element = target?.dyn_into().ok()?;
    element.closest("a[href]").ok()??.dyn_into().ok()
}
