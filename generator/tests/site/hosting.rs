//! Files for hosts: `_headers`, CSP, compressed files; and what the service worker caches.

use crate::sites::{URL, all, attribute, documents, person_site, text};
use base64::Engine;
use sha2::{Digest, Sha256};
use std::io::Read;

#[test]
fn the_csp_allows_exactly_the_inline_scripts_and_styles() {
    let files = person_site(URL);
    assert!(
        text(&files, "_headers").contains("  Content-Security-Policy: frame-ancestors 'none'\n")
    );
    let hash = |text: &str| {
        format!("'sha256-{}'", base64::prelude::BASE64_STANDARD.encode(Sha256::digest(text)))
    };
    for (path, html) in documents(&files) {
        let policy = attribute(&html, "meta[http-equiv='Content-Security-Policy']", "content");
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{path}");
        let inline = all(&html, "style, script:not([src]):not([type='application/ld+json'])");
        assert!(inline.len() >= 2, "{path}");
        assert_eq!(policy.matches("'sha256-").count(), inline.len(), "{path}");
        for part in inline {
            let text = part.text().collect::<String>();
            assert!(policy.contains(&hash(&text)), "{path}: {text}");
        }
    }
}

#[test]
fn text_files_have_equal_compressed_copies_that_are_smaller() {
    let files = person_site(URL);
    let mut count = 0;
    for (path, bytes) in files.iter() {
        let Some(brotli) = files.get(&format!("{path}.br")) else {
            let is_text = [".html", ".json", ".svg", ".txt", ".xml", ".webmanifest"]
                .iter()
                .any(|end| path.ends_with(end));
            // Compression lengthens very short files.
            assert!(!is_text || bytes.len() < 100, "{path} isn't compressed");
            continue;
        };
        let mut text = Vec::new();
        brotli::Decompressor::new(&brotli[..], 4096).read_to_end(&mut text).expect("brotli");
        assert!(text == *bytes && brotli.len() < bytes.len(), "{path}");
        if let Some(gzip) = files.get(&format!("{path}.gz")) {
            let mut text = Vec::new();
            flate2::read::GzDecoder::new(&gzip[..]).read_to_end(&mut text).expect("gzip");
            assert!(text == *bytes && gzip.len() < bytes.len(), "{path}");
            count += 1;
        }
    }
    assert!(count >= 15, "{count} files");
}

#[test]
fn the_service_worker_caches_pages_but_not_downloads() {
    let files = person_site(URL);
    let worker = text(&files, "sw.js");
    for kept in
        ["\"index.html\":", "\"zh/resume/index.html\":", "\"favicon.svg\":", "\"content/zh."]
    {
        assert!(worker.contains(kept), "{kept} isn't kept");
    }
    // Hosts may serve 404.html with status 404, which would fail the worker's installation.
    for left in [".pdf\"", ".docx\"", ".txt\"", ".md\"", "\"card-", "sitemap", "\"404.html\""] {
        assert!(!worker.contains(left), "{left} is kept");
    }
}
