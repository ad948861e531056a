use crate::app::Page;
use crate::components::{
    Contents, ContentsProps, Nameplate, NameplateProps, ResumeSection, ResumeSectionProps, Take,
    TakeProps,
};
use crate::node::{Node, el};
use leptos::prelude::*;

/// The whole résumé, with a table of contents.
#[component]
pub fn ResumePage<'a>(
    /// What it is made from.
    page: &'a Page,
) -> Vec<Node> {
    let (lang, words) = (page.place.lang, page.place.lang.words());
    let edition = &*page.edition;
    let take = Take(TakeProps { lang, edition, base: &page.setting.base });
    let hero = Nameplate(NameplateProps { lang, edition }).with(take);
    let sections = &edition.sections;
    // One for wide screens, beside the text, and one for narrow ones, folded.
    let contents = || Contents(ContentsProps { sections });
    let beside = el("nav").class("contents").attr("aria-label", words.contents).with(contents());
    let folded =
        el("details").class("contents").with(el("summary").with(words.contents)).with(contents());
    let sections = sections
        .iter()
        .map(|section| ResumeSection(ResumeSectionProps { page, section, headings: ["h2", "h3"] }));
    let body = el("div")
        .class("with-contents")
        .with(beside)
        .with(folded)
        .with(el("div").class("sections").each(sections));
    vec![hero.into(), body.into()]
}
