use super::Lang;
use crate::content::{Date, Dates};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Formats a date for running text: `2020 年 6 月 12 日`, `June 12, 2020`.
pub fn long(lang: Lang, date: Date) -> String {
    format(lang, date, 9)
}

/// Formats a date for lists: `2020 年 6 月`, `Jun 2020`.
pub fn short(lang: Lang, date: Date) -> String {
    format(lang, date, 3)
}

/// Formats the month of a date for running text: `2020 年 6 月`, `June 2020`.
pub fn month_and_year(lang: Lang, date: Date) -> String {
    long(lang, date.without_day())
}

/// `letters` is the maximum length of a month's English name.
fn format(lang: Lang, date: Date, letters: usize) -> String {
    let year = date.year();
    match (lang, date.month(), date.day()) {
        (Lang::Zh, Some(month), Some(day)) => format!("{year} 年 {month} 月 {day} 日"),
        (Lang::Zh, Some(month), None) => format!("{year} 年 {month} 月"),
        (Lang::Zh, None, _) => format!("{year} 年"),
        (Lang::En, Some(month), day) => {
            let name = MONTHS.get(usize::from(month) - 1).copied().unwrap_or_default();
            let name = &name[..name.len().min(letters)];
            match day {
                Some(day) => format!("{name} {day}, {year}"),
                None => format!("{name} {year}"),
            }
        }
        (Lang::En, None, _) => year.to_string(),
    }
}

/// A part of a formatted date range.
#[derive(Clone, Debug, PartialEq)]
pub enum DatePart {
    /// A date and its formatted text.
    Date(Date, String),
    /// Text between or after dates.
    Word(&'static str),
}

/// Formats a date range for lists: `2019 年 4 月至 2020 年 1 月`, `Apr 2019 – Jan 2020`.
/// If start and end are equal, English shows the date once, because repeating it looks like a
/// mistake; Chinese keeps both, as in the content file.
pub fn range(lang: Lang, dates: Dates) -> Vec<DatePart> {
    let date = |date| DatePart::Date(date, short(lang, date));
    let (to, since) = match lang {
        Lang::Zh => ("至 ", "至今"),
        Lang::En => (" – ", " – Present"),
    };
    match dates {
        Dates::At(only) => vec![date(only)],
        Dates::Between(start, end) if start == end && lang == Lang::En => vec![date(start)],
        Dates::Between(start, end) => vec![date(start), DatePart::Word(to), date(end)],
        Dates::Since(start) => vec![date(start), DatePart::Word(since)],
    }
}

/// [`range`] as text.
pub fn range_text(lang: Lang, dates: Dates) -> String {
    let text = |part| match part {
        DatePart::Date(_, text) => text,
        DatePart::Word(word) => word.into(),
    };
    range(lang, dates).into_iter().map(text).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().expect("a date")
    }

    #[test]
    fn dates_are_formatted_per_language() {
        for (text, zh, en, en_short) in [
            ("2020", "2020 年", "2020", "2020"),
            ("2020-06", "2020 年 6 月", "June 2020", "Jun 2020"),
            ("2020-01-20", "2020 年 1 月 20 日", "January 20, 2020", "Jan 20, 2020"),
            ("2018-09", "2018 年 9 月", "September 2018", "Sep 2018"),
            ("2018-05", "2018 年 5 月", "May 2018", "May 2018"),
        ] {
            assert_eq!(long(Lang::Zh, date(text)), zh);
            assert_eq!(short(Lang::Zh, date(text)), zh);
            assert_eq!(long(Lang::En, date(text)), en);
            assert_eq!(short(Lang::En, date(text)), en_short);
        }
    }

    #[test]
    fn ranges_are_formatted_per_language() {
        let between = |start, end| Dates::Between(date(start), date(end));
        for (dates, zh, en) in [
            (Dates::Since(date("2020-02")), "2020 年 2 月至今", "Feb 2020 – Present"),
            (between("2019-04", "2020-01"), "2019 年 4 月至 2020 年 1 月", "Apr 2019 – Jan 2020"),
            (between("2016", "2019"), "2016 年至 2019 年", "2016 – 2019"),
            (between("2015-09", "2015-09"), "2015 年 9 月至 2015 年 9 月", "Sep 2015"),
            (Dates::At(date("2020-05-26")), "2020 年 5 月 26 日", "May 26, 2020"),
        ] {
            for (lang, expected) in [(Lang::Zh, zh), (Lang::En, en)] {
                assert_eq!(range_text(lang, dates), expected);
            }
        }
    }
}
