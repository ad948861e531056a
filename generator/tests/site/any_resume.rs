//! Property tests: any résumé that JSON Resume accepts passes the check, builds, and is read by the
//! browser. Résumés are generated from the standard's own schema.

use crate::hostile::assert_valid_and_inert;
use crate::sites::pages_of_resume;
use crate::wasm::assert_round_trip;
use portfolio::content::{Downloads, SiteContent};
use portfolio::i18n::Lang;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Map, Value, json};
use site::{JSON_RESUME, Kind, Loaded, Report, Source, Sources, load};

/// Cases that are checked, and read in WebAssembly.
const CHECKED_CASES: u32 = 256;
/// Cases that are built; each takes a second, mostly for the PDFs.
const BUILT_CASES: usize = 8;

/// Realistic text mixed with control characters, markup, right-to-left text and odd URLs.
fn texts() -> impl Strategy<Value = String> {
    let parts = select(vec![
        "",
        " ",
        "\n",
        "\r\n",
        "\n\n",
        "\t",
        "a",
        "Example",
        "例子",
        "é",
        "ß",
        "🚀",
        "🇨🇳",
        "\u{f0b7}",
        "हिन्दी",
        "ภาษา",
        "مثال",
        "(2015)",
        "𠀀",
        "\u{0}",
        "\u{7}",
        "\u{feff}",
        "\u{202e}",
        "\u{2028}",
        "\u{200d}",
        "\u{301}",
        "[a](https://a.example)",
        "[a](b)",
        "<a@b.example>",
        "<script>",
        "&amp;",
        "\"",
        "\\",
        "#",
        "{",
        "}",
        "%",
        "$",
        "-Wall",
        "et al.",
        ", ",
        "https://a.example/",
        "HTTPS://例子.example",
        "ftp://a.example",
        "javascript:alert(1)",
        "data:,x",
        "+1 555 0100",
        "ext. 5",
        "x@y.example",
        "10.5555/a",
        "https://doi.org/10.5555/a",
        "2020",
        "2020-02-29",
        "2020-02-29T10:00:00Z",
        "present",
        "GitHub",
        "linked-in",
        "Mastodon",
    ]);
    let part = prop_oneof![8 => parts.prop_map(str::to_owned), 1 => any::<String>()];
    prop::collection::vec(part, 0..5).prop_map(|parts| parts.concat())
}

/// Values of any shape, for additional properties.
fn values() -> BoxedStrategy<Value> {
    let leaf = prop_oneof![
        4 => texts().prop_map(Value::from),
        1 => any::<i32>().prop_map(Value::from),
        1 => select(vec![json!(null), json!(true), json!([]), json!({})]),
    ];
    let shapes = |inner: BoxedStrategy<Value>| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
            prop::collection::vec((names(), inner), 0..3)
                .prop_map(|members| Value::Object(Map::from_iter(members))),
        ]
    };
    leaf.prop_recursive(3, 12, 3, move |inner| shapes(inner.boxed())).boxed()
}

/// Names of additional properties: this site's additions, names from earlier schemas, and others.
fn names() -> impl Strategy<Value = String> {
    let known = select(vec![
        "articles",
        "talks",
        "authors",
        "doi",
        "urlNote",
        "note",
        "location",
        "highlights",
        "publisherUrl",
        "event",
        "date",
        "startDate",
        "company",
        "website",
        "picture",
        "level",
        "name",
        "title",
        "image",
        "x",
        "$schema",
    ]);
    prop_oneof![8 => known.prop_map(str::to_owned), 1 => texts()]
}

/// Values that a part of the standard's schema allows, with additional properties.
fn values_of(schema: &Value) -> BoxedStrategy<Value> {
    if schema["$ref"] == "#/definitions/iso8601" {
        return select(vec!["2019", "2019-02", "2019-02-28"]).prop_map(Value::from).boxed();
    }
    match (schema["type"].as_str(), schema["format"].as_str()) {
        (_, Some("uri")) => select(vec![
            "https://a.example/b_(c)?d#e",
            "HTTP://a.example",
            "ftp://a.example",
            "mailto:a@b.example",
            "urn:isbn:1",
            "javascript:alert(1)",
        ])
        .prop_map(Value::from)
        .boxed(),
        (_, Some("email")) => Just(json!("a+b@c.example")).boxed(),
        (Some("array"), _) => {
            prop::collection::vec(values_of(&schema["items"]), 0..3).prop_map(Value::from).boxed()
        }
        (Some("object"), _) => {
            let properties = schema["properties"].as_object().into_iter().flatten();
            let known: Vec<_> = properties
                .map(|(name, schema)| (Just(name.clone()), prop::option::of(values_of(schema))))
                .collect();
            let known_names: Vec<String> = schema["properties"]
                .as_object()
                .into_iter()
                .flat_map(|properties| properties.keys().cloned())
                .collect();
            let further = prop::collection::vec((names(), values()), 0..3);
            (known, further)
                .prop_map(move |(known, further)| {
                    let further =
                        further.into_iter().filter(|(name, _)| !known_names.contains(name));
                    let known = known.into_iter().filter_map(|(name, value)| Some((name, value?)));
                    Value::Object(known.chain(further).collect())
                })
                .boxed()
        }
        _ => texts().prop_map(Value::from).boxed(),
    }
}

/// Résumés that the standard accepts, with a name. All dates overlap, so that no end is before its
/// start.
fn resumes() -> impl Strategy<Value = Value> {
    values_of(&JSON_RESUME).prop_map(|mut resume| {
        if !resume["basics"].is_object() {
            resume["basics"] = json!({});
        }
        resume["basics"]["name"] = json!("Sam Example");
        resume
    })
}

fn loaded(resume: &Value) -> (Sources, Loaded) {
    let (lang, kind) = (Lang::En, Kind::Resume);
    let source =
        Source { lang: Some(lang), kind, path: "en/resume.json".into(), text: resume.to_string() };
    let sources = Sources { files: vec![source], ..Sources::default() };
    let loaded = load(&sources);
    (sources, loaded)
}

/// The content JSON that the browser fetches for a résumé.
fn content(resume: &Value) -> String {
    let (sources, loaded) = loaded(resume);
    let site = loaded.site.unwrap_or_else(|| {
        panic!("{resume:#}\n{}", Report::new(&sources, &loaded.diagnostics).text())
    });
    let language = &site.languages[0];
    let content = SiteContent {
        revision: String::new(),
        resume: language.resume.clone(),
        guide: None,
        downloads: Downloads::default(),
        rights: Vec::new(),
    };
    serde_json::to_string(&content).expect("JSON")
}

/// Deterministic: every run gets the same résumés.
fn samples(count: usize) -> Vec<Value> {
    let mut runner = TestRunner::deterministic();
    let resumes = resumes();
    let next = |_| resumes.new_tree(&mut runner).expect("a résumé").current();
    (0..count).map(next).collect()
}

#[test]
fn resumes_that_the_standard_accepts_pass_the_check() {
    let standard = jsonschema::options().should_validate_formats(true).build(&JSON_RESUME);
    let standard = standard.expect("a JSON Schema");
    let config = Config { failure_persistence: None, ..Config::with_cases(CHECKED_CASES) };
    let result = TestRunner::new(config).run(&resumes(), |resume| {
        prop_assert!(standard.is_valid(&resume), "the generator is wrong");
        let (sources, loaded) = loaded(&resume);
        let said = Report::new(&sources, &loaded.diagnostics).text();
        prop_assert!(loaded.site.is_some(), "{said}");
        Ok(())
    });
    result.unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn resumes_that_pass_the_check_build() {
    for resume in samples(BUILT_CASES) {
        assert_valid_and_inert(&pages_of_resume(&resume), "a résumé");
    }
}

#[test]
#[ignore = "needs the reader in WebAssembly: make test-browser"]
fn resumes_that_pass_the_check_are_read_in_webassembly() {
    assert_round_trip(&samples(CHECKED_CASES as usize).iter().map(content).collect::<Vec<_>>());
}
