use super::{date_range, inline, link_to, linked};
use crate::content::{Entry, Fact, Link};
use crate::i18n::{Lang, foreign};
use crate::node::{Element, el};
use leptos::prelude::*;

/// One thing of a section: its title, one line with who, where and when, and what there is to
/// say. In this order, so that it also reads whole when extracted as text.
#[component]
pub fn EntryItem<'a>(
    /// The language of the page.
    lang: Lang,
    /// What to show.
    entry: &'a Entry,
    /// The tag of its heading, by the depth of its section.
    heading: &'static str,
    /// Its anchor.
    anchor: String,
    /// The address of the file with how it is cited; the browser's program copies that alone.
    cite: Option<String>,
) -> Element {
    let tag = foreign(lang, &entry.title);
    let heading = el(heading).attr_if("lang", tag).with(linked(entry.url.as_ref(), &entry.title));
    let heading = (!entry.title.is_empty()).then_some(heading);
    let summary = entry.summary.as_ref().map(|text| paragraph("p", lang, text));
    // Its first lines show where a browser can do that; printed it is whole.
    let paper_abstract = entry.paper_abstract.as_ref().map(|text| {
        let heading = el("summary").with(lang.words().paper_abstract);
        el("details").class("abstract").with(heading).with(paragraph("p", lang, text))
    });
    let highlights = (!entry.highlights.is_empty()).then(|| {
        let items = entry.highlights.iter().map(|text| paragraph("li", lang, text));
        el("ul").each(items)
    });
    let keywords = entry.keywords.as_ref().map(|text| paragraph("p", lang, text).class("keywords"));
    el("article")
        .class("entry")
        .attr("id", anchor)
        .with(heading)
        .with(meta(lang, entry, cite))
        .with(summary)
        .with(paper_abstract)
        .with(highlights)
        .with(keywords)
}

/// Who, where and when, if there is any of it to say.
fn meta(lang: Lang, entry: &Entry, cite: Option<String>) -> Option<Element> {
    let words = lang.words();
    let cite = cite.map(|href| {
        let name = format!("{}{}{}", words.cite, words.colon, entry.title);
        el("a").class("cite").attr("href", href).attr("aria-label", name).with(words.cite)
    });
    let facts = entry.facts().into_iter().map(|it| fact(lang, it));
    let parts: Vec<_> = facts.chain(cite).collect();
    // The spaces between are for those who read the text alone.
    (!parts.is_empty())
        .then(|| el("p").class("meta").each(parts.into_iter().map(|part| (part, " "))))
}

fn fact(lang: Lang, fact: Fact<'_>) -> Element {
    let (class, text, link) = match fact {
        Fact::Authors(text) => ("authors", text, None),
        Fact::Role(text) => ("byline", text, None),
        Fact::Venue(text, link) => ("venue", text, link),
        Fact::Place(text) => ("place", text, None),
        Fact::Remark(text) => ("remark", text, None),
        Fact::Dates(dates) => return el("span").class("dates").each(date_range(lang, dates)),
        Fact::Doi(doi) => {
            return link_to(&Link::doi(doi)).class("doi").with("DOI ").with(doi.to_owned());
        }
    };
    el("span").class(class).attr_if("lang", foreign(lang, text)).with(linked(link, text))
}

fn paragraph(tag: &'static str, lang: Lang, text: &str) -> Element {
    el(tag).attr_if("lang", foreign(lang, text)).each(inline(text))
}
