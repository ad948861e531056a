use super::{RunLink, TextLink};
use crate::content::{EntryLink, Guide, SharedTopic};
use crate::i18n::{Lang, fill};
use crate::search::FacetKind;
use leptos::prelude::*;

/// A topic of both guide and résumé: the number of its talks, and links to its entries.
#[component]
pub fn SharedTopicLine<'a>(
    lang: Lang,
    guide: &'a Guide,
    shared: &'a SharedTopic,
    /// The URL of the résumé.
    resume: &'a str,
) -> impl IntoView + use<> {
    let messages = lang.messages();
    guide.topic(&shared.topic).map(|name| {
        let talks = guide.talks.iter().filter(|talk| talk.topics.contains(&shared.topic)).count();
        let text = messages.talk_count(talks);
        let label = format!("{}{}{text}", name.text, messages.colon);
        let href = format!("?{}={}", FacetKind::Topic.name(), shared.topic);
        let on_resume = fill(messages.on_resume, &[&shared.entries.len().to_string()]);
        let link = |(index, entry): (usize, &EntryLink)| {
            let href = format!("{resume}#{}", entry.id);
            let separator = (index > 0).then_some(messages.list_between);
            (separator, view! { <RunLink href run=&entry.name /> })
        };
        let entries = shared.entries.iter().enumerate().map(link);
        view! {
            <p class="shared-topic">
                <b lang=name.lang.clone()>{name.text.clone()}</b>
                {messages.colon}
                <TextLink href text label=Some(label) />
                {on_resume}
                {entries.collect_view()}
            </p>
        }
    })
}
