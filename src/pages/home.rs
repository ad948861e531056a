use crate::app::Page;
use crate::components::{Nameplate, NameplateProps, date_range, paragraphs, run_in};
use crate::content::{Date, Dates, Resume, Run};
use crate::i18n::Lang;
use crate::node::{Element, Node, el};
use crate::route::Route;
use leptos::prelude::*;

/// How many works the homepage lists.
const RECENT: usize = 3;

/// Who it is, and the ways on.
#[component]
pub fn HomePage<'a>(
    /// What it is made from.
    page: &'a Page,
) -> Vec<Node> {
    let (lang, words) = (page.place.lang, page.place.lang.words());
    let resume = &page.content.resume;
    let summary = resume.summary().map(paragraphs).unwrap_or_default();
    let summary = summary.into_iter().map(|paragraph| paragraph.class("lead"));
    let hero = Nameplate(NameplateProps { lang, resume }).each(summary);
    let guide = page.content.guide.as_ref().filter(|guide| guide.featured).map(|guide| {
        let (heading, about) = (guide.conference.clone(), guide.title.clone());
        way(heading, about, page.href(Route::Talks), words.guide_read)
    });
    let recent = recent(lang, resume);
    let resume =
        way(words.resume.into(), resume.about.clone(), page.href(Route::Resume), words.resume_read);
    let ways = el("div").class("ways").with(resume).with(guide).with(recent);
    vec![hero.into(), ways.into()]
}

/// A way on: what it is, and the link.
fn way(heading: String, about: String, href: String, link: &'static str) -> Element {
    el("section")
        .with(el("h2").with(heading))
        .with(el("p").with(about))
        .with(el("p").with(el("a").attr("href", href).with(link)))
}

/// The latest papers and articles, if there are any.
fn recent(lang: Lang, resume: &Resume) -> Option<Element> {
    let latest = latest(resume);
    if latest.is_empty() {
        return None;
    }
    let works = latest.into_iter().map(|(date, title)| {
        el("li")
            .with(el("span").class("dates").each(date_range(lang, Dates::At(date))))
            .with(" ")
            .with(run_in(el("span"), title))
    });
    let list = el("ul").each(works);
    Some(el("section").with(el("h2").with(lang.words().recent)).with(list))
}

/// Papers and articles with a date of appearance, latest first.
fn latest(resume: &Resume) -> Vec<(Date, &Run)> {
    let sections = ["publications", "articles"].into_iter().filter_map(|id| resume.section(id));
    let works = sections
        .flat_map(|section| &section.entries)
        .filter_map(|entry| Some((entry.date?, entry.title.as_ref()?)));
    let mut works: Vec<_> = works.collect();
    let mut latest = Vec::new();
    // A sort would weigh 3 kB in the WebAssembly; there are a handful of works.
    while latest.len() < RECENT && !works.is_empty() {
        let mut index = 0;
        for other in 1..works.len() {
            if works[index].0.is_before(works[other].0) {
                index = other;
            }
        }
        latest.push(works.remove(index));
    }
    latest
}
