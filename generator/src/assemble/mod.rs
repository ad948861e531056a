//! Converts content files to what pages show: [`assemble`].

mod bibtex;
mod contacts;
mod guide;
mod related;
mod sections;
mod site;
mod text;
mod topics;

pub(super) use bibtex::{MONTHS, strip_et_al};
pub use guide::guide;
pub(super) use site::Content;
pub use site::{ContentFiles, LocalizedContent, Site};
pub use text::text;
pub(super) use topics::TopicMatch;

use crate::photo::Photo;
use crate::source::{Basics, Settings};
use crate::{ContentMessages, source};
use bibtex::citations;
use portfolio::content::{self, Person, Resume, Run, Section};
use portfolio::i18n::{Lang, foreign};
use site::common_language;

/// Assembles the site from files that have been checked; `sources` are their texts. Citations are in
/// the common language on every page, so that readers of either language cite a paper the same way.
pub(super) fn assemble(content: Content, sources: Vec<source::Source>) -> Site {
    let Content { settings, languages: files, photo } = content;
    let main = common_language(&files, |(lang, _)| *lang);
    let citations =
        main.map(|(_, files)| citations(&files.resume.publications)).unwrap_or_default();
    let resumes: Vec<(Lang, Resume)> = files
        .iter()
        .map(|(lang, own)| {
            let other = files.iter().find(|(other, _)| other != lang);
            let other = other.map(|(lang, files)| (*lang, &files.resume.basics));
            let photo = photo.as_ref().filter(|_| settings.shows_photo(*lang));
            let person = person(*lang, &own.resume.basics, other, photo);
            (*lang, resume(*lang, person, &own.resume, &citations, &settings))
        })
        .collect();
    let topic_matches = topics::matches(
        &resumes.iter().map(|(lang, resume)| (*lang, resume)).collect::<Vec<_>>(),
        files.iter().filter_map(|(_, files)| files.talks.as_ref()),
    );
    let localized = |((lang, resume), (_, files)): ((Lang, Resume), (Lang, ContentFiles))| {
        let guide = files
            .talks
            .as_ref()
            .map(|talks| guide(lang, talks, topics::shared(lang, &resume, talks, &topic_matches)));
        LocalizedContent { lang, resume, guide, files }
    };
    let languages = resumes.into_iter().zip(files).map(localized).collect();
    Site { settings, languages, sources, photo, topic_matches }
}

/// `other` is the same part of the résumé in the other language.
fn person(
    lang: Lang,
    basics: &Basics,
    other: Option<(Lang, &Basics)>,
    photo: Option<&Photo>,
) -> Person {
    let other = other.filter(|(_, other)| other.name != basics.name);
    let other_name = other.map(|(lang, other)| Run {
        lang: Some(lang.tag().into()),
        ..Run::plain(other.name.clone())
    });
    let names = [Some(&basics.name), other_name.as_ref().map(|run| &run.text)];
    let has_han = names.into_iter().flatten().any(|name| foreign(Lang::En, name).is_some());
    Person {
        name: basics.name.clone(),
        other_name,
        pronunciation: basics.pronunciation.clone().filter(|_| lang == Lang::En && has_han),
        photo: photo.map(|photo| shown_photo(lang, photo, &basics.name)),
        label: basics.label.clone(),
        contacts: contacts::contacts(lang, basics),
    }
}

fn resume(
    lang: Lang,
    person: Person,
    resume: &source::Resume,
    citations: &[Option<String>],
    settings: &Settings,
) -> Resume {
    let sections = sections::sections(lang, resume, citations, &settings.sections);
    Resume { person, as_of: resume.as_of(), about: about(lang, &sections), sections }
}

fn shown_photo(lang: Lang, photo: &Photo, name: &str) -> content::Photo {
    content::Photo {
        path: photo.file.path.clone(),
        alt: ContentMessages::of(lang).photo_of.replace("{}", name),
        width: photo.width,
        height: photo.height,
    }
}

/// Lists the titles of the sections in a sentence: `Work experience, publications, education.` The
/// homepage shows the summary itself, so that is only listed if it is all there is.
fn about(lang: Lang, sections: &[Section]) -> String {
    let messages = ContentMessages::of(lang);
    let is_all = sections.iter().all(|section| section.text.is_some());
    let listed = sections.iter().filter(|section| is_all || section.text.is_none());
    let titles = listed.map(|section| section.title.as_str());
    let list = titles.collect::<Vec<_>>().join(lang.messages().list_between).to_lowercase();
    let mut letters = list.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    first.map_or_else(String::new, |first| first + letters.as_str() + messages.full_stop)
}
