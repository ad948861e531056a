use crate::content::{Date, Dates, TimePart};
use crate::i18n::{DatePart, Lang, long, range};
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

/// When a talk takes place: `June 12, 2020, 13:30–14:10`.
#[component]
pub fn TalkTime<'a>(parts: &'a [TimePart]) -> impl IntoView + use<> {
    let part = |part: &TimePart| {
        let text = part.text.clone();
        match part.datetime.clone() {
            Some(datetime) => Either::Left(view! { <Time datetime text /> }),
            None => Either::Right(text),
        }
    };
    parts.iter().map(part).collect_view()
}

#[component]
fn Time(datetime: String, text: String) -> impl IntoView {
    view! { <time datetime=datetime>{text}</time> }
}
