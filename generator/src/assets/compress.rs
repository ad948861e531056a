use crate::file_type::FileType;
use crate::site_file::SiteFile;
use brotli::CompressorWriter;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write;

/// Brotli's highest quality, and the largest window (in bits) that every browser supports.
const BROTLI: (u32, u32) = (11, 22);

/// Compresses a file to the `.br` (RFC 7932) and `.gz` (RFC 1952) files that hosts serve in its
/// place, if they are smaller.
///
/// # Errors
/// Fails if the file can't be made.
pub(crate) fn compressed(file: &SiteFile) -> anyhow::Result<Vec<SiteFile>> {
    if !FileType::of(&file.path).is_some_and(|file_type| file_type.is_compressible) {
        return Ok(Vec::new());
    }
    let bytes = file.bytes()?;
    let (quality, window) = BROTLI;
    let mut brotli = CompressorWriter::new(Vec::new(), 1 << 16, quality, window);
    brotli.write_all(bytes)?;
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(bytes)?;
    let copies = [("br", brotli.into_inner()), ("gz", gzip.finish()?)].into_iter();
    let smaller = copies.filter(|(_, copy)| copy.len() < bytes.len());
    Ok(smaller.map(|(end, copy)| SiteFile::at(format!("{}.{end}", file.path), copy)).collect())
}
