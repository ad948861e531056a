//! One reader's way through the site, and what is seen on it.

use crate::PATIENCE;
use crate::driver::{Browser, Reader};
use crate::engine::Engine;
use crate::host::Host;
use serde_json::{Value, json};
use std::future::Future;
use std::time::{Duration, Instant};
use thirtyfour::prelude::*;

pub(crate) const RELEASE: &str = "target/site-release";
pub(crate) const DEBUG: &str = "target/site-debug";
/// The release under the base path `/repo/`.
pub(crate) const REPO: &str = "target/site-repo";

/// A release of content in English alone.
pub(crate) const SINGLE: &str = "target/site-single";

/// The release of a guide with 1,000 talks, which tools/many.mjs makes.
pub(crate) const MANY: &str = "target/site-many";

/// A reader before a window that shows the site.
#[derive(Clone)]
pub(crate) struct Journey {
    pub(crate) browser: WebDriver,
    /// Where the site stands: what paths of the site are put after.
    origin: String,
}

/// Takes a reader through the release build, and lets go of the browser whatever happens. Whatever the
/// console says of errors or warnings fails the test.
pub(crate) async fn journey<F: Future<Output = ()> + Send + 'static>(
    reader: Reader,
    go: impl FnOnce(Journey, std::sync::Arc<Host>) -> F,
) {
    let complaints = journey_with_complaints(RELEASE, reader, go).await;
    assert_eq!(complaints, Vec::<String>::new(), "the console complains");
}

/// As [`journey`], through the build in `folder`; gives what the console says.
pub(crate) async fn journey_with_complaints<F: Future<Output = ()> + Send + 'static>(
    folder: &str,
    reader: Reader,
    go: impl FnOnce(Journey, std::sync::Arc<Host>) -> F,
) -> Vec<String> {
    let host = std::sync::Arc::new(Host::serve(folder).await);
    let browser = Browser::open(&reader).await;
    let origin = format!("{}{}", host.origin, host.base.trim_end_matches('/'));
    let journey = Journey { browser: browser.session.clone(), origin };
    let is_chromium = Engine::current() == Engine::Chromium;
    if !reader.has_script && is_chromium {
        journey.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
    }
    let outcome = tokio::spawn(go(journey, host.clone())).await;
    // The standard has no way to ask for the console's words; only Chromium's driver has one.
    let complaints = match is_chromium {
        true => browser.session.browser_log().await.expect("the console's log"),
        false => Vec::new(),
    };
    if let Err(failure) = outcome {
        browser.quit().await;
        std::panic::resume_unwind(failure.into_panic());
    }
    browser.finish().await;
    complaints
        .into_iter()
        .filter(|entry| ["SEVERE", "WARNING"].contains(&entry.level.as_str()))
        .map(|entry| entry.message)
        .collect()
}

impl Journey {
    /// Opens a path of the site.
    pub(crate) async fn open(&self, path: &str) {
        self.browser.goto(format!("{}{path}", self.origin)).await.expect("a page");
    }

    /// Opens a path and waits until the app has come alive.
    pub(crate) async fn open_alive(&self, path: &str) {
        self.open(path).await;
        self.alive().await;
    }

    /// Waits until the app has come alive: it has taken over the scrolling by then.
    pub(crate) async fn alive(&self) {
        self.until("history.scrollRestoration === 'manual'").await;
        // What stays in place is still the same document later on.
        self.run("window.sameDocument = true").await;
    }

    /// The value of a JavaScript expression in the page.
    pub(crate) async fn see(&self, expression: &str) -> Value {
        let script = format!("return ({expression});");
        let result = self.browser.execute(script, Vec::new()).await;
        result.unwrap_or_else(|error| panic!("{expression}: {error}")).json().clone()
    }

    /// The value of an expression that is text.
    pub(crate) async fn text(&self, expression: &str) -> String {
        self.see(expression).await.as_str().unwrap_or_default().to_owned()
    }

    /// How many elements a selector finds.
    pub(crate) async fn count(&self, selector: &str) -> u64 {
        self.see(&format!("document.querySelectorAll(`{selector}`).length"))
            .await
            .as_u64()
            .expect("a number")
    }

    /// Runs statements in the page.
    pub(crate) async fn run(&self, statements: &str) {
        self.browser
            .execute(statements, Vec::new())
            .await
            .unwrap_or_else(|error| panic!("{statements}: {error}"));
    }

    /// Waits until an expression is true.
    pub(crate) async fn until(&self, expression: &str) {
        let start = Instant::now();
        loop {
            // A page that is just being left can't be asked.
            let script = format!("return Boolean({expression});");
            if let Ok(result) = self.browser.execute(script, Vec::new()).await
                && result.json() == &json!(true)
            {
                return;
            }
            if start.elapsed() > PATIENCE {
                let shown = self.see("location.href + ' ' + document.title + ' ' + document.body.innerText.slice(0, 300)").await;
                panic!("never true: {expression}\nat {shown}");
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
    }

    /// Clicks what a selector finds, as a person would.
    pub(crate) async fn click(&self, selector: &str) {
        let element = self
            .browser
            .find(By::Css(selector))
            .await
            .unwrap_or_else(|_| panic!("nothing is {selector}"));
        element.click().await.unwrap_or_else(|error| panic!("{selector}: {error}"));
    }

    /// Switches the language and waits for all of it, also for what is out of sight.
    pub(crate) async fn switch_to(&self, tag: &str) {
        self.click("a.language").await;
        self.until(&format!("document.documentElement.lang === '{tag}'")).await;
        self.until("!document.querySelector('[data-offscreen]')").await;
    }

    /// Whether the document is still the one that came alive last.
    pub(crate) async fn is_same_document(&self) -> bool {
        self.see("window.sameDocument === true").await == json!(true)
    }

    /// Waits for the other language's content to be at hand.
    pub(crate) async fn prefetched(&self, lang: &str) {
        self.until(&format!(
            "performance.getEntriesByType('resource').some((it) => it.name.includes('/content/{lang}.') && it.responseEnd > 0)"
        ))
        .await;
    }

    /// Gives the browser's own tools a command.
    pub(crate) async fn devtools(&self, command: &str, parameters: Value) {
        self.browser
            .cdp()
            .send_raw(command, parameters)
            .await
            .unwrap_or_else(|error| panic!("{command}: {error}"));
    }

    /// Runs a script in every document from now on, before its own.
    pub(crate) async fn before_all(&self, script: &str) {
        self.devtools("Page.enable", json!({})).await;
        let source = json!({ "source": script });
        self.devtools("Page.addScriptToEvaluateOnNewDocument", source).await;
    }

    /// Keeps the other language from being fetched before it is wanted.
    pub(crate) async fn without_idle(&self) {
        self.before_all("delete window.requestIdleCallback").await;
    }

    /// Makes the window so wide, in CSS pixels, with a finger or a pointer before it.
    pub(crate) async fn window(&self, width: u32, is_touch: bool) {
        let metrics =
            json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": is_touch });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
        let touch = json!({ "enabled": is_touch });
        self.devtools("Emulation.setTouchEmulationEnabled", touch).await;
    }

    /// Makes the system prefer something: a value of the media feature `prefers-…`.
    pub(crate) async fn prefers(&self, what: &str, value: &str) {
        let feature = json!({ "name": format!("prefers-{what}"), "value": value });
        let features = json!({ "features": [feature] });
        self.devtools("Emulation.setEmulatedMedia", features).await;
    }

    /// Takes the network away or gives it back.
    pub(crate) async fn network(&self, is_there: bool) {
        self.devtools("Network.enable", json!({})).await;
        let throughput = json!({ "offline": !is_there, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.devtools("Network.emulateNetworkConditions", throughput).await;
    }
}
