use super::fold;
use crate::content::{Byline, Edition, Entry, Section, Subject, outline, plain};
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
    let mut entries = Vec::new();
    for section in &outline(&edition.resume) {
        texts(section, &mut entries);
    }
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

/// The anchor and the folded text of each entry of a section.
fn texts(section: &Section<'_>, found: &mut Vec<(String, String)>) {
    for (index, entry) in section.entries.iter().enumerate() {
        found.push((section.id.entry_anchor(index), fold(&text(entry))));
    }
    for part in &section.parts {
        texts(part, found);
    }
}

fn text(entry: &Entry<'_>) -> String {
    let role = match entry.byline {
        Some(Byline::Role(role)) => Some(role),
        _ => None,
    };
    let venue = entry.venue.map(|(name, _)| name);
    let texts = [Some(entry.title), role, venue, entry.summary, entry.paper_abstract];
    let texts = texts.into_iter().flatten().chain(entry.highlights.iter().map(String::as_str));
    texts.map(plain).collect::<Vec<_>>().join("\n")
}
