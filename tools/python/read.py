"""Reads files with third-party parsers, and prints what these see as JSON.

Takes paths from standard input, one per line: .pdf (pypdf, PyMuPDF), .docx (python-docx,
openxml-audit) or .vcf (vobject). Prints a line of JSON for each; {"error": …} if a library fails.
"""

import json
import sys

import docx
import openxml_audit
import outloud
import pymupdf
import pypdf
import vobject
from docx.oxml.ns import qn


def outline(items):
    """The titles of a PDF's bookmarks, nested ones after their parent."""
    titles = []
    for item in items:
        titles += outline(item) if isinstance(item, list) else [item.title]
    return titles


def pdf(path):
    """A PDF's text from two extractors, its links and its metadata."""
    reader = pypdf.PdfReader(path)
    root = reader.trailer["/Root"]
    links = [
        annotation.get_object()["/A"]["/URI"]
        for page in reader.pages
        for annotation in page.get("/Annots", [])
        if annotation.get_object().get("/A", {}).get("/S") == "/URI"
    ]
    with pymupdf.open(path) as document:
        mupdf = [page.get_text() for page in document]
        blocks = [block for page in document for block in page.get_text("dict")["blocks"]]
        spans = [span for block in blocks for line in block.get("lines", []) for span in line["spans"]]
    return {
        "pypdf": [page.extract_text() for page in reader.pages],
        "pymupdf": mupdf,
        "sizes": [[span["text"], span["size"]] for span in spans],
        "links": links,
        "language": root.get("/Lang"),
        "isTagged": bool(root.get("/MarkInfo", {}).get("/Marked")) and "/StructTreeRoot" in root,
        "showsTitle": bool(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle")),
        "standard": reader.xmp_metadata.rdf_root.toxml() if reader.xmp_metadata else "",
        "title": reader.metadata.title,
        "author": reader.metadata.author,
        "outline": outline(reader.outline),
        "findings": [str(finding) for finding in outloud.check(path).findings],
    }


def word(path):
    """A Word document's paragraphs, links, properties and pages, and what is wrong with it."""
    document = docx.Document(path)
    properties = document.core_properties
    section = document.sections[0]
    languages = document.element.iter(qn("w:lang"))
    return {
        "paragraphs": [[paragraph.style.name, paragraph.text] for paragraph in document.paragraphs],
        "links": [link.address for paragraph in document.paragraphs for link in paragraph.hyperlinks],
        "languages": sorted({"/".join(language.values()) for language in languages}),
        "footer": "".join(section.footer._element.xpath("//w:t/text()")),
        "fields": section.footer._element.xpath("//w:fldSimple/@w:instr"),
        "size": [round(section.page_width.mm), round(section.page_height.mm)],
        "tables": len(document.tables),
        "rightToLeft": [run.text for paragraph in document.paragraphs for run in paragraph.runs if run.font.rtl],
        "title": properties.title,
        "author": properties.author,
        "language": properties.language,
        "modified": properties.modified.isoformat() if properties.modified else None,
        "faults": [str(error) for error in openxml_audit.OpenXmlValidator().validate(path).errors],
    }


def vcard(path):
    """Every line of a vCard in file order: group, name, parameters, value."""
    with open(path, encoding="utf-8", newline="") as file:
        contact = vobject.readOne(file.read())
    contact.validate(raiseException=True)
    lines = [
        [line.group, line.name, line.params, vars(line.value) if line.name in ("N", "ADR") else line.value]
        for line in contact.lines()
    ]
    return {"lines": lines}


def read(path):
    readers = {"pdf": pdf, "docx": word, "vcf": vcard}
    return readers[path.rsplit(".")[-1]](path)


for line in sys.stdin:
    try:
        answer = read(line.rstrip("\n"))
    except Exception as error:
        answer = {"error": repr(error)}
    print(json.dumps(answer), flush=True)
