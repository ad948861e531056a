use anyhow::anyhow;
use fs_err as fs;
use sha2::{Digest, Sha256};
use std::path::Path;
use std::sync::{Arc, OnceLock};

/// A file of the site.
#[derive(Clone)]
pub struct SiteFile {
    /// Path within the site, separated by slashes.
    pub path: String,
    content: Arc<Content>,
}

enum Content {
    Made(Vec<u8>),
    /// Made when it is first read.
    Deferred {
        made: OnceLock<Result<Vec<u8>, String>>,
        make: Box<dyn Fn() -> anyhow::Result<Vec<u8>> + Send + Sync>,
    },
}

/// Number of hexadecimal digits of a hash in a file name.
const DIGITS: usize = 16;

impl SiteFile {
    /// Creates a file whose path doesn't depend on its content.
    pub(super) fn at(path: impl Into<String>, content: impl Into<Vec<u8>>) -> Self {
        Self { path: path.into(), content: Arc::new(Content::Made(content.into())) }
    }

    /// Creates a file named `stem.<hash>.extension` after its content, so that it can be served as
    /// immutable.
    pub(super) fn hashed(stem: &str, extension: &str, content: impl Into<Vec<u8>>) -> Self {
        let bytes = content.into();
        Self::at(format!("{stem}.{}.{extension}", hash(&bytes)), bytes)
    }

    /// Creates a file whose content is made when it is first read.
    pub(super) fn deferred(
        path: impl Into<String>,
        make: impl Fn() -> anyhow::Result<Vec<u8>> + Send + Sync + 'static,
    ) -> Self {
        let content = Content::Deferred { made: OnceLock::new(), make: Box::new(make) };
        Self { path: path.into(), content: Arc::new(content) }
    }

    /// Returns the content, and makes it if it is read for the first time.
    ///
    /// # Errors
    /// Returns why it can't be made.
    pub fn bytes(&self) -> anyhow::Result<&[u8]> {
        match &*self.content {
            Content::Made(bytes) => Ok(bytes),
            Content::Deferred { made, make } => {
                let made = made.get_or_init(|| make().map_err(|error| format!("{error:#}")));
                made.as_deref().map_err(|error| anyhow!("{}: {error}", self.path))
            }
        }
    }

    /// Returns the content, if it has been made.
    pub(super) fn made(&self) -> Option<&[u8]> {
        match &*self.content {
            Content::Made(bytes) => Some(bytes),
            Content::Deferred { made, .. } => made.get()?.as_deref().ok(),
        }
    }

    /// Returns path and hash, the latter only of content that has been made.
    pub(super) fn version(&self) -> String {
        format!("{} {}", self.path, hash(self.made().unwrap_or_default()))
    }

    /// Writes it into `folder`.
    ///
    /// # Errors
    /// Returns why it can't be made, or the I/O error with the path.
    pub(super) fn save(&self, folder: &Path) -> anyhow::Result<()> {
        let path = folder.join(&self.path);
        path.parent().map_or(Ok(()), fs::create_dir_all)?;
        Ok(fs::write(&path, self.bytes()?)?)
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
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[test]
    fn hashed_names_depend_only_on_the_content() {
        let file = SiteFile::hashed("content/zh", "json", "{}");
        assert_eq!(file.path, "content/zh.44136fa355b3678a.json");
        assert_eq!(file.bytes().expect("content"), b"{}");
        assert_ne!(SiteFile::hashed("content/zh", "json", "[]").path, file.path);
    }

    #[test]
    fn is_hashed_only_accepts_hashed_names() {
        assert!(is_hashed("content/zh.44136fa355b3678a.json"));
        for path in ["zh/index.html", "resume.json", "44136fa355b3678a.json", "a.44136fa3.json"] {
            assert!(!is_hashed(path), "{path}");
        }
    }

    #[test]
    fn deferred_content_is_made_once_when_it_is_read() {
        let times = Arc::new(AtomicUsize::new(0));
        let counter = times.clone();
        let file = SiteFile::deferred("a", move || {
            counter.fetch_add(1, Ordering::Relaxed);
            Ok(b"made".into())
        });
        assert_eq!(file.made(), None);
        for _ in 0..2 {
            assert_eq!(file.clone().bytes().expect("content"), b"made");
        }
        assert_eq!((file.made(), times.load(Ordering::Relaxed)), (Some(&b"made"[..]), 1));
        let failing = SiteFile::deferred("b.pdf", || Err(anyhow!("no compiler")));
        let error = failing.bytes().expect_err("an error").to_string();
        assert_eq!(error, "b.pdf: no compiler");
    }
}
