//! The guide to a conference's talks. `public/schema/talks.schema.json` is derived from here.

use super::json::records;
use super::{Date, Link};

records! {
    /// A guide to some of a conference's talks, once a post on a blog.
    #[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
    Guide {
        /// The title.
        #[cfg_attr(feature = "ssr", schemars(length(min = 1)))]
        title "title": String,
        /// The language that it was written in, as the path of that language's pages (`zh`, `en`).
        /// The other one says that it is a translation.
        #[cfg_attr(feature = "ssr", schemars(length(min = 1)))]
        language "language": String,
        /// When it was written.
        date "date": Date,
        /// The category that it was posted under.
        #[cfg_attr(feature = "ssr", schemars(length(min = 1)))]
        category "category": String,
        /// The tags that it was posted with.
        #[cfg_attr(feature = "ssr", schemars(inner(length(min = 1))))]
        tags "tags": Vec<String>,
        /// Whether the homepage puts it forward.
        featured "featured": bool,
        /// What it is, in a sentence or two.
        #[cfg_attr(feature = "ssr", schemars(length(min = 1)))]
        intro "intro": String,
        /// The conference.
        conference "conference": Conference,
        /// Who wrote it.
        author "author": Author,
        /// What others may do with it.
        licence "licence": Licence,
        /// The original post, where it is also discussed.
        original "original": Link,
        /// The organisations that speakers come from: one name for each.
        organisations "organisations": Vec<Organisation>,
        /// What the talks are about: a list that `topics` of each talk choose from.
        #[cfg_attr(feature = "ssr", serde(default))]
        topics "topics": Vec<Topic>,
        /// The talks, in the order of the original.
        talks "talks": Vec<Talk>,
    }

    /// A conference.
    #[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
    Conference {
        /// Its full name.
        #[cfg_attr(feature = "ssr", schemars(length(min = 1)))]
        name "name": String,
        /// What people call it.
        #[cfg_attr(feature = "ssr", schemars(length(min = 1)))]
        short_name "shortName": String,
        /// Its first day.
        start_date "startDate": Date,
        /// Its last day.
        end_date "endDate": Date,
        /// The city.
        #[cfg_attr(feature = "ssr", schemars(length(min = 1)))]
        city "city": String,
        /// The building.
        #[cfg_attr(feature = "ssr", schemars(length(min = 1)))]
        venue "venue": String,
    }

    /// Who wrote the guide.
    #[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
    Author {
        /// The name.
        #[cfg_attr(feature = "ssr", schemars(length(min = 1)))]
        name "name": String,
        /// Who that is; may hold `[words](address)` links.
        #[cfg_attr(feature = "ssr", schemars(length(min = 1)))]
        note "note": String,
    }

    /// What others may do with the guide.
    #[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
    Licence {
        /// The licence's short name.
        #[cfg_attr(feature = "ssr", schemars(length(min = 1)))]
        name "name": String,
        /// The licence's text.
        url "url": Link,
        /// What is beyond the licence.
        #[cfg_attr(feature = "ssr", schemars(length(min = 1)))]
        note "note": String,
    }

    /// Where a speaker comes from.
    #[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
    Organisation {
        /// Its name in URLs and in `speakers`, the same in every language.
        #[cfg_attr(feature = "ssr", schemars(regex(pattern = r"^[a-z0-9]+(-[a-z0-9]+)*$")))]
        id "id": String,
        /// Its name for readers.
        #[cfg_attr(feature = "ssr", schemars(length(min = 1)))]
        name "name": String,
    }

    /// What talks are about, and entries of the résumé too.
    #[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
    Topic {
        /// Its name in URLs and in `topics` of talks, the same in every language.
        #[cfg_attr(feature = "ssr", schemars(regex(pattern = r"^[a-z0-9]+(-[a-z0-9]+)*$")))]
        id "id": String,
        /// Its name for readers.
        #[cfg_attr(feature = "ssr", schemars(length(min = 1)))]
        name "name": String,
        /// What an entry of the résumé that is about it says in this language: any one of these,
        /// or of those in the other language's file. Without any the topic is the guide's alone.
        #[cfg_attr(feature = "ssr", serde(default), schemars(inner(length(min = 1))))]
        terms "terms": Vec<String>,
    }

    /// A talk.
    #[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
    Talk {
        /// Its name in URLs, unique and the same in every language: it must outlast every edit,
        /// since links end in `#id`.
        #[cfg_attr(feature = "ssr", schemars(regex(pattern = r"^[a-z0-9]+(-[a-z0-9]+)*$")))]
        id "id": String,
        /// The title.
        #[cfg_attr(feature = "ssr", schemars(length(min = 1)))]
        title "title": String,
        /// Who gave it.
        #[cfg_attr(feature = "ssr", schemars(length(min = 1)))]
        speakers "speakers": Vec<Speaker>,
        /// The `id`s of what it is about, of the guide's topics.
        #[cfg_attr(feature = "ssr", serde(default))]
        topics "topics": Vec<String>,
        /// The language of its slides and its recording, where that is known: `zh`, `en`.
        #[cfg_attr(feature = "ssr", serde(default), schemars(with = "String"))]
        language "language": Option<String>,
        /// Its page in the conference's schedule.
        schedule "schedule": Link,
        /// Its slides, where they were published.
        #[cfg_attr(feature = "ssr", serde(default), schemars(with = "Link"))]
        slides "slides": Option<Link>,
        /// Its recording, where one was published.
        #[cfg_attr(feature = "ssr", serde(default), schemars(with = "Link"))]
        video "video": Option<Link>,
        /// What the guide says of it; may hold `[words](address)` links.
        #[cfg_attr(feature = "ssr", schemars(length(min = 1)))]
        commentary "commentary": String,
    }

    /// Who gave a talk.
    #[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
    Speaker {
        /// The name.
        #[cfg_attr(feature = "ssr", schemars(length(min = 1)))]
        name "name": String,
        /// The `id` of one of the guide's organisations.
        #[cfg_attr(feature = "ssr", schemars(length(min = 1)))]
        organisation "organisation": String,
    }
}

impl Guide {
    /// The name of an organisation; its id, should the guide not name it.
    pub fn organisation<'a>(&'a self, id: &'a str) -> &'a str {
        self.organisations
            .iter()
            .find(|organisation| organisation.id == id)
            .map_or(id, |organisation| &organisation.name)
    }

    /// The name of a topic; its id, should the guide not name it.
    pub fn topic<'a>(&'a self, id: &'a str) -> &'a str {
        self.topics.iter().find(|topic| topic.id == id).map_or(id, |topic| &topic.name)
    }
}
