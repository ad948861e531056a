//! The talk guide as Markdown.

use super::markdown::{Document, escape, link};
use portfolio::content::{Guide, Talk};
use portfolio::i18n::{Lang, long};

/// Renders the guide: title and introduction, each talk with its speakers, materials and
/// commentary, author and licence.
pub(super) fn guide(lang: Lang, guide: &Guide) -> String {
    let messages = lang.messages();
    let mut document = Document::default();
    document.heading(1, &escape(&guide.title));
    let meta = [
        long(lang, guide.date),
        format!("{}{}", messages.category, guide.category),
        format!("{}{}", messages.tags, guide.tags.join(", ")),
    ];
    document.paragraph(&escape(&meta.join(" · ")));
    document.text(&guide.intro);
    let is_translation = Lang::from_tag(&guide.language) != Some(lang);
    let translated =
        if is_translation { format!("{} ", messages.translated) } else { String::new() };
    let original = link(messages.original, guide.original.as_str());
    document.paragraph(&(escape(&translated) + &original));
    for (talk, number) in guide.talks.iter().zip(1..) {
        document.heading(2, &format!("{number}\\. {}", escape(&talk.title.text)));
        of_talk(&mut document, lang, guide, talk);
    }
    document.heading(2, messages.about_author);
    document.text(&guide.about_author);
    document.heading(2, messages.licence);
    let licence = link(&escape(&guide.licence.name), guide.licence.url.as_str());
    document.paragraph(&format!("{}{licence}{}", messages.licence_before, messages.licence_after));
    document.text(&guide.licence.note);
    document.0
}

fn of_talk(document: &mut Document, lang: Lang, guide: &Guide, talk: &Talk) {
    let messages = lang.messages();
    document.list(talk.speakers.iter().map(|speaker| {
        let organisation = guide.organisation(&speaker.organisation).map(|name| &*name.text);
        let organisation = organisation.unwrap_or(&speaker.organisation);
        escape(&format!("{}{}{organisation}", speaker.name, messages.speaker_separator))
    }));
    let or = |url: &Option<portfolio::content::Link>, name: &str, none: &str| {
        url.as_ref().map_or_else(|| none.to_owned(), |url| link(name, url.as_str()))
    };
    let materials = [
        link(messages.schedule, talk.schedule.as_str()),
        or(&talk.slides, messages.slides, messages.no_slides),
        or(&talk.video, messages.video, messages.no_video),
    ];
    document.paragraph(&materials.join(" · "));
    let topics: Vec<&str> =
        talk.topics.iter().filter_map(|id| guide.topic(id)).map(|name| &*name.text).collect();
    if !topics.is_empty() {
        let topics = topics.join(messages.list_between);
        document.paragraph(&escape(&format!("{}{}{topics}", messages.topics, messages.colon)));
    }
    document.text(&talk.commentary);
}
