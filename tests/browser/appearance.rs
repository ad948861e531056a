//! Measurable visual properties: themes, overflow, target sizes, line lengths.

use crate::content::PAGES;
use crate::driver::Settings;
use crate::journey::{Journey, journey};
use serde_json::json;

/// The page's background color, and the theme switch's label.
async fn theme(journey: &Journey) -> (String, String) {
    (
        journey.text("getComputedStyle(document.documentElement).backgroundColor").await,
        journey.text("[...document.querySelectorAll('.theme-name > *')].find((it) => it.checkVisibility()).textContent").await,
    )
}

const LIGHT: &str = "rgb(253, 252, 249)";
const DARK: &str = "rgb(23, 24, 26)";

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn the_theme_button_cycles_and_the_choice_persists() {
    journey(Settings::default(), |journey, _| async move {
        journey.emulate_media("prefers-color-scheme", "dark").await;
        journey.open_interactive("/zh/").await;
        assert_eq!(theme(&journey).await, (DARK.into(), "外观：跟随系统".into()));
        journey.click(".theme").await;
        assert_eq!(theme(&journey).await, (LIGHT.into(), "外观：浅色".into()));
        journey.switch_to("en").await;
        assert_eq!(theme(&journey).await, (LIGHT.into(), "Theme: light".into()));
        journey.open_interactive("/en/resume/").await;
        assert_eq!(theme(&journey).await, (LIGHT.into(), "Theme: light".into()));
        journey.emulate_media("prefers-color-scheme", "light").await;
        journey.click(".theme").await;
        assert_eq!(theme(&journey).await, (DARK.into(), "Theme: dark".into()));
        let colors = "[...document.querySelectorAll('meta[name=theme-color]')].filter((it) => matchMedia(it.media).matches).map((it) => it.content).join()";
        assert_eq!(journey.text(colors).await, "#17181a");
        journey.click(".theme").await;
        assert_eq!(theme(&journey).await, (LIGHT.into(), "Theme: system".into()));
        assert_eq!(journey.text(colors).await, "#fdfcf9");
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn secondary_text_has_full_contrast_if_more_contrast_is_preferred() {
    journey(Settings::default(), |journey, _| async move {
        journey.emulate_media("prefers-contrast", "more").await;
        journey.open_interactive("/zh/").await;
        for _ in 0..3 {
            let colors = "[getComputedStyle(document.querySelector('.hero .label')).color, getComputedStyle(document.body).color]";
            let colors = journey.evaluate(colors).await;
            assert_eq!(colors[0], colors[1], "{:?}", theme(&journey).await);
            journey.click(".theme").await;
        }
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn forced_colors_underline_only_the_current_page() {
    journey(Settings::default(), |journey, _| async move {
        journey.emulate_media("forced-colors", "active").await;
        journey.open("/en/resume/").await;
        let (background, _) = theme(&journey).await;
        for (property, links) in
            [("borderBlockEndColor", ".site-header a"), ("borderInlineStartColor", "nav.contents a")]
        {
            let colors = format!("[...document.querySelectorAll('{links}')].map((it) => getComputedStyle(it).{property})");
            let colors: Vec<String> =
                serde_json::from_value(journey.evaluate(&colors).await).expect("colors");
            let underlined = colors.iter().filter(|color| **color != background).count();
            assert_eq!(underlined, 1, "{links} on {background}: {colors:?}");
        }
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn pages_load_without_a_flash_of_another_theme() {
    journey(Settings::default(), |journey, _| async move {
        journey.open("/zh/").await;
        journey.run("localStorage.setItem('theme', 'dark')").await;
        journey.inject(include_str!("scripts/backgrounds.js")).await;
        for path in PAGES {
            journey.open_interactive(path).await;
            assert_eq!(journey.evaluate("[...backgrounds]").await, json!([DARK]), "{path}");
        }
        journey.run("localStorage.setItem('theme', '\"><script>')").await;
        journey.open_interactive("/zh/").await;
        assert_eq!(journey.evaluate("[...backgrounds]").await, json!([LIGHT]));
    })
    .await;
}

/// Opens all `details` at once, also exclusive ones.
async fn open_all_details(journey: &Journey) {
    journey
        .run("document.querySelectorAll('details').forEach((it) => { it.removeAttribute('name'); it.open = true; })")
        .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn nothing_overflows_from_320_to_2560_px_or_at_double_font_size() {
    journey(Settings::default(), |journey, _| async move {
        let long_word = format!("/en/talks/?q={}", "w".repeat(100));
        for path in PAGES.into_iter().chain([long_word.as_str()]) {
            if path.contains('?') {
                journey.open_interactive(path).await;
            } else {
                journey.open(path).await;
            }
            open_all_details(&journey).await;
            for (width, size) in [(320, 100), (360, 100), (360, 200), (768, 100), (1280, 200), (2560, 100)] {
                journey.set_viewport(width, width < 500).await;
                journey.run(&format!("document.documentElement.style.fontSize = '{size}%'")).await;
                let wide = journey.call(include_str!("scripts/overflowing.js"), []).await;
                assert_eq!(wide, json!([]), "{path} at {width} px, {size}%");
                let scroll = journey.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth").await;
                assert_eq!(scroll, json!(0), "{path} at {width} px, {size}%");
            }
        }
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn a_scroll_bar_moves_nothing() {
    journey(Settings::default(), |journey, _| async move {
        journey.open_interactive("/zh/resume/").await;
        let left = "document.querySelector('header nav').getBoundingClientRect().left";
        let with_scroll_bar = journey.evaluate(left).await;
        journey.run("document.querySelector('main').hidden = true").await;
        assert_eq!(journey.evaluate(left).await, with_scroll_bar);
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn click_and_touch_targets_are_large_enough() {
    journey(Settings::default(), |journey, _| async move {
        for (width, is_touch, least) in [(1280, false, 24), (360, true, 44)] {
            journey.set_viewport(width, is_touch).await;
            for path in PAGES {
                journey.open_interactive(path).await;
                open_all_details(&journey).await;
                let small =
                    journey.call(include_str!("scripts/small-targets.js"), [json!(least)]).await;
                assert_eq!(small, json!([]), "{path} at {width} px");
            }
        }
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn line_lengths_are_readable() {
    journey(Settings::default(), |journey, _| async move {
        // Chinese lines contain Latin words, whose letters are half as wide: 40 em can hold up to
        // 80 letters.
        for (path, least, most) in
            [("/zh/talks/", 28, 60), ("/en/resume/", 60, 75), ("/en/talks/", 60, 75)]
        {
            for width in [768, 1280, 2560] {
                journey.set_viewport(width, false).await;
                journey.open_interactive(path).await;
                journey
                    .run("for (const it of document.querySelectorAll('details')) it.open = true")
                    .await;
                let lines = journey.call(include_str!("scripts/line-lengths.js"), []).await;
                let (count, median) =
                    (lines[0].as_u64().expect("lines"), lines[1].as_u64().expect("a length"));
                assert!(
                    count >= 10 && (least..=most).contains(&median),
                    "{path} at {width} px: {lines}"
                );
            }
            let em = journey.call(include_str!("scripts/column-width.js"), []).await;
            let em = em.as_f64().expect("a width");
            assert!(
                !path.starts_with("/zh/") || (28.0..=40.0).contains(&em),
                "{path}: {em} Chinese characters"
            );
        }
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn section_headings_link_to_themselves_and_copy_nothing() {
    journey(Settings::default(), |journey, _| async move {
        journey.open_interactive("/zh/resume/").await;
        journey
            .run("window.copies = 0; navigator.clipboard.writeText = async () => { copies++ }")
            .await;
        journey.click("#work a.anchor").await;
        assert_eq!(journey.text("location.hash").await, "#work");
        assert_eq!(journey.evaluate("copies").await, 0);
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn copy_buttons_copy_a_talks_url_and_confirm_it() {
    journey(Settings::default(), |journey, _| async move {
        for (path, said) in [("/zh/talks/", "链接已复制"), ("/en/talks/", "Link copied")] {
            let (id, selector) = ("minimizing-ssd-cost", "#minimizing-ssd-cost .copy");
            journey.open_interactive(path).await;
            journey.allow_clipboard().await;
            journey
                .run(&format!(
                    "document.querySelector('{selector}').scrollIntoView({{ block: 'center' }})"
                ))
                .await;
            journey.click(selector).await;
            journey
                .wait_until(&format!(
                    "document.querySelector('[role=status].shown')?.innerText === '{said}'"
                ))
                .await;
            assert_eq!(journey.text("location.hash").await, "", "a button goes nowhere");
            let copied = journey.copied_text().await;
            assert!(copied.ends_with(&format!("{path}#{id}")));
        }
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn abstracts_show_their_first_sentence_and_expand() {
    journey(Settings::default(), |journey, _| async move {
        journey.open_interactive("/en/resume/").await;
        assert_eq!(journey.count("details.folded").await, 3);
        let rest = "document.querySelector('details.folded p').checkVisibility({ contentVisibilityAuto: true })";
        assert_eq!(journey.evaluate(rest).await, json!(false));
        let lead = journey.text("document.querySelector('details.folded summary').innerText").await;
        assert!(lead.len() > 50 && lead.ends_with('.'), "{lead}");
        journey.click("details.folded summary").await;
        assert_eq!(journey.evaluate(rest).await, json!(true));
        // It stays open when the language changes.
        journey.switch_to("zh-CN").await;
        assert_eq!(journey.count("details.folded[open]").await, 1);
    })
    .await;
}
