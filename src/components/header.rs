use super::{Icon, IconName};
use crate::app::Page;
use crate::i18n::Words;
use crate::route::{Place, Route};
use leptos::prelude::*;

/// A page's name in the navigation.
pub fn page_name(words: &'static Words, route: Route) -> &'static str {
    match route {
        Route::Home => words.home,
        Route::Resume => words.resume,
        Route::Talks => words.talks,
    }
}

/// The navigation and the language switch.
#[component]
pub fn Header(
    /// The page that it stands on.
    page: Page,
    /// Query and hash of the address, which the language switch keeps.
    suffix: Signal<String>,
) -> impl IntoView {
    let words = page.place.lang.words();
    let links = page
        .routes()
        .map(|route| {
            let current = (route == page.place.route).then_some("page");
            view! {
                <li>
                    <a href=page.href(route) aria-current=current>{page_name(words, route)}</a>
                </li>
            }
        })
        .collect_view();
    let switch = page.other_language().map(|lang| {
        let route = page.place.route;
        let path = Place { route, lang }.href(&page.setting.base);
        view! {
            <a
                class="language"
                href=move || format!("{path}{}", suffix.get())
                lang=lang.tag()
                hreflang=lang.tag()
            >
                {lang.own_name()}
            </a>
        }
    });
    view! {
        <header class="site-header">
            <Icon name=IconName::Seal />
            <nav aria-label=words.navigation>
                <ul>{links}</ul>
            </nav>
            {switch}
        </header>
    }
}
