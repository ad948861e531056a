//! Start-up: hydrates the prerendered page and enables client-side navigation. If the content can't
//! be loaded, the page stays static: complete, with working links.

mod document;
mod intact;
mod navigation;

use crate::app::App;
use crate::i18n::Lang;
pub use crate::platform::content_cache::read as read_content;
use crate::platform::{content_cache, history, scroll, talk_search};
use crate::routes::PageId;
use crate::search::Filter;
use crate::state::{AppState, Page, SiteConfig};
use leptos::prelude::*;
use navigation::Navigation;
use std::sync::Arc;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ScrollRestoration};

pub async fn start() {
    // Without its data attributes, the document isn't a page of this site.
    let Some(start) = PrerenderedPage::read() else { return };
    match content_cache::load(start.id.lang).await {
        // Reading content, hydrating and attaching listeners are tasks of their own: the browser
        // can respond to input in between.
        Ok(content) => queue_task(move || {
            if intact::is_translated(start.id.lang) {
                return stay_static(None);
            }
            let PrerenderedPage { id, config, origin, root } = start;
            let state = AppState::new(Page { id, content, config });
            mount(root, state);
            queue_task(move || make_interactive(state, origin));
        }),
        Err(error) => stay_static(Some(&error)),
    }
}

fn queue_task(callback: impl FnOnce() + 'static) {
    set_timeout(callback, Duration::ZERO);
}

/// The root element `#app`, and the parsed `data-…` attributes of `<html>`.
struct PrerenderedPage {
    root: HtmlElement,
    id: PageId,
    config: Arc<SiteConfig>,
    origin: String,
}

impl PrerenderedPage {
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
            id: PageId::parse("", &data.get("path")?, &languages)?,
            config: Arc::new(SiteConfig { base: data.get("base")?, languages }),
            origin: data.get("origin")?,
        })
    }
}

/// Leaves the page static, and hides the controls that need the app.
fn stay_static(error: Option<&str>) {
    if let Some(error) = error {
        web_sys::console::warn_1(&format!("the page stays static: {error}").into());
    }
    document::make_static();
}

/// Hydrates the prerendered DOM. If it was changed before start-up, clears it and mounts the app
/// instead, because hydration would panic.
fn mount(root: HtmlElement, state: AppState) {
    let is_intact =
        state.page.with_untracked(|page| intact::is_intact(&root, &page.content.revision));
    if is_intact {
        hydrate(root, state);
        return;
    }
    leptos::logging::debug_warn!("the DOM changed before hydration: mounting from scratch");
    root.set_text_content(None);
    leptos::mount::mount_to(root, move || view! { <App state /> }).forget();
}

#[cfg(target_arch = "wasm32")]
fn hydrate(root: HtmlElement, state: AppState) {
    leptos::mount::hydrate_from(root, move || view! { <App state /> }).forget();
}

/// Natively Leptos renders to HTML and can't hydrate.
#[cfg(not(target_arch = "wasm32"))]
fn hydrate(_: HtmlElement, _: AppState) {}

/// Attaches event listeners, and applies the URL's filter and the scroll position.
fn make_interactive(state: AppState, origin: String) {
    let navigation = Navigation::new(state, origin);
    let hash = window().location().hash().unwrap_or_default();
    let position = history::scroll_position();
    navigation.read_url();
    state.is_interactive.set(true);
    history::set_scroll_restoration(ScrollRestoration::Manual);
    navigation.listen();
    leptos::task::spawn_local(async move {
        leptos::task::tick().await;
        match position {
            Some(position) if window().scroll_y().unwrap_or_default() < 1.0 => {
                scroll::to(position);
            }
            // The filter has hidden talks and thus moved the hash's target.
            None if !hash.is_empty() && !state.filter.with_untracked(Filter::is_empty) => {
                scroll::to_hash(&hash);
            }
            _ => {}
        }
        // From now on, a history entry without a scroll position is a new one.
        history::save_scroll_position();
        if state.filter.with_untracked(|filter| filter.query.is_empty()) {
            talk_search::reveal_talks();
        } else {
            talk_search::load_other_language(state);
        }
        navigation.sync_with_history();
        navigation.prefetch_other_language_when_idle();
    });
}
