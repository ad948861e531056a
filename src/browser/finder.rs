//! The talk guide's search and filters: what the reader does to them, and what searching needs.

use super::visit::{Visit, suffix};
use super::{document, history};
use crate::app::{Screen, Search, Status};
use crate::components::{COUNT, SEARCH, talks_left};
use crate::content::{Guide, SiteContent};
use crate::find::{Filter, Found, Hit, Kind, Texts, facets};
use crate::route::Route;
use js_sys::Reflect;
use leptos::prelude::*;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event, EventTarget, HtmlInputElement};

/// How long the reader must have paused before the number of talks is announced.
const PAUSE: Duration = Duration::from_millis(500);

/// What the address's query asks of the guide; nothing on other pages.
fn asked(screen: &Screen) -> Option<(Filter, Vec<String>)> {
    let guide = guide(&screen.page.content).filter(|_| screen.page.place.route == Route::Talks)?;
    let query = screen.suffix.split('#').next().unwrap_or_default();
    Some(Filter::parse(query, guide))
}

fn guide(content: &SiteContent) -> Option<&Guide> {
    content.guide.as_ref()
}

fn texts(content: &SiteContent) -> Option<Arc<Texts>> {
    guide(content).map(|guide| Arc::new(Texts::of(guide)))
}

/// How many talks a screen shows.
fn found(screen: &Screen) -> Option<usize> {
    let ((filter, _), guide) = (asked(screen)?, guide(&screen.page.content)?);
    let Search { own, other, .. } = &screen.search;
    Some(Found::new(guide, &filter, own.as_deref(), other.as_deref()).count())
}

/// How many talks a screen shows, in words.
fn counted(screen: &Screen) -> Option<String> {
    let ((filter, _), guide) = (asked(screen)?, guide(&screen.page.content)?);
    Some(talks_left(screen.page.place.lang.words(), guide, &filter, found(screen)?))
}

/// What a reader who doesn't see it is to know of what a screen shows, if its address asks for
/// some talks only.
pub(super) fn outcome(screen: &Screen) -> Option<String> {
    let (filter, _) = asked(screen).filter(|(filter, _)| !filter.is_empty())?;
    let guide = guide(&screen.page.content)?;
    let (_, named) = screen.suffix.split_once('#').unwrap_or_default();
    let Search { own, other, .. } = &screen.search;
    let found = Found::new(guide, &filter, own.as_deref(), other.as_deref());
    let is_named = guide.talks.iter().position(|talk| talk.id == named);
    match is_named.filter(|&talk| found.hit(talk) == Hit::No) {
        Some(_) => Some(screen.page.place.lang.words().beyond.into()),
        None => counted(screen),
    }
}

/// The search field, if an event is about it.
pub(super) fn field(target: Option<EventTarget>) -> Option<HtmlInputElement> {
    let field: HtmlInputElement = target?.dyn_into().ok()?;
    (field.id() == SEARCH).then_some(field)
}

impl Visit {
    /// Searches for what the search field holds.
    pub(super) fn typed(self: &Rc<Self>, event: &Event) {
        let Some(field) = field(event.target()) else { return };
        let mut screen = self.stage.screen();
        let Some((filter, _)) = asked(&screen).filter(|(filter, _)| filter.query != field.value())
        else {
            return;
        };
        let filter = filter.searching(&field.value());
        // A word in the making may be Chinese by its sounds, which is nothing to search for, or
        // Latin on a phone's keyboard, which is: the one finds no talk.
        let is_composing = Reflect::get(event, &"isComposing".into());
        if is_composing.is_ok_and(|it| it.is_truthy()) {
            screen.suffix = filter.address();
            self.equip(&mut screen);
            if found(&screen) == Some(0) {
                return;
            }
        }
        self.ask(&filter, true);
    }

    /// Does what a button of the guide says by its name and value; gives whether it is one.
    pub(super) fn press(self: &Rc<Self>, target: Option<EventTarget>) -> bool {
        let element = target.and_then(|target| target.dyn_into::<Element>().ok());
        let button = element.and_then(|element| element.closest("main button[name]").ok()?);
        let Some(button) = button else { return false };
        let name = button.get_attribute("name").unwrap_or_default();
        let value = button.get_attribute("value").unwrap_or_default();
        let change = |screen: &Screen| {
            let (filter, _) = asked(screen)?;
            let guide = guide(&screen.page.content)?;
            Some(match (&*name, Kind::from_name(&name)) {
                ("clear", _) => Filter::default(),
                ("q", _) => filter.searching(""),
                (_, Some(kind)) if value.is_empty() => filter.without(kind),
                (_, kind) => filter.toggled(&facets(guide), kind?, &value),
            })
        };
        if name == "unfold" {
            self.stage.update(|screen| screen.search.is_unfolded ^= true);
        } else if let Some(filter) = change(&self.stage.screen()) {
            self.ask(&filter, false);
            self.write_query();
            if !button.is_connected() {
                document::focus(&format!("#{COUNT}"));
            }
        }
        true
    }

    /// Makes the address ask for other talks. All that is typed in one go is one step back.
    fn ask(self: &Rc<Self>, filter: &Filter, is_typing: bool) {
        // A move that is still under way leads to what was asked for before.
        self.latest.set(self.latest.get().wrapping_add(1));
        let href = location().pathname().unwrap_or_default() + &filter.address();
        if self.is_typing.replace(is_typing) && is_typing {
            history::replace(&href);
        } else {
            history::remember_scroll_position();
            history::push(&href);
        }
        self.stage.update(|screen| {
            screen.suffix = filter.address();
            screen.search.is_settled = false;
            self.equip(screen);
        });
        self.after(
            PAUSE,
            |visit| &visit.questions,
            |visit| {
                visit.stage.update(|screen| {
                    let text = counted(screen).unwrap_or_default();
                    screen.status = Status { text, shown: false };
                    screen.search.is_settled = true;
                });
            },
        );
        if !filter.query.is_empty() {
            self.want_other_language();
        }
    }

    /// Gives a screen what searching for what its address asks for needs, as far as it is at
    /// hand.
    pub(super) fn equip(&self, screen: &mut Screen) {
        if asked(screen).is_none_or(|(filter, _)| filter.query.is_empty()) {
            return;
        }
        let search = &mut screen.search;
        if search.own.is_none() {
            search.own = texts(&screen.page.content);
        }
        if search.other.is_none()
            && let Some(lang) = screen.page.other_language()
        {
            search.other = self.library.at_hand(lang).and_then(|content| texts(&content));
        }
        search.is_alone &= search.other.is_none();
    }

    /// Fetches the other language, and searches it too once it is there.
    pub(super) fn want_other_language(self: &Rc<Self>) {
        let screen = self.stage.screen();
        let is_wanted = asked(&screen).is_some() && screen.search.other.is_none();
        let Some(lang) = is_wanted.then(|| screen.page.other_language()).flatten() else {
            document::show_talks();
            return;
        };
        let place = screen.page.place;
        let visit = self.clone();
        spawn_local(async move {
            let is_alone = visit.library.content(lang).await.is_err();
            // By now the page may be another one.
            visit.stage.update(|screen| {
                if screen.page.place == place {
                    screen.search.is_alone = is_alone;
                    visit.equip(screen);
                }
            });
            document::show_talks();
        });
    }

    /// Puts what the address asks for into the search field.
    pub(super) fn write_query(&self) {
        let asked = asked(&self.stage.screen());
        let element = document().get_element_by_id(SEARCH);
        let field = element.and_then(|element| element.dyn_into::<HtmlInputElement>().ok());
        if let (Some((filter, _)), Some(field)) = (asked, field)
            && field.value() != filter.query
        {
            field.set_value(&filter.query);
        }
    }

    /// Takes what the guide doesn't know out of the address, and says so.
    pub(super) fn forget_unknown(self: &Rc<Self>) {
        let Some((filter, unknown)) = asked(&self.stage.screen()) else {
            return;
        };
        if unknown.is_empty() {
            return;
        }
        let hash = location().hash().unwrap_or_default();
        history::replace(&(location().pathname().unwrap_or_default() + &filter.address() + &hash));
        self.stage.update(|screen| screen.suffix = suffix());
        let words = self.stage.screen().page.place.lang.words();
        self.say(words.unknown.to_owned() + &unknown.join(words.list_between));
    }
}
