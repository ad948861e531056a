use crate::assemble::shared_topics;
use crate::diagnostic::{Diagnostic, Location};
use crate::{Kind, Site, Sources};

/// Returns an error for each topic whose terms match different résumé entries in the two languages.
pub(crate) fn topics(site: &Site, sources: &Sources) -> Vec<Diagnostic> {
    let [first, second] = &site.languages[..] else {
        return Vec::new();
    };
    let locations = [first, second].map(|language| sources.get(language.lang, Kind::Talks));
    let (Some(talks), [Some(first_source), Some(source)]) = (&second.files.talks, locations) else {
        return Vec::new();
    };
    let (first, second) = (shared_topics(first), shared_topics(second));
    let diagnostic = |(index, id): (usize, &str)| {
        let [own, other] = [&second, &first]
            .map(|topics| topics.get(id).map_or("nothing".into(), |anchors| anchors.join(", ")));
        let pointer = format!("/topics/{index}/terms");
        (own != other).then(|| {
            let message = format!(
                "the terms of topic {id:?} match different résumé entries in each language"
            );
            Diagnostic::error(Location::value(&source.path, &*pointer), message)
                .expected(format!("{other}, but these match {own}"))
                .related(
                    Location::value(&first_source.path, pointer),
                    format!("these match {other}"),
                )
                .help("add the missing wording to \"terms\" in either file")
        })
    };
    let ids = talks.topics.iter().map(|topic| topic.id.as_str());
    ids.enumerate().filter_map(diagnostic).collect()
}
