//! `resume.json`: the part of JSON Resume 1.0.0 (<https://jsonresume.org/schema>) that this site
//! shows. The standard allows further properties; this site's additions are marked as such.
//! [`super::super::field_type`] reads `x-role` and `x-earlier-name`.

use crate::content::{Date, Link};
use schemars::JsonSchema;
use serde::Deserialize;

/// A résumé, and the date that it speaks for.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Resume {
    /// Who it is about.
    pub basics: Basics,
    /// Employment, latest first.
    #[serde(default)]
    pub work: Vec<Work>,
    /// Papers.
    #[serde(default)]
    pub publications: Vec<Publication>,
    /// Selected articles: an addition of this site.
    #[serde(default)]
    pub articles: Vec<Article>,
    /// Talks given at conferences: an addition of this site.
    #[serde(default)]
    pub talks: Vec<GivenTalk>,
    /// Other experience.
    #[serde(default)]
    pub volunteer: Vec<Volunteer>,
    /// Degrees.
    #[serde(default)]
    pub education: Vec<Education>,
    /// Honours.
    #[serde(default)]
    pub awards: Vec<Award>,
    /// Proofs of what was learnt.
    #[serde(default)]
    pub certificates: Vec<Certificate>,
    /// What they can do.
    #[serde(default)]
    pub skills: Vec<Skill>,
    /// The languages that they speak.
    #[serde(default)]
    pub languages: Vec<Language>,
    /// What they like.
    #[serde(default)]
    pub interests: Vec<Interest>,
    /// What others say of them.
    #[serde(default)]
    pub references: Vec<Reference>,
    /// What they made.
    #[serde(default)]
    pub projects: Vec<Project>,
    /// About this file.
    pub meta: Option<Meta>,
}

/// Who a résumé is about, and how to reach them. All but the name may be left out, and is then shown nowhere.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Basics {
    /// The name.
    pub name: String,
    /// The position, in a line.
    pub label: Option<String>,
    /// The e-mail address.
    #[schemars(extend("x-role" = "neutral"))]
    pub email: Option<String>,
    /// The phone number, as it should be shown.
    #[schemars(extend("x-role" = "neutral"))]
    pub phone: Option<String>,
    /// The homepage.
    #[schemars(extend("x-earlier-name" = "website"))]
    pub url: Option<Link>,
    /// A remark on the homepage: an addition of this site.
    pub url_note: Option<String>,
    /// Who they are, in a paragraph.
    #[schemars(extend("x-role" = "prose"))]
    pub summary: Option<String>,
    /// Where they live.
    pub location: Option<Location>,
    /// Accounts elsewhere.
    #[serde(default)]
    pub profiles: Vec<Profile>,
}

/// An account on a network.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Profile {
    /// The network: GitHub, LinkedIn, …
    #[schemars(extend("x-role" = "neutral"))]
    pub network: Option<String>,
    /// The name there.
    #[schemars(extend("x-role" = "neutral"))]
    pub username: Option<String>,
    /// The account's page.
    pub url: Option<Link>,
    /// A remark on the account: an addition of this site.
    pub note: Option<String>,
}

/// Where someone lives, as precisely as they say.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Location {
    /// The street and the house; may have several lines.
    pub address: Option<String>,
    /// The postal code.
    pub postal_code: Option<String>,
    /// The city.
    pub city: Option<String>,
    /// The country, by its code (ISO 3166-1 alpha-2).
    pub country_code: Option<String>,
    /// The province or the state.
    pub region: Option<String>,
}

/// A position held.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Work {
    /// The employer.
    #[schemars(extend("x-earlier-name" = "company"))]
    pub name: Option<String>,
    /// What the employer does.
    pub description: Option<String>,
    /// The role.
    pub position: Option<String>,
    /// The employer's page.
    #[schemars(extend("x-earlier-name" = "website"))]
    pub url: Option<Link>,
    /// The place.
    pub location: Option<String>,
    /// When it began.
    pub start_date: Option<Date>,
    /// When it ended; missing where it goes on.
    pub end_date: Option<Date>,
    /// What it was.
    #[schemars(extend("x-role" = "prose"))]
    pub summary: Option<String>,
    /// What was achieved.
    #[serde(default)]
    #[schemars(extend("x-role" = "prose"))]
    pub highlights: Vec<String>,
}

/// A paper.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Publication {
    /// The title.
    pub name: Option<String>,
    /// The authors in their order: an addition of this site.
    #[serde(default)]
    pub authors: Vec<String>,
    /// Where it appeared.
    pub publisher: Option<String>,
    /// When it appeared.
    pub release_date: Option<Date>,
    /// Where to read it.
    #[schemars(extend("x-earlier-name" = "website"))]
    pub url: Option<Link>,
    /// The Digital Object Identifier: an addition of this site.
    #[schemars(extend("x-role" = "doi"))]
    pub doi: Option<String>,
    /// The abstract.
    #[schemars(extend("x-role" = "prose"))]
    pub summary: Option<String>,
}

/// Something written for readers at large: an addition of this site.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
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
    #[schemars(extend("x-role" = "prose"))]
    pub summary: Option<String>,
}

/// A talk given: an addition of this site.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
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
    #[schemars(extend("x-role" = "prose"))]
    pub summary: Option<String>,
}

/// Experience beside employment.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Volunteer {
    /// The organisation.
    pub organization: Option<String>,
    /// The role.
    pub position: Option<String>,
    /// The organisation's page.
    #[schemars(extend("x-earlier-name" = "website"))]
    pub url: Option<Link>,
    /// The place: an addition of this site.
    pub location: Option<String>,
    /// When it began.
    pub start_date: Option<Date>,
    /// When it ended; missing where it goes on.
    pub end_date: Option<Date>,
    /// What it was.
    #[schemars(extend("x-role" = "prose"))]
    pub summary: Option<String>,
    /// What was achieved.
    #[serde(default)]
    #[schemars(extend("x-role" = "prose"))]
    pub highlights: Vec<String>,
}

/// A degree.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
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
    /// The grade.
    pub score: Option<String>,
    /// What was attended.
    #[serde(default)]
    pub courses: Vec<String>,
    /// What there is to say of it: an addition of this site.
    #[serde(default)]
    #[schemars(extend("x-role" = "prose"))]
    pub highlights: Vec<String>,
}

/// An honour.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
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
    #[schemars(extend("x-role" = "prose"))]
    pub summary: Option<String>,
}

/// Proof of something learnt.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Certificate {
    /// What it is for.
    pub name: Option<String>,
    /// When it was issued.
    pub date: Option<Date>,
    /// Where it can be seen.
    pub url: Option<Link>,
    /// Who issued it.
    pub issuer: Option<String>,
}

/// What someone can do.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Skill {
    /// The field.
    pub name: Option<String>,
    /// How well.
    pub level: Option<String>,
    /// What belongs to it.
    #[serde(default)]
    pub keywords: Vec<String>,
}

/// A language that someone speaks.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Language {
    /// Its name.
    #[schemars(extend("x-earlier-name" = "name"))]
    pub language: Option<String>,
    /// How well.
    #[schemars(extend("x-earlier-name" = "level"))]
    pub fluency: Option<String>,
}

/// What someone likes.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Interest {
    /// The field.
    pub name: Option<String>,
    /// What belongs to it.
    #[serde(default)]
    pub keywords: Vec<String>,
}

/// What someone else says.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Reference {
    /// Who says so.
    pub name: Option<String>,
    /// What they say.
    #[schemars(extend("x-role" = "prose"))]
    pub reference: Option<String>,
}

/// Something made.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Project {
    /// What it is called.
    pub name: Option<String>,
    /// What it is.
    #[schemars(extend("x-role" = "prose"))]
    pub description: Option<String>,
    /// What was achieved.
    #[serde(default)]
    #[schemars(extend("x-role" = "prose"))]
    pub highlights: Vec<String>,
    /// What belongs to it.
    #[serde(default)]
    pub keywords: Vec<String>,
    /// When it began.
    pub start_date: Option<Date>,
    /// When it ended; missing where it goes on.
    pub end_date: Option<Date>,
    /// Its page.
    pub url: Option<Link>,
    /// What was done in it.
    #[serde(default)]
    pub roles: Vec<String>,
    /// The organisation that it was for.
    pub entity: Option<String>,
    /// What kind of project it is.
    #[serde(rename = "type")]
    pub kind: Option<String>,
}

/// About the file itself.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Meta {
    /// The résumé's "as of" date, as `YYYY-MM-DDThh:mm:ss`.
    #[schemars(extend("x-role" = "timestamp"))]
    pub last_modified: Option<String>,
}

impl Resume {
    /// The positions held at the résumé's date: those that began and haven't ended.
    pub fn current_work(&self) -> impl Iterator<Item = &Work> {
        let today = self.date();
        self.work.iter().filter(move |work| {
            let is_over =
                work.end_date.is_some_and(|end| !today.is_some_and(|it| it.is_before(end)));
            work.start_date.is_some() && !is_over
        })
    }

    /// The day that the résumé speaks for.
    pub fn date(&self) -> Option<Date> {
        let text = self.meta.as_ref()?.last_modified.as_deref()?;
        text.split('T').next()?.parse().ok()
    }
}
