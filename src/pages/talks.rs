use crate::app::Page;
use crate::components::{inline, licence_link, link_to, long_date};
use crate::content::{Guide, Link, Talk};
use crate::i18n::{Lang, foreign};
use crate::node::{Element, Node, el};
use leptos::prelude::*;

/// The guide to a conference's talks.
#[component]
pub fn TalksPage<'a>(
    /// What it is made from.
    page: &'a Page,
) -> Vec<Node> {
    let lang = page.place.lang;
    let Some(guide) = &page.edition.guide else {
        return Vec::new();
    };
    let talks = guide.talks.iter().map(|talk| el("li").with(item(talk, guide, lang)));
    let list = el("ol").class("talks").with(talks.collect::<Vec<_>>());
    vec![head(guide, lang).into(), list.into(), colophon(guide, lang).into()]
}

/// What the guide is.
fn head(guide: &Guide, lang: Lang) -> Element {
    let words = lang.words();
    let is_translation = Lang::from_tag(&guide.language) != Some(lang);
    let original = el("p")
        .class("note")
        .with(is_translation.then_some((words.translated, " ")))
        .with(link_to(&guide.original).with(words.original));
    let meta = el("p")
        .class("meta")
        .with(long_date(lang, guide.date))
        .with(" ")
        .with(el("span").with(words.category).with(guide.category.clone()))
        .with(" ")
        .with(el("span").with(words.tags).with(guide.tags.join(", ")));
    el("div")
        .class("hero")
        .with(el("h1").attr("tabindex", "-1").with(guide.title.clone()))
        .with(meta)
        .with(el("p").class("lead").with(inline(&guide.intro)))
        .with(original)
}

/// A talk: who gives it, what the guide says of it, what there is of it.
fn item(talk: &Talk, guide: &Guide, lang: Lang) -> Element {
    let words = lang.words();
    let speakers = talk.speakers.iter().map(|speaker| {
        let organisation = guide.organisation(&speaker.organisation);
        let tag = foreign(lang, organisation);
        el("li")
            .with(speaker.name.clone())
            .with(words.list_end)
            .with(el("span").attr_if("lang", tag).with(organisation.to_owned()))
    });
    let own = el("a").class("anchor").attr("href", format!("#{}", talk.id)).with(words.anchor);
    let materials = el("ul")
        .class("materials")
        .with(material(Some(&talk.schedule), words.schedule, ""))
        .with(material(talk.slides.as_ref(), words.slides, words.no_slides))
        .with(material(talk.video.as_ref(), words.video, words.no_video))
        .with(el("li").with(own));
    let (title, said) = (foreign(lang, &talk.title), foreign(lang, &talk.commentary));
    el("article")
        .class("talk")
        .attr("id", talk.id.clone())
        .with(el("h2").attr_if("lang", title).with(talk.title.clone()))
        .with(el("ul").class("speakers").with(speakers.collect::<Vec<_>>()))
        .with(el("p").attr_if("lang", said).with(inline(&talk.commentary)))
        .with(materials)
}

/// Something that there is of a talk, or that there isn't.
fn material(of: Option<&Link>, text: &'static str, none: &'static str) -> Element {
    el("li").with(match of {
        Some(of) => link_to(of).with(text),
        None => el("span").with(none),
    })
}

/// Who wrote the guide, and what others may do with it.
fn colophon(guide: &Guide, lang: Lang) -> Element {
    let words = lang.words();
    let licence = &guide.licence;
    let heading = |text| el("h2").attr_if("lang", foreign(lang, text)).with(text);
    let terms = el("p")
        .attr_if("lang", foreign(lang, words.licence_before))
        .with(words.licence_before)
        .with(licence_link(licence))
        .with(words.licence_after);
    let note = el("p").attr_if("lang", foreign(lang, &licence.note)).with(licence.note.clone());
    el("section")
        .class("colophon")
        .with(heading(words.about_author))
        .with(el("p").with(inline(&guide.author.note)))
        .with(heading(words.licence))
        .with(terms)
        .with(note)
}
