//! A résumé as its readers see it: sections in the order of the original, each a list of entries
//! of one shape. Whatever shows a résumé walks this, so that no two formats differ in order.

use super::{Dates, Link, Resume};

/// What a section is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SectionId {
    /// Who it is, in a paragraph.
    Summary,
    /// Employment.
    Work,
    /// Papers.
    Publications,
    /// Articles and talks together.
    TalksAndWriting,
    /// Articles.
    Articles,
    /// Talks given.
    Talks,
    /// Other experience.
    Volunteer,
    /// Degrees.
    Education,
    /// Honours.
    Awards,
}

impl SectionId {
    /// The section's anchor in a page, the same in every language.
    pub fn anchor(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Work => "work",
            Self::Publications => "publications",
            Self::TalksAndWriting => "talks-and-writing",
            Self::Articles => "articles",
            Self::Talks => "talks",
            Self::Volunteer => "volunteer",
            Self::Education => "education",
            Self::Awards => "awards",
        }
    }

    /// The anchor of an entry by its place in the section, which is the same in every language.
    pub fn entry_anchor(self, index: usize) -> String {
        format!("{}-{}", self.anchor(), index + 1)
    }
}

/// A section of the résumé; none is ever empty.
#[derive(Debug, PartialEq)]
pub struct Section<'a> {
    /// What it is about.
    pub id: SectionId,
    /// A paragraph before the entries.
    pub text: Option<&'a str>,
    /// What it lists.
    pub entries: Vec<Entry<'a>>,
    /// Sections within it.
    pub parts: Vec<Section<'a>>,
}

/// Who or what stands behind an entry's title.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Byline<'a> {
    /// The role that was held, or the prize that was won.
    Role(&'a str),
    /// Authors in their order.
    Authors(&'a [String]),
    /// A degree and its subject.
    Degree(Option<&'a str>, Option<&'a str>),
}

/// One thing that a section lists.
#[derive(Debug, Default, PartialEq)]
pub struct Entry<'a> {
    /// The organisation, or the work's title.
    pub title: &'a str,
    /// Where the title leads.
    pub url: Option<&'a Link>,
    /// Who or what stands behind it.
    pub byline: Option<Byline<'a>>,
    /// Where it appeared or was given, and that one's page.
    pub venue: Option<(&'a str, Option<&'a Link>)>,
    /// When it was.
    pub dates: Option<Dates>,
    /// Where it was.
    pub place: Option<&'a str>,
    /// Its Digital Object Identifier.
    pub doi: Option<&'a str>,
    /// What it was, in a paragraph.
    pub summary: Option<&'a str>,
    /// A paper's abstract, which is long.
    pub paper_abstract: Option<&'a str>,
    /// What there is to say of it, in points.
    pub highlights: &'a [String],
}

/// The sections of a résumé that have something to say, in the order of the original.
pub fn outline(resume: &Resume) -> Vec<Section<'_>> {
    let list = |id, entries| Section { id, text: None, entries, parts: Vec::new() };
    let mut sections = vec![
        Section { text: resume.basics.summary.as_deref(), ..list(SectionId::Summary, Vec::new()) },
        list(SectionId::Work, work(resume)),
        list(SectionId::Publications, publications(resume)),
        Section {
            parts: vec![
                list(SectionId::Articles, articles(resume)),
                list(SectionId::Talks, talks(resume)),
            ],
            ..list(SectionId::TalksAndWriting, Vec::new())
        },
        list(SectionId::Volunteer, volunteer(resume)),
        list(SectionId::Education, education(resume)),
        list(SectionId::Awards, awards(resume)),
    ];
    for section in &mut sections {
        section.parts.retain(has_something);
    }
    sections.retain(has_something);
    sections
}

fn has_something(section: &Section<'_>) -> bool {
    section.text.is_some() || !section.entries.is_empty() || !section.parts.is_empty()
}

fn work(resume: &Resume) -> Vec<Entry<'_>> {
    resume
        .work
        .iter()
        .map(|work| Entry {
            title: work.name.as_deref().unwrap_or_default(),
            url: work.url.as_ref(),
            byline: work.position.as_deref().map(Byline::Role),
            dates: Dates::from_start_end(work.start_date, work.end_date),
            place: work.location.as_deref(),
            summary: work.summary.as_deref(),
            highlights: &work.highlights,
            ..Entry::default()
        })
        .collect()
}

fn publications(resume: &Resume) -> Vec<Entry<'_>> {
    resume
        .publications
        .iter()
        .map(|paper| Entry {
            title: paper.name.as_deref().unwrap_or_default(),
            url: paper.url.as_ref(),
            byline: (!paper.authors.is_empty()).then_some(Byline::Authors(&paper.authors)),
            venue: paper.publisher.as_deref().map(|name| (name, None)),
            dates: paper.release_date.map(Dates::At),
            doi: paper.doi.as_deref(),
            paper_abstract: paper.summary.as_deref(),
            ..Entry::default()
        })
        .collect()
}

fn articles(resume: &Resume) -> Vec<Entry<'_>> {
    resume
        .articles
        .iter()
        .map(|article| Entry {
            title: article.name.as_deref().unwrap_or_default(),
            url: article.url.as_ref(),
            venue: article.publisher.as_deref().map(|name| (name, article.publisher_url.as_ref())),
            dates: article.release_date.map(Dates::At).or(article.start_date.map(Dates::Since)),
            summary: article.summary.as_deref(),
            ..Entry::default()
        })
        .collect()
}

fn talks(resume: &Resume) -> Vec<Entry<'_>> {
    resume
        .talks
        .iter()
        .map(|talk| Entry {
            title: talk.name.as_deref().unwrap_or_default(),
            url: talk.url.as_ref(),
            venue: talk.event.as_deref().map(|name| (name, None)),
            dates: talk.date.map(Dates::At),
            place: talk.location.as_deref(),
            summary: talk.summary.as_deref(),
            ..Entry::default()
        })
        .collect()
}

fn volunteer(resume: &Resume) -> Vec<Entry<'_>> {
    resume
        .volunteer
        .iter()
        .map(|volunteer| Entry {
            title: volunteer.organization.as_deref().unwrap_or_default(),
            url: volunteer.url.as_ref(),
            byline: volunteer.position.as_deref().map(Byline::Role),
            dates: Dates::from_start_end(volunteer.start_date, volunteer.end_date),
            place: volunteer.location.as_deref(),
            summary: volunteer.summary.as_deref(),
            highlights: &volunteer.highlights,
            ..Entry::default()
        })
        .collect()
}

fn education(resume: &Resume) -> Vec<Entry<'_>> {
    resume
        .education
        .iter()
        .map(|education| Entry {
            title: education.institution.as_deref().unwrap_or_default(),
            url: education.url.as_ref(),
            byline: (education.study_type.is_some() || education.area.is_some()).then_some(
                Byline::Degree(education.study_type.as_deref(), education.area.as_deref()),
            ),
            dates: Dates::from_start_end(education.start_date, education.end_date),
            place: education.location.as_deref(),
            highlights: &education.highlights,
            ..Entry::default()
        })
        .collect()
}

fn awards(resume: &Resume) -> Vec<Entry<'_>> {
    resume
        .awards
        .iter()
        .map(|award| {
            let (title, byline) = match (&award.awarder, &award.title) {
                (Some(awarder), title) => (awarder.as_str(), title.as_deref()),
                (None, title) => (title.as_deref().unwrap_or_default(), None),
            };
            Entry {
                title,
                byline: byline.map(Byline::Role),
                dates: award.date.map(Dates::At),
                place: award.location.as_deref(),
                summary: award.summary.as_deref(),
                ..Entry::default()
            }
        })
        .collect()
}
