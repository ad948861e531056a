//! The font files that the project pins: TTF files of npm packages, under the SIL Open Font License.

use anyhow::ensure;
use portfolio::i18n::Lang;
use std::path::{Path, PathBuf};

const PACKAGES: &str =
    concat!(env!("CARGO_MANIFEST_DIR"), "/../tools/node_modules/@expo-google-fonts");

/// A font family, by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Family(pub(crate) &'static str);

const SANS: Family = Family("Noto Sans");
const SANS_CHINESE: Family = Family("Noto Sans SC");
const SERIF: Family = Family("Source Serif 4");
const SERIF_CHINESE: Family = Family("Noto Serif SC");
/// Families for what the others lack, in order of preference.
const OTHERS: [Family; 5] = [
    Family("Noto Sans KR"),
    Family("Noto Sans Arabic"),
    Family("Noto Sans Hebrew"),
    Family("Noto Sans Thai"),
    Family("Noto Emoji"),
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    Sans,
    Serif,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weight {
    Regular,
    SemiBold,
    Bold,
}

impl Weight {
    const ALL: [Self; 3] = [Self::Regular, Self::SemiBold, Self::Bold];

    /// Its name in the packages.
    fn name(self) -> &'static str {
        match self {
            Self::Regular => "400Regular",
            Self::SemiBold => "600SemiBold",
            Self::Bold => "700Bold",
        }
    }
}

impl Family {
    /// Returns the file of a weight.
    pub(crate) fn file(self, weight: Weight) -> PathBuf {
        let (package, weight) = (self.0.to_lowercase().replace(' ', "-"), weight.name());
        let file = format!("{}_{weight}.ttf", self.0.replace(' ', ""));
        [PACKAGES, &package, weight, &file].iter().collect()
    }
}

/// Returns all families in order of preference for text of this style and language. Letters in
/// Chinese text come from the Chinese font, which is drawn for both scripts.
pub(crate) fn families(style: Style, lang: Lang) -> Vec<Family> {
    let in_order = |latin, chinese| match lang {
        Lang::Zh => [chinese, latin],
        Lang::En => [latin, chinese],
    };
    let (sans, serif) = (in_order(SANS, SANS_CHINESE), in_order(SERIF, SERIF_CHINESE));
    let (first, second) = match style {
        Style::Sans => (sans, serif),
        Style::Serif => (serif, sans),
    };
    first.into_iter().chain(second).chain(OTHERS).collect()
}

/// Returns the file of every family and weight.
pub(super) fn files() -> impl Iterator<Item = PathBuf> {
    let families = families(Style::Serif, Lang::Zh).into_iter();
    families.flat_map(|family| Weight::ALL.map(|weight| family.file(weight)))
}

/// Returns the folders of all files, which hold nothing else.
pub(crate) fn folders() -> Vec<PathBuf> {
    files().filter_map(|file| file.parent().map(Path::to_owned)).collect()
}

/// # Errors
/// Fails if a file is missing; the message says how to install it.
pub(crate) fn ensure_installed() -> anyhow::Result<()> {
    let missing = files().find(|file| !file.exists());
    let name = missing.as_deref().and_then(Path::file_name).unwrap_or_default().display();
    ensure!(missing.is_none(), "the font {name} is not installed: run `make setup`");
    Ok(())
}
