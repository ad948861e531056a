use crate::components::{TextLink, page_name};
use crate::i18n::Lang;
use crate::routes::{PageId, Route};
use crate::state::SiteConfig;
use leptos::prelude::*;

/// The 404 page, in every language because the visitor's is unknown.
#[component]
pub fn NotFoundPage<'a>(
    config: &'a SiteConfig,
    /// The routes to link to.
    routes: &'a [Route],
) -> impl IntoView + use<> {
    let titles = config.languages.iter().map(|lang| {
        view! {
            <span lang=lang.tag()>{lang.messages().not_found}</span>
            " "
        }
    });
    let ways =
        config.languages.iter().map(|&lang| view! { <PageLinks lang base=&config.base routes /> });
    view! {
        <main id="main">
            <div class="hero">
                <h1>{titles.collect_view()}</h1>
            </div>
            <div class="teasers">{ways.collect_view()}</div>
        </main>
    }
}

#[component]
fn PageLinks<'a>(lang: Lang, base: &'a str, routes: &'a [Route]) -> impl IntoView + use<> {
    let messages = lang.messages();
    let links = routes.iter().map(|&route| {
        let href = PageId { route, lang }.href(base);
        view! { <li><TextLink href text=page_name(messages, route) /></li> }
    });
    view! {
        <section lang=lang.tag()>
            <p>{messages.not_found_help}</p>
            <ul role="list">{links.collect_view()}</ul>
        </section>
    }
}
