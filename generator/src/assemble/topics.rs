//! Matches the guide's topics with résumé entries.

use super::LocalizedContent;
use super::text::run;
use crate::source;
use portfolio::content::{Entry, EntryLink, Resume, SharedTopic, Text};
use portfolio::i18n::Lang;
use portfolio::search::fold;
use std::collections::HashMap;

/// Returns each topic's folded terms in all languages, since a résumé may use the other's.
pub(super) fn terms<'a>(
    guides: impl Iterator<Item = &'a source::Guide>,
) -> HashMap<String, Vec<String>> {
    let mut terms: HashMap<String, Vec<String>> = HashMap::new();
    for topic in guides.flat_map(|guide| &guide.topics) {
        let folded = topic.terms.iter().map(|term| fold(term));
        terms.entry(topic.id.clone()).or_default().extend(folded);
    }
    terms
}

/// Returns the topics of a guide with the résumé entries that contain any of their terms.
pub(super) fn shared(
    lang: Lang,
    resume: &Resume,
    guide: &source::Guide,
    terms: &HashMap<String, Vec<String>>,
) -> Vec<SharedTopic> {
    let entries = resume.entries().into_iter();
    let entries: Vec<_> = entries.map(|(id, entry)| (id, entry, fold(&words(entry)))).collect();
    let shared = |topic: &source::Topic| {
        let terms = terms.get(&topic.id).map(Vec::as_slice).unwrap_or_default();
        let is_on_topic = |text: &str| terms.iter().any(|term| contains_term(text, term));
        let entries = entries.iter().filter(|(_, _, text)| is_on_topic(text));
        let link = |(id, entry, _): &(String, &Entry, String)| EntryLink {
            id: id.clone(),
            name: run(lang, &name(entry)),
        };
        SharedTopic { topic: topic.id.clone(), entries: entries.map(link).collect() }
    };
    let mut topics: Vec<SharedTopic> = guide.topics.iter().map(shared).collect();
    topics.retain(|topic| !topic.entries.is_empty());
    topics
}

/// Whether a text contains a term, not within an ASCII word: `ai` isn't found in "maintainer", but
/// `gpu` is in "GPUs".
fn contains_term(text: &str, term: &str) -> bool {
    let is_word = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    text.match_indices(term)
        .any(|(at, _)| !is_word(text[..at].chars().next_back()) || !is_word(term.chars().next()))
}

/// Returns an entry's title and role: the role tells apart positions in one organization.
fn name(entry: &Entry) -> String {
    let title = entry.title.as_ref().map(|title| title.text.as_str()).unwrap_or_default();
    match &entry.role {
        // The no-break space keeps the dot from starting a line.
        Some(role) => format!("{title}\u{a0}· {}", role.text),
        None => title.into(),
    }
}

/// Returns the text of an entry, without names of people and numbers.
fn words(entry: &Entry) -> String {
    let runs = [&entry.title, &entry.role, &entry.venue, &entry.keywords].into_iter().flatten();
    let texts = [&entry.summary, &entry.paper_abstract].into_iter().flatten();
    let texts = texts.chain(&entry.highlights).map(Text::plain);
    runs.map(|run| run.text.clone()).chain(texts).collect::<Vec<_>>().join("\n")
}

/// Maps the id of each shared topic to the anchors of the résumé entries on it.
pub(crate) fn shared_topics(localized: &LocalizedContent) -> HashMap<&str, Vec<&str>> {
    let topics = localized.guide.iter().flat_map(|guide| &guide.shared_topics);
    topics
        .map(|shared| {
            (shared.topic.as_str(), shared.entries.iter().map(|entry| entry.id.as_str()).collect())
        })
        .collect()
}
