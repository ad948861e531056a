use crate::content::{Date, Dates};
use crate::i18n::{DatePart, Lang, long, range};
use leptos::either::Either;
use leptos::prelude::*;

/// When something was, as lists write it.
#[component]
pub fn DateRange(
    /// The language to write it in.
    lang: Lang,
    /// When.
    dates: Dates,
) -> impl IntoView {
    range(lang, dates)
        .into_iter()
        .map(|part| match part {
            DatePart::Date(date, written) => {
                Either::Left(view! { <time datetime=date.to_string()>{written}</time> })
            }
            DatePart::Word(word) => Either::Right(word),
        })
        .collect_view()
}

/// A date, as running text writes it.
#[component]
pub fn LongDate(
    /// The language to write it in.
    lang: Lang,
    /// The date.
    date: Date,
) -> impl IntoView {
    view! { <time datetime=date.to_string()>{long(lang, date)}</time> }
}
