//! Digital Object Identifiers (ISO 26324).

use crate::content::Link;
use url::Url;

/// Strips a resolver's URL or `doi:` from a DOI; none if the text isn't a DOI.
pub(super) fn bare(text: &str) -> Option<&str> {
    const PREFIXES: [&str; 8] = [
        "https://doi.org/",
        "http://doi.org/",
        "https://dx.doi.org/",
        "http://dx.doi.org/",
        "https://www.doi.org/",
        "doi.org/",
        "doi:",
        "doi ",
    ];
    let prefix = |prefix: &str| {
        text.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
    };
    let prefix = PREFIXES.iter().find(|it| prefix(it)).map_or(0, |prefix| prefix.len());
    let doi = text[prefix..].trim_start();
    let (registrant, suffix) = doi.strip_prefix("10.")?.split_once('/')?;
    let is_registrant = registrant.len() >= 4
        && registrant.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let is_suffix = !suffix.is_empty() && !suffix.contains(|c: char| c.is_whitespace());
    (is_registrant && is_suffix).then_some(doi)
}

/// Returns the URL of a DOI at its resolver.
pub(super) fn link(text: &str) -> Option<Link> {
    let mut url = Url::parse("https://doi.org").ok()?;
    url.set_path(bare(text)?);
    url.as_str().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_doi_is_found_however_it_is_written() {
        for (text, expected) in [
            ("10.5555/12345678", Some("https://doi.org/10.5555/12345678")),
            ("https://doi.org/10.5555/12345678", Some("https://doi.org/10.5555/12345678")),
            ("http://dx.doi.org/10.5555/a_b", Some("https://doi.org/10.5555/a_b")),
            ("DOI: 10.5555/a", Some("https://doi.org/10.5555/a")),
            ("10.1002/(SICI)1<1::AID>3.0", Some("https://doi.org/10.1002/(SICI)1%3C1::AID%3E3.0")),
            ("10.5555/a#b?c", Some("https://doi.org/10.5555/a%23b%3Fc")),
            ("in press", None),
            ("10.5555", None),
            ("https://a.example/10.5555/a", None),
        ] {
            assert_eq!(link(text).as_ref().map(Link::as_str), expected, "{text}");
        }
    }
}
