//! The talk guide, as pages show it.

use super::{Date, Link, Run, Text};
use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

/// A guide to selected talks of a conference, in one language.
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Guide {
    pub title: String,
    /// The code (`zh`, as in paths) of the language it was written in; in others it is a
    /// translation.
    pub language: String,
    pub date: Date,
    pub category: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// Whether the homepage links to it.
    pub featured: bool,
    pub intro: Text,
    /// The conference's short name, or else its full one.
    pub conference: String,
    /// The time zone of the talks' times (`Asia/Shanghai`), if any has one.
    pub time_zone: Option<String>,
    pub about_author: Option<Text>,
    pub license: Option<License>,
    /// The original post, with its discussion.
    pub original: Option<Link>,
    /// The speakers' organizations.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub organizations: Vec<FacetValue>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<FacetValue>,
    /// In the order of the content file.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub talks: Vec<Talk>,
    /// The topics that have résumé entries, in the order of `topics`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shared_topics: Vec<SharedTopic>,
}

/// The terms for reusing the guide.
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct License {
    /// The short name: `CC BY-NC-SA 3.0`.
    pub name: String,
    /// The URL of the license text.
    pub url: Link,
    /// Additional terms, such as for commercial use.
    pub note: Option<Text>,
}

/// A value that talks are filtered by: an organization or a topic.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FacetValue {
    /// The identifier in URLs, the same in every language.
    pub id: String,
    pub name: Run,
}

#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Talk {
    /// The `id` in the page, the same in every language.
    pub id: String,
    pub title: Run,
    /// When it takes place, in the conference's time zone: its start, and perhaps its end.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub time: Vec<TimePart>,
    pub room: Option<Run>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub speakers: Vec<Speaker>,
    /// Ids from [`Guide::topics`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<String>,
    /// The language code (`zh`, as in paths) of slides and recording.
    pub language: Option<String>,
    /// The talk's page in the conference schedule.
    pub schedule: Option<Link>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub slides: Vec<Link>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub video: Vec<Link>,
    pub commentary: Option<Text>,
    /// Indices of the talks that share the most topics with this one, at most three.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<usize>,
}

/// A part of a talk's time: a time, or what stands between two.
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TimePart {
    pub text: String,
    /// The local date and time (ISO 8601) that the text says.
    pub datetime: Option<String>,
}

#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Speaker {
    pub name: String,
    /// An id from [`Guide::organizations`].
    pub organization: Option<String>,
}

/// A topic of both guide and résumé.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SharedTopic {
    /// An id from [`Guide::topics`].
    pub topic: String,
    /// The résumé entries on the topic, in the order of the résumé.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub entries: Vec<EntryLink>,
}

/// A link to a résumé entry.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EntryLink {
    /// The `id` of the entry in the page.
    pub id: String,
    pub name: Run,
}

impl Guide {
    /// The name of the organization with this id.
    pub fn organization(&self, id: &str) -> Option<&Run> {
        name_of(&self.organizations, id)
    }

    /// The name of a speaker's organization, if it is known.
    pub fn organization_of(&self, speaker: &Speaker) -> Option<&Run> {
        self.organization(speaker.organization.as_deref()?)
    }

    /// The name of the topic with this id.
    pub fn topic(&self, id: &str) -> Option<&Run> {
        name_of(&self.topics, id)
    }
}

fn name_of<'a>(list: &'a [FacetValue], id: &str) -> Option<&'a Run> {
    list.iter().find(|value| value.id == id).map(|value| &value.name)
}
