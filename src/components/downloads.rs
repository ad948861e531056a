use super::LangSpan;
use crate::content::{Download, Downloads};
use crate::i18n::Lang;
use leptos::either::Either;
use leptos::prelude::*;

/// The résumé's downloads, the contact QR code, and a print button. The first two open without
/// script; the style sheet hides the button on a static page.
#[component]
pub fn ResumeActions<'a>(
    lang: Lang,
    downloads: &'a Downloads,
    /// The site's base path.
    base: &'a str,
) -> impl IntoView + use<> {
    let messages = lang.messages();
    let items = &downloads.resume;
    let formats = (!items.is_empty()).then(|| {
        view! {
            <details name="downloads">
                <summary>{messages.download}</summary>
                <DownloadList lang items base />
            </details>
        }
    });
    let qr_code = downloads.qr_code.as_ref().map(|path| {
        view! {
            <details name="downloads">
                <summary>{messages.qr_code}</summary>
                // Loaded when the details are opened.
                <img
                    src=format!("{base}{path}")
                    alt=messages.qr_code_alt
                    loading="lazy"
                    width="200"
                    height="200"
                />
            </details>
        }
    });
    view! {
        <div class="actions">
            {formats} {qr_code}
            <button class="print" type="button" on:click=|_| print()>
                {messages.print}
            </button>
        </div>
    }
}

/// Opens the browser's print dialog.
fn print() {
    let _ = window().print();
}

/// The formats, each with a link per language and the file's size.
#[component]
pub fn DownloadList<'a>(
    lang: Lang,
    items: &'a [Download],
    /// The site's base path.
    base: &'a str,
) -> impl IntoView + use<> {
    let items = items.iter().map(|item| view! { <DownloadItem lang item base /> });
    view! { <ul class="downloads" role="list">{items.collect_view()}</ul> }
}

#[component]
fn DownloadItem<'a>(lang: Lang, item: &'a Download, base: &'a str) -> impl IntoView + use<> {
    let label = || view! { <LangSpan text=item.label.clone() lang=item.label_lang.clone() /> };
    let is_choice = item.files.len() > 1;
    // The links of several languages need a heading; a single link says the format itself.
    let heading = is_choice.then(label);
    let files = item.files.iter().map(|file| {
        let own = file.language.as_deref().and_then(Lang::from_tag).filter(|_| is_choice);
        let language = own.map(|own| {
            let tag = (own != lang).then(|| own.tag().to_owned());
            view! { <LangSpan text=own.own_name() lang=tag /> }
        });
        let text = if language.is_some() {
            Either::Left(view! { <span class="visually-hidden">{label()} " "</span> {language} })
        } else {
            Either::Right(label())
        };
        let hreflang = own.map(Lang::tag);
        view! {
            <span class="file">
                <a href=file.href(base) download=file.name.clone() hreflang=hreflang>
                    {text}
                </a>
                {file.size.clone().map(|size| view! { " " <span class="note">{size}</span> })}
            </span>
        }
    });
    let purpose = item.purpose.clone().map(|purpose| view! { <span class="note">{purpose}</span> });
    view! {
        <li>
            {heading}
            {files.collect_view()}
            {purpose}
        </li>
    }
}
