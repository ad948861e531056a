//! `resume.json`: the part of JSON Resume 1.0.0 (<https://jsonresume.org/schema>) that this site
//! shows. The standard allows further properties; this site's additions are marked as such.
//! [`crate::field_type`] reads `x-role` and `x-earlier-name`.

use super::{Date, Link};
use crate::field_type::Role;
use portfolio::content;
use schemars::JsonSchema;
use serde::Deserialize;

/// A résumé (<https://jsonresume.org/schema>).
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Resume {
    pub basics: Basics,
    #[serde(default)]
    pub work: Vec<Work>,
    #[serde(default)]
    pub publications: Vec<Publication>,
    /// Selected articles (not part of JSON Resume).
    #[serde(default)]
    pub articles: Vec<Article>,
    /// Talks given at conferences (not part of JSON Resume).
    #[serde(default)]
    pub talks: Vec<GivenTalk>,
    #[serde(default)]
    pub volunteer: Vec<Volunteer>,
    #[serde(default)]
    pub education: Vec<Education>,
    #[serde(default)]
    pub awards: Vec<Award>,
    #[serde(default)]
    pub certificates: Vec<Certificate>,
    #[serde(default)]
    pub skills: Vec<Skill>,
    #[serde(default)]
    pub languages: Vec<Language>,
    #[serde(default)]
    pub interests: Vec<Interest>,
    #[serde(default)]
    pub references: Vec<Reference>,
    #[serde(default)]
    pub projects: Vec<Project>,
    pub meta: Option<Meta>,
}

/// The person and their contact details; everything but the name is optional.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Basics {
    pub name: String,
    /// The given name, for address books, which sort by parts of the name (not part of JSON
    /// Resume). Needed only if the contact card splits `name` wrongly.
    pub given_name: Option<String>,
    /// The family name, likewise (not part of JSON Resume).
    pub family_name: Option<String>,
    /// How a name in Chinese characters is pronounced, family name first: `Sū Míngyuǎn` (not part of
    /// JSON Resume).
    #[schemars(extend("x-role" = Role::Neutral))]
    pub pronunciation: Option<String>,
    /// The position, in one line.
    pub label: Option<String>,
    /// The photo: the name of a JPEG, PNG or WebP file beside the content. `photo` in `site.json` says
    /// which languages show it.
    #[schemars(extend("x-role" = Role::Neutral))]
    pub image: Option<String>,
    #[schemars(extend("x-role" = Role::Neutral))]
    pub email: Option<String>,
    /// The phone number as shown; a link only if it is one dialable number.
    #[schemars(extend("x-role" = Role::Neutral))]
    pub phone: Option<String>,
    #[schemars(extend("x-earlier-name" = "website"))]
    pub url: Option<Link>,
    /// A remark on the homepage (not part of JSON Resume).
    pub url_note: Option<String>,
    #[schemars(extend("x-role" = Role::Prose))]
    pub summary: Option<String>,
    pub location: Option<Location>,
    #[serde(default)]
    pub profiles: Vec<Profile>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Profile {
    /// GitHub, LinkedIn, …
    #[schemars(extend("x-role" = Role::Neutral))]
    pub network: Option<String>,
    #[schemars(extend("x-role" = Role::Neutral))]
    pub username: Option<String>,
    pub url: Option<Link>,
    /// A remark on the account (not part of JSON Resume).
    pub note: Option<String>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Location {
    /// Street and number; may have several lines.
    #[schemars(extend("x-role" = Role::Lines))]
    pub address: Option<String>,
    pub postal_code: Option<String>,
    pub city: Option<String>,
    /// ISO 3166-1 alpha-2.
    pub country_code: Option<String>,
    pub region: Option<String>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Work {
    #[schemars(extend("x-earlier-name" = "company"))]
    pub name: Option<String>,
    /// What the employer does.
    pub description: Option<String>,
    pub position: Option<String>,
    #[schemars(extend("x-earlier-name" = "website"))]
    pub url: Option<Link>,
    pub location: Option<String>,
    pub start_date: Option<Date>,
    /// Absent if ongoing.
    pub end_date: Option<Date>,
    #[schemars(extend("x-role" = Role::Prose))]
    pub summary: Option<String>,
    #[serde(default)]
    #[schemars(extend("x-role" = Role::Prose))]
    pub highlights: Vec<String>,
    /// Kept whole on the one-page résumé, or omitted from it (not part of JSON Resume).
    pub one_page: Option<OnePage>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Publication {
    pub name: Option<String>,
    /// What it is in BibTeX, if its publisher's name doesn't tell (not part of JSON Resume).
    #[serde(rename = "type")]
    pub kind: Option<PublicationKind>,
    /// The authors in order (not part of JSON Resume).
    #[serde(default)]
    pub authors: Vec<String>,
    pub publisher: Option<String>,
    pub release_date: Option<Date>,
    #[schemars(extend("x-earlier-name" = "website"))]
    pub url: Option<Link>,
    /// The Digital Object Identifier (not part of JSON Resume).
    #[schemars(extend("x-role" = Role::Doi))]
    pub doi: Option<String>,
    /// The abstract.
    #[schemars(extend("x-role" = Role::Prose))]
    pub summary: Option<String>,
    /// Kept whole on the one-page résumé, or omitted from it (not part of JSON Resume).
    pub one_page: Option<OnePage>,
}

/// BibTeX's types of entries, as far as papers need them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[schemars(extend("x-role" = Role::PublicationKind))]
pub enum PublicationKind {
    Article,
    Book,
    InCollection,
    InProceedings,
    MastersThesis,
    Misc,
    PhdThesis,
    TechReport,
}

impl PublicationKind {
    /// Describes the valid values, for error messages.
    pub const EXPECTED: &str = "article, book, incollection, inproceedings, mastersthesis, misc, \
                                phdthesis or techreport";
}

/// What the one-page résumé does with an entry: it keeps it whole as long as others have something to
/// leave out, or omits it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[schemars(extend("x-role" = Role::OnePage))]
pub enum OnePage {
    Keep,
    Omit,
}

impl OnePage {
    /// Describes the valid values, for error messages.
    pub const EXPECTED: &str = "keep or omit";
}

impl From<OnePage> for content::OnePage {
    fn from(place: OnePage) -> Self {
        match place {
            OnePage::Keep => Self::Keep,
            OnePage::Omit => Self::Omit,
        }
    }
}

/// An article (not part of JSON Resume).
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Article {
    pub name: Option<String>,
    pub url: Option<Link>,
    pub publisher: Option<String>,
    pub publisher_url: Option<Link>,
    /// When it appeared; absent if `startDate` is given.
    pub release_date: Option<Date>,
    /// When an ongoing collection began.
    pub start_date: Option<Date>,
    #[schemars(extend("x-role" = Role::Prose))]
    pub summary: Option<String>,
    /// Kept whole on the one-page résumé, or omitted from it (not part of JSON Resume).
    pub one_page: Option<OnePage>,
}

/// A talk given (not part of JSON Resume).
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct GivenTalk {
    pub name: Option<String>,
    /// Its slides or page.
    pub url: Option<Link>,
    /// The conference.
    pub event: Option<String>,
    pub location: Option<String>,
    pub date: Option<Date>,
    #[schemars(extend("x-role" = Role::Prose))]
    pub summary: Option<String>,
    /// Kept whole on the one-page résumé, or omitted from it (not part of JSON Resume).
    pub one_page: Option<OnePage>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Volunteer {
    pub organization: Option<String>,
    pub position: Option<String>,
    #[schemars(extend("x-earlier-name" = "website"))]
    pub url: Option<Link>,
    /// The place (not part of JSON Resume).
    pub location: Option<String>,
    pub start_date: Option<Date>,
    /// Absent if ongoing.
    pub end_date: Option<Date>,
    #[schemars(extend("x-role" = Role::Prose))]
    pub summary: Option<String>,
    #[serde(default)]
    #[schemars(extend("x-role" = Role::Prose))]
    pub highlights: Vec<String>,
    /// Kept whole on the one-page résumé, or omitted from it (not part of JSON Resume).
    pub one_page: Option<OnePage>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Education {
    pub institution: Option<String>,
    pub url: Option<Link>,
    pub area: Option<String>,
    /// The degree.
    pub study_type: Option<String>,
    /// The place (not part of JSON Resume).
    pub location: Option<String>,
    pub start_date: Option<Date>,
    /// Absent if ongoing.
    pub end_date: Option<Date>,
    pub score: Option<String>,
    #[serde(default)]
    pub courses: Vec<String>,
    /// Achievements (not part of JSON Resume).
    #[serde(default)]
    #[schemars(extend("x-role" = Role::Prose))]
    pub highlights: Vec<String>,
    /// Kept whole on the one-page résumé, or omitted from it (not part of JSON Resume).
    pub one_page: Option<OnePage>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Award {
    pub title: Option<String>,
    /// Who gives it, or the event where it was won.
    pub awarder: Option<String>,
    /// The place (not part of JSON Resume).
    pub location: Option<String>,
    pub date: Option<Date>,
    #[schemars(extend("x-role" = Role::Prose))]
    pub summary: Option<String>,
    /// Kept whole on the one-page résumé, or omitted from it (not part of JSON Resume).
    pub one_page: Option<OnePage>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Certificate {
    pub name: Option<String>,
    pub date: Option<Date>,
    pub url: Option<Link>,
    pub issuer: Option<String>,
    /// Kept whole on the one-page résumé, or omitted from it (not part of JSON Resume).
    pub one_page: Option<OnePage>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Skill {
    pub name: Option<String>,
    pub level: Option<String>,
    #[serde(default)]
    pub keywords: Vec<String>,
    /// Kept whole on the one-page résumé, or omitted from it (not part of JSON Resume).
    pub one_page: Option<OnePage>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Language {
    #[schemars(extend("x-earlier-name" = "name"))]
    pub language: Option<String>,
    #[schemars(extend("x-earlier-name" = "level"))]
    pub fluency: Option<String>,
    /// Kept whole on the one-page résumé, or omitted from it (not part of JSON Resume).
    pub one_page: Option<OnePage>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Interest {
    pub name: Option<String>,
    #[serde(default)]
    pub keywords: Vec<String>,
    /// Kept whole on the one-page résumé, or omitted from it (not part of JSON Resume).
    pub one_page: Option<OnePage>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Reference {
    pub name: Option<String>,
    #[schemars(extend("x-role" = Role::Prose))]
    pub reference: Option<String>,
    /// Kept whole on the one-page résumé, or omitted from it (not part of JSON Resume).
    pub one_page: Option<OnePage>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Project {
    pub name: Option<String>,
    #[schemars(extend("x-role" = Role::Prose))]
    pub description: Option<String>,
    #[serde(default)]
    #[schemars(extend("x-role" = Role::Prose))]
    pub highlights: Vec<String>,
    #[serde(default)]
    pub keywords: Vec<String>,
    pub start_date: Option<Date>,
    /// Absent if ongoing.
    pub end_date: Option<Date>,
    pub url: Option<Link>,
    /// The person's roles.
    #[serde(default)]
    pub roles: Vec<String>,
    /// The organization it was for.
    pub entity: Option<String>,
    #[serde(rename = "type")]
    pub kind: Option<String>,
    /// Kept whole on the one-page résumé, or omitted from it (not part of JSON Resume).
    pub one_page: Option<OnePage>,
}

/// Metadata about the file.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Meta {
    /// The résumé's "as of" date, as `YYYY-MM-DDThh:mm:ss`.
    #[schemars(extend("x-role" = Role::Timestamp))]
    pub last_modified: Option<String>,
}

impl Resume {
    /// The positions held at the résumé's date: those that began and haven't ended.
    pub fn current_work(&self) -> impl Iterator<Item = &Work> {
        let as_of = self.as_of();
        self.work.iter().filter(move |work| {
            let has_begun = |start: Date| !as_of.is_some_and(|date| date.is_before(*start));
            let has_ended = |end: Date| !as_of.is_some_and(|date| date.is_before(*end));
            work.start_date.is_some_and(has_begun) && !work.end_date.is_some_and(has_ended)
        })
    }

    /// The résumé's "as of" date.
    pub fn as_of(&self) -> Option<content::Date> {
        let text = self.meta.as_ref()?.last_modified.as_deref()?;
        text.split('T').next()?.parse().ok()
    }
}
