use super::finder::talks_counted;
use super::text::run_in;
use crate::content::{Guide, SharedTopic};
use crate::find::Kind;
use crate::i18n::{Lang, filled};
use crate::node::{Element, el};
use leptos::prelude::*;

/// A topic that guide and résumé share: how many talks there are on it, and the entries.
#[component]
pub fn SharedTopicLine<'a>(
    /// The language of the page.
    lang: Lang,
    /// The guide.
    guide: &'a Guide,
    /// The topic and its entries.
    shared: &'a SharedTopic,
    /// The address of the résumé.
    resume: &'a str,
) -> Option<Element> {
    let words = lang.words();
    let name = guide.topic(&shared.topic)?;
    let counted = talks_counted(words, talks_on(guide, &shared.topic));
    let talks = el("a")
        .attr("href", format!("?{}={}", Kind::Topic.name(), shared.topic))
        .attr("aria-label", format!("{}{}{counted}", name.text, words.colon))
        .with(counted);
    let count = shared.entries.len().to_string();
    let links = shared.entries.iter().enumerate().map(|(index, entry)| {
        let link = el("a").attr("href", format!("{resume}#{}", entry.anchor));
        let link = run_in(link, &entry.name);
        ((index > 0).then_some(words.list_between), link)
    });
    let line = el("p")
        .class("subject")
        .with(run_in(el("b"), name))
        .with(words.colon)
        .with(talks)
        .with(filled(words.on_resume, &[&count]))
        .each(links);
    Some(line)
}

/// How many talks of a guide are on a topic.
fn talks_on(guide: &Guide, topic: &str) -> usize {
    guide.talks.iter().filter(|talk| talk.topics.iter().any(|it| it == topic)).count()
}
