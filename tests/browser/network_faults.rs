//! Network faults: slow, truncated, wrong or reordered responses. The page stays complete, requests
//! have a limit, and the reader ends up on the page last asked for.

use crate::driver::Settings;
use crate::journey::{Journey, RELEASE, journey, journey_with_console};
use crate::server::{Fault, Server};
use serde_json::json;
use std::time::Duration;

/// The maximum number of requests for one language's content: the document's preload, which the
/// app's first attempt reuses if it can, and two attempts.
const MOST: usize = 3;

/// Asserts that the résumé page is complete and stays static.
async fn stays_static(journey: &Journey, server: &Server) {
    journey.until("document.documentElement.dataset.static === ''").await;
    assert_eq!(journey.count(".entry").await, 28);
    assert_eq!(journey.text("history.scrollRestoration").await, "auto", "it came alive");
    let requests = server.requests("/content/zh.");
    assert!(requests <= MOST, "{requests} requests");
}

#[tokio::test]
async fn content_that_comes_too_late_or_in_part_or_is_another_leaves_the_page_as_it_is() {
    for fault in [
        Fault::Slow(30_000),
        Fault::Cut,
        Fault::Body("{}"),
        Fault::Body("{\"resume\": {\"basics\": {\"name\": \"of an older build\"}}}"),
        Fault::Body("null"),
    ] {
        journey_with_console(RELEASE, Settings::default(), move |journey, server| async move {
            server.inject("/content/zh.", fault, 99);
            journey.open("/zh/resume/").await;
            stays_static(&journey, &server).await;
            server.clear_faults();
            journey.click("header nav li:nth-child(3) a").await;
            journey.until("location.pathname === '/zh/talks/' && document.querySelectorAll('.talk').length === 13").await;
        })
        .await;
    }
}

#[tokio::test]
async fn content_that_comes_late_brings_the_page_to_life_late() {
    journey_with_console(RELEASE, Settings::default(), |journey, server| async move {
        server.inject("/content/zh.", Fault::Slow(4_000), 99);
        journey.open("/zh/resume/").await;
        assert_eq!(journey.count(".entry").await, 28);
        journey.interactive().await;
        assert!(server.requests("/content/zh.") <= MOST);
    })
    .await;
}

#[tokio::test]
async fn content_of_another_build_is_shown_whole_or_not_at_all() {
    let other = r#"{"downloads": {}, "resume": {"person": {"name": "Another"}, "about": "x", "sections":
        [{"id": "work", "title": "Arbeit", "entries": [{"title": {"text": "Elsewhere"}}]}]}}"#;
    journey(Settings::default(), move |journey, server| async move {
        server.inject("/content/zh.", Fault::Body(other), 99);
        journey.open_interactive("/zh/resume/").await;
        journey.until("document.querySelectorAll('.entry').length === 1").await;
        assert_eq!(journey.text("document.querySelector('h1').textContent").await, "Another");
        let said = journey.text("document.querySelector('.sections').innerText").await;
        assert_eq!(said.split_whitespace().collect::<Vec<_>>(), ["Arbeit", "Elsewhere"]);
    })
    .await;
}

#[tokio::test]
async fn one_failed_answer_at_the_start_is_tried_again() {
    for fault in [Fault::Status(500), Fault::Cut] {
        journey_with_console(RELEASE, Settings::default(), move |journey, server| async move {
            server.inject("/content/zh.", fault, 1);
            journey.open_interactive("/zh/resume/").await;
            assert!(server.requests("/content/zh.") <= MOST);
            journey.switch_to("en").await;
            assert!(journey.is_same_document().await);
        })
        .await;
    }
}

#[tokio::test]
async fn files_of_the_wrong_type_are_taken_for_what_they_are() {
    journey_with_console(RELEASE, Settings::default(), |journey, server| async move {
        server.inject("/content/", Fault::Type, 99);
        server.inject(".wasm", Fault::Type, 99);
        journey.open_interactive("/en/resume/").await;
        journey.switch_to("zh-CN").await;
        assert!(journey.is_same_document().await);
    })
    .await;
}

#[tokio::test]
async fn without_the_script_or_with_half_a_program_the_page_stays_whole() {
    for (part, fault) in [
        (".js", Fault::Status(404)),
        (".js", Fault::Cut),
        (".js", Fault::Body(HTML)),
        (".wasm", Fault::Cut),
        (".wasm", Fault::Body(HTML)),
    ] {
        journey_with_console(RELEASE, Settings::default(), move |journey, server| async move {
            server.inject(part, fault, 99);
            journey.open("/zh/talks/").await;
            journey.until("document.documentElement.dataset.static === ''").await;
            assert_eq!(journey.count(".talk").await, 13);
            let finder = "document.querySelector('.search').checkVisibility()";
            assert_eq!(journey.evaluate(finder).await, json!(false), "{part} {fault:?}");
            assert!(server.requests(part) <= 2, "{} requests", server.requests(part));
            journey.click("a.language").await;
            journey.until("location.pathname === '/en/talks/'").await;
        })
        .await;
    }
}

#[tokio::test]
async fn a_page_whose_connection_goes_is_readable_as_far_as_it_came() {
    journey_with_console(RELEASE, Settings::default(), |journey, server| async move {
        server.inject("/zh/resume/", Fault::Cut, 1);
        let address = format!("{}/zh/resume/", server.origin);
        let _ = journey.browser.goto(address).await;
        journey.until("document.querySelector('h1')?.textContent === '高策'").await;
        journey.open_interactive("/zh/resume/").await;
        assert_eq!(journey.count(".entry").await, 28);
    })
    .await;
}

#[tokio::test]
async fn an_answer_that_comes_after_the_reader_went_elsewhere_changes_nothing() {
    journey(Settings::default(), |journey, server| async move {
        journey.without_idle().await;
        journey.open_interactive("/zh/resume/").await;
        server.inject("/content/en.", Fault::Slow(1_500), 1);
        journey.run("document.querySelector('a.language').click()").await;
        journey.click("header nav li:nth-child(3) a").await;
        journey.until("location.pathname === '/zh/talks/'").await;
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
async fn click_often(journey: &Journey, times: u32) {
    journey.call(include_str!("scripts/click-often.js"), [times.into()]).await;
    journey.until(&format!("clicks === {times}")).await;
}

#[tokio::test]
async fn twenty_switches_in_a_second_end_in_the_last_one_asked_for() {
    journey(Settings::default(), |journey, server| async move {
        journey.open_interactive("/zh/resume/").await;
        journey.prefetched("en").await;
        for (times, tag, path) in [(20, "zh-CN", "/zh/resume/"), (19, "en", "/en/resume/")] {
            click_often(&journey, times).await;
            journey.until(&format!("document.documentElement.lang === '{tag}'")).await;
            tokio::time::sleep(Duration::from_millis(500)).await;
            assert_eq!(journey.text("location.pathname").await, path);
            assert_eq!(journey.text("document.documentElement.lang").await, tag);
        }
        assert!(journey.is_same_document().await);
        assert!(server.requests("/content/") <= 2 * MOST);
    })
    .await;
}

#[tokio::test]
async fn twenty_switches_before_the_content_has_come_ask_for_it_once() {
    journey(Settings::default(), |journey, server| async move {
        journey.without_idle().await;
        journey.open_interactive("/zh/resume/").await;
        server.inject("/content/en.", Fault::Slow(1_500), 1);
        click_often(&journey, 20).await;
        journey.until("document.documentElement.lang === 'en'").await;
        tokio::time::sleep(Duration::from_millis(500)).await;
        assert_eq!(journey.text("location.pathname").await, "/en/resume/");
        assert_eq!(server.requests("/content/en."), 1);
    })
    .await;
}
