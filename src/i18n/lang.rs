use super::Messages;
use super::messages::{EN, ZH};

/// A language the site supports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Chinese as written in mainland China.
    Zh,
    En,
}

impl Lang {
    /// The language of `/`, and of visitors whose browser prefers neither.
    pub const DEFAULT: Self = Self::Zh;

    /// All languages, the default first.
    pub const ALL: [Self; 2] = [Self::Zh, Self::En];

    /// The path segment: the primary language subtag (BCP 47).
    pub fn code(self) -> &'static str {
        match self {
            Self::Zh => "zh",
            Self::En => "en",
        }
    }

    /// The language tag (BCP 47) for `lang` attributes.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-CN",
            Self::En => "en",
        }
    }

    /// The language's own name, for the language switch.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Zh => "中文",
            Self::En => "English",
        }
    }

    pub fn other(self) -> Self {
        match self {
            Self::Zh => Self::En,
            Self::En => Self::Zh,
        }
    }

    /// The language of a tag, by its primary subtag: `zh-Hans-CN` is Chinese.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split('-').next()?;
        Self::ALL.into_iter().find(|lang| primary.eq_ignore_ascii_case(lang.code()))
    }

    pub fn messages(self) -> &'static Messages {
        match self {
            Self::Zh => &ZH,
            Self::En => &EN,
        }
    }
}

/// The `lang` attribute of `text` on a page in language `page`, if the text is in the other
/// language: Latin letters without any Han character on Chinese pages, any Han character on English
/// ones. Chinese sentences with English terms stay Chinese.
pub fn foreign(page: Lang, text: &str) -> Option<&'static str> {
    let has_han = text.chars().any(|c| matches!(c, '\u{3400}'..='\u{9fff}'));
    let is_foreign = match page {
        Lang::Zh => !has_han && text.bytes().any(|byte| byte.is_ascii_alphabetic()),
        Lang::En => has_han,
    };
    is_foreign.then(|| page.other().tag())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_match_by_primary_subtag() {
        for (tag, lang) in [
            ("zh", Some(Lang::Zh)),
            ("zh-CN", Some(Lang::Zh)),
            ("ZH-Hant-TW", Some(Lang::Zh)),
            ("en", Some(Lang::En)),
            ("en-GB", Some(Lang::En)),
            ("fr", None),
            ("eng", None),
            ("", None),
            ("../en", None),
        ] {
            assert_eq!(Lang::from_tag(tag), lang, "of {tag:?}");
        }
    }

    #[test]
    fn tags_and_codes_round_trip() {
        for lang in Lang::ALL {
            assert_eq!(Lang::from_tag(lang.tag()), Some(lang));
            assert_eq!(Lang::from_tag(lang.code()), Some(lang));
            assert_eq!(lang.other().other(), lang);
        }
        assert_eq!(Lang::ALL[0], Lang::DEFAULT);
    }

    #[test]
    fn runs_in_the_other_language_are_detected() {
        for (page, text, tag) in [
            (Lang::Zh, "Harbor Summer of Code 2019", Some("en")),
            (Lang::Zh, "继续维护 Rivulet 社区项目", None),
            (Lang::Zh, "2020.06", None),
            (Lang::En, "苏明远", Some("zh-CN")),
            (Lang::En, "Mingyuan Su", None),
        ] {
            assert_eq!(foreign(page, text), tag, "of {text:?}");
        }
    }
}
