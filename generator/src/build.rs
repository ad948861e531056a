use super::assets::{icons, preview_image, sprite};
use super::export::{Exports, exports};
use super::site_file::{SiteFile, hash};
use super::{ContentFiles, LocalizedContent, Shell, Site, SiteUrl};
use portfolio::content::SiteContent;
use portfolio::i18n::Lang;
use portfolio::routes::{PageId, Route};
use portfolio::state::{Page, SiteConfig};
use rayon::prelude::*;
use std::sync::Arc;

/// One build of the site: the inputs of its files, and their URLs.
pub(super) struct Build<'a> {
    pub(super) site: &'a Arc<Site>,
    pub(super) site_url: &'a SiteUrl,
    pub(super) shell: &'a Shell,
    pub(super) config: Arc<SiteConfig>,
    pub(super) sprite: String,
    contents: Vec<(Lang, Arc<SiteContent>)>,
    pub(super) exports: Exports,
    /// Each language's content as the JSON file that the browser fetches.
    pub(super) content_files: Vec<(Lang, SiteFile)>,
    /// Each language's link-preview image.
    pub(super) preview_images: Vec<(Lang, SiteFile)>,
    pub(super) icons: Vec<SiteFile>,
}

/// When PDFs and images, which take longest, are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlowFiles {
    /// At once. Pages tell their sizes, and images are named by their hashes.
    Now,
    /// When they are first read.
    OnRequest,
}

impl<'a> Build<'a> {
    pub(super) fn new(
        site: &'a Arc<Site>,
        site_url: &'a SiteUrl,
        shell: &'a Shell,
        slow_files: SlowFiles,
    ) -> anyhow::Result<Self> {
        let config = SiteConfig { base: site_url.base().into(), languages: site.languages() };
        let exports = exports(site, site_url)?;
        let (mut preview_images, icons) =
            (preview_images(site, site_url), icons::icons(&site.seal()));
        if slow_files == SlowFiles::Now {
            // Typst runs in its own process, so the images are drawn meanwhile.
            let (pdfs, images) = rayon::join(
                || exports.make(),
                || preview_images.par_iter_mut().try_for_each(|(_, image)| hashed(image)),
            );
            pdfs.and(images)?;
        }
        let mut build = Self {
            site,
            site_url,
            shell,
            config: Arc::new(config),
            sprite: sprite::sprite(site),
            contents: Vec::new(),
            exports,
            content_files: Vec::new(),
            preview_images,
            icons,
        };
        for language in &site.languages {
            let lang = language.lang;
            let content = with_revision(SiteContent {
                revision: String::new(),
                resume: language.resume.clone(),
                guide: language.guide.clone(),
                downloads: build.exports.downloads(lang),
                rights: site.rights(language),
            })?;
            build.content_files.push((lang, content_file(lang, &content)?));
            build.contents.push((lang, Arc::new(content)));
        }
        Ok(build)
    }

    /// Returns the page with this id, if there is content for it.
    pub(super) fn page(&self, id: PageId) -> Option<Page> {
        let (_, content) = self.contents.iter().find(|(lang, _)| *lang == id.lang)?;
        let page = Page { id, content: content.clone(), config: self.config.clone() };
        let is_offered = page.routes().any(|route| route == id.route);
        is_offered.then_some(page)
    }

    /// Returns the content files of a language.
    pub(super) fn files_of(&self, lang: Lang) -> Option<&'a ContentFiles> {
        self.site
            .languages
            .iter()
            .find(|language| language.lang == lang)
            .map(|language| &language.files)
    }

    /// Returns all pages, grouped by language.
    pub(super) fn pages(&self) -> Vec<Page> {
        PageId::all(&self.config.languages).filter_map(|id| self.page(id)).collect()
    }

    /// Returns each language's homepage.
    pub(super) fn homes(&self) -> Vec<Page> {
        let is_home = |page: &Page| page.id.route == Route::Home;
        self.pages().into_iter().filter(is_home).collect()
    }

    /// Returns the language of `/`: the default one, or the only one.
    pub(super) fn default_lang(&self) -> Lang {
        self.config.languages.first().copied().unwrap_or(Lang::DEFAULT)
    }

    /// Returns the absolute URL of a path within the site.
    pub(super) fn url(&self, path: &str) -> String {
        format!("{}{}", self.site_url.origin(), self.href(path))
    }

    /// Returns the root-relative URL of a path within the site, for links between pages.
    pub(super) fn href(&self, path: &str) -> String {
        format!("{}{path}", self.site_url.base())
    }

    /// Returns the root-relative URL of a language's content file.
    pub(super) fn content(&self, lang: Lang) -> String {
        self.href(path_of(&self.content_files, lang))
    }

    /// Returns the absolute URL of a language's link-preview image.
    pub(super) fn preview_image(&self, lang: Lang) -> String {
        self.url(path_of(&self.preview_images, lang))
    }

    /// Returns the language tag and absolute URL of each `hreflang` alternate of a route, including
    /// `x-default`; none if the site has only one language.
    pub(super) fn alternates(&self, route: Route) -> Vec<(&'static str, String)> {
        let languages = &self.config.languages;
        if languages.len() < 2 {
            return Vec::new();
        }
        let own = |lang: Lang| (lang.tag(), self.url(&PageId { route, lang }.path()));
        let default = match route {
            Route::Home => self.url(""),
            Route::Resume | Route::Talks => own(self.default_lang()).1,
        };
        languages.iter().map(|&lang| own(lang)).chain([("x-default", default)]).collect()
    }
}

fn path_of(files: &[(Lang, SiteFile)], lang: Lang) -> &str {
    files.iter().find(|(known, _)| *known == lang).map_or("", |(_, file)| &file.path)
}

fn preview_images(site: &Site, site_url: &SiteUrl) -> Vec<(Lang, SiteFile)> {
    let image = |language: &LocalizedContent| {
        let image = preview_image::preview_image(language, &site.seal(), &site_url.display());
        (language.lang, image)
    };
    site.languages.iter().map(image).collect()
}

/// Makes an image, and names it after its content.
fn hashed(image: &mut SiteFile) -> anyhow::Result<()> {
    let (stem, extension) = image.path.rsplit_once('.').unwrap_or((&image.path, "png"));
    *image = SiteFile::hashed(stem, extension, image.bytes()?);
    Ok(())
}

/// Sets the revision, a hash of the content.
fn with_revision(content: SiteContent) -> anyhow::Result<SiteContent> {
    let json = serde_json::to_vec(&content)?;
    Ok(SiteContent { revision: hash(&json), ..content })
}

/// Serializes a language's content as the JSON file that the browser fetches.
fn content_file(lang: Lang, content: &SiteContent) -> anyhow::Result<SiteFile> {
    let json = serde_json::to_string(content)?;
    Ok(SiteFile::hashed(&format!("content/{}", lang.code()), "json", json))
}
