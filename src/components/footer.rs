use super::{LicenseLink, LongDate, TextLink};
use crate::routes::Route;
use crate::state::Page;
use leptos::prelude::*;

/// The résumé's date, the licenses, and a link to the page's content file.
#[component]
pub fn Footer<'a>(page: &'a Page) -> impl IntoView + use<> {
    let (lang, messages) = (page.id.lang, page.id.lang.messages());
    let resume = &page.content.resume;
    let date = resume.as_of.map(|date| {
        view! { <span>{messages.resume_date} <LongDate lang date /></span> }
    });
    let license = page.content.guide.as_ref().map(|guide| {
        let license = &guide.license;
        let end = (!messages.guide_license_end.is_empty()).then_some(messages.guide_license_end);
        view! { <span>{messages.guide_license} <LicenseLink license /> {end}</span> }
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
                {license}
                <span>{messages.source} <TextLink href text=file /></span>
            </p>
        </footer>
    }
}
