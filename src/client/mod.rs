//! Start-up: hydrates the document's page, then makes navigation happen in place. When the content
//! can't be loaded the page stays as it was written: whole, and linked.

mod document;
mod intact;
mod navigation;

use crate::app::App;
use crate::i18n::Lang;
use crate::platform::{content_cache, history, scroll, talk_search};
use crate::routes::PageId;
use crate::state::{AppState, Page, SiteConfig};
use leptos::prelude::*;
use navigation::Navigation;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ScrollRestoration};

/// Starts the application.
pub async fn start() {
    // A document that doesn't say which page it is is none of this site.
    let Some(start) = StartDocument::read() else { return };
    let loaded = content_cache::load(start.id.lang).await;
    match loaded {
        Ok(_) if intact::is_translated(start.id.lang) => stay_static(None),
        Ok(content) => {
            let StartDocument { id, config, origin, root, .. } = start;
            let page = Page { id, content, config };
            let state = AppState::new(page);
            mount(root, state);
            begin(state, origin);
        }
        Err(error) => stay_static(Some(&error)),
    }
}

/// What the document says of itself in the `data-…` attributes of its root element.
struct StartDocument {
    root: HtmlElement,
    id: PageId,
    config: Arc<SiteConfig>,
    origin: String,
}

impl StartDocument {
    fn read() -> Option<Self> {
        let document = leptos::prelude::document();
        let root = document.get_element_by_id("app")?.dyn_into().ok()?;
        let html: HtmlElement = document.document_element()?.dyn_into().ok()?;
        let data = html.dataset();
        let languages: Vec<Lang> =
            data.get("languages")?.split(' ').filter_map(Lang::from_tag).collect();
        let url = |&lang: &Lang| {
            Some((lang, html.get_attribute(&format!("data-content-{}", lang.code()))?))
        };
        content_cache::init(languages.iter().filter_map(url).collect());
        Some(Self {
            root,
            id: PageId::parse("", &data.get("place")?, &languages)?,
            config: Arc::new(SiteConfig { base: data.get("base")?, languages }),
            origin: data.get("origin")?,
        })
    }
}

/// Leaves the page as it is, without the controls that need the program.
fn stay_static(error: Option<&str>) {
    if let Some(error) = error {
        web_sys::console::warn_1(&format!("the page stays static: {error}").into());
    }
    document::make_static();
}

/// Hydrates what the build wrote; where something changed the document before, the application is
/// mounted anew, since hydration would panic.
fn mount(root: HtmlElement, state: AppState) {
    let is_intact =
        state.page.with_untracked(|page| intact::is_intact(&root, &page.content.revision));
    if is_intact {
        hydrate(root, state);
        return;
    }
    leptos::logging::debug_warn!("the document was changed before start-up: mounting it anew");
    root.set_text_content(None);
    leptos::mount::mount_to(root, move || view! { <App state /> }).forget();
}

#[cfg(feature = "hydrate")]
fn hydrate(root: HtmlElement, state: AppState) {
    leptos::mount::hydrate_from(root, move || view! { <App state /> }).forget();
}

/// Leptos hydrates nothing without its feature.
#[cfg(not(feature = "hydrate"))]
fn hydrate(_: HtmlElement, _: AppState) {}

/// Attaches the document's listeners, and shows what the address asks for.
fn begin(state: AppState, origin: String) {
    let navigation = Navigation::new(state, origin);
    let location = window().location();
    let hash = location.hash().unwrap_or_default();
    let is_filtered = !location.search().unwrap_or_default().is_empty();
    let position = history::scroll_position();
    navigation.read_address();
    state.is_interactive.set(true);
    history::restore_scroll_by(ScrollRestoration::Manual);
    navigation.listen();
    leptos::task::spawn_local(async move {
        leptos::task::tick().await;
        match position {
            Some(position) if window().scroll_y().unwrap_or_default() < 1.0 => {
                scroll::to(position);
            }
            // What a hash names is elsewhere once talks are left out.
            None if is_filtered && !hash.is_empty() => scroll::to_hash(&hash),
            _ => {}
        }
        // An entry that remembers nothing is thereby one that has only just been made.
        history::remember_scroll_position();
        match state.filter.with_untracked(|filter| filter.query.is_empty()) {
            true => talk_search::show_talks(),
            false => talk_search::search_other_language(state),
        }
        navigation.follow_history();
        navigation.prefetch_other_language_when_idle();
    });
}
