use super::format::{LocalizedFormat, SharedFormat, saved_name};
use super::{guide, json_resume, markdown, plain_text, qr_code, typst, vcard, word};
use crate::ContentMessages;
use crate::site_file::SiteFile;
use crate::slug::slug;
use crate::{LocalizedContent, Site, SiteUrl};
use portfolio::content::{Download, Downloads};
use portfolio::i18n::{Lang, foreign};
use rayon::prelude::*;
use serde_json::Value;
use std::sync::{Arc, LazyLock};

/// A downloadable file.
struct Export {
    format: Format,
    /// Suggested file name.
    name: String,
    file: SiteFile,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Format {
    Localized(LocalizedFormat, Lang),
    Shared(SharedFormat),
}

/// What PDFs of all page sizes share, made for the first of them.
type PdfData = Arc<LazyLock<Value, Box<dyn FnOnce() -> Value + Send>>>;

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
        let (lang, resume) = (language.lang, language.resume.clone());
        let accent = site.accent();
        let pdf_accent = accent.to_owned();
        let pdf_data: PdfData =
            Arc::new(LazyLock::new(Box::new(move || typst::data(lang, &resume, &pdf_accent))));
        let export = |format| localized(format, language, &pdf_data, accent, site_url);
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
    accent: &str,
    site_url: &SiteUrl,
) -> Option<Export> {
    let (lang, resume, path) = (language.lang, &language.resume, format.path(language.lang));
    let subject = format.subject(ContentMessages::of(lang));
    let name = saved_name(&resume.person.name, &subject, &path);
    let file = match format {
        LocalizedFormat::Pdf(page_size) => {
            let data = pdf_data.clone();
            SiteFile::deferred(path, move || typst::pdf(&data, page_size))
        }
        LocalizedFormat::Word => {
            let (resume, accent) = (resume.clone(), accent.to_owned());
            SiteFile::deferred(path, move || word::word(lang, &resume, &accent))
        }
        LocalizedFormat::PlainText => SiteFile::at(path, plain_text::plain_text(lang, resume)),
        LocalizedFormat::Markdown => SiteFile::at(path, markdown::markdown(lang, resume)),
        LocalizedFormat::JsonResume => {
            let url = format!("{}{}{path}", site_url.origin(), site_url.base());
            SiteFile::at(path, json_resume::json_resume(&language.files.json, &url))
        }
        LocalizedFormat::GuideMarkdown => {
            SiteFile::at(path, guide::guide(lang, language.guide.as_ref()?))
        }
    };
    Some(Export { format: Format::Localized(format, lang), name, file })
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
    Some(Export { format: Format::Shared(format), name, file: SiteFile::at(path, text) })
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

    /// Returns the downloads that pages in `lang` offer, those in the other language last.
    pub(crate) fn downloads(&self, lang: Lang) -> Downloads {
        let (guide, resume): (Vec<_>, Vec<_>) =
            self.exports.iter().partition(|export| export.is_of_guide());
        let (other, own): (Vec<_>, Vec<_>) =
            resume.into_iter().partition(|export| export.is_foreign(lang));
        let guide = guide.into_iter().filter(|export| !export.is_foreign(lang));
        let is_bibliography =
            |export: &&Export| export.format == Format::Shared(SharedFormat::BibTex);
        Downloads {
            resume: own.into_iter().chain(other).map(|export| export.download(lang)).collect(),
            guide: guide.map(|export| export.download(lang)).collect(),
            bibliography: self.exports.iter().find(is_bibliography).map(Export::path),
            qr_code: self.qr_code.as_ref().map(|file| file.path.clone()),
        }
    }

    /// Returns format and path of a language's downloads for language models.
    pub(crate) fn for_models(&self, lang: Lang) -> impl Iterator<Item = (LocalizedFormat, &str)> {
        self.exports.iter().filter_map(move |export| match export.format {
            Format::Localized(format, own) if own == lang && format.is_for_models() => {
                Some((format, &*export.file.path))
            }
            _ => None,
        })
    }
}

impl Export {
    fn path(&self) -> String {
        self.file.path.clone()
    }

    fn is_of_guide(&self) -> bool {
        matches!(self.format, Format::Localized(format, _) if format.is_of_guide())
    }

    /// Whether it is in the other language than `lang`.
    fn is_foreign(&self, lang: Lang) -> bool {
        self.language().is_some_and(|own| own != lang)
    }

    /// The language of the file, unless it serves all languages.
    fn language(&self) -> Option<Lang> {
        match self.format {
            Format::Localized(_, lang) => Some(lang),
            Format::Shared(_) => None,
        }
    }

    /// Describes this file for pages in `lang`.
    fn download(&self, lang: Lang) -> Download {
        let messages = ContentMessages::of(lang);
        let label = match self.format {
            Format::Localized(format, _) => format.label(messages),
            Format::Shared(format) => format.label(messages),
        };
        Download {
            label: label.into(),
            label_lang: foreign(lang, label).map(Into::into),
            language: self.language().filter(|own| *own != lang).map(|own| own.code().into()),
            size: self.file.made().map(|bytes| format_size(bytes.len())),
            path: self.path(),
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
