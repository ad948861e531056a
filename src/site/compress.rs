use super::file::File;
use brotli::CompressorWriter;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::{self, Write};

/// The extensions of files that get smaller.
const COMPRESSIBLE: [&str; 11] =
    ["bib", "html", "js", "json", "md", "svg", "txt", "vcf", "wasm", "webmanifest", "xml"];

/// Brotli's best, with its largest window that every browser takes.
const BROTLI: (u32, u32) = (11, 22);

/// The file compressed, as hosts serve it beside the file itself: `.br` (RFC 7932) and `.gz`
/// (RFC 1952). Nothing for what is compressed already.
///
/// # Errors
/// None but what memory has.
pub(super) fn compressed(file: &File) -> io::Result<Vec<File>> {
    let extension = file.path.rsplit('.').next().unwrap_or_default();
    if !COMPRESSIBLE.contains(&extension) {
        return Ok(Vec::new());
    }
    let (quality, window) = BROTLI;
    let mut brotli = CompressorWriter::new(Vec::new(), 1 << 16, quality, window);
    brotli.write_all(&file.bytes)?;
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(&file.bytes)?;
    Ok(vec![
        File::at(format!("{}.br", file.path), brotli.into_inner()),
        File::at(format!("{}.gz", file.path), gzip.finish()?),
    ])
}
