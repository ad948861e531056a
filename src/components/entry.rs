use super::{date_range, link_to, paragraphs, run_in, text_item};
use crate::content::{Entry, Fact, Link};
use crate::i18n::Lang;
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
    let heading = entry.title.as_ref().map(|title| run_in(el(heading), title));
    let summary = entry.summary.as_ref().map(paragraphs).unwrap_or_default();
    // Its first lines show where a browser can do that; printed it is whole.
    let paper_abstract = entry.paper_abstract.as_ref().map(|text| {
        let heading = el("summary").with(lang.words().paper_abstract);
        el("details").class("abstract").with(heading).each(paragraphs(text))
    });
    let highlights = (!entry.highlights.is_empty())
        .then(|| el("ul").each(entry.highlights.iter().map(text_item)));
    let keywords = entry.keywords.as_ref().map(|run| run_in(el("p").class("keywords"), run));
    el("article")
        .class("entry")
        .attr("id", anchor)
        .with(heading)
        .with(meta(lang, entry, cite))
        .each(summary)
        .with(paper_abstract)
        .with(highlights)
        .with(keywords)
}

/// Who, where and when, if there is any of it to say.
fn meta(lang: Lang, entry: &Entry, cite: Option<String>) -> Option<Element> {
    let words = lang.words();
    let title = entry.title.as_ref().map(|title| title.text.as_str()).unwrap_or_default();
    let cite = cite.map(|href| {
        let name = format!("{}{}{title}", words.cite, words.colon);
        el("a").class("cite").attr("href", href).attr("aria-label", name).with(words.cite)
    });
    let facts = entry.facts().into_iter().map(|it| fact(lang, it));
    let parts: Vec<_> = facts.chain(cite).collect();
    // The spaces between are for those who read the text alone.
    (!parts.is_empty())
        .then(|| el("p").class("meta").each(parts.into_iter().map(|part| (part, " "))))
}

fn fact(lang: Lang, fact: Fact<'_>) -> Element {
    let (class, run) = match fact {
        Fact::Authors(run) => ("authors", run),
        Fact::Role(run) => ("byline", run),
        Fact::Venue(run) => ("venue", run),
        Fact::Place(run) => ("place", run),
        Fact::Remark(run) => ("remark", run),
        Fact::Dates(dates) => return el("span").class("dates").each(date_range(lang, dates)),
        Fact::Doi(doi) => {
            return link_to(&Link::doi(doi)).class("doi").with("DOI ").with(doi.to_owned());
        }
    };
    run_in(el("span").class(class), run)
}
