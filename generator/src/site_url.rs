use anyhow::{Context, Error, ensure};
use std::str::FromStr;
use url::Url;

/// The URL that the site is deployed at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteUrl {
    origin: String,
    base: String,
}

impl FromStr for SiteUrl {
    type Err = Error;

    /// Parses a URL such as `https://example.org/` or `https://example.org/repo/`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const EXPECTED: &str =
            "expected a URL such as https://example.org/ or https://example.org/repo/";
        let url = Url::parse(text).context(EXPECTED)?;
        let origin = url.origin().ascii_serialization();
        let path = url.path().trim_end_matches('/');
        let is_plain = |c: char| c.is_ascii_alphanumeric() || "/._~-".contains(c);
        // Anything that a URL parser would normalize, or that a site can't have, is likely a mistake.
        ensure!(
            ["http", "https"].contains(&url.scheme())
                && url.as_str().strip_suffix('/').unwrap_or(url.as_str())
                    == text.strip_suffix('/').unwrap_or(text)
                && !text.contains(['@', '?', '#'])
                && path.chars().all(is_plain)
                && !url.path().contains("//"),
            EXPECTED
        );
        Ok(Self { origin, base: format!("{path}/") })
    }
}

impl SiteUrl {
    /// What stands for an address that nobody has set.
    pub const UNKNOWN: &str = "https://example.org/";

    /// Returns scheme, host and port, without a trailing slash.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Returns the path prefix of every page, which begins and ends with a slash.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// Returns the host, without the port.
    pub(super) fn host(&self) -> String {
        let url = Url::parse(&self.origin).ok();
        url.and_then(|url| url.host_str().map(Into::into)).unwrap_or_default()
    }

    /// Returns the URL as people write it, without scheme and trailing slash.
    pub(super) fn display(&self) -> String {
        let authority = self.origin.split_once("://").map_or("", |(_, authority)| authority);
        format!("{authority}{}", self.base.trim_end_matches('/'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_url_splits_into_origin_and_base_path() {
        for (url, origin, base) in [
            ("https://a.example/", "https://a.example", "/"),
            ("https://a.example", "https://a.example", "/"),
            ("https://a.github.io/repo", "https://a.github.io", "/repo/"),
            ("http://127.0.0.1:8080/a/b/", "http://127.0.0.1:8080", "/a/b/"),
        ] {
            let url = url.parse::<SiteUrl>().expect("a URL");
            assert_eq!((url.origin(), url.base()), (origin, base));
        }
    }

    #[test]
    fn invalid_site_urls_are_rejected() {
        for url in [
            "",
            "a.example",
            "ftp://a.example/",
            "https:///x",
            "https://a/\"b",
            "https://a/b//c",
            "https://user@a/",
            "https://:secret@a/",
            "https://a//",
            "https://a/?query",
        ] {
            assert!(url.parse::<SiteUrl>().is_err(), "{url}");
        }
    }
}
