//! The sitemap, which lists the pages in each language, and `robots.txt`, which allows crawlers to
//! read all of them.

use crate::build::Build;
use crate::site_file::SiteFile;
use portfolio::routes::Route;
use sitemap_rs::url::{Link, Url};
use sitemap_rs::url_set::UrlSet;

const PATH: &str = "sitemap.xml";

/// Returns the sitemap (<https://www.sitemaps.org/protocol.html>), each page with its alternates.
/// `lastmod` is the date of a page's content if that is known to the day.
///
/// # Errors
/// Fails if a URL is invalid for a sitemap.
pub(crate) fn sitemap(build: &Build<'_>) -> anyhow::Result<SiteFile> {
    let mut urls = Vec::new();
    for page in build.pages() {
        let day = match page.id.route {
            Route::Talks => page.content.guide.as_ref().map(|guide| guide.date),
            Route::Home | Route::Resume => page.content.resume.as_of,
        };
        let alternates = build.alternates(page.id.route);
        let mut url = Url::builder(build.url(&page.id.path()));
        url.links(alternates.into_iter().map(|(tag, href)| Link::new(tag.into(), href)));
        let midnight = day.filter(|day| day.day().is_some());
        let midnight = midnight.map(|day| format!("{day}T00:00:00+00:00[+00:00]").parse());
        // The last day of the year 9999 is out of range.
        if let Some(Ok(midnight)) = midnight {
            url.last_modified(midnight);
        }
        urls.push(url.build()?);
    }
    let mut xml = Vec::new();
    let set = UrlSet::new(urls)?;
    set.write(&mut xml)?;
    Ok(SiteFile::at(PATH, xml))
}

/// Returns `robots.txt` (RFC 9309), which allows everything.
pub(crate) fn robots(build: &Build<'_>) -> SiteFile {
    SiteFile::at("robots.txt", format!("User-agent: *\nAllow: /\n\nSitemap: {}\n", build.url(PATH)))
}
