use super::{date_range, inline, link_to, linked};
use crate::content::{Byline, Entry, Link};
use crate::i18n::{Lang, foreign};
use crate::node::{Element, el};
use leptos::prelude::*;

/// A byline as the language writes it.
fn written(lang: Lang, byline: Byline<'_>) -> String {
    match byline {
        Byline::Role(role) => role.into(),
        Byline::Authors(authors) => authors.join(", "),
        Byline::Degree(study, area) => {
            let parts = match lang {
                Lang::Zh => [area, study],
                Lang::En => [study, area],
            };
            let joint = match lang {
                Lang::Zh => "",
                Lang::En => " in ",
            };
            parts.into_iter().flatten().collect::<Vec<_>>().join(joint)
        }
    }
}

/// One thing of a section: its title, one line with who, where and when, and what there is to
/// say. In this order, so that it also reads whole when extracted as text.
#[component]
pub fn EntryItem<'a>(
    /// The language of the page.
    lang: Lang,
    /// What to show.
    entry: Entry<'a>,
    /// The tag of its heading, by the depth of its section.
    heading: &'static str,
    /// Its anchor.
    anchor: String,
    /// The way to talks on the same topics.
    subjects: Option<Element>,
) -> Element {
    let tag = foreign(lang, entry.title);
    let heading = el(heading).attr_if("lang", tag).with(linked(entry.url, entry.title));
    let summary = entry.summary.map(|text| paragraph("p", lang, text));
    // Its first lines show where a browser can do that; printed it is whole.
    let paper_abstract = entry.paper_abstract.map(|text| {
        let heading = el("summary").with(lang.words().paper_abstract);
        el("details").class("abstract").with(heading).with(paragraph("p", lang, text))
    });
    let highlights = (!entry.highlights.is_empty()).then(|| {
        let items = entry.highlights.iter().map(|text| paragraph("li", lang, text));
        el("ul").each(items)
    });
    el("article")
        .class("entry")
        .attr("id", anchor)
        .with(heading)
        .with(meta(lang, &entry))
        .with(summary)
        .with(paper_abstract)
        .with(highlights)
        .with(subjects)
}

/// Who, where and when.
fn meta(lang: Lang, entry: &Entry<'_>) -> Element {
    let part = |class, text: &str| el("span").class(class).attr_if("lang", foreign(lang, text));
    let byline = entry.byline.map(|byline| {
        let text = written(lang, byline);
        let class = if matches!(byline, Byline::Authors(_)) { "authors" } else { "byline" };
        part(class, &text).with(text)
    });
    let venue = entry.venue.map(|(name, url)| part("venue", name).with(linked(url, name)));
    let dates = entry.dates.map(|dates| el("span").class("dates").each(date_range(lang, dates)));
    let place = entry.place.map(|place| part("place", place).with(place.to_owned()));
    let doi = entry
        .doi
        .map(|doi| link_to(&Link::doi(doi)).class("doi").with("DOI ").with(doi.to_owned()));
    let parts = [byline, venue, dates, place, doi].into_iter().flatten();
    // The spaces between are for those who read the text alone.
    el("p").class("meta").each(parts.map(|part| (part, " ")))
}

fn paragraph(tag: &'static str, lang: Lang, text: &str) -> Element {
    el(tag).attr_if("lang", foreign(lang, text)).each(inline(text))
}
