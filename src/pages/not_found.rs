use crate::app::Setting;
use crate::components::page_name;
use crate::i18n::Lang;
use crate::route::{Place, Route};
use leptos::prelude::*;

/// What stands at an address that names nothing: in every language, since none can be known.
#[component]
pub fn NotFoundPage(
    /// Where the site stands.
    setting: Setting,
    /// The pages to go on to.
    routes: Vec<Route>,
) -> impl IntoView {
    let titles = setting
        .languages
        .iter()
        .map(|lang| view! { <span lang=lang.tag()>{lang.words().not_found}</span>" " })
        .collect_view();
    let ways = setting
        .languages
        .iter()
        .map(|&lang| view! { <WaysBack lang base=setting.base.clone() routes=routes.clone() /> })
        .collect_view();
    view! {
        <main id="main">
            <div class="hero"><h1>{titles}</h1></div>
            <div class="ways">{ways}</div>
        </main>
    }
}

/// The ways back in one language.
#[component]
fn WaysBack(lang: Lang, base: String, routes: Vec<Route>) -> impl IntoView {
    let links = routes
        .into_iter()
        .map(|route| {
            let href = Place { route, lang }.href(&base);
            view! { <li><a href=href>{page_name(lang.words(), route)}</a></li> }
        })
        .collect_view();
    view! {
        <section lang=lang.tag()>
            <p>{lang.words().not_found_about}</p>
            <ul>{links}</ul>
        </section>
    }
}
