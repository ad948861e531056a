//! The papers for a bibliography: BibTeX, with the fields of arXiv's own entries.

use crate::ssg::slug::slug;
use crate::ssg::source::Publication;
use std::fmt::Write;

/// What a venue's name says of its kind. JSON Resume doesn't.
const PROCEEDINGS: [&str; 7] =
    ["conference", "proceedings", "symposium", "workshop", "congress", "会议", "研讨会"];
const JOURNALS: [&str; 5] = ["journal", "transactions", "letters", "学报", "期刊"];

/// An entry for each paper, under keys of their own: `gao2018gai`.
pub(super) fn citations(papers: &[Publication]) -> Vec<String> {
    let mut keys: Vec<String> = Vec::new();
    for (paper, number) in papers.iter().zip(1..) {
        let key = key(paper);
        let is_taken = key.is_empty() || keys.contains(&key);
        keys.push(if is_taken { format!("{key}paper{number}") } else { key });
    }
    papers.iter().zip(keys).map(|(paper, key)| citation(paper, &key)).collect()
}

fn citation(paper: &Publication, key: &str) -> String {
    let venue = paper.publisher.as_deref().unwrap_or_default();
    let says = |words: &[&str]| words.iter().any(|word| venue.to_lowercase().contains(word));
    let arxiv = paper.url.as_ref().and_then(|url| url.as_str().split_once("arxiv.org/abs/"));
    let (kind, venue_field) = match arxiv {
        _ if says(&PROCEEDINGS) => ("inproceedings", "booktitle"),
        _ if says(&JOURNALS) => ("article", "journal"),
        Some(_) => ("misc", "publisher"),
        None => ("misc", "howpublished"),
    };
    let date = paper.release_date;
    let month =
        date.and_then(|date| date.month()).and_then(|month| MONTHS.get(usize::from(month) - 1));
    let fields = [
        ("title", paper.name.as_deref().map(|name| format!("{{{}}}", escaped(name)))),
        ("author", (!paper.authors.is_empty()).then(|| authors(&paper.authors))),
        (venue_field, (!venue.is_empty()).then(|| escaped(venue))),
        ("year", date.map(|date| date.year().to_string())),
        ("doi", paper.doi.clone()),
        ("eprint", arxiv.map(|(_, id)| id.to_owned())),
        ("archiveprefix", arxiv.map(|_| "arXiv".into())),
        ("url", paper.url.as_ref().map(|url| url.as_str().to_owned())),
    ];
    let mut entry = format!("@{kind}{{{key}");
    for (name, value) in fields {
        if let Some(value) = value {
            let _ = write!(entry, ",\n  {name} = {{{value}}}");
        }
        // The months are BibTeX's own abbreviations, which each style writes its own way.
        if let Some(month) = month.filter(|_| name == "year") {
            let _ = write!(entry, ",\n  month = {month}");
        }
    }
    entry + "\n}\n"
}

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// The first author's last name, the year, the first word of the title.
fn key(paper: &Publication) -> String {
    let last = |name: &String| slug(name).rsplit('-').next().unwrap_or_default().to_owned();
    let author = paper.authors.first().map(last).unwrap_or_default();
    let year = paper.release_date.map(|date| date.year().to_string()).unwrap_or_default();
    let title = slug(paper.name.as_deref().unwrap_or_default());
    // What says nothing isn't the first word.
    let word = title.split('-').find(|word| !["a", "an", "the", "on"].contains(word));
    author + &year + word.unwrap_or_default()
}

/// Authors as BibTeX tells them apart. A name that holds its separator is one name.
fn authors(names: &[String]) -> String {
    let name = |name: &String| match name.contains(" and ") || name.contains(',') {
        true => format!("{{{}}}", escaped(name)),
        false => escaped(name),
    };
    names.iter().map(name).collect::<Vec<_>>().join(" and ")
}

/// Text in which nothing is a command of TeX.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        match c {
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => escaped.extend(['\\', c]),
            '\\' => escaped.push_str("\\textbackslash{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            c => escaped.push(c),
        }
    }
    escaped
}
