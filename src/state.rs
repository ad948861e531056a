//! State shared by components: the page, the talk filter and its results, the live region.

use crate::content::{Guide, Person, SiteContent, Text};
use crate::i18n::Lang;
use crate::routes::{PageId, Route};
use crate::search::{Filter, FoldedTalks, Match, Results, UrlState};
use leptos::prelude::*;
use std::sync::Arc;

/// Build-wide configuration.
#[derive(Clone, Debug, PartialEq)]
pub struct SiteConfig {
    /// The path prefix of every page; starts and ends with a slash.
    pub base: String,
    /// The languages that have content, the default first.
    pub languages: Vec<Lang>,
}

/// Everything a page is rendered from.
#[derive(Clone, Debug)]
pub struct Page {
    pub id: PageId,
    /// The content in the page's language.
    pub content: Arc<SiteContent>,
    pub config: Arc<SiteConfig>,
}

impl Page {
    /// The path of `route` in this page's language.
    pub fn href(&self, route: Route) -> String {
        PageId { route, ..self.id }.href(&self.config.base)
    }

    /// The language to switch to, if the site has a second one.
    pub fn other_language(&self) -> Option<Lang> {
        let other = self.id.lang.other();
        self.config.languages.contains(&other).then_some(other)
    }

    /// The routes that have content.
    pub fn routes(&self) -> impl Iterator<Item = Route> + use<> {
        let has_guide = self.content.guide.is_some();
        Route::ALL.into_iter().filter(move |&route| has_guide || route != Route::Talks)
    }

    /// The guide, if this is the guide's page.
    pub fn guide(&self) -> Option<&Guide> {
        self.content.guide.as_ref().filter(|_| self.id.route == Route::Talks)
    }

    /// The text of `<title>`.
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

    /// The text of `<meta name="description">`, a sentence or two.
    pub fn description(&self) -> String {
        let resume = &self.content.resume;
        let Person { name, label, .. } = &resume.person;
        match (self.id.route, &self.content.guide) {
            (Route::Talks, guide) => {
                guide.as_ref().map(|guide| guide.intro.one_line()).unwrap_or_default()
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

/// The live region's message.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Status {
    pub(crate) text: String,
    /// Whether sighted users see it too.
    pub(crate) is_visible: bool,
}

/// The signals that components share, provided as context.
#[derive(Clone, Copy)]
pub struct AppState {
    /// Route, language and content, which change in a single update.
    pub(crate) page: RwSignal<Page>,
    /// The parsed query and hash of the current URL.
    pub(crate) url: RwSignal<UrlState>,
    /// The URL's filter; empty on all pages but the guide's.
    pub(crate) filter: Memo<Filter>,
    /// The other language's content, once loaded: search covers both languages.
    pub(crate) other_content: RwSignal<Option<Arc<SiteContent>>>,
    /// Whether loading the other language's content failed.
    pub(crate) is_other_missing: RwSignal<bool>,
    /// Whether event handlers are attached (after hydration).
    pub(crate) is_interactive: RwSignal<bool>,
    /// Whether the filters are expanded in a narrow viewport.
    pub(crate) are_filters_expanded: RwSignal<bool>,
    pub(crate) status: RwSignal<Status>,
    own_talks: Memo<Option<Arc<FoldedTalks>>>,
    other_talks: Memo<Option<Arc<FoldedTalks>>>,
    /// The search results for the filter.
    pub(crate) results: Memo<Results>,
    /// The index of the talk that the URL's hash links to, which is shown even if it doesn't match.
    pub(crate) linked_talk: Memo<Option<usize>>,
}

impl AppState {
    /// The state for a page's first render. In the browser it has no reactive owner: it lives as
    /// long as the document.
    pub fn new(page: Page) -> Self {
        let page = RwSignal::new(page);
        let url = RwSignal::new(UrlState::default());
        let filter = Memo::new(move |_| url.with(|url| url.filter().clone()));
        let other_content = RwSignal::new(None::<Arc<SiteContent>>);
        let own_talks = Memo::new(move |_| page.with(|page| folded(page.guide())));
        let other_talks = Memo::new(move |_| {
            other_content.with(|content| folded(content.as_ref()?.guide.as_ref()))
        });
        let results = Memo::new(move |_| {
            page.with(|page| filter.with(|filter| search(page, filter, own_talks, other_talks)))
        });
        let linked_talk = Memo::new(move |_| {
            page.with(|page| {
                let talks = &page.guide()?.talks;
                url.with(|url| {
                    let id = url.fragment()?;
                    talks.iter().position(|talk| talk.id == id)
                })
            })
        });
        Self {
            page,
            url,
            filter,
            other_content,
            is_other_missing: RwSignal::new(false),
            is_interactive: RwSignal::new(false),
            are_filters_expanded: RwSignal::new(false),
            status: RwSignal::new(Status::default()),
            own_talks,
            other_talks,
            results,
            linked_talk,
        }
    }

    /// The same state for one page's components: the current owner owns the memos that many
    /// effects read. Leptos signals keep a weak pointer to every effect that has ever read them, so
    /// memos that outlive their page would grow with each page shown.
    pub(crate) fn scoped(self) -> Self {
        let Self { filter, results, linked_talk, .. } = self;
        Self {
            filter: Memo::new(move |_| filter.get()),
            results: Memo::new(move |_| results.get()),
            linked_talk: Memo::new(move |_| linked_talk.get()),
            ..self
        }
    }

    /// The page's language, untracked.
    pub(crate) fn lang(self) -> Lang {
        self.page.with_untracked(|page| page.id.lang)
    }

    /// The search results for another filter, untracked.
    pub(crate) fn results_with(self, filter: &Filter) -> Results {
        let Self { page, own_talks, other_talks, .. } = self;
        untrack(|| page.with(|page| search(page, filter, own_talks, other_talks)))
    }

    /// How a talk matches the filter.
    pub(crate) fn match_of(self, talk: usize) -> Match {
        self.results.with(|results| results.match_of(talk))
    }

    /// Whether a talk is shown: it matches the filter, or the URL names it.
    pub(crate) fn is_shown(self, talk: usize) -> bool {
        self.match_of(talk) != Match::None || self.linked_talk.get() == Some(talk)
    }
}

fn folded(guide: Option<&Guide>) -> Option<Arc<FoldedTalks>> {
    guide.map(|guide| Arc::new(FoldedTalks::of(guide)))
}

/// Searches the page's guide. Each content's texts are folded once, and only for a query.
fn search(
    page: &Page,
    filter: &Filter,
    own: Memo<Option<Arc<FoldedTalks>>>,
    other: Memo<Option<Arc<FoldedTalks>>>,
) -> Results {
    let Some(guide) = page.guide() else { return Results::default() };
    let has_query = !filter.query.is_empty();
    let texts = |memo: Memo<Option<Arc<FoldedTalks>>>| has_query.then(|| memo.get()).flatten();
    Results::new(guide, filter, texts(own).as_deref(), texts(other).as_deref())
}
