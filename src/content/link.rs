use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// The allowed URL schemes. All others are rejected, so that no link in the content can execute
/// script.
pub const SCHEMES: [&str; 4] = ["https", "http", "mailto", "tel"];

/// A URL whose scheme is one of [`SCHEMES`]; no other can be constructed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Link(String);

impl Link {
    /// Describes a valid link, for error messages.
    pub const EXPECTED: &str =
        "a URL that starts with https://, http://, mailto: or tel: and has no spaces";

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the scheme is https or http.
    pub fn is_web(&self) -> bool {
        self.0.starts_with("http")
    }

    /// A `mailto:` link (RFC 6068), if the text is an e-mail address that is valid in one.
    pub fn mailto(address: &str) -> Option<Self> {
        let (local, domain) = address.rsplit_once('@')?;
        let is_address =
            !local.is_empty() && !domain.is_empty() && !address.contains(['?', ',', ':']);
        let address = address.replace('%', "%25").replace('#', "%23");
        is_address.then(|| format!("mailto:{address}").parse().ok()).flatten()
    }

    /// The URL as people write it: without scheme, `www.` and trailing slash.
    pub fn display(&self) -> &str {
        let rest = self.0.split_once(':').map_or(self.0.as_str(), |(_, rest)| rest);
        let rest = rest.strip_prefix("//").unwrap_or(rest);
        let rest = rest.strip_prefix("www.").unwrap_or(rest);
        rest.strip_suffix('/').unwrap_or(rest)
    }
}

impl FromStr for Link {
    type Err = &'static str;

    /// Schemes are case-insensitive. The build host encodes non-ASCII hosts and paths (WHATWG URL),
    /// so the browser only sees ASCII.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (scheme, rest) = text.split_once(':').ok_or(Self::EXPECTED)?;
        let scheme = scheme.to_ascii_lowercase();
        let is_web = scheme.starts_with("http");
        let is_allowed = SCHEMES.contains(&&*scheme)
            && rest.strip_prefix("//").map_or(!is_web, |host| is_web && !host.is_empty())
            && !rest.is_empty()
            && !text.contains(|c: char| c.is_whitespace() || c.is_control() || "<>\"`".contains(c));
        if !is_allowed {
            return Err(Self::EXPECTED);
        }
        ascii(format!("{scheme}:{rest}")).map(Self).ok_or(Self::EXPECTED)
    }
}

/// Encodes a URL as ASCII. Without feature `ssr`, fails if it isn't ASCII already.
fn ascii(address: String) -> Option<String> {
    if address.is_ascii() {
        return Some(address);
    }
    #[cfg(feature = "ssr")]
    return url::Url::parse(&address).ok().map(Into::into);
    #[cfg(not(feature = "ssr"))]
    None
}

impl TryFrom<String> for Link {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Link> for String {
    fn from(link: Link) -> Self {
        link.0
    }
}

#[cfg(feature = "ssr")]
impl schemars::JsonSchema for Link {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Link".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "format": "uri",
            "description": "A link: https, http, mailto or tel",
            "pattern": "^(https?://|mailto:|tel:)"
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_four_schemes_are_accepted() {
        for text in
            ["https://a.example/x?y#z", "http://a.example", "mailto:a@b.example", "tel:+8612"]
        {
            assert!(text.parse::<Link>().is_ok(), "{text} was refused");
        }
        for text in [
            "",
            "gaocegege.com",
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            "https://\u{3000}a.example",
            " https://a.example",
            "https:a.example",
            "https://",
            "data:text/html,x",
            "htts://a.example",
            "vbscript:x",
            "java\nscript:x",
            "https://a.example/<script>",
            "//a.example",
            "mailto:",
            "file:///etc",
        ] {
            assert!(text.parse::<Link>().is_err(), "{text:?} was taken for a link");
        }
    }

    #[test]
    fn schemes_are_case_insensitive_and_urls_become_ascii() {
        for (text, link) in [
            ("HTTPS://A.example/B", "https://A.example/B"),
            ("MailTo:a@b.example", "mailto:a@b.example"),
            (
                "https://例子.example/简历?名=高",
                "https://xn--fsqu00a.example/%E7%AE%80%E5%8E%86?%E5%90%8D=%E9%AB%98",
            ),
        ] {
            assert_eq!(text.parse::<Link>().expect("a link").as_str(), link);
        }
    }

    #[test]
    fn only_email_addresses_get_a_mailto_link() {
        for (address, link) in [
            ("a@b.example", Some("mailto:a@b.example")),
            ("a+c@b.example", Some("mailto:a+c@b.example")),
            ("c#%@b.example", Some("mailto:c%23%25@b.example")),
            ("on request", None),
            ("a (at) b.example", None),
            ("@b", None),
            ("a@b.example, c@b.example", None),
            ("mailto:a@b.example", None),
        ] {
            assert_eq!(Link::mailto(address).as_ref().map(Link::as_str), link);
        }
    }

    #[test]
    fn displayed_links_omit_scheme_www_and_trailing_slash() {
        for (address, shown) in [
            ("http://gaocegege.com", "gaocegege.com"),
            ("https://www.a.example/b/", "a.example/b"),
            ("mailto:a@b.example", "a@b.example"),
        ] {
            assert_eq!(address.parse::<Link>().expect("a link").display(), shown);
        }
    }
}
