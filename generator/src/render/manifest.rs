use crate::assets::icons::{ICON, PICTURES};
use crate::assets::palette::BACKGROUND;
use crate::build::Build;
use crate::site_file::SiteFile;
use portfolio::i18n::Lang;
use portfolio::state::Page;
use serde_json::json;

pub(crate) fn path(lang: Lang) -> String {
    format!("{}/site.webmanifest", lang.code())
}

/// Returns the web app manifest (<https://www.w3.org/TR/appmanifest/>) of a language; `home` is its
/// homepage. Both languages are one app, with the same `id`.
pub(crate) fn manifest(build: &Build<'_>, home: &Page) -> SiteFile {
    let pictures = PICTURES.iter().map(|(path, width, is_full)| {
        json!({
            "src": build.href(path),
            "sizes": format!("{width}x{width}"),
            "type": "image/png",
            "purpose": if *is_full { "maskable" } else { "any" },
        })
    });
    let drawing = json!({ "src": build.href(ICON), "sizes": "any", "type": "image/svg+xml" });
    let icons: Vec<_> = [drawing].into_iter().chain(pictures).collect();
    let manifest = json!({
        "id": build.site_url.base(),
        "name": home.title(),
        "short_name": home.content.resume.person.name,
        "description": home.description(),
        "lang": home.id.lang.tag(),
        "start_url": build.href(&home.id.path()),
        "scope": build.site_url.base(),
        "display": "minimal-ui",
        "background_color": BACKGROUND,
        "theme_color": BACKGROUND,
        "icons": icons,
    });
    SiteFile::at(path(home.id.lang), format!("{manifest:#}\n"))
}
