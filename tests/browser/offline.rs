//! The service worker: the site works offline after one visit, and updates are all or nothing.

use crate::content::{PAGES, assert_content};
use crate::driver::Settings;
use crate::journey::{Journey, RELEASE, REPO, journey, journey_with_console};
use crate::server::Server;
use serde_json::json;
use sha2::{Digest, Sha256};
use std::fs;

/// Waits until the service worker has cached everything and is active.
async fn wait_for_active_worker(journey: &Journey) {
    journey.call(include_str!("scripts/worker-active.js"), []).await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn the_site_works_offline_after_one_visit() {
    for (folder, base) in [(RELEASE, ""), (REPO, "/repo")] {
        let messages =
            journey_with_console(folder, Settings::default(), move |journey, server| async move {
                server.allow_worker();
                journey.open_interactive("/en/").await;
                wait_for_active_worker(&journey).await;
                server.stop();
                for path in PAGES {
                    journey.open_interactive(path).await;
                    if base.is_empty() {
                        assert_content(&journey, path).await;
                    }
                }
                journey.open_interactive("/zh/talks/?q=kelda").await;
                journey
                    .wait_until(
                        "document.querySelectorAll('.talks > li:not([hidden])').length === 1",
                    )
                    .await;
                journey.switch_to("en").await;
                assert!(journey.is_same_document().await);
                journey.open_interactive("/en/resume").await;
                journey.click(".actions details:nth-of-type(2) > summary").await;
                journey
                    .wait_until("document.querySelector('.actions img').naturalWidth > 100")
                    .await;
            })
            .await;
        // Each visit checks for a newer worker, and the console reports that this fails.
        assert!(
            messages
                .iter()
                .all(|message| message.contains("sw.js") || message.contains("ERR_CONNECTION")),
            "{messages:?}"
        );
    }
}

fn hash(text: &str) -> String {
    Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).take(8).collect()
}

/// A newer build's Chinese homepage, with a marker attribute, and its worker. The attribute is one
/// that the app never writes, so that it survives hydration.
fn newer_build() -> (String, String) {
    let read = |path: &str| fs::read_to_string(format!("{RELEASE}/{path}")).expect("a release");
    let (old, worker) = (read("zh/index.html"), read("sw.js"));
    let page = old.replacen("<html ", "<html data-newer ", 1);
    assert_ne!(old, page);
    let worker = worker.replace(&hash(&old), &hash(&page));
    let (before, after) = worker.split_once("const BUILD = \"").expect("a build");
    let (_, after) = after.split_once('"').expect("a build");
    (page, format!("{before}const BUILD = \"newer\"{after}"))
}

/// The homepage as `SITE_OFFLINE=no` builds it.
fn page_without_worker() -> String {
    let page = fs::read_to_string(format!("{RELEASE}/zh/index.html")).expect("a release");
    let worker = " data-worker=\"/sw.js\"";
    assert!(page.contains(worker));
    page.replace(worker, "")
}

/// Loads the old build until its worker controls the page.
async fn install_worker(journey: &Journey, server: &Server) {
    server.allow_worker();
    journey.open_interactive("/zh/").await;
    wait_for_active_worker(journey).await;
    journey.open_interactive("/zh/").await;
    assert_eq!(journey.evaluate("navigator.serviceWorker.controller !== null").await, json!(true));
}

const IS_NEWER_BUILD: &str = "document.documentElement.hasAttribute('data-newer')";

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn an_update_is_offered_when_complete_and_activated_on_request() {
    journey(Settings::default(), |journey, server| async move {
        install_worker(&journey, &server).await;
        let (page, worker) = newer_build();
        server.replace("/zh/", page);
        server.replace("/sw.js", worker);
        journey.open_interactive("/zh/").await;
        assert_eq!(
            journey.evaluate(IS_NEWER_BUILD).await,
            json!(false),
            "the old build is still shown"
        );
        // `output` is a live region.
        journey.wait_until("document.querySelector('output .update').checkVisibility()").await;
        journey.switch_to("en").await;
        assert_eq!(
            journey.text("document.querySelector('.update button').innerText").await,
            "Open the new version"
        );
        journey.switch_to("zh-CN").await;
        journey.click(".update button").await;
        journey.wait_until(IS_NEWER_BUILD).await;
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
#[ignore = "needs a browser: make test-browser"]
async fn an_update_activated_in_one_tab_does_not_reload_another() {
    journey(Settings::default(), |journey, server| async move {
        install_worker(&journey, &server).await;
        let (page, worker) = newer_build();
        server.replace("/zh/", page);
        server.replace("/sw.js", worker);
        let browser = &journey.browser;
        let first = browser.window().await.expect("a tab");
        let second = browser.new_tab().await.expect("another tab");
        for tab in [&first, &second] {
            browser.switch_to_window(tab.clone()).await.expect("a tab");
            journey.open_interactive("/zh/").await;
            journey.wait_until("document.querySelector('.update').checkVisibility()").await;
        }
        journey.click(".update button").await;
        journey.wait_until(IS_NEWER_BUILD).await;
        browser.switch_to_window(first).await.expect("a tab");
        assert_eq!(
            journey.evaluate(IS_NEWER_BUILD).await,
            json!(false),
            "the page must not reload by itself"
        );
        journey.click(".update button").await;
        journey.wait_until(IS_NEWER_BUILD).await;
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn an_incomplete_update_leaves_the_old_build_active() {
    journey_with_console(RELEASE, Settings::default(), |journey, server| async move {
        install_worker(&journey, &server).await;
        // A partial deployment: the newer worker, but not its page.
        let (_, worker) = newer_build();
        server.replace("/sw.js", worker);
        journey.open_interactive("/zh/").await;
        journey.evaluate("navigator.serviceWorker.getRegistration().then((it) => it.update()).then(() => null, () => null)").await;
        tokio::time::sleep(std::time::Duration::from_secs(2)).await;
        assert_eq!(journey.evaluate("document.querySelector('.update').checkVisibility()").await, json!(false));
        server.stop();
        for path in PAGES {
            journey.open_interactive(path).await;
            assert_content(&journey, path).await;
        }
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn evicted_files_are_fetched_from_the_network() {
    journey(Settings::default(), |journey, server| async move {
        install_worker(&journey, &server).await;
        journey.evaluate("caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name))))").await;
        for path in PAGES {
            let before = server.requests("");
            journey.open_interactive(path).await;
            assert_content(&journey, path).await;
            assert!(server.requests("") > before, "{path} made no request");
        }
        assert_eq!(journey.evaluate("navigator.serviceWorker.controller !== null").await, json!(true));
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn the_site_is_installable() {
    journey(Settings::default(), |journey, server| async move {
        install_worker(&journey, &server).await;
        let errors =
            journey.browser.cdp().send_raw("Page.getInstallabilityErrors", json!({})).await;
        assert_eq!(errors.expect("an answer")["installabilityErrors"], json!([]));
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn disabling_offline_support_removes_caches_and_worker() {
    journey(Settings::default(), |journey, server| async move {
        install_worker(&journey, &server).await;
        server.replace(
            "/sw.js",
            include_str!("../../generator/src/unregister_worker.js").replace("{base}", "/"),
        );
        server.replace("/zh/", page_without_worker());
        journey.open_interactive("/zh/").await;
        // The page reloads without a worker.
        journey.wait_until("navigator.serviceWorker.controller === null").await;
        journey.wait_until_interactive().await;
        journey.call(include_str!("scripts/worker-removed.js"), []).await;
        // A page registers a worker 2 s after it has started.
        tokio::time::sleep(std::time::Duration::from_secs(4)).await;
        assert!(journey.is_same_document().await, "the page reloaded again");
        assert_eq!(
            journey.evaluate("document.querySelector('.update').checkVisibility()").await,
            json!(false)
        );
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn the_site_works_if_storage_blocks_the_service_worker() {
    let settings = Settings { has_storage: false, ..Settings::default() };
    journey(settings, |journey, server| async move {
        server.allow_worker();
        journey.open_interactive("/zh/").await;
        // The page registers the worker 2 s after it has started.
        tokio::time::sleep(std::time::Duration::from_secs(4)).await;
        let workers =
            "navigator.serviceWorker?.getRegistrations().then((it) => it.length, () => 0)";
        assert_eq!(journey.evaluate(&format!("{workers} ?? 0")).await, json!(0));
        journey.switch_to("en").await;
        assert!(journey.is_same_document().await);
    })
    .await;
}
