use super::head;
use super::html::static_html;
use crate::build::Build;
use crate::site_file::SiteFile;
use leptos::prelude::*;
use portfolio::app::App;
use portfolio::pages::NotFoundPage;
use portfolio::routes::Route;
use portfolio::state::{AppState, Page};

/// Renders the documents of all pages, of `/` and of the 404 page.
///
/// # Errors
/// Fails if `index.html` lacks a required element, or if it can't be rewritten.
pub(crate) fn documents(build: &Build<'_>) -> anyhow::Result<Vec<SiteFile>> {
    let mut files = Vec::new();
    for page in build.pages() {
        let path = format!("{}index.html", page.id.path());
        files.push(SiteFile::at(path, document(build, &page, false)?));
        if page.id.route == Route::Home && page.id.lang == build.default_lang() {
            files.push(SiteFile::at("index.html", document(build, &page, true)?));
        }
    }
    files.push(SiteFile::at("404.html", not_found(build)?));
    Ok(files)
}

fn document(build: &Build<'_>, page: &Page, is_root: bool) -> anyhow::Result<String> {
    let head = head::of_page(build, page, is_root)?;
    build.shell.document(&head, &render(page), &build.sprite)
}

/// Returns the HTML of a page's first render, which hydration expects to find.
pub fn render(page: &Page) -> String {
    let owner = Owner::new();
    owner.with(|| {
        let state = AppState::new(page.clone());
        // HTML parsers read Leptos' hydration markers (`<!>`) as comments, but report an error.
        view! { <App state /> }.to_html().replace("<!>", "<!---->")
    })
}

fn not_found(build: &Build<'_>) -> anyhow::Result<String> {
    let routes: Vec<Route> = build.pages().iter().take(1).flat_map(Page::routes).collect();
    let (config, routes) = (&build.config, &routes);
    let app = static_html(view! { <NotFoundPage config routes /> });
    build.shell.document(&head::of_not_found(build), &app, &build.sprite)
}
