//! Moving about in place: by links, and through the history.

use super::finder::outcome;
use super::rest::Rest;
use super::scroll::{self, Anchor};
use super::visit::{Visit, anchor, suffix};
use super::{document, history};
use crate::app::{Page, Screen, Status};
use crate::components::COUNT;
use crate::route::Place;
use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlAnchorElement, MouseEvent};

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

impl Visit {
    /// Follows a link in place, if it is a plain click on a link to a page of this site; or does
    /// what a button says.
    pub(super) fn follow(self: &Rc<Self>, event: &MouseEvent) {
        let is_plain = event.button() == 0
            && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
            && !event.default_prevented();
        if !is_plain || self.press(event.target()) {
            return;
        }
        let Some(link) = anchor(event.target()) else { return };
        if let Some(citation) = self.citation(&link) {
            if self.copy(&citation, |words| words.cited) {
                event.prevent_default();
            }
            return;
        }
        let Some((link, place)) = self.leads_to(link) else { return };
        let (search, hash) = (link.search(), link.hash());
        let is_fragment = !hash.is_empty()
            && link.pathname() == location().pathname().unwrap_or_default()
            && search == location().search().unwrap_or_default();
        if is_fragment {
            if link.class_name() == "anchor" {
                // The talk or the section, whatever else is being looked for.
                self.copy(&(link.origin() + &link.pathname() + &hash), |words| words.copied);
            }
            return;
        }
        event.prevent_default();
        let suffix = search + &hash;
        let href = link.pathname() + &suffix;
        let chosen = link.has_attribute("hreflang").then_some(place.lang);
        if let (Some(lang), Ok(Some(storage))) = (chosen, window().local_storage()) {
            let _ = storage.set_item(LANGUAGE, lang.code());
        }
        self.go(Target { place, href, suffix, hash }, Cause::Link);
    }

    /// How the entry is cited whose link "copy citation" this is.
    fn citation(&self, link: &HtmlAnchorElement) -> Option<String> {
        let entry = link.closest(".entry").ok()?.filter(|_| link.class_name() == "cite")?.id();
        let content = self.stage.screen().page.content;
        let (_, entry) =
            content.resume.entries().into_iter().find(|(anchor, _)| *anchor == entry)?;
        entry.citation.clone()
    }

    /// The page of this site that a link leads to, in this window.
    fn leads_to(&self, link: HtmlAnchorElement) -> Option<(HtmlAnchorElement, Place)> {
        let is_here = link.origin() == location().origin().unwrap_or_default()
            && link.target().is_empty()
            && !link.has_attribute("download");
        let place = is_here.then(|| self.place(&link.pathname())).flatten()?;
        Some((link, place))
    }

    /// Shows the page of the entry that the reader went back or forward to.
    pub(super) fn return_to_entry(self: &Rc<Self>) {
        let path = location().pathname().unwrap_or_default();
        let Some(place) = self.place(&path) else {
            let _ = location().reload();
            return;
        };
        let hash = location().hash().unwrap_or_default();
        let suffix = suffix();
        self.go(Target { place, href: path + &suffix, suffix, hash }, Cause::History);
    }

    fn go(self: &Rc<Self>, target: Target, cause: Cause) {
        let number = self.latest.get().wrapping_add(1);
        self.latest.set(number);
        let visit = self.clone();
        spawn_local(async move {
            let content = visit.library.content(target.place.lang).await;
            if visit.latest.get() != number {
                return;
            }
            let before = visit.stage.screen().page;
            let is_alien = before.place != target.place && !document::is_of(&before);
            match content {
                Ok(_) if is_alien && cause == Cause::History => drop(location().reload()),
                Ok(_) if is_alien => drop(location().assign(&target.href)),
                Ok(content) => {
                    let setting = visit.setting.clone();
                    visit.show(Page { place: target.place, content, setting }, &target, cause);
                }
                Err(_) if !window().navigator().on_line() => visit.stay(cause),
                Err(_) if cause == Cause::History => drop(location().reload()),
                Err(_) => drop(location().assign(&target.href)),
            }
        });
    }

    /// Says that nothing can be had without a network. An entry that was returned to gets the
    /// address of the page that stays.
    fn stay(self: &Rc<Self>, cause: Cause) {
        let Screen { page, suffix, .. } = self.stage.screen();
        if cause == Cause::History {
            history::replace(&(page.place.href(&self.setting.base) + &suffix));
        }
        self.say(page.place.lang.words().offline.to_owned());
    }

    /// Puts a page on the screen, and everything about the window in its place.
    fn show(self: &Rc<Self>, page: Page, target: &Target, cause: Cause) {
        let Screen { page: before, mut search, .. } = self.stage.screen();
        let is_move = before.place != page.place;
        let is_switch = before.place.route == page.place.route && is_move;
        let keeps_place = is_switch && cause == Cause::Link;
        let anchor = keeps_place.then(Anchor::find).flatten();
        let rest = keeps_place.then(Rest::find);
        if cause == Cause::Link {
            history::remember_scroll_position();
        }
        if before.place.lang != page.place.lang {
            std::mem::swap(&mut search.own, &mut search.other);
        }
        self.is_typing.set(false);
        search.is_settled = true;
        let suffix = target.suffix.clone();
        let mut screen = Screen { page: page.clone(), suffix, search, status: Status::default() };
        self.equip(&mut screen);
        screen.status.text = match (is_switch, is_move) {
            (true, _) => page.place.lang.words().language_now.to_owned(),
            (false, true) => page.title(),
            (false, false) => outcome(&screen).unwrap_or_default(),
        };
        rest.iter().for_each(Rest::begin);
        self.stage.show(screen);
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
            // A new fragment of the same page: the browser has scrolled to it, or found none. A
            // talk that a filter hid is there only now.
            (Cause::History, None) if !is_move && target.suffix == target.hash => {}
            _ if keeps_place => anchor.iter().for_each(Anchor::keep),
            _ => scroll::to_hash(&target.hash),
        }
        // As browsers do: a link to the very page that is shown adds no entry.
        let here = location().pathname().unwrap_or_default() + &self::suffix();
        match cause {
            Cause::Link if target.href != here => history::push(&target.href),
            _ => history::remember_scroll_position(),
        }
        self.forget_unknown();
        rest.into_iter().for_each(Rest::end_after_frame);
    }
}
