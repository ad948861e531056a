use super::related::Relations;
use super::text::{run, text};
use crate::source::{self, time_parts};
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
    let conference = &source.conference;
    let has_times = source.talks.iter().any(|talk| talk.start.is_some());
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
        conference: conference.short_name.as_ref().unwrap_or(&conference.name).clone(),
        time_zone: conference.time_zone.clone().filter(|_| has_times),
        about_author: source.author.note.as_ref().map(|note| text(lang, note)),
        license: source.license.as_ref().map(|license| self::license(lang, license)),
        original: source.original.clone().map(Into::into),
        organizations: organizations.collect(),
        topics: topics.collect(),
        talks: talks
            .map(|(index, item)| talk(lang, item, relations.related(index, RELATED)))
            .collect(),
        shared_topics,
    }
}

fn license(lang: Lang, license: &source::License) -> License {
    License {
        name: license.name.clone(),
        url: license.url.clone().into(),
        note: license.note.as_ref().map(|note| text(lang, note)),
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
        time: talk.start.map(|start| time_parts(lang, start, talk.end)).unwrap_or_default(),
        room: talk.room.as_ref().map(|room| run(lang, room)),
        speakers: speakers.map(speaker).collect(),
        topics: talk.topics.clone(),
        language: talk.language.clone(),
        schedule: talk.schedule.clone().map(Into::into),
        slides: talk.slides.clone().into(),
        video: talk.video.clone().into(),
        commentary: talk.commentary.as_ref().map(|commentary| text(lang, commentary)),
        related,
    }
}
