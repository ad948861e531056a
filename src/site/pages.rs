use super::file::File;
use super::{Build, head};
use crate::app::{App, AppProps, Page, Screen};
use crate::node::Node;
use crate::pages::{NotFoundPage, NotFoundPageProps};
use crate::route::Route;
use leptos::prelude::*;

/// The document of every page, of `/` and of addresses that name nothing.
///
/// # Errors
/// What `index.html` lacks.
pub(super) fn documents(build: &Build<'_>) -> Result<Vec<File>, String> {
    let mut files = Vec::new();
    for page in build.pages() {
        let path = format!("{}index.html", page.place.path());
        files.push(File::at(path, document(build, &page, false)?));
        if page.place.route == Route::Home && page.place.lang == build.first() {
            files.push(File::at("index.html", document(build, &page, true)?));
        }
    }
    files.push(File::at("404.html", not_found(build)?));
    Ok(files)
}

fn document(build: &Build<'_>, page: &Page, is_root: bool) -> Result<String, String> {
    let head = head::of_page(build, page, is_root);
    build.shell.document(&head, &rendered(page), &build.sprite)
}

/// The HTML of a page's first render, which hydration expects to find again.
fn rendered(page: &Page) -> String {
    let screen = Screen::first(page.clone());
    App(AppProps { screen: &screen }).to_html()
}

fn not_found(build: &Build<'_>) -> Result<String, String> {
    let has_guide = build.pages().iter().any(|page| page.place.route == Route::Talks);
    let routes = Route::ALL.into_iter().filter(|&route| has_guide || route != Route::Talks);
    let props = NotFoundPageProps { setting: &build.setting, routes: &routes.collect::<Vec<_>>() };
    let app = Node::from(NotFoundPage(props)).to_html();
    build.shell.document(&head::of_not_found(build), &app, &build.sprite)
}
