use std::env;

/// Where the owner's site stands, unless `SITE_URL` in the environment says otherwise.
const DEFAULT: &str = "https://gaocegege.com/";

/// The site's address on the web.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    origin: String,
    base: String,
}

impl Address {
    /// Reads `SITE_URL`.
    ///
    /// # Errors
    /// A sentence that names the setting and what it should be, when it is no web address.
    pub fn from_env() -> Result<Self, String> {
        Self::parse(&env::var("SITE_URL").unwrap_or_else(|_| DEFAULT.into()))
    }

    /// Reads an address such as `https://example.org/` or `https://example.org/repo/`.
    ///
    /// # Errors
    /// As [`Address::from_env`].
    pub fn parse(url: &str) -> Result<Self, String> {
        let fault = || {
            format!(
                "SITE_URL is {url:?}; right would be: an address such as \
                 https://example.org/ or https://example.org/repo/"
            )
        };
        let (scheme, rest) = url.split_once("://").ok_or_else(fault)?;
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let path = path.trim_end_matches('/');
        let is_plain = |text: &str, allowed: &str| {
            text.chars().all(|c| c.is_ascii_alphanumeric() || allowed.contains(c))
        };
        let is_right = ["http", "https"].contains(&scheme)
            && !host.is_empty()
            && is_plain(host, ".-:")
            && is_plain(path, "/._~-")
            && !path.contains("//");
        is_right
            .then(|| Self {
                origin: format!("{scheme}://{host}"),
                base: if path.is_empty() { "/".into() } else { format!("/{path}/") },
            })
            .ok_or_else(fault)
    }

    /// Scheme, host and port, without a last slash.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The path that every page's path begins with: begins and ends with a slash.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// The address as people write it: without scheme and last slash.
    pub(super) fn display(&self) -> String {
        let host = self.origin.split_once("://").map_or("", |(_, host)| host);
        format!("{host}{}", self.base.trim_end_matches('/'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_an_origin_and_a_base() {
        for (url, origin, base) in [
            ("https://gaocegege.com/", "https://gaocegege.com", "/"),
            ("https://gaocegege.com", "https://gaocegege.com", "/"),
            ("https://a.github.io/repo", "https://a.github.io", "/repo/"),
            ("http://127.0.0.1:8080/a/b/", "http://127.0.0.1:8080", "/a/b/"),
        ] {
            let address = Address::parse(url).expect("an address");
            assert_eq!((address.origin(), address.base()), (origin, base));
        }
    }

    #[test]
    fn what_is_no_web_address_is_refused_by_name() {
        for url in [
            "",
            "gaocegege.com",
            "ftp://a.example/",
            "https:///x",
            "https://a/\"b",
            "https://a/b//c",
        ] {
            let fault = Address::parse(url).expect_err("refused");
            assert!(fault.contains("SITE_URL"), "{fault}");
        }
    }
}
