use super::Contacts;
use crate::content::{Person, Resume};
use crate::i18n::{Lang, month_and_year};
use leptos::prelude::*;

/// The top of the homepage and the résumé: name, the résumé's date, position, contacts.
#[component]
pub fn PersonHeading<'a>(lang: Lang, resume: &'a Resume) -> impl IntoView + use<> {
    let Person { name, label, contacts } = &resume.person;
    let as_of = resume.as_of.map(|date| {
        let datetime = date.without_day().to_string();
        view! {
            <p class="as-of">
                {lang.messages().as_of} <time datetime=datetime>{month_and_year(lang, date)}</time>
            </p>
        }
    });
    view! {
        <div class="name">
            <h1 tabindex="-1" dir="auto">{name.clone()}</h1>
            {as_of}
        </div>
        {label.clone().map(|label| view! { <p class="label" dir="auto">{label}</p> })}
        <Contacts lang contacts />
    }
}
