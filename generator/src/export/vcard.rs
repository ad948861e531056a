//! The contact as vCard 3.0 (RFC 2426), which phones and Outlook import.

use crate::person_name::PersonName;
use crate::phone::Phone;
use crate::source::{Basics, Date, Link, Location, Resume, Work};
use crate::{LocalizedContent, Site};

/// Maximum line length in bytes, without the line break (RFC 2425, section 5.8.1).
const MAX_LINE_BYTES: usize = 75;

/// Maximum length of the short form in bytes: a phone can scan such a QR code at arm's length.
const MAX_QR_BYTES: usize = 200;

/// Returns the full contact: both names, position, organization, and all contact details.
pub(super) fn vcard(site: &Site) -> String {
    let Some(main) = site.in_common_language() else { return String::new() };
    let basics = &main.files.resume.basics;
    let names = site.names();
    let mut lines = name(site, main);
    let others = names.iter().filter(|name| **name != basics.name).map(|name| escape(name));
    lines.extend(others.map(|name| format!("NICKNAME:{name}")));
    lines.extend(phonetic_name(basics));
    let current = current_work(&main.files.resume);
    let title = current.and_then(|work| work.position.as_ref()).or(basics.label.as_ref());
    lines.extend(title.map(|title| format!("TITLE:{}", escape(title))));
    let employer = current.and_then(|work| work.name.as_ref());
    lines.extend(employer.map(|name| format!("ORG:{}", escape(name))));
    lines.extend(contact_lines(&main.files.resume));
    lines.extend(basics.location.as_ref().map(address));
    for (index, profile) in basics.profiles.iter().enumerate() {
        if let Some(url) = &profile.url {
            let group = format!("item{}", index + 1);
            lines.push(format!("{group}.URL:{}", url.as_str()));
            let network = profile.network.iter();
            lines.extend(network.map(|name| format!("{group}.X-ABLabel:{}", escape(name))));
        }
    }
    let labels =
        site.languages.iter().filter_map(|language| language.files.resume.basics.label.as_deref());
    // vCard has no property for an account without a URL, or for what isn't a number or an address.
    let accounts = basics.profiles.iter().filter(|profile| profile.url.is_none());
    let accounts = accounts.map(|account| {
        let parts = [&account.network, &account.username].into_iter().flatten();
        parts.map(String::as_str).collect::<Vec<_>>().join(": ")
    });
    let accounts = accounts.filter(|account| !account.is_empty());
    let phone = basics.phone.iter().filter(|phone| Phone::parse(phone).is_none());
    let email = basics.email.iter().filter(|email| Link::mailto(email).is_none());
    let others = phone.chain(email).cloned().chain(accounts);
    let notes: Vec<String> = labels.map(String::from).chain(others).collect();
    lines.extend((!notes.is_empty()).then(|| format!("NOTE:{}", escape(&notes.join("\n")))));
    let date = main.files.resume.as_of().filter(|date| date.day().is_some());
    lines.extend(date.map(|date| format!("REV:{date}T00:00:00Z")));
    to_vcard(&lines)
}

/// Returns a short form of at most [`MAX_QR_BYTES`] bytes: the name, and as many of phone, e-mail and
/// homepage as fit, in that order.
pub(super) fn short(site: &Site) -> Option<String> {
    let main = site.in_common_language()?;
    let mut lines = name(site, main);
    let name_lines = lines.len();
    for line in contact_lines(&main.files.resume) {
        lines.push(line);
        if to_vcard(&lines).len() > MAX_QR_BYTES {
            lines.pop();
        }
    }
    (lines.len() > name_lines).then(|| to_vcard(&lines))
}

/// Returns the current position that started last.
fn current_work(resume: &Resume) -> Option<&Work> {
    let is_later =
        |a: Option<Date>, b: Option<Date>| matches!((a, b), (Some(a), Some(b)) if b.is_before(*a));
    resume.current_work().reduce(|latest, work| {
        if is_later(work.start_date, latest.start_date) { work } else { latest }
    })
}

/// Returns the lines for the name: its parts (`N`) and in full (`FN`).
fn name(site: &Site, main: &LocalizedContent) -> Vec<String> {
    let basics = &main.files.resume.basics;
    let own = basics.name.trim();
    let parts = PersonName::of(basics);
    let parts = [&*parts.family, &parts.given, "", &parts.prefix, &parts.suffix].map(escape);
    let others = site.names().into_iter().filter(|name| *name != basics.name);
    let others: Vec<&str> = others.collect();
    let full =
        if others.is_empty() { own.into() } else { format!("{own} ({})", others.join(", ")) };
    vec![format!("N:{}", parts.join(";")), format!("FN:{}", escape(&full))]
}

/// Returns the lines by which address books sort and speak a Chinese name.
fn phonetic_name(basics: &Basics) -> Vec<String> {
    let Some(pronunciation) = &basics.pronunciation else { return Vec::new() };
    let (family, given) = pronunciation.split_once(' ').unwrap_or((pronunciation, ""));
    let parts = [("FIRST", given.trim()), ("LAST", family)];
    let parts = parts.into_iter().filter(|(_, name)| !name.is_empty());
    parts.map(|(part, name)| format!("X-PHONETIC-{part}-NAME:{}", escape(name))).collect()
}

/// Returns the lines for phone, e-mail and homepage.
fn contact_lines(resume: &Resume) -> Vec<String> {
    let basics = &resume.basics;
    let phone = basics.phone.as_deref().and_then(Phone::parse).map(|phone| match phone.extension {
        Some(extension) => format!("TEL;TYPE=VOICE:{} ext. {extension}", phone.number),
        None => format!("TEL;TYPE=VOICE:{}", phone.number),
    });
    let email = basics.email.as_ref().filter(|email| Link::mailto(email).is_some());
    let email = email.map(|email| format!("EMAIL;TYPE=INTERNET:{}", escape(email)));
    let url = basics.url.as_ref().map(|url| format!("URL:{}", url.as_str()));
    [phone, email, url].into_iter().flatten().collect()
}

/// Returns the line for the address: post office box, extended address, street, city, region,
/// postal code, country (RFC 2426, section 3.2.1).
fn address(location: &Location) -> String {
    let Location { address, postal_code, city, country_code, region } = location;
    let parts = [&None, &None, address, city, region, postal_code, country_code];
    let parts = parts.map(|part| escape(part.as_deref().unwrap_or_default()));
    format!("ADR:{}", parts.join(";"))
}

fn to_vcard(lines: &[String]) -> String {
    let all = ["BEGIN:VCARD", "VERSION:3.0"].into_iter().chain(lines.iter().map(String::as_str));
    all.chain(["END:VCARD"]).map(|line| fold_line(line) + "\r\n").collect()
}

/// Escapes text for a value (RFC 2426, section 4).
fn escape(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        match c {
            '\\' | ',' | ';' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// Folds a line at [`MAX_LINE_BYTES`] bytes; each continuation line begins with a space.
fn fold_line(line: &str) -> String {
    let (mut folded, mut length) = (String::new(), 0);
    for c in line.chars() {
        if length + c.len_utf8() > MAX_LINE_BYTES {
            folded.push_str("\r\n ");
            length = 1;
        }
        folded.push(c);
        length += c.len_utf8();
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_folded_between_characters() {
        let line = format!("NOTE:{}", "策".repeat(60));
        let folded = fold_line(&line);
        assert!(folded.split("\r\n").all(|piece| piece.len() <= MAX_LINE_BYTES));
        assert_eq!(folded.replace("\r\n ", ""), line);
    }

    #[test]
    fn special_characters_are_escaped() {
        assert_eq!(escape("a,b;c\\d\ne\r"), "a\\,b\\;c\\\\d\\ne");
    }
}
