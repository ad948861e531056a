use super::{Icon, RunSpan};
use crate::content::Contact;
use crate::i18n::Lang;
use leptos::either::Either;
use leptos::prelude::*;

/// The list of contact details, if there are any.
#[component]
pub fn Contacts<'a>(lang: Lang, contacts: &'a [Contact]) -> impl IntoView + use<> {
    (!contacts.is_empty()).then(|| {
        let items = contacts.iter().map(|contact| view! { <ContactItem contact /> });
        view! {
            <ul role="list" class="contacts" aria-label=lang.messages().contact>
                {items.collect_view()}
            </ul>
        }
    })
}

#[component]
fn ContactItem<'a>(contact: &'a Contact) -> impl IntoView + use<> {
    let label = contact.label.as_ref();
    let label = label.map(|label| {
        view! { <span class="visually-hidden">{format!("{label} ")}</span> }
    });
    let text = contact.text.clone();
    let item = match &contact.link {
        Some(link) => {
            let (href, rel) = (link.as_str().to_owned(), link.is_web().then_some("external"));
            Either::Left(view! { <a href=href rel=rel>{label} {text}</a> })
        }
        None => Either::Right(view! { <span>{label} {text}</span> }),
    };
    let note = contact.note.as_ref().map(|run| (" ", view! { <RunSpan run class="note" /> }));
    view! {
        <li>
            <Icon name=contact.icon.clone() />
            {item}
            {note}
        </li>
    }
}
