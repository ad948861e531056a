use super::{EntryItem, EntryItemProps, paragraphs};
use crate::app::Page;
use crate::content::Section;
use crate::node::{Element, el};
use leptos::prelude::*;

/// A section of the résumé with the sections within it.
#[component]
pub fn ResumeSection<'a>(
    /// The page that it stands on.
    page: &'a Page,
    /// What to show.
    section: &'a Section,
    /// The tag of its heading, and that of headings within it.
    headings: [&'static str; 2],
) -> Element {
    let lang = page.place.lang;
    let id = section.id.as_str();
    let [own, inner] = headings;
    let bibliography = page.content.downloads.bibliography.as_ref();
    let entries = section.entries.iter().enumerate().map(|(index, entry)| {
        let anchor = section.entry_anchor(index);
        let bibliography = bibliography.filter(|_| entry.citation.is_some());
        let cite = bibliography.map(|path| format!("{}{path}", page.setting.base));
        EntryItem(EntryItemProps { lang, entry, heading: inner, anchor, cite })
    });
    let parts = section.parts.iter().map(|section| {
        ResumeSection(ResumeSectionProps { page, section, headings: [inner, "h4"] })
    });
    let heading = el(own).attr("id", id.to_owned()).with(anchored(section));
    el("section")
        .attr("aria-labelledby", id.to_owned())
        .with(heading)
        .each(section.text.as_ref().map(paragraphs).unwrap_or_default())
        .each(entries)
        .each(parts)
}

/// The words of a heading as a link to it; following it also copies its address.
fn anchored(section: &Section) -> Element {
    let Section { id, title, .. } = section;
    el("a").class("anchor").attr("href", format!("#{id}")).with(title.clone())
}

/// Links to the sections of the résumé, those within others beneath them.
#[component]
pub fn Contents<'a>(
    /// The sections.
    sections: &'a [Section],
) -> Element {
    let items = sections.iter().map(|section| {
        let href = format!("#{}", section.id);
        let link = el("a").attr("href", href).with(section.title.clone());
        let parts = (!section.parts.is_empty())
            .then(|| Contents(ContentsProps { sections: &section.parts }));
        el("li").with(link).with(parts)
    });
    el("ol").each(items)
}
