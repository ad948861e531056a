//! Metadata for browsers, search engines and link previews: a pure function of the page and the
//! build's URLs.

use super::document::Head;
use super::html::static_html;
use super::{feed, json_ld, manifest};
use crate::assets::icons::{ICON, TOUCH_ICON};
use crate::assets::preview_image;
use crate::build::Build;
use leptos::html;
use leptos::prelude::*;
use portfolio::i18n::Lang;
use portfolio::routes::{PageId, Route};
use portfolio::state::Page;
use std::iter;

/// Returns the head of a page's document; that of `/` also lets the head script choose a language.
///
/// # Errors
/// Fails if the structured data can't be written.
pub(crate) fn of_page(build: &Build<'_>, page: &Page, is_root: bool) -> anyhow::Result<Head> {
    // If there is only one language, `/` is that language's homepage.
    let is_own = is_root && build.config.languages.len() > 1;
    let path = if is_own { String::new() } else { page.id.path() };
    let canonical = build.url(&path);
    let alternates = build.alternates(page.id.route);
    let alternates = alternates
        .into_iter()
        .map(|(tag, url)| static_html(view! { <link rel="alternate" href=url hreflang=tag /> }));
    let guide = page.content.guide.as_ref();
    let feed = guide.map(|guide| {
        let href = build.href(&feed::path(PageId { route: Route::Talks, ..page.id }));
        let title = guide.title.clone();
        static_html(view! {
            <link rel="alternate" href=href type="application/atom+xml" title=title />
        })
    });
    let canonical_link = static_html(view! { <link rel="canonical" href=canonical.clone() /> });
    let tags = iter::once(first_screen(page))
        .chain(icons(build, page.id.lang))
        .chain([canonical_link])
        .chain(alternates)
        .chain(feed)
        .chain(preview(build, page, &canonical));
    Ok(Head {
        lang: page.id.lang,
        title: page.title(),
        description: page.description(),
        data: data(build, page, is_root),
        tags: tags.collect(),
        json_ld: Some(json_ld::json_ld(build, page)?),
        revision: Some(page.content.revision.clone()),
    })
}

/// Returns the head of the 404 page.
pub(crate) fn of_not_found(build: &Build<'_>) -> Head {
    let languages = &build.config.languages;
    let titles: Vec<&str> = languages.iter().map(|lang| lang.messages().not_found).collect();
    let robots = static_html(view! { <meta name="robots" content="noindex" /> });
    Head {
        lang: build.default_lang(),
        title: titles.join(" · "),
        description: titles.join(" · "),
        data: vec![("base".into(), build.config.base.clone())],
        tags: icons(build, build.default_lang()).into_iter().chain([robots]).collect(),
        json_ld: None,
        revision: None,
    }
}

fn icons(build: &Build<'_>, lang: Lang) -> Vec<String> {
    vec![static_html(view! {
        <link rel="icon" href=build.href(ICON) type="image/svg+xml" />
        <link rel="apple-touch-icon" href=build.href(TOUCH_ICON) />
        <link rel="manifest" href=build.href(&manifest::path(lang)) />
    })]
}

/// Returns a link that delays the first paint until the first screen is parsed; otherwise Chromium
/// may first paint a blank page or a part of it.
/// <https://html.spec.whatwg.org/multipage/links.html#link-type-expect>
fn first_screen(page: &Page) -> String {
    let content = &page.content;
    let end = match page.id.route {
        Route::Home => None,
        Route::Resume => content.resume.sections.first().map(|section| section.id.as_str()),
        Route::Talks => content
            .guide
            .as_ref()
            .and_then(|guide| guide.talks.first())
            .map(|talk| talk.id.as_str()),
    };
    let href = format!("#{}", end.unwrap_or("footer"));
    static_html(view! { <link rel="expect" href=href blocking="render" /> })
}

fn data(build: &Build<'_>, page: &Page, is_root: bool) -> Vec<(String, String)> {
    let languages: Vec<&str> = build.config.languages.iter().map(|lang| lang.code()).collect();
    let languages = languages.join(" ");
    let mut data = vec![
        ("base".into(), build.site_url.base().to_owned()),
        ("origin".into(), build.site_url.origin().to_owned()),
        ("path".into(), page.id.path()),
        ("languages".into(), languages.clone()),
    ];
    if is_root {
        data.push(("negotiate".into(), languages));
    }
    for lang in &build.config.languages {
        data.push((format!("content-{}", lang.code()), build.content(*lang)));
    }
    data
}

/// Returns the elements for link previews: Open Graph (<https://ogp.me>), and a large card for
/// Twitter, which takes the rest from Open Graph.
fn preview(build: &Build<'_>, page: &Page, url: &str) -> Vec<String> {
    let graph = |property: &'static str, content: String| {
        static_html(html::meta().attr("property", property).content(content))
    };
    let person = &page.content.resume.person;
    let locale = |lang: Lang| if lang == Lang::Zh { "zh_CN" } else { "en_US" };
    let (kind, published) = match page.id.route {
        Route::Home | Route::Resume => ("profile", None),
        Route::Talks => ("article", page.content.guide.as_ref().map(|guide| guide.date)),
    };
    let mut tags = vec![
        graph("og:type", kind.into()),
        graph("og:title", page.title()),
        graph("og:description", page.description()),
        graph("og:url", url.into()),
        graph("og:site_name", person.name.clone()),
        graph("og:locale", locale(page.id.lang).into()),
    ];
    tags.extend(
        page.other_language().map(|lang| graph("og:locale:alternate", locale(lang).into())),
    );
    tags.extend(published.map(|date| graph("article:published_time", date.to_string())));
    let alt = [Some(person.name.as_str()), person.label.as_deref()];
    tags.extend([
        graph("og:image", build.preview_image(page.id.lang)),
        graph("og:image:type", "image/png".into()),
        graph("og:image:width", preview_image::WIDTH.to_string()),
        graph("og:image:height", preview_image::HEIGHT.to_string()),
        graph("og:image:alt", alt.into_iter().flatten().collect::<Vec<_>>().join(" · ")),
        static_html(view! { <meta name="twitter:card" content="summary_large_image" /> }),
    ]);
    tags
}
