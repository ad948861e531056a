use super::text::optional_run;
use crate::ContentMessages;
use crate::phone::Phone;
use crate::source::{Basics, Link, Location, Profile};
use portfolio::components::IconName;
use portfolio::content::{self, Contact};
use portfolio::i18n::Lang;

/// Returns the contacts that the content has, in a fixed order.
pub(super) fn contacts(lang: Lang, basics: &Basics) -> Vec<Contact> {
    let contact = |icon: IconName, text: &str, link: Option<content::Link>| Contact {
        icon: icon.name().into(),
        label: None,
        text: text.into(),
        link,
        note: None,
    };
    let phone = basics.phone.as_deref();
    let phone = phone.map(|phone| {
        contact(IconName::Phone, phone, Phone::parse(phone).and_then(|number| number.link()))
    });
    let email = basics.email.as_deref();
    let email =
        email.map(|email| contact(IconName::Mail, email, Link::mailto(email).map(Into::into)));
    let homepage = basics.url.as_ref().map(|url| Contact {
        note: optional_run(lang, basics.url_note.as_deref()),
        ..contact(IconName::Home, url.display(), Some(url.clone().into()))
    });
    let place = basics.location.as_ref().map(|location| format_location(lang, location));
    let place = place.filter(|place| !place.is_empty());
    let place = place.map(|place| contact(IconName::Location, &place, None));
    let profiles = basics.profiles.iter().filter_map(|account| profile(lang, account));
    [phone, email, homepage, place].into_iter().flatten().chain(profiles).collect()
}

/// Returns an account, prefixed with the name of its network if the network has no icon.
fn profile(lang: Lang, profile: &Profile) -> Option<Contact> {
    let network = profile.network.as_deref();
    let icon = network.and_then(IconName::of_network);
    let account = profile.username.as_deref().or(profile.url.as_ref().map(Link::display));
    let text = match (icon, network, account) {
        (None, Some(network), Some(account)) => {
            format!("{network}{}{account}", lang.messages().colon)
        }
        (_, network, account) => account.or(network)?.to_owned(),
    };
    Some(Contact {
        icon: icon.unwrap_or(IconName::Profile).name().into(),
        label: icon.and(account).and(profile.network.clone()),
        text,
        link: profile.url.clone().map(Into::into),
        note: optional_run(lang, profile.note.as_deref()),
    })
}

/// Formats a location in one line: from street to country, in Chinese from country to street.
fn format_location(lang: Lang, location: &Location) -> String {
    let Location { address, postal_code, city, country_code, region } = location;
    let parts = match lang {
        Lang::En => [address, city, region, postal_code, country_code],
        Lang::Zh => [country_code, region, city, address, postal_code],
    };
    let parts: Vec<&str> = parts.into_iter().flatten().flat_map(|part| part.lines()).collect();
    parts.join(ContentMessages::of(lang).comma)
}
