use crate::field_type::Role;
use portfolio::content::{Date, TimePart};
use portfolio::i18n::{Lang, long};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::{fmt, str::FromStr};

/// A local date and time of day in a content file, to the minute (ISO 8601 `YYYY-MM-DDThh:mm`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct DateTime {
    date: Date,
    hour: u8,
    minute: u8,
}

impl DateTime {
    /// Describes a valid date and time, for error messages.
    pub const EXPECTED: &str = "a local date and time such as 2020-02-29T13:30";

    /// The date, with its day.
    pub fn date(self) -> Date {
        self.date
    }

    /// The time of day: `13:30`.
    pub fn time(self) -> String {
        format!("{:02}:{:02}", self.hour, self.minute)
    }

    pub fn is_before(self, other: Self) -> bool {
        let time = |time: Self| (time.hour, time.minute);
        self.date.is_before(other.date) || (self.date == other.date && time(self) < time(other))
    }
}

impl FromStr for DateTime {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let parts = text.split_once('T').and_then(|(date, time)| {
            let (hour, minute) = time.split_once(':')?;
            Some((date.parse::<Date>().ok()?, two_digits(hour)?, two_digits(minute)?))
        });
        let (date, hour, minute) = parts.ok_or(Self::EXPECTED)?;
        let exists = date.day().is_some() && hour < 24 && minute < 60;
        exists.then_some(Self { date, hour, minute }).ok_or(Self::EXPECTED)
    }
}

impl fmt::Display for DateTime {
    /// Writes ISO 8601, which HTML's `datetime` attribute accepts too.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}T{}", self.date, self.time())
    }
}

impl TryFrom<String> for DateTime {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<DateTime> for String {
    fn from(time: DateTime) -> Self {
        time.to_string()
    }
}

fn two_digits(text: &str) -> Option<u8> {
    let is_number = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().ok()).flatten()
}

impl JsonSchema for DateTime {
    fn schema_name() -> Cow<'static, str> {
        "DateTime".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "x-role": Role::DateTime,
            "description": "A local date and time: 2020-02-29T13:30",
            "pattern": r"^[1-9][0-9]{3}-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]$"
        })
    }
}

/// Formats when a talk takes place: `2020 年 6 月 12 日 13:30–14:10`, `June 12, 2020, 13:30–14:10`.
pub(crate) fn time_parts(lang: Lang, start: DateTime, end: Option<DateTime>) -> Vec<TimePart> {
    let full = |time: DateTime| {
        let between = if lang == Lang::Zh { " " } else { ", " };
        format!("{}{between}{}", long(lang, time.date()), time.time())
    };
    let part = |time: DateTime, text| TimePart { text, datetime: Some(time.to_string()) };
    let mut parts = vec![part(start, full(start))];
    if let Some(end) = end.filter(|end| *end != start) {
        let is_same_day = end.date() == start.date();
        let (dash, text) = if is_same_day { ("–", end.time()) } else { (" – ", full(end)) };
        parts.push(TimePart { text: dash.into(), datetime: None });
        parts.push(part(end, text));
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_have_a_day_and_exist() {
        for text in ["2020-02-29T00:00", "2020-06-30T23:59"] {
            assert_eq!(text.parse::<DateTime>().map(|time| time.to_string()).as_deref(), Ok(text));
        }
        for text in [
            "2020-06-30",
            "2020-06T13:30",
            "2020-02-30T13:30",
            "2020-06-30T24:00",
            "2020-06-30T13:60",
            "2020-06-30T1:30",
            "2020-06-30T13:30:00",
            "2020-06-30T13:30Z",
            "2020-06-30 13:30",
            "T13:30",
        ] {
            assert!(text.parse::<DateTime>().is_err(), "{text:?} was taken for a time");
        }
        let time = |text: &str| text.parse::<DateTime>().expect("a time");
        assert!(time("2020-06-29T13:30").is_before(time("2020-06-30T09:00")));
        assert!(time("2020-06-30T09:00").is_before(time("2020-06-30T09:01")));
        assert!(!time("2020-06-30T09:00").is_before(time("2020-06-30T09:00")));
    }

    #[test]
    fn times_are_formatted_per_language() {
        let start = "2020-06-12T09:05";
        for (end, zh, en) in [
            (None, "2020 年 6 月 12 日 09:05", "June 12, 2020, 09:05"),
            (Some(start), "2020 年 6 月 12 日 09:05", "June 12, 2020, 09:05"),
            (
                Some("2020-06-12T10:00"),
                "2020 年 6 月 12 日 09:05–10:00",
                "June 12, 2020, 09:05–10:00",
            ),
            (
                Some("2020-06-13T00:30"),
                "2020 年 6 月 12 日 09:05 – 2020 年 6 月 13 日 00:30",
                "June 12, 2020, 09:05 – June 13, 2020, 00:30",
            ),
        ] {
            let time = |text: &str| text.parse::<DateTime>().expect("a time");
            for (lang, expected) in [(Lang::Zh, zh), (Lang::En, en)] {
                let parts = time_parts(lang, time(start), end.map(time));
                let text: String = parts.into_iter().map(|part| part.text).collect();
                assert_eq!(text, expected);
            }
        }
    }
}
