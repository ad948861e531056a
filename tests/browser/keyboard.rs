//! Everything works by keyboard alone, with a visible focus.

use crate::content::PAGES;
use crate::driver::Settings;
use crate::journey::journey;
use serde_json::json;
use thirtyfour::Key;

/// Logs the focus after each press of Tab.
const TAB_ORDER: &str = include_str!("scripts/tab-order.js");

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn tab_reaches_every_control_in_order_with_visible_focus() {
    journey(Settings::default(), |journey, _| async move {
        for path in PAGES {
            journey.open_interactive(path).await;
            let count = journey.call(TAB_ORDER, []).await.as_u64().expect("a number");
            assert!(count > 10, "{path}: {count}");
            // All keys in one command: a round trip for each takes minutes.
            journey.press(Key::Tab.value().to_string().repeat(count as usize)).await;
            let log = journey.evaluate("focusLog").await;
            let log = log.as_array().expect("a list");
            assert_eq!(log.len() as u64, count, "{path}");
            for (expected, focus) in log.iter().enumerate() {
                assert_eq!(focus["index"], json!(expected), "{path}: {focus}");
                assert_eq!(focus["isVisible"], json!(true), "{path}: {focus}");
                assert_eq!(focus["count"], json!(count), "{path}: {focus}");
            }
        }
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn enter_and_space_activate_the_focused_control() {
    journey(Settings::default(), |journey, _| async move {
        journey.open_interactive("/zh/").await;
        // The skip link is the first tab stop.
        journey.press(Key::Tab).await;
        journey.press(Key::Enter).await;
        journey.wait_until("location.hash === '#main'").await;
        let focus = |selector: &str| format!("document.querySelector('{selector}').focus()");
        journey.run(&focus("header nav li:nth-child(2) a")).await;
        journey.press(Key::Enter).await;
        journey.wait_until("document.querySelectorAll('.entry').length === 28").await;
        assert_eq!(journey.text("document.activeElement.localName").await, "h1");
        journey.run(&focus(".theme")).await;
        journey.press(Key::Space).await;
        assert_eq!(journey.text("document.documentElement.dataset.theme").await, "light");
        journey.press(Key::Enter).await;
        assert_eq!(journey.text("document.documentElement.dataset.theme").await, "dark");
        journey.run(&focus("details.folded summary")).await;
        journey.press(Key::Space).await;
        journey.wait_until("document.querySelector('details.folded').open").await;
        journey.run("window.print = () => { window.printed = true; }").await;
        journey.run(&focus("button.print")).await;
        journey.press(Key::Enter).await;
        journey.wait_until("window.printed").await;
        journey.run(&focus("a.language")).await;
        journey.press(Key::Enter).await;
        journey.wait_until("document.documentElement.lang === 'en'").await;
        assert_eq!(journey.text("document.activeElement.className").await, "language");
    })
    .await;
}
