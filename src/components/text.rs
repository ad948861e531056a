use super::ExternalLink;
use crate::content::{Line, Paragraph, Run, Text};
use leptos::either::Either;
use leptos::prelude::*;

/// A run without its `lang`, which the parent sets.
#[component]
pub fn RunText<'a>(run: &'a Run) -> impl IntoView + use<> {
    let text = run.text.clone();
    match &run.link {
        Some(link) => Either::Left(view! { <ExternalLink link text /> }),
        None => Either::Right(text),
    }
}

/// A run in a `<span>` with its `lang`.
#[component]
pub fn RunSpan<'a>(run: &'a Run, class: &'static str) -> impl IntoView + use<> {
    view! {
        <span class=class lang=run.lang.clone() dir="auto">
            <RunText run />
        </span>
    }
}

/// A text in a `<span>` with its `lang`.
#[component]
pub fn LangSpan(#[prop(into)] text: String, lang: Option<String>) -> impl IntoView {
    view! { <span lang=lang>{text}</span> }
}

/// The paragraphs of a text, each with its `lang`.
#[component]
pub fn Paragraphs<'a>(
    text: &'a Text,
    /// Whether matches are highlighted in it.
    #[prop(optional)]
    is_searched: bool,
) -> impl IntoView + use<> {
    let paragraph = |paragraph: &Paragraph| {
        view! {
            <p
                lang=paragraph.lang().map(str::to_owned)
                dir="auto"
                data-searched=is_searched
            >
                <Lines paragraph />
            </p>
        }
    };
    text.0.iter().map(paragraph).collect_view()
}

/// A text as a list item.
#[component]
pub fn TextItem<'a>(text: &'a Text) -> impl IntoView + use<> {
    match &text.0[..] {
        [paragraph] => Either::Left(view! {
            <li lang=paragraph.lang().map(str::to_owned) dir="auto">
                <Lines paragraph />
            </li>
        }),
        _ => Either::Right(view! {
            <li>
                <Paragraphs text />
            </li>
        }),
    }
}

/// A text of which only the first characters show until it is expanded; printed, it shows whole.
#[component]
pub fn FoldedText<'a>(
    text: &'a Text,
    /// How many characters of the first line show; 0 for the whole text.
    lead: usize,
) -> impl IntoView + use<> {
    let (first, rest) = text.split_at(lead);
    match (&first.0[..], &rest) {
        ([first], Some(rest)) if lead > 0 => Either::Left(view! {
            <details class="folded">
                <summary lang=first.lang().map(str::to_owned) dir="auto">
                    <Lines paragraph=first />
                </summary>
                <Paragraphs text=rest />
            </details>
        }),
        _ => Either::Right(view! { <Paragraphs text /> }),
    }
}

/// The lines of a paragraph, separated by `<br>`.
#[component]
fn Lines<'a>(paragraph: &'a Paragraph) -> impl IntoView + use<> {
    let run = |run: &Run| view! { <RunText run /> };
    let line = |(index, Line(runs)): (usize, &Line)| {
        let br = (index > 0).then(|| view! { <br /> });
        (br, runs.iter().map(run).collect_view())
    };
    paragraph.0.iter().enumerate().map(line).collect_view()
}
