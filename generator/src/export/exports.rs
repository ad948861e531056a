use super::format::{LocalizedFormat, SharedFormat, saved_name};
use super::{guide, json_resume, markdown, one_page, plain_text, qr_code, typst, vcard, word};
use crate::ContentMessages;
use crate::site_file::SiteFile;
use crate::slug::slug;
use crate::{LocalizedContent, Site, SiteUrl};
use portfolio::content::{Download, DownloadFile, Downloads};
use portfolio::i18n::{Lang, foreign};
use rayon::prelude::*;
use serde_json::Value;
use std::sync::{Arc, LazyLock};

/// A downloadable file.
struct Export {
    format: Format,
    /// The language of the file, unless it serves all languages.
    language: Option<Lang>,
    /// Suggested file name.
    name: String,
    file: SiteFile,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Format {
    Localized(LocalizedFormat),
    Shared(SharedFormat),
}

/// What PDFs of all page sizes share, made for the first of them.
type Shared<T> = Arc<LazyLock<T, Box<dyn FnOnce() -> T + Send>>>;

/// The data of a language's PDFs.
struct PdfData {
    whole: Shared<Value>,
    /// Of ever shorter versions.
    versions: Shared<Vec<Value>>,
}

/// All downloadable files.
pub(crate) struct Exports {
    exports: Vec<Export>,
    /// The contact as a QR code.
    qr_code: Option<SiteFile>,
}

/// Returns every download that there is content for. The PDFs aren't made yet.
///
/// # Errors
/// Fails if the contact doesn't fit into a QR code.
pub(crate) fn exports(site: &Arc<Site>, site_url: &SiteUrl) -> anyhow::Result<Exports> {
    let localized = site.languages.iter().flat_map(|language| {
        let accent = site.accent();
        let pdf_data = PdfData::new(language, accent, site_url);
        let photo = site.photo.as_ref().map(|photo| &photo.file);
        let photo = photo.filter(|_| language.resume.person.photo.is_some());
        let export = |format| localized(format, language, &pdf_data, photo, accent, site_url);
        LocalizedFormat::ALL.into_iter().filter_map(export).collect::<Vec<_>>()
    });
    let shared = SharedFormat::ALL.into_iter().filter_map(|format| shared(format, site));
    let exports = localized.chain(shared).collect();
    let qr_code = vcard::short(site).map(|contact| qr_code::qr_code(&contact)).transpose()?;
    let qr_code = qr_code.map(|drawing| SiteFile::hashed("contact", "svg", drawing));
    Ok(Exports { exports, qr_code })
}

/// Returns a download in one language, if there is content for it.
fn localized(
    format: LocalizedFormat,
    language: &LocalizedContent,
    pdf_data: &PdfData,
    photo: Option<&SiteFile>,
    accent: &str,
    site_url: &SiteUrl,
) -> Option<Export> {
    let (lang, resume, path) = (language.lang, &language.resume, format.path(language.lang));
    let subject = format.subject(ContentMessages::of(lang));
    let name = saved_name(&resume.person.name, &subject, &path);
    let file = match format {
        LocalizedFormat::Pdf(page_size) => {
            let (data, photo) = (pdf_data.whole.clone(), photo.cloned());
            SiteFile::deferred(path, move || typst::pdf(&data, photo.as_ref(), page_size))
        }
        LocalizedFormat::OnePagePdf(page_size) => {
            let (versions, photo) = (pdf_data.versions.clone(), photo.cloned());
            SiteFile::deferred(path, move || {
                typst::one_page_pdf(&versions, photo.as_ref(), page_size)
            })
        }
        LocalizedFormat::Word => {
            let (resume, photo, accent) = (resume.clone(), photo.cloned(), accent.to_owned());
            SiteFile::deferred(path, move || {
                let photo = photo.as_ref().map(SiteFile::bytes).transpose()?;
                word::word(lang, &resume, photo, &accent)
            })
        }
        LocalizedFormat::PlainText => SiteFile::at(path, plain_text::plain_text(lang, resume)),
        LocalizedFormat::Markdown => SiteFile::at(path, markdown::markdown(lang, resume)),
        LocalizedFormat::JsonResume => {
            let url = |path: &str| format!("{}{}{path}", site_url.origin(), site_url.base());
            let photo = resume.person.photo.as_ref().map(|photo| url(&photo.path));
            let json =
                json_resume::json_resume(&language.files.json, &url(&path), photo.as_deref());
            SiteFile::at(path, json)
        }
        LocalizedFormat::GuideMarkdown => {
            SiteFile::at(path, guide::guide(lang, language.guide.as_ref()?))
        }
    };
    Some(Export { format: Format::Localized(format), language: Some(lang), name, file })
}

/// Returns a download that serves all languages, if there is content for it.
fn shared(format: SharedFormat, site: &Site) -> Option<Export> {
    let main = site.in_common_language()?;
    let owner = &main.resume.person.name;
    let text = match format {
        SharedFormat::VCard => vcard::vcard(site),
        SharedFormat::BibTex => {
            let papers = &main.resume.section("publications")?.entries;
            let citations = papers.iter().filter_map(|paper| paper.citation.as_deref());
            citations.collect::<Vec<_>>().join("\n")
        }
    };
    if text.is_empty() {
        return None;
    }
    let path = format.path(&slug(owner));
    let name = saved_name(owner, &format.subject(ContentMessages::of(main.lang)), &path);
    let file = SiteFile::at(path, text);
    Some(Export { format: Format::Shared(format), language: None, name, file })
}

impl PdfData {
    fn new(language: &LocalizedContent, accent: &str, site_url: &SiteUrl) -> Self {
        let (lang, accent, site_url) = (language.lang, accent.to_owned(), site_url.clone());
        let (resume, whole_resume) = (language.resume.clone(), language.resume.clone());
        let whole_accent = accent.clone();
        let whole = move || typst::data(lang, &whole_resume, &whole_accent);
        let versions = move || {
            let versions = one_page::versions(lang, &resume, &site_url);
            versions.par_iter().map(|version| typst::data(lang, version, &accent)).collect()
        };
        Self {
            whole: Arc::new(LazyLock::new(Box::new(whole))),
            versions: Arc::new(LazyLock::new(Box::new(versions))),
        }
    }
}

impl Exports {
    /// Makes the PDFs.
    ///
    /// # Errors
    /// Fails if Typst is missing or reports an error.
    pub(crate) fn make(&self) -> anyhow::Result<()> {
        self.exports.par_iter().try_for_each(|export| export.file.bytes().map(drop))
    }

    pub(crate) fn files(&self) -> impl Iterator<Item = SiteFile> {
        self.exports.iter().map(|export| export.file.clone()).chain(self.qr_code.clone())
    }

    /// Returns the downloads that pages in `lang` offer.
    pub(crate) fn downloads(&self, lang: Lang) -> Downloads {
        let of = |formats: &mut dyn Iterator<Item = Format>| {
            formats.filter_map(|format| self.download(format, lang)).collect()
        };
        let (guide, resume): (Vec<_>, Vec<_>) =
            LocalizedFormat::ALL.into_iter().partition(|format| format.is_of_guide());
        let shared = SharedFormat::ALL.into_iter().map(Format::Shared);
        let localized = |formats: Vec<_>| formats.into_iter().map(Format::Localized);
        let bibliography = self.files_of(Format::Shared(SharedFormat::BibTex)).next();
        Downloads {
            resume: of(&mut localized(resume).chain(shared)),
            guide: of(&mut localized(guide)),
            bibliography: bibliography.map(|export| export.file.path.clone()),
            qr_code: self.qr_code.as_ref().map(|file| file.path.clone()),
        }
    }

    fn files_of(&self, format: Format) -> impl Iterator<Item = &Export> {
        self.exports.iter().filter(move |export| export.format == format)
    }

    /// Describes a format for pages in `lang`, whose own file is the first; none without files.
    fn download(&self, format: Format, lang: Lang) -> Option<Download> {
        let mut files = self.files_of(format).collect::<Vec<_>>();
        files.sort_by_key(|export| export.language.is_some_and(|own| own != lang));
        let files = files.into_iter().map(Export::describe).collect::<Vec<_>>();
        let messages = ContentMessages::of(lang);
        let (label, purpose) = match format {
            Format::Localized(format) => (format.label(messages), format.purpose(messages)),
            Format::Shared(format) => (format.label(messages), Some(format.purpose(messages))),
        };
        (!files.is_empty()).then(|| Download {
            label: label.into(),
            label_lang: foreign(lang, label).map(Into::into),
            purpose: purpose.map(Into::into),
            files,
        })
    }

    /// Returns format and path of a language's downloads for language models.
    pub(crate) fn for_models(&self, lang: Lang) -> impl Iterator<Item = (LocalizedFormat, &str)> {
        self.exports.iter().filter_map(move |export| match export.format {
            Format::Localized(format)
                if export.language == Some(lang) && format.is_for_models() =>
            {
                Some((format, &*export.file.path))
            }
            _ => None,
        })
    }
}

impl Export {
    fn describe(&self) -> DownloadFile {
        DownloadFile {
            language: self.language.map(|own| own.code().into()),
            size: self.file.made().map(|bytes| format_size(bytes.len())),
            path: self.file.path.clone(),
            name: self.name.clone(),
        }
    }
}

/// Formats a file size: `48 kB`, `1.2 MB`.
fn format_size(bytes: usize) -> String {
    let (value, unit) = match bytes {
        0..1_000 => return format!("{bytes} B"),
        1_000..999_500 => (bytes as f64 / 1e3, "kB"),
        _ => (bytes as f64 / 1e6, "MB"),
    };
    if value < 9.95 { format!("{value:.1} {unit}") } else { format!("{value:.0} {unit}") }
}

#[cfg(test)]
mod tests {
    use super::format_size;

    #[test]
    fn sizes_have_two_digits_and_a_unit() {
        for (bytes, text) in [
            (999, "999 B"),
            (1_000, "1.0 kB"),
            (9_949, "9.9 kB"),
            (9_951, "10 kB"),
            (999_499, "999 kB"),
            (999_500, "1.0 MB"),
            (2_400_000, "2.4 MB"),
        ] {
            assert_eq!(format_size(bytes), text);
        }
    }
}
