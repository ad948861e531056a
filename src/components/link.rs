use crate::content::Link;
use leptos::either::Either;
use leptos::prelude::*;

/// Words that lead somewhere, where there is somewhere to lead.
#[component]
pub fn OptionalLink<'a>(
    /// Where.
    to: Option<&'a Link>,
    /// The words.
    text: &'a str,
) -> impl IntoView + use<> {
    let text = text.to_owned();
    match to {
        Some(link) => Either::Left(view! { <a href=link.as_str().to_owned()>{text}</a> }),
        None => Either::Right(text),
    }
}
