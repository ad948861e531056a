use super::text::{optional_run, optional_text, run};
use crate::ContentMessages;
use crate::doi;
use crate::source::{
    Article, Award, Certificate, Date, Education, GivenTalk, Interest, Language, Link, Project,
    Publication, Reference, Resume, SectionSettings, Skill, Volunteer, Work,
};
use portfolio::content::{Entry, Run, Section, Text};
use portfolio::i18n::Lang;
use unicode_segmentation::UnicodeSegmentation;

/// Returns a résumé's non-empty sections: those with settings in their order, then the others in the
/// one that readers expect. `citations` has an item for each publication.
pub(super) fn sections(
    lang: Lang,
    resume: &Resume,
    citations: &[Option<String>],
    settings: &[SectionSettings],
) -> Vec<Section> {
    let messages = ContentMessages::of(lang);
    let list = |id: &str, title: &str, entries: Vec<Entry>| Section {
        id: id.into(),
        title: title.into(),
        text: None,
        entries,
        subsections: Vec::new(),
    };
    let publications = resume.publications.iter().enumerate();
    let publications = publications
        .map(|(index, paper)| publication(lang, paper, citations.get(index).cloned().flatten()))
        .filter(|paper| !paper.is_empty());
    let mut sections = [
        Section {
            text: optional_text(lang, resume.basics.summary.as_deref()),
            ..list("summary", messages.summary, Vec::new())
        },
        list("work", messages.work, each(lang, &resume.work, work)),
        list("projects", messages.projects, each(lang, &resume.projects, project)),
        list("publications", messages.publications, publications.collect()),
        Section {
            subsections: vec![
                list("articles", messages.articles, each(lang, &resume.articles, article)),
                list("talks", messages.given_talks, each(lang, &resume.talks, talk)),
            ],
            ..list("talks-and-writing", messages.talks_and_writing, Vec::new())
        },
        list("volunteer", messages.volunteer, each(lang, &resume.volunteer, volunteer)),
        list("education", messages.education, each(lang, &resume.education, education)),
        list("awards", messages.awards, each(lang, &resume.awards, award)),
        list("certificates", messages.certificates, each(lang, &resume.certificates, certificate)),
        list("skills", messages.skills, each(lang, &resume.skills, skill)),
        list("languages", messages.languages, each(lang, &resume.languages, language)),
        list("interests", messages.interests, each(lang, &resume.interests, interest)),
        list("references", messages.references, each(lang, &resume.references, reference)),
    ];
    for section in &mut sections {
        section.subsections.retain(has_something);
        let own = settings.iter().find(|own| own.id == section.id);
        let title = own.and_then(|own| own.title.as_ref()).and_then(|title| title.in_lang(lang));
        if let Some(title) = title {
            section.title = title.into();
        }
    }
    let place = |section: &Section| settings.iter().position(|own| own.id == section.id);
    sections.sort_by_key(|section| place(section).unwrap_or(usize::MAX));
    sections.into_iter().filter(has_something).collect()
}

fn has_something(section: &Section) -> bool {
    section.text.is_some() || !section.entries.is_empty() || !section.subsections.is_empty()
}

fn each<T>(lang: Lang, items: &[T], entry: impl Fn(Lang, &T) -> Entry) -> Vec<Entry> {
    items.iter().map(|item| entry(lang, item)).filter(|entry| !entry.is_empty()).collect()
}

/// Sets an entry's title, linked to `url`: `name`, or else its role, its venue or the URL.
fn with_title(lang: Lang, name: Option<&str>, url: Option<&Link>, mut entry: Entry) -> Entry {
    let name = optional_run(lang, name);
    let name = name.or_else(|| entry.role.take()).or_else(|| entry.venue.take());
    let name = name.or_else(|| url.map(|url| run(lang, url.display())));
    let title =
        name.map(|name| Run { link: url.cloned().map(Into::into).or(name.link.clone()), ..name });
    Entry { title, ..entry }
}

/// Sets an entry's dates; an end without a start is a single date.
fn with_dates(start: Option<Date>, end: Option<Date>, entry: Entry) -> Entry {
    let (start, end) = (start.map(Into::into), end.map(Into::into));
    match start {
        Some(_) => Entry { start, end, ..entry },
        None => Entry { date: end, ..entry },
    }
}

/// Joins items into a list within a sentence; none if there are no items.
fn inline_list(lang: Lang, items: &[String]) -> Option<Run> {
    optional_run(lang, Some(&items.join(lang.messages().list_between)))
}

fn texts(lang: Lang, items: &[String]) -> Vec<Text> {
    items.iter().filter_map(|item| optional_text(lang, Some(item))).collect()
}

fn work(lang: Lang, work: &Work) -> Entry {
    let entry = Entry {
        role: optional_run(lang, work.position.as_deref()),
        location: optional_run(lang, work.location.as_deref()),
        remarks: optional_run(lang, work.description.as_deref()).into_iter().collect(),
        summary: optional_text(lang, work.summary.as_deref()),
        highlights: texts(lang, &work.highlights),
        one_page: work.one_page.map(Into::into),
        ..Entry::default()
    };
    let entry = with_dates(work.start_date, work.end_date, entry);
    with_title(lang, work.name.as_deref(), work.url.as_ref(), entry)
}

fn project(lang: Lang, project: &Project) -> Entry {
    let entry = Entry {
        role: inline_list(lang, &project.roles),
        venue: optional_run(lang, project.entity.as_deref()),
        remarks: optional_run(lang, project.kind.as_deref()).into_iter().collect(),
        summary: optional_text(lang, project.description.as_deref()),
        highlights: texts(lang, &project.highlights),
        keywords: inline_list(lang, &project.keywords),
        one_page: project.one_page.map(Into::into),
        ..Entry::default()
    };
    let entry = with_dates(project.start_date, project.end_date, entry);
    with_title(lang, project.name.as_deref(), project.url.as_ref(), entry)
}

fn publication(lang: Lang, paper: &Publication, citation: Option<String>) -> Entry {
    let paper_abstract = optional_text(lang, paper.summary.as_deref());
    let entry = Entry {
        authors: authors(lang, &paper.authors),
        venue: optional_run(lang, paper.publisher.as_deref()),
        date: paper.release_date.map(Into::into),
        doi: paper
            .doi
            .as_deref()
            .map(|doi| Run { link: doi::link(doi), ..Run::plain(format!("DOI {doi}")) }),
        abstract_lead: paper_abstract.as_ref().map(first_sentence).unwrap_or_default(),
        paper_abstract,
        citation,
        one_page: paper.one_page.map(Into::into),
        ..Entry::default()
    };
    with_title(lang, paper.name.as_deref(), paper.url.as_ref(), entry)
}

/// Returns the length in characters of a text's first sentence (UAX #29), without the white space
/// after it, or of what precedes a link in it.
fn first_sentence(text: &Text) -> usize {
    let line = text.0.first().and_then(|paragraph| paragraph.0.first());
    let before_link =
        line.into_iter().flat_map(|line| &line.0).take_while(|run| run.link.is_none());
    let plain: String = before_link.map(|run| run.text.as_str()).collect();
    let sentence = plain.split_sentence_bounds().next().unwrap_or_default();
    sentence.trim_end().chars().count()
}

/// Joins names with Latin punctuation in every language, since the names are Latin: with semicolons
/// if any name contains a comma.
fn authors(lang: Lang, names: &[String]) -> Option<Run> {
    let is_inverted = names.iter().any(|name| name.contains(','));
    optional_run(lang, Some(&names.join(if is_inverted { "; " } else { ", " })))
}

fn article(lang: Lang, article: &Article) -> Entry {
    let venue = optional_run(lang, article.publisher.as_deref());
    let entry = Entry {
        venue: venue
            .map(|venue| Run { link: article.publisher_url.clone().map(Into::into), ..venue }),
        summary: optional_text(lang, article.summary.as_deref()),
        date: article.release_date.map(Into::into),
        start: article.start_date.filter(|_| article.release_date.is_none()).map(Into::into),
        one_page: article.one_page.map(Into::into),
        ..Entry::default()
    };
    with_title(lang, article.name.as_deref(), article.url.as_ref(), entry)
}

fn talk(lang: Lang, talk: &GivenTalk) -> Entry {
    let entry = Entry {
        venue: optional_run(lang, talk.event.as_deref()),
        date: talk.date.map(Into::into),
        location: optional_run(lang, talk.location.as_deref()),
        summary: optional_text(lang, talk.summary.as_deref()),
        one_page: talk.one_page.map(Into::into),
        ..Entry::default()
    };
    with_title(lang, talk.name.as_deref(), talk.url.as_ref(), entry)
}

fn volunteer(lang: Lang, volunteer: &Volunteer) -> Entry {
    let entry = Entry {
        role: optional_run(lang, volunteer.position.as_deref()),
        location: optional_run(lang, volunteer.location.as_deref()),
        summary: optional_text(lang, volunteer.summary.as_deref()),
        highlights: texts(lang, &volunteer.highlights),
        one_page: volunteer.one_page.map(Into::into),
        ..Entry::default()
    };
    let entry = with_dates(volunteer.start_date, volunteer.end_date, entry);
    with_title(lang, volunteer.organization.as_deref(), volunteer.url.as_ref(), entry)
}

fn education(lang: Lang, education: &Education) -> Entry {
    let messages = ContentMessages::of(lang);
    let degree = degree_of(messages, education.study_type.as_deref(), education.area.as_deref());
    let score =
        education.score.iter().map(|score| run(lang, &format!("{}{score}", messages.score)));
    let entry = Entry {
        role: optional_run(lang, degree.as_deref()),
        location: optional_run(lang, education.location.as_deref()),
        remarks: score.collect(),
        highlights: texts(lang, &education.highlights),
        keywords: inline_list(lang, &education.courses),
        one_page: education.one_page.map(Into::into),
        ..Entry::default()
    };
    let entry = with_dates(education.start_date, education.end_date, entry);
    with_title(lang, education.institution.as_deref(), education.url.as_ref(), entry)
}

/// Joins a degree and its subject: `Bachelor of Engineering in Software Engineering`.
fn degree_of(
    messages: &ContentMessages,
    degree: Option<&str>,
    subject: Option<&str>,
) -> Option<String> {
    match (degree, subject) {
        (Some(degree), Some(subject)) => {
            let parts = if messages.subject_first { [subject, degree] } else { [degree, subject] };
            // Chinese joins them without a space, but Latin words need one.
            let is_latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
            let needs_space = messages.degree_in.is_empty()
                && is_latin(parts[0].chars().last())
                && is_latin(parts[1].chars().next());
            Some(parts.join(if needs_space { " " } else { messages.degree_in }))
        }
        (one, other) => one.or(other).map(Into::into),
    }
}

fn award(lang: Lang, award: &Award) -> Entry {
    let entry = Entry {
        role: optional_run(lang, award.title.as_deref()),
        date: award.date.map(Into::into),
        location: optional_run(lang, award.location.as_deref()),
        summary: optional_text(lang, award.summary.as_deref()),
        one_page: award.one_page.map(Into::into),
        ..Entry::default()
    };
    with_title(lang, award.awarder.as_deref(), None, entry)
}

fn certificate(lang: Lang, certificate: &Certificate) -> Entry {
    let entry = Entry {
        venue: optional_run(lang, certificate.issuer.as_deref()),
        date: certificate.date.map(Into::into),
        one_page: certificate.one_page.map(Into::into),
        ..Entry::default()
    };
    with_title(lang, certificate.name.as_deref(), certificate.url.as_ref(), entry)
}

fn skill(lang: Lang, skill: &Skill) -> Entry {
    let entry = Entry {
        role: optional_run(lang, skill.level.as_deref()),
        keywords: inline_list(lang, &skill.keywords),
        one_page: skill.one_page.map(Into::into),
        ..Entry::default()
    };
    with_title(lang, skill.name.as_deref(), None, entry)
}

fn language(lang: Lang, language: &Language) -> Entry {
    let role = optional_run(lang, language.fluency.as_deref());
    with_title(
        lang,
        language.language.as_deref(),
        None,
        Entry { role, one_page: language.one_page.map(Into::into), ..Entry::default() },
    )
}

fn interest(lang: Lang, interest: &Interest) -> Entry {
    let keywords = inline_list(lang, &interest.keywords);
    with_title(
        lang,
        interest.name.as_deref(),
        None,
        Entry { keywords, one_page: interest.one_page.map(Into::into), ..Entry::default() },
    )
}

fn reference(lang: Lang, reference: &Reference) -> Entry {
    let summary = optional_text(lang, reference.reference.as_deref());
    with_title(
        lang,
        reference.name.as_deref(),
        None,
        Entry { summary, one_page: reference.one_page.map(Into::into), ..Entry::default() },
    )
}
