use crate::components::{Contents, PersonHeading, ResumeActions, ResumeSection};
use crate::state::Page;
use leptos::prelude::*;

/// The whole résumé, with a table of contents.
#[component]
pub fn ResumePage<'a>(page: &'a Page) -> impl IntoView + use<> {
    let (lang, messages) = (page.id.lang, page.id.lang.messages());
    let (resume, downloads) = (&page.content.resume, &page.content.downloads);
    let base = page.config.base.as_str();
    let sections = &resume.sections;
    let bodies = sections.iter().map(|section| {
        let bibliography = downloads.bibliography_href(base);
        view! { <ResumeSection lang section bibliography /> }
    });
    // One beside the text for wide viewports, one collapsed for narrow ones.
    let contents = (!sections.is_empty()).then(|| {
        view! {
            <nav class="contents" aria-label=messages.contents>
                <Contents sections />
            </nav>
            <details class="contents">
                <summary>{messages.contents}</summary>
                <Contents sections />
            </details>
        }
    });
    view! {
        <div class="hero">
            <PersonHeading lang resume base />
            <ResumeActions lang downloads base />
        </div>
        <div class="with-contents">
            {contents}
            <div class="sections">{bodies.collect_view()}</div>
        </div>
    }
}
