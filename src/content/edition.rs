//! What the site says in one language, as its pages show it: sections in one order, entries of
//! one shape. The build host makes it from the content files, so that no two formats differ, and
//! writes it for the browser, which reads nothing else.

use super::json::records;
use super::{Date, Dates, Guide, Link};

records! {
    /// Everything that the site says in one language.
    Edition {
        /// Whom it is about.
        person "person": Person,
        /// The day that the résumé speaks for.
        date "date": Option<Date>,
        /// What the résumé holds, in a sentence.
        about "about": String,
        /// The résumé's sections, in the order of the original; none is empty.
        sections "sections": Vec<Section>,
        /// The résumé's other formats: those in this language first.
        downloads "downloads": Vec<Download>,
        /// The path, within the site, of the drawing that a phone reads the contact from.
        code "code": Option<String>,
        /// The guide to a conference's talks; a site may have none.
        guide "guide": Option<Guide>,
        /// The guide's other formats.
        guide_downloads "guideDownloads": Vec<Download>,
        /// Which entries of the résumé are about which topics of the guide.
        subjects "subjects": Vec<Subject>,
    }

    /// Whom the site is about.
    Person {
        /// The name.
        name "name": String,
        /// The position, in a line.
        label "label": Option<String>,
        /// The ways to reach them, in the order of the original.
        contacts "contacts": Vec<Contact>,
    }

    /// A way to reach someone.
    Contact {
        /// The icon's name in the sprite.
        icon "icon": String,
        /// What kind of address it is, where the text alone doesn't say.
        label "label": Option<String>,
        /// The address, as people write it.
        text "text": String,
        /// Where it leads.
        url "url": Option<Link>,
        /// A remark on it.
        note "note": Option<String>,
    }

    /// A section of the résumé.
    Section {
        /// Its anchor in a page, the same in every language.
        id "id": String,
        /// Its heading.
        title "title": String,
        /// A paragraph before the entries.
        text "text": Option<String>,
        /// What it lists.
        entries "entries": Vec<Entry>,
        /// Sections within it.
        parts "parts": Vec<Section>,
    }

    /// One thing that a section lists.
    Entry {
        /// The organisation, or the work's title.
        title "title": String,
        /// Where the title leads.
        url "url": Option<Link>,
        /// The role that was held, the degree or the prize that was won, the level.
        role "role": Option<String>,
        /// The authors in their order, as a list in a sentence.
        authors "authors": Option<String>,
        /// Where it appeared, was given, or who issued it.
        venue "venue": Option<String>,
        /// That one's page.
        venue_url "venueUrl": Option<Link>,
        /// When it was, if it was at one date.
        date "date": Option<Date>,
        /// When it began.
        start "start": Option<Date>,
        /// When it ended; missing where it goes on.
        end "end": Option<Date>,
        /// Where it was.
        place "place": Option<String>,
        /// What else there is to say in a word or two.
        remarks "remarks": Vec<String>,
        /// Its Digital Object Identifier.
        doi "doi": Option<String>,
        /// What it was, in a paragraph.
        summary "summary": Option<String>,
        /// A paper's abstract, which is long.
        paper_abstract "abstract": Option<String>,
        /// What there is to say of it, in points.
        highlights "highlights": Vec<String>,
        /// What belongs to it, as a list in a sentence.
        keywords "keywords": Option<String>,
        /// How a paper is cited, as BibTeX.
        citation "citation": Option<String>,
    }

    /// Another format of what a page shows.
    Download {
        /// What it is, in the words of the page's language.
        label "label": String,
        /// The language that it is in, where that isn't the page's: `zh`.
        language "language": Option<String>,
        /// How large it is, for readers.
        size "size": String,
        /// Its path within the site.
        path "path": String,
        /// The name that it is to be saved under.
        name "name": String,
    }

    /// A topic of the guide that the résumé has something about.
    Subject {
        /// The topic's id.
        topic "topic": String,
        /// The anchors of the résumé's entries, in its order.
        entries "entries": Vec<String>,
    }
}

impl Edition {
    /// Who it is, in a paragraph.
    pub fn summary(&self) -> Option<&str> {
        self.section("summary")?.text.as_deref()
    }

    /// A section by its anchor, within others too.
    pub fn section(&self, id: &str) -> Option<&Section> {
        let all =
            self.sections.iter().flat_map(|section| [section].into_iter().chain(&section.parts));
        all.into_iter().find(|section| section.id == id)
    }

    /// All entries of the résumé with their anchors, in its order.
    pub fn entries(&self) -> Vec<(String, &Entry)> {
        let mut entries = Vec::new();
        for section in self.sections.iter() {
            entries.extend(section.anchored());
            entries.extend(section.parts.iter().flat_map(Section::anchored));
        }
        entries
    }
}

impl Section {
    /// The anchor of an entry by its place in the section, which is the same in every language.
    pub fn entry_anchor(&self, index: usize) -> String {
        format!("{}-{}", self.id, index + 1)
    }

    fn anchored(&self) -> impl Iterator<Item = (String, &Entry)> {
        self.entries.iter().enumerate().map(|(index, entry)| (self.entry_anchor(index), entry))
    }
}

/// One of the things that stand in a line under an entry's title.
#[derive(Clone, Copy, Debug)]
pub enum Fact<'a> {
    /// The authors.
    Authors(&'a str),
    /// The role, the degree or the prize.
    Role(&'a str),
    /// Where it appeared, and that one's page.
    Venue(&'a str, Option<&'a Link>),
    /// When it was.
    Dates(Dates),
    /// Where it was.
    Place(&'a str),
    /// What else there is to say.
    Remark(&'a str),
    /// Its Digital Object Identifier.
    Doi(&'a str),
}

impl Entry {
    /// Who, where and when, in the order in which every format says it.
    pub fn facts(&self) -> Vec<Fact<'_>> {
        let venue = self.venue.as_deref();
        let facts = [
            self.authors.as_deref().map(Fact::Authors),
            self.role.as_deref().map(Fact::Role),
            venue.map(|venue| Fact::Venue(venue, self.venue_url.as_ref())),
            self.dates().map(Fact::Dates),
            self.place.as_deref().map(Fact::Place),
        ];
        let remarks = self.remarks.iter().map(|remark| Fact::Remark(remark));
        let doi = self.doi.as_deref().map(Fact::Doi);
        facts.into_iter().flatten().chain(remarks).chain(doi).collect()
    }

    /// When it was.
    pub fn dates(&self) -> Option<Dates> {
        self.date.map(Dates::At).or_else(|| Dates::from_start_end(self.start, self.end))
    }

    /// Its name among others: of several roles in one place, which.
    pub fn name(&self) -> String {
        match &self.role {
            // The dot begins no line.
            Some(role) => format!("{}\u{a0}· {role}", self.title),
            None => self.title.clone(),
        }
    }
}
