use crate::app::Page;
use crate::components::{Contacts, Contents, ResumeSection};
use crate::content::outline;
use crate::i18n::month_and_year;
use leptos::prelude::*;

/// The whole résumé, with a table of contents.
#[component]
pub fn ResumePage(
    /// What it is made from.
    page: Page,
) -> impl IntoView {
    let (lang, words) = (page.place.lang, page.place.lang.words());
    let resume = &page.edition.resume;
    let basics = &resume.basics;
    let sections = outline(resume);
    let as_of = resume.date().map(|date| {
        let month = date.without_day().to_string();
        view! {
            <p class="as-of">
                {words.as_of}<time datetime=month>{month_and_year(lang, date)}</time>
            </p>
        }
    });
    view! {
        <div class="hero">
            <h1 tabindex="-1">{basics.name.clone()}</h1>
            {as_of}
            <p class="label">{basics.label.clone()}</p>
            <Contacts lang basics />
        </div>
        <div class="with-contents">
            <nav class="contents" aria-label=words.contents>
                <Contents lang sections=&sections />
            </nav>
            <details class="contents">
                <summary>{words.contents}</summary>
                <Contents lang sections=&sections />
            </details>
            <div class="sections">
                {sections
                    .into_iter()
                    .map(|section| view! { <ResumeSection lang section /> })
                    .collect_view()}
            </div>
        </div>
    }
}
