use crate::ssg::file::File;
use crate::ssg::file_type::FileType;
use brotli::CompressorWriter;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::{self, Write};

/// Brotli's highest quality, and the largest window (in bits) that every browser supports.
const BROTLI: (u32, u32) = (11, 22);

/// Compresses a file to the `.br` (RFC 7932) and `.gz` (RFC 1952) files that hosts serve in its
/// place. Returns none for formats that are already compressed.
///
/// # Errors
/// None in practice: it writes to memory.
pub(crate) fn compressed(file: &File) -> io::Result<Vec<File>> {
    if !FileType::of(&file.path).is_some_and(|it| it.is_compressible) {
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
