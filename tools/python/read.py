"""Reads files with third-party parsers, and prints what these see as JSON.

Takes paths from standard input, one per line: .pdf (pypdf, PyMuPDF) or .vcf (vobject). Prints a
line of JSON for each; {"error": …} if a library fails.
"""

import json
import sys

import pymupdf
import pypdf
import vobject


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
    return {
        "pypdf": [page.extract_text() for page in reader.pages],
        "pymupdf": mupdf,
        "links": links,
        "language": root.get("/Lang"),
        "isTagged": bool(root.get("/MarkInfo", {}).get("/Marked")) and "/StructTreeRoot" in root,
        "showsTitle": bool(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle")),
        "standard": reader.xmp_metadata.rdf_root.toxml() if reader.xmp_metadata else "",
        "title": reader.metadata.title,
        "author": reader.metadata.author,
        "outline": outline(reader.outline),
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
    return pdf(path) if path.endswith(".pdf") else vcard(path)


for line in sys.stdin:
    try:
        answer = read(line.rstrip("\n"))
    except Exception as error:
        answer = {"error": repr(error)}
    print(json.dumps(answer), flush=True)
