use crate::app::Page;
use crate::components::{
    Contents, ContentsProps, Nameplate, NameplateProps, ResumeActions, ResumeActionsProps,
    ResumeSection, ResumeSectionProps,
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
    let (resume, downloads) = (&page.content.resume, &page.content.downloads);
    let actions = ResumeActions(ResumeActionsProps { lang, downloads, base: &page.setting.base });
    let hero = Nameplate(NameplateProps { lang, resume }).with(actions);
    let sections = &resume.sections;
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
