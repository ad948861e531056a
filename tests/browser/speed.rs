//! Ratios of times within one run: what slows down the site beyond a machine's noise fails. The
//! bounds are generous; docs/benchmarks.md has the exact figures.

use crate::driver::Reader;
use crate::host::Fault;
use crate::journey::{Journey, MANY, RELEASE, journey_with_complaints};
use serde_json::json;
use std::sync::{Arc, Mutex};

/// Milliseconds that a page script resolves to, with the CPU slowed 4 ×.
async fn measure(journey: &Journey, function: &str) -> f64 {
    journey.run(include_str!("scripts/speed.js")).await;
    journey.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await;
    let time = journey.see(&format!("speed.{function}()")).await;
    journey.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 1 })).await;
    time.as_f64().unwrap_or_else(|| panic!("{function}: {time}"))
}

/// Measures a page script on a page of a site, with the program or without.
async fn on(
    folder: &'static str,
    path: &'static str,
    has_program: bool,
    function: &'static str,
) -> f64 {
    let time = Arc::new(Mutex::new(0.0));
    let measured = time.clone();
    journey_with_complaints(folder, Reader::default(), move |journey, host| async move {
        if has_program {
            journey.open_alive(path).await;
            journey.prefetched("en").await;
        } else {
            host.fail(".js", Fault::Status(404), 99);
            journey.open(path).await;
        }
        *measured.lock().expect("a lock") = measure(&journey, function).await;
    })
    .await;
    *time.lock().expect("a lock")
}

fn holds(what: &str, time: f64, floor: f64, most: f64) {
    let ratio = time / floor;
    println!("{what}: {time:.0} ms against {floor:.0} ms, {ratio:.2} x of at most {most} x");
    assert!(ratio <= most, "{what}: {time:.0} ms against {floor:.0} ms");
}

#[tokio::test]
async fn a_language_switch_takes_about_as_long_as_replacing_the_markup() {
    for path in ["/zh/resume/", "/zh/talks/"] {
        let floor = on(RELEASE, path, false, "replaceMarkup").await;
        let time = on(RELEASE, path, true, "switchLanguage").await;
        holds(&format!("a language switch on {path}"), time, floor, 2.5);
    }
}

#[tokio::test]
async fn a_keystroke_among_1000_talks_takes_a_few_times_as_long_as_among_13() {
    let few = on(RELEASE, "/zh/talks/", true, "type").await;
    let many = on(MANY, "/zh/talks/", true, "type").await;
    holds("a keystroke among 1,000 talks", many, few, 8.0);
}

#[tokio::test]
async fn start_up_takes_a_few_times_as_long_as_parsing_the_markup() {
    const WATCH: &str = "
        const { set } = Object.getOwnPropertyDescriptor(History.prototype, 'scrollRestoration');
        Object.defineProperty(History.prototype, 'scrollRestoration', { configurable: true, set(value) {
            window.interactiveAt ??= performance.now();
            set.call(this, value);
        } });";
    const STARTED: &str = "interactiveAt - Math.max(...performance.getEntriesByType('resource')
        .filter((it) => /_bg\\.|content\\/zh|portfolio\\./.test(it.name)).map((it) => it.responseEnd))";
    for path in ["/zh/resume/", "/zh/talks/"] {
        let floor = on(RELEASE, path, false, "parseMarkup").await;
        let times = Arc::new(Mutex::new(Vec::new()));
        let measured = times.clone();
        journey_with_complaints(RELEASE, Reader::default(), move |journey, _| async move {
            journey.before_all(WATCH).await;
            journey.devtools("Network.setCacheDisabled", json!({ "cacheDisabled": true })).await;
            for _ in 0..5 {
                journey.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await;
                journey.open(path).await;
                journey.until("window.interactiveAt").await;
                let time = journey.see(STARTED).await;
                measured.lock().expect("a lock").push(time.as_f64().expect("milliseconds"));
            }
        })
        .await;
        let mut times = times.lock().expect("a lock").clone();
        times.sort_by(f64::total_cmp);
        holds(&format!("start-up of {path}"), times[2], floor, 5.0);
    }
}
