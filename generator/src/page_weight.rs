use crate::assets::compress::compressed;
use crate::diagnostic::{Diagnostic, Location};
use crate::source::Kind;
use crate::{Shell, Site, SiteUrl, SlowFiles, write};
use portfolio::routes::{PageId, Route};
use std::sync::Arc;

/// TCP's initial window in bytes: what a server sends in the first round trip (RFC 6928).
const ROUND_TRIP: usize = 14_600;
/// The headers of a response.
const HEADERS: usize = 500;
/// What a release's styles, scripts and policy add to a compressed page. A test compares it with a
/// release.
const SHELL: usize = 6_200;

/// Returns the pages with the bytes of their releases, compressed with brotli.
///
/// # Errors
/// Fails if a page can't be made.
pub fn page_weights(site: &Arc<Site>) -> anyhow::Result<Vec<(PageId, usize)>> {
    let site_url: SiteUrl = SiteUrl::UNKNOWN.parse()?;
    let shell = Shell::new(
        "<!doctype html><meta charset=\"utf-8\"><title></title><body><div id=\"app\"></div>",
    )?;
    let files = write::files(site, &site_url, &shell, SlowFiles::OnRequest)?;
    let mut weights = Vec::new();
    for id in PageId::all(&site.languages()) {
        let path = format!("{}index.html", id.path());
        let Some(page) = files.iter().find(|file| file.path == path) else { continue };
        let copies = compressed(page)?;
        let brotli = copies.iter().find(|copy| copy.path.ends_with(".br"));
        weights.push((id, SHELL + brotli.and_then(|copy| copy.made()).map_or(0, <[u8]>::len)));
    }
    Ok(weights)
}

/// Returns a note for each page that takes more than one round trip, at the content file that fills
/// it.
///
/// # Errors
/// Fails if a page can't be made.
pub fn heavy_pages(site: &Arc<Site>) -> anyhow::Result<Vec<Diagnostic>> {
    let heavy = page_weights(site)?.into_iter().filter(|(_, size)| size + HEADERS > ROUND_TRIP);
    let note = |(id, size): (PageId, usize)| {
        let kind = if id.route == Route::Talks { Kind::Talks } else { Kind::Resume };
        let source = site.sources.iter().find(|source| source.is(id.lang, kind))?;
        let kilobytes = (size + HEADERS) as f64 / 1e3;
        let path = id.path();
        let message = format!("/{path} takes a second round trip: about {kilobytes:.1} of 14.6 kB");
        let note = Diagnostic::note(Location::file(&source.path), message);
        Some(note.help("shorter texts make it appear sooner on slow connections"))
    };
    Ok(heavy.filter_map(note).collect())
}
