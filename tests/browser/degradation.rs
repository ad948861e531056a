//! Browsers without WebAssembly or scripts, and pages changed by translators or extensions. The
//! page stays readable, and the app either works or leaves it static.

use crate::content::{PAGES, shows_content};
use crate::driver::Settings;
use crate::journey::{Journey, RELEASE, journey, journey_with_console};
use crate::server::Fault;
use serde_json::{Value, json};

/// True once the page is marked static: the app won't start.
const GIVEN_UP: &str = "'static' in document.documentElement.dataset";

/// Asserts that a page is complete without the app: content, links, no dead controls. Once
/// `decided` is true, the app can't start any more.
async fn is_whole_without_app(journey: &Journey, path: &str, decided: &str) {
    journey.open(path).await;
    journey.until(decided).await;
    shows_content(journey, path).await;
    assert_eq!(journey.text("history.scrollRestoration").await, "auto", "{path} came alive");
    let dead = "[...document.querySelectorAll('.search')].some((it) => it.checkVisibility())";
    journey.until(&format!("!({dead})")).await;
    journey.click("a.language").await;
    let other = if path.starts_with("/en/") { "/zh/" } else { "/en/" };
    journey.until(&format!("location.pathname.startsWith('{other}')")).await;
}

#[tokio::test]
async fn without_webassembly_every_page_is_whole() {
    journey_with_console(RELEASE, Settings::default(), |journey, _| async move {
        journey.before_all("delete window.WebAssembly").await;
        for path in PAGES {
            is_whole_without_app(&journey, path, GIVEN_UP).await;
        }
    })
    .await;
}

#[tokio::test]
async fn with_scripts_forbidden_by_a_policy_every_page_is_whole() {
    journey_with_console(RELEASE, Settings::default(), |journey, server| async move {
        server.inject("/", Fault::Policy("script-src 'none'"), 999);
        for path in PAGES {
            is_whole_without_app(&journey, path, "document.readyState === 'complete'").await;
            assert_eq!(
                journey.evaluate("document.documentElement.dataset.theme ?? null").await,
                json!(null)
            );
        }
    })
    .await;
}

#[tokio::test]
async fn with_webassembly_forbidden_by_a_policy_every_page_is_whole() {
    journey_with_console(RELEASE, Settings::default(), |journey, server| async move {
        server.inject("/", Fault::Policy("script-src 'self' 'unsafe-inline'"), 999);
        for path in PAGES {
            is_whole_without_app(&journey, path, GIVEN_UP).await;
        }
    })
    .await;
}

const TRANSLATE: &str = include_str!("scripts/translate.js");

#[tokio::test]
async fn in_a_translated_page_moves_are_ordinary_navigations() {
    journey(Settings::default(), |journey, _| async move {
        for (path, link, to) in [
            ("/en/resume/", "a.language", "/zh/resume/"),
            ("/zh/talks/", "header nav li:nth-child(2) a", "/zh/resume/"),
        ] {
            journey.open_interactive(path).await;
            journey.call(TRANSLATE, []).await;
            journey.click(link).await;
            journey
                .until(&format!(
                    "location.pathname === '{to}' && !document.body.innerText.includes('übersetzt')"
                ))
                .await;
            assert!(!journey.is_same_document().await);
            shows_content(&journey, to).await;
        }
        // Filters still work in place.
        journey.open_interactive("/en/talks/").await;
        journey.call(TRANSLATE, []).await;
        // WebKit's driver considers a button covered by the elements that contain its text, and the
        // lower filters unreachable on a page that the translation made longer.
        journey.click("button[name=topic][value=kubeflow] font font").await;
        journey.until("document.querySelectorAll('.talks > li:not([hidden])').length < 13").await;
        assert!(journey.is_same_document().await);
    })
    .await;
}

#[tokio::test]
async fn an_extension_that_edits_the_page_first_breaks_nothing() {
    journey(Settings::default(), |journey, _| async move {
        journey.once_parsed(include_str!("scripts/extension.js")).await;
        for (path, other) in [("/zh/resume/", "en"), ("/en/talks/", "zh-CN"), ("/zh/", "en")] {
            journey.open_interactive(path).await;
            shows_content(&journey, path).await;
            journey.switch_to(other).await;
            assert!(journey.is_same_document().await);
            shows_content(&journey, &journey.text("location.pathname").await).await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_page_that_was_translated_before_start_up_stays_static() {
    journey(Settings::default(), |journey, _| async move {
        journey.once_parsed(TRANSLATE).await;
        journey.open("/en/talks/").await;
        journey.until(GIVEN_UP).await;
        assert!(journey.text("document.querySelector('h1').innerText").await.contains("übersetzt"));
        assert_eq!(
            journey.evaluate("document.querySelector('.search').checkVisibility()").await,
            json!(false)
        );
        journey.click("header nav li:nth-child(2) a").await;
        journey.until("location.pathname === '/en/resume/'").await;
    })
    .await;
}

#[tokio::test]
async fn a_page_that_hydration_fails_on_is_a_static_one() {
    journey_with_console(RELEASE, Settings::default(), |journey, _| async move {
        journey.before_all(include_str!("scripts/mismatch.js")).await;
        journey.open("/en/talks/").await;
        journey.until(GIVEN_UP).await;
        assert_eq!(
            journey.evaluate("document.querySelector('.search').checkVisibility()").await,
            json!(false)
        );
        journey.click("a.language").await;
        journey.until("location.pathname === '/zh/talks/'").await;
        assert!(!journey.is_same_document().await);
    })
    .await;
}

#[tokio::test]
async fn an_extension_that_takes_the_page_apart_later_breaks_nothing() {
    journey(Settings::default(), |journey, _| async move {
        journey.open_interactive("/zh/resume/").await;
        journey.run("for (const it of document.querySelectorAll('.entry:nth-child(2n), .contacts li:last-child, .sections h3')) it.remove()").await;
        journey.switch_to("en").await;
        // Removed elements stay removed; the rest is in one language.
        let text = journey.text("document.querySelector('.sections').innerText").await;
        assert!(!text.contains("工作经历") && text.contains("Work Experience"), "{text}");
        journey.click("header nav li:nth-child(3) a").await;
        journey.until("document.querySelectorAll('.talk').length === 13").await;
        assert!(journey.is_same_document().await);
    })
    .await;
}

#[tokio::test]
async fn a_reader_mode_finds_the_whole_text() {
    let readability =
        std::fs::read_to_string("tools/node_modules/@mozilla/readability/Readability.js")
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
async fn at_400_percent_the_text_has_most_of_the_window() {
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
