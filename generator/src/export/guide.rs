//! The talk guide as Markdown.

use super::markdown::{MarkdownWriter, escape, link};
use portfolio::content::{Guide, Talk};
use portfolio::i18n::{Lang, long};

/// Renders the guide: title and introduction, each talk with its speakers, materials and
/// commentary, author and license.
pub(super) fn guide(lang: Lang, guide: &Guide) -> String {
    let messages = lang.messages();
    let mut writer = MarkdownWriter::default();
    writer.heading(1, &escape(&guide.title));
    let meta = [
        long(lang, guide.date),
        format!("{}{}", messages.category, guide.category),
        format!("{}{}", messages.tags, guide.tags.join(", ")),
    ];
    writer.paragraph(&escape(&meta.join(" · ")));
    writer.text(&guide.intro);
    let translated_from = Lang::from_tag(&guide.language).filter(|original| *original != lang);
    let translated = translated_from.map(|original| messages.translated_from(original));
    let original = link(messages.original, guide.original.as_str());
    let note = translated.iter().map(|note| escape(note)).chain([original]);
    writer.paragraph(&note.collect::<Vec<_>>().join(" "));
    for (talk, number) in guide.talks.iter().zip(1..) {
        writer.heading(2, &format!("{number}\\. {}", escape(&talk.title.text)));
        of_talk(&mut writer, lang, guide, talk);
    }
    writer.heading(2, messages.about_author);
    writer.text(&guide.about_author);
    writer.heading(2, messages.license);
    let license = link(&escape(&guide.license.name), guide.license.url.as_str());
    writer.paragraph(&license);
    writer.text(&guide.license.note);
    writer.0
}

fn of_talk(writer: &mut MarkdownWriter, lang: Lang, guide: &Guide, talk: &Talk) {
    let messages = lang.messages();
    writer.list(talk.speakers.iter().map(|speaker| {
        let organization = guide.organization(&speaker.organization).map(|name| &*name.text);
        let organization = organization.unwrap_or(&speaker.organization);
        escape(&format!("{}{}{organization}", speaker.name, messages.speaker_separator))
    }));
    let or = |url: &Option<portfolio::content::Link>, name: &str, none: &str| {
        url.as_ref().map_or_else(|| none.to_owned(), |url| link(name, url.as_str()))
    };
    let materials = [
        link(messages.schedule, talk.schedule.as_str()),
        or(&talk.slides, messages.slides, messages.no_slides),
        or(&talk.video, messages.video, messages.no_video),
    ];
    writer.paragraph(&materials.join(" · "));
    let topics: Vec<&str> =
        talk.topics.iter().filter_map(|id| guide.topic(id)).map(|name| &*name.text).collect();
    if !topics.is_empty() {
        let topics = topics.join(messages.list_between);
        writer.paragraph(&escape(&format!("{}{}{topics}", messages.topics, messages.colon)));
    }
    writer.text(&talk.commentary);
}
