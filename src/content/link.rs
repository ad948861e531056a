use super::json::{self, Json, Read, Reader};
use std::str::FromStr;

/// The schemes that a link may have. Whatever else stands in content is refused, so that
/// nothing there can run.
pub const SCHEMES: [&str; 4] = ["https", "http", "mailto", "tel"];

/// A link whose scheme is one of [`SCHEMES`]: there is no other way to make one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link(String);

impl Link {
    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A `tel:` link (RFC 3966) from a number as people write it: its digits, with the `+` of
    /// the international form.
    pub fn tel(phone: &str) -> Self {
        let digits = phone.chars().filter(char::is_ascii_digit);
        let plus = if phone.contains('+') { "+" } else { "" };
        Self(format!("tel:{plus}{}", digits.collect::<String>()))
    }

    /// A `mailto:` link (RFC 6068).
    pub fn mailto(address: &str) -> Self {
        Self(format!("mailto:{address}"))
    }

    /// The page of a DOI, by its resolver.
    pub fn doi(doi: &str) -> Self {
        Self(format!("https://doi.org/{doi}"))
    }

    /// The address without scheme, `www.` and trailing slash: how a person would write it.
    pub fn display(&self) -> &str {
        let rest = self.0.split_once(':').map_or(self.0.as_str(), |(_, rest)| rest);
        let rest = rest.strip_prefix("//").unwrap_or(rest);
        let rest = rest.strip_prefix("www.").unwrap_or(rest);
        rest.strip_suffix('/').unwrap_or(rest)
    }
}

impl FromStr for Link {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const FORM: &str =
            "an address that begins with https://, http://, mailto: or tel: and has no spaces";
        let (scheme, rest) = text.split_once(':').ok_or(FORM)?;
        let is_web = scheme.starts_with("http");
        let is_right = SCHEMES.contains(&scheme)
            && rest.strip_prefix("//").map_or(!is_web, |host| is_web && !host.is_empty())
            && !rest.is_empty()
            && !text.contains(|c: char| c.is_whitespace() || c.is_control() || "<>\"`".contains(c));
        is_right.then(|| Self(text.into())).ok_or(FORM)
    }
}

impl Read for Link {
    fn read(&mut self, json: &impl Json, reader: &mut Reader) {
        json::written(json, reader, self);
    }

    fn absent() -> Self {
        Self(String::new())
    }
}

#[cfg(feature = "ssr")]
impl serde::Serialize for Link {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
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
    fn only_four_schemes_are_links() {
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
    fn a_phone_number_links_by_its_digits() {
        assert_eq!(Link::tel("(+86) 1592-1592-066").as_str(), "tel:+8615921592066");
        assert_eq!(Link::tel("021 555 01").as_str(), "tel:02155501");
    }

    #[test]
    fn a_link_is_shown_as_a_person_writes_it() {
        for (address, shown) in [
            ("http://gaocegege.com", "gaocegege.com"),
            ("https://www.a.example/b/", "a.example/b"),
            ("mailto:a@b.example", "a@b.example"),
        ] {
            assert_eq!(address.parse::<Link>().expect("a link").display(), shown);
        }
    }
}
