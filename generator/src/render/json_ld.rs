//! Structured data in schema.org's vocabulary (<https://schema.org>) as JSON-LD 1.1. It has only
//! what the content says, and nothing just to satisfy a validator.

use crate::assemble::strip_et_al;
use crate::build::Build;
use crate::doi;
use crate::json;
use crate::phone::Phone;
use crate::source::{self, Link, Publication, Resume};
use portfolio::content::{Guide, Text};
use portfolio::i18n::Lang;
use portfolio::routes::{PageId, Route};
use portfolio::state::Page;
use serde_json::{Map, Value, json};
use std::collections::HashSet;
use std::iter;

/// Returns the JSON-LD of a page, safe for a script element: every `<` is escaped.
pub(crate) fn json_ld(build: &Build<'_>, page: &Page) -> String {
    let files = build.files_of(page.id.lang);
    let (resume, talks) =
        (files.map(|files| &files.resume), files.and_then(|files| files.talks.as_ref()));
    let mut graph = match (page.id.route, &page.content.guide, talks) {
        (Route::Talks, Some(guide), Some(talks)) => blog_posting(build, page, guide, talks),
        (Route::Resume, ..) => {
            let papers = resume.into_iter().flat_map(|resume| &resume.publications);
            let papers = papers.map(scholarly_article);
            let graph: Vec<Value> = iter::once(profile_page(build, page)).chain(papers).collect();
            json!({ "@graph": graph })
        }
        (Route::Home | Route::Talks, ..) => profile_page(build, page),
    };
    let mut document = Map::from_iter([("@context".into(), "https://schema.org".into())]);
    json::drop_empty(&mut graph);
    if let Value::Object(members) = graph {
        document.extend(members);
    }
    Value::Object(document).to_string().replace('<', "\\u003c")
}

/// Returns the owner's `@id`, the same on every page.
fn person_id(build: &Build<'_>) -> String {
    build.url("#person")
}

fn profile_page(build: &Build<'_>, page: &Page) -> Value {
    let files = build.files_of(page.id.lang);
    let person = files.map(|files| person(build, page, &files.resume));
    json!({
        "@type": "ProfilePage",
        "@id": build.url(&page.id.path()),
        "name": page.title(),
        "inLanguage": page.id.lang.tag(),
        "dateModified": page.content.resume.as_of.map(|date| date.to_string()),
        "mainEntity": person,
    })
}

fn person(build: &Build<'_>, page: &Page, resume: &Resume) -> Value {
    let basics = &resume.basics;
    let other = page.other_language().and_then(|lang| build.page(PageId { lang, ..page.id }));
    let other_name = other.map(|page| page.content.resume.person.name.clone());
    let links = basics.profiles.iter().filter_map(|profile| profile.url.as_ref());
    let employers = resume.current_work().filter_map(|work| work.name.as_deref());
    let schools = resume.education.iter().filter_map(|school| school.institution.as_deref());
    json!({
        "@type": "Person",
        "@id": person_id(build),
        "name": basics.name,
        "alternateName": other_name.filter(|name| *name != basics.name),
        "jobTitle": basics.label,
        "description": page.content.resume.summary().map(Text::plain),
        "email": basics.email.as_ref().filter(|email| Link::mailto(email).is_some()),
        "telephone": basics.phone.as_ref().filter(|phone| Phone::parse(phone).is_some()),
        "url": basics.url.as_ref().map(|url| url.as_str()),
        "sameAs": links.map(|url| url.as_str()).collect::<Vec<_>>(),
        "worksFor": organizations("Organization", employers),
        "alumniOf": organizations("CollegeOrUniversity", schools),
    })
}

/// Returns the organizations with these names, each once.
fn organizations<'a>(kind: &str, names: impl Iterator<Item = &'a str>) -> Vec<Value> {
    let mut seen = HashSet::new();
    let unique = names.filter(|name| seen.insert(*name));
    unique.map(|name| json!({ "@type": kind, "name": name })).collect()
}

fn scholarly_article(paper: &Publication) -> Value {
    let authors = paper.authors.iter().map(|name| strip_et_al(name).0);
    let authors = authors.filter(|name| !name.is_empty());
    let authors = authors.map(|name| json!({ "@type": "Person", "name": name }));
    let venue =
        paper.publisher.as_ref().map(|name| json!({ "@type": "CreativeWork", "name": name }));
    json!({
        "@type": "ScholarlyArticle",
        "name": paper.name,
        "author": authors.collect::<Vec<_>>(),
        "isPartOf": venue,
        "datePublished": paper.release_date.map(|date| date.to_string()),
        "url": paper.url.as_ref().map(|url| url.as_str()),
        "sameAs": paper.doi.as_deref().and_then(doi::link).map(String::from),
    })
}

fn blog_posting(build: &Build<'_>, page: &Page, guide: &Guide, talks: &source::Guide) -> Value {
    let path = page.id.path();
    let original = Lang::from_tag(&guide.language)
        .filter(|lang| *lang != page.id.lang && page.config.languages.contains(lang))
        .map(|lang| json!({ "@id": build.url(&PageId { lang, ..page.id }.path()) }));
    let is_owner = build.site.names().contains(&talks.author.name.as_str());
    let author_id = is_owner.then(|| person_id(build));
    let conference = &talks.conference;
    let items = guide.talks.iter().zip(1..).map(|(talk, position)| {
        let url = build.url(&format!("{path}#{}", talk.id));
        json!({ "@type": "ListItem", "position": position, "name": talk.title.text, "url": url })
    });
    json!({
        "@type": "BlogPosting",
        "@id": build.url(&path),
        "headline": guide.title,
        "description": guide.intro.plain(),
        "inLanguage": page.id.lang.tag(),
        "datePublished": guide.date.to_string(),
        "author": { "@type": "Person", "@id": author_id, "name": talks.author.name },
        "license": guide.license.url.as_str(),
        "isBasedOn": guide.original.as_str(),
        "translationOfWork": original,
        "about": {
            "@type": "Event",
            "name": conference.name,
            "alternateName": conference.short_name,
            "startDate": conference.start_date.to_string(),
            "endDate": conference.end_date.to_string(),
            "location": { "@type": "Place", "name": conference.venue, "address": conference.city },
        },
        "mainEntity": {
            "@type": "ItemList",
            "numberOfItems": guide.talks.len(),
            "itemListElement": items.collect::<Vec<_>>(),
        },
    })
}
