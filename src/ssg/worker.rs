//! The service worker: what keeps a build for when there is no network.

use super::SiteUrl;
use super::file::{File, hash};
use anyhow::bail;
use std::path::Path;
use std::str::FromStr;

/// Its path, which must stay: browsers come back for it.
pub(super) const PATH: &str = "sw.js";

/// Whether the site works without a network. `SITE_OFFLINE=no` turns that off, and removes the
/// worker from the browsers of those who come back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offline {
    /// A worker keeps the build.
    Kept,
    /// A worker removes what was kept, then itself.
    Removed,
}

impl FromStr for Offline {
    type Err = anyhow::Error;

    /// Reads `SITE_OFFLINE`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "" | "yes" => Ok(Self::Kept),
            "no" => Ok(Self::Removed),
            _ => bail!("expected yes or no"),
        }
    }
}

/// Whether a file is kept: pages, the program, content and what pages show. Downloads are for those
/// who have a network, what machines read is for machines, and `404.html` is no page's address:
/// hosts may answer it with status 404.
fn is_kept(path: &str) -> bool {
    let is_page = path == "index.html" || path.ends_with("/index.html");
    let is_shown = path == super::assets::icons::ICON || path.ends_with(".webmanifest");
    let is_asset = super::file::is_hashed(path) && !path.starts_with("card-");
    is_page || is_shown || is_asset
}

/// Writes a worker that unregisters an earlier one, so that a development server never shows a
/// cached release.
///
/// # Errors
/// That it can't be written.
pub fn remove_worker(address: &SiteUrl, folder: &Path) -> anyhow::Result<()> {
    worker(Offline::Removed, address.base(), &[]).save(folder)
}

/// The worker of a build that stands under `base`; `files` are all of its files.
pub(super) fn worker(offline: Offline, base: &str, files: &[File]) -> File {
    let quoted = |text: &str| serde_json::Value::from(text).to_string();
    let script = match offline {
        Offline::Removed => include_str!("../js/no_worker.js").to_owned(),
        Offline::Kept => {
            let mut kept: Vec<&File> = files.iter().filter(|file| is_kept(&file.path)).collect();
            kept.sort_by(|a, b| a.path.cmp(&b.path));
            let list =
                kept.iter().map(|it| format!("{}:{}", quoted(&it.path), quoted(&hash(&it.bytes))));
            let list = format!("{{{}}}", list.collect::<Vec<_>>().join(","));
            let script = include_str!("../js/worker.js").replace("{files}", &list);
            // The script is part of the hash, so a changed worker never touches its predecessor's
            // cache.
            script.replace("{build}", &hash(script.as_bytes()))
        }
    };
    File::at(PATH, script.replace("{base}", base))
}
