//! What the site is made from: the content and the shell, which the server reads itself, and the
//! sources, of which it only tells whether they have changed.

use super::{Event, Options, PROJECT};
use crate::{Diagnostic, Shell, Sources};
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::sync::mpsc::Sender;
use std::{fs, io};

/// The files that a site is made from. Two snapshots are equal if the same site would be made.
#[derive(PartialEq)]
pub(super) struct Snapshot {
    pub(super) content: Result<Sources, Vec<Diagnostic>>,
    pub(super) shell: Result<Shell, String>,
}

impl Snapshot {
    pub(super) fn take(options: &Options) -> Self {
        let shell = Shell::from_source(PROJECT.as_ref());
        Self {
            content: Sources::read(&options.content),
            shell: shell.map_err(|error| format!("error: {error:#}")),
        }
    }
}

/// Identifies the state of sources by the names, sizes and times of their files.
pub(super) type Stamp = u64;

/// The stamps of the sources that cargo compiles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Stamps {
    /// Of the application, which the generator contains too.
    pub(super) app: Stamp,
    pub(super) generator: Stamp,
}

impl Stamps {
    pub(super) fn take() -> Self {
        let stamp = |paths: &[&str]| {
            let mut hasher = DefaultHasher::new();
            paths.iter().for_each(|path| hash(&Path::new(PROJECT).join(path), &mut hasher));
            hasher.finish()
        };
        Self {
            app: stamp(&["src", "Cargo.toml", "Cargo.lock"]),
            generator: stamp(&["generator/src", "generator/Cargo.toml"]),
        }
    }
}

/// Hashes the names, sizes and times of the files at and below `path`. Hidden files are an editor's
/// or the system's, and scripts of pages are part of the shell.
fn hash(path: &Path, hasher: &mut impl Hasher) {
    let name = path.file_name().unwrap_or_default();
    if name.to_string_lossy().starts_with('.') || path.ends_with("src/js") {
        return;
    }
    if let Ok(entries) = fs::read_dir(path) {
        let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
        paths.sort();
        return paths.iter().for_each(|path| hash(path, hasher));
    }
    let is_source = ["rs", "toml", "lock", "js", "typ"].map(AsRef::as_ref);
    if path.extension().is_none_or(|extension| !is_source.contains(&extension)) {
        return;
    }
    if let Ok(metadata) = fs::metadata(path) {
        (path, metadata.len(), metadata.modified().ok()).hash(hasher);
    }
}

/// Reports changes below the folders that the site is made from, until the watcher is dropped.
///
/// # Errors
/// Fails if the system can't watch a folder.
pub(super) fn watch(
    options: &Options,
    events: Sender<Event>,
) -> anyhow::Result<RecommendedWatcher> {
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        // Reading the files is an event too.
        if !event.is_ok_and(|event| matches!(event.kind, EventKind::Access(_))) {
            // The receiver is gone only when the process ends.
            let _ = events.send(Event::Changed);
        }
    })?;
    let project = Path::new(PROJECT);
    watcher.watch(project, RecursiveMode::NonRecursive)?;
    for folder in ["src", "style", "generator"] {
        watcher.watch(&project.join(folder), RecursiveMode::Recursive)?;
    }
    watcher.watch(&options.content, RecursiveMode::Recursive).map_err(|error| {
        let reason = match error.kind {
            notify::ErrorKind::PathNotFound => io::Error::from(io::ErrorKind::NotFound).into(),
            _ => anyhow::Error::new(error),
        };
        reason.context(format!("can't watch {}", options.content.display()))
    })?;
    Ok(watcher)
}
