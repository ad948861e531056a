//! Hydration changes nothing that a reader could see.

use crate::content::PAGES;
use crate::driver::Settings;
use crate::journey::{DEBUG, Journey, RELEASE, REPO, journey_with_console};
use serde_json::json;
use std::collections::BTreeMap;
use std::fs;

/// Less layout shift than this counts as none: a browser that paints a partly parsed row adjusts it
/// afterwards (0.0004 was seen). A late scroll bar causes 0.0015.
const MAX_LAYOUT_SHIFT: f64 = 0.001;

/// Opens paths with no and each stored language, and asserts that hydration changes nothing.
/// Returns the console's errors and warnings.
async fn assert_hydration_changes_nothing(folder: &'static str, paths: Vec<String>) -> Vec<String> {
    journey_with_console(folder, Settings::default(), move |journey, _| async move {
        journey.inject(include_str!("scripts/changes.js")).await;
        for stored in ["null", "'zh'", "'en'"] {
            for path in &paths {
                journey.open(path).await;
                // A stored language only redirects the root.
                journey
                    .run(&format!("if ({stored}) localStorage.setItem('language', {stored})"))
                    .await;
                journey.open_interactive(path).await;
                let (shift, shifted) =
                    (journey.evaluate("shift").await, journey.evaluate("shifted").await);
                assert!(
                    shift.as_f64().is_some_and(|it| it < MAX_LAYOUT_SHIFT),
                    "{path}: {shifted} by {shift}"
                );
                let changes = journey.evaluate("changes").await;
                // The app adds query and hash to the switch's link, and enables the guide's
                // controls.
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
        }
    })
    .await
}

fn pages(more: &[&str]) -> Vec<String> {
    PAGES.iter().chain(more).map(|path| path.to_string()).collect()
}

#[tokio::test]
async fn hydrating_a_debug_build_logs_and_changes_nothing() {
    let paths =
        pages(&["/?q=1", "/zh/resume/?a=b&c#work", "/en/talks/#kubernetes-ai-workflows-baidu"]);
    assert_eq!(assert_hydration_changes_nothing(DEBUG, paths).await, Vec::<String>::new());
}

#[tokio::test]
async fn hydrating_a_release_changes_nothing() {
    assert_eq!(
        assert_hydration_changes_nothing(RELEASE, pages(&["/zh/talks/?q=x"])).await,
        Vec::<String>::new()
    );
}

#[tokio::test]
async fn hydrating_a_release_under_a_base_path_changes_nothing() {
    assert_eq!(
        assert_hydration_changes_nothing(REPO, pages(&["/en/resume/?q=x"])).await,
        Vec::<String>::new()
    );
}

#[tokio::test]
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

/// The page's word count: each Han character, and each run of others, is a word.
async fn words(journey: &Journey) -> f64 {
    let count = "(document.body.textContent.match(/\\p{Script=Han}|[^\\s\\p{Script=Han}]+/gu) ?? []).length";
    journey.evaluate(count).await.as_f64().expect("a number")
}

#[tokio::test]
async fn the_static_html_has_all_words() {
    let messages =
        journey_with_console(RELEASE, Settings::default(), |journey, server| async move {
            for path in PAGES {
                server.inject(".wasm", crate::server::Fault::NoResponse, 1);
                journey.open(path).await;
                let raw = words(&journey).await;
                server.clear_faults();
                journey.open_interactive(path).await;
                let hydrated = words(&journey).await;
                assert!(raw > 40.0 && raw / hydrated >= 0.99, "{path}: {raw} of {hydrated} words");
            }
        })
        .await;
    assert_eq!(messages, Vec::<String>::new());
}
