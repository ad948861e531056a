use crate::content::{Licence, Link, Run};
use leptos::prelude::*;

/// A link with text in it.
#[component]
pub fn TextLink(
    href: String,
    #[prop(into)] text: String,
    /// The language of `text`, where that isn't the page's.
    #[prop(optional_no_strip)]
    lang: Option<String>,
    #[prop(optional_no_strip)] rel: Option<&'static str>,
    /// The accessible name, where that isn't `text`.
    #[prop(optional_no_strip)]
    label: Option<String>,
) -> impl IntoView {
    view! {
        <a href=href rel=rel lang=lang aria-label=label>
            {text}
        </a>
    }
}

/// A link with an absolute address. One to another site says so.
#[component]
pub fn ExternalLink<'a>(
    link: &'a Link,
    #[prop(into)] text: String,
    #[prop(optional_no_strip)] label: Option<String>,
) -> impl IntoView + use<> {
    let rel = link.is_web().then_some("external");
    view! { <TextLink href=link.as_str().to_owned() text rel label /> }
}

/// A link to a page of this site, named by a run.
#[component]
pub fn RunLink<'a>(href: String, run: &'a Run) -> impl IntoView + use<> {
    view! { <TextLink href text=run.text.clone() lang=run.lang.clone() /> }
}

/// A licence by its name.
#[component]
pub fn LicenceLink<'a>(licence: &'a Licence) -> impl IntoView + use<> {
    let href = licence.url.as_str().to_owned();
    view! { <TextLink href text=licence.name.clone() rel=Some("external license") /> }
}
