use super::text::text;
use super::topics::TopicMatch;
use crate::assets::palette;
use crate::assets::seal::Seal;
use crate::photo::Photo;
use crate::source::{self, Settings};
use portfolio::content::{Guide, Resume, Text};
use portfolio::i18n::Lang;
use serde_json::Value;

/// All content files, deserialized.
#[derive(Clone, Debug)]
pub(crate) struct Content {
    pub(crate) settings: Settings,
    /// The default language first.
    pub(crate) languages: Vec<(Lang, ContentFiles)>,
    pub(crate) photo: Option<Photo>,
}

/// The content of the whole site, in one language or two.
#[derive(Clone, Debug)]
pub struct Site {
    pub settings: Settings,
    /// The default language first.
    pub languages: Vec<LocalizedContent>,
    /// The content files as they were read.
    pub sources: Vec<source::Source>,
    pub(crate) photo: Option<Photo>,
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

    /// Returns the seal with the character that the owner chose, or with one of their name's.
    pub(crate) fn seal(&self) -> Seal {
        let name = self.names().first().copied().unwrap_or_default();
        let character = self.settings.seal.clone();
        Seal {
            character: character.unwrap_or_else(|| seal_character(name).to_string()),
            color: self.accent().to_owned(),
        }
    }

    /// Returns the statements about the rights to each part that there is in a language.
    pub(crate) fn rights(&self, language: &LocalizedContent) -> Vec<Text> {
        let (lang, rights) = (language.lang, &self.settings.rights);
        let guide = rights.guide.as_ref().filter(|_| language.guide.is_some());
        let statements = [rights.resume.as_ref(), guide].into_iter().flatten();
        statements.filter_map(|statement| Some(text(lang, statement.in_lang(lang)?))).collect()
    }

    /// Returns the accent color on light backgrounds.
    pub(crate) fn accent(&self) -> &str {
        self.settings.accent.as_ref().map_or(palette::ACCENT, |accent| &accent.light)
    }

    /// Returns the languages that have content.
    pub fn languages(&self) -> Vec<Lang> {
        self.languages.iter().map(|language| language.lang).collect()
    }
}

/// Returns the last Han character of a name, or else its first letter.
fn seal_character(name: &str) -> char {
    let is_han = |c: &char| matches!(c, '\u{3400}'..='\u{9fff}');
    name.chars().rfind(is_han).or_else(|| name.chars().find(|c| c.is_alphabetic())).unwrap_or('·')
}

/// Returns the item in the language that most people and programs read: English, or else the first.
pub(super) fn common_language<T>(languages: &[T], lang: impl Fn(&T) -> Lang) -> Option<&T> {
    languages.iter().find(|item| lang(item) == Lang::En).or(languages.first())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_seal_shows_the_given_name_or_an_initial() {
        for (name, character) in [("苏明远", '远'), ("Mingyuan Su", 'M'), ("", '·'), ("<x>", 'x')]
        {
            assert_eq!(seal_character(name), character);
        }
    }
}
