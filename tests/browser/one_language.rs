//! A site whose content is in one language.

use crate::driver::Reader;
use crate::journey::{SINGLE, journey_with_complaints};
use serde_json::json;

#[tokio::test]
async fn a_site_in_one_language_has_all_but_the_switch() {
    let complaints = journey_with_complaints(SINGLE, Reader::default(), |journey, _| async move {
        // The browser prefers a language that the site doesn't have.
        journey.open_alive("/").await;
        assert_eq!(journey.text("location.pathname").await, "/");
        assert_eq!(journey.text("document.documentElement.lang").await, "en");
        assert_eq!(journey.count("a.language, [hreflang]").await, 0);
        journey.click("header nav a[href='/en/resume/']").await;
        journey.until("document.title.startsWith('Résumé')").await;
        journey.run("history.back()").await;
        journey.until("location.pathname === '/' && document.title.startsWith('Solo')").await;
        assert!(journey.is_same_document().await);
        journey.run("history.forward()").await;
        journey.until("document.title.startsWith('Résumé')").await;
        assert!(journey.is_same_document().await);

        journey.open("/none/").await;
        assert_eq!(journey.text("document.documentElement.lang").await, "en");
        let links = "[...document.querySelectorAll('main a')].map((it) => it.pathname)";
        assert_eq!(journey.see(links).await, json!(["/en/", "/en/resume/"]));
    })
    .await;
    // 404.html is served with status 404, which the console reports.
    assert!(complaints.iter().all(|it| it.contains("404")), "{complaints:?}");
}
