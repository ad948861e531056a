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
}

impl FromStr for Link {
    type Err = &'static str;

    /// Schemes are case-insensitive.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (scheme, rest) = text.split_once(':').ok_or(Self::EXPECTED)?;
        let scheme = scheme.to_ascii_lowercase();
        let is_web = scheme.starts_with("http");
        let is_allowed = SCHEMES.contains(&&*scheme)
            && rest.strip_prefix("//").map_or(!is_web, |host| is_web && !host.is_empty())
            && !rest.is_empty()
            && !text.contains(|c: char| c.is_whitespace() || c.is_control() || "<>\"`".contains(c));
        is_allowed.then(|| Self(format!("{scheme}:{rest}"))).ok_or(Self::EXPECTED)
    }
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
            "a.example",
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
    fn schemes_are_case_insensitive() {
        for (text, link) in [
            ("HTTPS://A.example/B", "https://A.example/B"),
            ("MailTo:a@b.example", "mailto:a@b.example"),
        ] {
            assert_eq!(text.parse::<Link>().expect("a link").as_str(), link);
        }
    }
}
