//! The talk guide's filters: results, messages, shareable URLs, history, keyboard.

use crate::driver::Settings;
use crate::engine::Engine;
use crate::guide::{
    SEARCH_FIELD, facet, query_and_hash, result_count, visible_talks, wait_for_visible_talks,
};
use crate::journey::{RELEASE, journey, journey_with_console};
use crate::server::Fault;
use serde_json::json;
use thirtyfour::prelude::*;

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn filters_are_in_the_url_and_back_undoes_the_last_one() {
    journey(Settings::default(), |journey, _| async move {
        journey.open_interactive("/en/talks/").await;
        assert_eq!(result_count(&journey).await, "13 talks");
        // Each facet shows how many talks it would leave.
        let (ssd, yunfan) = (facet("topic", "ssd"), facet("org", "yunfan"));
        let number = |selector: &str| {
            format!("document.querySelector(`{selector} .count`)?.innerText ?? ''")
        };
        assert_eq!(journey.text(&number(&ssd)).await, "2");
        journey.click(&ssd).await;
        wait_for_visible_talks(&journey, 2).await;
        assert_eq!(result_count(&journey).await, "2 of 13 talks");
        assert_eq!(query_and_hash(&journey).await, "?topic=ssd");
        assert_eq!(journey.count(&format!("{ssd}[aria-pressed=true]")).await, 1);
        assert_eq!(journey.text(&number(&yunfan)).await, "1");
        // A facet that would leave none is marked.
        assert_eq!(journey.text(&number(&facet("org", "vgs"))).await, "0");
        assert_eq!(journey.count(&format!("{}.empty", facet("org", "vgs"))).await, 1);
        journey.click(&yunfan).await;
        wait_for_visible_talks(&journey, 1).await;
        assert_eq!(visible_talks(&journey).await, ["minimizing-ssd-cost"]);
        assert_eq!(query_and_hash(&journey).await, "?topic=ssd&org=yunfan");
        assert_eq!(journey.count(".active-filters li").await, 3);
        // The live region waits until the reader pauses.
        journey
            .wait_until("document.querySelector('[role=status]').textContent === '1 of 13 talks'")
            .await;
        journey.browser.back().await.expect("back");
        wait_for_visible_talks(&journey, 2).await;
        assert_eq!(query_and_hash(&journey).await, "?topic=ssd");
        journey.browser.forward().await.expect("forward");
        wait_for_visible_talks(&journey, 1).await;
        // Removes one active filter, then all.
        journey.click(".active-filters button[name='topic']").await;
        wait_for_visible_talks(&journey, 1).await;
        assert_eq!(query_and_hash(&journey).await, "?org=yunfan");
        journey.click("button[name='clear']").await;
        wait_for_visible_talks(&journey, 13).await;
        assert_eq!(query_and_hash(&journey).await, "");
        assert_eq!(journey.text("document.activeElement.id").await, "_results");
        assert!(journey.is_same_document().await);
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn shared_filter_urls_work_in_both_languages_and_survive_a_switch() {
    journey(Settings::default(), |journey, _| async move {
        for (path, other) in [("/en/talks/", "zh-CN"), ("/zh/talks/", "en")] {
            let query = "?topic=query-serving&video=1&q=lattice";
            journey.open_interactive(&format!("{path}{query}")).await;
            wait_for_visible_talks(&journey, 2).await;
            let found = visible_talks(&journey).await;
            assert_eq!(
                journey.text(&format!("document.querySelector('{SEARCH_FIELD}').value")).await,
                "lattice"
            );
            journey.switch_to(other).await;
            assert_eq!(visible_talks(&journey).await, found);
            assert_eq!(query_and_hash(&journey).await, query);
            assert_eq!(
                journey.text(&format!("document.querySelector('{SEARCH_FIELD}').value")).await,
                "lattice"
            );
            assert!(journey.is_same_document().await);
        }
    })
    .await;
}

/// Every message with a placeholder: none, one and several talks, a topic, a query.
#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn result_messages_are_worded_correctly() {
    journey(Settings::default(), |journey, _| async move {
        for (query_and_hash, expected) in [
            ("/en/talks/?topic=query-serving", "5 of 13 talks|Remove: Query serving|Clear all"),
            ("/zh/talks/?topic=query-serving", "找到 5 个 Talk，共 13 个|移除：查询服务|全部清除"),
            ("/en/talks/?org=vgs", "1 of 13 talks|Remove: VGS|Clear all"),
            ("/zh/talks/?org=vgs", "找到 1 个 Talk，共 13 个|移除：VGS|全部清除"),
            (
                "/en/talks/?q=zzz",
                "0 of 13 talks|Remove: “zzz”|Clear all|No talks match.|Without “zzz”: 13 talks",
            ),
            (
                "/zh/talks/?q=zzz",
                "找到 0 个 Talk，共 13 个|移除：“zzz”|全部清除|没有符合条件的 Talk。|去掉“zzz”：共 13 个 Talk",
            ),
        ] {
            journey.open_interactive(query_and_hash).await;
            journey.wait_until("!('filtered' in document.documentElement.dataset)").await;
            let said = "[...document.querySelectorAll('.results > p:not(.shared-topic), .results button, .alternatives p')].map((it) => it.textContent.trim()).join('|')";
            assert_eq!(journey.text(said).await, expected, "{query_and_hash}");
        }
        for (query_and_hash, expected) in [
            ("/en/talks/?topic=nothing", "Ignored unknown filters: topic=nothing"),
            ("/zh/talks/?topic=nothing", "已忽略未知的筛选条件：topic=nothing"),
        ] {
            journey.open_interactive(query_and_hash).await;
            journey.wait_until(&format!("document.body.innerText.includes('{expected}')")).await;
        }
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn no_results_suggest_filters_to_remove() {
    journey(Settings::default(), |journey, _| async move {
        for (path, count, expected) in [
            (
                "/en/talks/",
                "0 of 13 talks",
                ["Without “Query tuning”: 1 talk", "Without “VGS”: 1 talk"],
            ),
            (
                "/zh/talks/",
                "找到 0 个 Talk，共 13 个",
                ["去掉“查询调优”：共 1 个 Talk", "去掉“VGS”：共 1 个 Talk"],
            ),
        ] {
            journey.open_interactive(&format!("{path}?topic=query-tuning&org=vgs")).await;
            wait_for_visible_talks(&journey, 0).await;
            assert_eq!(result_count(&journey).await, count);
            let alternatives: Vec<String> = serde_json::from_value(
                journey
                    .evaluate("[...document.querySelectorAll('.alternatives button')].map((it) => it.innerText)")
                    .await,
            )
            .expect("alternatives");
            assert_eq!(alternatives, expected);
            journey.click(".alternatives button[name='org']").await;
            wait_for_visible_talks(&journey, 1).await;
            assert_eq!(query_and_hash(&journey).await, "?topic=query-tuning");
        }
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn unknown_filters_are_dropped_with_a_message() {
    journey(Settings::default(), |journey, _| async move {
        journey.open_interactive("/en/talks/?topic=ssd&topic=blockchain&org=%00&q=").await;
        wait_for_visible_talks(&journey, 2).await;
        assert_eq!(query_and_hash(&journey).await, "?topic=ssd");
        let said = "document.querySelector('[role=status].shown')?.innerText ?? ''";
        assert!(
            journey.text(said).await.contains("topic=blockchain"),
            "{}",
            journey.text(said).await
        );
        // Parameters that aren't filters are ignored silently.
        journey.open_interactive("/zh/talks/?utm_source=mail").await;
        wait_for_visible_talks(&journey, 13).await;
        assert_eq!(journey.evaluate(said).await, json!(""));
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn filters_expand_and_work_by_touch_on_a_phone() {
    journey(Settings::default(), |journey, _| async move {
        journey.set_viewport(360, true).await;
        journey.open_interactive("/zh/talks/").await;
        let ssd = facet("topic", "ssd");
        let is_seen = format!("document.querySelector(`{ssd}`).checkVisibility()");
        assert_eq!(journey.evaluate(&is_seen).await, json!(false));
        journey.click("[name='filters']").await;
        assert_eq!(journey.evaluate(&is_seen).await, json!(true));
        assert_eq!(journey.count("[name='filters'][aria-expanded='true']").await, 1);
        journey.click(&ssd).await;
        wait_for_visible_talks(&journey, 2).await;
        assert_eq!(journey.evaluate("document.documentElement.scrollWidth").await, json!(360));
        // Collapsing keeps the filters.
        journey.click("[name='filters']").await;
        assert_eq!(journey.evaluate(&is_seen).await, json!(false));
        assert_eq!(query_and_hash(&journey).await, "?topic=ssd");
        wait_for_visible_talks(&journey, 2).await;
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn search_and_filters_work_by_keyboard_alone() {
    journey(Settings::default(), |journey, _| async move {
        journey.open_interactive("/en/talks/").await;
        journey.run("document.querySelector('main h1').focus()").await;
        // The search field is the first tab stop after the heading and its link. If the column
        // around it scrolls, Firefox stops there first.
        journey.press(Key::Tab + Key::Tab).await;
        if journey.text("document.activeElement.className").await == "search" {
            journey.press(Key::Tab).await;
        }
        assert_eq!(journey.text("document.activeElement.id").await, "_search");
        journey.press("ssd").await;
        wait_for_visible_talks(&journey, 2).await;
        journey.press(Key::Tab).await;
        assert_eq!(journey.text("document.activeElement.value").await, "rivulet");
        journey.run(&format!("document.querySelector(`{}`).focus()", facet("org", "yunfan"))).await;
        journey.press(Key::Space).await;
        wait_for_visible_talks(&journey, 1).await;
        assert_eq!(journey.text("document.activeElement.value").await, "yunfan");
        journey.run("document.querySelector(`button[name='clear']`).focus()").await;
        journey.press(Key::Enter).await;
        wait_for_visible_talks(&journey, 13).await;
        assert_eq!(journey.text("document.activeElement.id").await, "_results");
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn search_controls_are_hidden_without_the_app() {
    let scriptless = Settings { has_script: false, ..Settings::default() };
    journey(scriptless, |journey, _| async move {
        journey.open("/en/talks/?topic=ssd").await;
        let search = journey.browser.find(By::Css(".search")).await.expect("it");
        assert!(!search.is_displayed().await.expect("an answer"), "controls without script");
        let talks = journey.browser.find_all(By::Css(".talk")).await.expect("talks");
        assert_eq!(talks.len(), 13);
        let width = talks[0].rect().await.expect("a rectangle").width;
        assert!(width > 600.0, "a column of {width} px");
        assert!(talks[12].is_displayed().await.expect("an answer"));
    })
    .await;
    let messages =
        journey_with_console(RELEASE, Settings::default(), |journey, server| async move {
            server.inject(".wasm", Fault::Status(404), 9);
            journey.open("/en/talks/?topic=ssd").await;
            journey.wait_until("!document.querySelector('.search').checkVisibility()").await;
            wait_for_visible_talks(&journey, 13).await;
        })
        .await;
    assert_eq!(messages.is_empty(), Engine::current() != Engine::Chromium, "{messages:?}");
}
