//! `talks.json`. `public/schema/talks.schema.json` is generated from these types.

use super::{Date, Link};
use crate::field_type::Role;
use schemars::JsonSchema;
use serde::Deserialize;

/// A guide to some of a conference's talks, originally a blog post.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(deny_unknown_fields)]
pub struct Guide {
    /// The title.
    #[schemars(length(min = 1))]
    pub title: String,
    /// The language it was written in, as in paths (`zh`, `en`). Pages in the other language say
    /// that they are a translation.
    #[schemars(length(min = 1), extend("x-role" = Role::LanguageCode))]
    pub language: String,
    /// When it was written.
    pub date: Date,
    /// The category of the original post.
    #[schemars(length(min = 1))]
    pub category: String,
    /// The tags of the original post.
    #[schemars(length(min = 1), inner(length(min = 1)))]
    pub tags: Vec<String>,
    /// Whether the homepage features it.
    pub featured: bool,
    /// A sentence or two about the guide.
    #[schemars(length(min = 1), extend("x-role" = Role::Prose))]
    pub intro: String,
    /// The conference.
    pub conference: Conference,
    /// Who wrote it.
    pub author: Author,
    /// The license of the guide.
    pub license: License,
    /// The original post.
    pub original: Link,
    /// The organizations that speakers belong to.
    pub organizations: Vec<Organization>,
    /// The topics that talks refer to by `id`.
    #[serde(default)]
    pub topics: Vec<Topic>,
    /// The talks, in the order of the original post.
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
    /// The name in common use.
    #[schemars(length(min = 1))]
    pub short_name: String,
    /// Its first day.
    pub start_date: Date,
    /// Its last day.
    pub end_date: Date,
    /// The city.
    #[schemars(length(min = 1))]
    pub city: String,
    /// The venue's name.
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
    /// About the author; may contain `[words](https://…)` links.
    #[schemars(length(min = 1), extend("x-role" = Role::Prose))]
    pub note: String,
}

/// The license of the guide.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(deny_unknown_fields)]
pub struct License {
    /// The license's short name.
    #[schemars(length(min = 1))]
    pub name: String,
    /// The license's text.
    pub url: Link,
    /// Terms beyond the license.
    #[schemars(length(min = 1), extend("x-role" = Role::Prose))]
    pub note: String,
}

/// An organization that speakers belong to.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(deny_unknown_fields)]
pub struct Organization {
    /// Its name in URLs and in `speakers`; the same in every language.
    #[schemars(regex(pattern = r"^[a-z0-9]+(-[a-z0-9]+)*$"), extend("x-role" = Role::Id))]
    pub id: String,
    /// The name that readers see.
    #[schemars(length(min = 1))]
    pub name: String,
}

/// A topic of talks and of entries of the résumé.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(deny_unknown_fields)]
pub struct Topic {
    /// Its name in URLs and in `topics` of talks; the same in every language.
    #[schemars(regex(pattern = r"^[a-z0-9]+(-[a-z0-9]+)*$"), extend("x-role" = Role::Id))]
    pub id: String,
    /// The name that readers see.
    #[schemars(length(min = 1))]
    pub name: String,
    /// Words that identify entries of the résumé on this topic; those in the other language's
    /// file count too. Without any, the topic isn't linked with the résumé.
    #[serde(default)]
    #[schemars(inner(length(min = 1)), extend("x-role" = Role::Terms))]
    pub terms: Vec<String>,
}

/// A talk.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(deny_unknown_fields)]
pub struct Talk {
    /// Its name in URLs: unique, the same in every language, and permanent, since links end in
    /// `#id`.
    #[schemars(regex(pattern = r"^[a-z0-9]+(-[a-z0-9]+)*$"), extend("x-role" = Role::Id))]
    pub id: String,
    /// The title.
    #[schemars(length(min = 1))]
    pub title: String,
    /// Who gave it.
    #[schemars(length(min = 1))]
    pub speakers: Vec<Speaker>,
    /// The `id`s of the guide's topics that it is about.
    #[serde(default)]
    #[schemars(extend("x-role" = Role::TopicId))]
    pub topics: Vec<String>,
    /// The language of its slides and recording, if known: `zh`, `en`.
    #[schemars(extend("x-role" = Role::LanguageCode))]
    pub language: Option<String>,
    /// Its page in the conference's schedule.
    pub schedule: Link,
    /// Its slides, if published.
    pub slides: Option<Link>,
    /// Its recording, if published.
    pub video: Option<Link>,
    /// What the guide says about it; may contain `[words](https://…)` links.
    #[schemars(length(min = 1), extend("x-role" = Role::Prose))]
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
    /// The `id` of one of the guide's organizations.
    #[schemars(length(min = 1), extend("x-role" = Role::OrganizationId))]
    pub organization: String,
}
