//! BibTeX entries for the résumé's papers, with the fields of arXiv's own entries.

use crate::doi;
use crate::person_name::PersonName;
use crate::slug::slug;
use crate::source::{Link, Publication, PublicationKind};
use std::fmt::Write;
use url::Url;

/// Words in a venue's name that tell the kind of a publication without `type`.
const PROCEEDINGS: [&str; 7] =
    ["conference", "proceedings", "symposium", "workshop", "congress", "会议", "研讨会"];
const JOURNALS: [&str; 5] = ["journal", "transactions", "letters", "学报", "期刊"];
/// How the names of journals begin that are called proceedings.
const PROCEEDINGS_JOURNALS: [&str; 3] = [
    "proceedings of the national academy of sciences",
    "proceedings of the vldb endowment",
    "proceedings of the acm on ",
];

/// Returns an entry for each paper, under a unique key such as `su2019dam`; none for a paper
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
    let arxiv = paper.url.as_ref().and_then(arxiv_id);
    let kind = paper.kind.unwrap_or_else(|| kind_of(venue));
    let (entry_type, venue_field) = match kind {
        PublicationKind::Article => ("article", "journal"),
        PublicationKind::Book => ("book", "publisher"),
        PublicationKind::InCollection => ("incollection", "booktitle"),
        PublicationKind::InProceedings => ("inproceedings", "booktitle"),
        PublicationKind::MastersThesis => ("mastersthesis", "school"),
        PublicationKind::Misc if arxiv.is_some() => ("misc", "publisher"),
        PublicationKind::Misc => ("misc", "howpublished"),
        PublicationKind::PhdThesis => ("phdthesis", "school"),
        PublicationKind::TechReport => ("techreport", "institution"),
    };
    let date = paper.release_date;
    let month =
        date.and_then(|date| date.month()).and_then(|month| MONTHS.get(usize::from(month) - 1));
    let fields = [
        ("title", paper.name.as_deref().map(|name| format!("{{{}}}", escape(name)))),
        ("author", authors(&paper.authors)),
        (venue_field, (!venue.is_empty()).then(|| escape(venue))),
        ("year", date.map(|date| date.year().to_string())),
        ("doi", paper.doi.as_deref().map(identifier)),
        ("archiveprefix", arxiv.as_ref().map(|_| "arXiv".into())),
        ("eprint", arxiv),
        ("url", paper.url.as_ref().map(|url| url.as_str().replace('{', "%7B").replace('}', "%7D"))),
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
    (!entry.is_empty()).then(|| format!("@{entry_type}{{{key}{entry}\n}}\n"))
}

/// Tells a publication's kind from the name of its venue.
fn kind_of(venue: &str) -> PublicationKind {
    let venue = venue.to_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| venue.contains(word));
    let is_journal = PROCEEDINGS_JOURNALS.iter().any(|journal| venue.starts_with(journal));
    if says(&PROCEEDINGS) && !is_journal {
        PublicationKind::InProceedings
    } else if is_journal || says(&JOURNALS) {
        PublicationKind::Article
    } else {
        PublicationKind::Misc
    }
}

/// Returns the arXiv identifier in the URL of an abstract or a PDF.
fn arxiv_id(link: &Link) -> Option<String> {
    let url = Url::parse(link.as_str()).ok()?;
    let host = url.host_str()?;
    let is_arxiv = host == "arxiv.org" || host.ends_with(".arxiv.org");
    let path = url.path().strip_prefix("/abs/").or_else(|| url.path().strip_prefix("/pdf/"))?;
    let id = path.trim_end_matches('/').trim_end_matches(".pdf");
    (is_arxiv && !id.is_empty()).then(|| id.into())
}

/// The first three letters of the English names of months, which are BibTeX's macros.
pub(crate) const MONTHS: [&str; 12] =
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

/// What may follow a comma in the name of an organization, in lower case.
const ORGANIZATIONS: [&str; 8] = ["inc", "inc.", "ltd", "ltd.", "llc", "gmbh", "corp.", "co."];

/// Strips an ending such as `et al.`; also returns whether there was one.
pub(crate) fn strip_et_al(name: &str) -> (&str, bool) {
    // Chinese has no separator before it.
    let is_separate = |ending: &str, stem: &str| {
        stem.is_empty() || !ending.is_ascii() || stem.ends_with([' ', ','])
    };
    let stem = OTHERS
        .iter()
        .find_map(|ending| name.strip_suffix(ending).filter(|stem| is_separate(ending, stem)));
    (stem.unwrap_or(name).trim_end_matches([' ', ',']), stem.is_some())
}

/// Returns an author's family name as part of a citation key.
fn family(name: &str) -> String {
    let (name, _) = strip_et_al(name);
    let family = if is_person(name) { PersonName::parse(name).family } else { name.into() };
    slug(&family).replace('-', "")
}

/// Whether a name is that of one person, not of an organization or of several people.
fn is_person(name: &str) -> bool {
    let is_given_name = |text: &str| {
        let text = text.trim().to_lowercase();
        !text.is_empty() && !text.contains(',') && !ORGANIZATIONS.contains(&&*text)
    };
    let after_comma = name.split_once(',').map(|(_, after)| after);
    !name.contains(" and ") && !name.contains([';', '&']) && after_comma.is_none_or(is_given_name)
}

/// Writes a name in one of BibTeX's forms: braced, so that it stays one name, if it isn't that of a
/// person.
fn author(name: &str) -> String {
    if !is_person(name) {
        return format!("{{{}}}", escape(name));
    }
    let parts = PersonName::parse(name);
    if parts.suffix.is_empty() {
        // BibTeX would take the last word of 山田 太郎 for the family name.
        let is_inverted = !parts.given.is_empty() && name.starts_with(&parts.family);
        let inverted = || format!("{}, {}", parts.family, parts.given);
        return escape(&if is_inverted { inverted() } else { name.into() });
    }
    escape(&[parts.family, parts.suffix, parts.given].join(", "))
}

/// Joins authors with BibTeX's ` and `; `None` if there are no authors.
fn authors(names: &[String]) -> Option<String> {
    let mut authors = Vec::new();
    for name in names {
        let (name, has_others) = strip_et_al(name);
        if !name.is_empty() {
            authors.push(author(name));
        }
        authors.extend(has_others.then(|| "others".to_owned()));
    }
    (!authors.is_empty()).then(|| authors.join(" and "))
}

/// Returns a DOI as is, since styles don't expect escapes in it; escapes anything else.
fn identifier(doi: &str) -> String {
    match doi::parse(doi).filter(|doi| !doi.contains(['{', '}', '\\'])) {
        Some(doi) => doi.into(),
        None => escape(doi),
    }
}

/// Escapes TeX's special characters.
fn escape(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        match c {
            '&' | '%' | '$' | '#' | '_' => escaped.extend(['\\', c]),
            // BibTeX counts braces even after a backslash.
            '{' => escaped.push_str("\\textbraceleft{}"),
            '}' => escaped.push_str("\\textbraceright{}"),
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
    use serde_json::json;

    #[test]
    fn authors_follow_bibtex_syntax() {
        for (names, expected) in [
            (&["Mingyuan Su"] as &[_], "Mingyuan Su"),
            (&["Example, Sam", "Sample, Tia"], "Example, Sam and Sample, Tia"),
            (&["S. Example", "et al."], "S. Example and others"),
            (&["S. Example et al."], "S. Example and others"),
            (&["Acme, Inc.", "Marks and Spencer"], "{Acme, Inc.} and {Marks and Spencer}"),
            (&["S. Example, T. Sample, U. Third"], "{S. Example, T. Sample, U. Third}"),
            (&["J. Doe; R. Roe", "J. Doe & R. Roe"], "{J. Doe; R. Roe} and {J. Doe \\& R. Roe}"),
            (&["山田 太郎", "Łęcki, Tia"], "山田, 太郎 and Łęcki, Tia"),
            (&["张三", "等"], "张三 and others"),
            (&["Sam Example, Jr."], "Example, Jr., Sam"),
            (&["张三等"], "张三 and others"),
        ] {
            let names: Vec<String> = names.iter().map(|&name| name.into()).collect();
            assert_eq!(authors(&names).as_deref(), Some(expected));
        }
        assert_eq!(authors(&[]), None);
    }

    #[test]
    fn keys_begin_with_the_family_name() {
        for (name, expected) in [
            ("Mingyuan Su", "su"),
            ("Example, Sam", "example"),
            ("Sam Example, Jr.", "example"),
            ("Acme, Inc.", "acmeinc"),
            ("Łukasz Strauß", "strauss"),
            ("苏明远", ""),
        ] {
            assert_eq!(family(name), expected, "{name}");
        }
    }

    #[test]
    fn the_type_of_an_entry_is_the_papers_own_or_follows_from_its_venue() {
        for (kind, venue, begin, field) in [
            ("", "Journal of Tests", "@article{", "journal = {Journal of Tests}"),
            ("", "A Conference", "@inproceedings{", "booktitle = {A Conference}"),
            ("", "Example Press", "@misc{", "howpublished = {Example Press}"),
            ("techreport", "A Conference", "@techreport{", "institution = {A Conference}"),
            ("phdthesis", "Some University", "@phdthesis{", "school = {Some University}"),
        ] {
            let mut paper = json!({ "name": "x", "publisher": venue });
            if !kind.is_empty() {
                paper["type"] = kind.into();
            }
            let paper: Publication = serde_json::from_value(paper).expect("a paper");
            let entry = citation(&paper, "key").expect("an entry");
            assert!(entry.starts_with(begin) && entry.contains(field), "{entry}");
        }
    }
}
