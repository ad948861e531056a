//! What a document says of itself to browsers, search engines and link previews: a pure function
//! of the page and of where the build puts things.

use super::icons::{ICON, TOUCH_ICON};
use super::{Build, card, feed, json_ld, manifest};
use crate::app::Page;
use crate::i18n::Lang;
use crate::node::{Element, el};
use crate::route::{Place, Route};

/// What one document says around the rendered page.
#[derive(Debug)]
pub(super) struct Head {
    /// The language of the document.
    pub(super) lang: Lang,
    /// Its title.
    pub(super) title: String,
    /// What it is about, in a sentence or two.
    pub(super) description: String,
    /// `data-…` attributes of the root element, which the app starts from.
    pub(super) data: Vec<(String, String)>,
    /// Links and descriptions beside these.
    pub(super) tags: Vec<Element>,
    /// What it is about, as JSON-LD.
    pub(super) json_ld: Option<String>,
    /// Whether it comes alive in the browser.
    pub(super) is_alive: bool,
}

/// The head of a page's document; that of `/` also lets the head script choose a language.
pub(super) fn of_page(build: &Build<'_>, page: &Page, is_root: bool) -> Head {
    // Where there is but one language, `/` is nothing but that language's homepage.
    let is_own = is_root && build.setting.languages.len() > 1;
    let path = if is_own { String::new() } else { page.place.path() };
    let canonical = build.url(&path);
    let alternates = build.alternates(page.place.route);
    let alternates =
        alternates.iter().map(|(tag, url)| link("alternate", url).attr("hreflang", *tag));
    let guide = page.content.guide.as_ref();
    let feed = guide.map(|guide| {
        link("alternate", &build.href(&feed::path(Place { route: Route::Talks, ..page.place })))
            .attr("type", "application/atom+xml")
            .attr("title", guide.title.clone())
    });
    let tags = icons(build, page.place.lang)
        .into_iter()
        .chain([link("canonical", &canonical)])
        .chain(alternates)
        .chain(feed)
        .chain(preview(build, page, &canonical));
    Head {
        lang: page.place.lang,
        title: page.title(),
        description: page.description(),
        data: data(build, page, is_root),
        tags: tags.collect(),
        json_ld: Some(json_ld::json_ld(build, page)),
        is_alive: true,
    }
}

/// The head of the document for addresses that name nothing.
pub(super) fn of_not_found(build: &Build<'_>) -> Head {
    let languages = &build.setting.languages;
    let titles: Vec<&str> = languages.iter().map(|lang| lang.words().not_found).collect();
    let robots = el("meta").attr("name", "robots").attr("content", "noindex");
    Head {
        lang: build.first(),
        title: titles.join(" · "),
        description: titles.join(" · "),
        data: vec![("base".into(), build.setting.base.clone())],
        tags: icons(build, build.first()).into_iter().chain([robots]).collect(),
        json_ld: None,
        is_alive: false,
    }
}

fn link(rel: &'static str, href: &str) -> Element {
    el("link").attr("rel", rel).attr("href", href.to_owned())
}

fn icons(build: &Build<'_>, lang: Lang) -> Vec<Element> {
    vec![
        link("icon", &build.href(ICON)).attr("type", "image/svg+xml"),
        link("apple-touch-icon", &build.href(TOUCH_ICON)),
        link("manifest", &build.href(&manifest::path(lang))),
    ]
}

fn data(build: &Build<'_>, page: &Page, is_root: bool) -> Vec<(String, String)> {
    let languages: Vec<&str> = build.setting.languages.iter().map(|lang| lang.code()).collect();
    let languages = languages.join(" ");
    let mut data = vec![
        ("base".into(), build.address.base().to_owned()),
        ("origin".into(), build.address.origin().to_owned()),
        ("place".into(), page.place.path()),
        ("languages".into(), languages.clone()),
    ];
    if is_root {
        data.push(("negotiate".into(), languages));
    }
    for lang in &build.setting.languages {
        data.push((format!("content-{}", lang.code()), build.content(*lang)));
    }
    data
}

/// What link previews show: Open Graph (<https://ogp.me>), and a large card for Twitter, which
/// takes the rest from there.
fn preview(build: &Build<'_>, page: &Page, url: &str) -> Vec<Element> {
    let graph = |property: &'static str, content: String| {
        el("meta").attr("property", property).attr("content", content)
    };
    let person = &page.content.resume.person;
    let locale = |lang: Lang| if lang == Lang::Zh { "zh_CN" } else { "en_US" };
    let guide = page.content.guide.as_ref().filter(|_| page.place.route == Route::Talks);
    let kind = if guide.is_some() { "article" } else { "profile" };
    let mut tags = vec![
        graph("og:type", kind.into()),
        graph("og:title", page.title()),
        graph("og:description", page.description()),
        graph("og:url", url.into()),
        graph("og:site_name", person.name.clone()),
        graph("og:locale", locale(page.place.lang).into()),
    ];
    tags.extend(
        page.other_language().map(|lang| graph("og:locale:alternate", locale(lang).into())),
    );
    tags.extend(guide.map(|guide| graph("article:published_time", guide.date.to_string())));
    let alt = [Some(person.name.as_str()), person.label.as_deref()];
    tags.extend([
        graph("og:image", build.card(page.place.lang)),
        graph("og:image:type", "image/png".into()),
        graph("og:image:width", card::WIDTH.to_string()),
        graph("og:image:height", card::HEIGHT.to_string()),
        graph("og:image:alt", alt.into_iter().flatten().collect::<Vec<_>>().join(" · ")),
        el("meta").attr("name", "twitter:card").attr("content", "summary_large_image"),
    ]);
    tags
}
