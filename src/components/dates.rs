use crate::content::{Date, Dates};
use crate::i18n::{DatePart, Lang, long, range};
use leptos::either::Either;
use leptos::prelude::*;

/// A date range in the format for lists: `2016 – Jun 2020`.
#[component]
pub fn DateRange(lang: Lang, dates: Dates) -> impl IntoView {
    let part = |part| match part {
        DatePart::Date(date, text) => Either::Left(view! { <Time date text /> }),
        DatePart::Word(word) => Either::Right(word),
    };
    range(lang, dates).into_iter().map(part).collect_view()
}

/// A date in the format for running text: `June 12, 2020`.
#[component]
pub fn LongDate(lang: Lang, date: Date) -> impl IntoView {
    view! { <Time date text=long(lang, date) /> }
}

#[component]
fn Time(date: Date, text: String) -> impl IntoView {
    view! { <time datetime=date.to_string()>{text}</time> }
}
