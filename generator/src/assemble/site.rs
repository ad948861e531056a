use super::topics::TopicMatch;
use crate::source;
use portfolio::content::{Guide, Resume};
use portfolio::i18n::Lang;
use serde_json::Value;

/// The content of the whole site, in one language or two.
#[derive(Clone, Debug)]
pub struct Site {
    /// The default language first.
    pub languages: Vec<LocalizedContent>,
    /// The content files as they were read.
    pub sources: Vec<source::Source>,
    pub(crate) topic_matches: Vec<TopicMatch>,
}

/// The content of the site in one language.
#[derive(Clone, Debug)]
pub struct LocalizedContent {
    pub lang: Lang,
    /// The résumé as pages show it.
    pub resume: Resume,
    /// The guide as pages show it, if there is one.
    pub guide: Option<Guide>,
    /// The content files that this was assembled from.
    pub files: ContentFiles,
}

/// The content files of a language.
#[derive(Clone, Debug)]
pub struct ContentFiles {
    /// `resume.json`.
    pub resume: source::Resume,
    /// The whole `resume.json`, without empty values.
    pub json: Value,
    /// `talks.json`, if there is one.
    pub talks: Option<source::Guide>,
}

impl Site {
    /// Returns the owner's name in each language, or once if the languages agree.
    pub(crate) fn names(&self) -> Vec<&str> {
        let mut names: Vec<&str> =
            self.languages.iter().map(|language| language.resume.person.name.as_str()).collect();
        names.dedup();
        names
    }

    /// Returns the content in the common language (see [`common_language`]).
    pub(crate) fn in_common_language(&self) -> Option<&LocalizedContent> {
        common_language(&self.languages, |language| language.lang)
    }

    /// Returns the languages that have content.
    pub fn languages(&self) -> Vec<Lang> {
        self.languages.iter().map(|language| language.lang).collect()
    }
}

/// Returns the item in the language that most people and programs read: English, or else the first.
pub(super) fn common_language<T>(languages: &[T], lang: impl Fn(&T) -> Lang) -> Option<&T> {
    languages.iter().find(|item| lang(item) == Lang::En).or(languages.first())
}
