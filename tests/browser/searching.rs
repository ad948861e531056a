//! Searching the talk guide, in both languages at once.

use crate::driver::Settings;
use crate::guide::{
    SEARCH_FIELD, facet, query_and_hash, type_into_search, visible_talks, wait_for_visible_talks,
};
use crate::journey::{RELEASE, journey, journey_with_console};
use crate::server::Fault;
use serde_json::json;

/// The distinct texts of visible highlights.
const HIGHLIGHTS: &str = "[...new Set([...CSS.highlights.get('search') ?? []].filter((it) => it.getClientRects().length).map(String))]";

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn search_covers_both_languages_and_highlights_matches() {
    journey(Settings::default(), |journey, _| async move {
        journey.open_interactive("/en/talks/").await;
        type_into_search(&journey, "分层").await;
        wait_for_visible_talks(&journey, 2).await;
        assert_eq!(
            visible_talks(&journey).await,
            ["minimizing-ssd-cost", "strata-log-lake-workload"]
        );
        // A match in the other language only is labeled.
        assert_eq!(
            journey.text("document.querySelector('#minimizing-ssd-cost .note').innerText").await,
            "Found in the Chinese text"
        );
        assert_eq!(journey.evaluate(HIGHLIGHTS).await, json!([]));
        journey.switch_to("zh-CN").await;
        assert_eq!(journey.count(".talks > li:not([hidden]) .note").await, 0);
        journey.wait_until(&format!("{HIGHLIGHTS}.length > 0")).await;
        assert_eq!(journey.evaluate(HIGHLIGHTS).await, json!(["分层"]));
        // Case and width are ignored, and every word must match.
        journey.run(&format!("document.querySelector('{SEARCH_FIELD}').select()")).await;
        type_into_search(&journey, "ＳＳＤ 云帆").await;
        wait_for_visible_talks(&journey, 1).await;
        journey.wait_until(&format!("{HIGHLIGHTS}[0] === 'SSD'")).await;
        assert_eq!(journey.evaluate(HIGHLIGHTS).await, json!(["SSD", "云帆", "ssd"]));
        // Clearing the search removes the highlights.
        journey.click("button[name='clear']").await;
        journey.wait_until(&format!("{HIGHLIGHTS}.length === 0")).await;
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn typing_a_query_adds_one_history_entry() {
    journey(Settings::default(), |journey, _| async move {
        journey.open_interactive("/en/talks/").await;
        journey.click(&facet("video", "1")).await;
        wait_for_visible_talks(&journey, 10).await;
        let before = journey.evaluate("history.length").await.as_u64();
        type_into_search(&journey, "rivulet arrow").await;
        wait_for_visible_talks(&journey, 1).await;
        assert_eq!(query_and_hash(&journey).await, "?video=1&q=rivulet+arrow");
        assert_eq!(
            journey.evaluate("history.length").await.as_u64(),
            before.map(|length| length + 1)
        );
        journey.browser.back().await.expect("back");
        wait_for_visible_talks(&journey, 10).await;
        assert_eq!(query_and_hash(&journey).await, "?video=1");
        assert_eq!(
            journey.text(&format!("document.querySelector('{SEARCH_FIELD}').value")).await,
            ""
        );
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn pinyin_being_composed_is_not_searched() {
    journey(Settings::default(), |journey, _| async move {
        journey.open_interactive("/zh/talks/").await;
        journey.run(&format!("document.querySelector('{SEARCH_FIELD}').focus()")).await;
        let compose = |text: &str| json!({ "text": text, "selectionStart": 0, "selectionEnd": 0 });
        journey.devtools("Input.imeSetComposition", compose("fenceng")).await;
        journey
            .wait_until(&format!("document.querySelector('{SEARCH_FIELD}').value === 'fenceng'"))
            .await;
        assert_eq!(
            (visible_talks(&journey).await.len(), &*query_and_hash(&journey).await),
            (13, "")
        );
        journey.devtools("Input.insertText", json!({ "text": "分层" })).await;
        wait_for_visible_talks(&journey, 2).await;
        // Phone keyboards compose Latin words, too: these are searched for at once.
        journey.open_interactive("/en/talks/").await;
        journey.run(&format!("document.querySelector('{SEARCH_FIELD}').focus()")).await;
        journey.devtools("Input.imeSetComposition", compose("fjor")).await;
        wait_for_visible_talks(&journey, 3).await;
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn search_falls_back_to_one_language_with_a_message() {
    let messages =
        journey_with_console(RELEASE, Settings::default(), |journey, server| async move {
            server.inject("/content/zh.", Fault::Status(500), 99);
            journey.open_interactive("/en/talks/?q=ssd").await;
            journey.wait_until("document.querySelector('.results .note')").await;
            assert_eq!(
                journey.text("document.querySelector('.results .note').innerText").await,
                "Searched the English text only; the Chinese text could not be loaded."
            );
            wait_for_visible_talks(&journey, 2).await;
            // Focusing the field again retries.
            server.clear_faults();
            journey
                .run(&format!(
                    "document.activeElement.blur(); document.querySelector('{SEARCH_FIELD}').focus()"
                ))
                .await;
            journey.wait_until("!document.querySelector('.results .note')").await;
            journey.run(&format!("document.querySelector('{SEARCH_FIELD}').select()")).await;
            type_into_search(&journey, "分层").await;
            wait_for_visible_talks(&journey, 2).await;
        })
        .await;
    assert!(
        messages.iter().all(|message| message.contains("Failed to load resource")),
        "{messages:?}"
    );
}
