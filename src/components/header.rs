use super::{IconName, icon};
use crate::app::Page;
use crate::i18n::Words;
use crate::node::{Element, el};
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

/// The navigation, the language switch and the theme switch.
#[component]
pub fn Header<'a>(
    /// The page that it stands on.
    page: &'a Page,
    /// Query and hash of the address, which the language switch keeps.
    suffix: &'a str,
) -> Element {
    let words = page.place.lang.words();
    let links = page.routes().map(|route| {
        let current = (route == page.place.route).then_some("page");
        let link = el("a").attr("href", page.href(route)).attr_if("aria-current", current);
        let name = page_name(words, route);
        el("li").with(match route {
            Route::Home => {
                link.class("home").with(icon(IconName::Seal)).with(el("span").with(name))
            }
            _ => link.with(name),
        })
    });
    let switch = page.other_language().map(|lang| {
        let place = Place { route: page.place.route, lang };
        el("a")
            .class("language")
            .attr("href", place.href(&page.setting.base) + suffix)
            .attr("lang", lang.tag())
            .attr("hreflang", lang.tag())
            .with(lang.own_name())
    });
    let themes = [
        ("system", IconName::System, words.theme_system),
        ("light", IconName::Sun, words.theme_light),
        ("dark", IconName::Moon, words.theme_dark),
    ];
    // The head script of index.html cycles through them; the style sheet shows the one in use.
    let themes = themes.map(|(theme, drawing, name)| {
        el("span")
            .class(theme)
            .with(icon(drawing))
            .with(el("span").class("visually-hidden").with(name))
    });
    let theme = el("button").class("theme").attr("type", "button").each(Vec::from(themes));
    let navigation = el("nav").attr("aria-label", words.navigation);
    el("header")
        .class("site-header")
        .with(navigation.with(el("ul").each(links)))
        .with(switch)
        .with(theme)
}
