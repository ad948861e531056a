use super::format::Format;
use super::typst::pdf;
use super::{guide, json_resume, markdown, plain_text, qr_code, vcard};
use crate::ContentMessages;
use crate::site_file::SiteFile;
use crate::slug::slug;
use crate::{LocalizedContent, Site, SiteUrl};
use anyhow::Context;
use portfolio::content::{Download, Downloads};
use portfolio::i18n::{Lang, foreign};
use rayon::prelude::*;
use std::sync::Arc;

/// A downloadable file.
struct Export {
    format: Format,
    /// Language of the file; none if it serves all languages.
    lang: Option<Lang>,
    /// Suggested file name.
    name: String,
    file: SiteFile,
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
    let slug =
        site.in_common_language().map(|main| slug(&main.resume.person.name)).unwrap_or_default();
    let mut exports = Vec::new();
    for (index, language) in site.languages.iter().enumerate() {
        for format in Format::ALL.into_iter().filter(|format| format.is_localized()) {
            let path = format.path(language.lang, &slug);
            let file = match format {
                Format::Pdf(page_size) => {
                    let site = site.clone();
                    Some(SiteFile::deferred(path, move || {
                        pdf(site.languages.get(index).context("no such language")?, page_size)
                    }))
                }
                _ => localized(format, language, &path, site_url)
                    .map(|text| SiteFile::at(path, text)),
            };
            exports.extend(file.map(|file| Export {
                format,
                lang: Some(language.lang),
                name: format.saved_name(&language.resume.person.name, language.lang),
                file,
            }));
        }
    }
    if let Some(main) = site.in_common_language() {
        for format in Format::ALL.into_iter().filter(|format| !format.is_localized()) {
            exports.extend(shared(format, site, main).map(|text| Export {
                format,
                lang: None,
                name: format.saved_name(&main.resume.person.name, main.lang),
                file: SiteFile::at(format.path(main.lang, &slug), text),
            }));
        }
    }
    let qr_code = vcard::short(site).map(|contact| qr_code::qr_code(&contact)).transpose()?;
    let qr_code = qr_code.map(|drawing| SiteFile::hashed("contact", "svg", drawing));
    Ok(Exports { exports, qr_code })
}

/// Generates a text in one language, if there is content for it.
fn localized(
    format: Format,
    language: &LocalizedContent,
    path: &str,
    site_url: &SiteUrl,
) -> Option<String> {
    let (lang, resume) = (language.lang, &language.resume);
    Some(match format {
        Format::PlainText => plain_text::plain_text(lang, resume),
        Format::Markdown => markdown::markdown(lang, resume),
        Format::JsonResume => {
            let url = format!("{}{}{path}", site_url.origin(), site_url.base());
            json_resume::json_resume(&language.files.json, &url)
        }
        Format::GuideMarkdown => guide::guide(lang, language.guide.as_ref()?),
        Format::Pdf(_) | Format::VCard | Format::BibTex => return None,
    })
}

/// Generates a download that serves all languages, if there is content for it.
fn shared(format: Format, site: &Site, main: &LocalizedContent) -> Option<String> {
    match format {
        Format::VCard => Some(vcard::vcard(site)),
        Format::BibTex => {
            let papers = &main.resume.section("publications")?.entries;
            let citations: Vec<&str> =
                papers.iter().filter_map(|paper| paper.citation.as_deref()).collect();
            (!citations.is_empty()).then(|| citations.join("\n"))
        }
        Format::Pdf(_)
        | Format::PlainText
        | Format::Markdown
        | Format::JsonResume
        | Format::GuideMarkdown => None,
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

    /// Returns the downloads that pages in `lang` offer, those in the other language last.
    pub(crate) fn downloads(&self, lang: Lang) -> Downloads {
        let is_foreign = |export: &&Export| export.lang == Some(lang.other());
        let (guide, resume): (Vec<_>, Vec<_>) =
            self.exports.iter().partition(|export| export.format.is_of_guide());
        let (other, own): (Vec<_>, Vec<_>) = resume.into_iter().partition(is_foreign);
        let guide = guide.into_iter().filter(|export| !is_foreign(export));
        let bibliography = self.exports.iter().find(|export| export.format == Format::BibTex);
        Downloads {
            resume: own.into_iter().chain(other).map(|export| export.download(lang)).collect(),
            guide: guide.map(|export| export.download(lang)).collect(),
            bibliography: bibliography.map(|export| export.file.path.clone()),
            qr_code: self.qr_code.as_ref().map(|file| file.path.clone()),
        }
    }

    /// Returns format and path of a language's downloads for language models.
    pub(crate) fn for_models(&self, lang: Lang) -> impl Iterator<Item = (Format, &str)> {
        let is_own =
            move |export: &&Export| export.lang == Some(lang) && export.format.is_for_models();
        self.exports.iter().filter(is_own).map(|export| (export.format, export.file.path.as_str()))
    }
}

impl Export {
    /// Describes this file for pages in `lang`.
    fn download(&self, lang: Lang) -> Download {
        let other = self.lang.filter(|own| *own != lang);
        let label = self.format.label(ContentMessages::of(lang));
        Download {
            label: label.into(),
            label_lang: foreign(lang, label).map(Into::into),
            language: other.map(|lang| lang.code().into()),
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
