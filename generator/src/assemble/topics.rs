//! Matches the guide's topics with résumé entries.

use super::text::run;
use crate::source;
use portfolio::content::{Entry, EntryLink, Resume, SharedTopic, Text};
use portfolio::i18n::Lang;
use portfolio::search::fold;

/// A term of a topic that is in the text of a résumé entry.
#[derive(Clone, Debug)]
pub(crate) struct TopicMatch {
    /// The language of the entry.
    pub(crate) lang: Lang,
    /// The topic's id.
    pub(crate) topic: String,
    /// The entry's id on the page.
    pub(crate) entry: String,
    pub(crate) term: String,
}

/// Matches the topics of all guides with the résumés' entries, by the terms of both languages, since
/// a résumé may use the other's.
pub(super) fn matches<'a>(
    resumes: &[(Lang, &Resume)],
    guides: impl Iterator<Item = &'a source::Guide> + Clone,
) -> Vec<TopicMatch> {
    let mut matches = Vec::new();
    for (lang, resume) in resumes {
        for (entry, text) in
            resume.entries().into_iter().map(|(id, entry)| (id, fold(&words(entry))))
        {
            for topic in guides.clone().flat_map(|guide| &guide.topics) {
                let terms = topic.terms.iter().filter(|term| contains_term(&text, &fold(term)));
                matches.extend(terms.map(|term| TopicMatch {
                    lang: *lang,
                    topic: topic.id.clone(),
                    entry: entry.clone(),
                    term: term.clone(),
                }));
            }
        }
    }
    matches
}

/// Returns the topics of a guide with the résumé entries on them. An entry that matches in one
/// language is listed in both.
pub(super) fn shared(
    lang: Lang,
    resume: &Resume,
    guide: &source::Guide,
    matches: &[TopicMatch],
) -> Vec<SharedTopic> {
    let entries = resume.entries();
    let shared = |topic: &source::Topic| {
        let is_on_topic =
            |id: &str| matches.iter().any(|found| found.topic == topic.id && found.entry == id);
        let link = |(id, entry): &(String, &Entry)| EntryLink {
            id: id.clone(),
            name: run(lang, &name(entry)),
        };
        let entries = entries.iter().filter(|(id, _)| is_on_topic(id)).map(link);
        SharedTopic { topic: topic.id.clone(), entries: entries.collect() }
    };
    let mut topics: Vec<SharedTopic> = guide.topics.iter().map(shared).collect();
    topics.retain(|topic| !topic.entries.is_empty());
    topics
}

/// Whether a text contains a term, not within an ASCII word: `ai` isn't found in "maintainer", but
/// `ssd` is in "SSDs".
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
