//! A site whose content is in one language.

use crate::driver::Settings;
use crate::journey::{SINGLE, journey_with_console};
use serde_json::json;

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn a_single_language_site_has_no_language_switch() {
    let messages = journey_with_console(SINGLE, Settings::default(), |journey, _| async move {
        // The browser prefers a language that the site doesn't have.
        journey.open_interactive("/").await;
        assert_eq!(journey.text("location.pathname").await, "/");
        assert_eq!(journey.text("document.documentElement.lang").await, "en");
        assert_eq!(journey.count("a.language, [hreflang]").await, 0);
        journey.click("header nav a[href='/en/resume/']").await;
        journey.wait_until("document.title.startsWith('Résumé')").await;
        journey.run("history.back()").await;
        journey.wait_until("location.pathname === '/' && document.title.startsWith('Solo')").await;
        assert!(journey.is_same_document().await);
        journey.run("history.forward()").await;
        journey.wait_until("document.title.startsWith('Résumé')").await;
        assert!(journey.is_same_document().await);

        journey.open("/none/").await;
        assert_eq!(journey.text("document.documentElement.lang").await, "en");
        let links = "[...document.querySelectorAll('main a')].map((it) => it.pathname)";
        assert_eq!(journey.evaluate(links).await, json!(["/en/", "/en/resume/"]));
    })
    .await;
    // 404.html is served with status 404, which the console reports.
    assert!(messages.iter().all(|message| message.contains("404")), "{messages:?}");
}
