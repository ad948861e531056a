use super::LangSpan;
use crate::content::{Download, Downloads};
use crate::i18n::Lang;
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

/// Download links, each with the file size.
#[component]
pub fn DownloadList<'a>(
    lang: Lang,
    items: &'a [Download],
    /// The site's base path.
    base: &'a str,
) -> impl IntoView + use<> {
    let items = items.iter().map(|item| view! { <DownloadItem lang item base /> });
    view! { <ul class="downloads">{items.collect_view()}</ul> }
}

#[component]
fn DownloadItem<'a>(lang: Lang, item: &'a Download, base: &'a str) -> impl IntoView + use<> {
    let other = item.language.as_deref().and_then(Lang::from_tag);
    let other_name = other.map(|other| {
        let lang_tag = Some(other.tag().to_owned());
        (view! { <LangSpan text=other.own_name() lang=lang_tag /> }, lang.messages().colon)
    });
    // After the name of the file's language, the format's name needs no `lang`.
    let label_lang = item.label_lang.clone().filter(|_| other.is_none());
    view! {
        <li>
            <a href=item.href(base) download=item.name.clone() lang=label_lang>
                {other_name}
                {item.label.clone()}
            </a>
            {item.size.clone().map(|size| view! { " " <span class="note">{size}</span> })}
        </li>
    }
}
