use super::assets::compress;
use super::build::Build;
use super::render::{feed, llms, manifest, pages, sitemap};
use super::site_file::SiteFile;
use super::{
    Kind, Offline, Shell, Site, SiteUrl, SlowFiles, policy, resume_schema, service_worker,
    talks_schema,
};
use anyhow::Context;
use fs_err as fs;
use portfolio::routes::Route;
use rayon::prelude::*;
use serde_json::Value;
use std::path::Path;
use std::sync::Arc;

/// Writes every file of the site but the app into `folder`, and returns their number.
///
/// # Errors
/// Fails if a file can't be generated or written, or if `index.html` lacks a required element.
pub fn write(
    site: &Arc<Site>,
    site_url: &SiteUrl,
    shell: &Shell,
    folder: &Path,
) -> anyhow::Result<usize> {
    let files = files(site, site_url, shell, SlowFiles::Now)?;
    files.par_iter().try_for_each(|file| file.save(folder))?;
    Ok(files.len())
}

/// Returns every file of the site but the app, service worker and `_headers`.
///
/// # Errors
/// Fails if a file can't be generated, or if `index.html` lacks a required element.
pub fn files(
    site: &Arc<Site>,
    site_url: &SiteUrl,
    shell: &Shell,
    slow_files: SlowFiles,
) -> anyhow::Result<Vec<SiteFile>> {
    let build = Build::new(site, site_url, shell, slow_files)?;
    let mut files = generated(&build)?;
    // The settings of the whole site are no page's content.
    files.extend(site.sources.iter().filter_map(|source| {
        let path = format!("content/{}/{}", source.lang?.code(), source.kind.file());
        Some(SiteFile::at(path, source.text.as_str()))
    }));
    // The schemas that content files name.
    for (name, kind, schema) in [
        ("resume", Kind::Resume, resume_schema as fn() -> Value),
        ("talks", Kind::Talks, talks_schema),
    ] {
        if !site.sources.iter().any(|source| source.kind == kind) {
            continue;
        }
        let schema = schema();
        files.push(SiteFile::at(format!("schema/{name}.schema.json"), format!("{schema:#}\n")));
    }
    Ok(files)
}

/// Prepares `folder` for a host: writes the service worker, compressed copies of files that get
/// smaller, and `_headers`. Returns the number of files, not counting copies and `_headers`.
///
/// # Errors
/// Fails if a file can't be read or written.
pub fn prepare_for_hosting(
    site_url: &SiteUrl,
    offline: Offline,
    folder: &Path,
) -> anyhow::Result<usize> {
    let mut files = Vec::new();
    read_folder(folder, "", &mut files)?;
    let worker = service_worker::service_worker(offline, site_url.base(), &files);
    worker.save(folder)?;
    files.push(worker);
    files.par_iter().try_for_each(|file| {
        let compressed = compress::compressed(file).with_context(|| file.path.clone())?;
        compressed.iter().try_for_each(|file| file.save(folder))
    })?;
    let mut paths: Vec<String> = files.into_iter().map(|file| file.path).collect();
    paths.sort();
    policy::headers(site_url.base(), &paths).save(folder)?;
    Ok(paths.len())
}

/// Returns the files that are generated from content.
fn generated(build: &Build<'_>) -> anyhow::Result<Vec<SiteFile>> {
    let named =
        build.content_files.iter().chain(&build.preview_images).map(|(_, file)| file.clone());
    let mut files: Vec<SiteFile> = named.chain(build.exports.files()).collect();
    files.extend(pages::documents(build)?);
    files.extend(build.icons.iter().cloned());
    files.extend(build.site.photo.iter().map(|photo| photo.file.clone()));
    files.extend([sitemap::sitemap(build)?, sitemap::robots(build), llms::llms(build)]);
    for page in build.pages() {
        match (page.id.route, &page.content.guide) {
            (Route::Home, _) => files.push(manifest::manifest(build, &page)),
            (Route::Talks, Some(guide)) => files.push(feed::feed(build, &page, guide)?),
            (Route::Resume | Route::Talks, _) => {}
        }
    }
    Ok(files)
}

/// Reads every file under `folder`; `start` prefixes their paths.
pub(super) fn read_folder(
    folder: &Path,
    start: &str,
    files: &mut Vec<SiteFile>,
) -> anyhow::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() {
            read_folder(&path, &format!("{start}{name}/"), files)?;
        } else {
            files.push(SiteFile::at(format!("{start}{name}"), fs::read(&path)?));
        }
    }
    Ok(())
}
