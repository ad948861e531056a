//! A guide with 1,000 talks: the browser finds what the build host finds.

use crate::driver::Settings;
use crate::journey::{Journey, MANY, journey_with_console};
use portfolio::content::Guide;
use portfolio::i18n::Lang;
use portfolio::search::{Filter, FoldedTalks, Match, MatchedTalks};
use std::fs;

fn guide(lang: Lang) -> Guide {
    let path = format!("../target/many/content/{}/talks.json", lang.code());
    let guide = fs::read_to_string(path).expect("the guide");
    site::guide(lang, &serde_json::from_str(&guide).expect("a guide"), Vec::new())
}

async fn shown(journey: &Journey) -> Vec<String> {
    let ids =
        "[...document.querySelectorAll('.talks > li:not([hidden]) > .talk')].map((it) => it.id)";
    serde_json::from_value(journey.evaluate(ids).await).expect("ids")
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn a_thousand_talks_give_the_same_results_in_the_browser_and_natively() {
    let (own, other) = (guide(Lang::En), guide(Lang::Zh));
    assert_eq!(own.talks.len(), 1000);
    let (own_texts, other_texts) = (FoldedTalks::of(&own), FoldedTalks::of(&other));
    let messages = journey_with_console(MANY, Settings::default(), move |journey, _| async move {
        for query in [
            "?q=ＳＳＤ+Ｓharing",
            "?q=分层",
            "?topic=ssd&topic=fjord&org=beichen&slides=1&q=Lattice+成本",
            "?video=1&q=speaker+4",
            "?q=x%00%F0%9F%8E%89%27%22%3Cscript%3E",
        ] {
            let (filter, unknown) = Filter::parse(query, &own);
            assert!(unknown.is_empty());
            let found = MatchedTalks::new(&own, &filter, Some(&own_texts), Some(&other_texts));
            let expected: Vec<&str> = (0..own.talks.len())
                .filter(|&talk| found.match_of(talk) != Match::None)
                .map(|talk| own.talks[talk].id.as_str())
                .collect();
            journey.open_interactive(&format!("/en/talks/{query}")).await;
            journey.wait_until("!('filtered' in document.documentElement.dataset)").await;
            assert_eq!(shown(&journey).await, expected, "{query}");
        }
    })
    .await;
    assert_eq!(messages, Vec::<String>::new());
}
