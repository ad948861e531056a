use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A calendar date with year, month or day precision (ISO 8601 `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, as
/// in JSON Resume 1.0.0).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Date {
    year: u16,
    month: Option<u8>,
    day: Option<u8>,
}

impl Date {
    /// Describes a valid date, for error messages.
    pub const EXPECTED: &str = "a calendar date such as 2020, 2020-02 or 2020-02-29";

    /// 1000 to 9999.
    pub fn year(self) -> u16 {
        self.year
    }

    /// 1 to 12, if known.
    pub fn month(self) -> Option<u8> {
        self.month
    }

    /// The day of the month, if known.
    pub fn day(self) -> Option<u8> {
        self.day
    }

    pub fn without_day(self) -> Self {
        Self { day: None, ..self }
    }

    /// Whether this date is definitely before `other`. Only parts known in both are compared, so
    /// 2016 is not before 2016-05, nor vice versa.
    pub fn is_before(self, other: Self) -> bool {
        let parts =
            |date: Self| [Some(date.year), date.month.map(u16::from), date.day.map(u16::from)];
        for (mine, theirs) in parts(self).into_iter().zip(parts(other)) {
            match (mine, theirs) {
                (Some(mine), Some(theirs)) if mine != theirs => return mine < theirs,
                (Some(_), Some(_)) => {}
                _ => return false,
            }
        }
        false
    }
}

fn days_in(year: u16, month: u8) -> u8 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Parses exactly `digits` ASCII digits: `parse` alone would also accept `+1` and `1`.
fn number(text: &str, digits: usize) -> Option<u16> {
    (text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}

impl FromStr for Date {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut parts = text.split('-');
        let mut next = |digits| parts.next().map(|part| number(part, digits).ok_or(Self::EXPECTED));
        let (year, month, day) = (next(4), next(2), next(2));
        let year = year.ok_or(Self::EXPECTED)??;
        let month = month.transpose()?.map(|month| month as u8);
        let day = day.transpose()?.map(|day| day as u8);
        let exists = year >= 1000
            && month.is_none_or(|month| (1..=12).contains(&month))
            && day.is_none_or(|day| (1..=days_in(year, month.unwrap_or(1))).contains(&day))
            && parts.next().is_none();
        exists.then_some(Self { year, month, day }).ok_or(Self::EXPECTED)
    }
}

impl fmt::Display for Date {
    /// Writes ISO 8601, which HTML's `datetime` attribute accepts too.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

impl TryFrom<String> for Date {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

/// When something took place: on a date, between two dates, or since a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dates {
    At(Date),
    /// Both inclusive.
    Between(Date, Date),
    /// Still ongoing when the résumé was last updated.
    Since(Date),
}

impl Dates {
    /// The dates of a JSON Resume entry, where a missing end means ongoing.
    pub fn from_start_end(start: Option<Date>, end: Option<Date>) -> Option<Self> {
        match (start, end) {
            (Some(start), Some(end)) => Some(Self::Between(start, end)),
            (Some(start), None) => Some(Self::Since(start)),
            (None, end) => end.map(Self::At),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_keep_their_precision() {
        for text in ["2016", "2020-02", "2020-02-29", "2000-02-29", "1999-12-31"] {
            assert_eq!(text.parse::<Date>().map(|date| date.to_string()).as_deref(), Ok(text));
        }
    }

    #[test]
    fn invalid_dates_are_rejected() {
        for text in [
            "",
            "present",
            "20",
            "2020-",
            "2020-2",
            "2020-13",
            "2020-00",
            "2020-02-30",
            "1900-02-29",
            "2020-02-00",
            "2020-02-1",
            "+020-02",
            "2020/02",
            "2020-02-29T00:00:00",
            "0999",
            "２０２０",
        ] {
            assert!(text.parse::<Date>().is_err(), "{text:?} was taken for a date");
        }
    }

    #[test]
    fn dates_compare_at_their_common_precision() {
        for (a, b, before) in [
            ("2015", "2016", true),
            ("2016", "2016-05", false),
            ("2016-05", "2016", false),
            ("2016-04", "2016-05-01", true),
            ("2016-05-02", "2016-05-01", false),
            ("2016-05-01", "2016-05-02", true),
        ] {
            let [a_date, b_date] = [a, b].map(|text| text.parse::<Date>().expect("a date"));
            assert_eq!(a_date.is_before(b_date), before, "{a} before {b}");
        }
    }
}
