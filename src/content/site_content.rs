use super::{Guide, Resume, Text};
use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

/// Everything the pages of one language show. The build host assembles and serializes it; the
/// browser loads nothing else.
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SiteContent {
    /// A hash of the content: a document is only hydrated with the content it was rendered from.
    #[serde(default)]
    pub revision: String,
    pub resume: Resume,
    /// `None` if the site has no talk guide.
    pub guide: Option<Guide>,
    pub downloads: Downloads,
    /// Statements about the rights to each part.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rights: Vec<Text>,
}

/// The downloadable files that the build generates from the content.
#[skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Downloads {
    /// The résumé's formats, the one that most people want first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub resume: Vec<Download>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub guide: Vec<Download>,
    /// The path of the BibTeX file, relative to the site's base.
    pub bibliography: Option<String>,
    /// The path of the contact QR code's image, relative to the site's base.
    pub qr_code: Option<String>,
}

/// A page's content in another format.
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Download {
    /// The format's name, in the page's language.
    pub label: String,
    /// The language tag of `label` (BCP 47), if it isn't the page's.
    pub label_lang: Option<String>,
    /// What the format is for, in the page's language.
    pub purpose: Option<String>,
    /// One that serves all languages, or one for each language, the page's first.
    pub files: Vec<DownloadFile>,
}

#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DownloadFile {
    /// The file's language code (`zh`, as in paths), unless it serves all languages.
    pub language: Option<String>,
    /// The file size with its unit, `48 kB`; `None` if the local server makes the file on request.
    pub size: Option<String>,
    /// The path relative to the site's base.
    pub path: String,
    /// The file name to save it under.
    pub name: String,
}

impl Downloads {
    /// The URL of the bibliography on a site under `base`.
    pub fn bibliography_href(&self, base: &str) -> Option<String> {
        self.bibliography.as_ref().map(|path| format!("{base}{path}"))
    }
}

impl DownloadFile {
    /// The URL of the file on a site under `base`.
    pub fn href(&self, base: &str) -> String {
        format!("{base}{}", self.path)
    }
}
