//! What search engines are told: which pages there are, in which languages, and that all may be
//! read.

use crate::routes::Route;
use crate::ssg::build::Build;
use crate::ssg::file::File;
use anyhow::Context;
use sitemap_rs::url::{Link, Url};
use sitemap_rs::url_set::UrlSet;

const PATH: &str = "sitemap.xml";

/// The sitemap (<https://www.sitemaps.org/protocol.html>), each page with its alternates. The
/// day of a page's content is said where it is known to the day.
///
/// # Errors
/// What the writer refuses.
pub(in crate::ssg) fn sitemap(build: &Build<'_>) -> anyhow::Result<File> {
    let mut urls = Vec::new();
    for page in build.pages() {
        let day = match page.id.route {
            Route::Talks => page.content.guide.as_ref().map(|guide| guide.date),
            Route::Home | Route::Resume => page.content.resume.as_of,
        };
        let alternates = build.alternates(page.id.route);
        let mut url = Url::builder(build.url(&page.id.path()));
        url.links(alternates.into_iter().map(|(tag, href)| Link::new(tag.into(), href)));
        if let Some(day) = day.filter(|day| day.day().is_some()) {
            let midnight = format!("{day}T00:00:00+00:00[+00:00]").parse();
            url.last_modified(midnight.with_context(|| format!("{day} is no date for a sitemap"))?);
        }
        urls.push(url.build()?);
    }
    let mut xml = Vec::new();
    let set = UrlSet::new(urls)?;
    set.write(&mut xml)?;
    Ok(File::at(PATH, xml))
}

/// The rules for crawlers (RFC 9309): everything may be read.
pub(in crate::ssg) fn robots(build: &Build<'_>) -> File {
    File::at("robots.txt", format!("User-agent: *\nAllow: /\n\nSitemap: {}\n", build.url(PATH)))
}
