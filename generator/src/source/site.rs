//! `site.json`: what is true of the site and not of one language.

use crate::field_type::Role;
use portfolio::i18n::Lang;
use schemars::JsonSchema;
use serde::Deserialize;

/// Settings of the site; everything is optional.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(deny_unknown_fields)]
pub struct Settings {
    /// The address that the site is published at: https://example.org/ or
    /// https://example.org/repo/.
    #[schemars(extend("x-role" = Role::SiteUrl))]
    pub url: Option<String>,
    /// The language of `/`, and of readers whose browser prefers none of the site's: `zh` or `en`.
    #[schemars(extend("x-role" = Role::LanguageCode))]
    pub default_language: Option<String>,
    /// What the footer says about the rights to each part.
    #[serde(default)]
    pub rights: Rights,
    /// The character on the seal; without it, one of the name's.
    #[schemars(extend("x-role" = Role::Character))]
    pub seal: Option<String>,
    /// The languages that show the photo that `resume.json` names: `zh` or `en`. Without it, Chinese
    /// alone: employers who read English résumés often prefer them without.
    #[serde(default)]
    #[schemars(extend("x-role" = Role::LanguageCode))]
    pub photo: Vec<String>,
    /// The accent color, instead of the red of a seal.
    pub accent: Option<Accent>,
    /// The résumé's sections in their order, those that aren't named after those that are.
    #[serde(default)]
    pub sections: Vec<SectionSettings>,
}

/// Statements that may contain `[words](https://…)` links.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(deny_unknown_fields)]
pub struct Rights {
    /// About the résumé.
    pub resume: Option<Statement>,
    /// About the guide.
    pub guide: Option<Statement>,
}

/// A statement in each language.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Statement {
    /// In Chinese.
    #[schemars(extend("x-role" = Role::Prose))]
    pub zh: Option<String>,
    /// In English.
    #[schemars(extend("x-role" = Role::Prose))]
    pub en: Option<String>,
}

/// A title in each language.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Title {
    /// In Chinese.
    pub zh: Option<String>,
    /// In English.
    pub en: Option<String>,
}

/// The accent color in both themes, as `#rrggbb`. Text in it must be readable on the background.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Accent {
    /// On light backgrounds, and in pictures.
    #[schemars(regex(pattern = r"^#[0-9a-fA-F]{6}$"), extend("x-role" = Role::Color))]
    pub light: String,
    /// On dark backgrounds.
    #[schemars(regex(pattern = r"^#[0-9a-fA-F]{6}$"), extend("x-role" = Role::Color))]
    pub dark: String,
}

/// A section of the résumé.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct SectionSettings {
    /// Which section: its id on the page, mostly the name of its property in `resume.json`.
    #[schemars(extend("enum" = SECTIONS))]
    pub id: String,
    /// Its title, if it isn't the usual one.
    pub title: Option<Title>,
}

/// The sections of a résumé, in the order that readers expect.
pub(crate) const SECTIONS: [&str; 13] = [
    "summary",
    "work",
    "projects",
    "publications",
    "talks-and-writing",
    "volunteer",
    "education",
    "awards",
    "certificates",
    "skills",
    "languages",
    "interests",
    "references",
];

impl Statement {
    pub(crate) fn in_lang(&self, lang: Lang) -> Option<&str> {
        match lang {
            Lang::Zh => self.zh.as_deref(),
            Lang::En => self.en.as_deref(),
        }
    }
}

impl Title {
    pub(crate) fn in_lang(&self, lang: Lang) -> Option<&str> {
        match lang {
            Lang::Zh => self.zh.as_deref(),
            Lang::En => self.en.as_deref(),
        }
    }
}

impl Settings {
    /// Whether the résumé in this language shows the photo.
    pub(crate) fn shows_photo(&self, lang: Lang) -> bool {
        match &self.photo[..] {
            [] => lang == Lang::Zh,
            languages => languages.iter().any(|code| code == lang.code()),
        }
    }

    /// Returns the site's languages, the default first.
    pub(crate) fn languages(&self) -> Vec<Lang> {
        let mut languages = Lang::ALL.to_vec();
        let default = self.default_language.as_deref().and_then(Lang::from_tag);
        languages.sort_by_key(|lang| default.is_some_and(|default| *lang != default));
        languages
    }
}
