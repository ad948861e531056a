//! The service worker: the site works offline after one visit, and updates are all or nothing.

use crate::content::{PAGES, shows_content};
use crate::driver::Settings;
use crate::journey::{Journey, RELEASE, REPO, journey, journey_with_console};
use crate::server::Server;
use serde_json::json;
use sha2::{Digest, Sha256};
use std::fs;

/// Waits until the service worker has cached everything and is active.
async fn worker_active(journey: &Journey) {
    journey.call(include_str!("scripts/worker-active.js"), []).await;
}

#[tokio::test]
async fn after_one_visit_every_page_the_switch_and_the_search_work_without_a_network() {
    for (folder, base) in [(RELEASE, ""), (REPO, "/repo")] {
        let messages =
            journey_with_console(folder, Settings::default(), move |journey, server| async move {
                server.allow_worker();
                journey.open_interactive("/en/").await;
                worker_active(&journey).await;
                server.stop();
                for path in PAGES {
                    journey.open_interactive(path).await;
                    if base.is_empty() {
                        shows_content(&journey, path).await;
                    }
                }
                journey.open_interactive("/zh/talks/?q=katib").await;
                journey
                    .until("document.querySelectorAll('.talks > li:not([hidden])').length === 1")
                    .await;
                journey.switch_to("en").await;
                assert!(journey.is_same_document().await);
                journey.open_interactive("/en/resume").await;
                journey.click(".actions details:nth-of-type(2) > summary").await;
                journey.until("document.querySelector('.actions img').naturalWidth > 100").await;
            })
            .await;
        // Each visit checks for a newer worker, and the console reports that this fails.
        assert!(
            messages.iter().all(|it| it.contains("sw.js") || it.contains("ERR_CONNECTION")),
            "{messages:?}"
        );
    }
}

fn hash(text: &str) -> String {
    Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).take(8).collect()
}

/// A newer build's Chinese homepage, with a marker attribute, and its worker. The attribute is one
/// that the program never writes, so that it survives hydration.
fn newer() -> (String, String) {
    let read = |path: &str| fs::read_to_string(format!("{RELEASE}/{path}")).expect("a release");
    let (old, worker) = (read("zh/index.html"), read("sw.js"));
    let page = old.replacen("<html ", "<html data-newer ", 1);
    assert_ne!(old, page);
    let worker = worker.replace(&hash(&old), &hash(&page));
    let (before, after) = worker.split_once("const BUILD = \"").expect("a build");
    let (_, after) = after.split_once('"').expect("a build");
    (page, format!("{before}const BUILD = \"newer\"{after}"))
}

/// Visits the old build until its worker controls the page.
async fn visited(journey: &Journey, server: &Server) {
    server.allow_worker();
    journey.open_interactive("/zh/").await;
    worker_active(journey).await;
    journey.open_interactive("/zh/").await;
    assert_eq!(journey.evaluate("navigator.serviceWorker.controller !== null").await, json!(true));
}

const NEWER: &str = "document.documentElement.hasAttribute('data-newer')";

#[tokio::test]
async fn an_update_is_offered_once_it_is_whole_and_taken_when_the_reader_says_so() {
    journey(Settings::default(), |journey, server| async move {
        visited(&journey, &server).await;
        let (page, worker) = newer();
        server.replace("/zh/", page);
        server.replace("/sw.js", worker);
        journey.open_interactive("/zh/").await;
        assert_eq!(journey.evaluate(NEWER).await, json!(false), "the old build goes on");
        journey.until("document.querySelector('.update').checkVisibility()").await;
        journey.switch_to("en").await;
        assert_eq!(
            journey.text("document.querySelector('.update button').innerText").await,
            "Open the new version"
        );
        journey.switch_to("zh-CN").await;
        journey.click(".update button").await;
        journey.until(NEWER).await;
        assert_eq!(
            journey.evaluate("document.querySelector('.update').checkVisibility()").await,
            json!(false)
        );
        // The old build's cache is gone.
        let caches: Vec<String> =
            serde_json::from_value(journey.evaluate("caches.keys()").await).expect("names");
        assert!(caches.len() == 1 && caches[0].ends_with("newer"), "{caches:?}");
    })
    .await;
}

#[tokio::test]
async fn an_update_that_another_tab_took_is_there_for_this_one() {
    journey(Settings::default(), |journey, server| async move {
        visited(&journey, &server).await;
        let (page, worker) = newer();
        server.replace("/zh/", page);
        server.replace("/sw.js", worker);
        let browser = &journey.browser;
        let first = browser.window().await.expect("a tab");
        let second = browser.new_tab().await.expect("another tab");
        for tab in [&first, &second] {
            browser.switch_to_window(tab.clone()).await.expect("a tab");
            journey.open_interactive("/zh/").await;
            journey.until("document.querySelector('.update').checkVisibility()").await;
        }
        journey.click(".update button").await;
        journey.until(NEWER).await;
        browser.switch_to_window(first).await.expect("a tab");
        assert_eq!(
            journey.evaluate(NEWER).await,
            json!(false),
            "nothing is loaded without being asked"
        );
        journey.click(".update button").await;
        journey.until(NEWER).await;
    })
    .await;
}

#[tokio::test]
async fn an_update_that_is_not_whole_leaves_the_old_build_at_work() {
    journey_with_console(RELEASE, Settings::default(), |journey, server| async move {
        visited(&journey, &server).await;
        // A partial deployment: the newer worker, but not its page.
        let (_, worker) = newer();
        server.replace("/sw.js", worker);
        journey.open_interactive("/zh/").await;
        journey.evaluate("navigator.serviceWorker.getRegistration().then((it) => it.update()).catch(() => null)").await;
        tokio::time::sleep(std::time::Duration::from_secs(2)).await;
        assert_eq!(journey.evaluate("document.querySelector('.update').checkVisibility()").await, json!(false));
        server.stop();
        for path in PAGES {
            journey.open_interactive(path).await;
            shows_content(&journey, path).await;
        }
    })
    .await;
}

#[tokio::test]
async fn what_the_browser_has_thrown_away_comes_from_the_network() {
    journey(Settings::default(), |journey, server| async move {
        visited(&journey, &server).await;
        journey.evaluate("caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name))))").await;
        for path in PAGES {
            let before = server.requests("");
            journey.open_interactive(path).await;
            shows_content(&journey, path).await;
            assert!(server.requests("") > before, "{path} came from nowhere");
        }
        assert_eq!(journey.evaluate("navigator.serviceWorker.controller !== null").await, json!(true));
    })
    .await;
}

#[tokio::test]
async fn the_browser_would_install_it() {
    journey(Settings::default(), |journey, server| async move {
        visited(&journey, &server).await;
        let errors =
            journey.browser.cdp().send_raw("Page.getInstallabilityErrors", json!({})).await;
        assert_eq!(errors.expect("an answer")["installabilityErrors"], json!([]));
    })
    .await;
}

#[tokio::test]
async fn turned_off_it_removes_what_was_kept_and_itself() {
    journey(Settings::default(), |journey, server| async move {
        visited(&journey, &server).await;
        server.replace("/sw.js", include_str!("../../src/js/no_worker.js").replace("{base}", "/"));
        journey.open_interactive("/zh/").await;
        // The page reloads without a worker.
        journey.until("navigator.serviceWorker.controller === null").await;
        journey.interactive().await;
        journey.until("Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations()]).then((left) => left.flat().length === 0)").await;
        assert_eq!(journey.evaluate("document.querySelector('.update').checkVisibility()").await, json!(false));
    })
    .await;
}

#[tokio::test]
async fn where_storage_is_forbidden_the_site_is_online_only() {
    let settings = Settings { has_storage: false, ..Settings::default() };
    journey(settings, |journey, server| async move {
        server.allow_worker();
        journey.open_interactive("/zh/").await;
        tokio::time::sleep(std::time::Duration::from_secs(4)).await;
        journey.switch_to("en").await;
        assert!(journey.is_same_document().await);
    })
    .await;
}
