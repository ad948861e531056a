use crate::content::{License, Link, Run};
use leptos::prelude::*;

#[component]
pub fn TextLink(
    href: String,
    #[prop(into)] text: String,
    /// The language tag of `text`, if it isn't the page's.
    #[prop(optional_no_strip)]
    lang: Option<String>,
    #[prop(optional_no_strip)] rel: Option<&'static str>,
    /// The accessible name, if it isn't `text`.
    #[prop(optional_no_strip)]
    label: Option<String>,
) -> impl IntoView {
    view! {
        <a href=href rel=rel lang=lang aria-label=label>
            {text}
        </a>
    }
}

/// A link with an absolute URL; links to websites have `rel="external"`.
#[component]
pub fn ExternalLink<'a>(
    link: &'a Link,
    #[prop(into)] text: String,
    #[prop(optional_no_strip)] label: Option<String>,
) -> impl IntoView + use<> {
    let rel = link.is_web().then_some("external");
    view! { <TextLink href=link.as_str().to_owned() text rel label /> }
}

/// A link within the site, with a run as its text.
#[component]
pub fn RunLink<'a>(href: String, run: &'a Run) -> impl IntoView + use<> {
    view! { <TextLink href text=run.text.clone() lang=run.lang.clone() /> }
}

/// A license's name, linked to its text.
#[component]
pub fn LicenseLink<'a>(license: &'a License) -> impl IntoView + use<> {
    let href = license.url.as_str().to_owned();
    view! { <TextLink href text=license.name.clone() rel=Some("external license") /> }
}
