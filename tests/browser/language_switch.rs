//! The language switch, with one test per guarantee.

use crate::driver::Settings;
use crate::engine::Engine;
use crate::journey::{Journey, journey};
use serde_json::json;
use thirtyfour::Key;

const PATHS: [&str; 3] = ["", "resume/", "talks/"];

fn english() -> Settings {
    Settings { languages: "en-US,en", ..Settings::default() }
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn a_switch_makes_no_requests() {
    journey(Settings::default(), |journey, server| async move {
        for path in PATHS {
            journey.open_interactive(&format!("/zh/{path}")).await;
            journey.wait_until_prefetched("en").await;
            let before = server.requests("");
            journey.switch_to("en").await;
            assert!(journey.is_same_document().await, "{path}");
            assert_eq!(server.requests(""), before, "{path} asked for something");
        }
    })
    .await;
}

/// Everything that differs between the two languages' documents.
async fn page_state(journey: &Journey) -> serde_json::Value {
    journey.call(include_str!("scripts/page-state.js"), []).await
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn a_switch_makes_the_page_equal_to_the_other_document() {
    journey(Settings::default(), |journey, _| async move {
        for path in PATHS {
            journey.open_interactive(&format!("/en/{path}")).await;
            let english = page_state(&journey).await;
            journey.open_interactive(&format!("/zh/{path}")).await;
            let chinese = page_state(&journey).await;
            journey.switch_to("en").await;
            assert_eq!(page_state(&journey).await, english, "{path}");
            journey.switch_to("zh-CN").await;
            assert_eq!(page_state(&journey).await, chinese, "{path}");
        }
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn a_switch_keeps_query_and_hash() {
    journey(Settings::default(), |journey, _| async move {
        for suffix in
            ["talks/?topic=ssd&q=ssd+a%27b#minimizing-ssd-cost", "resume/?q=ssd&x=a%20b#work"]
        {
            journey.open_interactive(&format!("/zh/{suffix}")).await;
            let switch = "document.querySelector('a.language').getAttribute('href')";
            assert_eq!(journey.text(switch).await, format!("/en/{suffix}"));
            journey.switch_to("en").await;
            let address = journey.text("location.pathname + location.search + location.hash").await;
            assert_eq!(address, format!("/en/{suffix}"));
        }
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn a_switch_keeps_the_reading_position() {
    journey(Settings::default(), |journey, _| async move {
        for (path, share) in [
            ("/zh/resume/", 0.2),
            ("/zh/resume/", 0.5),
            ("/zh/resume/", 0.8),
            ("/en/resume/", 0.37),
            ("/en/resume/", 0.66),
            ("/zh/talks/", 0.3),
            ("/zh/talks/", 0.7),
            ("/en/talks/", 0.5),
        ] {
            journey.open_interactive(path).await;
            let other = if path.starts_with("/zh/") { ("en", "en") } else { ("zh", "zh-CN") };
            journey.wait_until_prefetched(other.0).await;
            journey
                .run(&format!("scrollTo(0, {share} * document.documentElement.scrollHeight)"))
                .await;
            journey.call(include_str!("scripts/watch-position.js"), []).await;
            journey.switch_to(other.1).await;
            // Waits for three frames in which nothing skips layout.
            journey
                .wait_until(
                    "frames.slice(frames.findLastIndex((it) => it.skipped > 0) + 1).length > 2",
                )
                .await;
            let most = |what: &str| format!("Math.max(...frames.map((it) => it.{what}))");
            let moved = journey.evaluate(&most("moved")).await.as_f64().expect("a height");
            assert!(moved <= 8.0, "{path} at {share}: moved by {moved} px");
            assert!(
                journey.evaluate(&most("skipped")).await.as_f64() > Some(0.0),
                "{path} at {share}: nothing skipped layout"
            );
            assert_eq!(
                journey.evaluate(&most("visible")).await,
                json!(0),
                "{path} at {share}: seen while it skipped layout"
            );
        }
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn a_switch_keeps_focus_on_its_link() {
    journey(Settings::default(), |journey, _| async move {
        journey.open_interactive("/zh/resume/").await;
        journey.run("document.querySelector('a.language').focus()").await;
        journey.press(Key::Enter).await;
        journey.wait_until("document.documentElement.lang === 'en'").await;
        assert_eq!(journey.text("document.activeElement.className").await, "language");
        assert_eq!(journey.text("document.activeElement.innerText").await, "中文");
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn a_switch_keeps_focus_on_off_screen_elements() {
    journey(Settings::default(), |journey, _| async move {
        for (path, link) in
            [("/zh/resume/", "#work-1 a"), ("/zh/talks/", ".talks > li:last-child .materials a")]
        {
            journey.open_interactive(path).await;
            // Like assistive technology: clicks the switch while the focus is off-screen.
            journey.run(&format!("document.querySelector('{link}').focus({{ preventScroll: true }}); scrollTo(0, document.documentElement.scrollHeight / 2); document.querySelector('a.language').click()")).await;
            journey.wait_until("document.documentElement.lang === 'en'").await;
            journey.wait_until("!document.querySelector('[data-offscreen]')").await;
            let focus = format!("document.activeElement === document.querySelector('{link}')");
            assert_eq!(journey.evaluate(&focus).await, json!(true), "{path}");
        }
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn a_switch_is_announced_in_the_new_language() {
    journey(Settings::default(), |journey, _| async move {
        journey.open_interactive("/zh/").await;
        let region = "document.querySelector('[role=status]')";
        assert_eq!(journey.text(&format!("{region}.innerText")).await, "");
        journey.switch_to("en").await;
        journey.wait_until(&format!("{region}.innerText === 'The page is now in English'")).await;
        journey.switch_to("zh-CN").await;
        journey.wait_until(&format!("{region}.innerText === '页面已切换为中文'")).await;
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn a_switch_adds_one_history_entry_and_back_restores_the_page() {
    journey(Settings::default(), |journey, _| async move {
        journey.open_interactive("/zh/resume/").await;
        let length = journey.evaluate("history.length").await.as_u64();
        journey.run("scrollTo(0, 1500)").await;
        journey.switch_to("en").await;
        assert_eq!(
            journey.evaluate("history.length").await.as_u64(),
            length.map(|length| length + 1)
        );
        journey.browser.back().await.expect("back");
        journey.wait_until("document.documentElement.lang === 'zh-CN'").await;
        assert_eq!(journey.text("location.pathname").await, "/zh/resume/");
        assert_eq!(journey.text("document.title").await, "简历 · 苏明远");
        journey.wait_until("Math.abs(scrollY - 1500) < 2").await;
        journey.browser.forward().await.expect("forward");
        journey.wait_until("document.documentElement.lang === 'en'").await;
        assert!(journey.is_same_document().await);
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn the_chosen_language_is_remembered_and_only_affects_the_root() {
    journey(Settings::default(), |journey, _| async move {
        journey.open_interactive("/zh/").await;
        journey.switch_to("en").await;
        assert_eq!(journey.text("localStorage.getItem('language')").await, "en");
        journey.open("/?a=1#b").await;
        journey.wait_until("location.pathname === '/en/'").await;
        assert_eq!(journey.text("location.search + location.hash").await, "?a=1#b");
        for path in PATHS {
            journey.open_interactive(&format!("/zh/{path}")).await;
            assert_eq!(journey.text("location.pathname").await, format!("/zh/{path}"));
        }
        journey.switch_to("en").await;
        journey.switch_to("zh-CN").await;
        journey.open_interactive("/").await;
        assert_eq!(journey.text("location.pathname").await, "/");
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn the_root_follows_the_browser_language_by_default() {
    // tests/site/documents.rs has more languages.
    for (settings, path) in [(Settings::default(), "/"), (english(), "/en/")] {
        journey(settings, move |journey, _| async move {
            // Chromium counts a new window's empty page as a history entry, Firefox doesn't.
            let before = journey.evaluate("history.length").await.as_u64().expect("a number");
            let is_counted = Engine::current() == Engine::Chromium;
            journey.open_interactive("/").await;
            assert_eq!(journey.text("location.pathname").await, path);
            let length = journey.evaluate("history.length").await;
            assert_eq!(length, json!(before + u64::from(is_counted)), "no entry is left behind");
        })
        .await;
    }
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn back_after_a_switch_at_the_root_returns_to_the_root() {
    journey(Settings::default(), |journey, _| async move {
        journey.open_interactive("/").await;
        journey.switch_to("en").await;
        assert_eq!(journey.text("location.pathname").await, "/en/");
        journey.browser.back().await.expect("back");
        journey.wait_until("document.documentElement.lang === 'zh-CN'").await;
        assert_eq!(journey.text("location.pathname").await, "/");
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn the_other_language_is_prefetched_when_idle_or_on_hover_or_focus() {
    journey(english(), |journey, server| async move {
        journey.open_interactive("/en/").await;
        // When the browser is idle.
        journey.wait_until_prefetched("zh").await;
        assert_eq!(server.requests("/content/zh."), 1);
        assert_eq!(server.requests("/content/en."), 1);
        // When the switch gets the pointer or the focus.
        for event in ["pointerenter", "focus"] {
            journey.devtools("Network.clearBrowserCache", json!({})).await;
            journey.disable_idle_prefetch().await;
            journey.open_interactive("/en/").await;
            let before = server.requests("/content/zh.");
            journey.run(&format!("document.querySelector('a.language').dispatchEvent(new Event('{event}', {{ bubbles: true }}))")).await;
            journey.wait_until_prefetched("zh").await;
            assert_eq!(server.requests("/content/zh."), before + 1, "{event}");
        }
    })
    .await;
}
