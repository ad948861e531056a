use super::fold;
use crate::content::{Edition, Entry, Subject, plain};
use std::collections::HashMap;

/// The words, folded, that tell what is about each topic: in all languages, since a résumé quotes
/// the other one.
pub fn terms<'a>(editions: impl Iterator<Item = &'a Edition>) -> HashMap<String, Vec<String>> {
    let mut terms: HashMap<String, Vec<String>> = HashMap::new();
    for topic in editions.filter_map(|edition| edition.guide.as_ref()).flat_map(|it| &it.topics) {
        let folded = topic.terms.iter().map(|term| fold(term));
        terms.entry(topic.id.clone()).or_default().extend(folded);
    }
    terms
}

/// Which entries of the résumé say something of which topics of the guide, by the topics'
/// [`terms`].
pub fn subjects(edition: &Edition, terms: &HashMap<String, Vec<String>>) -> Vec<Subject> {
    let Some(guide) = &edition.guide else {
        return Vec::new();
    };
    let entries = edition.entries().into_iter().map(|(anchor, entry)| (anchor, fold(&text(entry))));
    let entries: Vec<_> = entries.collect();
    let subject = |topic: &crate::content::Topic| {
        let terms = terms.get(&topic.id).map(Vec::as_slice).unwrap_or_default();
        let is_about = |text: &str| terms.iter().any(|term| text.contains(term));
        let about = entries.iter().filter(|(_, text)| is_about(text));
        Subject { topic: topic.id.clone(), entries: about.map(|(id, _)| id.clone()).collect() }
    };
    let mut subjects: Vec<Subject> = guide.topics.iter().map(subject).collect();
    subjects.retain(|subject| !subject.entries.is_empty());
    subjects
}

/// What an entry says, but for names of people and numbers.
fn text(entry: &Entry) -> String {
    let Entry { role, venue, summary, paper_abstract, keywords, .. } = entry;
    let texts = [role, venue, summary, paper_abstract, keywords].into_iter().flatten();
    let texts = [&entry.title].into_iter().chain(texts).chain(&entry.highlights);
    texts.map(|text| plain(text)).collect::<Vec<_>>().join("\n")
}
