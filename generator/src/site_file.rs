use fs_err as fs;
use sha2::{Digest, Sha256};
use std::path::Path;

/// A file of the built site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct SiteFile {
    /// Path within the site, separated by slashes.
    pub(super) path: String,
    pub(super) bytes: Vec<u8>,
}

/// Number of hexadecimal digits of a hash in a file name.
const DIGITS: usize = 16;

impl SiteFile {
    /// Creates a file whose path doesn't depend on its content.
    pub(super) fn at(path: impl Into<String>, content: impl Into<Vec<u8>>) -> Self {
        Self { path: path.into(), bytes: content.into() }
    }

    /// Creates a file named `stem.<hash>.extension` after its content, so that it can be served as
    /// immutable.
    pub(super) fn hashed(stem: &str, extension: &str, content: impl Into<Vec<u8>>) -> Self {
        let bytes = content.into();
        Self { path: format!("{stem}.{}.{extension}", hash(&bytes)), bytes }
    }

    /// Writes it into `folder`.
    ///
    /// # Errors
    /// Returns the I/O error with the path.
    pub(super) fn save(&self, folder: &Path) -> anyhow::Result<()> {
        let path = folder.join(&self.path);
        path.parent().map_or(Ok(()), fs::create_dir_all)?;
        Ok(fs::write(&path, &self.bytes)?)
    }
}

/// Returns the first [`DIGITS`] digits of the SHA-256 hash.
pub(super) fn hash(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let hash: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    hash[..DIGITS].to_owned()
}

/// Whether a path has the form of [`SiteFile::hashed`].
pub(super) fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let mut parts = name.rsplit('.').skip(1);
    parts.next().is_some_and(|hash| {
        hash.len() == DIGITS && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
    }) && parts.next().is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashed_names_depend_only_on_the_content() {
        let file = SiteFile::hashed("content/zh", "json", "{}");
        assert_eq!(file.path, "content/zh.44136fa355b3678a.json");
        assert_eq!(SiteFile::hashed("content/zh", "json", "{}"), file);
        assert_ne!(SiteFile::hashed("content/zh", "json", "[]").path, file.path);
    }

    #[test]
    fn is_hashed_only_accepts_hashed_names() {
        assert!(is_hashed("content/zh.44136fa355b3678a.json"));
        for path in ["zh/index.html", "resume.json", "44136fa355b3678a.json", "a.44136fa3.json"] {
            assert!(!is_hashed(path), "{path}");
        }
    }
}
