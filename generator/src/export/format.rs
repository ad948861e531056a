use super::typst::PageSize;
use crate::ContentMessages;
use portfolio::i18n::Lang;

/// A download format of the résumé or the guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    Pdf(PageSize),
    PlainText,
    Markdown,
    JsonResume,
    VCard,
    BibTex,
    GuideMarkdown,
}

impl Format {
    /// Every format, in the order that pages list them.
    pub(super) const ALL: [Self; 8] = [
        Self::Pdf(PageSize::A4),
        Self::Pdf(PageSize::Letter),
        Self::PlainText,
        Self::Markdown,
        Self::JsonResume,
        Self::BibTex,
        Self::VCard,
        Self::GuideMarkdown,
    ];

    /// Whether each language has its own file; otherwise one file serves all.
    pub(super) fn is_localized(self) -> bool {
        !matches!(self, Self::VCard | Self::BibTex)
    }

    pub(crate) fn is_of_guide(self) -> bool {
        self == Self::GuideMarkdown
    }

    /// Whether language models can read it better than a page.
    pub(super) fn is_for_models(self) -> bool {
        matches!(self, Self::PlainText | Self::Markdown | Self::JsonResume | Self::GuideMarkdown)
    }

    /// Returns the file extension, which [`crate::file_type`] must know.
    pub(super) fn extension(self) -> &'static str {
        match self {
            Self::Pdf(_) => "pdf",
            Self::PlainText => "txt",
            Self::Markdown | Self::GuideMarkdown => "md",
            Self::JsonResume => "json",
            Self::VCard => "vcf",
            Self::BibTex => "bib",
        }
    }

    pub(crate) fn label(self, messages: &ContentMessages) -> &'static str {
        match self {
            Self::Pdf(PageSize::A4) => messages.pdf_a4,
            Self::Pdf(PageSize::Letter) => messages.pdf_letter,
            Self::PlainText => messages.plain_text,
            Self::Markdown | Self::GuideMarkdown => "Markdown",
            Self::JsonResume => "JSON Resume",
            Self::VCard => messages.vcard,
            Self::BibTex => messages.bibtex,
        }
    }

    /// Returns the path of its file in a language; `slug` is the owner's name as a slug.
    pub(super) fn path(self, lang: Lang, slug: &str) -> String {
        let (code, extension) = (lang.code(), self.extension());
        match self {
            Self::Pdf(PageSize::A4) => format!("resume-{code}.{extension}"),
            Self::Pdf(PageSize::Letter) => format!("resume-{code}-letter.{extension}"),
            Self::PlainText | Self::Markdown | Self::JsonResume => {
                format!("resume.{code}.{extension}")
            }
            Self::GuideMarkdown => format!("talks.{code}.{extension}"),
            Self::VCard if slug.is_empty() => format!("contact.{extension}"),
            Self::VCard => format!("{slug}.{extension}"),
            Self::BibTex => format!("publications.{extension}"),
        }
    }

    /// Returns the suggested file name: `Ce-Gao-Resume.pdf`.
    pub(super) fn saved_name(self, owner: &str, lang: Lang) -> String {
        let messages = ContentMessages::of(lang);
        let subject = match self {
            Self::Pdf(PageSize::Letter) => {
                format!("{}-{}", messages.resume_file, messages.letter_file)
            }
            Self::Pdf(PageSize::A4) | Self::PlainText | Self::Markdown | Self::JsonResume => {
                messages.resume_file.to_owned()
            }
            Self::VCard => String::new(),
            Self::BibTex => messages.publications.to_owned(),
            Self::GuideMarkdown => messages.guide_file.to_owned(),
        };
        // Only characters that file names on every system may contain.
        let is_allowed = |c: &char| c.is_alphanumeric() || "-.".contains(*c);
        let owner = owner.split_whitespace().collect::<Vec<_>>().join("-");
        let parts = [owner, subject].into_iter().filter(|part| !part.is_empty());
        let stem: String = parts.collect::<Vec<_>>().join("-").chars().filter(is_allowed).collect();
        format!("{stem}.{}", self.extension())
    }
}
