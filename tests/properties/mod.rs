//! Properties that hold for any input: `tests/any_input.rs` checks a fixed number of cases, the
//! targets in `fuzz/` as many as time allows.

#![allow(clippy::expect_used, clippy::panic, dead_code, reason = "a test fails by panicking")]

use portfolio::content::{Downloads, Guide, Link, SiteContent};
use portfolio::i18n::Lang;
use portfolio::routes::{PageId, Route};
use portfolio::search::{Filter, MatchedTalks};
use portfolio::state::{Page, SiteConfig};
use scraper::{Html, Selector};
use site::{Kind, Report, Severity, Source, Sources};
use std::fs;
use std::sync::{Arc, LazyLock};

pub(crate) static GUIDE: LazyLock<Guide> = LazyLock::new(|| {
    let guide = fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../tests/fixtures/person/en/talks.json"
    ))
    .expect("the guide");
    site::guide(Lang::En, &serde_json::from_str(&guide).expect("a guide"), Vec::new())
});

/// Content is rejected with diagnostics in the right file, or rendered without anything executable.
pub(crate) fn content(resume: &str, talks: Option<&str>) {
    let source = |kind: Kind, text: &str| Source {
        lang: Some(Lang::En),
        kind,
        path: format!("en/{}", kind.file()),
        text: text.into(),
    };
    let resume = source(Kind::Resume, resume);
    let sources = [resume].into_iter().chain(talks.map(|text| source(Kind::Talks, text)));
    let sources = Sources { files: sources.collect(), ..Sources::default() };
    let loaded = site::load(&sources);
    let has_error =
        loaded.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error);
    assert_eq!(loaded.site.is_some(), !has_error);
    assert!(
        loaded.diagnostics.iter().all(|diagnostic| diagnostic.location.file.starts_with("en/"))
    );
    let rendered = Report::new(&sources, &loaded.diagnostics);
    assert_eq!(rendered.text().is_empty(), loaded.diagnostics.is_empty());
    assert_eq!(rendered.github().lines().count(), loaded.diagnostics.len());
    let Some(site) = loaded.site else { return };
    let language = &site.languages[0];
    let content = Arc::new(SiteContent {
        revision: String::new(),
        resume: language.resume.clone(),
        guide: language.guide.clone(),
        downloads: Downloads::default(),
        rights: Vec::new(),
    });
    let config = Arc::new(SiteConfig { base: "/".into(), languages: vec![Lang::En] });
    for route in Route::ALL {
        let id = PageId { route, lang: Lang::En };
        let page = Page { id, content: content.clone(), config: config.clone() };
        if page.routes().any(|offered| offered == route) {
            assert_nothing_executable(&site::render(&page));
        }
    }
}

fn assert_nothing_executable(html: &str) {
    let html = Html::parse_fragment(html);
    let all = Selector::parse("*").expect("a selector");
    for element in html.select(&all) {
        let value = element.value();
        assert!(!["script", "iframe", "object", "embed", "base", "form"].contains(&value.name()));
        for (name, link) in value.attrs() {
            assert!(!name.starts_with("on") && name != "style", "{name}");
            let is_inner = link.starts_with(['/', '#', '?']);
            assert!(name != "href" || is_inner || link.parse::<Link>().is_ok(), "{link}");
        }
    }
}

/// Text is split into runs that keep all words in order and only have valid links.
pub(crate) fn inline(source: &str) {
    let text = site::text(Lang::En, source);
    let mut rest = source;
    for run in text.runs() {
        let at = rest.find(&run.text).expect("the words of a run");
        rest = &rest[at + run.text.len()..];
        if let Some(link) = &run.link {
            assert_eq!(link.as_str().parse::<Link>().as_ref(), Ok(link));
        }
    }
    if text.runs().all(|run| run.link.is_none()) {
        let words = |text: &str| text.split_whitespace().map(String::from).collect::<Vec<_>>();
        assert_eq!(words(&text.plain()), words(source));
    }
}

/// A query parses to a filter whose canonical query is ASCII and parses to the same filter.
pub(crate) fn query(query: &str) {
    let (filter, _) = Filter::parse(query, &GUIDE);
    let address = filter.to_query();
    assert_eq!(Filter::parse(&address, &GUIDE), (filter.clone(), Vec::new()), "{address}");
    assert!(address.is_ascii());
    // Any query can be searched for.
    MatchedTalks::new(&GUIDE, &filter, None, None).count();
}

/// A path is either no page, or one whose canonical path parses to the same page.
pub(crate) fn path(base: &str, path: &str) {
    if let Some(id) = PageId::parse(base, path, &Lang::ALL) {
        assert_eq!(PageId::parse(base, &id.href(base), &Lang::ALL), Some(id));
        assert!(path.starts_with(base));
    }
}
