use super::{licence_link, long_date};
use crate::app::Page;
use crate::node::{Element, el};
use crate::route::Route;
use leptos::prelude::*;

/// The date, the licences, and the content that the page is made from.
#[component]
pub fn Footer<'a>(
    /// The page that it stands on.
    page: &'a Page,
) -> Element {
    let (lang, words) = (page.place.lang, page.place.lang.words());
    let date = page
        .content
        .resume
        .as_of
        .map(|date| el("span").with(words.resume_date).with(long_date(lang, date)));
    let licence = page.content.guide.as_ref().map(|guide| {
        let name = licence_link(&guide.licence);
        el("span").with(words.guide_licence).with(name).with(words.guide_licence_end)
    });
    let file = match page.place.route {
        Route::Talks => "talks.json",
        Route::Home | Route::Resume => "resume.json",
    };
    let source = format!("{}content/{}/{file}", page.setting.base, lang.code());
    let source = el("a").attr("href", source).with(file);
    let owner = el("span").with("© ").with(page.content.resume.person.name.clone());
    let terms = el("p")
        .with(el("span").with(words.resume_rights))
        .with(licence)
        .with(el("span").with(words.source).with(source));
    el("footer").class("site-footer").with(el("p").with(owner).with(date)).with(terms)
}
