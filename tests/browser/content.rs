//! Every page shows its content, before and after hydration.

use crate::driver::Settings;
use crate::journey::{CONTENT, DEBUG, Journey, journey, journey_with_console};
use serde_json::json;
use std::path::Path;

pub(crate) const PAGES: [&str; 7] =
    ["/", "/zh/", "/zh/resume/", "/zh/talks/", "/en/", "/en/resume/", "/en/talks/"];

/// The pages that a site has: content may lack a language or a guide.
pub(crate) fn pages_of(folder: &str) -> impl Iterator<Item = &'static str> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    PAGES.into_iter().filter(move |path| folder.join(&path[1..]).join("index.html").is_file())
}

/// Selectors and how many elements must match them, in either language.
fn counts(path: &str) -> Vec<(&'static str, u64)> {
    let mut counts =
        vec![("h1", 1), ("main", 1), ("header nav a", 3), ("a.language", 1), ("footer a", 2)];
    counts.extend(match path.split('/').nth(2).unwrap_or_default() {
        "resume" => vec![
            (".entry", 28),
            ("[aria-labelledby=work] .entry", 6),
            ("[aria-labelledby=publications] .entry", 3),
            ("[aria-labelledby=articles] .entry", 4),
            ("[aria-labelledby=talks] .entry", 4),
            ("[aria-labelledby=volunteer] .entry", 6),
            ("[aria-labelledby=education] .entry", 3),
            ("[aria-labelledby=awards] .entry", 2),
            ("#summary + p", 1),
            (".contacts a[href]", 6),
        ],
        "talks" => vec![
            ("article.talk[id]", 13),
            (".talk .speakers li", 21),
            // Schedules, slides, recordings, and links to the talks themselves.
            (".talk .materials :is(a, button)", 13 + 5 + 10 + 13),
        ],
        _ => vec![(".contacts a[href]", 6), (".teasers > section", 3), (".lead", 1)],
    });
    counts
}

pub(crate) async fn assert_content(journey: &Journey, path: &str) {
    let (selectors, expected): (Vec<_>, Vec<_>) = counts(path).into_iter().unzip();
    let count = "(selectors) => selectors.map((it) => document.querySelectorAll(it).length)";
    let counted = journey.call(count, [json!(selectors)]).await;
    assert_eq!(counted, json!(expected), "{path}: {selectors:?}");
    let lang = if path.starts_with("/en/") { "en" } else { "zh-CN" };
    assert_eq!(journey.text("document.documentElement.lang").await, lang, "{path}");
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn hydration_leaves_the_visible_text_unchanged() {
    journey(Settings::default(), |journey, server| async move {
        for path in PAGES {
            server.inject(".wasm", crate::server::Fault::NoResponse, 1);
            journey.open(path).await;
            let before = journey.text("document.body.innerText").await;
            server.clear_faults();
            journey.open_interactive(path).await;
            assert_content(&journey, path).await;
            assert_eq!(journey.text("document.body.innerText").await, before, "{path}");
        }
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn navigating_in_a_debug_build_logs_nothing() {
    let messages = journey_with_console(DEBUG, Settings::default(), |journey, _| async move {
        journey.open_interactive("/zh/resume/?q=1#work").await;
        journey.switch_to("en").await;
        journey.click("header nav li:last-child a").await;
        journey.wait_until("document.querySelectorAll('.talk').length === 13").await;
    })
    .await;
    assert_eq!(messages, Vec::<String>::new());
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn a_switch_shows_the_other_document_of_any_content() {
    let messages = journey_with_console(CONTENT, Settings::default(), |journey, _| async move {
        for path in pages_of(CONTENT).filter(|path| path.starts_with("/zh/")) {
            journey.open_interactive(path).await;
            if journey.count("a.language").await == 0 {
                continue;
            }
            journey.switch_to("en").await;
            assert!(journey.is_same_document().await, "{path}");
            let switched = journey.text("document.querySelector('main').innerText").await;
            journey.open_interactive(&path.replace("/zh/", "/en/")).await;
            let opened = journey.text("document.querySelector('main').innerText").await;
            assert_eq!(switched, opened, "{path}");
        }
    })
    .await;
    assert_eq!(messages, Vec::<String>::new());
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn unknown_urls_offer_links_in_both_languages() {
    let settings = Settings::default();
    let messages =
        journey_with_console(crate::journey::RELEASE, settings, |journey, _| async move {
            for path in ["/fr/", "/en/none/", "/zh/resume/more/"] {
                journey.open(path).await;
                assert_eq!(journey.count("main h1 [lang]").await, 2, "{path}");
                assert_eq!(
                    journey.count("main section[lang=en] a[href^='/en/']").await,
                    3,
                    "{path}"
                );
                assert_eq!(
                    journey.count("main section[lang=zh-CN] a[href^='/zh/']").await,
                    3,
                    "{path}"
                );
                assert_eq!(journey.count("script[type=module]").await, 0, "{path} comes alive");
            }
            journey.click("a[href='/en/resume/']").await;
            journey.wait_until("location.pathname === '/en/resume/'").await;
        })
        .await;
    assert!(messages.iter().all(|message| message.contains("404")), "{messages:?}");
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn the_table_of_contents_expands_on_a_phone() {
    let settings = Settings { is_phone: true, ..Settings::default() };
    journey(settings, |journey, _| async move {
        journey.set_viewport(360, true).await;
        journey.open_interactive("/zh/resume/").await;
        assert_eq!(journey.count("details.contents:not([open])").await, 1);
        journey.click("details.contents summary").await;
        journey.click("details.contents a[href='#awards']").await;
        journey.wait_until("location.hash === '#awards'").await;
    })
    .await;
}
