//! Property tests: any content, text, query or path is rejected or handled safely.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod properties;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};
use std::fs;
use std::time::Instant;

/// Strings of tokens that some parser treats specially, and of arbitrary text.
fn texts() -> impl Strategy<Value = String> {
    let tokens = select(vec![
        "[",
        "]",
        "(",
        ")",
        "](",
        "[x](https://a.example/)",
        "javascript:",
        "https://",
        "mailto:a",
        "<script>",
        "</script>",
        "<img src=x onerror=1>",
        "\"",
        "'",
        "&amp;",
        "&",
        "#",
        "?",
        "=",
        "%",
        "%00",
        "%E4",
        "+",
        "/",
        "\\",
        "\u{0}",
        "\u{202e}",
        "\u{200b}",
        "\u{feff}",
        "\u{301}",
        "分层",
        "ＳＳＤ",
        "🎉",
        "é",
        " ",
        "\n",
        "{",
        "}",
        "topic",
        "q",
        "org",
        "slides",
        "ssd",
        "zh",
        "en",
        "resume",
        "talks",
        "index.html",
        "..",
        "1",
    ]);
    let token = prop_oneof![4 => tokens.prop_map(str::to_owned), 1 => any::<String>()];
    prop::collection::vec(token, 0..12).prop_map(|tokens| tokens.concat())
}

/// JSON values of any type.
fn values() -> impl Strategy<Value = Value> {
    prop_oneof![
        4 => texts().prop_map(Value::from),
        1 => any::<f64>().prop_map(Value::from),
        1 => select(vec![json!(null), json!([]), json!({}), json!(true), json!([[[""]]]), json!("2020-02-30")]),
    ]
}

/// A content file with up to five values replaced, and at most one string inserted anywhere.
fn mangled(file: &str) -> impl Strategy<Value = String> + use<> {
    let content = fs::read_to_string(format!("fixtures/person/en/{file}")).expect("content");
    let content: Value = serde_json::from_str(&content).expect("JSON");
    let changes = prop::collection::vec((any::<Index>(), values()), 0..6);
    let cuts = prop::collection::vec((any::<Index>(), texts()), 0..2);
    (changes, cuts).prop_map(move |(changes, cuts)| {
        let mut content = content.clone();
        for (index, value) in changes {
            let mut leaves = Vec::new();
            pointers(&content, String::new(), &mut leaves);
            let pointer = index.get(&leaves);
            *content.pointer_mut(pointer).expect("a value") = value;
        }
        let mut text = content.to_string();
        for (index, insert) in cuts {
            let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
            text.insert_str(*index.get(&ends), &insert);
        }
        text
    })
}

fn pointers(value: &Value, pointer: String, found: &mut Vec<String>) {
    match value {
        Value::Object(members) => members.iter().for_each(|(name, member)| {
            let name = name.replace('~', "~0").replace('/', "~1");
            pointers(member, format!("{pointer}/{name}"), found);
        }),
        Value::Array(items) => items.iter().enumerate().for_each(|(index, item)| {
            pointers(item, format!("{pointer}/{index}"), found);
        }),
        _ => {}
    }
    found.push(pointer);
}

/// A failing case is printed in full, so none is persisted to a file.
fn cases(count: u32) -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(count) }
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn any_content_is_rejected_or_rendered_safely(resume in mangled("resume.json"), talks in mangled("talks.json")) {
        properties::content(&resume, Some(&talks));
    }
}

proptest! {
    #![proptest_config(cases(2048))]

    #[test]
    fn any_text_keeps_all_its_words_in_order(text in texts()) {
        properties::inline(&text);
    }

    #[test]
    fn any_query_parses_to_a_filter_with_a_canonical_query(query in texts()) {
        properties::query(&query);
        properties::query(&format!("?topic={query}&q={query}"));
    }

    #[test]
    fn any_path_parses_to_a_page_with_a_canonical_path_or_none(base in select(vec!["/", "/repo/", "/a/b/"]), path in texts()) {
        properties::path(base, &path);
        properties::path(base, &format!("{base}{path}"));
    }
}

/// Asserts that ten times the input takes at most 30 times as long (quadratic time would be 100
/// times). Compares the fastest of five runs.
fn grows_linearly(what: &str, work: impl Fn(usize)) {
    let fastest = |size| {
        let run = |_| {
            let start = Instant::now();
            work(size);
            start.elapsed().as_secs_f64()
        };
        (0..5).map(run).fold(f64::INFINITY, f64::min)
    };
    let (small, large) = (fastest(20_000), fastest(200_000));
    println!("{what}: {:.2} ms, ten times as much {:.2} ms", small * 1e3, large * 1e3);
    assert!(large < small * 30.0 + 0.01, "{what}: {small} s, then {large} s");
}

#[test]
fn parsing_takes_linear_time() {
    for brackets in ["[", "](", "[x](", "[x](https://a.example/", "[[x](https://a.example/)"] {
        grows_linearly(brackets, |size| {
            properties::inline(&brackets.repeat(size / brackets.len()))
        });
    }
    grows_linearly("a long query", |size| properties::query(&"q=a+b&".repeat(size / 6)));
    grows_linearly("a long search", |size| {
        properties::query(&format!("q={}", "a+".repeat(size / 2)))
    });
    grows_linearly("a long path", |size| properties::path("/", &"/zh/".repeat(size / 4)));
}
