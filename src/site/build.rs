use super::export::{Exports, exports};
use super::file::File;
use super::{
    Address, Cache, Files, Offline, Shell, Site, card, compress, feed, icons, llms, manifest,
    pages, policy, sitemap, sprite, worker,
};
use crate::app::{Page, Setting};
use crate::content::SiteContent;
use crate::i18n::Lang;
use crate::route::{Place, Route};
use rayon::prelude::*;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Writes every file that is made from content into `folder`; `cache` has PDFs and pictures of
/// earlier builds. Gives their paths within it.
///
/// # Errors
/// What could not be written or drawn, or what `index.html` lacks.
pub fn write(
    site: &Site,
    address: &Address,
    shell: &Shell,
    cache: &Cache,
    folder: &Path,
) -> Result<Vec<PathBuf>, String> {
    let files = Build::new(site, address, shell, cache)?.files(cache)?;
    for file in &files {
        file.save(folder)?;
    }
    Ok(files.into_iter().map(|file| file.path.into()).collect())
}

/// Makes what is in `folder` ready for a host: writes the service worker, compressed files beside
/// those that get smaller, and `_headers`. Gives the number of files there were.
///
/// # Errors
/// The file that could not be read or written; a shell that has no policy.
pub fn finish(
    address: &Address,
    shell: &Shell,
    offline: Offline,
    folder: &Path,
) -> Result<usize, String> {
    let policy = shell.policy().ok_or("a release needs a policy")?;
    let mut files = Vec::new();
    read(folder, "", &mut files)?;
    let worker = worker::worker(offline, address.base(), &files);
    worker.save(folder)?;
    files.push(worker);
    files.par_iter().try_for_each(|file| {
        let said = |error: std::io::Error| format!("{}: {error}", file.path);
        let compressed = compress::compressed(file).map_err(said)?;
        compressed.iter().try_for_each(|file| file.save(folder))
    })?;
    let mut paths: Vec<String> = files.into_iter().map(|file| file.path).collect();
    paths.sort();
    policy::headers(policy, address.base(), &paths).save(folder)?;
    Ok(paths.len())
}

/// Reads every file under `folder`, whose paths begin with `start`.
fn read(folder: &Path, start: &str, files: &mut Vec<File>) -> Result<(), String> {
    let said = |error: std::io::Error| format!("{}: {error}", folder.display());
    for entry in fs::read_dir(folder).map_err(said)? {
        let path = entry.map_err(said)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() {
            read(&path, &format!("{start}{name}/"), files)?;
        } else {
            files.push(File::at(format!("{start}{name}"), fs::read(&path).map_err(said)?));
        }
    }
    Ok(())
}

/// One build of the site: what its files are made from, and where they go.
pub(super) struct Build<'a> {
    pub(super) site: &'a Site,
    pub(super) address: &'a Address,
    pub(super) shell: &'a Shell,
    pub(super) setting: Arc<Setting>,
    pub(super) sprite: String,
    /// What the pages of each language show.
    contents: Vec<(Lang, Arc<SiteContent>)>,
    exports: Exports,
    /// Each language's content, as the browser fetches it.
    bundles: Vec<(Lang, File)>,
    /// Each language's picture for link previews.
    cards: Vec<(Lang, File)>,
}

impl<'a> Build<'a> {
    fn new(
        site: &'a Site,
        address: &'a Address,
        shell: &'a Shell,
        cache: &Cache,
    ) -> Result<Self, String> {
        let setting = Setting { base: address.base().into(), languages: site.languages() };
        let mut build = Self {
            site,
            address,
            shell,
            setting: Arc::new(setting),
            sprite: sprite::sprite(site),
            contents: Vec::new(),
            exports: exports(site, address, cache)?,
            bundles: Vec::new(),
            cards: Vec::new(),
        };
        for language in &site.languages {
            let lang = language.lang;
            let content = SiteContent {
                resume: language.resume.clone(),
                guide: language.guide.clone(),
                downloads: build.exports.downloads(lang),
            };
            build.bundles.push((lang, bundle(lang, &content)?));
            build.contents.push((lang, Arc::new(content)));
        }
        for home in build.homes() {
            let card = card::card(&home, owner(site), &address.display(), cache)?;
            build.cards.push((home.place.lang, card));
        }
        Ok(build)
    }

    fn files(&self, cache: &Cache) -> Result<Vec<File>, String> {
        let named = self.bundles.iter().chain(&self.cards).map(|(_, file)| file.clone());
        let mut files: Vec<File> = named.chain(self.exports.files()).collect();
        files.extend(pages::documents(self)?);
        files.extend(icons::icons(owner(self.site), cache)?);
        files.extend([sitemap::sitemap(self)?, sitemap::robots(self), llms::llms(self)]);
        for page in self.pages() {
            match (page.place.route, &page.content.guide) {
                (Route::Home, _) => files.push(manifest::manifest(self, &page)),
                (Route::Talks, Some(guide)) => files.push(feed::feed(self, &page, guide)?),
                _ => {}
            }
        }
        Ok(files)
    }

    /// The page at a place, if there is content for it.
    pub(super) fn page(&self, place: Place) -> Option<Page> {
        let (_, content) = self.contents.iter().find(|(lang, _)| *lang == place.lang)?;
        let page = Page { place, content: content.clone(), setting: self.setting.clone() };
        let is_offered = page.routes().any(|route| route == place.route);
        is_offered.then_some(page)
    }

    /// The files that a language's content was made of.
    pub(super) fn files_of(&self, lang: Lang) -> Option<&'a Files> {
        self.site.languages.iter().find(|it| it.lang == lang).map(|it| &it.files)
    }

    /// Every page, language by language.
    pub(super) fn pages(&self) -> Vec<Page> {
        Place::all(&self.setting.languages).filter_map(|place| self.page(place)).collect()
    }

    /// Each language's homepage.
    pub(super) fn homes(&self) -> Vec<Page> {
        let is_home = |page: &Page| page.place.route == Route::Home;
        self.pages().into_iter().filter(is_home).collect()
    }

    /// The language of `/`: the default one, or the only one.
    pub(super) fn first(&self) -> Lang {
        self.setting.languages.first().copied().unwrap_or(Lang::DEFAULT)
    }

    /// The whole address of a path within the site.
    pub(super) fn url(&self, path: &str) -> String {
        format!("{}{}", self.address.origin(), self.href(path))
    }

    /// The address of a path within the site, as pages of the site link to it.
    pub(super) fn href(&self, path: &str) -> String {
        format!("{}{path}", self.address.base())
    }

    /// The address of a language's content.
    pub(super) fn content(&self, lang: Lang) -> String {
        self.href(path_of(&self.bundles, lang))
    }

    /// The whole address of a language's picture for link previews.
    pub(super) fn card(&self, lang: Lang) -> String {
        self.url(path_of(&self.cards, lang))
    }

    /// A page in every language, and for readers of none of them: language tag and address.
    pub(super) fn alternates(&self, route: Route) -> Vec<(&'static str, String)> {
        let languages = &self.setting.languages;
        if languages.len() < 2 {
            return Vec::new();
        }
        let own = |lang: Lang| (lang.tag(), self.url(&Place { route, lang }.path()));
        let default = match route {
            Route::Home => self.url(""),
            _ => own(self.first()).1,
        };
        languages.iter().map(|&lang| own(lang)).chain([("x-default", default)]).collect()
    }
}

fn path_of(files: &[(Lang, File)], lang: Lang) -> &str {
    files.iter().find(|(known, _)| *known == lang).map_or("", |(_, file)| &file.path)
}

/// The owner's name in the first language.
fn owner(site: &Site) -> &str {
    site.names().first().copied().unwrap_or_default()
}

/// One language's content as the browser fetches it.
fn bundle(lang: Lang, content: &SiteContent) -> Result<File, String> {
    let mut value = serde_json::to_value(content).map_err(|error| error.to_string())?;
    drop_empty(&mut value);
    Ok(File::hashed(&format!("content/{}", lang.code()), "json", value.to_string()))
}

/// Takes out what means nothing, so that it isn't sent.
fn drop_empty(value: &mut serde_json::Value) {
    use serde_json::Value;
    let is_empty = |value: &Value| value.is_null() || value.as_array().is_some_and(Vec::is_empty);
    match value {
        Value::Object(members) => {
            members.values_mut().for_each(drop_empty);
            members.retain(|_, member| !is_empty(member));
        }
        Value::Array(items) => items.iter_mut().for_each(drop_empty),
        _ => {}
    }
}
