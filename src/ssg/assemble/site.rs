use crate::content::{Guide, Resume};
use crate::i18n::Lang;
use crate::ssg::source;
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
    pub(crate) fn main(&self) -> Option<&Localised> {
        main_language(&self.languages, |it| it.lang)
    }

    /// The languages that there is content in.
    pub fn languages(&self) -> Vec<Lang> {
        self.languages.iter().map(|it| it.lang).collect()
    }
}

/// The language that most people and programs read: English, where there is that.
pub(super) fn main_language<T>(languages: &[T], lang: impl Fn(&T) -> Lang) -> Option<&T> {
    languages.iter().find(|it| lang(it) == Lang::En).or(languages.first())
}
