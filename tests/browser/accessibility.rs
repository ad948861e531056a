//! Accessibility checks with axe-core: WCAG 2.0 to 2.2, A and AA, and best practices.

use crate::content::{PAGES, pages_of};
use crate::driver::Settings;
use crate::journey::{CONTENT, EDITED, Journey, RELEASE, SINGLE, journey_with_console};
use serde_json::{Value, json};
use std::fs;

/// The 404 page's.
const UNKNOWN: &str = "/none/";

/// Runs axe on the page in its current state. Returns the violations, prints what axe can't decide.
///
/// Scrolls to the top first: axe reports buttons that the header half covers as too small.
async fn axe(journey: &Journey, rules: &Value, state: &str) -> Vec<String> {
    journey.run("scrollTo(0, 0)").await;
    if journey.evaluate("typeof axe").await == "undefined" {
        let script = fs::read_to_string("../tools/node_modules/axe-core/axe.min.js")
            .expect("axe-core: run `make setup`");
        journey.run(&script).await;
    }
    let found = journey.call(include_str!("scripts/axe.js"), [rules.clone()]).await;
    let list = |kind: &str| {
        let list: Vec<String> = serde_json::from_value(found[kind].clone()).expect("a list");
        list.into_iter().map(|found| format!("{state}: {found}")).collect::<Vec<_>>()
    };
    for undecided in list("incomplete") {
        println!("undecided: {undecided}");
    }
    list("violations")
}

/// Violations of `rules` on every page, as it opens and with everything expanded. (A page after a
/// language switch equals the other language's page: `language_switch` compares them.)
async fn violations(journey: &Journey, rules: &Value, name: &str) -> Vec<String> {
    let mut found = Vec::new();
    for path in PAGES.into_iter().chain([UNKNOWN]) {
        let state = format!("{path} {name}");
        if path == UNKNOWN {
            journey.open(path).await;
        } else {
            journey.open_interactive(path).await;
        }
        found.extend(axe(journey, rules, &state).await);
        journey.run("for (const it of document.querySelectorAll('details')) it.open = true").await;
        if path.ends_with("/talks/") {
            found.extend(axe_while_filtering(journey, rules, &state).await);
        }
        if journey.count("details").await > 0 {
            found.extend(axe(journey, rules, &format!("{state}, details open")).await);
        }
    }
    found
}

/// Violations while talks are filtered, with some results and with none.
async fn axe_while_filtering(journey: &Journey, rules: &Value, state: &str) -> Vec<String> {
    journey
        .run("document.querySelector(`[name='filters']`).click(); document.querySelector(`[name='topic'][value='ssd']`).click()")
        .await;
    let mut found = axe(journey, rules, &format!("{state}, filters open")).await;
    journey.run("document.querySelector(`[name='org'][value='vgs']`).click()").await;
    journey.wait_until("document.querySelector('.alternatives')").await;
    found.extend(axe(journey, rules, &format!("{state}, nothing found")).await);
    journey.run("document.querySelector(`.active-filters [name='org']`).click()").await;
    found
}

fn all_rules() -> Value {
    json!({
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    })
}

async fn assert_no_violations(width: u32, theme: &'static str) {
    // The themes differ in colors only.
    let rules = match theme {
        "dark" => json!({ "type": "rule", "values": ["color-contrast", "link-in-text-block"] }),
        _ => all_rules(),
    };
    journey_with_console(RELEASE, Settings::default(), move |journey, _| async move {
        journey.set_viewport(width, width < 500).await;
        journey.emulate_media("prefers-color-scheme", theme).await;
        let name = format!("{theme} {width} px");
        assert_eq!(violations(&journey, &rules, &name).await, Vec::<String>::new());
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn pages_have_no_axe_violations_on_a_phone_in_the_light_theme() {
    assert_no_violations(360, "light").await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn pages_have_no_axe_violations_on_a_phone_in_the_dark_theme() {
    assert_no_violations(360, "dark").await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn pages_have_no_axe_violations_on_a_desktop_in_the_light_theme() {
    assert_no_violations(1280, "light").await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn pages_have_no_axe_violations_on_a_desktop_in_the_dark_theme() {
    assert_no_violations(1280, "dark").await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn any_content_has_no_axe_violations() {
    assert_accessible(CONTENT).await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn edited_content_and_another_persons_have_no_axe_violations() {
    for folder in [EDITED, SINGLE] {
        assert_accessible(folder).await;
    }
}

async fn assert_accessible(folder: &'static str) {
    journey_with_console(folder, Settings::default(), move |journey, _| async move {
        for path in pages_of(folder) {
            journey.open_interactive(path).await;
            assert_eq!(axe(&journey, &all_rules(), path).await, Vec::<String>::new());
            journey
                .run("for (const it of document.querySelectorAll('details')) it.open = true")
                .await;
            let opened = format!("{path}, details open");
            assert_eq!(axe(&journey, &all_rules(), &opened).await, Vec::<String>::new());
        }
    })
    .await;
}
