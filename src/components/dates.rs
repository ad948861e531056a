use crate::content::{Date, Dates};
use crate::i18n::{DatePart, Lang, long, range};
use crate::node::{Element, Node, el};

/// When something was, as lists write it.
pub fn date_range(lang: Lang, dates: Dates) -> Vec<Node> {
    range(lang, dates)
        .into_iter()
        .map(|part| match part {
            DatePart::Date(date, written) => time(date, written).into(),
            DatePart::Word(word) => Node::Text(word.into()),
        })
        .collect()
}

/// A date, as running text writes it.
pub fn long_date(lang: Lang, date: Date) -> Element {
    time(date, long(lang, date))
}

fn time(date: Date, written: String) -> Element {
    el("time").attr("datetime", date.to_string()).with(written)
}
