//! The résumé, as pages show it: ordered sections with entries of a single type.

use super::{Date, Dates, Link, Run, Text};
use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;
use std::iter;

/// The résumé in one language.
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Resume {
    pub person: Person,
    /// The date the résumé was last updated.
    pub as_of: Option<Date>,
    /// A sentence that lists the sections.
    pub about: String,
    /// In display order; none is empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<Section>,
}

/// The person the site is about.
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Person {
    pub name: String,
    /// The name in the site's other language, if it is another one.
    pub other_name: Option<Run>,
    /// How a name in Chinese characters is pronounced, for readers of English.
    pub pronunciation: Option<String>,
    pub photo: Option<Photo>,
    /// The position, on one line.
    pub label: Option<String>,
    /// In display order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contacts: Vec<Contact>,
}

/// A photo of the person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Photo {
    /// Relative to the site's base.
    pub path: String,
    /// The alternative text.
    pub alt: String,
    /// In pixels.
    pub width: u32,
    pub height: u32,
}

/// A contact detail: phone, e-mail, homepage, location or profile.
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Contact {
    /// The icon's name in the sprite.
    pub icon: String,
    /// The network's name, if `text` alone doesn't identify it.
    pub label: Option<String>,
    /// The number, address or user name as displayed.
    pub text: String,
    pub link: Option<Link>,
    pub note: Option<Run>,
}

#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Section {
    /// The `id` in the page, the same in every language.
    pub id: String,
    pub title: String,
    /// Shown before the entries.
    pub text: Option<Text>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub entries: Vec<Entry>,
    /// Subsections, which have none of their own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub subsections: Vec<Section>,
}

/// An item of a section, such as a job, a paper or a degree.
#[skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// The organization or the work's title, linked to its page.
    pub title: Option<Run>,
    /// The role, degree, prize or level.
    pub role: Option<Run>,
    /// The authors in order, as an inline list.
    pub authors: Option<Run>,
    /// The publication, event or issuer, linked to its page.
    pub venue: Option<Run>,
    /// For entries with a single date.
    pub date: Option<Date>,
    pub start: Option<Date>,
    /// `None` with a `start`: ongoing.
    pub end: Option<Date>,
    pub location: Option<Run>,
    /// Other facts of a word or two.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub remarks: Vec<Run>,
    /// The Digital Object Identifier, `DOI 10.…`, linked to its page.
    pub doi: Option<Run>,
    pub summary: Option<Text>,
    /// A paper's abstract.
    #[serde(rename = "abstract")]
    pub paper_abstract: Option<Text>,
    /// The length of the abstract's first sentence in characters: pages collapse what follows.
    #[serde(default, rename = "lead", skip_serializing_if = "is_zero")]
    pub abstract_lead: usize,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub highlights: Vec<Text>,
    /// An inline list.
    pub keywords: Option<Run>,
    /// A paper's citation as BibTeX.
    pub citation: Option<String>,
    /// What the owner wants of it on one page. Only the build host needs that.
    #[serde(skip)]
    pub one_page: Option<OnePage>,
}

/// What the one-page résumé does with an entry, other than what follows from its date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnePage {
    /// It stays whole as long as other entries have something to leave out.
    Keep,
    Omit,
}

impl Resume {
    /// The text of the summary section.
    pub fn summary(&self) -> Option<&Text> {
        self.section("summary")?.text.as_ref()
    }

    /// The section or subsection with this id.
    pub fn section(&self, id: &str) -> Option<&Section> {
        let mut all = self
            .sections
            .iter()
            .flat_map(|section| iter::once(section).chain(&section.subsections));
        all.find(|section| section.id == id)
    }

    /// All entries with their ids, in order.
    pub fn entries(&self) -> Vec<(String, &Entry)> {
        let mut entries = Vec::new();
        for section in &self.sections {
            entries.extend(section.entries_with_ids());
            entries.extend(section.subsections.iter().flat_map(Section::entries_with_ids));
        }
        entries
    }
}

impl Section {
    /// The `id` of the entry at `index`, the same in every language.
    pub fn entry_id(&self, index: usize) -> String {
        format!("{}-{}", self.id, index + 1)
    }

    fn entries_with_ids(&self) -> impl Iterator<Item = (String, &Entry)> {
        self.entries.iter().enumerate().map(|(index, entry)| (self.entry_id(index), entry))
    }
}

/// One part of the line under an entry's title; see the fields of [`Entry`].
#[derive(Clone, Copy, Debug)]
pub enum Fact<'a> {
    Authors(&'a Run),
    Role(&'a Run),
    Venue(&'a Run),
    Dates(Dates),
    Location(&'a Run),
    Remark(&'a Run),
    Doi(&'a Run),
}

impl<'a> Fact<'a> {
    /// The fact's run; `None` for dates, which each format writes itself.
    pub fn run(self) -> Option<&'a Run> {
        match self {
            Self::Authors(run)
            | Self::Role(run)
            | Self::Venue(run)
            | Self::Location(run)
            | Self::Remark(run)
            | Self::Doi(run) => Some(run),
            Self::Dates(_) => None,
        }
    }
}

impl Entry {
    /// Whether it shows nothing.
    pub fn is_empty(&self) -> bool {
        let shown = Self { one_page: None, ..self.clone() };
        shown == Self::default()
    }

    /// The facts, in the order that every format uses.
    pub fn facts(&self) -> Vec<Fact<'_>> {
        let facts = [
            self.authors.as_ref().map(Fact::Authors),
            self.role.as_ref().map(Fact::Role),
            self.venue.as_ref().map(Fact::Venue),
            self.dates().map(Fact::Dates),
            self.location.as_ref().map(Fact::Location),
        ];
        let remarks = self.remarks.iter().map(Fact::Remark);
        let doi = self.doi.as_ref().map(Fact::Doi);
        facts.into_iter().flatten().chain(remarks).chain(doi).collect()
    }

    pub fn dates(&self) -> Option<Dates> {
        self.date.map(Dates::At).or_else(|| Dates::from_start_end(self.start, self.end))
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes references")]
fn is_zero(number: &usize) -> bool {
    *number == 0
}
