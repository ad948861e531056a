use crate::content::{
    Article, Award, Certificate, Date, Education, Entry, GivenTalk, Interest, Language, Project,
    Publication, Read, Reference, Resume, Section, Skill, Volunteer, Work,
};
use crate::i18n::{HostWords, Lang};

/// The sections of a résumé that have something to say, in the order of the original; those of
/// the standard that it doesn't have stand where readers look for them.
pub(super) fn sections(lang: Lang, resume: &Resume) -> Vec<Section> {
    let words = lang.host_words();
    let list = |id: &str, title: &str, entries: Vec<Entry>| Section {
        id: id.into(),
        title: title.into(),
        text: None,
        entries: entries.into_iter().map(titled).collect(),
        parts: Vec::new(),
    };
    let mut sections = vec![
        Section {
            text: resume.basics.summary.clone(),
            ..list("summary", words.summary, Vec::new())
        },
        list("work", words.work, each(&resume.work, work)),
        list("projects", words.projects, each(&resume.projects, |it| project(lang, it))),
        list("publications", words.publications, each(&resume.publications, publication)),
        Section {
            parts: vec![
                list("articles", words.articles, each(&resume.articles, article)),
                list("talks", words.given_talks, each(&resume.talks, talk)),
            ],
            ..list("talks-and-writing", words.talks_and_writing, Vec::new())
        },
        list("volunteer", words.volunteer, each(&resume.volunteer, volunteer)),
        list("education", words.education, each(&resume.education, |it| education(lang, it))),
        list("awards", words.awards, each(&resume.awards, award)),
        list("certificates", words.certificates, each(&resume.certificates, certificate)),
        list("skills", words.skills, each(&resume.skills, |it| skill(lang, it))),
        list("languages", words.languages, each(&resume.languages, language)),
        list("interests", words.interests, each(&resume.interests, |it| interest(lang, it))),
        list("references", words.references, each(&resume.references, reference)),
    ];
    for section in &mut sections {
        section.parts.retain(has_something);
    }
    sections.retain(has_something);
    sections
}

fn has_something(section: &Section) -> bool {
    section.text.is_some() || !section.entries.is_empty() || !section.parts.is_empty()
}

fn each<T>(items: &[T], entry: impl Fn(&T) -> Entry) -> Vec<Entry> {
    items.iter().map(entry).collect()
}

/// An entry with a title, if it says anything that can be one.
fn titled(mut entry: Entry) -> Entry {
    if entry.title.is_empty() {
        entry.title = entry.role.take().or(entry.venue.take()).unwrap_or_default();
    }
    entry
}

/// An entry with a title and nothing else.
fn named(title: Option<&String>) -> Entry {
    Entry { title: title.cloned().unwrap_or_default(), ..Entry::absent() }
}

/// When something was that has a start and an end, of which the first may be missing.
fn during(start: Option<Date>, end: Option<Date>, entry: Entry) -> Entry {
    match start {
        Some(_) => Entry { start, end, ..entry },
        None => Entry { date: end, ..entry },
    }
}

/// Items as a list in a sentence, if there are any.
fn listed(lang: Lang, items: &[String]) -> Option<String> {
    (!items.is_empty()).then(|| items.join(lang.words().list_between))
}

fn work(work: &Work) -> Entry {
    let entry = Entry {
        url: work.url.clone(),
        role: work.position.clone(),
        place: work.location.clone(),
        remarks: work.description.iter().cloned().collect(),
        summary: work.summary.clone(),
        highlights: work.highlights.clone(),
        ..named(work.name.as_ref())
    };
    during(work.start_date, work.end_date, entry)
}

fn project(lang: Lang, project: &Project) -> Entry {
    let entry = Entry {
        url: project.url.clone(),
        role: listed(lang, &project.roles),
        venue: project.entity.clone(),
        remarks: project.kind.iter().cloned().collect(),
        summary: project.description.clone(),
        highlights: project.highlights.clone(),
        keywords: listed(lang, &project.keywords),
        ..named(project.name.as_ref())
    };
    during(project.start_date, project.end_date, entry)
}

fn publication(paper: &Publication) -> Entry {
    Entry {
        url: paper.url.clone(),
        // Names are Latin, and so is what stands between them.
        authors: (!paper.authors.is_empty()).then(|| paper.authors.join(", ")),
        venue: paper.publisher.clone(),
        date: paper.release_date,
        doi: paper.doi.clone(),
        paper_abstract: paper.summary.clone(),
        ..named(paper.name.as_ref())
    }
}

fn article(article: &Article) -> Entry {
    let entry = Entry {
        url: article.url.clone(),
        venue: article.publisher.clone(),
        venue_url: article.publisher_url.clone(),
        summary: article.summary.clone(),
        ..named(article.name.as_ref())
    };
    match article.release_date {
        Some(_) => Entry { date: article.release_date, ..entry },
        None => Entry { start: article.start_date, ..entry },
    }
}

fn talk(talk: &GivenTalk) -> Entry {
    Entry {
        url: talk.url.clone(),
        venue: talk.event.clone(),
        date: talk.date,
        place: talk.location.clone(),
        summary: talk.summary.clone(),
        ..named(talk.name.as_ref())
    }
}

fn volunteer(volunteer: &Volunteer) -> Entry {
    let entry = Entry {
        url: volunteer.url.clone(),
        role: volunteer.position.clone(),
        place: volunteer.location.clone(),
        summary: volunteer.summary.clone(),
        highlights: volunteer.highlights.clone(),
        ..named(volunteer.organization.as_ref())
    };
    during(volunteer.start_date, volunteer.end_date, entry)
}

fn education(lang: Lang, education: &Education) -> Entry {
    let words = lang.host_words();
    let (degree, subject) = (education.study_type.as_deref(), education.area.as_deref());
    let entry = Entry {
        url: education.url.clone(),
        role: degree_of(words, degree, subject),
        place: education.location.clone(),
        remarks: education.score.iter().map(|score| format!("{}{score}", words.score)).collect(),
        highlights: education.highlights.clone(),
        keywords: listed(lang, &education.courses),
        ..named(education.institution.as_ref())
    };
    during(education.start_date, education.end_date, entry)
}

/// A degree and its subject: `Bachelor of Engineering in Software Engineering`.
fn degree_of(words: &HostWords, degree: Option<&str>, subject: Option<&str>) -> Option<String> {
    match (degree, subject) {
        (Some(degree), Some(subject)) => Some(match words.subject_first {
            true => [subject, degree].join(words.degree_in),
            false => [degree, subject].join(words.degree_in),
        }),
        (one, other) => one.or(other).map(Into::into),
    }
}

fn award(award: &Award) -> Entry {
    Entry {
        role: award.title.clone(),
        date: award.date,
        place: award.location.clone(),
        summary: award.summary.clone(),
        ..named(award.awarder.as_ref())
    }
}

fn certificate(certificate: &Certificate) -> Entry {
    Entry {
        url: certificate.url.clone(),
        venue: certificate.issuer.clone(),
        date: certificate.date,
        ..named(certificate.name.as_ref())
    }
}

fn skill(lang: Lang, skill: &Skill) -> Entry {
    Entry {
        role: skill.level.clone(),
        keywords: listed(lang, &skill.keywords),
        ..named(skill.name.as_ref())
    }
}

fn language(language: &Language) -> Entry {
    Entry { role: language.fluency.clone(), ..named(language.language.as_ref()) }
}

fn interest(lang: Lang, interest: &Interest) -> Entry {
    Entry { keywords: listed(lang, &interest.keywords), ..named(interest.name.as_ref()) }
}

fn reference(reference: &Reference) -> Entry {
    Entry { summary: reference.reference.clone(), ..named(reference.name.as_ref()) }
}
