//! What the résumé on paper says, for the template that sets it (`resume.typ`).

use super::facts::{as_of, fact};
use crate::content::{Contact, Edition, Entry, Link, Piece, Section, pieces};
use crate::i18n::{Lang, foreign, long};
use crate::site::sprite;
use serde_json::{Value, json};

/// About how many characters fill half a page: an entry that is longer may be broken.
const LONG: usize = 2_500;

/// Everything that the template shows; `serif` and `sans` are the families that it is set in.
pub(super) fn paper(lang: Lang, edition: &Edition, serif: &[String], sans: &[String]) -> Value {
    let (words, host_words) = (lang.words(), lang.host_words());
    let person = &edition.person;
    let title = format!("{} · {}", person.name, words.resume);
    let date = edition.date.map(|date| (date.year(), date.month(), date.day()));
    let date = date.map(|(year, month, day)| {
        json!({ "year": year, "month": month.unwrap_or(1), "day": day.unwrap_or(1) })
    });
    let written = edition.date.map(|date| format!("{}{}", words.resume_date, long(lang, date)));
    let footer = written.into_iter().chain([title.clone()]).collect::<Vec<_>>().join("  ·  ");
    json!({
        "lang": lang.code(),
        "region": lang.tag().split_once('-').map(|(_, region)| region),
        "serif": serif,
        "sans": sans,
        "title": title,
        "description": edition.about,
        "date": date,
        "footer": footer,
        "pageOf": host_words.page_of,
        "name": person.name,
        "label": person.label,
        "asOf": as_of(lang, edition),
        "contacts": person.contacts.iter().map(contact).collect::<Vec<_>>(),
        "sections": sections(lang, &edition.sections),
    })
}

fn contact(contact: &Contact) -> Value {
    let icon = sprite::icon(&contact.icon).unwrap_or_default();
    json!({
        "icon": icon,
        "label": contact.label,
        "text": contact.text,
        "url": contact.url.as_ref().map(Link::as_str),
        "note": contact.note.as_ref().map(|note| format!(" ({note})")),
    })
}

fn sections(lang: Lang, sections: &[Section]) -> Vec<Value> {
    let section = |section: &Section| {
        json!({
            "title": section.title,
            "text": section.text.as_deref().map(|text| run(lang, text)),
            "entries": section.entries.iter().map(|it| entry(lang, it)).collect::<Vec<_>>(),
            "parts": self::sections(lang, &section.parts),
        })
    };
    sections.iter().map(section).collect()
}

fn entry(lang: Lang, entry: &Entry) -> Value {
    let linked = |text: &str, url: Option<&Link>| json!({ "lang": language(lang, text), "pieces": [piece(text, url)] });
    let title = (!entry.title.is_empty()).then(|| linked(&entry.title, entry.url.as_ref()));
    let facts = entry.facts().into_iter().map(|it| {
        let (text, url) = fact(lang, it);
        linked(&text, url.as_ref())
    });
    let paragraphs = [&entry.summary, &entry.paper_abstract, &entry.keywords];
    let paragraphs: Vec<&String> = paragraphs.into_iter().flatten().collect();
    let texts = paragraphs.iter().copied().chain(&entry.highlights);
    let length: usize = texts.map(|text| text.chars().count()).sum();
    json!({
        "title": title,
        "facts": facts.collect::<Vec<_>>(),
        "paragraphs": paragraphs.into_iter().map(|text| run(lang, text)).collect::<Vec<_>>(),
        "highlights": entry.highlights.iter().map(|text| run(lang, text)).collect::<Vec<_>>(),
        "isLong": length > LONG,
    })
}

/// A text with its links, and the language of all of it where that is the other one.
fn run(lang: Lang, text: &str) -> Value {
    let pieces = pieces(text).into_iter().map(|it| match it {
        Piece::Text(text) => piece(text, None),
        Piece::Link { text, link } => piece(text, Some(&link)),
    });
    json!({ "lang": language(lang, text), "pieces": pieces.collect::<Vec<_>>() })
}

fn piece(text: &str, url: Option<&Link>) -> Value {
    json!({ "text": text, "url": url.map(Link::as_str) })
}

fn language(lang: Lang, text: &str) -> Option<&'static str> {
    foreign(lang, text).and_then(Lang::from_tag).map(Lang::code)
}
