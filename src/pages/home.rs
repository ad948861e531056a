use crate::components::{DateRange, Paragraphs, PersonHeading, RunSpan, TextLink};
use crate::content::{Date, Dates, Resume, Run};
use crate::i18n::Lang;
use crate::routes::Route;
use crate::state::Page;
use leptos::prelude::*;

/// How many works the homepage lists.
const RECENT: usize = 3;

/// The homepage: name and summary, links to résumé and guide, recent works.
#[component]
pub fn HomePage<'a>(page: &'a Page) -> impl IntoView + use<> {
    let (lang, messages) = (page.id.lang, page.id.lang.messages());
    let (resume, base) = (&page.content.resume, page.config.base.as_str());
    let summary = resume.summary().map(|text| {
        view! {
            <div class="lead">
                <Paragraphs text />
            </div>
        }
    });
    let guide = page.content.guide.as_ref().filter(|guide| guide.featured).map(|guide| {
        let href = page.href(Route::Talks);
        view! { <Teaser heading=&guide.conference text=&guide.title href link=messages.guide_read /> }
    });
    view! {
        <div class="hero">
            <PersonHeading lang resume base />
            {summary}
        </div>
        <div class="teasers">
            <Teaser
                heading=messages.resume
                text=&resume.about
                href=page.href(Route::Resume)
                link=messages.resume_read
            />
            {guide}
            <RecentWorks lang resume />
        </div>
    }
}

/// A heading, a description, and a link to the page.
#[component]
fn Teaser<'a>(
    heading: &'a str,
    text: &'a str,
    href: String,
    link: &'static str,
) -> impl IntoView + use<> {
    view! {
        <section>
            <h2>{heading.to_owned()}</h2>
            <p>{text.to_owned()}</p>
            <p>
                <TextLink href text=link />
            </p>
        </section>
    }
}

/// The latest papers and articles, if there are any.
#[component]
fn RecentWorks<'a>(lang: Lang, resume: &'a Resume) -> impl IntoView + use<> {
    let works: Vec<_> = latest(resume)
        .into_iter()
        .map(|(date, title)| {
            view! {
                <li>
                    <span class="dates">
                        <DateRange lang dates=Dates::At(date) />
                    </span>
                    " "
                    <RunSpan run=title class="title" />
                </li>
            }
        })
        .collect();
    (!works.is_empty()).then(|| {
        view! {
            <section>
                <h2>{lang.messages().recent_works}</h2>
                <ul role="list">{works}</ul>
            </section>
        }
    })
}

/// The latest dated papers and articles, newest first.
fn latest(resume: &Resume) -> Vec<(Date, &Run)> {
    let sections = ["publications", "articles"].into_iter().filter_map(|id| resume.section(id));
    let works = sections
        .flat_map(|section| &section.entries)
        .filter_map(|entry| Some((entry.date?, entry.title.as_ref()?)));
    let mut works: Vec<_> = works.collect();
    let mut latest = Vec::new();
    // A sort would add 3 kB to the WebAssembly, for a handful of works.
    while latest.len() < RECENT && !works.is_empty() {
        let mut index = 0;
        for other in 1..works.len() {
            if works[index].0.is_before(works[other].0) {
                index = other;
            }
        }
        latest.push(works.remove(index));
    }
    latest
}
