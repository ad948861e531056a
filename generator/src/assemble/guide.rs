use super::related::Relations;
use super::text::{run, text};
use crate::source;
use portfolio::content::{FacetValue, Guide, License, SharedTopic, Speaker, Talk};
use portfolio::i18n::Lang;

/// Maximum number of related talks of a talk.
const RELATED: usize = 3;

/// Converts the guide to what pages show; `shared_topics` are its topics with résumé entries.
pub fn guide(lang: Lang, source: &source::Guide, shared_topics: Vec<SharedTopic>) -> Guide {
    let organizations = source.organizations.iter().map(|organization| FacetValue {
        id: organization.id.clone(),
        name: run(lang, &organization.name),
    });
    let topics = source
        .topics
        .iter()
        .map(|topic| FacetValue { id: topic.id.clone(), name: run(lang, &topic.name) });
    let relations = Relations::of(source);
    let talks = source.talks.iter().enumerate();
    Guide {
        title: source.title.clone(),
        language: source.language.clone(),
        date: source.date.into(),
        category: source.category.clone(),
        tags: source.tags.clone(),
        featured: source.featured,
        intro: text(lang, &source.intro),
        conference: source.conference.short_name.clone(),
        about_author: text(lang, &source.author.note),
        license: License {
            name: source.license.name.clone(),
            url: source.license.url.clone().into(),
            note: text(lang, &source.license.note),
        },
        original: source.original.clone().into(),
        organizations: organizations.collect(),
        topics: topics.collect(),
        talks: talks
            .map(|(index, item)| talk(lang, item, relations.related(index, RELATED)))
            .collect(),
        shared_topics,
    }
}

fn talk(lang: Lang, talk: &source::Talk, related: Vec<usize>) -> Talk {
    let speakers = talk.speakers.iter();
    let speaker = |speaker: &source::Speaker| Speaker {
        name: speaker.name.clone(),
        organization: speaker.organization.clone(),
    };
    Talk {
        id: talk.id.clone(),
        title: run(lang, &talk.title),
        speakers: speakers.map(speaker).collect(),
        topics: talk.topics.clone(),
        language: talk.language.clone(),
        schedule: talk.schedule.clone().into(),
        slides: talk.slides.clone().map(Into::into),
        video: talk.video.clone().map(Into::into),
        commentary: text(lang, &talk.commentary),
        related,
    }
}
