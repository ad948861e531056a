use super::{Copied, CopyButton, DateRange, FoldedText, Paragraphs, RunSpan, RunText, TextItem};
use crate::content::{Entry, Fact, Run};
use crate::i18n::Lang;
use leptos::either::Either;
use leptos::prelude::*;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeadingLevel {
    H2,
    H3,
    H4,
}

impl HeadingLevel {
    /// The next lower level, at most `H4`.
    pub fn below(self) -> Self {
        match self {
            Self::H2 => Self::H3,
            Self::H3 | Self::H4 => Self::H4,
        }
    }
}

/// An entry of a section: its title, a line of facts, and its texts, in an order that also reads
/// well as plain text.
#[component]
pub fn EntryItem<'a>(
    lang: Lang,
    entry: &'a Entry,
    level: HeadingLevel,
    /// The element's `id`.
    id: String,
    /// The URL of the bibliography, in case a citation can't be copied.
    bibliography: Option<String>,
) -> impl IntoView + use<> {
    let paper_abstract = entry.paper_abstract.as_ref().map(|text| {
        view! { <FoldedText text lead=entry.abstract_lead /> }
    });
    let highlights = entry.highlights.iter().map(|text| view! { <TextItem text /> });
    let highlights = (!entry.highlights.is_empty()).then(|| {
        view! { <ul role="list">{highlights.collect_view()}</ul> }
    });
    let keywords = entry.keywords.as_ref().map(|run| {
        view! {
            <p class="keywords" lang=run.lang.clone() dir="auto">
                {run.text.clone()}
            </p>
        }
    });
    view! {
        <article class="entry" id=id>
            {entry.title.as_ref().map(|title| view! { <EntryTitle title level /> })}
            <EntryFacts lang entry bibliography />
            {entry.summary.as_ref().map(|text| view! { <Paragraphs text /> })}
            {paper_abstract}
            {highlights}
            {keywords}
        </article>
    }
}

#[component]
fn EntryTitle<'a>(title: &'a Run, level: HeadingLevel) -> impl IntoView + use<> {
    let lang = title.lang.clone();
    let text = view! { <RunText run=title /> };
    match level {
        HeadingLevel::H4 => Either::Left(view! {
            <h4 lang=lang dir="auto">
                {text}
            </h4>
        }),
        _ => Either::Right(view! {
            <h3 lang=lang dir="auto">
                {text}
            </h3>
        }),
    }
}

/// The line of facts under the title, with a paper's citation link.
#[component]
fn EntryFacts<'a>(
    lang: Lang,
    entry: &'a Entry,
    bibliography: Option<String>,
) -> impl IntoView + use<> {
    let facts = entry.facts().into_iter();
    // The spaces separate the facts when the text is read without CSS.
    let facts: Vec<_> = facts.map(|fact| (view! { <EntryFact lang fact /> }, " ")).collect();
    let citation = entry.citation.clone().zip(bibliography).map(|(citation, href)| {
        let title = entry.title.as_ref().map(|title| title.text.as_str()).unwrap_or_default();
        view! { <CitationButton lang title citation fallback=href /> }
    });
    (!facts.is_empty() || citation.is_some()).then(|| {
        view! { <p class="meta">{facts} {citation}</p> }
    })
}

#[component]
fn EntryFact<'a>(lang: Lang, fact: Fact<'a>) -> impl IntoView + use<> {
    let (class, run) = match fact {
        Fact::Authors(run) => ("authors", run),
        Fact::Role(run) => ("role", run),
        Fact::Venue(run) => ("venue", run),
        Fact::Location(run) => ("location", run),
        Fact::Remark(run) => ("remark", run),
        Fact::Doi(run) => ("doi", run),
        Fact::Dates(dates) => {
            return Either::Left(view! {
                <span class="dates">
                    <DateRange lang dates />
                </span>
            });
        }
    };
    Either::Right(view! { <RunSpan run class /> })
}

/// A button that copies a paper's citation, or leads to the bibliography if that isn't possible.
#[component]
fn CitationButton<'a>(
    lang: Lang,
    /// The paper's title, for the accessible name.
    title: &'a str,
    citation: String,
    /// The URL of the bibliography.
    fallback: String,
) -> impl IntoView + use<> {
    let messages = lang.messages();
    let label = format!("{}{}{title}", messages.cite, messages.colon);
    let copied = Copied::Citation { text: citation, fallback };
    view! { <CopyButton text=messages.cite label copied /> }
}
