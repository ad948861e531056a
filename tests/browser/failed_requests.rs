//! Failed fetches, no network, and forbidden storage.

use crate::driver::Settings;
use crate::journey::{RELEASE, journey, journey_with_console};
use crate::server::{Fault, UNRELATED_HTML};

/// Whether the console only has the browser's messages about failed requests, and the app's warning
/// that a page stays static.
pub(crate) fn only_failed_requests(messages: &[String]) -> bool {
    messages.iter().all(|message| {
        message.contains("Failed to load resource") || message.contains("the page stays static")
    })
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn a_failed_content_request_is_retried() {
    let messages =
        journey_with_console(RELEASE, Settings::default(), |journey, server| async move {
            journey.disable_idle_prefetch().await;
            journey.open_interactive("/zh/resume/").await;
            server.inject("/content/en.", Fault::Status(500), 1);
            journey.switch_to("en").await;
            assert!(journey.is_same_document().await);
            assert_eq!(server.requests("/content/en."), 2);
        })
        .await;
    assert!(only_failed_requests(&messages), "{messages:?}");
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn a_switch_loads_the_document_if_content_is_unavailable() {
    for fault in [Fault::Status(404), Fault::Status(500), Fault::Body(UNRELATED_HTML)] {
        let messages = journey_with_console(RELEASE, Settings::default(), move |journey, server| async move {
            journey.disable_idle_prefetch().await;
            journey.open_interactive("/zh/resume/?a=1#work").await;
            server.inject("/content/en.", fault, 99);
            journey.click("a.language").await;
            journey.wait_until("location.pathname === '/en/resume/' && document.querySelectorAll('.entry').length === 28").await;
            assert!(!journey.is_same_document().await, "{fault:?}");
            assert_eq!(journey.text("location.search + location.hash").await, "?a=1#work");
            assert_eq!(journey.text("document.documentElement.lang").await, "en");
        })
        .await;
        assert!(only_failed_requests(&messages), "{fault:?}: {messages:?}");
    }
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn a_switch_while_offline_shows_a_message_and_changes_nothing() {
    let messages = journey_with_console(RELEASE, Settings::default(), |journey, _| async move {
        journey.disable_idle_prefetch().await;
        journey.open_interactive("/zh/resume/").await;
        journey.run("scrollTo(0, 900)").await;
        let (before, length) = (
            journey.text("document.querySelector('main').innerText").await,
            journey.evaluate("history.length").await,
        );
        journey.set_online(false).await;
        journey.click("a.language").await;
        journey.wait_until("document.querySelector('.status.shown')").await;
        assert_eq!(
            journey.text("document.querySelector('[role=status]').innerText").await,
            "当前没有网络，无法载入该页面。"
        );
        assert_eq!(journey.text("document.querySelector('main').innerText").await, before);
        assert_eq!(journey.text("location.pathname").await, "/zh/resume/");
        assert_eq!(journey.evaluate("history.length").await, length);
        assert_eq!(journey.evaluate("scrollY").await.as_f64(), Some(900.0));
        // Moves that need no fetch still work.
        journey.click("header nav li:nth-child(3) a").await;
        journey.wait_until("document.querySelectorAll('.talk').length === 13").await;
        journey.set_online(true).await;
        journey.switch_to("en").await;
        assert!(journey.is_same_document().await);
        journey.wait_until("!document.querySelector('.status.shown')").await;
    })
    .await;
    assert!(only_failed_requests(&messages), "{messages:?}");
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn the_language_switch_works_without_storage() {
    let settings = Settings { has_storage: false, ..Settings::default() };
    journey(settings, |journey, _| async move {
        journey.open_interactive("/").await;
        let storage =
            "(() => { try { localStorage; return 'allowed'; } catch { return 'forbidden'; } })()";
        assert_eq!(journey.text(storage).await, "forbidden");
        journey.switch_to("en").await;
        assert!(journey.is_same_document().await);
        journey.open_interactive("/").await;
        assert_eq!(journey.text("location.pathname").await, "/");
    })
    .await;
}
