//! Hydration changes nothing that a reader could see.

use crate::content::{PAGES, pages_of};
use crate::driver::Settings;
use crate::journey::{
    CONTENT, DEBUG, EDITED, Journey, RELEASE, REPO, SINGLE, journey_with_console,
};
use serde_json::json;
use std::collections::BTreeMap;
use std::fs;

/// A promise of the time after two frames.
const TWO_FRAMES: &str = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))";

/// Asserts that hydration changes nothing on any page, on `more` paths, and at the root for readers
/// with a stored language. Returns the console's errors and warnings.
async fn assert_hydration_changes_nothing(
    folder: &'static str,
    more: &'static [&'static str],
) -> Vec<String> {
    journey_with_console(folder, Settings::default(), move |journey, _| async move {
        journey.inject(include_str!("scripts/changes.js")).await;
        for path in PAGES.iter().chain(more) {
            assert_unchanged(&journey, path).await;
        }
        for stored in ["zh", "en"] {
            journey.run(&format!("localStorage.setItem('language', '{stored}')")).await;
            // It redirects the root and nothing else.
            for path in ["/", "/zh/resume/", "/en/resume/"] {
                assert_unchanged(&journey, path).await;
            }
        }
    })
    .await
}

/// Opens a path and asserts that hydration changes nothing.
async fn assert_unchanged(journey: &Journey, path: &str) {
    journey.open_interactive(path).await;
    // Layout shifts are reported after the next frame.
    journey.evaluate(TWO_FRAMES).await;
    assert_eq!(journey.evaluate("shifts").await, json!([]), "{path} shifts");
    let changes = journey.evaluate("changes").await;
    // The app adds query and hash to the switch's link, and enables the guide's controls.
    let allowed = [
        path.contains(['?', '#']).then_some("attributes href A"),
        path.contains("/talks/").then_some("attributes disabled FIELDSET"),
    ];
    let allowed: Vec<_> = allowed.into_iter().flatten().collect();
    // A filtered guide differs from the prerendered one.
    if !path.contains("/talks/?q=") {
        assert_eq!(changes, json!(allowed), "{path} changes");
    }
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn hydrating_a_debug_build_logs_and_changes_nothing() {
    let more = &["/?q=1", "/zh/resume/?a=b&c#work", "/en/talks/#no-such-talk"];
    assert_eq!(assert_hydration_changes_nothing(DEBUG, more).await, Vec::<String>::new());
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn hydrating_a_release_changes_nothing() {
    assert_eq!(
        assert_hydration_changes_nothing(RELEASE, &["/zh/talks/?q=x"]).await,
        Vec::<String>::new()
    );
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn hydrating_a_release_under_a_base_path_changes_nothing() {
    assert_eq!(
        assert_hydration_changes_nothing(REPO, &["/en/resume/?q=x"]).await,
        Vec::<String>::new()
    );
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn hydrating_any_content_logs_and_changes_nothing() {
    assert_hydrates(CONTENT).await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn hydrating_edited_content_and_another_persons_changes_nothing() {
    for folder in [EDITED, SINGLE] {
        assert_hydrates(folder).await;
    }
}

async fn assert_hydrates(folder: &'static str) {
    let messages =
        journey_with_console(folder, Settings::default(), move |journey, _| async move {
            journey.inject(include_str!("scripts/changes.js")).await;
            for path in pages_of(folder) {
                assert_unchanged(&journey, path).await;
            }
        })
        .await;
    assert_eq!(messages, Vec::<String>::new());
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn navigation_works_under_a_base_path() {
    let messages = journey_with_console(REPO, Settings::default(), |journey, server| async move {
        let path = |path: &'static str| format!("location.pathname === '/repo{path}'");
        journey.open_interactive("/").await;
        journey.click("header nav li:nth-child(2) a").await;
        journey.wait_until(&path("/zh/resume/")).await;
        journey.switch_to("en").await;
        journey.wait_until(&path("/en/resume/")).await;
        journey.click("header nav li:nth-child(3) a").await;
        journey.wait_until("document.querySelectorAll('.talk').length === 13").await;
        assert!(journey.is_same_document().await);
        assert_eq!(
            journey.text("document.querySelector('link[rel=canonical]').href").await,
            "https://example.org/repo/en/talks/"
        );
        journey.run("history.go(-2)").await;
        journey.wait_until(&path("/zh/resume/")).await;
        assert!(journey.is_same_document().await);
        journey.open("/none/").await;
        journey.click("main a[href='/repo/en/resume/']").await;
        journey.wait_until(&path("/en/resume/")).await;
        assert!(server.requests("/repo/") > 0);
        assert_eq!(
            server.requests(""),
            server.requests("/repo/"),
            "asked outside of the base path"
        );
    })
    .await;
    assert!(messages.iter().all(|message| message.contains("404")), "{messages:?}");
}

/// A folder's files with one of these endings, by name.
fn files(folder: &str, ends: &[&str]) -> BTreeMap<String, Vec<u8>> {
    let list = fs::read_dir(folder).expect("a build: run `make test-browser`");
    list.filter_map(|entry| {
        let path = entry.expect("an entry").path();
        let name = path.file_name()?.to_string_lossy().into_owned();
        ends.iter().any(|end| name.ends_with(end)).then(|| (name, fs::read(path).expect("a file")))
    })
    .collect()
}

#[test]
#[ignore = "needs the built sites: make test-browser"]
fn app_and_content_files_are_the_same_under_every_base_path() {
    let program = [".wasm", ".js", ".br", ".png"];
    // These contain the site's URL or base path.
    let is_page = |name: &str| {
        [".html", ".txt", ".xml", "resume.", "sw.js"].iter().any(|part| name.contains(part))
    };
    for folder in ["", "/content"] {
        let of = |build: &str| {
            let mut files =
                files(&format!("{build}{folder}"), &[&program[..], &[".json"]].concat());
            files.retain(|name, _| !is_page(name) && !name.starts_with("card-"));
            files
        };
        let (root, repo) = (of(RELEASE), of(REPO));
        assert!(root.len() >= 4, "{:?}", root.keys());
        assert_eq!(root.keys().collect::<Vec<_>>(), repo.keys().collect::<Vec<_>>());
        assert!(root == repo, "same names, other bytes");
    }
}
