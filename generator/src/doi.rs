//! Digital Object Identifiers (ISO 26324).

use portfolio::content::Link;
use url::Url;

/// Strips a resolver's URL or `doi:` from a DOI; none if the text isn't a DOI.
pub(super) fn parse(text: &str) -> Option<&str> {
    const PREFIXES: [&str; 6] = ["", "doi", "doi:", "doi.org/", "dx.doi.org/", "www.doi.org/"];
    let (prefix, doi) = text.split_at(text.find("10.")?);
    let prefix = prefix.trim().to_ascii_lowercase();
    let without_scheme = prefix.strip_prefix("https://").or(prefix.strip_prefix("http://"));
    if !PREFIXES.contains(&without_scheme.unwrap_or(&prefix)) {
        return None;
    }
    let (registrant, suffix) = doi.strip_prefix("10.")?.split_once('/')?;
    let is_registrant = registrant.len() >= 4
        && registrant.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let is_suffix = !suffix.is_empty() && !suffix.contains(|c: char| c.is_whitespace());
    (is_registrant && is_suffix).then_some(doi)
}

/// Returns the URL of a DOI at its resolver.
pub(super) fn link(text: &str) -> Option<Link> {
    let mut url = Url::parse("https://doi.org").ok()?;
    url.set_path(parse(text)?);
    url.as_str().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dois_are_recognized_in_every_notation() {
        for (text, expected) in [
            ("10.5555/12345678", Some("https://doi.org/10.5555/12345678")),
            ("https://doi.org/10.5555/12345678", Some("https://doi.org/10.5555/12345678")),
            ("http://dx.doi.org/10.5555/a_b", Some("https://doi.org/10.5555/a_b")),
            ("http://www.doi.org/10.5555/a", Some("https://doi.org/10.5555/a")),
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
