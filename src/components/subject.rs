use super::finder::talks_counted;
use crate::content::{Edition, Guide, Subject};
use crate::find::Kind;
use crate::i18n::{Lang, filled, foreign};
use crate::node::{Element, el};
use leptos::prelude::*;

/// A topic that guide and résumé share: how many talks there are on it, and the entries.
#[component]
pub fn SubjectLine<'a>(
    /// The language of the page.
    lang: Lang,
    /// The guide.
    guide: &'a Guide,
    /// The topic and its entries.
    subject: &'a Subject,
    /// The anchors and names of the résumé's entries.
    names: &'a [(String, String)],
    /// The address of the résumé.
    resume: &'a str,
) -> Element {
    let words = lang.words();
    let name = guide.topic(&subject.topic);
    let counted = talks_counted(words, talks_on(guide, &subject.topic));
    let talks = el("a")
        .attr("href", format!("?{}={}", Kind::Topic.name(), subject.topic))
        .attr("aria-label", format!("{name}{}{counted}", words.colon))
        .with(counted);
    let count = subject.entries.len().to_string();
    let entries = names.iter().filter(|(anchor, _)| subject.entries.contains(anchor));
    let links = entries.enumerate().map(|(index, (anchor, name))| {
        let tag = foreign(lang, name);
        let link = el("a").attr("href", format!("{resume}#{anchor}")).attr_if("lang", tag);
        ((index > 0).then_some(words.list_between), link.with(name.clone()))
    });
    el("p")
        .class("subject")
        .with(el("b").attr_if("lang", foreign(lang, name)).with(name.to_owned()))
        .with(words.colon)
        .with(talks)
        .with(filled(words.on_resume, &[&count]))
        .each(links)
}

/// How many talks of a guide are on a topic.
fn talks_on(guide: &Guide, topic: &str) -> usize {
    guide.talks.iter().filter(|talk| talk.topics.iter().any(|it| it == topic)).count()
}

/// The anchors and names of all entries of the résumé, in its order.
pub fn entry_names(edition: &Edition) -> Vec<(String, String)> {
    edition.entries().into_iter().map(|(anchor, entry)| (anchor, entry.name())).collect()
}
