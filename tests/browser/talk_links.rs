//! Links to talks, and between topics, talks and résumé entries.

use crate::driver::Settings;
use crate::guide::{facet, query_and_hash, result_count, visible_talks, wait_for_visible_talks};
use crate::journey::journey;

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn a_talk_linked_by_hash_is_shown_despite_the_filters() {
    journey(Settings::default(), |journey, _| async move {
        journey.open_interactive("/en/talks/?topic=query-tuning#strata-log-lake-workload").await;
        wait_for_visible_talks(&journey, 2).await;
        assert_eq!(result_count(&journey).await, "1 of 13 talks");
        let note = "document.querySelector('#strata-log-lake-workload .note').innerText";
        assert!(journey.text(note).await.starts_with("This talk doesn’t match the filters"));
        let in_sight = |id: &str| format!("(() => {{ const it = document.getElementById('{id}').getBoundingClientRect(); return it.top >= 0 && it.top < innerHeight; }})()");
        journey.wait_until(&in_sight("strata-log-lake-workload")).await;
        // So is the target of a link within the page.
        journey.open_interactive("/en/talks/?topic=ssd&org=yunfan").await;
        wait_for_visible_talks(&journey, 1).await;
        journey.click(".related a[href='#strata-log-lake-workload']").await;
        wait_for_visible_talks(&journey, 2).await;
        journey.wait_until(&in_sight("strata-log-lake-workload")).await;
        assert_eq!(query_and_hash(&journey).await, "?topic=ssd&org=yunfan#strata-log-lake-workload");
        // Changing the filters drops it.
        journey.click(&facet("org", "yunfan")).await;
        wait_for_visible_talks(&journey, 2).await;
        assert_eq!(query_and_hash(&journey).await, "?topic=ssd");
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn topics_link_talks_to_resume_entries() {
    journey(Settings::default(), |journey, _| async move {
        for (path, line, entry) in [
            (
                "/en/",
                "Query tuning: 1 talk, résumé entries (4): ",
                "A Scalable and Workload-Aware Query Tuning System",
            ),
            (
                "/zh/",
                "查询调优：共 1 个 Talk，简历中 4 项：",
                "A Scalable and Workload-Aware Query Tuning System",
            ),
        ] {
            journey.open_interactive(&format!("{path}talks/")).await;
            journey.click(".topics a[href='?topic=query-tuning']").await;
            wait_for_visible_talks(&journey, 1).await;
            let said =
                journey.text("document.querySelector('.results .shared-topic').innerText").await;
            assert!(said.starts_with(line), "{said}");
            journey.click(".results .shared-topic a[href$='#publications-1']").await;
            journey
                .wait_until(&format!(
                    "location.pathname === '{path}resume/' && location.hash === '#publications-1'"
                ))
                .await;
            journey.wait_until("document.activeElement.id === 'publications-1'").await;
            assert_eq!(
                journey.text("document.querySelector('#publications-1 h3 a').innerText").await,
                entry
            );
            // The résumé is for recruiters, so it has no links to topics.
            assert_eq!(journey.count("main a[href*='topic=']").await, 0);
            journey.run("history.back()").await;
            wait_for_visible_talks(&journey, 1).await;
            assert_eq!(visible_talks(&journey).await, ["query-tuning-rivulet"]);
            assert!(journey.is_same_document().await);
        }
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn copied_talk_links_omit_the_filters() {
    journey(Settings::default(), |journey, _| async move {
        journey.open_interactive("/en/talks/?topic=ssd").await;
        wait_for_visible_talks(&journey, 2).await;
        journey.allow_clipboard().await;
        journey.click("#minimizing-ssd-cost .copy").await;
        journey
            .wait_until(
                "document.querySelector('[role=status].shown')?.innerText === 'Link copied'",
            )
            .await;
        assert!(journey.copied_text().await.ends_with("/en/talks/#minimizing-ssd-cost"));
    })
    .await;
}
