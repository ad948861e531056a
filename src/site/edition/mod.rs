//! A language's content as its pages show it, made from its files.

mod contacts;
mod sections;

use crate::content::{Edition, Guide, Person, Resume, Section};
use crate::i18n::Lang;

/// What is to be shown of a résumé and of a guide, where there is one. The rest of an edition is
/// for later: how papers are cited, which is the same in every language, what links résumé and
/// guide, and the files that a build makes of them.
pub(super) fn edition(lang: Lang, resume: &Resume, guide: Option<Guide>) -> Edition {
    let sections = sections::sections(lang, resume);
    let basics = &resume.basics;
    Edition {
        person: Person {
            name: basics.name.clone(),
            label: basics.label.clone(),
            contacts: contacts::contacts(lang, basics),
        },
        date: resume.date(),
        about: about(lang, &sections),
        sections,
        downloads: Vec::new(),
        code: None,
        guide,
        guide_downloads: Vec::new(),
        subjects: Vec::new(),
    }
}

/// Gives each paper its citation.
pub(super) fn cite(edition: &mut Edition, citations: &[String]) {
    let papers = edition.sections.iter_mut().filter(|section| section.id == "publications");
    for (paper, citation) in papers.flat_map(|section| &mut section.entries).zip(citations) {
        paper.citation = Some(citation.clone());
    }
}

/// What the sections hold, in a sentence: `Work experience, publications, education.`
fn about(lang: Lang, sections: &[Section]) -> String {
    let words = lang.host_words();
    let titles =
        sections.iter().filter(|section| section.text.is_none()).map(|it| it.title.as_str());
    let list = titles.collect::<Vec<_>>().join(lang.words().list_between).to_lowercase();
    let mut letters = list.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    first.map_or_else(String::new, |first| first + letters.as_str() + words.full_stop)
}
