use super::{Contacts, RunSpan};
use crate::content::{Person, Photo, Resume};
use crate::i18n::{Lang, month_and_year};
use leptos::prelude::*;

/// The top of the homepage and the résumé: name, the résumé's date, position, contacts.
#[component]
pub fn PersonHeading<'a>(
    lang: Lang,
    resume: &'a Resume,
    /// The site's base path.
    base: &'a str,
) -> impl IntoView + use<> {
    let Person { name, other_name, pronunciation, photo, label, contacts } = &resume.person;
    let other_name = other_name.as_ref().map(|run| view! { <RunSpan run class="other-name" /> });
    let pronunciation = pronunciation.clone().map(|text| {
        view! { <span class="pronunciation" lang="zh-Latn-pinyin">{text}</span> }
    });
    let photo = photo.as_ref().map(|Photo { path, alt, width, height }| {
        let src = format!("{base}{path}");
        view! { <img class="photo" src=src alt=alt.clone() width=*width height=*height /> }
    });
    let as_of = resume.as_of.map(|date| {
        let datetime = date.without_day().to_string();
        view! {
            <p class="as-of">
                {lang.messages().as_of} <time datetime=datetime>{month_and_year(lang, date)}</time>
            </p>
        }
    });
    view! {
        {photo}
        <div class="name">
            <h1 tabindex="-1" dir="auto">{name.clone()}</h1>
            {other_name}
            {pronunciation}
            {as_of}
        </div>
        {label.clone().map(|label| view! { <p class="label" dir="auto">{label}</p> })}
        <Contacts lang contacts />
    }
}
