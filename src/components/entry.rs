use super::{DateRange, Inline, OptionalLink};
use crate::content::{Byline, Entry, Link};
use crate::i18n::{Lang, foreign};
use leptos::either::Either;
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

/// One thing of a section: its title, one line with who, when and where, and what there is to
/// say. In this order, so that it also reads whole when extracted as text.
#[component]
pub fn EntryItem<'a>(
    /// The language of the page.
    lang: Lang,
    /// What to show.
    entry: Entry<'a>,
    /// Whether the section stands within another one, so that headings are a level deeper.
    nested: bool,
) -> impl IntoView + use<> {
    let title = view! { <OptionalLink to=entry.url text=entry.title /> };
    let tag = foreign(lang, entry.title);
    let heading = if nested {
        Either::Left(view! { <h4 lang=tag>{title}</h4> })
    } else {
        Either::Right(view! { <h3 lang=tag>{title}</h3> })
    };
    let byline = entry.byline.map(|byline| {
        let text = written(lang, byline);
        let tag = foreign(lang, &text);
        view! { <span class="byline" lang=tag>{text}</span>" " }
    });
    let venue = entry.venue.map(|(name, url)| {
        let tag = foreign(lang, name);
        view! { <span class="venue" lang=tag><OptionalLink to=url text=name /></span>" " }
    });
    let dates = entry
        .dates
        .map(|dates| view! { <span class="dates"><DateRange lang dates /></span>" " });
    let place = entry
        .place
        .map(|place| view! { <span class="place">{place.to_owned()}</span>" " });
    let doi = entry.doi.map(|doi| {
        let href = Link::doi(doi).as_str().to_owned();
        view! { <a class="doi" href=href>"DOI "{doi.to_owned()}</a> }
    });
    let summary = entry.summary.map(|summary| {
        let tag = foreign(lang, summary);
        view! { <p lang=tag><Inline text=summary /></p> }
    });
    let highlights = (!entry.highlights.is_empty()).then(|| {
        let items = entry
            .highlights
            .iter()
            .map(|text| {
                let tag = foreign(lang, text);
                view! { <li lang=tag><Inline text=text /></li> }
            })
            .collect_view();
        view! { <ul>{items}</ul> }
    });
    view! {
        <article class="entry">
            {heading}
            <p class="meta">{byline}{venue}{dates}{place}{doi}</p>
            {summary}
            {highlights}
        </article>
    }
}
