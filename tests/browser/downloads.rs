//! Downloads, the QR code, and citations.

use crate::TIMEOUT;
use crate::driver::Settings;
use crate::journey::{Journey, journey};
use serde_json::json;
use std::time::{Duration, Instant};
use thirtyfour::prelude::*;

/// The focused element's `href`, or else its text.
const FOCUSED: &str =
    "document.activeElement.getAttribute('href') ?? document.activeElement.textContent";

/// A file's uncompressed size in bytes, as fetched from the page.
async fn size(journey: &Journey, path: &str) -> u64 {
    let size =
        format!("fetch('{path}').then((it) => it.arrayBuffer()).then((it) => it.byteLength)");
    journey.evaluate(&size).await.as_u64().expect("a size")
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn the_download_menu_works_by_keyboard_without_scripts() {
    let settings = Settings { has_script: false, ..Settings::default() };
    journey(settings, |journey, _| async move {
        for (path, name, first) in [
            ("/zh/resume/", "下载", "/resume-zh.pdf"),
            ("/en/resume/", "Download", "/resume-en.pdf"),
        ] {
            journey.open(path).await;
            let is_shown = "document.querySelector('.downloads').checkVisibility()";
            assert_eq!(journey.evaluate(is_shown).await, json!(false), "{path}");
            journey.run("document.querySelector('.contacts li:last-child a').focus()").await;
            journey.press(Key::Tab).await;
            assert_eq!(journey.text(FOCUSED).await, name);
            journey.press(Key::Enter).await;
            journey.wait_until(is_shown).await;
            journey.press(Key::Tab).await;
            assert_eq!(journey.text(FOCUSED).await, first);
            // Only one is open at a time.
            journey.click(".actions details:nth-of-type(2) > summary").await;
            journey.wait_until(&format!("!{is_shown}")).await;
        }
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn an_open_menu_closes_when_the_focus_leaves_it() {
    journey(Settings::default(), |journey, _| async move {
        journey.open("/en/resume/").await;
        journey.click(".actions details > summary").await;
        journey.run("document.querySelector('.downloads a').focus()").await;
        let is_shown = "document.querySelector('.downloads').checkVisibility()";
        assert_eq!(journey.evaluate(is_shown).await, json!(true));
        journey.run("document.querySelector('nav.contents a').focus()").await;
        journey.wait_until(&format!("!{is_shown}")).await;
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn escape_and_a_click_elsewhere_close_a_menu() {
    journey(Settings::default(), |journey, _| async move {
        journey.open("/en/resume/").await;
        for (menu, name) in [(1, "Download"), (2, "QR code")] {
            let summary = format!(".actions details:nth-of-type({menu}) > summary");
            let is_open = format!("document.querySelector('{summary}').parentElement.open");
            journey.click(&summary).await;
            journey.wait_until(&is_open).await;
            journey.press(Key::Escape).await;
            journey.wait_until(&format!("!{is_open}")).await;
            assert_eq!(journey.text(FOCUSED).await, name);
            journey.click(&summary).await;
            journey.wait_until(&is_open).await;
            journey.click("h1").await;
            journey.wait_until(&format!("!{is_open}")).await;
        }
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn each_menu_is_below_its_button_and_within_the_page() {
    journey(Settings::default(), |journey, _| async move {
        for width in [320, 390, 768, 1440] {
            journey.set_viewport(width, width < 500).await;
            journey.open("/en/resume/").await;
            for menu in [1, 2] {
                let details = format!(".actions details:nth-of-type({menu})");
                journey.click(&format!("{details} > summary")).await;
                journey
                    .wait_until(&format!(
                        "(() => {{
                            const [button, popup] = [...document.querySelector('{details}').children]
                                .map((it) => it.getBoundingClientRect());
                            const gap = popup.top - button.bottom;
                            return popup.width > 100 && gap >= 0 && gap < 24
                                && popup.left <= button.left + 1 && popup.right > button.left
                                && popup.left >= 0
                                && popup.right <= document.documentElement.clientWidth;
                        }})()"
                    ))
                    .await;
            }
        }
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn downloads_exist_and_have_the_displayed_size() {
    journey(Settings::default(), |journey, _| async move {
        for path in ["/zh/resume/", "/en/resume/", "/zh/talks/", "/en/talks/"] {
            journey.open_interactive(path).await;
            let items = journey.evaluate("[...document.querySelectorAll('.downloads .file')].map((it) => [it.querySelector('a').getAttribute('href'), it.querySelector('.note').textContent])").await;
            let items: Vec<(String, String)> = serde_json::from_value(items).expect("items");
            assert_eq!(items.len(), if path.contains("resume") { 18 } else { 2 }, "{path}");
            for (href, said) in items {
                let bytes = size(&journey, &href).await as f64;
                let (number, unit) = said.split_once(' ').expect("a size");
                let said = number.parse::<f64>().expect("a number") * if unit == "kB" { 1e3 } else { 1.0 };
                assert!((said - bytes).abs() <= (bytes * 0.1).min(500.0), "{href}: {said} of {bytes}");
            }
        }
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn the_qr_code_is_fetched_when_it_is_opened() {
    journey(Settings::default(), |journey, server| async move {
        journey.open_interactive("/en/resume/").await;
        assert_eq!(server.requests("contact."), 0);
        journey.click(".actions details:nth-of-type(2) > summary").await;
        journey.wait_until("document.querySelector('.actions img').naturalWidth > 100").await;
        assert_eq!(server.requests("contact."), 1);
        // It stays open when the language changes.
        journey.switch_to("zh-CN").await;
        assert_eq!(
            journey.evaluate("document.querySelector('.actions img').checkVisibility()").await,
            json!(true)
        );
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn citations_are_copied_as_bibtex() {
    journey(Settings::default(), |journey, _| async move {
        journey.open_interactive("/zh/resume/").await;
        journey.allow_clipboard().await;
        journey.click("#publications-2 .copy").await;
        journey
            .wait_until(
                "document.querySelector('[role=status]').textContent === '引用已复制（BibTeX）'",
            )
            .await;
        let copied = journey.copied_text().await;
        assert!(copied.starts_with("@inproceedings{su2019dam,\n"), "{copied}");
        assert!(copied.contains("doi = {10.5555/978-3-000-01234-2_46}"), "{copied}");
        assert_eq!(journey.text("location.pathname").await, "/zh/resume/");
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn without_scripts_the_bibliography_is_a_download() {
    let settings = Settings { has_script: false, ..Settings::default() };
    journey(settings, |journey, _| async move {
        journey.open("/en/resume/").await;
        assert_eq!(journey.count("[href='/publications.bib']").await, 1);
        let copy = "document.querySelector('#publications-1 .copy').checkVisibility()";
        assert_eq!(journey.evaluate(copy).await, json!(false));
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn citations_open_the_bibliography_if_copying_is_denied() {
    journey(Settings::default(), |journey, server| async move {
        journey.open_interactive("/en/resume/").await;
        let refuse = json!({ "permission": { "name": "clipboard-write" }, "setting": "denied" });
        journey.devtools("Browser.setPermission", refuse).await;
        journey.click("#publications-1 .copy").await;
        let start = Instant::now();
        while server.requests("/publications.bib") == 0 {
            assert!(start.elapsed() < TIMEOUT, "the link isn't followed");
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
    })
    .await;
}
