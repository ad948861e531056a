//! Golden files of two small sites. Update them with `INSTA_UPDATE=always cargo test --test site`,
//! then review the diff.

use crate::sites::{Files, release, text};

/// A minimal `index.html`.
const SHELL: &str = include_str!("../../../tests/fixtures/shell.html");

fn pair() -> Files {
    release("../tests/fixtures/pair", "https://example.org/repo/", SHELL)
}

fn single() -> Files {
    release("../tests/fixtures/single", "https://example.org/", SHELL)
}

/// Puts each HTML or XML element on its own line, for readable diffs, and masks what every edit of
/// another file changes: hashes in file names, sizes of PDFs, and the fingerprint, in which sizes are.
fn normalized(text: &str) -> String {
    let is_hash =
        |part: &&str| part.len() == 16 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    let parts = text.split('.').map(|part| if is_hash(&part) { "hash" } else { part });
    let text = parts.collect::<Vec<_>>().join(".").replace("><", ">\n<");
    let mut is_pdf = false;
    let fingerprint = "data-fingerprint=\"";
    let masked = |line: &str| match line.split_once(fingerprint) {
        Some((before, _)) => format!("{before}{fingerprint}number\">"),
        None => line.to_owned(),
    };
    let line = |line: &str| {
        if line.starts_with("<a ") {
            is_pdf = line.contains(".pdf\"");
        }
        let is_size = is_pdf && line.ends_with("B</span>");
        match Some(line).filter(|_| is_size).and_then(|line| line.rsplit_once("\">")) {
            Some((before, _)) => format!("{before}\">size</span>\n"),
            None => masked(line) + "\n",
        }
    };
    text.lines().map(line).collect()
}

fn assert_golden(name: &str, files: &Files, path: &str) {
    let settings = {
        let mut settings = insta::Settings::clone_current();
        settings.set_prepend_module_to_snapshot(false);
        settings.set_snapshot_path("golden");
        settings.set_omit_expression(true);
        settings
    };
    let name = format!("{name}-{}", path.replace(['/', '.'], "-"));
    settings.bind(|| insta::assert_snapshot!(name, normalized(text(files, path))));
}

#[test]
fn a_two_language_site_matches_its_golden_files() {
    let files = pair();
    for path in [
        "zh/index.html",
        "zh/resume/index.html",
        "zh/talks/index.html",
        "en/index.html",
        "en/resume/index.html",
        "en/talks/index.html",
        "404.html",
        "en/talks/feed.xml",
        "zh/site.webmanifest",
        "sitemap.xml",
        "robots.txt",
        "llms.txt",
        "_headers",
        "resume.zh.txt",
        "resume.en.txt",
        "resume.zh.md",
        "resume.en.md",
        "resume.zh.json",
        "resume.en.json",
        "publications.bib",
        "lin-xiaoyu.vcf",
        "talks.zh.md",
        "talks.en.md",
    ] {
        assert_golden("pair", &files, path);
    }
}

#[test]
fn a_one_language_site_matches_its_golden_files() {
    let files = single();
    for path in ["index.html", "en/resume/index.html", "404.html", "sitemap.xml", "llms.txt"] {
        assert_golden("single", &files, path);
    }
    for (path, bytes) in &files {
        let content = String::from_utf8_lossy(bytes);
        assert!(!path.contains("zh") && !path.contains("talks"), "{path} is there");
        let is_text =
            [".html", ".xml", ".txt", ".webmanifest"].iter().any(|end| path.ends_with(end));
        for trace in ["/talks/", "Talk guide", "zh/", "hreflang", "feed.xml"] {
            assert!(!is_text || !content.contains(trace), "{trace} in {path}");
        }
    }
}

#[test]
fn builds_are_reproducible() {
    let (first, second) = (pair(), pair());
    assert_eq!(first.keys().collect::<Vec<_>>(), second.keys().collect::<Vec<_>>());
    for (path, bytes) in first {
        assert_eq!(bytes, second[&path], "{path}");
    }
}
