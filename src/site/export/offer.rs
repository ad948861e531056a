use super::typst::{Paper, pdfs};
use super::{code, guide, json_resume, markdown, plain_text, vcard};
use crate::content::{Download, Downloads};
use crate::i18n::{HostMessages, Lang, foreign};
use crate::site::cache::Cache;
use crate::site::file::File;
use crate::site::slug::slug;
use crate::site::{Address, Localised, Site};

/// The path of the citations.
const CITATIONS: &str = "publications.bib";

/// A format of the résumé or of the guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Pdf(Paper),
    PlainText,
    Markdown,
    JsonResume,
    Contact,
    Citations,
    Guide,
}

/// A file to take away.
struct Export {
    format: Format,
    /// The language that it is in; contact and citations are for all.
    lang: Option<Lang>,
    /// What its name begins with where it is saved.
    owner: String,
    file: File,
}

/// The files to take away.
pub(in crate::site) struct Exports {
    exports: Vec<Export>,
    /// The drawing that a phone reads the contact from.
    code: Option<File>,
}

/// Makes every file that there is content for.
///
/// # Errors
/// What can't be set on paper, or drawn.
pub(in crate::site) fn exports(
    site: &Site,
    address: &Address,
    cache: &Cache,
) -> Result<Exports, String> {
    let mut exports = Vec::new();
    for (localised, [a4, letter]) in site.languages.iter().zip(pdfs(site, cache)?) {
        exports.extend(of_language(localised, address, a4, letter));
    }
    let owner = site.main().map(|it| it.resume.person.name.clone());
    let owner = owner.unwrap_or_default();
    let of_all = |format, path: String, text: String| Export {
        format,
        lang: None,
        owner: owner.clone(),
        file: File::at(path, text),
    };
    let papers = site.main().and_then(|it| it.resume.section("publications"));
    let citations =
        papers.into_iter().flat_map(|it| &it.entries).filter_map(|it| it.citation.clone());
    let citations: Vec<String> = citations.collect();
    if !citations.is_empty() {
        exports.push(of_all(Format::Citations, CITATIONS.into(), citations.join("\n")));
    }
    let name = Some(slug(&owner)).filter(|name| !name.is_empty());
    let path = format!("{}.vcf", name.as_deref().unwrap_or("contact"));
    exports.push(of_all(Format::Contact, path, vcard::vcard(site)));
    let code = vcard::short(site).map(|contact| code::code(&contact)).transpose()?;
    let code = code.map(|drawing| File::hashed("contact", "svg", drawing));
    Ok(Exports { exports, code })
}

/// The files in one language.
fn of_language(it: &Localised, address: &Address, a4: Vec<u8>, letter: Vec<u8>) -> Vec<Export> {
    let (lang, resume, code) = (it.lang, &it.resume, it.lang.code());
    let export = |format, path: String, bytes: Vec<u8>| Export {
        format,
        lang: Some(lang),
        owner: resume.person.name.clone(),
        file: File::at(path, bytes),
    };
    let json = format!("resume.{code}.json");
    let url = format!("{}{}{json}", address.origin(), address.base());
    let mut exports = vec![
        export(Format::Pdf(Paper::A4), format!("resume-{code}.pdf"), a4),
        export(Format::Pdf(Paper::Letter), format!("resume-{code}-letter.pdf"), letter),
        export(
            Format::PlainText,
            format!("resume.{code}.txt"),
            plain_text::plain_text(lang, resume).into(),
        ),
        export(
            Format::Markdown,
            format!("resume.{code}.md"),
            markdown::markdown(lang, resume).into(),
        ),
        export(Format::JsonResume, json, json_resume::json_resume(&it.files.json, &url).into()),
    ];
    if let Some(it) = &it.guide {
        exports.push(export(
            Format::Guide,
            format!("talks.{code}.md"),
            guide::guide(lang, it).into(),
        ));
    }
    exports
}

impl Exports {
    /// All files.
    pub(in crate::site) fn files(&self) -> impl Iterator<Item = File> {
        self.exports.iter().map(|export| export.file.clone()).chain(self.code.clone())
    }

    /// The downloads that pages in `lang` offer.
    pub(in crate::site) fn downloads(&self, lang: Lang) -> Downloads {
        let is_foreign = |export: &&Export| export.lang == Some(lang.other());
        let is_guide = |export: &&Export| export.format == Format::Guide;
        let of_resume = |export: &&Export| !is_guide(export);
        let own = self.exports.iter().filter(|it| of_resume(it) && !is_foreign(it));
        let other = self.exports.iter().filter(|it| of_resume(it) && is_foreign(it));
        let guides = self.exports.iter().filter(|it| is_guide(it) && !is_foreign(it));
        let bibliography = self.exports.iter().find(|it| it.format == Format::Citations);
        Downloads {
            resume: own.chain(other).map(|export| export.offered(lang)).collect(),
            guide: guides.map(|export| export.offered(lang)).collect(),
            bibliography: bibliography.map(|export| export.file.path.clone()),
            qr_code: self.code.as_ref().map(|file| file.path.clone()),
        }
    }
}

impl Export {
    /// This file as a page in `lang` offers it.
    fn offered(&self, lang: Lang) -> Download {
        let other = self.lang.filter(|own| *own != lang);
        let label = label(lang.host_messages(), self.format);
        Download {
            label: label.into(),
            label_lang: foreign(lang, label).map(Into::into),
            language: other.map(|lang| lang.code().into()),
            size: size(self.file.bytes.len()),
            path: self.file.path.clone(),
            name: self.name(),
        }
    }

    /// The name to save it under: `Ce-Gao-Resume.pdf`.
    fn name(&self) -> String {
        let messages = self.lang.unwrap_or(Lang::En).host_messages();
        let (what, extension) = match self.format {
            Format::Pdf(Paper::A4) => (messages.resume_file.into(), "pdf"),
            Format::Pdf(Paper::Letter) => {
                (format!("{}-{}", messages.resume_file, messages.letter_file), "pdf")
            }
            Format::PlainText => (messages.resume_file.to_owned(), "txt"),
            Format::Markdown => (messages.resume_file.into(), "md"),
            Format::JsonResume => (messages.resume_file.into(), "json"),
            Format::Contact => (String::new(), "vcf"),
            Format::Citations => (messages.publications.into(), "bib"),
            Format::Guide => (messages.guide_file.into(), "md"),
        };
        // No character that some system's file names can't have.
        let is_fit = |c: &char| c.is_alphanumeric() || "-.".contains(*c);
        let owner = self.owner.split_whitespace().collect::<Vec<_>>().join("-");
        let parts = [owner, what].into_iter().filter(|part| !part.is_empty());
        let stem: String = parts.collect::<Vec<_>>().join("-").chars().filter(is_fit).collect();
        format!("{stem}.{extension}")
    }
}

fn label(messages: &HostMessages, format: Format) -> &'static str {
    match format {
        Format::Pdf(Paper::A4) => messages.pdf_a4,
        Format::Pdf(Paper::Letter) => messages.pdf_letter,
        Format::PlainText => messages.plain_text,
        Format::Markdown | Format::Guide => "Markdown",
        Format::JsonResume => "JSON Resume",
        Format::Contact => messages.vcard,
        Format::Citations => messages.bibtex,
    }
}

/// A number of bytes for readers: `48 kB`.
fn size(bytes: usize) -> String {
    match bytes {
        0..1_000 => format!("{bytes} B"),
        1_000..10_000 => format!("{:.1} kB", bytes as f64 / 1e3),
        _ => format!("{} kB", (bytes + 500) / 1_000),
    }
}
