//! The content files as their owner writes them.

mod resume;
mod talks;

pub use resume::{
    Article, Award, Basics, Certificate, Education, GivenTalk, Interest, Language, Location, Meta,
    Profile, Project, Publication, Reference, Resume, Skill, Volunteer, Work,
};
pub use talks::{Author, Conference, Guide, Licence, Organisation, Speaker, Talk, Topic};

use crate::content::Fault;
use crate::i18n::Lang;
use std::{fs, io, path::Path};

/// What a content file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A JSON Resume.
    Resume,
    /// A guide to talks.
    Talks,
}

impl Kind {
    /// Both, the one that a language can't be without first.
    pub const ALL: [Self; 2] = [Self::Resume, Self::Talks];

    /// The file's name.
    pub fn file(self) -> &'static str {
        match self {
            Self::Resume => "resume.json",
            Self::Talks => "talks.json",
        }
    }
}

/// A content file as it stands on the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The language that its folder names.
    pub lang: Lang,
    /// What it holds.
    pub kind: Kind,
    /// Its path, for messages.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// All content files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sources(pub Vec<Source>);

impl Sources {
    /// Reads what there is of `folder/{zh,en}/{resume,talks}.json`.
    ///
    /// # Errors
    /// A [`Fault`] for each file that is there and can't be read as UTF-8 text.
    pub fn read(folder: &Path) -> Result<Self, Vec<Fault>> {
        let (mut sources, mut faults) = (Vec::new(), Vec::new());
        for (lang, kind) in
            Lang::ALL.into_iter().flat_map(|lang| Kind::ALL.map(|kind| (lang, kind)))
        {
            let path = folder.join(lang.code()).join(kind.file());
            let name = path.display().to_string();
            match fs::read_to_string(&path) {
                Ok(text) => sources.push(Source { lang, kind, path: name, text }),
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => {
                    let right = "a file of UTF-8 text that can be read";
                    faults.push(Fault::new(&name, "", error.to_string(), right));
                }
            }
        }
        if faults.is_empty() { Ok(Self(sources)) } else { Err(faults) }
    }

    /// The file of a kind in a language, where there is one.
    pub fn get(&self, lang: Lang, kind: Kind) -> Option<&Source> {
        self.0.iter().find(|source| source.lang == lang && source.kind == kind)
    }
}
