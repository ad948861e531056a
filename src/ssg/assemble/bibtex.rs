//! BibTeX entries for the résumé's papers, with the fields of arXiv's own entries.

use crate::ssg::doi;
use crate::ssg::slug::slug;
use crate::ssg::source::Publication;
use std::fmt::Write;

/// Words in a venue's name that tell its type: JSON Resume has no property for that.
const PROCEEDINGS: [&str; 7] =
    ["conference", "proceedings", "symposium", "workshop", "congress", "会议", "研讨会"];
const JOURNALS: [&str; 5] = ["journal", "transactions", "letters", "学报", "期刊"];

/// Returns an entry for each paper, under a unique key such as `gao2018gai`; none for a paper
/// without any fields.
pub(super) fn citations(papers: &[Publication]) -> Vec<Option<String>> {
    let mut keys: Vec<String> = Vec::new();
    for (paper, number) in papers.iter().zip(1..) {
        let key = key(paper);
        let is_taken = key.is_empty() || keys.contains(&key);
        keys.push(if is_taken { format!("{key}paper{number}") } else { key });
    }
    papers.iter().zip(keys).map(|(paper, key)| citation(paper, &key)).collect()
}

fn citation(paper: &Publication, key: &str) -> Option<String> {
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
        ("author", authors(&paper.authors)),
        (venue_field, (!venue.is_empty()).then(|| escaped(venue))),
        ("year", date.map(|date| date.year().to_string())),
        ("doi", paper.doi.as_deref().map(identifier)),
        ("eprint", arxiv.map(|(_, id)| id.to_owned())),
        ("archiveprefix", arxiv.map(|_| "arXiv".into())),
        ("url", paper.url.as_ref().map(|url| url.as_str().to_owned())),
    ];
    let mut entry = String::new();
    for (name, value) in fields {
        if let Some(value) = value {
            let _ = write!(entry, ",\n  {name} = {{{value}}}");
        }
        // Without braces: months are BibTeX macros, which each style formats its own way.
        if let Some(month) = month.filter(|_| name == "year") {
            let _ = write!(entry, ",\n  month = {month}");
        }
    }
    (!entry.is_empty()).then(|| format!("@{kind}{{{key}{entry}\n}}\n"))
}

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Returns a citation key: the first author's family name, the year, the first word of the title.
fn key(paper: &Publication) -> String {
    let author = paper.authors.first().map(|name| family(name)).unwrap_or_default();
    let year = paper.release_date.map(|date| date.year().to_string()).unwrap_or_default();
    let title = slug(paper.name.as_deref().unwrap_or_default());
    // Stop words don't count.
    let word = title.split('-').find(|word| !["a", "an", "the", "on"].contains(word));
    author + &year + word.unwrap_or_default()
}

/// Endings of abbreviated lists of authors.
const OTHERS: [&str; 5] = ["et al.", "et al", "and others", "等人", "等"];

/// What may follow a comma in the name of an organisation, in lower case.
const ORGANISATIONS: [&str; 8] = ["inc", "inc.", "ltd", "ltd.", "llc", "gmbh", "corp.", "co."];

/// Strips an ending such as `et al.`; also returns whether there was one.
fn without_others(name: &str) -> (&str, bool) {
    let rest = OTHERS.iter().find_map(|others| name.strip_suffix(others));
    let rest = rest.filter(|rest| rest.is_empty() || rest.ends_with([' ', ',']));
    (rest.unwrap_or(name).trim_end_matches([' ', ',']), rest.is_some())
}

/// Returns an author's family name as part of a citation key.
fn family(name: &str) -> String {
    let (name, _) = without_others(name);
    match inverted(name) {
        Some((family, _)) => slug(family).replace('-', ""),
        None => slug(name).rsplit('-').next().unwrap_or_default().to_owned(),
    }
}

/// Splits an inverted name (`Example, Sam`) into family and given name.
fn inverted(name: &str) -> Option<(&str, &str)> {
    let (family, given) = name.split_once(',')?;
    let is_person = !given.contains(',')
        && !given.trim().is_empty()
        && !ORGANISATIONS.contains(&&*given.trim().to_lowercase())
        && !name.contains(" and ");
    is_person.then_some((family, given))
}

/// Joins authors with BibTeX's ` and `; none if there are no authors. A name that contains a
/// separator and isn't in one of BibTeX's forms is braced, so that it stays one name.
fn authors(names: &[String]) -> Option<String> {
    let mut authors = Vec::new();
    for name in names {
        let (name, has_others) = without_others(name);
        if !name.is_empty() {
            let is_plain = inverted(name).is_some() || !name.contains(',');
            let name = if is_plain && !name.contains(" and ") {
                escaped(name)
            } else {
                format!("{{{}}}", escaped(name))
            };
            authors.push(name);
        }
        authors.extend(has_others.then(|| "others".to_owned()));
    }
    (!authors.is_empty()).then(|| authors.join(" and "))
}

/// Returns a DOI as is, since styles don't expect escapes in it; escapes anything else.
fn identifier(doi: &str) -> String {
    match doi::bare(doi).filter(|doi| !doi.contains(['{', '}', '\\'])) {
        Some(doi) => doi.into(),
        None => escaped(doi),
    }
}

/// Escapes TeX's special characters.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn authors_are_in_the_forms_of_bibtex() {
        for (names, expected) in [
            (&["Ce Gao"] as &[_], "Ce Gao"),
            (&["Example, Sam", "Sample, Tia"], "Example, Sam and Sample, Tia"),
            (&["S. Example", "et al."], "S. Example and others"),
            (&["S. Example et al."], "S. Example and others"),
            (&["Acme, Inc.", "Marks and Spencer"], "{Acme, Inc.} and {Marks and Spencer}"),
            (&["S. Example, T. Sample, U. Third"], "{S. Example, T. Sample, U. Third}"),
            (&["张三", "等"], "张三 and others"),
        ] {
            let names: Vec<String> = names.iter().map(|&name| name.into()).collect();
            assert_eq!(authors(&names).as_deref(), Some(expected));
        }
        assert_eq!(authors(&[]), None);
    }

    #[test]
    fn keys_begin_with_the_family_name() {
        for (name, expected) in [
            ("Ce Gao", "gao"),
            ("Example, Sam", "example"),
            ("Łukasz Strauß", "strauss"),
            ("高策", ""),
        ] {
            assert_eq!(family(name), expected, "{name}");
        }
    }
}
