use super::{EntryItem, Inline};
use crate::content::{Section, SectionId};
use crate::i18n::{Lang, Words};
use leptos::either::Either;
use leptos::prelude::*;

/// The heading of a section.
pub fn section_title(words: &'static Words, id: SectionId) -> &'static str {
    match id {
        SectionId::Summary => words.summary,
        SectionId::Work => words.work,
        SectionId::Publications => words.publications,
        SectionId::TalksAndWriting => words.talks_and_writing,
        SectionId::Articles => words.articles,
        SectionId::Talks => words.given_talks,
        SectionId::Volunteer => words.volunteer,
        SectionId::Education => words.education,
        SectionId::Awards => words.awards,
    }
}

/// A section of the résumé with the sections within it.
#[component]
pub fn ResumeSection<'a>(
    /// The language of the page.
    lang: Lang,
    /// What to show.
    section: Section<'a>,
    /// Whether it stands within another section.
    #[prop(optional)]
    nested: bool,
) -> AnyView {
    let id = section.id.anchor();
    let title = section_title(lang.words(), section.id);
    let heading = if nested {
        Either::Left(view! { <h3 id=id>{title}</h3> })
    } else {
        Either::Right(view! { <h2 id=id>{title}</h2> })
    };
    let text = section.text.map(|text| view! { <p><Inline text /></p> });
    let entries = section
        .entries
        .into_iter()
        .map(|entry| view! { <EntryItem lang entry nested /> })
        .collect_view();
    let parts = section
        .parts
        .into_iter()
        .map(|section| view! { <ResumeSection lang section nested=true /> })
        .collect_view();
    view! { <section aria-labelledby=id>{heading}{text}{entries}{parts}</section> }.into_any()
}

/// Links to the sections of the résumé, those within others beneath them.
#[component]
pub fn Contents<'a>(
    /// The language of the page.
    lang: Lang,
    /// The sections.
    sections: &'a [Section<'a>],
) -> impl IntoView + use<> {
    let link = |id: SectionId| {
        let href = format!("#{}", id.anchor());
        view! { <a href=href>{section_title(lang.words(), id)}</a> }
    };
    let items = sections
        .iter()
        .map(|section| {
            let parts = (!section.parts.is_empty()).then(|| {
                let parts = section
                    .parts
                    .iter()
                    .map(|part| view! { <li>{link(part.id)}</li> })
                    .collect_view();
                view! { <ol>{parts}</ol> }
            });
            view! { <li>{link(section.id)}{parts}</li> }
        })
        .collect_view();
    view! { <ol>{items}</ol> }
}
