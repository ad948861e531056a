//! What search engines are told: which pages there are, in which languages, and that all may be
//! read.

use super::build::Build;
use super::file::File;
use crate::routes::Route;
use sitemap_rs::url::{Link, Url};
use sitemap_rs::url_set::UrlSet;

const PATH: &str = "sitemap.xml";

/// The sitemap (<https://www.sitemaps.org/protocol.html>), each page with its alternates. The
/// day of a page's content is said where it is known to the day.
///
/// # Errors
/// What the writer refuses.
pub(super) fn sitemap(build: &Build<'_>) -> Result<File, String> {
    let mut urls = Vec::new();
    for page in build.pages() {
        let day = match page.id.route {
            Route::Talks => page.content.guide.as_ref().map(|guide| guide.date),
            _ => page.content.resume.as_of,
        };
        let alternates = build.alternates(page.id.route);
        let mut url = Url::builder(build.url(&page.id.path()));
        url.links(alternates.into_iter().map(|(tag, href)| Link::new(tag.into(), href)));
        if let Some(day) = day.filter(|day| day.day().is_some()) {
            let midnight = format!("{day}T00:00:00+00:00[+00:00]").parse();
            url.last_modified(midnight.map_err(|_| format!("{day} is no date for a sitemap"))?);
        }
        urls.push(url.build().map_err(|error| error.to_string())?);
    }
    let mut xml = Vec::new();
    let set = UrlSet::new(urls).map_err(|error| error.to_string())?;
    set.write(&mut xml).map_err(|error| error.to_string())?;
    Ok(File::at(PATH, xml))
}

/// The rules for crawlers (RFC 9309): everything may be read.
pub(super) fn robots(build: &Build<'_>) -> File {
    File::at("robots.txt", format!("User-agent: *\nAllow: /\n\nSitemap: {}\n", build.url(PATH)))
}
