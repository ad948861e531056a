//! Media types, and which files to compress.

/// A file type, by extension.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct FileType {
    extension: &'static str,
    /// `Content-Type`, if not every host knows it.
    pub(super) media_type: Option<&'static str>,
    /// Whether compression makes it smaller.
    pub(super) is_compressible: bool,
}

const fn text(extension: &'static str, media_type: Option<&'static str>) -> FileType {
    FileType { extension, media_type, is_compressible: true }
}

const fn binary(extension: &'static str, media_type: Option<&'static str>) -> FileType {
    FileType { extension, media_type, is_compressible: false }
}

const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const FILE_TYPES: [FileType; 16] = [
    text("bib", Some("application/x-bibtex; charset=utf-8")),
    text("html", None),
    text("js", None),
    text("json", None),
    text("md", Some("text/markdown; charset=utf-8")),
    text("svg", None),
    text("txt", Some("text/plain; charset=utf-8")),
    text("vcf", Some("text/vcard; charset=utf-8")),
    text("wasm", Some("application/wasm")),
    text("webmanifest", Some("application/manifest+json")),
    text("xml", None),
    binary("docx", Some(WORD)),
    binary("ico", None),
    binary("jpg", None),
    binary("pdf", None),
    binary("png", None),
];

/// File name of the feed, whose media type isn't that of other XML.
pub(super) const FEED: &str = "feed.xml";
const ATOM: FileType = text("xml", Some("application/atom+xml; charset=utf-8"));

impl FileType {
    /// Returns the type of the file at a path; none if the site has no such files.
    pub(super) fn of(path: &str) -> Option<Self> {
        let name = path.rsplit('/').next()?;
        if name == FEED {
            return Some(ATOM);
        }
        let extension = name.rsplit_once('.')?.1;
        FILE_TYPES.into_iter().find(|file_type| file_type.extension == extension)
    }
}
