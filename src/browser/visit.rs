use super::library::Library;
use super::scroll;
use super::stage::Stage;
use super::{document, history};
use crate::app::{Setting, Status};
use crate::i18n::Words;
use crate::route::Place;
use js_sys::Reflect;
use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, Event, EventTarget, HtmlAnchorElement, ScrollRestoration};

/// How long a page must have stood still before its place is remembered. Safari refuses more
/// than 100 changes of the history in 30 seconds.
const STILL: Duration = Duration::from_millis(100);

/// How long a message stays.
const MESSAGE: Duration = Duration::from_secs(6);

/// What a visit listens to.
const EVENTS: [&str; 9] = [
    "click",
    "popstate",
    "pointerover",
    "focusin",
    "input",
    "compositionend",
    "scroll",
    "pagehide",
    "pageshow",
];

/// A reader's visit, from the first page's coming alive on.
pub(super) struct Visit {
    pub(super) setting: Arc<Setting>,
    pub(super) origin: String,
    pub(super) library: Library,
    pub(super) stage: Stage,
    /// The number of the latest move asked for: earlier ones that arrive late are dropped.
    pub(super) latest: Cell<u32>,
    /// Whether the current entry of the history was made by typing, which goes on.
    pub(super) is_typing: Cell<bool>,
    /// How often the window was scrolled.
    scrolls: Cell<u32>,
    /// How often other talks were asked for.
    pub(super) questions: Cell<u32>,
}

impl Visit {
    pub(super) fn new(
        setting: Arc<Setting>,
        origin: String,
        library: Library,
        stage: Stage,
    ) -> Self {
        Self {
            setting,
            origin,
            library,
            stage,
            latest: Cell::default(),
            is_typing: Cell::default(),
            scrolls: Cell::default(),
            questions: Cell::default(),
        }
    }

    /// Listens to the reader from now on, and shows what the address asks for.
    pub(super) fn begin(self: Rc<Self>) {
        self.stage.begin(|screen| {
            screen.suffix = suffix();
            screen.search.is_alive = true;
            screen.search.is_settled = true;
            self.equip(screen);
        });
        history::restore_scroll_by(ScrollRestoration::Manual);
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
        self.listen();
        match self.stage.screen().search.own {
            Some(_) => self.want_other_language(),
            None => document::show_talks(),
        }
        // The reader may have gone through the history before anyone listened.
        let place = self.place(&location().pathname().unwrap_or_default());
        if place.is_some_and(|place| place != self.stage.screen().page.place) {
            self.return_to_entry();
        }
        if Reflect::has(&window(), &"requestIdleCallback".into()).unwrap_or(false) {
            request_idle_callback(move || self.fetch_other_language());
        }
    }

    fn listen(self: &Rc<Self>) {
        let visit = self.clone();
        let hear = Closure::<dyn Fn(Event)>::new(move |event| visit.hear(&event));
        for name in EVENTS {
            let listener = hear.as_ref().unchecked_ref();
            let _ = window().add_event_listener_with_callback(name, listener);
        }
        // It listens as long as the document lives.
        hear.forget();
    }

    fn hear(self: &Rc<Self>, event: &Event) {
        match &*event.type_() {
            "click" => self.follow(event.unchecked_ref()),
            "popstate" => self.return_to_entry(),
            "input" | "compositionend" => self.typed(event),
            "scroll" => {
                self.after(STILL, |visit| &visit.scrolls, |_| history::remember_scroll_position());
            }
            "pagehide" => history::restore_scroll_by(ScrollRestoration::Auto),
            "pageshow" => history::restore_scroll_by(ScrollRestoration::Manual),
            _ => self.prepare(event.target()),
        }
    }

    /// Counts one more of `times`, and does something once none has come for a while.
    pub(super) fn after(
        self: &Rc<Self>,
        pause: Duration,
        times: fn(&Self) -> &Cell<u32>,
        then: fn(&Rc<Self>),
    ) {
        let (visit, number) = (self.clone(), times(self).get().wrapping_add(1));
        times(self).set(number);
        let run = move || {
            if times(&visit).get() == number {
                then(&visit);
            }
        };
        set_timeout(run, pause);
    }

    /// Fetches the other language when the pointer or the focus is on what will need it.
    fn prepare(self: &Rc<Self>, target: Option<EventTarget>) {
        if super::finder::field(target.clone()).is_some() {
            self.want_other_language();
        } else if anchor(target).is_some_and(|anchor| anchor.has_attribute("hreflang")) {
            self.fetch_other_language();
        }
    }

    fn fetch_other_language(&self) {
        let other = self.stage.screen().page.other_language();
        if let Some(lang) = other.filter(|&lang| self.library.at_hand(lang).is_none()) {
            let library = self.library.clone();
            spawn_local(async move {
                // What fails here is tried again when it is wanted.
                let _ = library.content(lang).await;
            });
        }
    }

    /// The page that a path names, if this site has it.
    pub(super) fn place(&self, path: &str) -> Option<Place> {
        Place::parse(&self.setting.base, path).filter(|place| {
            self.setting.languages.contains(&place.lang)
                && self.stage.screen().page.routes().any(|route| route == place.route)
        })
    }

    /// Copies a text and says so in the words that `said` finds. Gives whether copying is to be
    /// had: where it isn't, the link is left to do what links do.
    pub(super) fn copy(self: &Rc<Self>, text: &str, said: fn(&Words) -> &'static str) -> bool {
        let navigator = window().navigator();
        if !Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|it| it.is_object()) {
            return false;
        }
        let copying = JsFuture::from(navigator.clipboard().write_text(text));
        let visit = self.clone();
        spawn_local(async move {
            if copying.await.is_ok() {
                visit.say(said(visit.stage.screen().page.place.lang.words()).to_owned());
            }
        });
        true
    }

    /// Shows a message for a while.
    pub(super) fn say(self: &Rc<Self>, text: String) {
        let status = Status { text, shown: true };
        self.stage.update(|screen| screen.status = status.clone());
        let visit = self.clone();
        let end = move || {
            // A later message has its own time.
            if visit.stage.screen().status == status {
                visit.stage.update(|screen| screen.status = Status::default());
            }
        };
        set_timeout(end, MESSAGE);
    }
}

/// Query and hash of the address.
pub(super) fn suffix() -> String {
    let location = location();
    let search = location.search().unwrap_or_default();
    search + &location.hash().unwrap_or_default()
}

/// The link that something in the page belongs to.
pub(super) fn anchor(target: Option<EventTarget>) -> Option<HtmlAnchorElement> {
    let element: Element = target?.dyn_into().ok()?;
    element.closest("a[href]").ok()??.dyn_into().ok()
}
