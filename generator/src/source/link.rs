use crate::field_type::Role;
use portfolio::content;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde_json::json;
use std::borrow::Cow;
use std::ops::Deref;
use std::str::FromStr;
use url::Url;

/// A link in a content file. Characters beyond ASCII are encoded (WHATWG URL).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Link(content::Link);

impl Link {
    /// Describes a valid link, for error messages.
    pub const EXPECTED: &str = content::Link::EXPECTED;

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
        let rest = self.as_str().split_once(':').map_or(self.as_str(), |(_, rest)| rest);
        let rest = rest.strip_prefix("//").unwrap_or(rest);
        let rest = rest.strip_prefix("www.").unwrap_or(rest);
        rest.strip_suffix('/').unwrap_or(rest)
    }
}

impl FromStr for Link {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let link: content::Link = text.parse()?;
        if link.as_str().is_ascii() {
            return Ok(Self(link));
        }
        let url = Url::parse(link.as_str()).map_err(|_| Self::EXPECTED)?;
        url.as_str().parse().map(Self)
    }
}

impl TryFrom<String> for Link {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Link> for content::Link {
    fn from(link: Link) -> Self {
        link.0
    }
}

impl Deref for Link {
    type Target = content::Link;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

/// One link or a list of links in a content file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(from = "OneOrMany")]
pub struct Links(Vec<Link>);

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMany {
    One(Link),
    Many(Vec<Link>),
}

impl From<OneOrMany> for Links {
    fn from(links: OneOrMany) -> Self {
        match links {
            OneOrMany::One(link) => Self(vec![link]),
            OneOrMany::Many(links) => Self(links),
        }
    }
}

impl From<Links> for Vec<content::Link> {
    fn from(links: Links) -> Self {
        links.0.into_iter().map(Into::into).collect()
    }
}

impl JsonSchema for Links {
    fn schema_name() -> Cow<'static, str> {
        "Links".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        // Those of its keywords that are about strings don't apply to lists.
        let mut schema = Link::json_schema(generator);
        schema.insert("type".into(), json!(["string", "array"]));
        schema.insert("items".into(), Link::json_schema(generator).to_value());
        schema
    }
}

impl JsonSchema for Link {
    fn schema_name() -> Cow<'static, str> {
        "Link".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "x-role": Role::Link,
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
    fn urls_become_ascii() {
        for (text, link) in [
            ("HTTPS://A.example/B", "https://A.example/B"),
            (
                "https://例子.example/简历?名=高",
                "https://xn--fsqu00a.example/%E7%AE%80%E5%8E%86?%E5%90%8D=%E9%AB%98",
            ),
        ] {
            assert_eq!(text.parse::<Link>().expect("a link").as_str(), link);
        }
        assert!("https://\u{3000}例子.example".parse::<Link>().is_err());
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
            assert_eq!(Link::mailto(address).as_deref().map(content::Link::as_str), link);
        }
    }

    #[test]
    fn displayed_links_omit_scheme_www_and_trailing_slash() {
        for (url, shown) in [
            ("http://a.example", "a.example"),
            ("https://www.a.example/b/", "a.example/b"),
            ("mailto:a@b.example", "a@b.example"),
        ] {
            assert_eq!(url.parse::<Link>().expect("a link").display(), shown);
        }
    }
}
