//! The JSON-LD matches the content.

use crate::sites::{URL, all, content, person_site, text};
use portfolio::i18n::Lang;
use portfolio::routes::{PageId, Route};
use scraper::Html;
use serde_json::Value;

pub(crate) fn json_ld(html: &Html) -> Value {
    let scripts = all(html, "script[type='application/ld+json']");
    assert_eq!(scripts.len(), 1);
    serde_json::from_str(&scripts[0].text().collect::<String>()).expect("JSON")
}

#[test]
fn profile_json_ld_matches_the_resume() {
    let files = person_site(URL);
    for lang in Lang::ALL {
        let resume = content(lang, "resume.json");
        let basics = &resume["basics"];
        let html = |route| {
            Html::parse_document(text(
                &files,
                &format!("{}index.html", PageId { route, lang }.path()),
            ))
        };
        let home = json_ld(&html(Route::Home));
        let graph = json_ld(&html(Route::Resume))["@graph"].as_array().expect("a graph").clone();
        for profile in [&home, &graph[0]] {
            assert_eq!(profile["@type"], "ProfilePage");
            assert_eq!(profile["inLanguage"], lang.tag());
            let day = resume["meta"]["lastModified"].as_str().expect("a day");
            assert_eq!(profile["dateModified"], day[..10]);
            let person = &profile["mainEntity"];
            assert_eq!(person["@type"], "Person");
            assert_eq!(person["@id"], format!("{URL}#person"));
            for (theirs, ours) in [
                ("name", "name"),
                ("jobTitle", "label"),
                ("email", "email"),
                ("telephone", "phone"),
                ("url", "url"),
            ] {
                assert_eq!(person[theirs], basics[ours], "{theirs}");
            }
            assert_eq!(
                person["alternateName"],
                content(lang.other(), "resume.json")["basics"]["name"]
            );
            let links: Vec<&Value> = basics["profiles"]
                .as_array()
                .expect("profiles")
                .iter()
                .map(|profile| &profile["url"])
                .collect();
            assert_eq!(
                person["sameAs"].as_array().expect("links").iter().collect::<Vec<_>>(),
                links
            );
            assert_eq!(
                person["worksFor"],
                serde_json::json!([{ "@type": "Organization", "name": resume["work"][0]["name"] }])
            );
        }
        let papers = resume["publications"].as_array().expect("papers");
        assert_eq!(graph.len(), 1 + papers.len());
        for (thing, paper) in graph[1..].iter().zip(papers) {
            assert_eq!(thing["@type"], "ScholarlyArticle");
            assert_eq!(
                (&thing["name"], &thing["datePublished"]),
                (&paper["name"], &paper["releaseDate"])
            );
            let authors: Vec<&Value> = thing["author"]
                .as_array()
                .expect("authors")
                .iter()
                .map(|author| &author["name"])
                .collect();
            assert_eq!(
                authors,
                paper["authors"].as_array().expect("authors").iter().collect::<Vec<_>>()
            );
            assert_eq!(thing["url"], paper["url"]);
        }
    }
}

#[test]
fn guide_json_ld_matches_the_guide() {
    let files = person_site(URL);
    for lang in Lang::ALL {
        let (guide, place) = (content(lang, "talks.json"), PageId { route: Route::Talks, lang });
        let url = format!("{URL}{}", place.path());
        let posting =
            json_ld(&Html::parse_document(text(&files, &format!("{}index.html", place.path()))));
        assert_eq!(
            (&posting["@type"], &posting["@id"]),
            (&"BlogPosting".into(), &url.clone().into())
        );
        assert_eq!(
            (&posting["headline"], &posting["datePublished"]),
            (&guide["title"], &guide["date"])
        );
        assert_eq!(
            (&posting["license"], &posting["author"]["name"]),
            (&guide["license"]["url"], &guide["author"]["name"])
        );
        let (event, conference) = (&posting["about"], &guide["conference"]);
        assert_eq!(event["@type"], "Event");
        for member in ["name", "startDate", "endDate"] {
            assert_eq!(event[member], conference[member]);
        }
        assert_eq!(
            (&event["location"]["name"], &event["location"]["address"]),
            (&conference["venue"], &conference["city"])
        );
        let (items, talks) =
            (&posting["mainEntity"]["itemListElement"], guide["talks"].as_array().expect("talks"));
        assert_eq!(posting["mainEntity"]["numberOfItems"], 13);
        assert_eq!(items.as_array().expect("items").len(), talks.len());
        for (index, talk) in talks.iter().enumerate() {
            assert_eq!(
                (&items[index]["position"], &items[index]["name"]),
                (&(index + 1).into(), &talk["title"])
            );
            assert_eq!(
                items[index]["url"],
                format!("{url}#{}", talk["id"].as_str().expect("an id"))
            );
        }
        assert_eq!(posting.get("translationOfWork").is_some(), lang == Lang::En);
    }
}
