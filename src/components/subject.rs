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
    let talks = el("a")
        .attr("href", format!("?{}={}", Kind::Topic.name(), subject.topic))
        .with(talks_counted(words, talks_on(guide, &subject.topic)));
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

/// The topics of an entry of the résumé that the guide has talks on, as ways there.
#[component]
pub fn EntrySubjects<'a>(
    /// The language of the page.
    lang: Lang,
    /// The content.
    edition: &'a Edition,
    /// The entry's anchor.
    anchor: &'a str,
    /// The address of the guide.
    guide_href: &'a str,
) -> Option<Element> {
    let words = lang.words();
    let guide = edition.guide.as_ref()?;
    let is_about = |subject: &&Subject| subject.entries.iter().any(|entry| entry == anchor);
    let links = edition.subjects.iter().filter(is_about).map(|subject| {
        let name = guide.topic(&subject.topic);
        let count = talks_on(guide, &subject.topic);
        let link = el("a")
            .attr("href", format!("{guide_href}?{}={}", Kind::Topic.name(), subject.topic))
            .attr_if("lang", foreign(lang, name));
        el("li").with(link.with(format!("{name} ({count})")))
    });
    let links: Vec<_> = links.collect();
    (!links.is_empty()).then(|| {
        el("div").class("subjects").with(el("span").with(words.in_guide)).with(el("ul").each(links))
    })
}
