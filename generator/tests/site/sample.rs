//! The site of another person's résumé.

use crate::agreement::assert_every_format_has_all_facts;
use crate::sites::{Files, pages_of_resumes, text};
use portfolio::i18n::Lang;
use serde_json::Value;
use std::fs;

const SAMPLE: &str = "../tools/node_modules/@jsonresume/schema/sample.resume.json";

fn sample() -> Value {
    serde_json::from_str(&fs::read_to_string(SAMPLE).expect("the npm tools are installed"))
        .expect("JSON")
}

/// A site from JSON Resume's sample, with the same file in each language.
fn site(languages: &[Lang]) -> Files {
    let resumes: Vec<_> = languages.iter().map(|&lang| (lang, sample().to_string())).collect();
    pages_of_resumes(&resumes).unwrap_or_else(|said| panic!("{said}"))
}

#[test]
fn the_json_resume_sample_builds_in_one_language() {
    let files = site(&[Lang::En]);
    assert_every_format_has_all_facts(&files, Lang::En, &sample());
    for (path, bytes) in &files {
        assert!(!path.contains("zh") && !path.contains("talks"), "{path} is there");
        let content = String::from_utf8_lossy(bytes);
        for trace in ["talks/", "Talk guide", "feed.xml", "hreflang"] {
            assert!(!content.contains(trace), "{trace} in {path}");
        }
    }
    let page = text(&files, "en/resume/index.html");
    for part in
        ["2712 Broadway St", "Native speaker", "Ferrets, Unicorns", "Erlich Bachman", "application"]
    {
        assert!(page.contains(part), "{part}");
    }
}

#[test]
fn the_json_resume_sample_builds_in_two_languages() {
    let files = site(&Lang::ALL);
    for lang in Lang::ALL {
        assert_every_format_has_all_facts(&files, lang, &sample());
    }
    assert!(text(&files, "zh/resume/index.html").contains("语言能力"));
}
