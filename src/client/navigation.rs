//! Client-side navigation, by links and through the history.

use super::document;
use crate::content::SiteContent;
use crate::platform::click::is_plain;
use crate::platform::navigation_token::NavigationToken;
use crate::platform::offscreen::OffscreenElements;
use crate::platform::scroll::{self, ReadingPosition};
use crate::platform::timeout::Timeout;
use crate::platform::{content_cache, focus, highlight, history, live_region, talk_search};
use crate::routes::PageId;
use crate::search::UrlState;
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
    query_and_hash: String,
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
    /// The page that the document was loaded for. Hosts may serve it under further paths, such as
    /// `//en/` for `/en/`.
    start: PageId,
    /// The site's origin, for canonical URLs.
    origin: Rc<str>,
}

impl Navigation {
    pub(super) fn new(state: AppState, origin: String) -> Self {
        let start = state.page.with_untracked(|page| page.id);
        Self { state, start, origin: origin.into() }
    }

    /// Attaches event listeners for the lifetime of the document.
    pub(super) fn listen(&self) {
        let navigation = self.clone();
        let _ = window_event_listener(ev::click, move |click| navigation.on_click(&click));
        let navigation = self.clone();
        let _ = window_event_listener(ev::popstate, move |_| navigation.on_popstate());
        let navigation = self.clone();
        let debounce = Timeout::new();
        let _ = window_event_listener(ev::scroll, move |_| {
            let navigation = navigation.clone();
            debounce.start(move || navigation.on_scroll(), SCROLL_DEBOUNCE);
        });
        let _ = window_event_listener(ev::pagehide, |_| {
            history::set_scroll_restoration(ScrollRestoration::Auto);
        });
        let _ = window_event_listener(ev::pageshow, |_| {
            history::set_scroll_restoration(ScrollRestoration::Manual);
        });
    }

    /// Applies the current URL's query and hash.
    pub(super) fn read_url(&self) {
        let state = self.state;
        let (url, unknown) =
            state.page.with_untracked(|page| UrlState::parse(&query_and_hash(), page.guide()));
        state.url.set(url);
        self.remove_unknown_filters(&unknown);
    }

    /// Removes unknown filters from the URL and shows a message.
    fn remove_unknown_filters(&self, unknown: &[String]) {
        if unknown.is_empty() {
            return;
        }
        let state = self.state;
        let path = location().pathname().unwrap_or_default();
        history::replace(&state.url.with_untracked(|url| path + url.as_str()));
        let messages = state.lang().messages();
        let unknown = unknown.join(messages.list_between);
        live_region::show(state, messages.unknown_filters.to_owned() + &unknown);
    }

    fn on_scroll(&self) {
        // While a back or forward navigation is loading, the entry already belongs to its target.
        if self.current_entry() == self.state.page.with_untracked(|page| page.id) {
            history::save_scroll_position();
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

    /// The page of the current history entry.
    fn current_entry(&self) -> PageId {
        self.page_id(&location().pathname().unwrap_or_default()).unwrap_or(self.start)
    }

    /// Handles a plain click on a link to a page of this site, unless only the hash changes: the
    /// browser does that.
    fn on_click(&self, click: &MouseEvent) {
        if !is_plain(click) || document::is_static() {
            return;
        }
        let link = closest_link(click.target()).filter(is_internal);
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
            history::save_scroll_position();
            return;
        }
        click.prevent_default();
        let query_and_hash = search + &hash;
        let href = link.pathname() + &query_and_hash;
        self.go(Target { id, href, query_and_hash, hash }, Cause::Link);
    }

    /// Handles a back or forward navigation from before the listeners were attached.
    pub(super) fn sync_with_history(&self) {
        if self.current_entry() != self.state.page.with_untracked(|page| page.id) {
            self.on_popstate();
        }
    }

    /// Shows the page of the current history entry, after back or forward.
    fn on_popstate(&self) {
        let id = self.current_entry();
        if document::is_static() {
            // The browser handles a change of the hash alone.
            if id != self.state.page.with_untracked(|page| page.id) {
                let _ = location().reload();
            }
            return;
        }
        let hash = location().hash().unwrap_or_default();
        let (href, query_and_hash) = (here(), query_and_hash());
        self.go(Target { id, href, query_and_hash, hash }, Cause::History);
    }

    fn go(&self, target: Target, cause: Cause) {
        let (token, navigation) = (NavigationToken::issue(), self.clone());
        spawn_local(async move {
            let loaded = content_cache::load(target.id.lang).await;
            if !token.is_latest() {
                return;
            }
            let before = navigation.state.page.get_untracked();
            let was_translated = before.id != target.id && !document::is_showing(&before);
            match loaded {
                Ok(_) if was_translated => load_document(&target, cause),
                Ok(content) => navigation.show(before, content, target, cause).await,
                Err(_) if !window().navigator().on_line() => {
                    navigation.report_offline(&before, cause)
                }
                Err(_) => load_document(&target, cause),
            }
        });
    }

    /// Reports that the browser is offline. After back or forward, also restores this page's URL in
    /// the current history entry.
    fn report_offline(&self, page: &Page, cause: Cause) {
        if cause == Cause::History {
            let path = page.id.href(&page.config.base);
            let current = self.state.url;
            history::replace(&current.with_untracked(|url| path + url.as_str()));
        }
        live_region::show(self.state, page.id.lang.messages().offline.to_owned());
    }

    /// Shows a page, and updates focus, scroll position and history.
    async fn show(&self, before: Page, content: Arc<SiteContent>, target: Target, cause: Cause) {
        let state = self.state;
        let page = Page { id: target.id, content, config: before.config.clone() };
        let is_new_page = before.id != page.id;
        let is_language_switch = before.id.route == page.id.route && is_new_page;
        let keeps_position = is_language_switch && cause == Cause::Link;
        let reading_position = keeps_position.then(ReadingPosition::find).flatten();
        let offscreen = keeps_position.then(OffscreenElements::find);
        if cause == Cause::Link {
            history::save_scroll_position();
        }
        talk_search::end_typing();
        offscreen.iter().for_each(OffscreenElements::apply);
        if before.id.lang != page.id.lang {
            state.other_content.set(Some(before.content));
            state.is_other_missing.set(false);
        }
        if is_new_page {
            state.page.set(page.clone());
        }
        let (url, unknown) = UrlState::parse(&target.query_and_hash, page.guide());
        state.url.set(url);
        let status = match (is_language_switch, is_new_page) {
            (true, _) => page.id.lang.messages().language_switched.to_owned(),
            (false, true) => page.title(),
            (false, false) => talk_search::filter_announcement(state).unwrap_or_default(),
        };
        live_region::announce(state, status);
        leptos::task::tick().await;
        if is_new_page {
            document::update_metadata(&page, &self.origin);
        }
        if is_new_page && !is_language_switch {
            focus::focus_page(&target.hash);
        } else if !is_new_page && cause == Cause::Link && target.hash.is_empty() {
            // The clicked link may be in a talk that is now hidden.
            focus::focus_id(talk_search::RESULT_COUNT);
        }
        match (cause, history::scroll_position()) {
            (Cause::History, Some(position)) => scroll::to(position),
            // Only the hash is new: the browser has already scrolled, if the target exists. With a
            // query, the target may be a talk that was hidden until now.
            (Cause::History, None) if !is_new_page && target.query_and_hash == target.hash => {}
            _ if keeps_position => reading_position.iter().for_each(ReadingPosition::restore),
            _ => scroll::to_hash(&target.hash),
        }
        // As in browsers, a link to the current URL adds no history entry.
        match cause {
            Cause::Link if target.href != here() => history::push(&target.href),
            _ => history::save_scroll_position(),
        }
        if is_new_page {
            // Browsers store the title in the current entry.
            leptos::prelude::document().set_title(&page.title());
        }
        self.remove_unknown_filters(&unknown);
        if state.filter.with_untracked(|filter| !filter.query.is_empty()) {
            talk_search::load_other_language(state);
        }
        offscreen.into_iter().for_each(OffscreenElements::restore_after_frame);
    }
}

/// Navigates by loading the document.
fn load_document(target: &Target, cause: Cause) {
    let _ = match cause {
        Cause::History => location().reload(),
        Cause::Link => location().assign(&target.href),
    };
}

/// Whether a link opens a same-origin page in this window.
fn is_internal(link: &HtmlAnchorElement) -> bool {
    link.origin() == location().origin().unwrap_or_default()
        && link.target().is_empty()
        && !link.has_attribute("download")
}

/// Path, query and hash of the current URL.
fn here() -> String {
    location().pathname().unwrap_or_default() + &query_and_hash()
}

/// Query and hash of the current URL.
fn query_and_hash() -> String {
    location().search().unwrap_or_default() + &location().hash().unwrap_or_default()
}

/// The link that contains the event target.
fn closest_link(target: Option<EventTarget>) -> Option<HtmlAnchorElement> {
    let element: Element = target?.dyn_into().ok()?;
    element.closest("a[href]").ok()??.dyn_into().ok()
}
