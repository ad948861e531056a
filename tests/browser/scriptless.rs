//! The site with JavaScript off: everything but in-place updates works, and the console stays
//! silent.

use crate::content::{PAGES, assert_content};
use crate::driver::Settings;
use crate::journey::{Journey, RELEASE, REPO, journey, journey_with_console};
use serde_json::json;

fn scriptless() -> Settings {
    Settings { has_script: false, ..Settings::default() }
}

/// Follows each navigation link, switches the language, and goes back.
async fn tour(journey: &Journey, base: &str, lang: &str) {
    for (index, path) in ["", "resume/", "talks/"].iter().enumerate() {
        journey.open(&format!("/{lang}/")).await;
        journey.click(&format!("header nav li:nth-child({}) a", index + 1)).await;
        journey.wait_until(&format!("location.pathname === '{base}{lang}/{path}'")).await;
        assert_eq!(journey.count("header nav a[aria-current=page]").await, 1);
        let other = if lang == "zh" { "en" } else { "zh" };
        journey.click("a.language").await;
        journey.wait_until(&format!("location.pathname === '{base}{other}/{path}'")).await;
        journey.browser.back().await.expect("back");
        journey.wait_until(&format!("location.pathname === '{base}{lang}/{path}'")).await;
    }
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn every_page_shows_its_content() {
    journey(scriptless(), |journey, _| async move {
        for path in PAGES {
            journey.open(path).await;
            assert_content(&journey, path).await;
            assert_eq!(journey.text("history.scrollRestoration").await, "auto", "scripts ran");
        }
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn every_page_is_reachable_by_links() {
    for (folder, base, lang) in [(RELEASE, "/", "zh"), (REPO, "/repo/", "en")] {
        let messages = journey_with_console(folder, scriptless(), move |journey, _| async move {
            tour(&journey, base, lang).await;
        })
        .await;
        assert_eq!(messages, Vec::<String>::new());
    }
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn the_root_is_in_the_default_language() {
    let settings = Settings { languages: "en-US,en", ..scriptless() };
    journey(settings, |journey, _| async move {
        journey.open("/").await;
        assert_eq!(
            journey.text("location.pathname + document.documentElement.lang").await,
            "/zh-CN"
        );
        assert_content(&journey, "/").await;
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn links_within_a_page_scroll_to_their_targets() {
    journey(scriptless(), |journey, _| async move {
        journey.open("/en/resume/").await;
        for id in ["publications", "talks", "awards"] {
            journey.click(&format!("nav.contents a[href='#{id}']")).await;
            journey.wait_until(&format!("location.hash === '#{id}'")).await;
            let top = journey
                .evaluate(&format!("document.getElementById('{id}').getBoundingClientRect().top"))
                .await;
            let bar = journey
                .evaluate("document.querySelector('header').getBoundingClientRect().bottom")
                .await;
            assert!(top.as_f64() >= bar.as_f64(), "#{id} is under the header");
            assert!(top.as_f64() < Some(900.0), "#{id} is out of sight");
        }
        journey.open("/zh/talks/#minimizing-ssd-cost").await;
        assert!(journey.evaluate("scrollY").await.as_f64() > Some(0.0));
        assert_eq!(journey.count("#minimizing-ssd-cost:target").await, 1);
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn pages_fit_a_phone_without_scripts() {
    let settings = Settings { is_phone: true, ..scriptless() };
    journey(settings, |journey, _| async move {
        journey.set_viewport(360, true).await;
        for path in PAGES {
            journey.open(path).await;
            assert_eq!(
                journey.evaluate("document.documentElement.scrollWidth").await,
                json!(360),
                "{path}"
            );
        }
        journey.open("/zh/resume/").await;
        journey.click("details.contents summary").await;
        journey.click("details.contents a[href='#awards']").await;
        journey.wait_until("location.hash === '#awards'").await;
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn unknown_urls_offer_links_to_every_page() {
    let messages = journey_with_console(RELEASE, scriptless(), |journey, _| async move {
        journey.open("/en/none/").await;
        assert_eq!(journey.count("main section a[href]").await, 6);
        journey.click("a[href='/en/resume/']").await;
        journey.wait_until("location.pathname === '/en/resume/'").await;
    })
    .await;
    assert!(messages.iter().all(|message| message.contains("404")), "{messages:?}");
}
