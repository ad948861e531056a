//! A large font in the browser's settings, on a phone.

use crate::driver::Settings;
use crate::journey::journey;
use serde_json::json;

/// Follows each contents link and focuses each element; returns those that the header covers.
const COVERED: &str = "(() => {
    const header = document.querySelector('.site-header');
    const covers = (it) => {
        const [bar, box] = [header, it].map((it) => it.getBoundingClientRect());
        return box.height > 0 && bar.bottom > 0 && box.top < bar.bottom - 1;
    };
    const covered = [];
    for (const link of document.querySelectorAll('main a[href^=\"#\"]')) {
        const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
        target.scrollIntoView();
        if (covers(target)) covered.push(link.hash);
    }
    const stops = [...document.querySelectorAll('main a, main button, main summary')];
    for (const stop of stops.filter((it) => it.checkVisibility()).reverse()) {
        stop.focus();
        if (covers(stop)) covered.push(stop.textContent);
    }
    return covered;
})()";

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn the_header_covers_no_target_and_no_focus() {
    for font_size in [16, 24, 32] {
        let settings = Settings { font_size, ..Settings::default() };
        journey(settings, |journey, _| async move {
            for width in [320, 390] {
                journey.set_viewport(width, true).await;
                for path in ["/en/resume/", "/zh/resume/", "/en/talks/"] {
                    journey.open_interactive(path).await;
                    let size = journey
                        .evaluate("getComputedStyle(document.documentElement).fontSize")
                        .await;
                    assert_eq!(size, json!(format!("{font_size}px")));
                    assert!(
                        journey.evaluate("document.querySelectorAll('main a').length > 5").await
                            == json!(true)
                    );
                    let covered = journey.evaluate(COVERED).await;
                    assert_eq!(covered, json!([]), "{path} at {width} px, font {font_size} px");
                }
            }
        })
        .await;
    }
}
