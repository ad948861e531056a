use crate::app::{App, AppProps, Screen};
use crate::node::Node;
use crate::route::Route;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::{PositionState, Render, RenderHtml};
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// What is on the screen, and what it is a function of. All of it is made anew from one state,
/// so that state needs no signal: ARCHITECTURE.md has what signals weigh.
pub(super) struct Stage {
    screen: RefCell<Screen>,
    shown: RefCell<<Node as Render>::State>,
}

impl Stage {
    /// Takes over what the document shows in `root`, which must be what `screen` says.
    /// Whatever else stands in `root` an extension has put there: it goes, so that the page isn't
    /// there twice.
    pub(super) fn hydrate(root: HtmlElement, screen: Screen) -> Self {
        let page = root.query_selector(":scope > .page").ok().flatten();
        if let Some(page) = page.filter(|_| root.child_element_count() > 1) {
            root.replace_children_with_node_1(&page);
        }
        let cursor = Cursor::new(root.unchecked_into());
        let app = App(AppProps { screen: &screen });
        let shown = app.hydrate::<true>(&cursor, &PositionState::default());
        Self { screen: RefCell::new(screen), shown: RefCell::new(shown) }
    }

    /// The state as it is now.
    pub(super) fn screen(&self) -> Screen {
        self.screen.borrow().clone()
    }

    /// Changes the state as it was hydrated to what it is in this visit. Only a guide, whose
    /// controls come alive, and what an address asks for make the page another than the document.
    pub(super) fn begin(&self, change: impl FnOnce(&mut Screen)) {
        let mut screen = self.screen();
        change(&mut screen);
        if screen.page.place.route == Route::Talks || !screen.suffix.is_empty() {
            self.show(screen);
        } else {
            self.screen.replace(screen);
        }
    }

    /// Changes the state, and what is on the screen with it.
    pub(super) fn update(&self, change: impl FnOnce(&mut Screen)) {
        let mut screen = self.screen();
        change(&mut screen);
        self.show(screen);
    }

    /// Shows another state.
    #[inline(never)]
    pub(super) fn show(&self, screen: Screen) {
        // What changing the page sets off comes back here too late to count.
        if let Ok(mut shown) = self.shown.try_borrow_mut() {
            App(AppProps { screen: &screen }).rebuild(&mut shown);
            self.screen.replace(screen);
        }
    }
}
