use super::contacts::{Contacts, ContactsProps};
use crate::content::{Person, Resume};
use crate::i18n::{Lang, month_and_year};
use crate::node::{Element, el};
use leptos::prelude::*;

/// Whom a page is about: the name with the month that the résumé speaks for beside it, the
/// position, the ways to reach them.
#[component]
pub fn Nameplate<'a>(
    /// The language of the page.
    lang: Lang,
    /// The résumé.
    resume: &'a Resume,
) -> Element {
    let Person { name, label, contacts } = &resume.person;
    let as_of = resume.as_of.map(|date| {
        let month = el("time").attr("datetime", date.without_day().to_string());
        let month = month.with(month_and_year(lang, date));
        el("p").class("as-of").with(lang.words().as_of).with(month)
    });
    let name = el("h1").attr("tabindex", "-1").with(name.clone());
    el("div")
        .class("hero")
        .with(el("div").class("name").with(name).with(as_of))
        .with(label.clone().map(|label| el("p").class("label").with(label)))
        .with(Contacts(ContactsProps { lang, contacts }))
}
