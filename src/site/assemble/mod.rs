//! Makes what pages show of the content files: [`assemble`].

mod bibtex;
mod contacts;
mod guide;
mod related;
mod sections;
mod text;
mod topics;

pub use guide::guide;
pub use text::text;
pub(super) use topics::shared_topics;

use super::source;
use crate::content::{Guide, Person, Resume, Section};
use crate::i18n::Lang;
use bibtex::citations;
use serde_json::Value;

/// Everything that the site says, in one language or two.
#[derive(Clone, Debug)]
pub struct Site {
    /// The default language first.
    pub languages: Vec<Localised>,
}

/// Everything that the site says in one language.
#[derive(Clone, Debug)]
pub struct Localised {
    /// The language.
    pub lang: Lang,
    /// The résumé as pages show it.
    pub resume: Resume,
    /// The guide as pages show it, where there is one.
    pub guide: Option<Guide>,
    /// What it is made of.
    pub files: Files,
}

/// The content files of a language.
#[derive(Clone, Debug)]
pub struct Files {
    /// `resume.json`.
    pub resume: source::Resume,
    /// All of `resume.json`, without what is empty in it.
    pub json: Value,
    /// `talks.json`, where there is one.
    pub talks: Option<source::Guide>,
}

impl Site {
    /// The owner's name in each language, once where the languages agree.
    pub(crate) fn names(&self) -> Vec<&str> {
        let mut names: Vec<&str> =
            self.languages.iter().map(|it| it.resume.person.name.as_str()).collect();
        names.dedup();
        names
    }

    /// The content in the language that most people and programs read: English, where there is that.
    pub(super) fn main(&self) -> Option<&Localised> {
        main_language(&self.languages, |it| it.lang)
    }

    /// The languages that there is content in.
    pub fn languages(&self) -> Vec<Lang> {
        self.languages.iter().map(|it| it.lang).collect()
    }
}

/// The language that most people and programs read: English, where there is that.
fn main_language<T>(languages: &[T], lang: impl Fn(&T) -> Lang) -> Option<&T> {
    languages.iter().find(|it| lang(it) == Lang::En).or(languages.first())
}

/// Makes the site of its files, which have been checked. Papers are cited in the main language on
/// every page, so that readers of either cite the same.
pub(super) fn assemble(files: Vec<(Lang, Files)>) -> Site {
    let main = main_language(&files, |(lang, _)| *lang);
    let citations =
        main.map(|(_, files)| citations(&files.resume.publications)).unwrap_or_default();
    let terms = topics::terms(files.iter().filter_map(|(_, files)| files.talks.as_ref()));
    let localised = |(lang, files): (Lang, Files)| {
        let resume = resume(lang, &files.resume, &citations);
        let guide = files
            .talks
            .as_ref()
            .map(|talks| guide(lang, talks, topics::shared(lang, &resume, talks, &terms)));
        Localised { lang, resume, guide, files }
    };
    Site { languages: files.into_iter().map(localised).collect() }
}

fn resume(lang: Lang, resume: &source::Resume, citations: &[String]) -> Resume {
    let basics = &resume.basics;
    let sections = sections::sections(lang, resume, citations);
    Resume {
        person: Person {
            name: basics.name.clone(),
            label: basics.label.clone(),
            contacts: contacts::contacts(lang, basics),
        },
        as_of: resume.date(),
        about: about(lang, &sections),
        sections,
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
