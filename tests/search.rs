//! Talk search: filters and queries on a guide, and properties of any guide.

#![allow(clippy::expect_used, reason = "a test fails by panicking")]

use portfolio::content::Guide;
use portfolio::i18n::Lang;
use portfolio::search::{Filter, FoldedTalks, Highlighter, Match, MatchedTalks, facets, fold};
use proptest::prelude::*;
use proptest::sample::{Index, subsequence};
use serde_json::{Value, json};
use std::fs;

fn guide(lang: Lang) -> Guide {
    let path = format!("fixtures/person/{}/talks.json", lang.code());
    let guide = fs::read_to_string(path).expect("the guide");
    parse_guide(lang, serde_json::from_str(&guide).expect("JSON"))
}

fn parse_guide(lang: Lang, guide: Value) -> Guide {
    site::guide(lang, &serde_json::from_value(guide).expect("a guide"), Vec::new())
}

/// The ids of the talks that a query string matches on a page in `lang`, with the other language
/// loaded. A `*` marks matches in the other language only.
fn found(lang: Lang, query: &str) -> Vec<String> {
    let (guide, other) = (guide(lang), guide(lang.other()));
    let (filter, unknown) = Filter::parse(query, &guide);
    assert_eq!(unknown, Vec::<String>::new());
    let found = MatchedTalks::new(&guide, &filter, None, Some(&FoldedTalks::of(&other)));
    let ids =
        guide.talks.iter().enumerate().filter_map(|(index, talk)| match found.match_of(index) {
            Match::None => None,
            Match::OwnLanguage => Some(talk.id.clone()),
            Match::OtherLanguage => Some(format!("{}*", talk.id)),
        });
    ids.collect()
}

#[test]
fn values_of_a_kind_are_ored_and_kinds_are_anded() {
    for lang in Lang::ALL {
        assert_eq!(found(lang, "").len(), 13);
        assert_eq!(found(lang, "?org=yunfan"), ["minimizing-ssd-cost"]);
        assert_eq!(
            found(lang, "?topic=ssd&topic=query-tuning"),
            ["query-tuning-rivulet", "minimizing-ssd-cost", "xinghe-ingest-cost-control"]
        );
        assert_eq!(
            found(lang, "?topic=ssd&topic=query-tuning&video=1"),
            ["query-tuning-rivulet", "minimizing-ssd-cost"]
        );
        assert_eq!(found(lang, "?topic=ssd&org=yunfan&slides=1").len(), 1);
        assert_eq!(found(lang, "?topic=query-tuning&org=vgs"), Vec::<String>::new());
    }
}

#[test]
fn search_covers_both_languages_from_either_page() {
    for (lang, query, expected) in [
        (Lang::En, "?q=分层", &["minimizing-ssd-cost*", "strata-log-lake-workload*"] as &[_]),
        (Lang::Zh, "?q=分层", &["minimizing-ssd-cost", "strata-log-lake-workload"]),
        (Lang::En, "?q=ＴＩＥＲＩＮＧ", &["minimizing-ssd-cost", "strata-log-lake-workload"]),
        (Lang::Zh, "?q=tiering", &["minimizing-ssd-cost*", "strata-log-lake-workload"]),
        (Lang::En, "?q=云帆数据+ssd", &["minimizing-ssd-cost*"]),
        (Lang::Zh, "?q=北辰+fjord+views", &["inside-fjord-views", "lattice-multi-tenant-streams"]),
        (Lang::En, "?q=kelda's", &["query-tuning-rivulet"]),
        (Lang::En, "?q=ssd+nothing-says-this", &[]),
    ] {
        assert_eq!(found(lang, query), expected, "{query} in {lang:?}");
    }
}

#[test]
fn search_works_without_the_other_language() {
    let guide = guide(Lang::En);
    let (filter, _) = Filter::parse("q=分层", &guide);
    assert_eq!(MatchedTalks::new(&guide, &filter, None, None).count(), 0);
    let filter = filter.searching("tiering");
    assert_eq!(MatchedTalks::new(&guide, &filter, Some(&FoldedTalks::of(&guide)), None).count(), 2);
}

#[test]
fn talks_with_only_a_title_or_a_room_are_found() {
    let talks = json!([
        { "id": "a", "title": "Keynote" },
        { "id": "b", "title": "Panel", "room": "Hall 7", "speakers": [{ "name": "Dee" }] },
    ]);
    let guide = parse_guide(Lang::En, smallest_guide(talks));
    assert_eq!(facets(&guide), Vec::new());
    for (query, expected) in [("keynote", [true, false]), ("hall 7 dee", [false, true])] {
        let filter = Filter::default().searching(query);
        let found = MatchedTalks::new(&guide, &filter, None, None);
        assert_eq!([0, 1].map(|talk| found.match_of(talk) != Match::None), expected, "{query}");
    }
}

fn smallest_guide(talks: Value) -> Value {
    json!({
        "title": "T", "language": "zh", "date": "2019", "intro": "I",
        "conference": { "name": "C", "startDate": "2019", "endDate": "2019" },
        "author": { "name": "A" }, "talks": talks,
    })
}

#[test]
fn unknown_filters_are_dropped_and_reported() {
    let guide = guide(Lang::En);
    let (filter, unknown) =
        Filter::parse("?topic=ssd&topic=blockchain&org=x&slides=yes&utm_source=y&q=a", &guide);
    assert_eq!(unknown, ["topic=blockchain", "org=x", "slides=yes"]);
    assert_eq!(filter.to_query(), "?topic=ssd&q=a");
}

#[test]
fn queries_are_canonical_regardless_of_order() {
    let guide = guide(Lang::Zh);
    let (filter, _) =
        Filter::parse("q=分层&video=1&org=orl&org=beichen&topic=ssd&topic=query-tuning", &guide);
    assert_eq!(
        filter.to_query(),
        "?topic=query-tuning&topic=ssd&org=beichen&org=orl&video=1&q=%E5%88%86%E5%B1%82"
    );
    assert_eq!(Filter::parse("?q=+%20", &guide).0.to_query(), "");
}

#[test]
fn related_talks_share_topics_most_shared_first() {
    let guide = guide(Lang::En);
    let related = |id: &str| {
        let talk = guide.talks.iter().find(|talk| talk.id == id).expect("a talk");
        talk.related.iter().map(|&talk| guide.talks[talk].id.clone()).collect::<Vec<_>>()
    };
    assert_eq!(
        related("minimizing-ssd-cost"),
        ["xinghe-ingest-cost-control", "strata-log-lake-workload"]
    );
    assert_eq!(
        related("multi-region-event-replication"),
        [
            "open-standards-table-formats",
            "state-of-data-operations-2020",
            "lattice-multi-tenant-streams"
        ]
    );
    assert_eq!(related("event-platform-fjord")[0], "lattice-multi-tenant-streams");
}

/// Small guides: up to 11 talks with four topics and three organizations.
fn guides() -> impl Strategy<Value = Guide> {
    let ids = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
    let (topics, organizations) = (ids(&["a", "b", "c", "d"]), ids(&["x", "y", "z"]));
    let talk = (
        subsequence(topics.clone(), 0..=4),
        subsequence(organizations.clone(), 0..=3),
        any::<(bool, bool)>(),
        "[ a-cé分层Ａ]{0,12}",
    );
    prop::collection::vec(talk, 0..12).prop_map(move |talks| {
        let named = |ids: &[String]| {
            ids.iter().map(|id| json!({ "id": id, "name": id.to_uppercase() })).collect::<Vec<_>>()
        };
        let talk =
            |(index, (topics, by, (slides, video), said)): (usize, (_, Vec<String>, _, String))| {
                let topics: Vec<String> = topics;
                let links = |there: bool| vec!["https://example.org/"; usize::from(there) * 2];
                let speakers: Vec<_> =
                    by.iter().map(|id| json!({ "name": "N", "organization": id })).collect();
                json!({
                    "id": format!("talk-{index}"), "title": said, "speakers": speakers,
                    "topics": topics, "slides": links(slides),
                    "video": links(video), "commentary": said,
                })
            };
        let mut guide = smallest_guide(talks.into_iter().enumerate().map(talk).collect());
        guide["organizations"] = named(&organizations).into();
        guide["topics"] = named(&topics).into();
        parse_guide(Lang::En, guide)
    })
}

/// A guide, facets to press in this order, and a search query.
fn searches() -> impl Strategy<Value = (Guide, Vec<Index>, String)> {
    (guides(), prop::collection::vec(any::<Index>(), 0..6), "[ a-cé调Ａ]{0,4}")
}

/// The filter after searching and pressing the facets in order; repeated ones count once.
fn filter_after(guide: &Guide, presses: &[Index], query: &str) -> Filter {
    let facets = facets(guide);
    let mut filter = Filter::default().searching(query);
    for press in presses.iter().filter(|_| !facets.is_empty()) {
        let (kind, value) = facets[press.index(facets.len())];
        if !filter.has(kind, value) {
            filter = filter.toggled(&facets, kind, value);
        }
    }
    filter
}

/// Indices of the matching talks.
fn matching_talks(guide: &Guide, filter: &Filter) -> Vec<usize> {
    let found = MatchedTalks::new(guide, filter, None, None);
    (0..guide.talks.len()).filter(|&talk| found.match_of(talk) != Match::None).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..<_>::default() })]

    #[test]
    fn the_order_of_selection_does_not_matter((guide, presses, query) in searches()) {
        let mut backwards = presses.clone();
        backwards.reverse();
        prop_assert_eq!(filter_after(&guide, &presses, &query), filter_after(&guide, &backwards, &query));
    }

    #[test]
    fn filtering_is_idempotent((guide, presses, query) in searches()) {
        let filter = filter_after(&guide, &presses, &query);
        let first = matching_talks(&guide, &filter);
        prop_assert_eq!(MatchedTalks::new(&guide, &filter, None, None).count(), first.len());
        // Filtering the result again keeps all of it.
        let mut rest = guide.clone();
        rest.talks = first.iter().map(|&talk| guide.talks[talk].clone()).collect();
        let found = MatchedTalks::new(&rest, &filter, None, None);
        prop_assert_eq!(found.count(), rest.talks.len());
    }

    #[test]
    fn selecting_a_new_kind_narrows_and_another_value_widens((guide, presses, query) in searches()) {
        let filter = filter_after(&guide, &presses, &query);
        let now = matching_talks(&guide, &filter);
        for (kind, value) in facets(&guide).into_iter().filter(|(kind, value)| !filter.has(*kind, value)) {
            let more = matching_talks(&guide, &filter.toggled(&facets(&guide), kind, value));
            let is_first_of_kind = !filter.selected().iter().any(|(chosen, _)| *chosen == kind);
            let (smaller, larger) = if is_first_of_kind { (&more, &now) } else { (&now, &more) };
            prop_assert!(smaller.iter().all(|talk| larger.contains(talk)));
        }
    }

    #[test]
    fn queries_round_trip((guide, presses, query) in searches()) {
        let filter = filter_after(&guide, &presses, &query);
        let (again, unknown) = Filter::parse(&filter.to_query(), &guide);
        prop_assert_eq!(unknown, Vec::<String>::new());
        prop_assert_eq!(again.to_query(), filter.to_query());
        prop_assert_eq!(again, filter);
    }

    #[test]
    fn toggling_twice_changes_nothing((guide, presses, query) in searches()) {
        let filter = filter_after(&guide, &presses, &query);
        for (kind, value) in facets(&guide) {
            let twice = filter.toggled(&facets(&guide), kind, value).toggled(&facets(&guide), kind, value);
            prop_assert_eq!(&twice, &filter);
        }
    }

    #[test]
    fn any_query_round_trips_and_can_be_searched(guide in guides(), query in any::<String>()) {
        let (filter, _) = Filter::parse(&query, &guide);
        let (again, unknown) = Filter::parse(&filter.to_query(), &guide);
        prop_assert_eq!((again, unknown), (filter.clone(), Vec::new()));
        matching_talks(&guide, &filter);
        matching_talks(&guide, &Filter::default().searching(&query));
    }

    #[test]
    fn highlights_are_sorted_and_present_if_a_word_matches(text in any::<String>(), query in any::<String>()) {
        let words = FoldedTalks::words(&query);
        let ranges = Highlighter::new(&words).ranges(&text);
        for &(start, end) in &ranges {
            prop_assert!(start < end && text.get(start..end).is_some());
        }
        prop_assert!(ranges.windows(2).all(|pair| pair[0].1 < pair[1].0));
        let is_found = words.iter().any(|word| word.len() > 1 && fold(&text).contains(word.as_str()));
        prop_assert_eq!(!ranges.is_empty(), is_found);
    }
}
