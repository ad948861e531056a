//! Network faults: slow, truncated, wrong or reordered responses. The page stays complete, requests
//! have a limit, and the reader ends up on the page last asked for.

use crate::driver::Settings;
use crate::failed_requests::only_failed_requests;
use crate::journey::{Journey, RELEASE, journey, journey_with_console};
use crate::server::{Fault, Server, UNRELATED_HTML};
use serde_json::json;
use std::time::Duration;

/// The maximum number of requests for one language's content: the document's preload, which the
/// app's first attempt reuses if it can, and two attempts.
const MAX_REQUESTS: usize = 3;

/// Asserts that the résumé page is complete and stays static.
async fn assert_stays_static(journey: &Journey, server: &Server) {
    journey.wait_until("document.documentElement.dataset.static === ''").await;
    assert_eq!(journey.count(".entry").await, 28);
    assert_eq!(journey.text("history.scrollRestoration").await, "auto", "the app started");
    let requests = server.requests("/content/zh.");
    assert!(requests <= MAX_REQUESTS, "{requests} requests");
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn pages_stay_static_if_content_fails_to_load() {
    for fault in [
        Fault::Status(404),
        Fault::Status(500),
        Fault::NoResponse,
        Fault::Truncate,
        Fault::Body(UNRELATED_HTML),
        Fault::Body("{}"),
        Fault::Body("{\"resume\": {\"basics\": {\"name\": \"of an older build\"}}}"),
        Fault::Body("null"),
    ] {
        let messages = journey_with_console(RELEASE, Settings::default(), move |journey, server| async move {
            server.inject("/content/zh.", fault, 99);
            journey.open("/zh/resume/").await;
            assert_stays_static(&journey, &server).await;
            server.clear_faults();
            journey.click("header nav li:nth-child(3) a").await;
            journey.wait_until("location.pathname === '/zh/talks/' && document.querySelectorAll('.talk').length === 13").await;
            journey.click("a.language").await;
            journey.wait_until("location.pathname === '/en/talks/'").await;
        })
        .await;
        assert!(only_failed_requests(&messages), "{fault:?}: {messages:?}");
    }
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn slow_content_only_delays_startup() {
    journey_with_console(RELEASE, Settings::default(), |journey, server| async move {
        server.inject("/content/zh.", Fault::Delay(4_000), 99);
        journey.open("/zh/resume/").await;
        assert_eq!(journey.count(".entry").await, 28);
        journey.wait_until_interactive().await;
        assert!(server.requests("/content/zh.") <= MAX_REQUESTS);
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn content_from_another_build_replaces_the_whole_page() {
    let other = r#"{"downloads": {}, "resume": {"person": {"name": "Another"}, "about": "x", "sections":
        [{"id": "work", "title": "Arbeit", "entries": [{"title": {"text": "Elsewhere"}}]}]}}"#;
    journey(Settings::default(), move |journey, server| async move {
        server.inject("/content/zh.", Fault::Body(other), 99);
        journey.open_interactive("/zh/resume/").await;
        journey.wait_until("document.querySelectorAll('.entry').length === 1").await;
        assert_eq!(journey.text("document.querySelector('h1').textContent").await, "Another");
        let said = journey.text("document.querySelector('.sections').innerText").await;
        assert_eq!(said.split_whitespace().collect::<Vec<_>>(), ["Arbeit", "Elsewhere"]);
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn a_failed_content_request_at_startup_is_retried() {
    for fault in [Fault::Status(500), Fault::Truncate] {
        journey_with_console(RELEASE, Settings::default(), move |journey, server| async move {
            server.inject("/content/zh.", fault, 1);
            journey.open_interactive("/zh/resume/").await;
            assert!(server.requests("/content/zh.") <= MAX_REQUESTS);
            journey.switch_to("en").await;
            assert!(journey.is_same_document().await);
        })
        .await;
    }
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn a_wrong_content_type_is_tolerated() {
    journey_with_console(RELEASE, Settings::default(), |journey, server| async move {
        server.inject("/content/", Fault::ContentType, 99);
        server.inject(".wasm", Fault::ContentType, 99);
        journey.open_interactive("/en/resume/").await;
        journey.switch_to("zh-CN").await;
        assert!(journey.is_same_document().await);
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn pages_stay_complete_if_js_or_wasm_is_missing_or_corrupt() {
    for (part, fault) in [
        ("/portfolio.", Fault::Status(404)),
        ("/portfolio.", Fault::Truncate),
        ("/portfolio.", Fault::Body(UNRELATED_HTML)),
        (".wasm", Fault::Status(404)),
        (".wasm", Fault::Truncate),
        (".wasm", Fault::Body(UNRELATED_HTML)),
    ] {
        let messages =
            journey_with_console(RELEASE, Settings::default(), move |journey, server| async move {
                server.inject(part, fault, 99);
                journey.open("/zh/talks/").await;
                journey.wait_until("document.documentElement.dataset.static === ''").await;
                assert_eq!(journey.count(".talk").await, 13);
                let search = "document.querySelector('.search').checkVisibility()";
                assert_eq!(journey.evaluate(search).await, json!(false), "{part} {fault:?}");
                assert!(server.requests(part) <= 2, "{} requests", server.requests(part));
                journey.click("a.language").await;
                journey.wait_until("location.pathname === '/en/talks/'").await;
            })
            .await;
        let is_of_wasm =
            |message: &String| message.contains("wasm") || message.contains("WebAssembly");
        assert!(part != ".wasm" || messages.iter().all(is_of_wasm), "{fault:?}: {messages:?}");
    }
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn a_truncated_page_is_readable_and_recovers_on_reload() {
    journey_with_console(RELEASE, Settings::default(), |journey, server| async move {
        server.inject("/zh/resume/", Fault::Truncate, 1);
        let address = format!("{}/zh/resume/", server.origin);
        let _ = journey.browser.goto(address).await;
        journey.wait_until("document.querySelector('h1')?.textContent === '苏明远'").await;
        journey.open_interactive("/zh/resume/").await;
        assert_eq!(journey.count(".entry").await, 28);
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn a_late_response_does_not_override_a_newer_navigation() {
    journey(Settings::default(), |journey, server| async move {
        journey.disable_idle_prefetch().await;
        journey.open_interactive("/zh/resume/").await;
        server.inject("/content/en.", Fault::Delay(1_500), 1);
        journey.run("document.querySelector('a.language').click()").await;
        journey.click("header nav li:nth-child(3) a").await;
        journey.wait_until("location.pathname === '/zh/talks/'").await;
        tokio::time::sleep(Duration::from_millis(2_500)).await;
        assert_eq!(
            journey.text("location.pathname + document.documentElement.lang").await,
            "/zh/talks/zh-CN"
        );
        assert!(journey.is_same_document().await);
        assert_eq!(server.requests("/content/en."), 1);
    })
    .await;
}

/// Clicks the language switch this many times within a second.
async fn click_repeatedly(journey: &Journey, times: u32) {
    journey.call(include_str!("scripts/click-repeatedly.js"), [times.into()]).await;
    journey.wait_until(&format!("clicks === {times}")).await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn twenty_switches_in_a_second_end_in_the_last_requested_language() {
    journey(Settings::default(), |journey, server| async move {
        journey.open_interactive("/zh/resume/").await;
        journey.wait_until_prefetched("en").await;
        for (times, tag, path) in [(20, "zh-CN", "/zh/resume/"), (19, "en", "/en/resume/")] {
            click_repeatedly(&journey, times).await;
            journey.wait_until(&format!("document.documentElement.lang === '{tag}'")).await;
            tokio::time::sleep(Duration::from_millis(500)).await;
            assert_eq!(journey.text("location.pathname").await, path);
            assert_eq!(journey.text("document.documentElement.lang").await, tag);
        }
        assert!(journey.is_same_document().await);
        assert!(server.requests("/content/") <= 2 * MAX_REQUESTS);
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn twenty_switches_while_content_loads_share_one_request() {
    journey(Settings::default(), |journey, server| async move {
        journey.disable_idle_prefetch().await;
        journey.open_interactive("/zh/resume/").await;
        server.inject("/content/en.", Fault::Delay(1_500), 1);
        click_repeatedly(&journey, 20).await;
        journey.wait_until("document.documentElement.lang === 'en'").await;
        tokio::time::sleep(Duration::from_millis(500)).await;
        assert_eq!(journey.text("location.pathname").await, "/en/resume/");
        assert_eq!(server.requests("/content/en."), 1);
    })
    .await;
}
