//! The guide to a conference's talks. `public/schema/talks.schema.json` is derived from here.

use super::{Date, Link};
use serde::Deserialize;
#[cfg(feature = "ssr")]
use {schemars::JsonSchema, serde::Serialize};

/// A guide to some of a conference's talks, once a post on a blog.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ssr", derive(Serialize, JsonSchema), schemars(deny_unknown_fields))]
pub struct Guide {
    /// The title.
    #[cfg_attr(feature = "ssr", schemars(length(min = 1)))]
    pub title: String,
    /// The language that it was written in, as the path of that language's pages (`zh`, `en`).
    /// The other one says that it is a translation.
    #[cfg_attr(feature = "ssr", schemars(length(min = 1)))]
    pub language: String,
    /// When it was written.
    pub date: Date,
    /// The category that it was posted under.
    #[cfg_attr(feature = "ssr", schemars(length(min = 1)))]
    pub category: String,
    /// The tags that it was posted with.
    #[cfg_attr(feature = "ssr", schemars(inner(length(min = 1))))]
    pub tags: Vec<String>,
    /// Whether the homepage puts it forward.
    pub featured: bool,
    /// What it is, in a sentence or two.
    #[cfg_attr(feature = "ssr", schemars(length(min = 1)))]
    pub intro: String,
    /// The conference.
    pub conference: Conference,
    /// Who wrote it.
    pub author: Author,
    /// What others may do with it.
    pub licence: Licence,
    /// The original post, where it is also discussed.
    pub original: Link,
    /// The organisations that speakers come from: one name for each.
    pub organisations: Vec<Organisation>,
    /// The talks, in the order of the original.
    pub talks: Vec<Talk>,
}

/// A conference.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ssr", derive(Serialize, JsonSchema), schemars(deny_unknown_fields))]
pub struct Conference {
    /// Its full name.
    #[cfg_attr(feature = "ssr", schemars(length(min = 1)))]
    pub name: String,
    /// What people call it.
    #[cfg_attr(feature = "ssr", schemars(length(min = 1)))]
    pub short_name: String,
    /// Its first day.
    pub start_date: Date,
    /// Its last day.
    pub end_date: Date,
    /// The city.
    #[cfg_attr(feature = "ssr", schemars(length(min = 1)))]
    pub city: String,
    /// The building.
    #[cfg_attr(feature = "ssr", schemars(length(min = 1)))]
    pub venue: String,
}

/// Who wrote the guide.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ssr", derive(Serialize, JsonSchema), schemars(deny_unknown_fields))]
pub struct Author {
    /// The name.
    #[cfg_attr(feature = "ssr", schemars(length(min = 1)))]
    pub name: String,
    /// Who that is; may hold `[words](address)` links.
    #[cfg_attr(feature = "ssr", schemars(length(min = 1)))]
    pub note: String,
}

/// What others may do with the guide.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ssr", derive(Serialize, JsonSchema), schemars(deny_unknown_fields))]
pub struct Licence {
    /// The licence's short name.
    #[cfg_attr(feature = "ssr", schemars(length(min = 1)))]
    pub name: String,
    /// The licence's text.
    pub url: Link,
    /// What is beyond the licence.
    #[cfg_attr(feature = "ssr", schemars(length(min = 1)))]
    pub note: String,
}

/// Where a speaker comes from.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "ssr", derive(Serialize, JsonSchema), schemars(deny_unknown_fields))]
pub struct Organisation {
    /// Its name in URLs and in `speakers`, the same in every language.
    #[cfg_attr(feature = "ssr", schemars(regex(pattern = r"^[a-z0-9]+(-[a-z0-9]+)*$")))]
    pub id: String,
    /// Its name for readers.
    #[cfg_attr(feature = "ssr", schemars(length(min = 1)))]
    pub name: String,
}

/// A talk.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "ssr", derive(Serialize, JsonSchema), schemars(deny_unknown_fields))]
pub struct Talk {
    /// Its name in URLs, unique and the same in every language: it must outlast every edit,
    /// since links end in `#id`.
    #[cfg_attr(feature = "ssr", schemars(regex(pattern = r"^[a-z0-9]+(-[a-z0-9]+)*$")))]
    pub id: String,
    /// The title.
    #[cfg_attr(feature = "ssr", schemars(length(min = 1)))]
    pub title: String,
    /// Who gave it.
    #[cfg_attr(feature = "ssr", schemars(length(min = 1)))]
    pub speakers: Vec<Speaker>,
    /// Its page in the conference's schedule.
    pub schedule: Link,
    /// Its slides, where they were published.
    #[cfg_attr(feature = "ssr", serde(skip_serializing_if = "Option::is_none"), schemars(with = "Link"))]
    #[serde(default)]
    pub slides: Option<Link>,
    /// Its recording, where one was published.
    #[cfg_attr(feature = "ssr", serde(skip_serializing_if = "Option::is_none"), schemars(with = "Link"))]
    #[serde(default)]
    pub video: Option<Link>,
    /// What the guide says of it; may hold `[words](address)` links.
    #[cfg_attr(feature = "ssr", schemars(length(min = 1)))]
    pub commentary: String,
}

/// Who gave a talk.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "ssr", derive(Serialize, JsonSchema), schemars(deny_unknown_fields))]
pub struct Speaker {
    /// The name.
    #[cfg_attr(feature = "ssr", schemars(length(min = 1)))]
    pub name: String,
    /// The `id` of one of the guide's organisations.
    #[cfg_attr(feature = "ssr", schemars(length(min = 1)))]
    pub organisation: String,
}

impl Guide {
    /// The name of an organisation; its id, should the guide not name it.
    pub fn organisation<'a>(&'a self, id: &'a str) -> &'a str {
        self.organisations
            .iter()
            .find(|organisation| organisation.id == id)
            .map_or(id, |organisation| &organisation.name)
    }
}
