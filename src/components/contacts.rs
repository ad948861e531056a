use super::icon::icon_named;
use super::text::link_to;
use crate::content::Contact;
use crate::i18n::{Lang, foreign};
use crate::node::{Element, el};
use leptos::prelude::*;

/// The ways to reach someone, if there are any, as a list of links with icons.
#[component]
pub fn Contacts<'a>(
    /// The language of the page.
    lang: Lang,
    /// The ways.
    contacts: &'a [Contact],
) -> Option<Element> {
    let items = contacts.iter().map(|contact| item(lang, contact));
    let list = el("ul").class("contacts").attr("aria-label", lang.words().contact);
    (!contacts.is_empty()).then(|| list.each(items))
}

fn item(lang: Lang, contact: &Contact) -> Element {
    let label = contact.label.as_ref();
    let label =
        label.map(|label| el("span").class("visually-hidden").with(label.clone()).with(" "));
    let note = contact.note.as_ref().map(|note| {
        let tag = foreign(lang, note);
        (" ", el("span").class("note").attr_if("lang", tag).with(note.clone()))
    });
    let link = contact.url.as_ref().map_or_else(|| el("span"), link_to);
    let link = link.with(label).with(contact.text.clone());
    el("li").with(icon_named(&contact.icon)).with(link).with(note)
}
