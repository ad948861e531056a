//! The talk guide as an Atom feed (RFC 4287), one for each language.

use super::html::static_html;
use crate::build::Build;
use crate::export::{speaker, time_and_room};
use crate::file_type::FEED;
use crate::site_file::SiteFile;
use anyhow::anyhow;
use atom_syndication::{
    Category, Content, Entry, Feed, FixedDateTime, Generator, Link, Person, Text,
};
use leptos::prelude::*;
use portfolio::components::Paragraphs;
use portfolio::content::{Date, Guide, Talk};
use portfolio::routes::PageId;
use portfolio::state::Page;

/// Returns the path of a page's feed, which is next to the page.
pub(crate) fn path(page: PageId) -> String {
    format!("{}{FEED}", page.path())
}

/// Returns the feed of a page's guide, with the talks in the guide's order.
///
/// # Errors
/// Fails if a date is invalid or the feed can't be serialized.
pub(crate) fn feed(build: &Build<'_>, page: &Page, guide: &Guide) -> anyhow::Result<SiteFile> {
    let (path, lang) = (path(page.id), page.id.lang);
    let link = |rel: &str, href: String, kind: &str| Link {
        rel: rel.into(),
        href,
        mime_type: Some(kind.into()),
        hreflang: Some(lang.tag().into()),
        ..Link::default()
    };
    let author = build.files_of(lang).and_then(|files| files.talks.as_ref());
    let author = author.map(|talks| talks.author.name.clone()).unwrap_or_default();
    let feed = Feed {
        title: guide.title.clone().into(),
        id: tag(build, guide, page.id, ""),
        updated: start_of(guide.date)?,
        authors: vec![Person { name: author, ..Person::default() }],
        categories: guide.tags.iter().map(|tag| category(tag)).collect(),
        generator: Some(Generator { value: "portfolio".into(), ..Generator::default() }),
        links: vec![
            link("self", build.url(&path), "application/atom+xml"),
            link("alternate", build.url(&page.id.path()), "text/html"),
        ],
        rights: guide
            .license
            .as_ref()
            .map(|license| Text::from(format!("{} {}", license.name, license.url.as_str()))),
        subtitle: Some(guide.intro.plain().into()),
        entries: guide
            .talks
            .iter()
            .map(|talk| entry(build, page.id, guide, talk))
            .collect::<Result<_, _>>()?,
        lang: Some(lang.tag().into()),
        ..Feed::default()
    };
    let mut xml = Vec::new();
    feed.write_to(&mut xml)?;
    Ok(SiteFile::at(path, xml))
}

fn entry(build: &Build<'_>, id: PageId, guide: &Guide, talk: &Talk) -> anyhow::Result<Entry> {
    let url = build.url(&format!("{}#{}", id.path(), talk.id));
    // An entry is read by itself, so it names the time zone.
    let zone = guide.time_zone.as_ref().filter(|_| !talk.time.is_empty());
    let zone = zone.map(|zone| format!(" · {zone}")).unwrap_or_default();
    let time = time_and_room(talk).map(|time| view! { <p>{time + &zone}</p> });
    let speakers = talk.speakers.iter().map(|by| speaker(id.lang, guide, by));
    let speakers = speakers.collect::<Vec<_>>().join(" · ");
    let speakers = (!speakers.is_empty()).then(|| view! { <p>{speakers}</p> });
    let commentary = talk.commentary.as_ref().map(|text| view! { <Paragraphs text /> });
    let is_empty = time.is_none() && speakers.is_none() && commentary.is_none();
    let content = view! {
        {time}
        {speakers}
        {commentary}
    };
    Ok(Entry {
        title: talk.title.text.clone().into(),
        id: tag(build, guide, id, &format!("#{}", talk.id)),
        updated: start_of(guide.date)?,
        published: Some(start_of(guide.date)?),
        links: vec![Link { href: url, rel: "alternate".into(), ..Link::default() }],
        content: (!is_empty).then(|| Content {
            value: Some(static_html(content)),
            content_type: Some("html".into()),
            ..Content::default()
        }),
        ..Entry::default()
    })
}

fn category(term: &str) -> Category {
    Category { term: term.into(), ..Category::default() }
}

/// Returns a tag URI (RFC 4151) dated by the guide: an id that needn't change if files move.
fn tag(build: &Build<'_>, guide: &Guide, id: PageId, fragment: &str) -> String {
    let host = build.site_url.host();
    format!("tag:{host},{}:{}{}{fragment}", guide.date, build.site_url.base(), id.path())
}

/// Returns the start of a date in UTC, since Atom has no dates without a time. A missing month or
/// day is 1.
fn start_of(date: Date) -> anyhow::Result<FixedDateTime> {
    let (year, month, day) = (date.year(), date.month().unwrap_or(1), date.day().unwrap_or(1));
    format!("{year:04}-{month:02}-{day:02}T00:00:00Z")
        .parse()
        .map_err(|error| anyhow!("invalid date {date} in the feed: {error}"))
}
