//! Guides with more and with less than the usual.

use crate::any_content::assert_texts_published;
use crate::linked_data::json_ld;
use crate::sites::{Files, all, text};
use portfolio::i18n::Lang;
use scraper::Html;
use serde_json::{Value, json};
use site::{Kind, Report, Source, Sources, load};
use std::fs;

/// The guide in CONTRIBUTING.md.
fn template() -> String {
    let text = include_str!("../../../CONTRIBUTING.md");
    let start = text.find("```json\n{\n  \"$schema\"").expect("a template") + "```json\n".len();
    text[start..].split("```").next().expect("an end").into()
}

/// The pages of an English site with a guide, which must have neither errors nor warnings.
fn pages_of_guide(guide: &str) -> Files {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(Lang::En.code());
    fs::create_dir(&path).expect("a folder");
    let resume = json!({ "basics": { "name": "Sam Example" } });
    fs::write(path.join("resume.json"), resume.to_string()).expect("written");
    fs::write(path.join("talks.json"), guide).expect("written");
    let sources = Sources::read(folder.path()).expect("readable");
    let report = Report::new(&sources, &load(&sources).diagnostics).text();
    assert_eq!(report, "");
    assert_texts_published(folder.path())
}

/// What is wrong with a guide.
fn errors(guide: &Value) -> Vec<String> {
    let source = |kind: Kind, value: &Value| Source {
        lang: Some(Lang::En),
        kind,
        path: kind.file().into(),
        text: value.to_string(),
    };
    let resume = json!({ "basics": { "name": "Sam Example" } });
    let files = vec![source(Kind::Resume, &resume), source(Kind::Talks, guide)];
    let loaded = load(&Sources { files, ..Sources::default() });
    let messages = loaded.diagnostics.into_iter().map(|diagnostic| diagnostic.message);
    messages.collect()
}

#[test]
fn the_template_in_contributing_md_is_a_guide_without_a_trace_of_the_rest() {
    let template = template();
    assert_eq!(template.lines().count(), 10, "{template}");
    let guide: Value = serde_json::from_str(&template).expect("JSON");
    let files = pages_of_guide(&template);
    let html = Html::parse_document(text(&files, "en/talks/index.html"));
    let talks = guide["talks"].as_array().expect("talks").len();
    assert_eq!(all(&html, ".talk").len(), talks);
    for selector in [
        ".speakers",
        ".when",
        ".topics",
        ".related",
        ".facets",
        "[name=filters]",
        ".hero > .note",
        ".talk > p",
        ".shared-topics",
    ] {
        assert_eq!(all(&html, selector).len(), 0, "{selector}");
    }
    for element in all(&html, "main ul, main ol, main p, main section") {
        let text = element.text().collect::<String>();
        assert!(!text.trim().is_empty(), "{} is empty", element.html());
    }
    let traces = ["Category", "Tags", "Topic", "Organization", "Slides", "Video", "Schedule"];
    let traces = traces.iter().chain(&["License", "licensed", "About the author", "Time zone"]);
    let markdown = text(&files, "talks.en.md");
    let page = html.root_element().text().collect::<String>();
    for trace in traces {
        assert!(!markdown.contains(trace) && !page.contains(trace), "{trace}");
    }
    let feed = text(&files, "en/talks/feed.xml");
    assert!(!feed.contains("<rights") && !feed.contains("<content"), "{feed}");
    let posting = json_ld(&html);
    for absent in ["license", "isBasedOn"] {
        assert_eq!(posting.get(absent), None);
    }
    let conference = &guide["conference"];
    assert_eq!(
        posting["about"],
        json!({ "@type": "Event", "name": conference["name"],
            "startDate": conference["startDate"], "endDate": conference["endDate"] })
    );
    assert!(posting["mainEntity"]["itemListElement"][0].get("item").is_none());
}

#[test]
fn what_is_empty_counts_as_absent() {
    let mut guide: Value = serde_json::from_str(&template()).expect("JSON");
    let least = pages_of_guide(&guide.to_string());
    for (name, empty) in [
        ("category", json!(" ")),
        ("tags", json!([])),
        ("organizations", json!([])),
        ("license", json!({ "name": "", "url": "", "note": "" })),
        ("original", json!("")),
    ] {
        guide[name] = empty;
    }
    for (name, empty) in [
        ("video", json!("")),
        ("slides", json!([""])),
        ("speakers", json!([{ "name": "" }])),
        ("start", json!("")),
        ("room", json!(null)),
        ("schedule", json!("")),
        ("commentary", json!("")),
    ] {
        guide["talks"][0][name] = empty;
    }
    let files = pages_of_guide(&guide.to_string());
    for path in ["en/talks/index.html", "talks.en.md", "en/talks/feed.xml"] {
        assert_eq!(text(&files, path), text(&least, path));
    }
}

#[test]
fn times_and_rooms_are_in_the_feed_and_in_the_json_ld() {
    let mut guide: Value = serde_json::from_str(&template()).expect("JSON");
    guide["conference"]["timeZone"] = json!("America/New_York");
    let talk = &mut guide["talks"][0];
    (talk["start"], talk["end"]) = (json!("2026-05-04T09:00"), json!("2026-05-04T09:45"));
    talk["room"] = json!("Hall A");
    let files = pages_of_guide(&guide.to_string());
    let feed = feed_rs::parser::parse(files["en/talks/feed.xml"].as_slice()).expect("a feed");
    let body = feed.entries[0].content.as_ref().and_then(|content| content.body.as_deref());
    let body = Html::parse_fragment(body.expect("content"));
    assert_eq!(
        body.root_element().text().collect::<String>(),
        "May 4, 2026, 09:00–09:45 · Hall A · America/New_York"
    );
    let html = Html::parse_document(text(&files, "en/talks/index.html"));
    let item = &json_ld(&html)["mainEntity"]["itemListElement"][0]["item"];
    assert_eq!(
        *item,
        json!({ "@type": "Event", "name": guide["talks"][0]["title"],
            "startDate": "2026-05-04T09:00", "endDate": "2026-05-04T09:45",
            "location": { "@type": "Place", "name": "Hall A" } })
    );
    let times = all(&html, ".when time").into_iter().filter_map(|time| time.attr("datetime"));
    assert_eq!(times.collect::<Vec<_>>(), ["2026-05-04T09:00", "2026-05-04T09:45"]);
}

#[test]
fn ids_work_as_fragments_and_are_unambiguous() {
    let guide = |ids: &[&str]| {
        let mut guide: Value = serde_json::from_str(&template()).expect("JSON");
        let talk = |id: &&str| json!({ "id": id, "title": "A talk" });
        guide["talks"] = ids.iter().map(talk).collect();
        guide
    };
    assert_eq!(errors(&guide(&["1hYzA", "PyCon_2018.a-b", "7"])), Vec::<String>::new());
    for id in ["-a", "_a", ".a", "a b", "a/b", "a#b", "é", "a%20b"] {
        assert_eq!(errors(&guide(&[id])), [format!("{id:?} is not a valid id")]);
    }
    assert_eq!(
        errors(&guide(&["Panel", "panel"])),
        ["duplicate id \"panel\", since capitals make no difference"]
    );
    assert_eq!(errors(&guide(&["Main"])), ["the id \"Main\" is reserved"]);
}

#[test]
fn what_a_guide_lacks_is_named_with_its_purpose() {
    let mut guide: Value = serde_json::from_str(&template()).expect("JSON");
    for name in ["title", "intro", "conference", "author"] {
        let value = guide.as_object_mut().expect("an object").remove(name);
        assert_eq!(errors(&guide), [format!("missing property {name:?}")]);
        guide[name] = value.expect("a value");
    }
    guide["titel"] = guide.as_object_mut().expect("an object").remove("title").expect("a title");
    assert_eq!(errors(&guide), ["unknown property \"titel\""]);
}
