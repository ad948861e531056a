//! Routes, and the conversion between pages and URL paths.

use crate::i18n::Lang;

/// A page of the site, regardless of language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    Home,
    Resume,
    Talks,
}

impl Route {
    pub const ALL: [Self; 3] = [Self::Home, Self::Resume, Self::Talks];

    /// The path segment; empty for the homepage.
    pub fn name(self) -> &'static str {
        match self {
            Self::Home => "",
            Self::Resume => "resume",
            Self::Talks => "talks",
        }
    }

    /// The route with this path segment.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|route| route.name() == name)
    }
}

/// A route in a language; every path of the site identifies one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageId {
    pub route: Route,
    pub lang: Lang,
}

impl PageId {
    /// The path relative to the site's base: `zh/`, `en/resume/`.
    pub fn path(self) -> String {
        let (lang, name) = (self.lang.code(), self.route.name());
        let slash = if name.is_empty() { "" } else { "/" };
        format!("{lang}/{name}{slash}")
    }

    /// The path under `base`, which starts and ends with a slash.
    pub fn href(self, base: &str) -> String {
        format!("{base}{}", self.path())
    }

    /// Parses a path of a site in `languages`; `base` itself is the homepage in the first one. Like
    /// static hosts, accepts a missing trailing slash and an explicit `index.html`.
    pub fn parse(base: &str, path: &str, languages: &[Lang]) -> Option<Self> {
        let rest = path.strip_prefix(base)?;
        let folder = rest.strip_suffix("index.html");
        let rest =
            folder.filter(|folder| folder.is_empty() || folder.ends_with('/')).unwrap_or(rest);
        if rest.is_empty() {
            return Some(Self { route: Route::Home, lang: *languages.first()? });
        }
        let (lang, name) = rest.split_once('/').unwrap_or((rest, ""));
        let name = name.strip_suffix('/').filter(|name| !name.is_empty()).unwrap_or(name);
        Some(Self {
            lang: languages.iter().copied().find(|known| known.code() == lang)?,
            route: Route::from_name(name)?,
        })
    }

    /// Every route in each of `langs`.
    pub fn all(langs: &[Lang]) -> impl Iterator<Item = Self> {
        langs.iter().flat_map(|&lang| Route::ALL.map(|route| Self { route, lang }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_paths_round_trip_under_every_base() {
        for base in ["/", "/repo/", "/a/b/"] {
            for id in PageId::all(&Lang::ALL) {
                assert_eq!(PageId::parse(base, &id.href(base), &Lang::ALL), Some(id));
            }
        }
        assert_eq!(PageId::all(&Lang::ALL).count(), 6);
    }

    #[test]
    fn missing_slashes_and_index_html_are_accepted() {
        let id = |route, lang| Some(PageId { route, lang });
        for (base, path, expected) in [
            ("/", "/", id(Route::Home, Lang::DEFAULT)),
            ("/", "/index.html", id(Route::Home, Lang::DEFAULT)),
            ("/repo/", "/repo/", id(Route::Home, Lang::DEFAULT)),
            ("/", "/en", id(Route::Home, Lang::En)),
            ("/", "/en/index.html", id(Route::Home, Lang::En)),
            ("/", "/zh/resume", id(Route::Resume, Lang::Zh)),
            ("/", "/zh/talks/index.html", id(Route::Talks, Lang::Zh)),
        ] {
            assert_eq!(PageId::parse(base, path, &Lang::ALL), expected, "{path} under {base}");
        }
    }

    #[test]
    fn a_single_language_site_only_has_pages_in_that_language() {
        let languages = [Lang::En];
        let home = PageId { route: Route::Home, lang: Lang::En };
        assert_eq!(PageId::parse("/", "/", &languages), Some(home));
        assert_eq!(PageId::parse("/", "/zh/", &languages), None);
        assert_eq!(PageId::parse("/", "/", &[]), None);
    }

    #[test]
    fn unknown_paths_are_not_pages() {
        for (base, path) in [
            ("/", ""),
            ("/", "/fr/"),
            ("/", "/en/none/"),
            ("/", "/en/resumeindex.html"),
            ("/", "/en/resume/more/"),
            ("/", "/en//"),
            ("/", "//en/"),
            ("/", "/EN/"),
            ("/", "/404.html"),
            ("/repo/", "/"),
            ("/repo/", "/repo"),
            ("/repo/", "/other/en/"),
        ] {
            assert_eq!(PageId::parse(base, path, &Lang::ALL), None, "{path} under {base}");
        }
    }
}
