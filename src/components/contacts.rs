use super::icon::icon_named;
use super::text::{link_to, run_in};
use crate::content::Contact;
use crate::i18n::Lang;
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
    let items = contacts.iter().map(item);
    let list = el("ul").class("contacts").attr("aria-label", lang.words().contact);
    (!contacts.is_empty()).then(|| list.each(items))
}

fn item(contact: &Contact) -> Element {
    let label = contact.label.as_ref();
    let label =
        label.map(|label| el("span").class("visually-hidden").with(label.clone()).with(" "));
    let note = contact.note.as_ref().map(|note| (" ", run_in(el("span").class("note"), note)));
    let link = contact.link.as_ref().map_or_else(|| el("span"), link_to);
    let link = link.with(label).with(contact.text.clone());
    el("li").with(icon_named(&contact.icon)).with(link).with(note)
}
