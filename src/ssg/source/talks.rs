//! `talks.json`. `public/schema/talks.schema.json` is generated from these types.

use crate::content::{Date, Link};
use schemars::JsonSchema;
use serde::Deserialize;

/// A guide to some of a conference's talks, once a post on a blog.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(deny_unknown_fields)]
pub struct Guide {
    /// The title.
    #[schemars(length(min = 1))]
    pub title: String,
    /// The language that it was written in, as the path of that language's pages (`zh`, `en`).
    /// The other one says that it is a translation.
    #[schemars(length(min = 1), extend("x-role" = "language"))]
    pub language: String,
    /// When it was written.
    pub date: Date,
    /// The category that it was posted under.
    #[schemars(length(min = 1))]
    pub category: String,
    /// The tags that it was posted with.
    #[schemars(inner(length(min = 1)))]
    pub tags: Vec<String>,
    /// Whether the homepage puts it forward.
    pub featured: bool,
    /// What it is, in a sentence or two.
    #[schemars(length(min = 1), extend("x-role" = "prose"))]
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
    /// What the talks are about: a list that `topics` of each talk choose from.
    #[serde(default)]
    pub topics: Vec<Topic>,
    /// The talks, in the order of the original.
    pub talks: Vec<Talk>,
}

/// A conference.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(deny_unknown_fields)]
pub struct Conference {
    /// Its full name.
    #[schemars(length(min = 1))]
    pub name: String,
    /// What people call it.
    #[schemars(length(min = 1))]
    pub short_name: String,
    /// Its first day.
    pub start_date: Date,
    /// Its last day.
    pub end_date: Date,
    /// The city.
    #[schemars(length(min = 1))]
    pub city: String,
    /// The building.
    #[schemars(length(min = 1))]
    pub venue: String,
}

/// Who wrote the guide.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(deny_unknown_fields)]
pub struct Author {
    /// The name.
    #[schemars(length(min = 1))]
    pub name: String,
    /// Who that is; may hold `[words](address)` links.
    #[schemars(length(min = 1), extend("x-role" = "prose"))]
    pub note: String,
}

/// What others may do with the guide.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(deny_unknown_fields)]
pub struct Licence {
    /// The licence's short name.
    #[schemars(length(min = 1))]
    pub name: String,
    /// The licence's text.
    pub url: Link,
    /// What is beyond the licence.
    #[schemars(length(min = 1), extend("x-role" = "prose"))]
    pub note: String,
}

/// Where a speaker comes from.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(deny_unknown_fields)]
pub struct Organisation {
    /// Its name in URLs and in `speakers`, the same in every language.
    #[schemars(regex(pattern = r"^[a-z0-9]+(-[a-z0-9]+)*$"), extend("x-role" = "neutral"))]
    pub id: String,
    /// Its name for readers.
    #[schemars(length(min = 1))]
    pub name: String,
}

/// What talks are about, and entries of the résumé too.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(deny_unknown_fields)]
pub struct Topic {
    /// Its name in URLs and in `topics` of talks, the same in every language.
    #[schemars(regex(pattern = r"^[a-z0-9]+(-[a-z0-9]+)*$"), extend("x-role" = "neutral"))]
    pub id: String,
    /// Its name for readers.
    #[schemars(length(min = 1))]
    pub name: String,
    /// What an entry of the résumé that is about it says in this language: any one of these,
    /// or of those in the other language's file. Without any the topic is the guide's alone.
    #[serde(default)]
    #[schemars(inner(length(min = 1)), extend("x-role" = "terms"))]
    pub terms: Vec<String>,
}

/// A talk.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(deny_unknown_fields)]
pub struct Talk {
    /// Its name in URLs, unique and the same in every language: it must outlast every edit,
    /// since links end in `#id`.
    #[schemars(regex(pattern = r"^[a-z0-9]+(-[a-z0-9]+)*$"), extend("x-role" = "neutral"))]
    pub id: String,
    /// The title.
    #[schemars(length(min = 1))]
    pub title: String,
    /// Who gave it.
    #[schemars(length(min = 1))]
    pub speakers: Vec<Speaker>,
    /// The `id`s of what it is about, of the guide's topics.
    #[serde(default)]
    #[schemars(extend("x-role" = "topic"))]
    pub topics: Vec<String>,
    /// The language of its slides and its recording, where that is known: `zh`, `en`.
    #[serde(default)]
    #[schemars(with = "String", extend("x-role" = "language"))]
    pub language: Option<String>,
    /// Its page in the conference's schedule.
    pub schedule: Link,
    /// Its slides, where they were published.
    #[serde(default)]
    #[schemars(with = "Link")]
    pub slides: Option<Link>,
    /// Its recording, where one was published.
    #[serde(default)]
    #[schemars(with = "Link")]
    pub video: Option<Link>,
    /// What the guide says of it; may hold `[words](address)` links.
    #[schemars(length(min = 1), extend("x-role" = "prose"))]
    pub commentary: String,
}

/// Who gave a talk.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(deny_unknown_fields)]
pub struct Speaker {
    /// The name.
    #[schemars(length(min = 1))]
    pub name: String,
    /// The `id` of one of the guide's organisations.
    #[schemars(length(min = 1), extend("x-role" = "organisation"))]
    pub organisation: String,
}
