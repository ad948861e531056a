use super::{in_own_language, link_to, marked, marked_paragraphs, marked_run, run_in};
use crate::content::{Guide, Link, Talk};
use crate::find::{Hit, Kind, Marks};
use crate::i18n::Lang;
use crate::node::{Element, el};
use leptos::prelude::*;
use std::sync::{Arc, Mutex, PoisonError};

/// Talks as they were last made. A thousand of them take longer to make anew than a keystroke
/// may last, and few differ from one to the next.
#[derive(Clone, Default)]
pub struct Cards(Arc<Mutex<Vec<Option<Card>>>>);

/// When a talk must be what it should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Follows {
    /// At once: it may be in sight.
    Now,
    /// Once the reader pauses, as far as its marks go; its language must be right.
    Later,
    /// Not before it is seen.
    WhenSeen,
}

/// A talk with what sets it apart from the same talk at another time.
struct Card {
    lang: Lang,
    key: String,
    element: Arc<Element>,
}

impl Cards {
    /// A talk as it is now: the one that is there, if it has the same key or needn't follow yet.
    pub fn get(
        &self,
        index: usize,
        (lang, key): (Lang, String),
        follows: Follows,
        make: impl FnOnce() -> Element,
    ) -> Arc<Element> {
        let mut cards = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if cards.len() <= index {
            cards.resize_with(index + 1, || None);
        }
        if let Some(card) = &cards[index]
            && match follows {
                Follows::Now => (card.lang, &card.key) == (lang, &key),
                Follows::Later => card.lang == lang,
                Follows::WhenSeen => true,
            }
        {
            return card.element.clone();
        }
        let element = Arc::new(make());
        cards[index] = Some(Card { lang, key, element: element.clone() });
        element
    }
}

/// A talk: who gives it, what the guide says of it, what there is of it and what is like it.
#[component]
pub fn TalkCard<'a>(
    /// The language of the page.
    lang: Lang,
    /// The guide that it stands in.
    guide: &'a Guide,
    /// The talk.
    talk: &'a Talk,
    /// Talks on the same topics.
    related: Vec<&'a Talk>,
    /// Why it is shown.
    hit: Hit,
    /// What is marked in it.
    marks: Marks<'a>,
) -> Element {
    let words = lang.words();
    let speakers = talk.speakers.iter().map(|speaker| {
        let organisation = guide.organisation(&speaker.organisation).map(|organisation| {
            let name = in_own_language(el("span"), organisation);
            (words.list_end, name.each(marked_run(organisation, marks)))
        });
        el("li").each(marked(&speaker.name, marks)).with(organisation)
    });
    // A talk that is shown though it doesn't fit was asked for by name.
    let note = match hit {
        Hit::Here => None,
        Hit::Elsewhere => Some(words.elsewhere),
        Hit::No => Some(words.beyond),
    };
    el("article")
        .class("talk")
        .attr("id", talk.id.clone())
        .with(in_own_language(el("h2"), &talk.title).each(marked_run(&talk.title, marks)))
        .with(el("ul").class("speakers").each(speakers))
        .with(note.map(|note| el("p").class("note").with(note)))
        .each(marked_paragraphs(&talk.commentary, marks))
        .with(materials(lang, talk))
        .with(topics(lang, guide, talk, marks))
        .with(relatives(lang, &related))
}

/// What there is of a talk, and its own address.
fn materials(lang: Lang, talk: &Talk) -> Element {
    let words = lang.words();
    // Thirteen links of the same words are told apart by the talk's title.
    let named = |link: Element, text: &'static str| {
        link.attr("aria-label", format!("{text}{}{}", words.colon, talk.title.text)).with(text)
    };
    let material = |of: Option<&Link>, text: &'static str, none: &'static str| {
        el("li").with(match of {
            Some(of) => named(link_to(of), text),
            None => el("span").with(none),
        })
    };
    let own = el("a").class("anchor").attr("href", format!("#{}", talk.id));
    let spoken = talk.language.as_deref().and_then(Lang::from_tag).map(|spoken| {
        let name = el("span").attr("lang", spoken.tag()).with(spoken.own_name());
        el("li").with(words.materials_in).with(name)
    });
    el("ul")
        .class("materials")
        .with(material(Some(&talk.schedule), words.schedule, ""))
        .with(material(talk.slides.as_ref(), words.slides, words.no_slides))
        .with(material(talk.video.as_ref(), words.video, words.no_video))
        .with(spoken)
        .with(el("li").with(named(own, words.anchor)))
}

/// What a talk is about; each leads to the talks that are about it too.
fn topics(lang: Lang, guide: &Guide, talk: &Talk, marks: Marks<'_>) -> Option<Element> {
    let topic = |id: &String| {
        let name = guide.topic(id)?;
        let link = el("a").attr("href", format!("?{}={id}", Kind::Topic.name()));
        Some(el("li").with(in_own_language(link, name).each(marked_run(name, marks))))
    };
    let topics: Vec<_> = talk.topics.iter().filter_map(topic).collect();
    let label = lang.words().topics;
    (!topics.is_empty()).then(|| el("ul").class("topics").attr("aria-label", label).each(topics))
}

/// Talks on the same topics.
fn relatives(lang: Lang, related: &[&Talk]) -> Option<Element> {
    let words = lang.words();
    let links = related.iter().enumerate().map(|(index, other)| {
        let link = run_in(el("a").attr("href", format!("#{}", other.id)), &other.title);
        ((index > 0).then_some(words.list_between), link)
    });
    (!related.is_empty()).then(|| el("p").class("related").with(words.related).each(links))
}
