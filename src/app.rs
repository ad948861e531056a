//! The shell that every page stands in, and what a page is made from.

use crate::components::{Cards, Footer, FooterProps, Header, HeaderProps};
use crate::content::{Person, SiteContent, Text};
use crate::find::Texts;
use crate::i18n::Lang;
use crate::node::{Element, Node, el};
use crate::pages::{
    HomePage, HomePageProps, ResumePage, ResumePageProps, TalksPage, TalksPageProps,
};
use crate::route::{Place, Route};
use leptos::prelude::*;
use std::sync::Arc;

/// Where the site stands and what it offers: the same on every page of a build.
#[derive(Clone, Debug, PartialEq)]
pub struct Setting {
    /// The path that every page's path begins with: begins and ends with a slash.
    pub base: String,
    /// The languages that there is content in, the default one first.
    pub languages: Vec<Lang>,
}

/// What a page is a pure function of.
#[derive(Clone)]
pub struct Page {
    /// Which page, in which language.
    pub place: Place,
    /// The content in that language.
    pub content: Arc<SiteContent>,
    /// Where the site stands.
    pub setting: Arc<Setting>,
}

impl Page {
    /// The path of another page in this page's language.
    pub fn href(&self, route: Route) -> String {
        let lang = self.place.lang;
        Place { route, lang }.href(&self.setting.base)
    }

    /// The language to switch to, where there is one.
    pub fn other_language(&self) -> Option<Lang> {
        let other = self.place.lang.other();
        self.setting.languages.contains(&other).then_some(other)
    }

    /// The pages that there is content for.
    pub fn routes(&self) -> impl Iterator<Item = Route> {
        let has_guide = self.content.guide.is_some();
        Route::ALL.into_iter().filter(move |&route| has_guide || route != Route::Talks)
    }

    /// The document's title.
    pub fn title(&self) -> String {
        let words = self.place.lang.words();
        let Person { name, label, .. } = &self.content.resume.person;
        match (self.place.route, &self.content.guide) {
            (Route::Talks, Some(guide)) => format!("{} · {name}", guide.title),
            (Route::Resume, _) => format!("{} · {name}", words.resume),
            _ => match label {
                Some(label) => format!("{name} · {label}"),
                None => name.clone(),
            },
        }
    }

    /// What the page is about, in a sentence or two, for search engines.
    pub fn description(&self) -> String {
        let Person { name, label, .. } = &self.content.resume.person;
        match (self.place.route, &self.content.guide) {
            (Route::Talks, Some(guide)) => guide.intro.one_line(),
            (Route::Resume, _) => [Some(name), label.as_ref(), Some(&self.content.resume.about)]
                .into_iter()
                .flatten()
                .map(String::as_str)
                .collect::<Vec<_>>()
                .join(" · "),
            _ => self.content.resume.summary().map_or_else(|| name.clone(), Text::one_line),
        }
    }
}

/// Something said in the live region.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Status {
    /// The words.
    pub text: String,
    /// Whether they are also to be seen.
    pub shown: bool,
}

/// What searching the talk guide has at hand. What is searched for stands in the address.
#[derive(Clone, Default)]
pub struct Search {
    /// Whether anyone listens to the controls: not in the first render.
    pub is_alive: bool,
    /// Whether the filters are unfolded, where there is little room.
    pub is_unfolded: bool,
    /// The talks' folded texts in the page's language, once something has been searched for.
    pub own: Option<Arc<Texts>>,
    /// The same in the other language, once it is at hand.
    pub other: Option<Arc<Texts>>,
    /// Whether the other language was wanted and couldn't be had.
    pub is_alone: bool,
    /// Whether the reader has paused: until then only what is in sight changes.
    pub is_settled: bool,
    /// The talks as they were last made.
    pub cards: Cards,
}

/// All that the screen is a pure function of.
#[derive(Clone)]
pub struct Screen {
    /// The page.
    pub page: Page,
    /// Query and hash of the address, which the language switch keeps and the talk guide goes
    /// by. A document knows neither: its first render has none.
    pub suffix: String,
    /// What searching the talk guide has at hand.
    pub search: Search,
    /// What has just happened.
    pub status: Status,
}

impl Screen {
    /// The first render of a page, as its document has it.
    pub fn first(page: Page) -> Self {
        Self { page, suffix: String::new(), search: Search::default(), status: Status::default() }
    }
}

/// The whole of what is rendered.
#[component]
pub fn App<'a>(
    /// What it is made from.
    screen: &'a Screen,
) -> Node {
    let page = &screen.page;
    let Screen { suffix, search, .. } = screen;
    let main = match page.place.route {
        Route::Home => HomePage(HomePageProps { page }),
        Route::Resume => ResumePage(ResumePageProps { page }),
        Route::Talks => TalksPage(TalksPageProps { page, suffix, search }),
    };
    let status = if screen.status.shown { "status shown" } else { "status" };
    el("div")
        .class("page")
        .with(el("a").class("skip").attr("href", "#main").with(page.place.lang.words().skip))
        .with(Header(HeaderProps { page, suffix }))
        .with(el("main").attr("id", "main").each(main))
        .with(Footer(FooterProps { page }))
        .with(update(page.place.lang))
        .with(el("p").class(status).attr("role", "status").with(screen.status.text.clone()))
        .into()
}

/// The offer of a newer build, seen where one waits. The head script of index.html takes it.
fn update(lang: Lang) -> Element {
    let words = lang.words();
    let button = el("button").attr("type", "button").with(words.update_use);
    el("p").class("update").with(words.update).with(" ").with(button)
}
