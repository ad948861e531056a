//! The browser's edge: everything that touches the network, the history, storage, focus and
//! scrolling. Pages and components know nothing of it.
//!
//! Nothing here may panic: whatever the browser refuses leaves the page as it stands, where
//! links go on working as links.

mod document;
mod finder;
mod history;
mod library;
mod moves;
mod rest;
mod scroll;
mod stage;
mod visit;

pub use library::read;

use crate::app::{Page, Screen, Setting};
use crate::i18n::Lang;
use crate::route::Place;
use leptos::prelude::*;

use library::Library;
use stage::Stage;
use std::rc::Rc;
use std::sync::Arc;
use visit::Visit;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Hydrates the document's page, then makes moving about happen in place. When the content
/// can't be had the page stays as it was written: whole, and linked.
pub async fn start() {
    // A document that doesn't say which page it is is none of this site.
    let Some(opening) = Opening::read() else { return };
    let lang = opening.place.lang;
    match opening.library.content(lang).await {
        Ok(content) => opening.hydrate(content),
        Err(fault) => {
            web_sys::console::warn_1(&format!("the page stays static: {fault}").into());
            // Controls that nobody listens to go.
            if let Some(html) = document().document_element() {
                let _ = html.set_attribute("data-static", "");
            }
        }
    }
}

/// What the document says of itself in the `data-…` attributes of its root element.
struct Opening {
    root: HtmlElement,
    place: Place,
    setting: Arc<Setting>,
    origin: String,
    library: Library,
}

impl Opening {
    fn read() -> Option<Self> {
        let document = document();
        let root = document.get_element_by_id("app")?.dyn_into().ok()?;
        let html: HtmlElement = document.document_element()?.dyn_into().ok()?;
        let data = html.dataset();
        let languages: Vec<Lang> =
            data.get("languages")?.split(' ').filter_map(Lang::from_tag).collect();
        let urls = languages
            .iter()
            .filter_map(|&lang| {
                Some((lang, html.get_attribute(&format!("data-content-{}", lang.code()))?))
            })
            .collect();
        Some(Self {
            root,
            place: Place::parse("", &data.get("place")?)?,
            setting: Arc::new(Setting { base: data.get("base")?, languages }),
            origin: data.get("origin")?,
            library: Library::new(urls),
        })
    }

    fn hydrate(self, content: Arc<crate::content::SiteContent>) {
        let page = Page { place: self.place, content, setting: self.setting.clone() };
        let stage = Stage::hydrate(self.root, Screen::first(page));
        let visit = Visit::new(self.setting, self.origin, self.library, stage);
        Rc::new(visit).begin();
    }
}
