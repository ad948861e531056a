use super::picture;
use super::xml::Xml;
use crate::ContentMessages;
use crate::export::facts::{self, as_of, fact, is_rtl, other_names};
use portfolio::content::{Contact, Entry, Link, Paragraph, Resume, Run, Section, Text};
use portfolio::i18n::Lang;
use std::io;

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const DOCUMENT_RELATIONSHIPS: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

/// A4 in twentieths of a point.
const PAGE: [(&str, &str); 2] = [("w:w", "11906"), ("w:h", "16838")];
/// In twentieths of a point: 18 mm, and 9 mm to the footer.
const MARGINS: [(&str, &str); 7] = [
    ("w:top", "1020"),
    ("w:right", "1020"),
    ("w:bottom", "1020"),
    ("w:left", "1020"),
    ("w:header", "510"),
    ("w:footer", "510"),
    ("w:gutter", "0"),
];

/// Word tells languages by script: this of Latin letters, whose words it would break anywhere if they
/// were Chinese, and that of Han characters.
const LANGUAGES: [(&str, &str); 2] = [("w:val", "en-US"), ("w:eastAsia", "zh-CN")];

/// The id of the photo's relationship.
const PHOTO: &str = "photo";

/// Between texts on one line.
const SEPARATOR: &str = " · ";

/// Keeps right-to-left text from reordering what follows it (UAX #9).
const LEFT_TO_RIGHT_MARK: char = '\u{200e}';

/// The document, and what it refers to.
pub(super) struct Body {
    pub(super) document: String,
    pub(super) relationships: String,
}

/// Writes the résumé as paragraphs with styles.
pub(super) fn body(lang: Lang, resume: &Resume) -> io::Result<Body> {
    let mut writer = BodyWriter { lang, xml: Xml::new()?, links: Vec::new() };
    writer.xml.start("w:document", &[("xmlns:w", WORD), ("xmlns:r", DOCUMENT_RELATIONSHIPS)])?;
    writer.xml.start("w:body", &[])?;
    writer.head(resume)?;
    for section in &resume.sections {
        writer.section(section, 1)?;
    }
    writer.xml.start("w:sectPr", &[])?;
    writer.xml.empty("w:footerReference", &[("w:type", "default"), ("r:id", "footer")])?;
    writer.xml.empty("w:pgSz", &PAGE)?;
    writer.xml.empty("w:pgMar", &MARGINS)?;
    for name in ["w:sectPr", "w:body", "w:document"] {
        writer.xml.end(name)?;
    }
    let relationships = relationships(&writer.links, resume.person.photo.is_some())?;
    Ok(Body { document: writer.xml.finish(), relationships })
}

/// Writes the footer, with the page number as fields that Word computes.
pub(super) fn footer(lang: Lang, resume: &Resume) -> io::Result<String> {
    let mut writer = BodyWriter { lang, xml: Xml::new()?, links: Vec::new() };
    writer.xml.start("w:ftr", &[("xmlns:w", WORD)])?;
    writer.start_paragraph("Footer", false)?;
    for part in facts::footer(lang, resume) {
        writer.plain(&part)?;
        writer.plain(SEPARATOR)?;
    }
    for part in ContentMessages::of(lang).page_of.split(['{', '}']) {
        match part {
            "0" => writer.field("PAGE")?,
            "1" => writer.field("NUMPAGES")?,
            words => writer.plain(words)?,
        }
    }
    writer.end_paragraph()?;
    writer.xml.end("w:ftr")?;
    Ok(writer.xml.finish())
}

fn relationships(links: &[Link], has_photo: bool) -> io::Result<String> {
    let mut xml = Xml::new()?;
    xml.start("Relationships", &[("xmlns", PACKAGE_RELATIONSHIPS)])?;
    for part in ["fontTable", "footer", "numbering", "settings", "styles", "theme"] {
        let (kind, target) = (format!("{DOCUMENT_RELATIONSHIPS}/{part}"), format!("{part}.xml"));
        xml.empty("Relationship", &[("Id", part), ("Type", &kind), ("Target", &target)])?;
    }
    if has_photo {
        let kind = format!("{DOCUMENT_RELATIONSHIPS}/image");
        xml.empty("Relationship", &[("Id", PHOTO), ("Type", &kind), ("Target", "photo.jpg")])?;
    }
    let kind = format!("{DOCUMENT_RELATIONSHIPS}/hyperlink");
    for (index, link) in links.iter().enumerate() {
        let id = link_id(index);
        let to = [("Target", link.as_str()), ("TargetMode", "External")];
        xml.empty("Relationship", &[("Id", &id), ("Type", &kind), to[0], to[1]])?;
    }
    xml.end("Relationships")?;
    Ok(xml.finish())
}

fn link_id(index: usize) -> String {
    format!("link{}", index + 1)
}

struct BodyWriter {
    lang: Lang,
    xml: Xml,
    /// The targets of links, in order.
    links: Vec<Link>,
}

impl BodyWriter {
    /// Appends name, photo, label, date and contacts.
    fn head(&mut self, resume: &Resume) -> io::Result<()> {
        let person = &resume.person;
        self.start_paragraph("Title", is_rtl(&person.name))?;
        if let Some(photo) = &person.photo {
            picture::photo(&mut self.xml, photo, PHOTO)?;
        }
        self.plain(&person.name)?;
        self.end_paragraph()?;
        if let Some(names) = other_names(person) {
            self.line("Subtitle", &names)?;
        }
        if let Some(label) = &person.label {
            self.line("Subtitle", &Run::plain(label.clone()))?;
        }
        if let Some(date) = as_of(self.lang, resume) {
            self.line("Date", &Run::plain(date))?;
        }
        self.list("Contacts", person.contacts.iter(), Self::contact)
    }

    fn contact(&mut self, contact: &Contact) -> io::Result<()> {
        if let Some(label) = &contact.label {
            self.plain(&format!("{label}{}", self.lang.messages().colon))?;
        }
        self.run(&Run { link: contact.link.clone(), ..Run::plain(contact.text.clone()) })?;
        if let Some(note) = &contact.note {
            self.run(&Run { text: format!(" ({})", note.text), ..note.clone() })?;
        }
        Ok(())
    }

    fn section(&mut self, section: &Section, level: usize) -> io::Result<()> {
        self.line(&heading(level), &Run::plain(section.title.clone()))?;
        if let Some(text) = &section.text {
            self.text("Normal", text)?;
        }
        for entry in &section.entries {
            self.entry(entry, level + 1)?;
        }
        for part in &section.subsections {
            self.section(part, level + 1)?;
        }
        Ok(())
    }

    fn entry(&mut self, entry: &Entry, level: usize) -> io::Result<()> {
        if let Some(title) = &entry.title {
            self.line(&heading(level), title)?;
        }
        let facts = entry.facts().into_iter().map(|part| {
            let (mut text, link) = fact(self.lang, part);
            if is_rtl(&text) {
                text.push(LEFT_TO_RIGHT_MARK);
            }
            Run { text, link, lang: part.run().and_then(|run| run.lang.clone()) }
        });
        let facts: Vec<Run> = facts.collect();
        self.list("Facts", facts.iter(), Self::run)?;
        for text in [&entry.summary, &entry.paper_abstract].into_iter().flatten() {
            self.text("Normal", text)?;
        }
        if let Some(keywords) = &entry.keywords {
            self.line("Normal", keywords)?;
        }
        for text in &entry.highlights {
            self.highlight(text)?;
        }
        Ok(())
    }

    /// Appends an item of a bullet list.
    fn highlight(&mut self, text: &Text) -> io::Result<()> {
        for (index, paragraph) in text.0.iter().enumerate() {
            self.paragraph(if index == 0 { "ListBullet" } else { "ListContinue" }, paragraph)?;
        }
        Ok(())
    }

    fn text(&mut self, style: &str, text: &Text) -> io::Result<()> {
        text.0.iter().try_for_each(|paragraph| self.paragraph(style, paragraph))
    }

    fn paragraph(&mut self, style: &str, paragraph: &Paragraph) -> io::Result<()> {
        self.start_paragraph(style, is_rtl(&paragraph.plain()))?;
        for (index, line) in paragraph.0.iter().enumerate() {
            if index > 0 {
                self.line_break()?;
            }
            line.0.iter().try_for_each(|run| self.run(run))?;
        }
        self.end_paragraph()
    }

    /// Appends a paragraph of one run.
    fn line(&mut self, style: &str, run: &Run) -> io::Result<()> {
        self.start_paragraph(style, is_rtl(&run.text))?;
        self.run(run)?;
        self.end_paragraph()
    }

    /// Appends a paragraph of items with separators, unless there are none.
    fn list<'a, T: 'a>(
        &mut self,
        style: &str,
        items: impl ExactSizeIterator<Item = &'a T>,
        write: impl Fn(&mut Self, &T) -> io::Result<()>,
    ) -> io::Result<()> {
        if items.len() == 0 {
            return Ok(());
        }
        self.start_paragraph(style, false)?;
        for (index, item) in items.enumerate() {
            if index > 0 {
                self.plain(SEPARATOR)?;
            }
            write(self, item)?;
        }
        self.end_paragraph()
    }

    fn start_paragraph(&mut self, style: &str, is_rtl: bool) -> io::Result<()> {
        self.xml.start("w:p", &[])?;
        self.xml.start("w:pPr", &[])?;
        self.xml.empty("w:pStyle", &[("w:val", style)])?;
        if is_rtl {
            self.xml.empty("w:bidi", &[])?;
        }
        self.xml.end("w:pPr")
    }

    fn end_paragraph(&mut self) -> io::Result<()> {
        self.xml.end("w:p")
    }

    fn line_break(&mut self) -> io::Result<()> {
        self.xml.start("w:r", &[])?;
        self.xml.empty("w:br", &[])?;
        self.xml.end("w:r")
    }

    /// Appends words without a link, in the document's language.
    fn plain(&mut self, text: &str) -> io::Result<()> {
        self.run(&Run::plain(text.into()))
    }

    fn run(&mut self, run: &Run) -> io::Result<()> {
        let Some(link) = &run.link else { return self.words(run) };
        let id = link_id(self.links.len());
        self.links.push(link.clone());
        self.xml.start("w:hyperlink", &[("r:id", &id), ("w:history", "1")])?;
        self.words(run)?;
        self.xml.end("w:hyperlink")
    }

    fn words(&mut self, run: &Run) -> io::Result<()> {
        if run.text.is_empty() {
            return Ok(());
        }
        self.xml.start("w:r", &[])?;
        self.xml.start("w:rPr", &[])?;
        if run.link.is_some() {
            self.xml.empty("w:rStyle", &[("w:val", "Hyperlink")])?;
        }
        let own = run.lang.as_deref().and_then(Lang::from_tag);
        if own.unwrap_or(self.lang) == Lang::Zh {
            // Quotation marks and dashes are those of the Chinese font.
            self.xml.empty("w:rFonts", &[("w:hint", "eastAsia")])?;
        }
        if is_rtl(&run.text) {
            self.xml.empty("w:rtl", &[])?;
        }
        self.xml.empty("w:lang", &LANGUAGES)?;
        self.xml.end("w:rPr")?;
        self.xml.text("w:t", &[("xml:space", "preserve")], &run.text)?;
        self.xml.end("w:r")
    }

    /// Appends a field, whose value is 1 until it is computed.
    fn field(&mut self, name: &str) -> io::Result<()> {
        self.xml.start("w:fldSimple", &[("w:instr", name)])?;
        self.plain("1")?;
        self.xml.end("w:fldSimple")
    }
}

/// Returns the id of a heading's style.
fn heading(level: usize) -> String {
    format!("Heading{level}")
}
