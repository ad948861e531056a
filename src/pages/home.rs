use crate::app::Page;
use crate::components::{Contacts, DateRange, Inline, OptionalLink};
use crate::content::{Dates, Edition, Guide, Link};
use crate::i18n::{Lang, foreign};
use crate::route::Route;
use leptos::prelude::*;

/// How many works the homepage lists.
const RECENT: usize = 3;

/// Who it is, and the ways on.
#[component]
pub fn HomePage(
    /// What it is made from.
    page: Page,
) -> impl IntoView {
    let (lang, words) = (page.place.lang, page.place.lang.words());
    let basics = &page.edition.resume.basics;
    let summary = basics
        .summary
        .as_deref()
        .map(|text| view! { <p class="lead"><Inline text /></p> });
    let guide = page
        .edition
        .guide
        .as_ref()
        .filter(|guide| guide.featured)
        .map(|guide| view! { <Featured guide lang href=page.href(Route::Talks) /> });
    view! {
        <div class="hero">
            <h1 tabindex="-1">{basics.name.clone()}</h1>
            <p class="label">{basics.label.clone()}</p>
            <Contacts lang basics />
            {summary}
        </div>
        <div class="ways">
            <section>
                <h2>{words.resume}</h2>
                <p>{words.resume_about}</p>
                <p><a href=page.href(Route::Resume)>{words.resume_read}</a></p>
            </section>
            {guide}
            <Recent lang edition=&page.edition />
        </div>
    }
}

/// The guide, put forward.
#[component]
fn Featured<'a>(guide: &'a Guide, lang: Lang, href: String) -> impl IntoView + use<> {
    view! {
        <section>
            <h2>{guide.conference.short_name.clone()}</h2>
            <p>{guide.title.clone()}</p>
            <p><a href=href>{lang.words().guide_read}</a></p>
        </section>
    }
}

/// The latest papers and articles.
#[component]
fn Recent<'a>(lang: Lang, edition: &'a Edition) -> impl IntoView + use<> {
    let works = latest(edition)
        .into_iter()
        .map(|(dates, title, url)| {
            let tag = foreign(lang, title);
            view! {
                <li>
                    <span class="dates"><DateRange lang dates /></span>" "
                    <span lang=tag><OptionalLink to=url text=title /></span>
                </li>
            }
        })
        .collect_view();
    view! {
        <section>
            <h2>{lang.words().recent}</h2>
            <ul class="recent">{works}</ul>
        </section>
    }
}

/// Papers and articles with a date of appearance, latest first.
fn latest(edition: &Edition) -> Vec<(Dates, &str, Option<&Link>)> {
    let resume = &edition.resume;
    let papers = resume
        .publications
        .iter()
        .filter_map(|paper| Some((paper.release_date?, paper.name.as_deref()?, paper.url.as_ref())));
    let articles = resume
        .articles
        .iter()
        .filter_map(|item| Some((item.release_date?, item.name.as_deref()?, item.url.as_ref())));
    let mut works: Vec<_> = papers.chain(articles).collect();
    works.sort_by_key(|(date, ..)| {
        std::cmp::Reverse((date.year(), date.month(), date.day()))
    });
    works.truncate(RECENT);
    works
        .into_iter()
        .map(|(date, title, url)| (Dates::At(date), title, url))
        .collect()
}
