//! The data of the PDF's Typst template (`resume.typ`).

use super::facts::{as_of, document_title, fact, footer, is_rtl, other_names};
use crate::ContentMessages;
use crate::assets::palette;
use portfolio::content::{Contact, Entry, Line, Link, Paragraph, Resume, Run, Section, Text};
use portfolio::i18n::Lang;
use serde_json::{Value, json};

/// About half a page in characters: a longer entry may break across pages.
const LONG: usize = 2_500;

/// The characters of a full line, roughly; short lines take as much space.
const LINE: usize = 60;

/// Returns everything that the template shows.
pub(super) fn template_data(lang: Lang, resume: &Resume, accent: &str) -> Value {
    let person = &resume.person;
    let date = resume.as_of.map(|date| (date.year(), date.month(), date.day()));
    let date = date.map(|(year, month, day)| {
        json!({ "year": year, "month": month.unwrap_or(1), "day": day.unwrap_or(1) })
    });
    json!({
        "lang": lang.code(),
        "region": lang.tag().split_once('-').map(|(_, region)| region),
        "colors": [palette::PRINT_TEXT, palette::PRINT_TEXT_MUTED, palette::PRINT_BORDER, accent],
        "title": document_title(lang, resume),
        "description": resume.about,
        "date": date,
        "footer": footer(lang, resume),
        "pageOf": ContentMessages::of(lang).page_of,
        "name": person.name,
        "otherNames": other_names(person).as_ref().map(line_run),
        "photoAlt": person.photo.as_ref().map(|photo| &photo.alt),
        "label": person.label.as_ref().map(|label| line_run(&Run::plain(label.clone()))),
        "asOf": as_of(lang, resume),
        "contacts": person.contacts.iter().map(contact).collect::<Vec<_>>(),
        "sections": sections(lang, &resume.sections),
    })
}

fn contact(contact: &Contact) -> Value {
    json!({
        "label": contact.label,
        "text": contact.text,
        "url": contact.link.as_ref().map(Link::as_str),
        "note": contact.note.as_ref().map(|note| format!("({})", note.text)),
    })
}

fn sections(lang: Lang, sections: &[Section]) -> Vec<Value> {
    let section = |section: &Section| {
        json!({
            "title": section.title,
            "paragraphs": section.text.as_ref().map(text).unwrap_or_default(),
            "entries": section.entries.iter().map(|item| entry(lang, item)).collect::<Vec<_>>(),
            "parts": self::sections(lang, &section.subsections),
        })
    };
    sections.iter().map(section).collect()
}

fn entry(lang: Lang, entry: &Entry) -> Value {
    let facts = entry.facts().into_iter().map(|part| {
        let own = part.run();
        let (text, url) = fact(lang, part);
        json!({
            "text": text,
            "url": url.as_ref().map(Link::as_str),
            "lang": own.and_then(language),
            "isRtl": own.is_some_and(|run| is_rtl(&run.text)),
        })
    });
    let texts = || [&entry.summary, &entry.paper_abstract].into_iter().flatten();
    let keywords = entry.keywords.iter();
    let characters = |run: &Run| run.text.chars().count();
    let lines = texts()
        .chain(&entry.highlights)
        .flat_map(|text| &text.0)
        .flat_map(|paragraph| &paragraph.0);
    let lines = lines.map(|line| line.0.iter().map(characters).sum::<usize>().max(LINE));
    let length: usize = lines.chain(keywords.clone().map(characters)).sum();
    let paragraphs = texts().flat_map(text).chain(keywords.map(|run| json!([[line_run(run)]])));
    json!({
        "title": entry.title.as_ref().map(line_run),
        "facts": facts.collect::<Vec<_>>(),
        "paragraphs": paragraphs.collect::<Vec<_>>(),
        "highlights": entry.highlights.iter().map(text).collect::<Vec<_>>(),
        "isLong": length > LONG,
    })
}

/// Converts a text to paragraphs: lists of lines of runs.
fn text(text: &Text) -> Vec<Value> {
    let paragraph = |paragraph: &Paragraph| {
        let is_rtl = is_rtl(&paragraph.plain());
        let line = |line: &Line| line.0.iter().map(|part| run(part, is_rtl)).collect::<Vec<_>>();
        json!(paragraph.0.iter().map(line).collect::<Vec<_>>())
    };
    text.0.iter().map(paragraph).collect()
}

/// Converts a run that is a whole line.
fn line_run(line: &Run) -> Value {
    run(line, is_rtl(&line.text))
}

fn run(run: &Run, is_rtl: bool) -> Value {
    json!({
        "text": run.text,
        "url": run.link.as_ref().map(Link::as_str),
        "lang": language(run),
        "isRtl": is_rtl,
    })
}

/// Returns the language of a run as Typst names it.
fn language(run: &Run) -> Option<&'static str> {
    run.lang.as_deref().and_then(Lang::from_tag).map(Lang::code)
}
