//! What components share: the page, what is asked of the talk guide, what was just announced.

use crate::content::{Guide, Person, SiteContent, Text};
use crate::i18n::Lang;
use crate::routes::{PageId, Route};
use crate::search::{Address, Filter, Match, Results, Texts};
use leptos::prelude::*;
use std::sync::Arc;

/// What is the same on every page of a build.
#[derive(Clone, Debug, PartialEq)]
pub struct SiteConfig {
    /// The path that every page's path begins with: begins and ends with a slash.
    pub base: String,
    /// The languages that there is content in, the default one first.
    pub languages: Vec<Lang>,
}

/// Everything that a page's first render depends on.
#[derive(Clone, Debug)]
pub struct Page {
    pub id: PageId,
    /// The content in the page's language.
    pub content: Arc<SiteContent>,
    pub config: Arc<SiteConfig>,
}

impl Page {
    /// The path of another page in this page's language.
    pub fn href(&self, route: Route) -> String {
        PageId { route, ..self.id }.href(&self.config.base)
    }

    /// The language to switch to, where there is one.
    pub fn other_language(&self) -> Option<Lang> {
        let other = self.id.lang.other();
        self.config.languages.contains(&other).then_some(other)
    }

    /// The pages that there is content for.
    pub fn routes(&self) -> impl Iterator<Item = Route> + use<> {
        let has_guide = self.content.guide.is_some();
        Route::ALL.into_iter().filter(move |&route| has_guide || route != Route::Talks)
    }

    /// The guide, on its page.
    pub fn guide(&self) -> Option<&Guide> {
        self.content.guide.as_ref().filter(|_| self.id.route == Route::Talks)
    }

    /// The document's title.
    pub fn title(&self) -> String {
        let Person { name, label, .. } = &self.content.resume.person;
        let messages = self.id.lang.messages();
        match (self.id.route, &self.content.guide) {
            (Route::Talks, guide) => {
                let title = guide.as_ref().map_or(messages.talks, |guide| &guide.title);
                format!("{title} · {name}")
            }
            (Route::Resume, _) => format!("{} · {name}", messages.resume),
            (Route::Home, _) => match label {
                Some(label) => format!("{name} · {label}"),
                None => name.clone(),
            },
        }
    }

    /// The document's description, in a sentence or two.
    pub fn description(&self) -> String {
        let resume = &self.content.resume;
        let Person { name, label, .. } = &resume.person;
        match (self.id.route, &self.content.guide) {
            (Route::Talks, guide) => {
                guide.as_ref().map(|it| it.intro.one_line()).unwrap_or_default()
            }
            (Route::Resume, _) => {
                let mut description = name.clone();
                for part in [label.as_deref().unwrap_or_default(), &resume.about] {
                    if !part.is_empty() {
                        description += " · ";
                        description += part;
                    }
                }
                description
            }
            (Route::Home, _) => resume.summary().map_or_else(|| name.clone(), Text::one_line),
        }
    }
}

/// What the live region says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Status {
    pub text: String,
    /// Whether it is also shown.
    pub is_visible: bool,
}

/// The signals that components share.
#[derive(Clone, Copy)]
pub struct AppState {
    /// Route, language and content, which change in one step.
    pub page: RwSignal<Page>,
    /// Query and hash of the address as it is, parsed.
    pub address: RwSignal<Address>,
    /// The address's filter, which is empty but on the guide's page.
    pub filter: Memo<Filter>,
    /// The other language's content, once it is loaded: the guide is searched in both.
    pub other_content: RwSignal<Option<Arc<SiteContent>>>,
    /// Whether the other language's content could not be loaded.
    pub is_other_missing: RwSignal<bool>,
    /// Whether event handlers are attached: not before hydration.
    pub is_interactive: RwSignal<bool>,
    /// Whether the filters are unfolded, where the window is narrow.
    pub is_unfolded: RwSignal<bool>,
    pub status: RwSignal<Status>,
    own_texts: Memo<Option<Arc<Texts>>>,
    other_texts: Memo<Option<Arc<Texts>>>,
    /// What the filter leaves of the guide's talks.
    pub results: Memo<Results>,
    /// The index of the talk that the address names, which is shown whatever the filter says.
    pub named_talk: Memo<Option<usize>>,
}

impl AppState {
    /// The state of a page's first render. In the browser it belongs to no owner: it lives as long
    /// as the document.
    pub fn new(page: Page) -> Self {
        let page = RwSignal::new(page);
        let address = RwSignal::new(Address::default());
        let filter = Memo::new(move |_| address.with(|address| address.filter().clone()));
        let other_content = RwSignal::new(None::<Arc<SiteContent>>);
        let own_texts = Memo::new(move |_| page.with(|page| folded(page.guide())));
        let other_texts = Memo::new(move |_| {
            other_content.with(|content| folded(content.as_ref()?.guide.as_ref()))
        });
        let results = Memo::new(move |_| {
            page.with(|page| filter.with(|filter| search(page, filter, own_texts, other_texts)))
        });
        let named_talk = Memo::new(move |_| {
            page.with(|page| {
                let talks = &page.guide()?.talks;
                address.with(|address| {
                    let id = address.fragment()?;
                    talks.iter().position(|talk| talk.id == id)
                })
            })
        });
        Self {
            page,
            address,
            filter,
            other_content,
            is_other_missing: RwSignal::new(false),
            is_interactive: RwSignal::new(false),
            is_unfolded: RwSignal::new(false),
            status: RwSignal::new(Status::default()),
            own_texts,
            other_texts,
            results,
            named_talk,
        }
    }

    /// The same state for the components of one page: memos that many effects read belong to the
    /// current owner. Leptos' signals keep a weak pointer to every effect that has ever read them, so
    /// those that outlive a page grow with each one that is shown.
    pub fn scoped(self) -> Self {
        let Self { filter, results, named_talk, .. } = self;
        Self {
            filter: Memo::new(move |_| filter.get()),
            results: Memo::new(move |_| results.get()),
            named_talk: Memo::new(move |_| named_talk.get()),
            ..self
        }
    }

    /// The language of the page; doesn't track it.
    pub fn lang(self) -> Lang {
        self.page.with_untracked(|page| page.id.lang)
    }

    /// What another filter would leave.
    pub fn results_with(self, filter: &Filter) -> Results {
        let Self { page, own_texts, other_texts, .. } = self;
        untrack(|| page.with(|page| search(page, filter, own_texts, other_texts)))
    }

    /// How a talk matches the filter.
    pub fn hit(self, talk: usize) -> Match {
        self.results.with(|results| results.hit(talk))
    }

    /// Whether a talk is shown.
    pub fn is_shown(self, talk: usize) -> bool {
        self.hit(talk) != Match::None || self.named_talk.get() == Some(talk)
    }
}

fn folded(guide: Option<&Guide>) -> Option<Arc<Texts>> {
    guide.map(|guide| Arc::new(Texts::of(guide)))
}

/// Searches a page's guide. Texts are folded once for each content, when something is searched for.
fn search(
    page: &Page,
    filter: &Filter,
    own: Memo<Option<Arc<Texts>>>,
    other: Memo<Option<Arc<Texts>>>,
) -> Results {
    let Some(guide) = page.guide() else { return Results::default() };
    let has_query = !filter.query.is_empty();
    let texts = |memo: Memo<Option<Arc<Texts>>>| has_query.then(|| memo.get()).flatten();
    Results::new(guide, filter, texts(own).as_deref(), texts(other).as_deref())
}
