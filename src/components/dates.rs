use crate::content::{Date, DateTime, Dates};
use crate::i18n::{DatePart, Lang, long, range, time_range};
use leptos::either::Either;
use leptos::prelude::*;

/// A date range in the format for lists: `2016 – Jun 2020`.
#[component]
pub fn DateRange(lang: Lang, dates: Dates) -> impl IntoView {
    let part = |part| match part {
        DatePart::Date(date, text) => {
            Either::Left(view! { <Time datetime=date.to_string() text /> })
        }
        DatePart::Word(word) => Either::Right(word),
    };
    range(lang, dates).into_iter().map(part).collect_view()
}

/// A date in the format for running text: `June 12, 2020`.
#[component]
pub fn LongDate(lang: Lang, date: Date) -> impl IntoView {
    view! { <Time datetime=date.to_string() text=long(lang, date) /> }
}

/// When something takes place: `June 12, 2020, 13:30–14:10`.
#[component]
pub fn TimeRange(lang: Lang, start: DateTime, end: Option<DateTime>) -> impl IntoView {
    let (text, end_text) = time_range(lang, start, end);
    let end = end.zip(end_text).map(|(end, (separator, text))| {
        view! {
            {separator}
            <Time datetime=end.to_string() text />
        }
    });
    view! {
        <Time datetime=start.to_string() text />
        {end}
    }
}

#[component]
fn Time(datetime: String, text: String) -> impl IntoView {
    view! { <time datetime=datetime>{text}</time> }
}
