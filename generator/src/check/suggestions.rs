//! What someone most likely meant.

use crate::assemble::MONTHS;
use crate::source::{DateTime, Link};
use portfolio::content::Date;
use std::cmp::Reverse;

/// Returns the known name that a misspelled one most likely means, if any is similar enough
/// (Jaro–Winkler similarity above 0.8: `summry` means `summary`, `foo` means nothing).
pub(super) fn closest_match<'a>(name: &str, known: &'a [String]) -> Option<&'a str> {
    known
        .iter()
        .map(|known| (strsim::jaro_winkler(&name.to_lowercase(), &known.to_lowercase()), known))
        .filter(|(likeness, _)| *likeness > 0.8)
        .min_by_key(|(likeness, _)| Reverse((likeness * 1e6) as u32))
        .map(|(_, known)| known.as_str())
}

/// Adds `https://` to a URL that only lacks its scheme: `example.org/a`, `example.org:8080`.
fn with_scheme(text: &str) -> Option<String> {
    let authority = text.split(['/', '?', '#']).next()?;
    let (host, port) = authority.split_once(':').unwrap_or((authority, ""));
    let is_host = host.contains('.') && !host.starts_with('.') && !host.contains('@');
    let is_port = port.bytes().all(|byte| byte.is_ascii_digit());
    let url = format!("https://{text}");
    (is_host && is_port && url.parse::<Link>().is_ok()).then_some(url)
}

/// Asks whether a URL was meant.
pub(super) fn link_help(text: &str) -> Option<String> {
    with_scheme(text).map(|url| format!("did you mean {url:?}?"))
}

/// How people write that something hasn't ended.
const ONGOING: [&str; 7] = ["present", "now", "current", "ongoing", "today", "至今", "现在"];

/// Suggests what to write instead of something that isn't a date: `2020-2`, `Feb 2020`, `present`.
pub(super) fn date_help(text: &str) -> Option<String> {
    if ONGOING.contains(&&*text.trim().to_lowercase()) {
        return Some("leave it out for what is ongoing".into());
    }
    date(text).map(|date| format!("did you mean \"{date}\"?"))
}

/// Reads a date in another notation, unless day and month could be either.
fn date(text: &str) -> Option<Date> {
    let words = text.split(|c: char| !c.is_alphanumeric() || "年月日".contains(c));
    let words: Vec<String> = words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect();
    let month_name = |word: &String| MONTHS.iter().position(|month| word.starts_with(month));
    let named = words.iter().find_map(month_name).map(|index| index + 1);
    let number = |word: &String| word.parse::<usize>().ok();
    let numbers: Option<Vec<usize>> =
        words.iter().filter(|word| month_name(word).is_none()).map(number).collect();
    let date = match (named, &numbers?[..]) {
        (Some(month), [year]) => format!("{year}-{month:02}"),
        (Some(month), [day, year]) if *year > 31 => format!("{year}-{month:02}-{day:02}"),
        (None, [year, month]) if *year > 31 => format!("{year}-{month:02}"),
        (None, [month, year]) => format!("{year}-{month:02}"),
        (None, [year, month, day]) if *year > 31 => format!("{year}-{month:02}-{day:02}"),
        _ => return None,
    };
    date.parse().ok()
}

/// Suggests what to write instead of something that isn't a local date and time:
/// `2020-02-29 13:30:00+08:00`, `2020/2/29 9:30`.
pub(super) fn time_help(text: &str) -> Option<String> {
    time(text).map(|time| format!("did you mean \"{time}\"?"))
}

fn time(text: &str) -> Option<DateTime> {
    let (day, time) = text.trim().split_once(['T', ' '])?;
    let day = date(day)?;
    let mut numbers = time.split(|c: char| !c.is_ascii_digit());
    let (hour, minute) = (numbers.next()?, numbers.next()?);
    // 12-hour clocks are ambiguous enough to be left to the owner.
    let is_half_day = time.contains(['m', 'M']);
    (!is_half_day).then(|| format!("{day}T{hour:0>2}:{minute}").parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_missing_scheme_is_completed() {
        for (text, url) in [
            ("example.org/a", Some("https://example.org/a")),
            ("example.org:8080", Some("https://example.org:8080")),
            ("ftp://example.org", None),
            ("javascript:alert(1.5)", None),
            ("me@example.org", None),
            ("/about.html", None),
            ("example", None),
        ] {
            assert_eq!(with_scheme(text).as_deref(), url, "{text}");
        }
    }

    #[test]
    fn dates_in_other_notations_are_recognized() {
        for (text, meant) in [
            ("2020-2", Some("2020-02")),
            ("2020/02", Some("2020-02")),
            ("2020.2.9", Some("2020-02-09")),
            ("2020 年 2 月", Some("2020-02")),
            ("Feb 2020", Some("2020-02")),
            ("February 29, 2020", Some("2020-02-29")),
            ("29 Feb 2020", Some("2020-02-29")),
            ("02/2020", Some("2020-02")),
            ("2/3/2020", None),
            ("2020-13", None),
            ("2020-02-30", None),
            ("Spring 2020", None),
            ("soon", None),
        ] {
            assert_eq!(date(text).map(|date| date.to_string()).as_deref(), meant, "{text}");
        }
        for (text, meant) in [
            ("2020-02-29 13:30", Some("2020-02-29T13:30")),
            ("2020-02-29T13:30:00+08:00", Some("2020-02-29T13:30")),
            ("2020/2/29 9:30", Some("2020-02-29T09:30")),
            ("2020-02-29 1:30 pm", None),
            ("2020-02-29", None),
            ("13:30", None),
        ] {
            assert_eq!(time(text).map(|time| time.to_string()).as_deref(), meant, "{text}");
        }
        assert_eq!(date_help("Present").as_deref(), Some("leave it out for what is ongoing"));
    }
}
