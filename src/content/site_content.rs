use super::{Guide, Resume};
use serde::{Deserialize, Serialize};

/// Everything that the pages of one language show. The build host makes it once, and writes it for
/// the browser, which reads nothing else.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SiteContent {
    /// Differs between unlike contents: a document is hydrated only with the one that it was
    /// rendered from.
    #[serde(default)]
    pub revision: String,
    pub resume: Resume,
    /// A site may have no guide.
    pub guide: Option<Guide>,
    pub downloads: Downloads,
}

/// The files that the build made of the content, for readers to save.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Downloads {
    /// The résumé's formats: those in the page's language first.
    #[serde(default)]
    pub resume: Vec<Download>,
    /// The guide's formats.
    #[serde(default)]
    pub guide: Vec<Download>,
    /// The path, within the site, of the bibliography that papers are cited in.
    pub bibliography: Option<String>,
    /// The path, within the site, of the contact's QR code as an image.
    pub qr_code: Option<String>,
}

/// A file that holds what a page shows in another format.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Download {
    /// The format, in the words of the page's language.
    pub label: String,
    /// The language of `label` (BCP 47), where that isn't the page's.
    pub label_lang: Option<String>,
    /// The language of the file as the path of its pages (`zh`), where that isn't the page's.
    pub language: Option<String>,
    /// The file's size with its unit: `48 kB`.
    pub size: String,
    /// The path within the site.
    pub path: String,
    /// The name to save it under.
    pub name: String,
}

impl Downloads {
    /// The address of the bibliography on a site under `base`.
    pub fn bibliography_href(&self, base: &str) -> Option<String> {
        self.bibliography.as_ref().map(|path| format!("{base}{path}"))
    }
}

impl Download {
    /// Its address on a site under `base`.
    pub fn href(&self, base: &str) -> String {
        format!("{base}{}", self.path)
    }
}
