//! Accessibility checks with axe-core: WCAG 2.0 to 2.2, A and AA, and best practices.

use crate::driver::Settings;
use crate::journey::{Journey, journey_with_console};
use serde_json::json;
use std::fs;

const PATHS: [&str; 8] =
    ["/", "/zh/", "/zh/resume/", "/zh/talks/", "/en/", "/en/resume/", "/en/talks/", "/none/"];

/// Runs axe on the page in its current state. Returns the violations, prints what axe can't decide.
///
/// Scrolls to the top first: axe reports buttons that the header half covers as too small.
async fn axe(journey: &Journey, state: &str) -> Vec<String> {
    journey.run("scrollTo(0, 0)").await;
    let script = fs::read_to_string("tools/node_modules/axe-core/axe.min.js")
        .expect("axe-core: run `make setup`");
    journey.run(&script).await;
    let tags = json!(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]);
    let found = journey.call(include_str!("scripts/axe.js"), [tags]).await;
    let list = |kind: &str| {
        let list: Vec<String> = serde_json::from_value(found[kind].clone()).expect("a list");
        list.into_iter().map(|found| format!("{state}: {found}")).collect::<Vec<_>>()
    };
    for undecided in list("incomplete") {
        println!("undecided: {undecided}");
    }
    list("violations")
}

async fn walk(journey: &Journey, width: u32, theme: &str) -> Vec<String> {
    journey.set_viewport(width, width < 500).await;
    journey.emulate_preference("color-scheme", theme).await;
    let mut found = Vec::new();
    for path in PATHS {
        let state = format!("{path} {theme} {width} px");
        if path == "/none/" {
            journey.open(path).await;
            found.extend(axe(journey, &state).await);
            continue;
        }
        journey.open_interactive(path).await;
        found.extend(axe(journey, &state).await);
        journey.run("for (const it of document.querySelectorAll('details')) it.open = true").await;
        if path.ends_with("/talks/") {
            found.extend(axe_while_filtering(journey, &state).await);
        }
        found.extend(axe(journey, &format!("{state}, details open")).await);
        let other = if path.starts_with("/en/") { "zh-CN" } else { "en" };
        journey.switch_to(other).await;
        found.extend(axe(journey, &format!("{state}, switched")).await);
    }
    found
}

/// Violations while talks are filtered, with some results and with none.
async fn axe_while_filtering(journey: &Journey, state: &str) -> Vec<String> {
    journey
        .run("document.querySelector(`[name='filters']`).click(); document.querySelector(`[name='topic'][value='gpu']`).click()")
        .await;
    let mut found = axe(journey, &format!("{state}, filters open")).await;
    journey.run("document.querySelector(`[name='org'][value='aws']`).click()").await;
    journey.wait_until("document.querySelector('.alternatives')").await;
    found.extend(axe(journey, &format!("{state}, nothing found")).await);
    journey.run("document.querySelector(`.active-filters [name='org']`).click()").await;
    found
}

async fn no_violations(width: u32, theme: &'static str) {
    journey_with_console(
        crate::journey::RELEASE,
        Settings::default(),
        move |journey, _| async move {
            assert_eq!(walk(&journey, width, theme).await, Vec::<String>::new());
        },
    )
    .await;
}

#[tokio::test]
async fn pages_have_no_axe_violations_on_a_phone_in_the_light_theme() {
    no_violations(360, "light").await;
}

#[tokio::test]
async fn pages_have_no_axe_violations_on_a_phone_in_the_dark_theme() {
    no_violations(360, "dark").await;
}

#[tokio::test]
async fn pages_have_no_axe_violations_on_a_desktop_in_the_light_theme() {
    no_violations(1280, "light").await;
}

#[tokio::test]
async fn pages_have_no_axe_violations_on_a_desktop_in_the_dark_theme() {
    no_violations(1280, "dark").await;
}
