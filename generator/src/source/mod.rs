//! The content files as the owner writes them.

mod date;
mod date_time;
mod link;
mod resume;
mod site;
mod talks;

pub use date::Date;
pub use date_time::DateTime;
pub(crate) use date_time::time_parts;
pub use link::{Link, Links};
pub use resume::{
    Article, Award, Basics, Certificate, Education, GivenTalk, Interest, Language, Location, Meta,
    OnePage, Profile, Project, Publication, PublicationKind, Reference, Resume, Skill, Volunteer,
    Work,
};
pub use site::{Accent, Rights, SectionSettings, Settings, Statement, Title};
pub use talks::{Author, Conference, Guide, License, Organization, Speaker, Talk, Topic};

use super::diagnostic::{self, Diagnostic};
use portfolio::i18n::Lang;
use std::path::{Path, PathBuf};
use std::{fmt, fs, io};

/// The file beside the content that `site confirm` writes.
pub const CONFIRMED: &str = "confirmed.json";

/// The extensions of pictures.
const PICTURES: [&str; 4] = ["jpeg", "jpg", "png", "webp"];

/// A kind of content file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A JSON Resume.
    Resume,
    /// A guide to talks.
    Talks,
    /// Settings of the whole site.
    Site,
}

impl Kind {
    /// The kinds that each language has, the one that it needs first.
    pub const LOCALIZED: [Self; 2] = [Self::Resume, Self::Talks];

    /// Returns the file name.
    pub fn file(self) -> &'static str {
        match self {
            Self::Resume => "resume.json",
            Self::Talks => "talks.json",
            Self::Site => "site.json",
        }
    }
}

/// A content file as read from disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The language, from the name of the folder; none of [`Kind::Site`].
    pub lang: Option<Lang>,
    pub kind: Kind,
    /// Its path, for messages.
    pub path: String,
    pub text: String,
}

impl Source {
    pub(super) fn is(&self, lang: Lang, kind: Kind) -> bool {
        (self.lang, self.kind) == (Some(lang), kind)
    }
}

/// A picture beside the content.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    /// The file's name.
    pub name: String,
    pub bytes: Vec<u8>,
}

impl fmt::Debug for Picture {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Picture({:?}, {} bytes)", self.name, self.bytes.len())
    }
}

/// All content files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sources {
    /// The folder that has a folder for each language.
    pub folder: PathBuf,
    pub files: Vec<Source>,
    /// The pictures directly in the folder, in the order of their names.
    pub pictures: Vec<Picture>,
    /// The text of `confirmed.json`, if there is one.
    pub confirmed: Option<String>,
    /// The content that was last published, if it is known.
    pub published: Option<Box<Sources>>,
}

impl Sources {
    /// Reads those of `folder/site.json` and `folder/{zh,en}/{resume,talks}.json` that exist, without
    /// byte order marks, and the pictures in `folder`.
    ///
    /// # Errors
    /// Returns a [`Diagnostic`] for each existing file that can't be read as UTF-8 text.
    pub fn read(folder: &Path) -> Result<Self, Vec<Diagnostic>> {
        let (mut sources, mut diagnostics) = (Vec::new(), Vec::new());
        let localized =
            Lang::ALL.into_iter().flat_map(|lang| Kind::LOCALIZED.map(|kind| (Some(lang), kind)));
        for (lang, kind) in localized.chain([(None, Kind::Site)]) {
            let file = path_in(folder, lang, kind);
            let path = file.display().to_string();
            match fs::read_to_string(&file) {
                Ok(text) => {
                    let text = text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned();
                    sources.push(Source { lang, kind, path, text });
                }
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => diagnostics.push(
                    Diagnostic::error(diagnostic::Location::file(&path), error.to_string())
                        .help("check that the file is readable and encoded as UTF-8"),
                ),
            }
        }
        if diagnostics.is_empty() {
            let confirmed = fs::read_to_string(folder.join(CONFIRMED)).ok();
            let (folder, pictures) = (folder.to_owned(), pictures(folder));
            Ok(Self { folder, files: sources, pictures, confirmed, published: None })
        } else {
            Err(diagnostics)
        }
    }

    /// Returns the path of a file, whether it exists or not.
    pub fn path(&self, lang: Lang, kind: Kind) -> String {
        path_in(&self.folder, Some(lang), kind).display().to_string()
    }

    /// Returns the file of a kind in a language, if there is one.
    pub fn get(&self, lang: Lang, kind: Kind) -> Option<&Source> {
        self.files.iter().find(|source| source.is(lang, kind))
    }
}

/// Reads the pictures in a folder. One that can't be read counts as missing.
fn pictures(folder: &Path) -> Vec<Picture> {
    let is_picture = |path: &PathBuf| {
        let extension = path.extension().unwrap_or_default().to_ascii_lowercase();
        PICTURES.map(AsRef::as_ref).contains(&&*extension)
    };
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let paths = entries.map(|entry| entry.path()).filter(is_picture);
    let picture = |path: PathBuf| {
        let name = path.file_name()?.to_str()?.to_owned();
        Some(Picture { name, bytes: fs::read(path).ok()? })
    };
    let mut pictures: Vec<Picture> = paths.filter_map(picture).collect();
    pictures.sort_by(|a, b| a.name.cmp(&b.name));
    pictures
}

fn path_in(folder: &Path, lang: Option<Lang>, kind: Kind) -> PathBuf {
    folder.join(lang.map(Lang::code).unwrap_or_default()).join(kind.file())
}
