//! The CSP is enforced and never violated; response headers, the web manifest and icons are right.

use crate::content::PAGES;
use crate::driver::Settings;
use crate::journey::{RELEASE, journey, journey_with_console};
use crate::server::Server;
use serde_json::json;

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn no_page_violates_its_csp() {
    journey(Settings::default(), |journey, _| async move {
        journey.inject(include_str!("scripts/violations.js")).await;
        for path in PAGES {
            journey.open_interactive(path).await;
            journey.click("a.language").await;
            journey.click("header nav li:nth-child(2) a").await;
            journey.wait_until("document.querySelectorAll('.entry').length === 28").await;
            assert_eq!(journey.evaluate("violations").await, json!([]), "{path}");
        }
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn the_csp_blocks_injected_scripts() {
    let messages =
        journey_with_console(RELEASE, Settings::default(), |journey, _| async move {
            for inject in [
                "const it = document.createElement('script'); it.textContent = 'window.ran = true'; document.body.append(it);",
                "document.body.insertAdjacentHTML('beforeend', '<img src=/none onerror=\"window.ran = true\">');",
                "document.body.insertAdjacentHTML('beforeend', '<a id=run href=\"javascript:window.ran=true\">x</a>'); document.getElementById('run').click();",
                "const it = document.createElement('script'); it.src = 'https://evil.example/x.js'; it.onload = () => { window.ran = true; }; document.body.append(it);",
            ] {
                journey.open_interactive("/zh/").await;
                journey.run(&format!("addEventListener('securitypolicyviolation', () => {{ window.stopped = true; }}); {inject}")).await;
                journey.wait_until("window.stopped").await;
                assert_eq!(journey.evaluate("window.ran === true").await, json!(false), "{inject}");
            }
        })
        .await;
    assert!(messages.iter().any(|message| message.contains("Content Security Policy")));
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn pages_store_nothing_unasked_and_request_only_their_own_files() {
    journey(Settings::default(), |journey, _| async move {
        for path in PAGES {
            journey.open_interactive(path).await;
            let stored = "[document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage)].join(' ')";
            assert_eq!(journey.text(stored).await, "", "{path}");
            let elsewhere = "performance.getEntriesByType('resource').map((it) => it.name).filter((it) => new URL(it).origin !== location.origin)";
            assert_eq!(journey.evaluate(elsewhere).await, json!([]), "{path}");
        }
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn responses_have_the_headers_of_the_headers_file() {
    let server = Server::serve(RELEASE).await;
    let client = reqwest::Client::builder().build().expect("a client");
    let get = async |path: &str, encoding: &str| {
        let request =
            client.get(format!("{}{path}", server.origin)).header("accept-encoding", encoding);
        request.send().await.expect("an answer")
    };
    let header = |answer: &reqwest::Response, name: &str| {
        answer
            .headers()
            .get(name)
            .map(|value| value.to_str().expect("text").to_owned())
            .unwrap_or_default()
    };
    let page = get("/zh/resume/", "gzip, br").await;
    assert_eq!(page.status(), 200);
    // With a page of 14,000 bytes (tests/release.rs) they fit TCP's initial window of 14,600.
    let size: usize =
        page.headers().iter().map(|(name, value)| name.as_str().len() + value.len() + 4).sum();
    assert!(size <= 550, "the headers take {size} bytes");
    assert_eq!(header(&page, "content-security-policy"), "frame-ancestors 'none'");
    assert_eq!(header(&page, "content-encoding"), "br");
    assert_eq!(header(&page, "cache-control"), "no-cache");
    assert_eq!(header(&page, "x-content-type-options"), "nosniff");
    assert!(header(&page, "content-type").starts_with("text/html"));
    let text = page.bytes().await.expect("bytes");

    let plain = get("/zh/resume/", "identity").await;
    assert_eq!(header(&plain, "content-encoding"), "");
    let plain = plain.text().await.expect("text");
    assert!(plain.len() > 3 * text.len());
    let start = plain.find("portfolio_bg").expect("the app");
    let program = plain[start..].split(['"', '`', '\'']).next().expect("its name");
    let wasm = get(&format!("/{program}"), "gzip").await;
    assert_eq!(header(&wasm, "content-type"), "application/wasm");
    assert_eq!(header(&wasm, "content-encoding"), "gzip");
    assert!(header(&wasm, "cache-control").contains("immutable"));

    let missing = get("/none/", "br").await;
    assert_eq!(
        (missing.status().as_u16(), header(&missing, "content-encoding").as_str()),
        (404, "br")
    );
    let slashless = get("/en/talks", "br").await;
    assert_eq!(slashless.url().path(), "/en/talks/");
    for (path, kind) in [
        ("/en/site.webmanifest", "application/manifest+json"),
        ("/zh/talks/feed.xml", "application/atom+xml"),
        ("/sitemap.xml", "text/xml"),
        ("/llms.txt", "text/plain"),
        ("/favicon.svg", "image/svg+xml"),
        ("/favicon.ico", "image/x-icon"),
    ] {
        assert!(header(&get(path, "br").await, "content-type").starts_with(kind), "{path}");
    }
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn the_web_manifest_is_valid() {
    journey(Settings::default(), |journey, _| async move {
        for (path, name) in [("/zh/", "苏明远"), ("/en/", "Mingyuan Su")] {
            journey.open(path).await;
            let cdp = journey.browser.cdp();
            let manifest =
                cdp.send_raw("Page.getAppManifest", json!({})).await.expect("a manifest");
            assert_eq!(manifest["errors"], json!([]), "{manifest}");
            let parsed = &manifest["manifest"];
            assert!(
                parsed["name"].as_str().is_some_and(|text| text.starts_with(name)),
                "{manifest}"
            );
            assert!(
                parsed["startUrl"].as_str().is_some_and(|url| url.ends_with(path)),
                "{manifest}"
            );
            assert_eq!(parsed["icons"].as_array().map(Vec::len), Some(5), "{manifest}");
        }
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn every_icon_can_be_decoded() {
    journey(Settings::default(), |journey, _| async move {
        journey.open_interactive("/zh/").await;
        for (path, width) in [
            ("favicon.ico", 32),
            ("favicon.svg", 0),
            ("icon-192.png", 192),
            ("icon-512.png", 512),
            ("icon-maskable-512.png", 512),
            ("apple-touch-icon.png", 180),
        ] {
            let icon = format!(
                "(async () => {{ const it = new Image(); it.src = '/{path}'; await it.decode(); return it.naturalWidth; }})()"
            );
            let drawn = journey.evaluate(&icon).await.as_u64().expect("a width");
            assert!(drawn == width || width == 0, "{path}: {drawn}");
        }
    })
    .await;
}
