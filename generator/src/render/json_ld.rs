//! Structured data in schema.org's vocabulary (<https://schema.org>) as JSON-LD 1.1. It has only
//! what the content says, and nothing just to satisfy a validator.

use crate::assemble::strip_et_al;
use crate::build::Build;
use crate::doi;
use crate::phone::Phone;
use crate::source::{self, Link, Publication, Resume};
use portfolio::content::{self, Guide, Text};
use portfolio::i18n::Lang;
use portfolio::routes::{PageId, Route};
use portfolio::state::Page;
use serde::Serialize;
use serde_with::skip_serializing_none;
use std::collections::HashSet;
use std::iter;

#[derive(Serialize)]
struct Document<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(flatten)]
    content: Content<'a>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Content<'a> {
    Graph {
        #[serde(rename = "@graph")]
        graph: Vec<Node<'a>>,
    },
    Node(Box<Node<'a>>),
}

/// A node with an identity: a page's subject.
#[skip_serializing_none]
#[derive(Serialize)]
#[serde(tag = "@type", rename_all_fields = "camelCase")]
enum Node<'a> {
    ProfilePage {
        #[serde(rename = "@id")]
        id: String,
        name: String,
        in_language: &'static str,
        date_modified: Option<content::Date>,
        main_entity: Option<Person<'a>>,
    },
    ScholarlyArticle {
        name: Option<&'a str>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        author: Vec<Named<'a>>,
        is_part_of: Option<Named<'a>>,
        date_published: Option<source::Date>,
        url: Option<&'a str>,
        same_as: Option<content::Link>,
    },
    BlogPosting {
        #[serde(rename = "@id")]
        id: String,
        headline: &'a str,
        description: String,
        in_language: &'static str,
        date_published: content::Date,
        author: Named<'a>,
        license: Option<&'a str>,
        is_based_on: Option<&'a str>,
        translation_of_work: Option<Reference>,
        about: Event<'a>,
        main_entity: ItemList<'a>,
    },
}

#[skip_serializing_none]
#[derive(Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
struct Person<'a> {
    #[serde(rename = "@id")]
    id: String,
    name: &'a str,
    alternate_name: Option<String>,
    image: Option<String>,
    job_title: Option<&'a str>,
    description: Option<String>,
    email: Option<&'a str>,
    telephone: Option<&'a str>,
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    same_as: Vec<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    works_for: Vec<Named<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    alumni_of: Vec<Named<'a>>,
}

/// A thing of which only type and name are known.
#[skip_serializing_none]
#[derive(Serialize)]
struct Named<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "@id")]
    id: Option<String>,
    name: &'a str,
}

#[derive(Serialize)]
struct Reference {
    #[serde(rename = "@id")]
    id: String,
}

#[skip_serializing_none]
#[derive(Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
struct Event<'a> {
    name: &'a str,
    alternate_name: Option<&'a str>,
    start_date: Option<String>,
    end_date: Option<String>,
    location: Option<Place<'a>>,
}

#[skip_serializing_none]
#[derive(Serialize)]
#[serde(tag = "@type")]
struct Place<'a> {
    name: Option<&'a str>,
    address: Option<&'a str>,
}

#[derive(Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
struct ItemList<'a> {
    number_of_items: usize,
    item_list_element: Vec<ListItem<'a>>,
}

#[skip_serializing_none]
#[derive(Serialize)]
#[serde(tag = "@type")]
struct ListItem<'a> {
    position: usize,
    name: &'a str,
    url: String,
    /// When and where the talk takes place, if that is known.
    item: Option<Event<'a>>,
}

impl<'a> Named<'a> {
    fn new(kind: &'static str, name: &'a str) -> Self {
        Self { kind, id: None, name }
    }
}

/// Returns the JSON-LD of a page, safe for a script element: every `<` is escaped.
///
/// # Errors
/// Fails if a value can't be written as JSON.
pub(crate) fn json_ld(build: &Build<'_>, page: &Page) -> serde_json::Result<String> {
    let files = build.files_of(page.id.lang);
    let (resume, talks) =
        (files.map(|files| &files.resume), files.and_then(|files| files.talks.as_ref()));
    let content = match (page.id.route, &page.content.guide, talks) {
        (Route::Talks, Some(guide), Some(talks)) => {
            Content::Node(Box::new(blog_posting(build, page, guide, talks)))
        }
        (Route::Resume, ..) => {
            let papers = resume.into_iter().flat_map(|resume| &resume.publications);
            let papers = papers.map(scholarly_article);
            Content::Graph { graph: iter::once(profile_page(build, page)).chain(papers).collect() }
        }
        (Route::Home | Route::Talks, ..) => Content::Node(Box::new(profile_page(build, page))),
    };
    let document = Document { context: "https://schema.org", content };
    Ok(serde_json::to_string(&document)?.replace('<', "\\u003c"))
}

/// Returns the owner's `@id`, the same on every page.
fn person_id(build: &Build<'_>) -> String {
    build.url("#person")
}

fn profile_page<'a>(build: &Build<'a>, page: &Page) -> Node<'a> {
    let files = build.files_of(page.id.lang);
    Node::ProfilePage {
        id: build.url(&page.id.path()),
        name: page.title(),
        in_language: page.id.lang.tag(),
        date_modified: page.content.resume.as_of,
        main_entity: files.map(|files| person(build, page, &files.resume)),
    }
}

fn person<'a>(build: &Build<'_>, page: &Page, resume: &'a Resume) -> Person<'a> {
    let basics = &resume.basics;
    let other_name = &page.content.resume.person.other_name;
    let links = basics.profiles.iter().filter_map(|profile| profile.url.as_ref());
    let employers = resume.current_work().filter_map(|work| work.name.as_deref());
    let schools = resume.education.iter().filter_map(|school| school.institution.as_deref());
    Person {
        id: person_id(build),
        name: &basics.name,
        alternate_name: other_name.as_ref().map(|run| run.text.clone()),
        image: page.content.resume.person.photo.as_ref().map(|photo| build.url(&photo.path)),
        job_title: basics.label.as_deref(),
        description: page.content.resume.summary().map(Text::plain),
        email: basics.email.as_deref().filter(|email| Link::mailto(email).is_some()),
        telephone: basics.phone.as_deref().filter(|phone| Phone::parse(phone).is_some()),
        url: basics.url.as_ref().map(|url| url.as_str()),
        same_as: links.map(|url| url.as_str()).collect(),
        works_for: organizations("Organization", employers),
        alumni_of: organizations("CollegeOrUniversity", schools),
    }
}

/// Returns the organizations with these names, each once.
fn organizations<'a>(kind: &'static str, names: impl Iterator<Item = &'a str>) -> Vec<Named<'a>> {
    let mut seen = HashSet::new();
    names.filter(|name| seen.insert(*name)).map(|name| Named::new(kind, name)).collect()
}

fn scholarly_article(paper: &Publication) -> Node<'_> {
    let authors = paper.authors.iter().map(|name| strip_et_al(name).0);
    let authors = authors.filter(|name| !name.is_empty());
    Node::ScholarlyArticle {
        name: paper.name.as_deref(),
        author: authors.map(|name| Named::new("Person", name)).collect(),
        is_part_of: paper.publisher.as_deref().map(|name| Named::new("CreativeWork", name)),
        date_published: paper.release_date,
        url: paper.url.as_ref().map(|url| url.as_str()),
        same_as: paper.doi.as_deref().and_then(doi::link),
    }
}

fn blog_posting<'a>(
    build: &Build<'_>,
    page: &Page,
    guide: &'a Guide,
    talks: &'a source::Guide,
) -> Node<'a> {
    let path = page.id.path();
    let original = Lang::from_tag(&guide.language)
        .filter(|lang| *lang != page.id.lang && page.config.languages.contains(lang))
        .map(|lang| Reference { id: build.url(&PageId { lang, ..page.id }.path()) });
    let is_owner = build.site.names().contains(&talks.author.name.as_str());
    let conference = &talks.conference;
    let item = |(talk, position): (&'a content::Talk, usize)| ListItem {
        position,
        name: &talk.title.text,
        url: build.url(&format!("{path}#{}", talk.id)),
        item: talk_event(talk),
    };
    Node::BlogPosting {
        id: build.url(&path),
        headline: &guide.title,
        description: guide.intro.plain(),
        in_language: page.id.lang.tag(),
        date_published: guide.date,
        author: Named {
            id: is_owner.then(|| person_id(build)),
            ..Named::new("Person", &talks.author.name)
        },
        license: guide.license.as_ref().map(|license| license.url.as_str()),
        is_based_on: guide.original.as_ref().map(|original| original.as_str()),
        translation_of_work: original,
        about: Event {
            name: &conference.name,
            alternate_name: conference.short_name.as_deref(),
            start_date: Some(conference.start_date.to_string()),
            end_date: Some(conference.end_date.to_string()),
            location: place(conference.venue.as_deref(), conference.city.as_deref()),
        },
        main_entity: ItemList {
            number_of_items: guide.talks.len(),
            item_list_element: guide.talks.iter().zip(1..).map(item).collect(),
        },
    }
}

fn talk_event(talk: &content::Talk) -> Option<Event<'_>> {
    let location = place(talk.room.as_ref().map(|room| room.text.as_str()), None);
    let mut times = talk.time.iter().filter_map(|part| part.datetime.clone());
    (!talk.time.is_empty() || location.is_some()).then(|| Event {
        name: &talk.title.text,
        alternate_name: None,
        start_date: times.next(),
        end_date: times.next(),
        location,
    })
}

fn place<'a>(name: Option<&'a str>, address: Option<&'a str>) -> Option<Place<'a>> {
    (name.is_some() || address.is_some()).then_some(Place { name, address })
}
