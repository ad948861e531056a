use super::LongDate;
use crate::app::Page;
use crate::route::Route;
use leptos::prelude::*;

/// The date, the licences, and the content that the page is made from.
#[component]
pub fn Footer(
    /// The page that it stands on.
    page: Page,
) -> impl IntoView {
    let (lang, words) = (page.place.lang, page.place.lang.words());
    let resume = &page.edition.resume;
    let date = resume
        .date()
        .map(|date| view! { <span>{words.resume_date}<LongDate lang date /></span> });
    let licence = page.edition.guide.as_ref().map(|guide| {
        let href = guide.licence.url.as_str().to_owned();
        view! {
            <span>
                {words.guide_licence}<a href=href rel="license">{guide.licence.name.clone()}</a>
                {words.guide_licence_end}
            </span>
        }
    });
    let file = match page.place.route {
        Route::Talks => "talks.json",
        Route::Home | Route::Resume => "resume.json",
    };
    let source = format!("{}content/{}/{file}", page.setting.base, lang.code());
    view! {
        <footer class="site-footer">
            <p>
                <span>"© "{resume.basics.name.clone()}</span>
                {date}
            </p>
            <p>
                <span>{words.resume_rights}</span>
                {licence}
                <span>{words.source}<a href=source>{file}</a></span>
            </p>
        </footer>
    }
}
