//! The résumé as pages show it: sections in one order, entries of one shape.

use super::{Date, Dates, Link, Run, Text};
use serde::{Deserialize, Serialize};

/// The résumé in one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Resume {
    pub person: Person,
    /// The date that the résumé describes.
    pub as_of: Option<Date>,
    /// What the résumé holds, in a sentence.
    pub about: String,
    /// In the order of the original; none is empty.
    #[serde(default)]
    pub sections: Vec<Section>,
}

/// Whom the site is about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Person {
    pub name: String,
    /// The position, in a line.
    pub label: Option<String>,
    /// In the order of the original.
    #[serde(default)]
    pub contacts: Vec<Contact>,
}

/// A way to reach someone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Contact {
    /// The icon's name in the sprite.
    pub icon: String,
    /// The network, which `text` alone doesn't say.
    pub label: Option<String>,
    /// The address as people write it.
    pub text: String,
    pub link: Option<Link>,
    /// A remark on it.
    pub note: Option<Run>,
}

/// A section of the résumé.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Section {
    /// The anchor in a page, the same in every language.
    pub id: String,
    /// The heading.
    pub title: String,
    /// Before the entries.
    pub text: Option<Text>,
    #[serde(default)]
    pub entries: Vec<Entry>,
    /// Sections within it, which have none themselves.
    #[serde(default)]
    pub parts: Vec<Section>,
}

/// One item of a section.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// The organisation, or the work's title, with its page.
    pub title: Option<Run>,
    /// The role that was held, the degree or the prize that was won, the level.
    pub role: Option<Run>,
    /// The authors in their order, as a list in a sentence.
    pub authors: Option<Run>,
    /// Where it appeared, was given, or who issued it, with that one's page.
    pub venue: Option<Run>,
    /// The date, if it was at one.
    pub date: Option<Date>,
    pub start: Option<Date>,
    /// Missing where it goes on.
    pub end: Option<Date>,
    pub place: Option<Run>,
    /// What else there is to say in a word or two.
    #[serde(default)]
    pub remarks: Vec<Run>,
    /// The Digital Object Identifier, `DOI 10.…`, with its page.
    pub doi: Option<Run>,
    pub summary: Option<Text>,
    /// A paper's abstract, which is long.
    #[serde(rename = "abstract")]
    pub paper_abstract: Option<Text>,
    #[serde(default)]
    pub highlights: Vec<Text>,
    /// A list in a sentence.
    pub keywords: Option<Run>,
    /// The citation of a paper as BibTeX.
    pub citation: Option<String>,
}

impl Resume {
    /// Who the person is, in a paragraph or more.
    pub fn summary(&self) -> Option<&Text> {
        self.section("summary")?.text.as_ref()
    }

    /// A section by its anchor, within others too.
    pub fn section(&self, id: &str) -> Option<&Section> {
        let all =
            self.sections.iter().flat_map(|section| [section].into_iter().chain(&section.parts));
        all.into_iter().find(|section| section.id == id)
    }

    /// All entries with their anchors, in order.
    pub fn entries(&self) -> Vec<(String, &Entry)> {
        let mut entries = Vec::new();
        for section in &self.sections {
            entries.extend(section.anchored());
            entries.extend(section.parts.iter().flat_map(Section::anchored));
        }
        entries
    }
}

impl Section {
    /// The anchor of an entry by its index, the same in every language.
    pub fn entry_anchor(&self, index: usize) -> String {
        format!("{}-{}", self.id, index + 1)
    }

    fn anchored(&self) -> impl Iterator<Item = (String, &Entry)> {
        self.entries.iter().enumerate().map(|(index, entry)| (self.entry_anchor(index), entry))
    }
}

/// One part of the line under an entry's title.
#[derive(Clone, Copy, Debug)]
pub enum Fact<'a> {
    Authors(&'a Run),
    /// The role, the degree or the prize.
    Role(&'a Run),
    /// Where it appeared, with that one's page.
    Venue(&'a Run),
    Dates(Dates),
    Place(&'a Run),
    Remark(&'a Run),
    /// The Digital Object Identifier, with its page.
    Doi(&'a Run),
}

impl Entry {
    /// Who, where and when, in the order of every format.
    pub fn facts(&self) -> Vec<Fact<'_>> {
        let facts = [
            self.authors.as_ref().map(Fact::Authors),
            self.role.as_ref().map(Fact::Role),
            self.venue.as_ref().map(Fact::Venue),
            self.dates().map(Fact::Dates),
            self.place.as_ref().map(Fact::Place),
        ];
        let remarks = self.remarks.iter().map(Fact::Remark);
        let doi = self.doi.as_ref().map(Fact::Doi);
        facts.into_iter().flatten().chain(remarks).chain(doi).collect()
    }

    pub fn dates(&self) -> Option<Dates> {
        self.date.map(Dates::At).or_else(|| Dates::from_start_end(self.start, self.end))
    }
}
