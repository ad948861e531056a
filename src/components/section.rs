use super::{EntryItem, EntryItemProps, EntrySubjects, EntrySubjectsProps, inline};
use crate::app::Page;
use crate::content::{Section, SectionId};
use crate::i18n::{Lang, Words};
use crate::node::{Element, el};
use crate::route::Route;
use leptos::prelude::*;

/// The heading of a section.
fn section_title(words: &'static Words, id: SectionId) -> &'static str {
    match id {
        SectionId::Summary => words.summary,
        SectionId::Work => words.work,
        SectionId::Publications => words.publications,
        SectionId::TalksAndWriting => words.talks_and_writing,
        SectionId::Articles => words.articles,
        SectionId::Talks => words.given_talks,
        SectionId::Volunteer => words.volunteer,
        SectionId::Education => words.education,
        SectionId::Awards => words.awards,
    }
}

/// A section of the résumé with the sections within it.
#[component]
pub fn ResumeSection<'a>(
    /// The page that it stands on.
    page: &'a Page,
    /// What to show.
    section: Section<'a>,
    /// The tag of its heading, and that of headings within it.
    headings: [&'static str; 2],
) -> Element {
    let (lang, edition) = (page.place.lang, &*page.edition);
    let guide_href = page.href(Route::Talks);
    let id = section.id.anchor();
    let [own, inner] = headings;
    let entries = section.entries.into_iter().enumerate().map(|(index, entry)| {
        let anchor = section.id.entry_anchor(index);
        let subjects = EntrySubjects(EntrySubjectsProps {
            lang,
            edition,
            anchor: &anchor,
            guide_href: &guide_href,
        });
        EntryItem(EntryItemProps { lang, entry, heading: inner, anchor, subjects })
    });
    let parts = section.parts.into_iter().map(|section| {
        ResumeSection(ResumeSectionProps { page, section, headings: [inner, "h4"] })
    });
    let heading =
        el(own).attr("id", id).with(anchored(id, section_title(lang.words(), section.id)));
    el("section")
        .attr("aria-labelledby", id)
        .with(heading)
        .with(section.text.map(|text| el("p").each(inline(text))))
        .each(entries)
        .each(parts)
}

/// The words of a heading as a link to it; following it also copies its address.
fn anchored(id: &'static str, words: &'static str) -> Element {
    el("a").class("anchor").attr("href", format!("#{id}")).with(words)
}

/// Links to the sections of the résumé, those within others beneath them.
#[component]
pub fn Contents<'a>(
    /// The language of the page.
    lang: Lang,
    /// The sections.
    sections: &'a [Section<'a>],
) -> Element {
    let items = sections.iter().map(|section| {
        let href = format!("#{}", section.id.anchor());
        let link = el("a").attr("href", href).with(section_title(lang.words(), section.id));
        let parts = (!section.parts.is_empty())
            .then(|| Contents(ContentsProps { lang, sections: &section.parts }));
        el("li").with(link).with(parts)
    });
    el("ol").each(items)
}
