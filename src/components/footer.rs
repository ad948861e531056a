use super::{LicenceLink, LongDate, TextLink};
use crate::routes::Route;
use crate::state::Page;
use leptos::prelude::*;

/// The résumé's date, the licences, and a link to the page's content file.
#[component]
pub fn Footer<'a>(page: &'a Page) -> impl IntoView + use<> {
    let (lang, messages) = (page.id.lang, page.id.lang.messages());
    let resume = &page.content.resume;
    let date = resume.as_of.map(|date| {
        view! { <span>{messages.resume_date} <LongDate lang date /></span> }
    });
    let licence = page.content.guide.as_ref().map(|guide| {
        let licence = &guide.licence;
        let end = (!messages.guide_licence_end.is_empty()).then_some(messages.guide_licence_end);
        view! { <span>{messages.guide_licence} <LicenceLink licence /> {end}</span> }
    });
    let file = match page.id.route {
        Route::Talks => "talks.json",
        Route::Home | Route::Resume => "resume.json",
    };
    let href = format!("{}content/{}/{file}", page.config.base, lang.code());
    view! {
        <footer id="footer" class="site-footer">
            <p>
                <span>{format!("© {}", resume.person.name)}</span>
                {date}
            </p>
            <p>
                <span>{messages.resume_rights}</span>
                {licence}
                <span>{messages.source} <TextLink href text=file /></span>
            </p>
        </footer>
    }
}
