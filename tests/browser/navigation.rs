//! In-place navigation between pages, with Back, Forward and deep links.

use crate::driver::Settings;
use crate::journey::{Journey, journey};
use crate::server::Fault;
use serde_json::json;

async fn go_to(journey: &Journey, number: usize, path: &str) {
    journey.click(&format!("header nav li:nth-child({number}) a")).await;
    journey
        .wait_until(&format!(
            "location.pathname === '{path}' && document.activeElement.localName === 'h1'"
        ))
        .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn the_app_is_fetched_once() {
    journey(Settings::default(), |journey, server| async move {
        journey.open_interactive("/zh/resume/").await;
        for file in ["portfolio.", "portfolio_bg."] {
            assert_eq!(server.requests(file), 1, "{file}");
        }
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn navigating_in_place_focuses_the_new_heading() {
    for (lang, names) in [
        ("zh", ["简历 · 苏明远", "Streams & Stores 2020 流数据相关 Talk 导览 · 苏明远"]),
        (
            "en",
            [
                "Résumé · Mingyuan Su",
                "A Guide to the Streaming Data Talks at Streams & Stores 2020 · Mingyuan Su",
            ],
        ),
    ] {
        journey(Settings::default(), move |journey, server| async move {
            journey.open_interactive(&format!("/{lang}/")).await;
            journey.run("scrollTo(0, 200)").await;
            for (number, path, title) in [(2, "resume/", names[0]), (3, "talks/", names[1])] {
                go_to(&journey, number, &format!("/{lang}/{path}")).await;
                assert_eq!(journey.text("document.title").await, title);
                assert_eq!(
                    journey.text("document.querySelector('[role=status]').innerText").await,
                    title
                );
                assert_eq!(
                    journey.text("document.querySelector('[aria-current=page]').pathname").await,
                    format!("/{lang}/{path}")
                );
                assert_eq!(journey.evaluate("scrollY").await.as_f64(), Some(0.0));
                journey.run("scrollTo(0, 700)").await;
            }
            assert!(journey.is_same_document().await);
            assert_eq!(server.requests("/talks/"), 0);
        })
        .await;
    }
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn back_and_forward_restore_page_and_scroll_position() {
    journey(Settings::default(), |journey, _| async move {
        journey.open_interactive("/en/resume/").await;
        journey.run("scrollTo(0, 1200)").await;
        go_to(&journey, 3, "/en/talks/").await;
        journey.run("scrollTo(0, 900)").await;
        go_to(&journey, 1, "/en/").await;
        for (path, position) in [("/en/talks/", 900), ("/en/resume/", 1200)] {
            journey.browser.back().await.expect("back");
            journey
                .wait_until(&format!(
                    "location.pathname === '{path}' && Math.abs(scrollY - {position}) < 2"
                ))
                .await;
        }
        journey.browser.forward().await.expect("forward");
        journey
            .wait_until(
                "document.querySelectorAll('.talk').length === 13 && Math.abs(scrollY - 900) < 2",
            )
            .await;
        assert!(journey.is_same_document().await);
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn history_entries_have_the_titles_of_their_pages() {
    journey(Settings::default(), |journey, _| async move {
        journey.open_interactive("/en/").await;
        go_to(&journey, 2, "/en/resume/").await;
        journey.switch_to("zh-CN").await;
        let history = journey.devtools("Page.getNavigationHistory", json!({})).await;
        let entries = history["entries"].as_array().expect("entries").iter().rev().take(3);
        let titles: Vec<_> = entries.map(|entry| entry["title"].as_str().expect("it")).collect();
        assert_eq!(titles[..2], ["简历 · 苏明远", "Résumé · Mingyuan Su"]);
        assert!(titles[2].starts_with("Mingyuan Su · "), "{titles:?}");
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn back_undoes_a_jump_made_while_scrolling() {
    journey(Settings::default(), |journey, _| async move {
        journey.open_interactive("/en/resume/").await;
        journey.run("scrollTo(0, 400)").await;
        journey.wait_until("history.state === 400").await;
        journey.run("addEventListener('mousedown', () => scrollTo(0, 900), { once: true })").await;
        journey.click("nav.contents a[href='#education']").await;
        journey.wait_until("location.hash === '#education' && scrollY > 1000").await;
        journey.browser.back().await.expect("back");
        journey.wait_until("location.hash === '' && scrollY === 900").await;
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn startup_keeps_the_position_that_the_reader_scrolled_to() {
    journey(Settings::default(), |journey, server| async move {
        server.inject(".wasm", Fault::Delay(1_500), 1);
        journey.open("/en/resume/?utm_source=mail#education").await;
        journey.wait_until("scrollY > 1000").await;
        journey.run("scrollTo(0, 300)").await;
        journey.wait_until_interactive().await;
        journey.wait_until("history.state === 300").await;
        assert_eq!(journey.evaluate("scrollY").await, json!(300));
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn the_app_works_under_a_path_that_it_does_not_know() {
    journey(Settings::default(), |journey, _| async move {
        journey.inject("history.replaceState(null, '', '/mirror/')").await;
        journey.open_interactive("/en/resume/").await;
        journey.click("nav.contents a[href='#education']").await;
        journey.wait_until("location.hash === '#education' && scrollY > 1000").await;
        journey.wait_until("history.state > 1000").await;
        journey.browser.back().await.expect("back");
        journey.wait_until("location.hash === '' && scrollY === 0").await;
        go_to(&journey, 3, "/en/talks/").await;
        assert!(journey.is_same_document().await);
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn reloading_restores_the_scroll_position() {
    journey(Settings::default(), |journey, _| async move {
        journey.open_interactive("/en/").await;
        go_to(&journey, 2, "/en/resume/").await;
        journey.run("scrollTo(0, 1300)").await;
        journey.wait_until("history.state === 1300").await;
        journey.browser.refresh().await.expect("a reload");
        journey.wait_until_interactive().await;
        journey.wait_until("Math.abs(scrollY - 1300) < 2").await;
        journey.browser.back().await.expect("back");
        journey.wait_until("document.querySelectorAll('.teasers').length === 1").await;
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn deep_links_scroll_to_their_target() {
    journey(Settings::default(), |journey, _| async move {
        for (path, id) in
            [("/zh/talks/", "lattice-multi-tenant-streams"), ("/en/resume/", "education")]
        {
            journey.open_interactive(&format!("{path}#{id}")).await;
            let top = format!("document.getElementById('{id}').getBoundingClientRect().top");
            journey.wait_until(&format!("{top} >= 0 && {top} < innerHeight / 2")).await;
            let header = journey
                .evaluate("document.querySelector('header').getBoundingClientRect().bottom")
                .await
                .as_f64();
            assert!(journey.evaluate(&top).await.as_f64() >= header, "{id} is under the header");
        }
        // An unknown hash is ignored.
        journey.open_interactive("/en/talks/#no%2").await;
        assert_eq!(journey.evaluate("scrollY").await.as_f64(), Some(0.0));
        journey.switch_to("zh-CN").await;
        assert_eq!(journey.text("location.hash").await, "#no%2");
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn back_undoes_a_jump_within_the_page() {
    journey(Settings::default(), |journey, _| async move {
        journey.open_interactive("/en/resume/").await;
        journey.click("nav.contents a[href='#education']").await;
        journey.wait_until("location.hash === '#education' && scrollY > 1000").await;
        let href = "document.querySelector('a.language').getAttribute('href')";
        journey.wait_until(&format!("{href} === '/zh/resume/#education'")).await;
        journey.browser.back().await.expect("back");
        journey.wait_until("location.hash === '' && scrollY === 0").await;
        assert!(journey.is_same_document().await);
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn a_link_to_the_page_itself_adds_no_entry_and_one_to_nothing_no_movement() {
    journey(Settings::default(), |journey, _| async move {
        journey.open_interactive("/en/resume/").await;
        let length = journey.evaluate("history.length").await.as_u64();
        journey.run("scrollTo(0, 800)").await;
        journey.click("header nav li:nth-child(2) a").await;
        journey.wait_until("scrollY === 0").await;
        assert_eq!(journey.evaluate("history.length").await.as_u64(), length);
        journey.run("scrollTo(0, 800); document.querySelector('main').insertAdjacentHTML('beforeend', '<a id=test href=#nothing>x</a>'); document.getElementById('test').click()").await;
        journey.wait_until("location.hash === '#nothing' && document.querySelector('a.language').hash === '#nothing'").await;
        assert_eq!(journey.evaluate("scrollY").await.as_f64(), Some(800.0));
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn back_past_the_first_page_leaves_the_site_and_forward_returns() {
    journey(Settings::default(), |journey, _| async move {
        journey.open("/favicon.svg").await;
        journey.open_interactive("/zh/").await;
        go_to(&journey, 2, "/zh/resume/").await;
        journey.browser.back().await.expect("back");
        journey.wait_until("document.querySelectorAll('.teasers').length === 1").await;
        journey.browser.back().await.expect("back");
        journey.wait_until("location.pathname === '/favicon.svg'").await;
        journey.browser.forward().await.expect("forward");
        journey.wait_until("location.pathname === '/zh/'").await;
        journey.browser.forward().await.expect("forward");
        journey.wait_until("document.querySelectorAll('.entry').length === 28").await;
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn going_back_before_startup_shows_the_page_of_the_current_url() {
    journey(Settings::default(), |journey, server| async move {
        journey.open_interactive("/zh/").await;
        go_to(&journey, 2, "/zh/resume/").await;
        server.inject(".wasm", Fault::Delay(1_500), 1);
        journey.run("location.reload()").await;
        journey.wait_until("document.readyState === 'complete' && !window.sameDocument").await;
        journey.run("history.back()").await;
        journey.wait_until("location.pathname === '/zh/'").await;
        journey.wait_until_interactive().await;
        journey.wait_until("document.querySelectorAll('.teasers').length === 1 && document.querySelectorAll('.entry').length === 0").await;
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn modified_clicks_are_left_to_the_browser() {
    journey(Settings::default(), |journey, _| async move {
        journey.open_interactive("/zh/").await;
        for modifier in ["ctrlKey", "metaKey", "shiftKey", "altKey"] {
            let is_handled =
                journey.call(include_str!("scripts/modified-click.js"), [modifier.into()]).await;
            assert_eq!(is_handled, serde_json::json!(false), "{modifier}");
        }
        assert_eq!(journey.text("location.pathname").await, "/zh/");
    })
    .await;
}
