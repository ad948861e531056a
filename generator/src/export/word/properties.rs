use super::xml::Xml;
use crate::export::facts::document_title;
use portfolio::content::Resume;
use portfolio::i18n::Lang;
use std::io;

/// Returns the document's properties. Its dates are that of the résumé, never the clock's.
pub(super) fn core_properties(lang: Lang, resume: &Resume) -> io::Result<String> {
    let mut xml = Xml::new()?;
    xml.start(
        "cp:coreProperties",
        &[
            ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", "http://purl.org/dc/terms/"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ],
    )?;
    let name = resume.person.name.as_str();
    xml.text("dc:title", &[], &document_title(lang, resume))?;
    xml.text("dc:creator", &[], name)?;
    xml.text("dc:description", &[], &resume.about)?;
    xml.text("dc:language", &[], lang.tag())?;
    xml.text("cp:lastModifiedBy", &[], name)?;
    if let Some(date) = resume.as_of {
        let (month, day) = (date.month().unwrap_or(1), date.day().unwrap_or(1));
        let time = format!("{:04}-{month:02}-{day:02}T00:00:00Z", date.year());
        for name in ["dcterms:created", "dcterms:modified"] {
            xml.text(name, &[("xsi:type", "dcterms:W3CDTF")], &time)?;
        }
    }
    xml.end("cp:coreProperties")?;
    Ok(xml.finish())
}
