use crate::content::{self, Download};
use crate::i18n::Lang;
use crate::node::{Element, el};
use leptos::prelude::*;

/// A print button, the résumé's downloads, and the contact's QR code. The latter two unfold without
/// any script.
#[component]
pub fn ResumeActions<'a>(
    /// The language of the page.
    lang: Lang,
    /// The files that there are.
    downloads: &'a content::Downloads,
    /// The path of the site.
    base: &'a str,
) -> Element {
    let words = lang.words();
    // The head script of index.html prints.
    let print = el("button").class("print").attr("type", "button").with(words.print);
    let formats = (!downloads.resume.is_empty()).then(|| {
        unfolding(
            words.download,
            Downloads(DownloadsProps { lang, items: &downloads.resume, base }),
        )
    });
    let code = downloads.qr_code.as_ref().map(|path| {
        // It is asked for once it is unfolded.
        let drawing = el("img")
            .attr("src", format!("{base}{path}"))
            .attr("alt", words.code_about)
            .attr("loading", "lazy")
            .attr("width", "200")
            .attr("height", "200");
        unfolding(words.code, drawing)
    });
    el("div").class("take").with(formats).with(code).with(print)
}

fn unfolding(name: &'static str, what: Element) -> Element {
    el("details").attr("name", "take").with(el("summary").with(name)).with(what)
}

/// Links to other formats, each with its size.
#[component]
pub fn Downloads<'a>(
    /// The language of the page.
    lang: Lang,
    /// The formats.
    items: &'a [Download],
    /// The path of the site.
    base: &'a str,
) -> Element {
    let items = items.iter().map(|item| {
        let other = item.language.as_deref().and_then(Lang::from_tag);
        let name = other.map(|other| {
            let name = el("span").attr("lang", other.tag()).with(other.own_name());
            (name, lang.words().colon)
        });
        // Beside the name of a language a format's name needs none of its own.
        let tag = item.label_lang.clone().filter(|_| other.is_none());
        let link = el("a")
            .attr("href", format!("{base}{}", item.path))
            .attr("download", item.name.clone())
            .attr_if("lang", tag)
            .with(name)
            .with(item.label.clone());
        el("li").with(link).with(" ").with(el("span").class("note").with(item.size.clone()))
    });
    el("ul").class("downloads").each(items)
}
