use super::text::optional_run;
use crate::components::IconName;
use crate::content::{Contact, Link};
use crate::i18n::Lang;
use crate::ssg::source::{Basics, Location, Profile};

/// The ways to reach someone that content gives, in the order of the original; what it leaves
/// out isn't there.
pub(super) fn contacts(lang: Lang, basics: &Basics) -> Vec<Contact> {
    let contact = |icon: IconName, text: &str, link: Option<Link>| Contact {
        icon: icon.name().into(),
        label: None,
        text: text.into(),
        link,
        note: None,
    };
    let phone = basics.phone.as_deref();
    let phone = phone.map(|phone| contact(IconName::Phone, phone, Link::tel(phone)));
    let email = basics.email.as_deref();
    let email = email.map(|email| contact(IconName::Mail, email, Link::mailto(email)));
    let homepage = basics.url.as_ref().map(|url| Contact {
        note: optional_run(lang, basics.url_note.as_deref()),
        ..contact(IconName::Home, url.display(), Some(url.clone()))
    });
    let place = basics.location.as_ref().map(|location| place(lang, location));
    let place = place.filter(|place| !place.is_empty());
    let place = place.map(|place| contact(IconName::Place, &place, None));
    let profiles = basics.profiles.iter().filter_map(|it| profile(lang, it));
    [phone, email, homepage, place].into_iter().flatten().chain(profiles).collect()
}

fn profile(lang: Lang, profile: &Profile) -> Option<Contact> {
    let text = profile.username.as_deref().or(profile.url.as_ref().map(Link::display))?;
    let icon = IconName::of_network(profile.network.as_deref().unwrap_or_default());
    Some(Contact {
        icon: icon.name().into(),
        label: profile.network.clone(),
        text: text.into(),
        link: profile.url.clone(),
        note: optional_run(lang, profile.note.as_deref()),
    })
}

/// Where someone lives, in a line.
fn place(lang: Lang, location: &Location) -> String {
    let Location { address, postal_code, city, country_code, region } = location;
    let parts = [address, city, region, postal_code, country_code];
    let parts: Vec<String> =
        parts.into_iter().flatten().map(|part| part.replace('\n', " ")).collect();
    parts.join(lang.host_messages().comma)
}
