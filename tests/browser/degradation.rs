//! Browsers without WebAssembly or scripts, and pages changed by translators or extensions. The
//! page stays readable, and the app either works or leaves it static.

use crate::content::{PAGES, assert_content};
use crate::driver::Settings;
use crate::journey::{Journey, RELEASE, journey, journey_with_console};
use crate::server::Fault;
use serde_json::{Value, json};

/// True once the page is marked static: the app won't start.
const IS_STATIC: &str = "'static' in document.documentElement.dataset";

/// Asserts that a page is complete without the app: content, links, no dead controls. Once
/// `decided` is true, the app can't start any more.
async fn assert_works_without_app(journey: &Journey, path: &str, decided: &str) {
    journey.open(path).await;
    journey.wait_until(decided).await;
    assert_content(journey, path).await;
    assert_eq!(journey.text("history.scrollRestoration").await, "auto", "{path}: the app started");
    let has_dead_controls =
        "[...document.querySelectorAll('.search')].some((it) => it.checkVisibility())";
    journey.wait_until(&format!("!({has_dead_controls})")).await;
    journey.click("a.language").await;
    let other = if path.starts_with("/en/") { "/zh/" } else { "/en/" };
    journey.wait_until(&format!("location.pathname.startsWith('{other}')")).await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn pages_work_without_webassembly() {
    journey_with_console(RELEASE, Settings::default(), |journey, _| async move {
        journey.inject("delete window.WebAssembly").await;
        for path in PAGES {
            assert_works_without_app(&journey, path, IS_STATIC).await;
        }
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn pages_work_if_a_csp_forbids_scripts() {
    journey_with_console(RELEASE, Settings::default(), |journey, server| async move {
        server.inject("/", Fault::Csp("script-src 'none'"), 999);
        for path in PAGES {
            assert_works_without_app(&journey, path, "document.readyState === 'complete'").await;
            assert_eq!(
                journey.evaluate("document.documentElement.dataset.theme ?? null").await,
                json!(null)
            );
        }
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn pages_work_if_a_csp_forbids_webassembly() {
    journey_with_console(RELEASE, Settings::default(), |journey, server| async move {
        server.inject("/", Fault::Csp("script-src 'self' 'unsafe-inline'"), 999);
        for path in PAGES {
            assert_works_without_app(&journey, path, IS_STATIC).await;
        }
    })
    .await;
}

const TRANSLATE: &str = include_str!("scripts/translate.js");

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn translated_pages_navigate_by_loading_documents() {
    journey(Settings::default(), |journey, _| async move {
        for (path, link, to) in [
            ("/en/resume/", "a.language", "/zh/resume/"),
            ("/zh/talks/", "header nav li:nth-child(2) a", "/zh/resume/"),
        ] {
            journey.open_interactive(path).await;
            journey.call(TRANSLATE, []).await;
            journey.click(link).await;
            journey
                .wait_until(&format!(
                    "location.pathname === '{to}' && !document.body.innerText.includes('übersetzt')"
                ))
                .await;
            assert!(!journey.is_same_document().await);
            assert_content(&journey, to).await;
        }
        // Filters still work in place.
        journey.open_interactive("/en/talks/").await;
        journey.call(TRANSLATE, []).await;
        // WebKit's driver considers a button covered by the elements that contain its text, and the
        // lower filters unreachable on a page that the translation made longer.
        journey.click("button[name=topic][value=rivulet] font font").await;
        journey
            .wait_until("document.querySelectorAll('.talks > li:not([hidden])').length < 13")
            .await;
        assert!(journey.is_same_document().await);
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn the_app_starts_on_a_page_edited_by_an_extension() {
    journey(Settings::default(), |journey, _| async move {
        journey.inject_once_parsed(include_str!("scripts/extension.js")).await;
        for (path, other) in [("/zh/resume/", "en"), ("/en/talks/", "zh-CN"), ("/zh/", "en")] {
            journey.open_interactive(path).await;
            assert_content(&journey, path).await;
            journey.switch_to(other).await;
            assert!(journey.is_same_document().await);
            assert_content(&journey, &journey.text("location.pathname").await).await;
        }
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn the_app_starts_in_a_browser_that_reports_no_paints() {
    journey(Settings::default(), |journey, _| async move {
        journey.inject("PerformanceObserver.prototype.observe = () => {}").await;
        journey.open_interactive("/en/talks/").await;
        journey.switch_to("zh-CN").await;
        assert!(journey.is_same_document().await);
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn a_page_translated_before_startup_stays_static() {
    journey(Settings::default(), |journey, _| async move {
        journey.inject_once_parsed(TRANSLATE).await;
        journey.open("/en/talks/").await;
        journey.wait_until(IS_STATIC).await;
        assert!(journey.text("document.querySelector('h1').innerText").await.contains("übersetzt"));
        assert_eq!(
            journey.evaluate("document.querySelector('.search').checkVisibility()").await,
            json!(false)
        );
        journey.click("header nav li:nth-child(2) a").await;
        journey.wait_until("location.pathname === '/en/resume/'").await;
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn a_page_becomes_static_if_hydration_fails() {
    journey_with_console(RELEASE, Settings::default(), |journey, _| async move {
        journey.inject(include_str!("scripts/mismatch.js")).await;
        journey.open("/en/talks/").await;
        journey.wait_until(IS_STATIC).await;
        assert_eq!(
            journey.evaluate("document.querySelector('.search').checkVisibility()").await,
            json!(false)
        );
        journey.click("a.language").await;
        journey.wait_until("location.pathname === '/zh/talks/'").await;
        assert!(!journey.is_same_document().await);
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn controls_disappear_after_a_trap() {
    journey_with_console(RELEASE, Settings::default(), |journey, _| async move {
        journey.open_interactive("/en/talks/").await;
        let is_shown = "document.querySelector('.search').checkVisibility()";
        assert_eq!(journey.evaluate(is_shown).await, json!(true));
        journey
            .run("dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('') }))")
            .await;
        journey.wait_until(IS_STATIC).await;
        assert_eq!(journey.evaluate(is_shown).await, json!(false));
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn the_app_keeps_working_after_an_extension_removes_elements() {
    journey(Settings::default(), |journey, _| async move {
        journey.open_interactive("/zh/resume/").await;
        journey.run("for (const it of document.querySelectorAll('.entry:nth-child(2n), .contacts li:last-child, .sections h3')) it.remove()").await;
        journey.switch_to("en").await;
        // Removed elements stay removed; the rest is in one language.
        let text = journey.text("document.querySelector('.sections').innerText").await;
        assert!(!text.contains("工作经历") && text.contains("Work Experience"), "{text}");
        journey.click("header nav li:nth-child(3) a").await;
        journey.wait_until("document.querySelectorAll('.talk').length === 13").await;
        assert!(journey.is_same_document().await);
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn reader_mode_finds_nearly_all_text() {
    let readability =
        std::fs::read_to_string("../tools/node_modules/@mozilla/readability/Readability.js")
            .expect("the npm tools are installed");
    // Readability sets inline styles, which the CSP blocks and the console reports.
    journey_with_console(RELEASE, Settings::default(), move |journey, _| async move {
        for (path, selector, least) in [("/zh/resume/", ".entry :is(h3, h4, li)", 0.95), ("/en/talks/", ".talk p", 0.95)] {
            journey.open_interactive(path).await;
            journey.run(&format!("{readability}\nwindow.article = new Readability(document.cloneNode(true)).parse();")).await;
            let share = journey.call(include_str!("scripts/readable-share.js"), [selector.into()]).await;
            let share = share.as_f64().unwrap_or_default();
            println!("reader mode on {path}: {:.1} % of the texts", share * 100.0);
            assert!(share >= least, "{path}: {share}");
        }
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn the_header_stays_small_at_400_percent_zoom() {
    journey(Settings::default(), |journey, _| async move {
        let metrics =
            json!({ "width": 320, "height": 225, "deviceScaleFactor": 4, "mobile": false });
        journey.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
        for path in PAGES {
            journey.open_interactive(path).await;
            journey.run("scrollTo(0, 600)").await;
            let covered = journey.call(include_str!("scripts/covered-share.js"), []).await;
            assert!(covered.as_f64().expect("a share") < 0.35, "{path}: {covered}");
            let wide: Value = journey
                .evaluate(
                    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
                )
                .await;
            assert_eq!(wide, json!(0), "{path}");
        }
    })
    .await;
}
