use super::finder::outcome;
use super::library::Library;
use super::scroll::{self, Anchor};
use super::{document, history};
use crate::app::{Page, Screen, Setting, Status};
use crate::components::COUNT;
use crate::route::Place;
use js_sys::Reflect;
use leptos::ev;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, HtmlAnchorElement, MouseEvent, ScrollRestoration};

/// How long a page must have stood still before its place is remembered. Safari refuses more
/// than 100 changes of the history in 30 seconds.
const STILL: Duration = Duration::from_millis(100);

/// How long a message stays.
const MESSAGE: Duration = Duration::from_secs(6);

/// The name that the chosen language is stored under; the head script in index.html reads it.
const LANGUAGE: &str = "language";

/// Where a move leads.
struct Target {
    place: Place,
    /// The address from the path on.
    href: String,
    /// Query and hash.
    suffix: String,
    hash: String,
}

/// How a move came about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cause {
    /// A link was followed: a new entry in the history.
    Link,
    /// The reader went through the history.
    History,
}

/// A reader's visit, from the first page's coming alive on.
pub(super) struct Visit {
    setting: Arc<Setting>,
    origin: String,
    pub(super) library: Library,
    pub(super) screen: RwSignal<Screen>,
    /// The number of the latest move asked for: earlier ones that arrive late are dropped.
    pub(super) latest: Cell<u32>,
    /// Whether the current entry of the history was made by typing, which goes on.
    pub(super) is_typing: Cell<bool>,
}

impl Visit {
    pub(super) fn new(
        setting: Arc<Setting>,
        origin: String,
        library: Library,
        screen: RwSignal<Screen>,
    ) -> Self {
        Self { setting, origin, library, screen, latest: Cell::new(0), is_typing: Cell::new(false) }
    }

    /// Listens to the reader from now on; `owner` keeps the screen's signals.
    pub(super) fn begin(self: Rc<Self>, owner: Owner) {
        // The signals live as long as the document.
        std::mem::forget(owner);
        self.screen.update(|screen| {
            screen.suffix = suffix();
            screen.search.is_alive = true;
            self.equip(screen);
        });
        history::restore_scroll_by(ScrollRestoration::Manual);
        self.listen();
        let visit = self.clone();
        spawn_local(async move { visit.settle().await });
        let visit = self.clone();
        if Reflect::has(&window(), &"requestIdleCallback".into()).unwrap_or(false) {
            request_idle_callback(move || visit.fetch_other_language());
        }
    }

    /// Puts the window in its place once the first page shows what its address asks for.
    async fn settle(self: Rc<Self>) {
        leptos::task::tick().await;
        let hash = location().hash().unwrap_or_default();
        match history::scroll_position() {
            Some(position) if window().scroll_y().unwrap_or_default() < 1.0 => {
                scroll::to(position);
            }
            // What a hash names stands elsewhere once talks are left out.
            None if !hash.is_empty() && !location().search().unwrap_or_default().is_empty() => {
                scroll::to_hash(&hash);
            }
            _ => {}
        }
        // An entry that remembers nothing is thereby one that has only just been made.
        history::remember_scroll_position();
        self.forget_unknown();
        self.write_query();
        if self.screen.with_untracked(|screen| screen.search.own.is_some()) {
            self.want_other_language();
        }
    }

    fn listen(self: &Rc<Self>) {
        let visit = self.clone();
        window_event_listener(ev::click, move |event| visit.clone().follow(&event));
        let visit = self.clone();
        window_event_listener(ev::popstate, move |_| visit.clone().return_to_entry());
        let visit = self.clone();
        window_event_listener(ev::pointerover, move |event| visit.prepare(event.target()));
        let visit = self.clone();
        window_event_listener(ev::focusin, move |event| visit.prepare(event.target()));
        let remember = RefCell::new(debounce(STILL, |()| history::remember_scroll_position()));
        window_event_listener(ev::scroll, move |_| remember.borrow_mut()(()));
        self.listen_to_finder();
        window_event_listener(ev::pagehide, |_| {
            history::restore_scroll_by(ScrollRestoration::Auto)
        });
        window_event_listener(ev::pageshow, |_| {
            history::restore_scroll_by(ScrollRestoration::Manual)
        });
    }

    /// Fetches the other language when the pointer or the focus is on its switch.
    fn prepare(&self, target: Option<web_sys::EventTarget>) {
        if anchor(target).is_some_and(|anchor| anchor.has_attribute("hreflang")) {
            self.fetch_other_language();
        }
    }

    fn fetch_other_language(&self) {
        let other = self.screen.with_untracked(|screen| screen.page.other_language());
        if let Some(lang) = other.filter(|&lang| self.library.at_hand(lang).is_none()) {
            let library = self.library.clone();
            spawn_local(async move {
                // What fails here is tried again when it is wanted.
                let _ = library.edition(lang).await;
            });
        }
    }

    /// Follows a link in place, if it is a plain click on a link to a page of this site.
    fn follow(self: Rc<Self>, event: &MouseEvent) {
        let is_plain = event.button() == 0
            && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
            && !event.default_prevented();
        if is_plain && self.press(event.target()) {
            return;
        }
        let Some(link) = is_plain.then(|| anchor(event.target())).flatten() else {
            return;
        };
        let is_here = link.origin() == location().origin().unwrap_or_default()
            && link.target().is_empty()
            && !link.has_attribute("download");
        let Some(place) = is_here.then(|| self.place(&link.pathname())).flatten() else {
            return;
        };
        let (search, hash) = (link.search(), link.hash());
        let is_fragment = !hash.is_empty()
            && link.pathname() == location().pathname().unwrap_or_default()
            && search == location().search().unwrap_or_default();
        if is_fragment {
            if link.class_name() == "anchor" {
                // The talk or the section, whatever else is being looked for.
                self.copy(link.origin() + &link.pathname() + &hash);
            }
            return;
        }
        event.prevent_default();
        let suffix = format!("{search}{hash}");
        let href = format!("{}{suffix}", link.pathname());
        let chosen = link.has_attribute("hreflang").then_some(place.lang);
        if let (Some(lang), Ok(Some(storage))) = (chosen, window().local_storage()) {
            let _ = storage.set_item(LANGUAGE, lang.code());
        }
        self.go(Target { place, href, suffix, hash }, Cause::Link);
    }

    /// Shows the page of the entry that the reader went back or forward to.
    fn return_to_entry(self: Rc<Self>) {
        let path = location().pathname().unwrap_or_default();
        let Some(place) = self.place(&path) else {
            let _ = location().reload();
            return;
        };
        let hash = location().hash().unwrap_or_default();
        let suffix = suffix();
        self.go(Target { place, href: format!("{path}{suffix}"), suffix, hash }, Cause::History);
    }

    /// The page that a path names, if this site has it.
    fn place(&self, path: &str) -> Option<Place> {
        Place::parse(&self.setting.base, path).filter(|place| {
            self.setting.languages.contains(&place.lang)
                && self
                    .screen
                    .with_untracked(|screen| screen.page.routes().any(|route| route == place.route))
        })
    }

    fn go(self: Rc<Self>, target: Target, cause: Cause) {
        let number = self.latest.get().wrapping_add(1);
        self.latest.set(number);
        spawn_local(async move {
            let edition = self.library.edition(target.place.lang).await;
            if self.latest.get() != number {
                return;
            }
            match edition {
                Ok(edition) => {
                    let setting = self.setting.clone();
                    let page = Page { place: target.place, edition, setting };
                    self.show(page, &target, cause).await;
                }
                Err(_) if !window().navigator().on_line() => self.stay(cause),
                Err(_) if cause == Cause::History => drop(location().reload()),
                Err(_) => drop(location().assign(&target.href)),
            }
        });
    }

    /// Copies the address of a heading, and says so. Where copying isn't to be had the link has
    /// still done what links do.
    fn copy(self: Rc<Self>, href: String) {
        let navigator = window().navigator();
        if !Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|it| it.is_object()) {
            return;
        }
        let copying = JsFuture::from(navigator.clipboard().write_text(&href));
        spawn_local(async move {
            if copying.await.is_ok() {
                let lang = self.screen.with_untracked(|screen| screen.page.place.lang);
                self.say(lang.words().copied.to_owned());
            }
        });
    }

    /// Shows a message for a while.
    pub(super) fn say(&self, text: String) {
        let screen = self.screen;
        screen.update(|screen| screen.status = Status { text: text.clone(), shown: true });
        let end = move |screen: &mut Screen| {
            // A later message has its own time.
            if screen.status.text == text {
                screen.status = Status::default();
            }
        };
        set_timeout(move || screen.update(end), MESSAGE);
    }

    /// Says that nothing can be had without a network. An entry that was returned to gets the
    /// address of the page that stays.
    fn stay(&self, cause: Cause) {
        let Screen { page, suffix, .. } = self.screen.get_untracked();
        if cause == Cause::History {
            history::replace(&(page.place.href(&self.setting.base) + &suffix));
        }
        self.say(page.place.lang.words().offline.to_owned());
    }

    /// Puts a page on the screen, and everything about the window in its place.
    async fn show(self: &Rc<Self>, page: Page, target: &Target, cause: Cause) {
        let (before, mut search) =
            self.screen.with_untracked(|screen| (screen.page.place, screen.search.clone()));
        let is_move = before != page.place;
        let is_switch = before.route == page.place.route && is_move;
        let anchor = (is_switch && cause == Cause::Link).then(Anchor::find).flatten();
        if cause == Cause::Link {
            history::remember_scroll_position();
        }
        let text = match (is_switch, is_move) {
            (true, _) => page.place.lang.words().language_now.to_owned(),
            (false, true) => page.title(),
            (false, false) => String::new(),
        };
        if before.lang != page.place.lang {
            std::mem::swap(&mut search.own, &mut search.other);
        }
        self.is_typing.set(false);
        let (suffix, status) = (target.suffix.clone(), Status { text, shown: false });
        let mut screen = Screen { page: page.clone(), suffix, search, status };
        self.equip(&mut screen);
        if !is_move {
            screen.status.text = outcome(&screen).unwrap_or_default();
        }
        self.screen.set(screen);
        leptos::task::tick().await;
        self.write_query();
        if is_move {
            document::describe(&page, &self.origin);
        }
        if is_move && !is_switch {
            document::focus("main h1");
        } else if !is_move && cause == Cause::Link && target.hash.is_empty() {
            // The link may be in a talk that is hidden now.
            document::focus(&format!("#{COUNT}"));
        }
        match (cause, history::scroll_position()) {
            (Cause::History, Some(position)) => scroll::to(position),
            // A new fragment of the same page: the browser has scrolled to it, or found none.
            // A talk that a filter hid is there only now.
            (Cause::History, None) if !is_move && target.suffix == target.hash => {}
            (Cause::Link, _) if is_switch => anchor.iter().for_each(Anchor::keep),
            _ => scroll::to_hash(&target.hash),
        }
        // As browsers do: a link to the very page that is shown adds no entry.
        let here = location().pathname().unwrap_or_default() + &self::suffix();
        match cause {
            Cause::Link if target.href != here => history::push(&target.href),
            _ => history::remember_scroll_position(),
        }
        self.forget_unknown();
    }
}

/// Query and hash of the address.
pub(super) fn suffix() -> String {
    let location = location();
    let search = location.search().unwrap_or_default();
    search + &location.hash().unwrap_or_default()
}

/// The link that something in the page belongs to.
fn anchor(target: Option<web_sys::EventTarget>) -> Option<HtmlAnchorElement> {
    let element: Element = target?.dyn_into().ok()?;
    element.closest("a[href]").ok()??.dyn_into().ok()
}
