use crate::app::{Page, Search};
use crate::components::{
    Downloads, DownloadsProps, Finder, FinderProps, Findings, FindingsProps, Follows,
    SharedTopicLine, SharedTopicLineProps, TalkCard, TalkCardProps, licence_link, link_to,
    long_date, paragraphs,
};
use crate::content::Guide;
use crate::find::{Filter, Found, Hit, Kind, Marks, Texts};
use crate::i18n::Lang;
use crate::node::{Element, Node, el};
use crate::route::Route;
use leptos::prelude::*;

/// How many talks are marked anew at each keystroke: more than a window has room for. The others
/// follow once the reader pauses.
const AT_ONCE: usize = 40;

/// The guide to a conference's talks.
#[component]
pub fn TalksPage<'a>(
    /// What it is made from.
    page: &'a Page,
    /// Query and hash of the address: which talks are asked for.
    suffix: &'a str,
    /// What searching has at hand.
    search: &'a Search,
) -> Vec<Node> {
    let lang = page.place.lang;
    let Some(guide) = &page.content.guide else {
        return Vec::new();
    };
    let (query, named) = suffix.split_once('#').unwrap_or((suffix, ""));
    let (filter, _) = Filter::parse(query, guide);
    let found = Found::new(guide, &filter, search.own.as_deref(), search.other.as_deref());
    let finder = Finder(FinderProps {
        lang,
        guide,
        filter: &filter,
        found: &found,
        is_alive: search.is_alive,
        is_unfolded: search.is_unfolded,
    });
    let is_alone = search.is_alone;
    let findings =
        Findings(FindingsProps { lang, guide, filter: &filter, found: &found, is_alone });
    let asked = shared_topics(page, guide, |topic| filter.has(Kind::Topic, topic));
    let list = talks(lang, guide, &filter, &found, named, search);
    let body =
        el("div").class("guide").with(finder).with(el("div").with(findings.each(asked)).with(list));
    let also = also(page, guide).map(Node::from);
    let parts = [head(guide, lang).into(), body.into()].into_iter().chain(also);
    parts.chain([colophon(page, guide).into()]).collect()
}

/// The talks, those that aren't asked for hidden.
fn talks(
    lang: Lang,
    guide: &Guide,
    filter: &Filter,
    found: &Found<'_>,
    named: &str,
    search: &Search,
) -> Element {
    let words = Texts::words(&filter.query);
    let marks = Marks::new(&words);
    let mut seen = 0;
    let talks = guide.talks.iter().enumerate().map(|(index, talk)| {
        let hit = found.hit(index);
        // One that the address names is shown in any case.
        let is_seen = hit != Hit::No || talk.id == named;
        seen += usize::from(is_seen);
        let follows = match is_seen {
            false => Follows::WhenSeen,
            true if search.is_settled || seen <= AT_ONCE => Follows::Now,
            true => Follows::Later,
        };
        let key = (lang, format!("{hit:?}{}", marks.key()));
        let card = search.cards.get(index, key, follows, || {
            let related = talk.related.iter().filter_map(|&other| guide.talks.get(other)).collect();
            TalkCard(TalkCardProps { lang, guide, talk, related, hit, marks })
        });
        el("li")
            .attr("value", (index + 1).to_string())
            .attr_if("hidden", (!is_seen).then_some(""))
            .with(Node::Shared(card))
    });
    el("ol").class("talks").each(talks)
}

/// The topics that the résumé has entries on too, of those that are wanted.
fn shared_topics(page: &Page, guide: &Guide, is_wanted: impl Fn(&str) -> bool) -> Vec<Element> {
    let lang = page.place.lang;
    let resume = &page.href(Route::Resume);
    let wanted = guide.shared_topics.iter().filter(|shared| is_wanted(&shared.topic));
    let line = |shared| SharedTopicLine(SharedTopicLineProps { lang, guide, shared, resume });
    wanted.filter_map(line).collect()
}

/// What the guide is.
fn head(guide: &Guide, lang: Lang) -> Element {
    let words = lang.words();
    let is_translation = Lang::from_tag(&guide.language) != Some(lang);
    let original = el("p")
        .class("note")
        .with(is_translation.then_some((words.translated, " ")))
        .with(link_to(&guide.original).with(words.original));
    let meta = el("p")
        .class("meta")
        .with(long_date(lang, guide.date))
        .with(" ")
        .with(el("span").with(words.category).with(guide.category.clone()))
        .with(" ")
        .with(el("span").with(words.tags).with(guide.tags.join(", ")));
    el("div")
        .class("hero")
        .with(el("h1").attr("tabindex", "-1").with(guide.title.clone()))
        .with(meta)
        .each(paragraphs(&guide.intro).into_iter().map(|paragraph| paragraph.class("lead")))
        .with(original)
}

/// All topics that guide and résumé share.
fn also(page: &Page, guide: &Guide) -> Option<Element> {
    let lines = shared_topics(page, guide, |_| true);
    let heading = el("h2").with(page.place.lang.words().subjects);
    (!lines.is_empty()).then(|| el("section").class("also").with(heading).each(lines))
}

/// Who wrote the guide, and what others may do with it.
fn colophon(page: &Page, guide: &Guide) -> Element {
    let (lang, words) = (page.place.lang, page.place.lang.words());
    let licence = &guide.licence;
    // The terms are in English on every page.
    let english = (lang != Lang::En).then_some(Lang::En.tag());
    let terms = el("p")
        .attr_if("lang", english)
        .with(words.licence_before)
        .with(licence_link(licence))
        .with(words.licence_after);
    let (items, base) = (&page.content.downloads.guide, &page.setting.base);
    let formats = (!items.is_empty()).then(|| {
        let list = Downloads(DownloadsProps { lang, items, base });
        el("div").class("formats").with(el("span").with(words.formats)).with(list)
    });
    el("section")
        .class("colophon")
        .with(el("h2").with(words.about_author))
        .each(paragraphs(&guide.about_author))
        .with(el("h2").attr_if("lang", english).with(words.licence))
        .with(terms)
        .each(paragraphs(&licence.note))
        .with(formats)
}
