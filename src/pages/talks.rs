use crate::app::Page;
use crate::components::{Inline, LongDate};
use crate::content::{Guide, Link, Talk};
use crate::i18n::{Lang, foreign};
use leptos::either::Either;
use leptos::prelude::*;

/// The guide to a conference's talks.
#[component]
pub fn TalksPage(
    /// What it is made from.
    page: Page,
) -> impl IntoView {
    let lang = page.place.lang;
    page.edition
        .guide
        .as_ref()
        .map(|guide| view! { <Head guide lang /> <List guide lang /> <Colophon guide lang /> })
}

/// What the guide is.
#[component]
fn Head<'a>(guide: &'a Guide, lang: Lang) -> impl IntoView + use<> {
    let words = lang.words();
    let is_translation = Lang::from_tag(&guide.language) != Some(lang);
    let translated = is_translation.then(|| {
        view! {
            <p class="note">
                {words.translated}" "
                <a href=guide.original.as_str().to_owned()>{words.original}</a>
            </p>
        }
    });
    view! {
        <div class="hero">
            <h1 tabindex="-1">{guide.title.clone()}</h1>
            <p class="meta">
                <LongDate lang date=guide.date />" "
                <span>{words.category}{guide.category.clone()}</span>" "
                <span>{words.tags}{guide.tags.join(", ")}</span>
            </p>
            <p class="lead"><Inline text=&guide.intro /></p>
            {translated}
        </div>
    }
}

/// The talks, numbered.
#[component]
fn List<'a>(guide: &'a Guide, lang: Lang) -> impl IntoView + use<> {
    let items = guide
        .talks
        .iter()
        .map(|talk| view! { <li><TalkItem talk guide lang /></li> })
        .collect_view();
    view! { <ol class="talks">{items}</ol> }
}

/// A talk: who gives it, what there is of it, what the guide says of it.
#[component]
fn TalkItem<'a>(talk: &'a Talk, guide: &'a Guide, lang: Lang) -> impl IntoView + use<> {
    let words = lang.words();
    let speakers = talk
        .speakers
        .iter()
        .map(|speaker| {
            let organisation = guide.organisation(&speaker.organisation).to_owned();
            let tag = foreign(lang, &organisation);
            view! {
                <li>
                    {speaker.name.clone()}{words.list_end}
                    <span lang=tag>{organisation}</span>
                </li>
            }
        })
        .collect_view();
    let tag = foreign(lang, &talk.title);
    let commentary = foreign(lang, &talk.commentary);
    view! {
        <article id=talk.id.clone() class="talk">
            <h2 lang=tag>{talk.title.clone()}</h2>
            <ul class="speakers">{speakers}</ul>
            <p lang=commentary><Inline text=&talk.commentary /></p>
            <ul class="materials">
                <Material link=Some(&talk.schedule) text=words.schedule none="" />
                <Material link=talk.slides.as_ref() text=words.slides none=words.no_slides />
                <Material link=talk.video.as_ref() text=words.video none=words.no_video />
                <li><a href=format!("#{}", talk.id) aria-label=words.anchor>"#"</a></li>
            </ul>
        </article>
    }
}

/// Something that there is of a talk, or that there isn't.
#[component]
fn Material<'a>(
    link: Option<&'a Link>,
    text: &'static str,
    none: &'static str,
) -> impl IntoView + use<> {
    let material = match link {
        Some(link) => Either::Left(view! { <a href=link.as_str().to_owned()>{text}</a> }),
        None => Either::Right(view! { <span class="none">{none}</span> }),
    };
    view! { <li>{material}</li> }
}

/// Who wrote the guide, and what others may do with it.
#[component]
fn Colophon<'a>(guide: &'a Guide, lang: Lang) -> impl IntoView + use<> {
    let words = lang.words();
    let licence = foreign(lang, words.licence_before);
    let note = foreign(lang, &guide.licence.note);
    view! {
        <section class="colophon">
            <h2>{words.about_author}</h2>
            <p><Inline text=&guide.author.note /></p>
            <h2 lang=foreign(lang, words.licence)>{words.licence}</h2>
            <p lang=licence>
                {words.licence_before}
                <a href=guide.licence.url.as_str().to_owned() rel="license">
                    {guide.licence.name.clone()}
                </a>
                {words.licence_after}
            </p>
            <p lang=note>{guide.licence.note.clone()}</p>
            <p><a href=guide.original.as_str().to_owned()>{words.original}</a></p>
        </section>
    }
}
