//! The shell that every page stands in, and what a page is made from.

use crate::components::{Footer, Header};
use crate::content::Edition;
use crate::i18n::Lang;
use crate::pages::{HomePage, ResumePage, TalksPage};
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
    pub edition: Arc<Edition>,
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
        let has_guide = self.edition.guide.is_some();
        Route::ALL
            .into_iter()
            .filter(move |&route| has_guide || route != Route::Talks)
    }

    /// The document's title.
    pub fn title(&self) -> String {
        let resume = &self.edition.resume;
        let words = self.place.lang.words();
        let name = &resume.basics.name;
        match (self.place.route, &self.edition.guide) {
            (Route::Talks, Some(guide)) => format!("{} · {name}", guide.title),
            (Route::Resume, _) => format!("{} · {name}", words.resume),
            _ => match &resume.basics.label {
                Some(label) => format!("{name} · {label}"),
                None => name.clone(),
            },
        }
    }

    /// What the page is about, in a sentence or two, for search engines.
    pub fn description(&self) -> String {
        let basics = &self.edition.resume.basics;
        let words = self.place.lang.words();
        match (self.place.route, &self.edition.guide) {
            (Route::Talks, Some(guide)) => crate::content::plain(&guide.intro),
            (Route::Resume, _) => [Some(basics.name.as_str()), basics.label.as_deref()]
                .into_iter()
                .flatten()
                .chain([words.resume_about])
                .collect::<Vec<_>>()
                .join(" · "),
            _ => crate::content::plain(basics.summary.as_deref().unwrap_or(&basics.name)),
        }
    }
}

/// The whole of what is rendered: the page, and a line that speaks.
#[component]
pub fn App(
    /// The page shown.
    page: Signal<Page>,
    /// Query and hash of the address, which the language switch keeps.
    suffix: Signal<String>,
    /// What has just happened, for the live region.
    status: Signal<Status>,
) -> impl IntoView {
    view! {
        {move || page.with(|page| shell(page, suffix))}
        <p class="status" class:shown=move || status.get().shown role="status">
            {move || status.get().text}
        </p>
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

fn shell(page: &Page, suffix: Signal<String>) -> impl IntoView + use<> {
    let main = match page.place.route {
        Route::Resume => view! { <ResumePage page=page.clone() /> }.into_any(),
        Route::Talks => view! { <TalksPage page=page.clone() /> }.into_any(),
        Route::Home => view! { <HomePage page=page.clone() /> }.into_any(),
    };
    view! {
        <a class="skip" href="#main">{page.place.lang.words().skip}</a>
        <Header page=page.clone() suffix />
        <main id="main">{main}</main>
        <Footer page=page.clone() />
    }
}
