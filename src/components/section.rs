use super::{EntryItem, HeadingLevel, Paragraphs, TextLink};
use crate::content::Section;
use crate::i18n::Lang;
use leptos::either::Either;
use leptos::prelude::*;

/// A section of the résumé with its subsections.
#[component]
pub fn ResumeSection<'a>(
    lang: Lang,
    section: &'a Section,
    /// The URL of the bibliography.
    bibliography: Option<String>,
) -> impl IntoView + use<> {
    let subsections = section.subsections.iter().map(|section| {
        let bibliography = bibliography.clone();
        view! { <SectionBody lang section level=HeadingLevel::H3 bibliography /> }
    });
    let subsections = subsections.collect_view();
    view! {
        <section aria-labelledby=section.id.clone()>
            <SectionContent lang section level=HeadingLevel::H2 bibliography />
            {subsections}
        </section>
    }
}

#[component]
fn SectionBody<'a>(
    lang: Lang,
    section: &'a Section,
    level: HeadingLevel,
    bibliography: Option<String>,
) -> impl IntoView + use<> {
    view! {
        <section aria-labelledby=section.id.clone()>
            <SectionContent lang section level bibliography />
        </section>
    }
}

/// Heading, text and entries of a section.
#[component]
fn SectionContent<'a>(
    lang: Lang,
    section: &'a Section,
    level: HeadingLevel,
    bibliography: Option<String>,
) -> impl IntoView + use<> {
    let id = section.id.clone();
    // The heading links to itself.
    let (href, text) = (format!("#{id}"), section.title.clone());
    let link = view! {
        <a class="anchor" href=href>
            {text}
        </a>
    };
    let heading = match level {
        HeadingLevel::H2 => Either::Left(view! { <h2 id=id>{link}</h2> }),
        _ => Either::Right(view! { <h3 id=id>{link}</h3> }),
    };
    let entries = section.entries.iter().enumerate().map(|(index, entry)| {
        let (id, level) = (section.entry_id(index), level.below());
        let bibliography = bibliography.clone();
        view! { <EntryItem lang entry level id bibliography /> }
    });
    view! {
        {heading}
        {section.text.as_ref().map(|text| view! { <Paragraphs text /> })}
        {entries.collect_view()}
    }
}

/// The table of contents: links to the résumé's sections and subsections.
#[component]
pub fn Contents<'a>(sections: &'a [Section]) -> impl IntoView + use<> {
    let link = |section: &Section| {
        view! { <TextLink href=format!("#{}", section.id) text=section.title.clone() /> }
    };
    let items = sections.iter().map(|section| {
        let subsections =
            section.subsections.iter().map(|subsection| view! { <li>{link(subsection)}</li> });
        let subsections = (!section.subsections.is_empty()).then(|| {
            view! { <ol role="list">{subsections.collect_view()}</ol> }
        });
        view! { <li>{link(section)} {subsections}</li> }
    });
    view! { <ol role="list">{items.collect_view()}</ol> }
}
