use crate::assemble::TopicMatch;
use crate::diagnostic::{Diagnostic, Location};
use crate::{Kind, Site, Sources};
use portfolio::i18n::Lang;
use std::collections::HashSet;

/// Returns a warning for each résumé entry that a topic's terms find in one language only. Pages
/// link it in both.
pub(crate) fn topics(site: &Site, sources: &Sources) -> Vec<Diagnostic> {
    let [first, second] = site.languages()[..] else { return Vec::new() };
    let location = |lang: Lang, found: &TopicMatch| {
        Location::value(&sources.path(lang, Kind::Resume), pointer(&found.entry))
    };
    let is_same = |a: &TopicMatch, b: &TopicMatch| (&a.topic, &a.entry) == (&b.topic, &b.entry);
    let mut diagnostics = Vec::new();
    for (own, other) in [(first, second), (second, first)] {
        let (mut here, there): (Vec<_>, Vec<_>) =
            site.topic_matches.iter().partition(|found| found.lang == own);
        let mut seen = HashSet::new();
        here.retain(|found| {
            let is_new = seen.insert((&found.topic, &found.entry));
            is_new && !there.iter().any(|known| is_same(known, found))
        });
        diagnostics.extend(here.into_iter().map(|found| {
            let TopicMatch { topic, term, .. } = found;
            let message = format!("topic {topic:?} finds this entry in {} only", own.code());
            Diagnostic::warning(location(other, found), message)
                .expected(format!("one of the terms of topic {topic:?}"))
                .related(location(own, found), format!("found here by {term:?}"))
                .help("use the same words in both languages, or add these to the topic's \"terms\"")
        }));
    }
    diagnostics
}

/// Returns the JSON Pointer of the entry with this id on the page: `work-2` is `/work/1`.
fn pointer(id: &str) -> String {
    let (section, number) = id.rsplit_once('-').unwrap_or((id, "1"));
    let index = number.parse::<usize>().unwrap_or(1).saturating_sub(1);
    format!("/{section}/{index}")
}
