use super::{Copied, CopyButton, ExternalLink, LangSpan, Paragraphs, RunLink, TalkTime};
use crate::content::{Guide, Link, Speaker, Talk};
use crate::i18n::{Lang, numbered};
use crate::search::{FacetKind, Match};
use crate::state::AppState;
use leptos::prelude::*;

/// A talk: time and room, speakers, commentary, materials, topics, and related talks. Searched
/// elements have the attribute `data-searched`: matches are highlighted in them.
#[component]
pub fn TalkArticle<'a>(
    lang: Lang,
    guide: &'a Guide,
    talk: &'a Talk,
    /// The talk's index in the guide.
    index: usize,
) -> impl IntoView + use<> {
    let (messages, state) = (lang.messages(), expect_context::<AppState>());
    // A talk that doesn't match is only shown because the URL links to it.
    let note = move || match state.match_of(index) {
        Match::OwnLanguage => None,
        Match::OtherLanguage => Some(view! { <p class="note">{messages.in_other_language}</p> }),
        Match::None => Some(view! { <p class="note">{messages.shown_by_link}</p> }),
    };
    let speakers = talk.speakers.iter().map(|speaker| view! { <SpeakerItem lang guide speaker /> });
    let speakers: Vec<_> = speakers.collect();
    let speakers = (!speakers.is_empty()).then(|| {
        view! {
            <ul class="speakers" role="list" data-searched=true>
                {speakers}
            </ul>
        }
    });
    let commentary = talk.commentary.as_ref();
    view! {
        <article class="talk" id=talk.id.clone()>
            <h2 lang=talk.title.lang.clone() dir="auto" data-searched=true>
                {talk.title.text.clone()}
            </h2>
            <TimeAndRoom talk />
            {speakers}
            {note}
            {commentary.map(|text| view! { <Paragraphs text is_searched=true /> })}
            <Materials lang talk />
            <Topics lang guide talk />
            <RelatedTalks lang guide talk />
        </article>
    }
}

/// When and where the talk takes place, if that is known.
#[component]
fn TimeAndRoom<'a>(talk: &'a Talk) -> impl IntoView + use<> {
    let has_time = !talk.time.is_empty();
    let separator = (has_time && talk.room.is_some()).then_some(" · ");
    let room = talk.room.as_ref().map(|room| {
        view! {
            <span lang=room.lang.clone() dir="auto" data-searched=true>
                {room.text.clone()}
            </span>
        }
    });
    (has_time || room.is_some()).then(|| {
        view! {
            <p class="when">
                <TalkTime parts=&talk.time />
                {separator}
                {room}
            </p>
        }
    })
}

#[component]
fn SpeakerItem<'a>(lang: Lang, guide: &'a Guide, speaker: &'a Speaker) -> impl IntoView + use<> {
    let organization = guide.organization_of(speaker).map(|name| {
        let (lang, text) = (name.lang.clone(), name.text.clone());
        view! { <LangSpan text lang /> }
    });
    let separator = if organization.is_some() { lang.messages().speaker_separator } else { "" };
    let name = format!("{}{separator}", speaker.name);
    view! { <li>{name} {organization}</li> }
}

/// Links to schedule, slides and recordings, and to the talk itself.
#[component]
fn Materials<'a>(lang: Lang, talk: &'a Talk) -> impl IntoView + use<> {
    let messages = lang.messages();
    // The talk's title distinguishes links with the same text.
    let label = |text: &str| format!("{text}{}{}", messages.colon, talk.title.text);
    let items = |links: &[Link], name: &str| {
        let item = |(index, link)| {
            let text = numbered(name, index, links.len());
            let label = Some(label(&text));
            view! { <li><ExternalLink link text label /></li> }
        };
        links.iter().enumerate().map(item).collect_view()
    };
    let has_materials = !talk.slides.is_empty() || !talk.video.is_empty();
    let language = talk.language.as_deref().filter(|_| has_materials).and_then(Lang::from_tag);
    let language = language.map(|language| {
        let lang = Some(language.tag().to_owned());
        view! { <li>{messages.materials_in} <LangSpan text=language.own_name() lang /></li> }
    });
    let copied = Copied::Url(format!("#{}", talk.id));
    view! {
        <ul class="materials" role="list">
            {items(talk.schedule.as_slice(), messages.schedule)}
            {items(&talk.slides, messages.slides)}
            {items(&talk.video, messages.video)}
            {language}
            <li>
                <CopyButton text=messages.copy_link label=label(messages.copy_link) copied />
            </li>
        </ul>
    }
}

/// The talk's topics, each a link to all talks on it.
#[component]
fn Topics<'a>(lang: Lang, guide: &'a Guide, talk: &'a Talk) -> impl IntoView + use<> {
    let topic = |id: &String| {
        let run = guide.topic(id)?;
        let href = format!("?{}={id}", FacetKind::Topic.name());
        Some(view! { <li><RunLink href run /></li> })
    };
    let topics: Vec<_> = talk.topics.iter().filter_map(topic).collect();
    (!topics.is_empty()).then(|| {
        view! {
            <ul class="topics" role="list" aria-label=lang.messages().topics data-searched=true>
                {topics}
            </ul>
        }
    })
}

#[component]
fn RelatedTalks<'a>(lang: Lang, guide: &'a Guide, talk: &'a Talk) -> impl IntoView + use<> {
    let messages = lang.messages();
    let related = talk.related.iter().filter_map(|&index| guide.talks.get(index)).enumerate();
    let link = |(index, talk): (usize, &Talk)| {
        let separator = (index > 0).then_some(messages.list_between);
        let href = format!("#{}", talk.id);
        (separator, view! { <RunLink href run=&talk.title /> })
    };
    let links: Vec<_> = related.map(link).collect();
    (!links.is_empty()).then(|| view! { <p class="related">{messages.related} {links}</p> })
}
