//! The service worker, which caches a build for offline use.

use super::SiteUrl;
use super::site_file::{SiteFile, hash};
use anyhow::bail;
use std::path::Path;
use std::str::FromStr;

/// Path of the worker. It must not change: browsers look for updates there.
pub(super) const PATH: &str = "sw.js";

/// Whether the site works offline. `SITE_OFFLINE=no` turns that off, and removes the worker from
/// the browsers of returning visitors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offline {
    /// The worker caches the build.
    Enabled,
    /// The worker deletes its caches, then unregisters itself.
    Disabled,
}

impl FromStr for Offline {
    type Err = anyhow::Error;

    /// Parses `SITE_OFFLINE`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "" | "yes" => Ok(Self::Enabled),
            "no" => Ok(Self::Disabled),
            _ => bail!("expected yes or no"),
        }
    }
}

/// Whether the worker caches a file: pages, the app, content and what pages show. Downloads need a
/// network, files for machines aren't shown, and `404.html` is no page's URL: hosts may serve it
/// with status 404.
fn is_precached(path: &str) -> bool {
    let is_page = path == "index.html" || path.ends_with("/index.html");
    let is_shown = path == super::assets::icons::ICON || path.ends_with(".webmanifest");
    let is_asset = super::site_file::is_hashed(path) && !path.starts_with("card-");
    is_page || is_shown || is_asset
}

/// Writes a worker that unregisters an earlier one, so that a development server never shows a
/// cached release.
///
/// # Errors
/// Fails if the file can't be written.
pub fn unregister_worker(site_url: &SiteUrl, folder: &Path) -> anyhow::Result<()> {
    service_worker(Offline::Disabled, site_url.base(), &[]).save(folder)
}

/// Returns the worker of a build deployed under `base`; `files` are all of its files.
pub(super) fn service_worker(offline: Offline, base: &str, files: &[SiteFile]) -> SiteFile {
    let quoted = |text: &str| serde_json::Value::from(text).to_string();
    let script = match offline {
        Offline::Disabled => include_str!("unregister_worker.js").to_owned(),
        Offline::Enabled => {
            let mut kept: Vec<&SiteFile> =
                files.iter().filter(|file| is_precached(&file.path)).collect();
            kept.sort_by(|a, b| a.path.cmp(&b.path));
            let list = kept.iter().map(|file| {
                format!("{}:{}", quoted(&file.path), quoted(&hash(file.made().unwrap_or_default())))
            });
            let list = format!("{{{}}}", list.collect::<Vec<_>>().join(","));
            let script = include_str!("service_worker.js").replace("__FILES__", &list);
            // The script is part of the hash, so a changed worker never touches its predecessor's
            // cache.
            script.replace("{build}", &hash(script.as_bytes()))
        }
    };
    SiteFile::at(PATH, script.replace("{base}", base))
}
