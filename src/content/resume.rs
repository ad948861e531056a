//! The résumé: JSON Resume 1.0.0 (<https://jsonresume.org/schema>) as far as this site shows it.
//! What this site adds to the standard, which allows further properties, is marked as its addition.

use super::{Date, Link};
use serde::Deserialize;
#[cfg(feature = "ssr")]
use {schemars::JsonSchema, serde::Serialize};

/// A résumé, and the date that it speaks for.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, rename_all = "camelCase")]
#[cfg_attr(feature = "ssr", derive(Serialize, JsonSchema))]
pub struct Resume {
    /// Who it is about.
    pub basics: Basics,
    /// Employment, latest first.
    pub work: Vec<Work>,
    /// Papers.
    pub publications: Vec<Publication>,
    /// Selected articles: an addition of this site.
    pub articles: Vec<Article>,
    /// Talks given at conferences: an addition of this site.
    pub talks: Vec<GivenTalk>,
    /// Other experience.
    pub volunteer: Vec<Volunteer>,
    /// Degrees.
    pub education: Vec<Education>,
    /// Honours.
    pub awards: Vec<Award>,
    /// About this file.
    pub meta: Meta,
}

/// Who a résumé is about, and how to reach them. All but the name may be left out, and is then shown nowhere.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, rename_all = "camelCase")]
#[cfg_attr(feature = "ssr", derive(Serialize, JsonSchema))]
pub struct Basics {
    /// The name.
    pub name: String,
    /// The position, in a line.
    pub label: Option<String>,
    /// The e-mail address.
    pub email: Option<String>,
    /// The phone number, as it should be shown.
    pub phone: Option<String>,
    /// The homepage.
    pub url: Option<Link>,
    /// A remark on the homepage: an addition of this site.
    pub url_note: Option<String>,
    /// Who they are, in a paragraph.
    pub summary: Option<String>,
    /// Accounts elsewhere.
    pub profiles: Vec<Profile>,
}

/// An account on a network.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, rename_all = "camelCase")]
#[cfg_attr(feature = "ssr", derive(Serialize, JsonSchema))]
pub struct Profile {
    /// The network: GitHub, LinkedIn, …
    pub network: Option<String>,
    /// The name there.
    pub username: Option<String>,
    /// The account's page.
    pub url: Option<Link>,
    /// A remark on the account: an addition of this site.
    pub note: Option<String>,
}

/// A position held.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, rename_all = "camelCase")]
#[cfg_attr(feature = "ssr", derive(Serialize, JsonSchema))]
pub struct Work {
    /// The employer.
    pub name: Option<String>,
    /// The role.
    pub position: Option<String>,
    /// The employer's page.
    pub url: Option<Link>,
    /// The place.
    pub location: Option<String>,
    /// When it began.
    pub start_date: Option<Date>,
    /// When it ended; missing where it goes on.
    pub end_date: Option<Date>,
    /// What it was.
    pub summary: Option<String>,
    /// What was achieved.
    pub highlights: Vec<String>,
}

/// A paper.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, rename_all = "camelCase")]
#[cfg_attr(feature = "ssr", derive(Serialize, JsonSchema))]
pub struct Publication {
    /// The title.
    pub name: Option<String>,
    /// The authors in their order: an addition of this site.
    pub authors: Vec<String>,
    /// Where it appeared.
    pub publisher: Option<String>,
    /// When it appeared.
    pub release_date: Option<Date>,
    /// Where to read it.
    pub url: Option<Link>,
    /// The Digital Object Identifier: an addition of this site.
    pub doi: Option<String>,
    /// The abstract.
    pub summary: Option<String>,
}

/// Something written for readers at large: an addition of this site.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, rename_all = "camelCase")]
#[cfg_attr(feature = "ssr", derive(Serialize, JsonSchema))]
pub struct Article {
    /// The title.
    pub name: Option<String>,
    /// Where to read it.
    pub url: Option<Link>,
    /// Where it appeared.
    pub publisher: Option<String>,
    /// The publisher's page.
    pub publisher_url: Option<Link>,
    /// When it appeared; left out where `startDate` is given.
    pub release_date: Option<Date>,
    /// When a collection was begun that goes on.
    pub start_date: Option<Date>,
    /// What it says.
    pub summary: Option<String>,
}

/// A talk given: an addition of this site.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, rename_all = "camelCase")]
#[cfg_attr(feature = "ssr", derive(Serialize, JsonSchema))]
pub struct GivenTalk {
    /// The title.
    pub name: Option<String>,
    /// Its slides or its page.
    pub url: Option<Link>,
    /// The conference.
    pub event: Option<String>,
    /// The place.
    pub location: Option<String>,
    /// When it was given.
    pub date: Option<Date>,
    /// What it said.
    pub summary: Option<String>,
}

/// Experience beside employment.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, rename_all = "camelCase")]
#[cfg_attr(feature = "ssr", derive(Serialize, JsonSchema))]
pub struct Volunteer {
    /// The organisation.
    pub organization: Option<String>,
    /// The role.
    pub position: Option<String>,
    /// The organisation's page.
    pub url: Option<Link>,
    /// The place: an addition of this site.
    pub location: Option<String>,
    /// When it began.
    pub start_date: Option<Date>,
    /// When it ended; missing where it goes on.
    pub end_date: Option<Date>,
    /// What it was.
    pub summary: Option<String>,
    /// What was achieved.
    pub highlights: Vec<String>,
}

/// A degree.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, rename_all = "camelCase")]
#[cfg_attr(feature = "ssr", derive(Serialize, JsonSchema))]
pub struct Education {
    /// The school.
    pub institution: Option<String>,
    /// The school's page.
    pub url: Option<Link>,
    /// The subject.
    pub area: Option<String>,
    /// The degree.
    pub study_type: Option<String>,
    /// The place: an addition of this site.
    pub location: Option<String>,
    /// When it began.
    pub start_date: Option<Date>,
    /// When it ended; missing where it goes on.
    pub end_date: Option<Date>,
    /// What there is to say of it: an addition of this site.
    pub highlights: Vec<String>,
}

/// An honour.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, rename_all = "camelCase")]
#[cfg_attr(feature = "ssr", derive(Serialize, JsonSchema))]
pub struct Award {
    /// What was won.
    pub title: Option<String>,
    /// Who gives it, or the event it was won at.
    pub awarder: Option<String>,
    /// The place: an addition of this site.
    pub location: Option<String>,
    /// When it was given.
    pub date: Option<Date>,
    /// What it was for.
    pub summary: Option<String>,
}

/// About the file itself.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, rename_all = "camelCase")]
#[cfg_attr(feature = "ssr", derive(Serialize, JsonSchema))]
pub struct Meta {
    /// The day that the résumé speaks for, as `YYYY-MM-DDThh:mm:ss`.
    pub last_modified: Option<String>,
}

impl Resume {
    /// The day that the résumé speaks for.
    pub fn date(&self) -> Option<Date> {
        let text = self.meta.last_modified.as_deref()?;
        text.split('T').next()?.parse().ok()
    }
}
