use super::typst::PageSize;
use crate::ContentMessages;
use portfolio::i18n::Lang;

/// A download format of which each language has a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LocalizedFormat {
    Pdf(PageSize),
    Word,
    OnePagePdf(PageSize),
    PlainText,
    Markdown,
    JsonResume,
    GuideMarkdown,
}

/// A download format of which one file serves all languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SharedFormat {
    BibTex,
    VCard,
}

impl LocalizedFormat {
    /// Every format, in the order that pages list them.
    pub(super) const ALL: [Self; 9] = [
        Self::Pdf(PageSize::A4),
        Self::Pdf(PageSize::Letter),
        Self::Word,
        Self::OnePagePdf(PageSize::A4),
        Self::OnePagePdf(PageSize::Letter),
        Self::PlainText,
        Self::Markdown,
        Self::JsonResume,
        Self::GuideMarkdown,
    ];

    pub(crate) fn is_of_guide(self) -> bool {
        self == Self::GuideMarkdown
    }

    /// Whether language models can read it better than a page.
    pub(super) fn is_for_models(self) -> bool {
        !matches!(self, Self::Pdf(_) | Self::OnePagePdf(_) | Self::Word)
    }

    pub(crate) fn label(self, messages: &ContentMessages) -> &'static str {
        match self {
            Self::Pdf(PageSize::A4) => messages.pdf_a4,
            Self::Pdf(PageSize::Letter) => messages.pdf_letter,
            Self::Word => "Word",
            Self::OnePagePdf(PageSize::A4) => messages.one_page_a4,
            Self::OnePagePdf(PageSize::Letter) => messages.one_page_letter,
            Self::PlainText => messages.plain_text,
            Self::Markdown | Self::GuideMarkdown => "Markdown",
            Self::JsonResume => "JSON Resume",
        }
    }

    /// What it is for, unless the name says it.
    pub(super) fn purpose(self, messages: &ContentMessages) -> Option<&'static str> {
        match self {
            Self::Pdf(_) | Self::Word | Self::OnePagePdf(_) => None,
            Self::PlainText => Some(messages.for_forms),
            Self::Markdown | Self::GuideMarkdown => Some(messages.for_notes),
            Self::JsonResume => Some(messages.for_tools),
        }
    }

    /// Returns the path of the file, whose extension [`crate::file_type`] must know.
    pub(super) fn path(self, lang: Lang) -> String {
        let code = lang.code();
        match self {
            Self::Pdf(PageSize::A4) => format!("resume-{code}.pdf"),
            Self::Pdf(PageSize::Letter) => format!("resume-{code}-letter.pdf"),
            Self::Word => format!("resume-{code}.docx"),
            Self::OnePagePdf(PageSize::A4) => format!("resume-{code}-1p.pdf"),
            Self::OnePagePdf(PageSize::Letter) => format!("resume-{code}-1p-letter.pdf"),
            Self::PlainText => format!("resume.{code}.txt"),
            Self::Markdown => format!("resume.{code}.md"),
            Self::JsonResume => format!("resume.{code}.json"),
            Self::GuideMarkdown => format!("talks.{code}.md"),
        }
    }

    /// Returns the subject in the suggested file name.
    pub(super) fn subject(self, messages: &ContentMessages) -> String {
        match self {
            Self::Pdf(PageSize::Letter) => {
                format!("{}-{}", messages.resume_file, messages.letter_file)
            }
            Self::OnePagePdf(PageSize::A4) => {
                format!("{}-{}", messages.resume_file, messages.one_page_file)
            }
            Self::OnePagePdf(PageSize::Letter) => format!(
                "{}-{}-{}",
                messages.resume_file, messages.one_page_file, messages.letter_file
            ),
            Self::GuideMarkdown => messages.guide_file.into(),
            _ => messages.resume_file.into(),
        }
    }
}

impl SharedFormat {
    pub(super) const ALL: [Self; 2] = [Self::BibTex, Self::VCard];

    pub(super) fn label(self, messages: &ContentMessages) -> &'static str {
        match self {
            Self::VCard => messages.vcard,
            Self::BibTex => messages.bibtex,
        }
    }

    pub(super) fn purpose(self, messages: &ContentMessages) -> &'static str {
        match self {
            Self::VCard => messages.for_address_books,
            Self::BibTex => messages.for_citing,
        }
    }

    /// Returns the path of the file; `slug` is the owner's name as a slug.
    pub(super) fn path(self, slug: &str) -> String {
        match self {
            Self::VCard if slug.is_empty() => "contact.vcf".into(),
            Self::VCard => format!("{slug}.vcf"),
            Self::BibTex => "publications.bib".into(),
        }
    }

    /// Returns the subject in the suggested file name, if it has one beside the owner's name.
    pub(super) fn subject(self, messages: &ContentMessages) -> String {
        match self {
            Self::VCard => String::new(),
            Self::BibTex => messages.publications.into(),
        }
    }
}

/// Returns the suggested name of a file with the extension of `path`: `Lin-Xiaoyu-Resume.pdf`.
pub(super) fn saved_name(owner: &str, subject: &str, path: &str) -> String {
    // Only characters that file names on every system may contain.
    let is_allowed = |c: &char| c.is_alphanumeric() || "-.".contains(*c);
    let owner = owner.split_whitespace().collect::<Vec<_>>().join("-");
    let parts = [&*owner, subject].into_iter().filter(|part| !part.is_empty());
    let stem: String = parts.collect::<Vec<_>>().join("-").chars().filter(is_allowed).collect();
    let extension = path.rsplit('.').next().unwrap_or_default();
    format!("{stem}.{extension}")
}
