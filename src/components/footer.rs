use super::{LongDate, RunText, TextLink};
use crate::content::Text;
use crate::routes::Route;
use crate::state::Page;
use leptos::prelude::*;

/// The résumé's date, the rights, and a link to the page's content file.
#[component]
pub fn Footer<'a>(page: &'a Page) -> impl IntoView + use<> {
    let (lang, messages) = (page.id.lang, page.id.lang.messages());
    let resume = &page.content.resume;
    let date = resume.as_of.map(|date| {
        view! { <span>{messages.resume_date} <LongDate lang date /></span> }
    });
    let rights = |text: &Text| {
        let runs = text.runs().map(|run| view! { <RunText run /> }).collect_view();
        view! { <span>{runs}</span> }
    };
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
                {page.content.rights.iter().map(rights).collect_view()}
                <span>{messages.source} <TextLink href text=file /></span>
            </p>
        </footer>
    }
}
