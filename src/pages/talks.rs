use crate::components::{
    DownloadList, ExternalLink, LicenseLink, LongDate, Paragraphs, SearchForm, SearchSummary,
    SharedTopicLine, TalkArticle,
};
use crate::content::Guide;
use crate::i18n::Lang;
use crate::platform::highlight;
use crate::routes::Route;
use crate::state::{AppState, Page};
use leptos::html::Ol;
use leptos::prelude::*;

/// The talk guide, with search and filters.
#[component]
pub fn TalksPage<'a>(page: &'a Page) -> impl IntoView + use<> {
    let lang = page.id.lang;
    page.content.guide.as_ref().map(|guide| {
        let shared = (!guide.shared_topics.is_empty()).then(|| {
            view! {
                <section class="shared-topics">
                    <h2>{lang.messages().shared_topics}</h2>
                    <SharedTopics page guide />
                </section>
            }
        });
        view! {
            <GuideHead lang guide />
            <div class="guide">
                <SearchForm lang guide />
                <div>
                    <SearchSummary page />
                    <TalkList lang guide />
                </div>
            </div>
            {shared}
            <GuideFooter page guide />
        }
    })
}

/// All talks; those that don't match are hidden.
#[component]
fn TalkList<'a>(lang: Lang, guide: &'a Guide) -> impl IntoView + use<> {
    let state = expect_context::<AppState>();
    let list = NodeRef::<Ol>::new();
    Effect::new(move || highlight::highlight_matches(state, list));
    // In an effect, because effects only run in the browser.
    Effect::new(|| on_cleanup(highlight::clear));
    let talks = guide.talks.iter().enumerate().map(|(index, talk)| {
        view! {
            <li value=(index + 1).to_string() hidden=move || !state.is_shown(index)>
                <TalkArticle lang guide talk index />
            </li>
        }
    });
    view! {
        <ol class="talks" role="list" node_ref=list>
            {talks.collect_view()}
        </ol>
    }
}

/// All topics of both guide and résumé.
#[component]
fn SharedTopics<'a>(page: &'a Page, guide: &'a Guide) -> impl IntoView + use<> {
    let (lang, resume) = (page.id.lang, &page.href(Route::Resume));
    let line = |shared| view! { <SharedTopicLine lang guide shared resume /> };
    guide.shared_topics.iter().map(line).collect_view()
}

/// The guide's title, metadata and introduction.
#[component]
fn GuideHead<'a>(lang: Lang, guide: &'a Guide) -> impl IntoView + use<> {
    let messages = lang.messages();
    let translated_from = Lang::from_tag(&guide.language).filter(|original| *original != lang);
    let is_translation = translated_from.is_some();
    let translated =
        translated_from.map(|original| format!("{} ", messages.translated_from(original)));
    let original = guide.original.as_ref().map(|link| {
        view! { <ExternalLink link text=messages.original /> }
    });
    let origin = (is_translation || original.is_some()).then(|| {
        view! { <p class="note">{translated} {original}</p> }
    });
    let tags = (!guide.tags.is_empty()).then(|| guide.tags.join(", "));
    let labeled = |label: &'static str, text: Option<String>| {
        text.map(|text| (" ", view! { <span>{format!("{label}{text}")}</span> }))
    };
    view! {
        <div class="hero">
            <h1 tabindex="-1" dir="auto">{guide.title.clone()}</h1>
            <p class="meta">
                <LongDate lang date=guide.date />
                {labeled(messages.category, guide.category.clone())}
                {labeled(messages.tags, tags)}
                {labeled(messages.time_zone, guide.time_zone.clone())}
            </p>
            <div class="lead">
                <Paragraphs text=&guide.intro />
            </div>
            {origin}
        </div>
    }
}

/// The guide's author, license and downloads, if there are any.
#[component]
fn GuideFooter<'a>(page: &'a Page, guide: &'a Guide) -> impl IntoView + use<> {
    let (lang, messages) = (page.id.lang, page.id.lang.messages());
    let author = guide.about_author.as_ref().map(|text| {
        view! {
            <h2>{messages.about_author}</h2>
            <Paragraphs text />
        }
    });
    // The license statement is in English on every page.
    let english = (lang != Lang::En).then_some(Lang::En.tag());
    let license = guide.license.as_ref().map(|license| {
        let note = license.note.as_ref().map(|text| view! { <Paragraphs text /> });
        view! {
            <h2 lang=english>{messages.license}</h2>
            <p lang=english>
                <LicenseLink license />
            </p>
            {note}
        }
    });
    let (items, base) = (&page.content.downloads.guide, page.config.base.as_str());
    let formats = (!items.is_empty()).then(|| {
        view! {
            <div class="formats">
                <span>{messages.formats}</span>
                <DownloadList lang items base />
            </div>
        }
    });
    let has_any = author.is_some() || license.is_some() || formats.is_some();
    has_any.then(|| {
        view! {
            <section class="guide-footer">
                {author}
                {license}
                {formats}
            </section>
        }
    })
}
