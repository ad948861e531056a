//! Caches PDFs and images between debug builds, so that a save regenerates only what it changes.

use super::site_file::hash;
use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::UNIX_EPOCH;
use std::{env, fs, io};
use tempfile::NamedTempFile;

/// Files keyed by a hash of everything that they are made from, including the generator itself.
#[derive(Debug, Default)]
pub struct Cache {
    /// `None` disables the cache.
    folder: Option<PathBuf>,
    /// Build time of the running program: another build may render the same content differently.
    program: String,
    /// Names of the files that this build requested.
    used: Mutex<BTreeSet<String>>,
}

impl Cache {
    /// Creates a disabled cache, so that every file is regenerated: for releases and tests.
    pub fn disabled() -> Self {
        Self::default()
    }

    /// Creates a cache in `folder`, which is created on the first write.
    pub fn in_folder(folder: &Path) -> Self {
        let program =
            env::current_exe().and_then(fs::metadata).and_then(|metadata| metadata.modified()).ok();
        // Without a build time, the cache can't tell the files of other builds apart.
        let Some(age) = program.and_then(|time| time.duration_since(UNIX_EPOCH).ok()) else {
            return Self::disabled();
        };
        let program = age.as_nanos().to_string();
        Self { folder: Some(folder.to_owned()), program, used: Mutex::default() }
    }

    /// Returns the cached file made from `inputs`, if there is one.
    pub(super) fn get(&self, inputs: &[&str]) -> Option<Vec<u8>> {
        let path = self.path(inputs)?;
        fs::read(path).ok()
    }

    /// Caches the file made from `inputs`. Ignores write errors, which only cost time.
    pub(super) fn put(&self, inputs: &[&str], bytes: &[u8]) {
        if let Some(path) = self.path(inputs) {
            let _ = write_atomically(&path, bytes);
        }
    }

    /// Returns the file made from `inputs`, from the cache or from `make`.
    ///
    /// # Errors
    /// Returns the error of `make`.
    pub(super) fn get_or_make(
        &self,
        inputs: &[&str],
        make: impl FnOnce() -> anyhow::Result<Vec<u8>>,
    ) -> anyhow::Result<Vec<u8>> {
        if let Some(bytes) = self.get(inputs) {
            return Ok(bytes);
        }
        let bytes = make()?;
        self.put(inputs, &bytes);
        Ok(bytes)
    }

    /// Removes the files that this build didn't request.
    pub fn remove_unused(&self) {
        let used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(entries) = self.folder.as_ref().and_then(|folder| fs::read_dir(folder).ok())
        else {
            return;
        };
        for entry in entries.flatten() {
            if !used.contains(&*entry.file_name().to_string_lossy()) {
                let _ = fs::remove_file(entry.path());
            }
        }
    }

    fn path(&self, inputs: &[&str]) -> Option<PathBuf> {
        let folder = self.folder.as_ref()?;
        // As JSON, so that different lists of inputs have different keys.
        let key = serde_json::json!([self.program, inputs]).to_string();
        let name = hash(key.as_bytes());
        self.used.lock().unwrap_or_else(PoisonError::into_inner).insert(name.clone());
        Some(folder.join(name))
    }
}

/// Writes a file that no other process sees before it is complete.
fn write_atomically(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut file = NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    file.persist(path)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(cache: &Cache, inputs: &[&str], bytes: &[u8]) -> Vec<u8> {
        cache.get_or_make(inputs, || Ok(bytes.into())).expect("made")
    }

    #[test]
    fn results_are_reused_only_for_equal_inputs() {
        let folder = tempfile::tempdir().expect("a folder");
        let cache = Cache::in_folder(&folder.path().join("cache"));
        assert_eq!(made(&cache, &["a", "b"], b"1"), b"1");
        assert_eq!(made(&cache, &["a", "b"], b"2"), b"1");
        assert_eq!(made(&cache, &["ab"], b"3"), b"3");
        assert_eq!(made(&Cache::disabled(), &["a", "b"], b"4"), b"4");
    }

    #[test]
    fn entries_unused_by_the_last_build_are_removed() {
        let folder = tempfile::tempdir().expect("a folder");
        made(&Cache::in_folder(folder.path()), &["a"], b"1");
        made(&Cache::in_folder(folder.path()), &["b"], b"2");
        let cache = Cache::in_folder(folder.path());
        made(&cache, &["a"], b"3");
        cache.remove_unused();
        assert_eq!(cache.get(&["a"]).as_deref(), Some(&b"1"[..]));
        assert_eq!(cache.get(&["b"]), None);
    }

    #[test]
    fn failures_are_not_cached() {
        let folder = tempfile::tempdir().expect("a folder");
        let cache = Cache::in_folder(folder.path());
        assert!(cache.get_or_make(&["a"], || Err(anyhow::anyhow!("no"))).is_err());
        assert_eq!(made(&cache, &["a"], b"1"), b"1");
    }
}
