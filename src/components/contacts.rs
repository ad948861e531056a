use super::text::link_to;
use super::{IconName, icon};
use crate::content::{Basics, Link};
use crate::i18n::{Lang, foreign};
use crate::node::{Element, el};
use leptos::prelude::*;

/// A way to reach someone.
struct Contact {
    icon: IconName,
    /// What kind of address it is, where the text alone doesn't say.
    label: Option<String>,
    text: String,
    link: Option<Link>,
    note: Option<String>,
}

/// The ways that content gives, in the order of the original; what it leaves out isn't there.
fn contacts(basics: &Basics) -> Vec<Contact> {
    let phone = basics.phone.as_deref().map(|phone| Contact {
        icon: IconName::Phone,
        label: None,
        text: phone.into(),
        link: Some(Link::tel(phone)),
        note: None,
    });
    let email = basics.email.as_deref().map(|email| Contact {
        icon: IconName::Mail,
        label: None,
        text: email.into(),
        link: Some(Link::mailto(email)),
        note: None,
    });
    let homepage = basics.url.as_ref().map(|url| Contact {
        icon: IconName::Home,
        label: None,
        text: url.display().into(),
        link: Some(url.clone()),
        note: basics.url_note.clone(),
    });
    let profiles = basics.profiles.iter().filter_map(|profile| {
        let text = profile.username.as_deref().or(profile.url.as_ref().map(Link::display))?;
        Some(Contact {
            icon: IconName::of_network(profile.network.as_deref().unwrap_or_default()),
            label: profile.network.clone(),
            text: text.into(),
            link: profile.url.clone(),
            note: profile.note.clone(),
        })
    });
    [phone, email, homepage].into_iter().flatten().chain(profiles).collect()
}

/// The ways to reach someone, if there are any, as a list of links with icons.
#[component]
pub fn Contacts<'a>(
    /// The language of the page.
    lang: Lang,
    /// Whom to reach.
    basics: &'a Basics,
) -> Option<Element> {
    let items = contacts(basics).into_iter().map(|contact| item(lang, contact)).collect::<Vec<_>>();
    let list = el("ul").class("contacts").attr("aria-label", lang.words().contact);
    (!items.is_empty()).then(|| list.each(items))
}

fn item(lang: Lang, contact: Contact) -> Element {
    let label =
        contact.label.map(|label| el("span").class("visually-hidden").with(label).with(" "));
    let note = contact.note.map(|note| {
        let tag = foreign(lang, &note);
        (" ", el("span").class("note").attr_if("lang", tag).with(note))
    });
    let link = contact.link.as_ref().map_or_else(|| el("span"), link_to);
    let link = link.with(label).with(contact.text);
    el("li").with(icon(contact.icon)).with(link).with(note)
}
