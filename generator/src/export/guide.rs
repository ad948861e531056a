//! The talk guide as Markdown.

use super::facts::{speaker, time_and_room};
use super::markdown::{MarkdownWriter, escape, link};
use portfolio::content::{Guide, Link, Talk};
use portfolio::i18n::{Lang, long, numbered};

/// Renders the guide: title and introduction, each talk with its time and room, speakers, materials
/// and commentary, author and license.
pub(super) fn guide(lang: Lang, guide: &Guide) -> String {
    let messages = lang.messages();
    let mut writer = MarkdownWriter::default();
    writer.heading(1, &escape(&guide.title));
    let tags = (!guide.tags.is_empty()).then(|| guide.tags.join(", "));
    let labeled = [
        (messages.category, guide.category.as_ref()),
        (messages.tags, tags.as_ref()),
        (messages.time_zone, guide.time_zone.as_ref()),
    ];
    let labeled = labeled.into_iter().filter_map(|(label, text)| Some(format!("{label}{}", text?)));
    let meta: Vec<String> = [long(lang, guide.date)].into_iter().chain(labeled).collect();
    writer.paragraph(&escape(&meta.join(" · ")));
    writer.text(&guide.intro);
    let translated_from = Lang::from_tag(&guide.language).filter(|original| *original != lang);
    let translated = translated_from.map(|original| escape(&messages.translated_from(original)));
    let original = guide.original.as_ref().map(|url| link(messages.original, url.as_str()));
    let origin: Vec<String> = translated.into_iter().chain(original).collect();
    if !origin.is_empty() {
        writer.paragraph(&origin.join(" "));
    }
    for (talk, number) in guide.talks.iter().zip(1..) {
        writer.heading(2, &format!("{number}\\. {}", escape(&talk.title.text)));
        of_talk(&mut writer, lang, guide, talk);
    }
    if let Some(about_author) = &guide.about_author {
        writer.heading(2, messages.about_author);
        writer.text(about_author);
    }
    if let Some(license) = &guide.license {
        writer.heading(2, messages.license);
        writer.paragraph(&link(&escape(&license.name), license.url.as_str()));
        if let Some(note) = &license.note {
            writer.text(note);
        }
    }
    writer.0
}

fn of_talk(writer: &mut MarkdownWriter, lang: Lang, guide: &Guide, talk: &Talk) {
    let messages = lang.messages();
    if let Some(line) = time_and_room(talk) {
        writer.paragraph(&escape(&line));
    }
    writer.list(talk.speakers.iter().map(|by| escape(&speaker(lang, guide, by))));
    let links = |urls: &[Link], name: &str| -> Vec<String> {
        let label = |index| numbered(name, index, urls.len());
        let urls = urls.iter().enumerate();
        urls.map(|(index, url)| link(&label(index), url.as_str())).collect()
    };
    let materials = [
        links(talk.schedule.as_slice(), messages.schedule),
        links(&talk.slides, messages.slides),
        links(&talk.video, messages.video),
    ]
    .concat();
    if !materials.is_empty() {
        writer.paragraph(&materials.join(" · "));
    }
    let topics: Vec<&str> =
        talk.topics.iter().filter_map(|id| guide.topic(id)).map(|name| &*name.text).collect();
    if !topics.is_empty() {
        let topics = topics.join(messages.list_between);
        writer.paragraph(&escape(&format!("{}{}{topics}", messages.topics, messages.colon)));
    }
    if let Some(commentary) = &talk.commentary {
        writer.text(commentary);
    }
}
