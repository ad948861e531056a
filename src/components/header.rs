use super::{Icon, IconName};
use crate::i18n::{Lang, Messages};
use crate::platform::content_cache;
use crate::routes::{PageId, Route};
use crate::state::{AppState, Page};
use leptos::either::Either;
use leptos::prelude::*;

/// A page's name in the navigation.
pub fn page_name(messages: &'static Messages, route: Route) -> &'static str {
    match route {
        Route::Home => messages.home,
        Route::Resume => messages.resume,
        Route::Talks => messages.talks,
    }
}

/// The navigation, the language switch and the theme switch.
#[component]
pub fn Header<'a>(page: &'a Page) -> impl IntoView + use<> {
    let messages = page.id.lang.messages();
    let links = page.routes().map(|route| {
        let name = page_name(messages, route);
        let current = (route == page.id.route).then_some("page");
        let link = match route {
            Route::Home => Either::Left(view! {
                <a href=page.href(route) aria-current=current class="home">
                    <Icon name=IconName::Seal.name() />
                    <span>{name}</span>
                </a>
            }),
            _ => Either::Right(view! { <a href=page.href(route) aria-current=current>{name}</a> }),
        };
        view! { <li>{link}</li> }
    });
    let switch = page.other_language().map(|lang| view! { <LanguageSwitch page lang /> });
    view! {
        <header class="site-header">
            <nav aria-label=messages.navigation>
                <ul>{links.collect_view()}</ul>
            </nav>
            {switch}
            <ThemeSwitch messages />
        </header>
    }
}

/// A link to the same page in the other language, which keeps query and hash. src/js/language.js
/// stores the choice.
#[component]
fn LanguageSwitch<'a>(page: &'a Page, lang: Lang) -> impl IntoView + use<> {
    let state = expect_context::<AppState>();
    let href = PageId { lang, ..page.id }.href(&page.config.base);
    view! {
        <a
            class="language"
            data-action="language"
            href=move || state.url.with(|url| format!("{href}{}", url.as_str()))
            lang=lang.tag()
            hreflang=lang.tag()
            on:pointerenter=move |_| content_cache::prefetch(lang)
            on:focus=move |_| content_cache::prefetch(lang)
        >
            {lang.own_name()}
        </a>
    }
}

/// The theme button. src/js/theme.js handles its clicks, so it works before and without the
/// app; the style sheet shows the current theme, and its name is announced when it changes.
#[component]
fn ThemeSwitch(messages: &'static Messages) -> impl IntoView {
    let themes = [
        ("system", IconName::System, messages.theme_system),
        ("light", IconName::Sun, messages.theme_light),
        ("dark", IconName::Moon, messages.theme_dark),
    ];
    let icons = themes.map(|(theme, icon, _)| {
        view! {
            <span class=theme>
                <Icon name=icon.name() />
            </span>
        }
    });
    let names = themes.map(|(theme, _, name)| view! { <span class=theme>{name}</span> });
    view! {
        <button class="theme" type="button" data-action="theme" aria-label=messages.theme>
            {icons.into_iter().collect_view()}
        </button>
        <span class="theme-name visually-hidden" aria-live="polite">
            {names.into_iter().collect_view()}
        </span>
    }
}
