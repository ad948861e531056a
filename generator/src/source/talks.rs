//! `talks.json`. `public/schema/talks.schema.json` is generated from these types. The first
//! sentence on a required property completes the error if it is missing: "expected the title, …".

use super::{Date, DateTime, Link, Links};
use crate::field_type::Role;
use schemars::JsonSchema;
use serde::Deserialize;

/// What identifies an entry: a fragment or a value in URLs that needs no escapes.
const ID: &str = r"^[A-Za-z0-9][A-Za-z0-9._-]*$";

/// A guide to some of a conference's talks, originally a blog post.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(deny_unknown_fields)]
pub struct Guide {
    /// The guide's title, the heading of its page.
    #[schemars(length(min = 1))]
    pub title: String,
    /// The language it was written in, as in paths (`zh`, `en`). Pages in the other language say
    /// that they are a translation.
    #[schemars(length(min = 1), extend("x-role" = Role::LanguageCode))]
    pub language: String,
    /// When it was written, which page, feed and sitemap tell.
    pub date: Date,
    /// The category of the original post.
    #[schemars(length(min = 1))]
    pub category: Option<String>,
    /// The tags of the original post.
    #[serde(default)]
    #[schemars(inner(length(min = 1)))]
    pub tags: Vec<String>,
    /// Whether the homepage features it.
    #[serde(default)]
    pub featured: bool,
    /// A sentence or two about the guide, for the top of the page and for search engines.
    #[schemars(length(min = 1), extend("x-role" = Role::Prose))]
    pub intro: String,
    /// The conference, with its name and dates.
    pub conference: Conference,
    /// Who wrote the guide, with a name.
    pub author: Author,
    /// The license of the guide. Without one, nothing is said about reuse.
    pub license: Option<License>,
    /// The original post.
    pub original: Option<Link>,
    /// The organizations that speakers belong to.
    #[serde(default)]
    pub organizations: Vec<Organization>,
    /// The topics that talks refer to by `id`.
    #[serde(default)]
    pub topics: Vec<Topic>,
    /// The talks, in the order in which pages list them.
    pub talks: Vec<Talk>,
}

/// A conference.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(deny_unknown_fields)]
pub struct Conference {
    /// The conference's full name.
    #[schemars(length(min = 1))]
    pub name: String,
    /// The name in common use, if it is another.
    #[schemars(length(min = 1))]
    pub short_name: Option<String>,
    /// The conference's first day.
    pub start_date: Date,
    /// The conference's last day.
    pub end_date: Date,
    /// The time zone of the talks' times, by its name in the IANA database: `Asia/Shanghai`.
    #[schemars(regex(pattern = r"^[A-Z][A-Za-z0-9_+-]*(/[A-Z][A-Za-z0-9_+-]*)*$"),
        extend("x-role" = Role::TimeZone))]
    pub time_zone: Option<String>,
    /// The city.
    #[schemars(length(min = 1))]
    pub city: Option<String>,
    /// The venue's name.
    #[schemars(length(min = 1))]
    pub venue: Option<String>,
}

/// Who wrote the guide.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(deny_unknown_fields)]
pub struct Author {
    /// The author's name, for the feed and for search engines.
    #[schemars(length(min = 1))]
    pub name: String,
    /// About the author; may contain `[words](https://…)` links.
    #[schemars(length(min = 1), extend("x-role" = Role::Prose))]
    pub note: Option<String>,
}

/// The license of the guide.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(deny_unknown_fields)]
pub struct License {
    /// The license's short name, such as CC BY 4.0.
    #[schemars(length(min = 1))]
    pub name: String,
    /// The address of the license's text.
    pub url: Link,
    /// Terms beyond the license.
    #[schemars(length(min = 1), extend("x-role" = Role::Prose))]
    pub note: Option<String>,
}

/// An organization that speakers belong to.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(deny_unknown_fields)]
pub struct Organization {
    /// The organization's name in URLs and in `speakers`, the same in every language.
    #[schemars(regex(pattern = ID), extend("x-role" = Role::Id))]
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
    /// The topic's name in URLs and in `topics` of talks, the same in every language.
    #[schemars(regex(pattern = ID), extend("x-role" = Role::Id))]
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
    /// The talk's name in URLs, since links to it end in `#id`. It is unique, the same in every
    /// language, and permanent.
    #[schemars(regex(pattern = ID), extend("x-role" = Role::Id))]
    pub id: String,
    /// The talk's title, which pages and links show.
    #[schemars(length(min = 1))]
    pub title: String,
    /// When it begins, in the conference's time zone.
    pub start: Option<DateTime>,
    /// When it ends, in the conference's time zone.
    pub end: Option<DateTime>,
    /// The room.
    #[schemars(length(min = 1))]
    pub room: Option<String>,
    /// Who gave it, if that is known.
    #[serde(default)]
    pub speakers: Vec<Speaker>,
    /// The `id`s of the guide's topics that it is about.
    #[serde(default)]
    #[schemars(extend("x-role" = Role::TopicId))]
    pub topics: Vec<String>,
    /// The language of its slides and recording, if known: `zh`, `en`.
    #[schemars(extend("x-role" = Role::LanguageCode))]
    pub language: Option<String>,
    /// Its page in the conference's schedule.
    pub schedule: Option<Link>,
    /// Its slides, if published: a link, or a list of links.
    #[serde(default)]
    pub slides: Links,
    /// Its recordings, if published: a link, or a list of links.
    #[serde(default)]
    pub video: Links,
    /// What the guide says about it; may contain `[words](https://…)` links.
    #[schemars(length(min = 1), extend("x-role" = Role::Prose))]
    pub commentary: Option<String>,
}

/// Who gave a talk.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(deny_unknown_fields)]
pub struct Speaker {
    /// The speaker's name.
    #[schemars(length(min = 1))]
    pub name: String,
    /// The `id` of one of the guide's organizations.
    #[schemars(length(min = 1), extend("x-role" = Role::OrganizationId))]
    pub organization: Option<String>,
}
