//! The guide to a conference's talks as pages show it.

use super::{Date, Link, Run, Text};
use serde::{Deserialize, Serialize};

/// A guide to some of a conference's talks in one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Guide {
    pub title: String,
    /// The language that it was written in, as the path of that language's pages (`zh`); in others
    /// it is a translation.
    pub language: String,
    pub date: Date,
    pub category: String,
    #[serde(default)]
    pub tags: Vec<String>,
    /// Whether the homepage links to it.
    pub featured: bool,
    pub intro: Text,
    /// What people call the conference.
    pub conference: String,
    pub about_author: Text,
    pub licence: Licence,
    /// The original post, where it is also discussed.
    pub original: Link,
    /// The organisations that speakers come from.
    #[serde(default)]
    pub organisations: Vec<Named>,
    /// What the talks are about.
    #[serde(default)]
    pub topics: Vec<Named>,
    /// In the order of the original.
    #[serde(default)]
    pub talks: Vec<Talk>,
    /// The topics that the résumé has entries on, in the order of `topics`.
    #[serde(default)]
    pub shared_topics: Vec<SharedTopic>,
}

/// What others may do with the guide.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Licence {
    /// The licence's short name.
    pub name: String,
    /// The licence's text.
    pub url: Link,
    /// What goes beyond the licence.
    pub note: Text,
}

/// An organisation or a topic.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Named {
    /// Its name in URLs, the same in every language.
    pub id: String,
    pub name: Run,
}

/// A talk.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Talk {
    /// Its anchor in the guide, the same in every language.
    pub id: String,
    pub title: Run,
    #[serde(default)]
    pub speakers: Vec<Speaker>,
    /// Ids of the guide's topics.
    #[serde(default)]
    pub topics: Vec<String>,
    /// The language of slides and recording, as the path of that language's pages (`zh`).
    pub language: Option<String>,
    /// Its page in the conference's schedule.
    pub schedule: Link,
    pub slides: Option<Link>,
    pub video: Option<Link>,
    /// What the guide says of it.
    pub commentary: Text,
    /// Indices of the talks that share most topics with it, at most three.
    #[serde(default)]
    pub related: Vec<usize>,
}

/// Who gave a talk.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Speaker {
    pub name: String,
    /// The id of one of the guide's organisations.
    pub organisation: String,
}

/// A topic that guide and résumé share.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SharedTopic {
    /// The topic's id.
    pub topic: String,
    /// The résumé's entries on it, in the résumé's order.
    #[serde(default)]
    pub entries: Vec<EntryLink>,
}

/// A link to an entry of the résumé.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EntryLink {
    pub anchor: String,
    pub name: Run,
}

impl Guide {
    /// The name of an organisation.
    pub fn organisation(&self, id: &str) -> Option<&Run> {
        named(&self.organisations, id)
    }

    /// The name of a topic.
    pub fn topic(&self, id: &str) -> Option<&Run> {
        named(&self.topics, id)
    }
}

fn named<'a>(list: &'a [Named], id: &str) -> Option<&'a Run> {
    list.iter().find(|named| named.id == id).map(|named| &named.name)
}
