//! The talk guide's page: its talks, search field and filters.

use crate::journey::Journey;
use thirtyfour::prelude::*;

pub(crate) const SEARCH_FIELD: &str = "[id=_search]";

/// The ids of the visible talks.
pub(crate) async fn visible_talks(journey: &Journey) -> Vec<String> {
    let ids = "[...document.querySelectorAll('.talk')].filter((it) => it.checkVisibility()).map((it) => it.id)";
    serde_json::from_value(journey.evaluate(ids).await).expect("ids")
}

/// Waits until this many talks are visible.
pub(crate) async fn wait_for_visible_talks(journey: &Journey, count: usize) {
    let visible =
        "[...document.querySelectorAll('.talk')].filter((it) => it.checkVisibility()).length";
    journey.wait_until(&format!("{visible} === {count}")).await;
}

pub(crate) async fn type_into_search(journey: &Journey, text: &str) {
    let field = journey.browser.find(By::Css(SEARCH_FIELD)).await.expect("the search field");
    field.send_keys(text).await.expect("keys");
}

/// The selector of a filter's button.
pub(crate) fn facet(name: &str, value: &str) -> String {
    format!("button[name='{name}'][value='{value}'].facet")
}

pub(crate) async fn query_and_hash(journey: &Journey) -> String {
    journey.text("location.search + location.hash").await
}

pub(crate) async fn result_count(journey: &Journey) -> String {
    journey.text("document.getElementById('_results').innerText").await
}
