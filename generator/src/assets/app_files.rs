use crate::site_file::{SiteFile, is_hashed};
use fs_err as fs;
use std::path::{Path, PathBuf};

/// Gives the WebAssembly module and its JavaScript glue in `folder` content-hashed names, and
/// updates `html`. Trunk computes its own hashes before the files are optimized and minified.
///
/// # Errors
/// Fails if a file can't be read or written; the error names it.
pub(crate) fn hash_file_names(folder: &Path, mut html: String) -> anyhow::Result<String> {
    for path in files(folder)? {
        let (Some(stem), Some(extension)) = (part(path.file_stem()), part(path.extension())) else {
            continue;
        };
        let name = format!("{stem}.{extension}");
        if !["js", "wasm"].contains(&extension) || is_hashed(&name) {
            continue;
        }
        let file = SiteFile::hashed(stem, extension, fs::read(&path)?);
        file.save(folder)?;
        fs::remove_file(&path)?;
        html = html.replace(&name, &file.path);
    }
    Ok(html)
}

fn part(text: Option<&std::ffi::OsStr>) -> Option<&str> {
    text?.to_str()
}

/// Lists a folder, not recursively.
fn files(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_document_refers_to_the_hashed_file_names() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("a.js"), "x").expect("written");
        fs::write(folder.path().join("a_bg.wasm"), "y").expect("written");
        let html = hash_file_names(folder.path(), "/a.js /a_bg.wasm /b.css".into()).expect("named");
        let names: Vec<&str> = html.split(' ').collect();
        assert!(is_hashed(names[0]) && is_hashed(names[1]) && names[2] == "/b.css", "{html}");
        for (name, content) in names.iter().zip(["x", "y"]) {
            let path = folder.path().join(name.trim_start_matches('/'));
            assert_eq!(fs::read_to_string(path).expect("a file"), content);
        }
        assert_eq!(files(folder.path()).expect("files").len(), 2);
    }
}
