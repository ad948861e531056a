use crate::app::Setting;
use crate::components::page_name;
use crate::i18n::Lang;
use crate::node::{Element, el};
use crate::route::{Place, Route};
use leptos::prelude::*;

/// What stands at an address that names nothing: in every language, since none can be known.
#[component]
pub fn NotFoundPage<'a>(
    /// Where the site stands.
    setting: &'a Setting,
    /// The pages to go on to.
    routes: &'a [Route],
) -> Element {
    let languages = &setting.languages;
    let titles = languages
        .iter()
        .map(|lang| (el("span").attr("lang", lang.tag()).with(lang.words().not_found), " "));
    let ways = languages.iter().map(|&lang| ways_back(lang, &setting.base, routes));
    let heading = el("h1").each(titles);
    el("main")
        .attr("id", "main")
        .with(el("div").class("hero").with(heading))
        .with(el("div").class("ways").each(ways))
}

/// The ways back in one language.
fn ways_back(lang: Lang, base: &str, routes: &[Route]) -> Element {
    let words = lang.words();
    let links = routes.iter().map(|&route| {
        let href = Place { route, lang }.href(base);
        el("li").with(el("a").attr("href", href).with(page_name(words, route)))
    });
    el("section")
        .attr("lang", lang.tag())
        .with(el("p").with(words.not_found_about))
        .with(el("ul").each(links))
}
