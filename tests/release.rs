//! The release of the fixture `person` in `target/site-release`: compressed sizes, canonical URL.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use portfolio::i18n::Lang;
use portfolio::routes::{PageId, Route};
use site::{SiteUrl, Sources, load, page_weights};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

const RELEASE: &str = "../target/site-release";

/// A file's size in bytes, compressed with brotli 11.
fn compressed_size(file: &Path) -> usize {
    let bytes = fs::read(file)
        .unwrap_or_else(|_| panic!("{} is not built: run `make test-browser`", file.display()));
    let mut packed = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 22);
    packed.write_all(&bytes).expect("memory");
    packed.into_inner().len()
}

/// The only file directly in a folder of the release whose name starts and ends like this.
fn find_one(folder: &str, start: &str, end: &str) -> PathBuf {
    let folder = Path::new(RELEASE).join(folder);
    let files = fs::read_dir(&folder).expect("a release: run `make test-browser`");
    let mut found = files.map(|file| file.expect("a file").path()).filter(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with(start) && name.ends_with(end)
    });
    let file = found.next().unwrap_or_else(|| panic!("no {start}…{end} in {folder:?}"));
    assert_eq!(found.next(), None, "more than one {start}…{end}");
    file
}

fn app() -> usize {
    compressed_size(&find_one("", "portfolio_bg.", ".wasm"))
        + compressed_size(&find_one("", "portfolio.", ".js"))
}

fn page(id: PageId) -> usize {
    compressed_size(&Path::new(RELEASE).join(id.path()).join("index.html"))
}

/// Weights are watched, not worshiped: one that grows by more than 3 % needs a new record, in a
/// commit that says why.
fn assert_not_grown(what: &str, size: usize, recorded: usize, at_most: usize) {
    let limit = at_most.min(recorded * 103 / 100);
    println!("{what}: {size} bytes (recorded {recorded}, at most {limit})");
    assert!(size <= limit, "{what} weighs {size} bytes; recorded were {recorded}");
}

#[test]
#[ignore = "needs a release: make test-browser"]
fn the_app_has_not_grown() {
    assert_not_grown("the app with its glue", app(), 187_465, 190_000);
}

#[test]
#[ignore = "needs a release: make test-browser"]
fn every_page_fits_in_one_round_trip() {
    for id in PageId::all(&Lang::ALL) {
        // TCP's initial window is 14,600 bytes; headers take some of it.
        let recorded = if id.route == Route::Home { 9_395 } else { 14_451 };
        assert_not_grown(&id.path(), page(id), recorded, 14_600);
    }
}

#[test]
#[ignore = "needs a release: make test-browser"]
fn a_first_visit_to_the_resume_has_not_grown() {
    for lang in Lang::ALL {
        let content = compressed_size(&find_one("content", lang.code(), ".json"));
        let all = app() + page(PageId { route: Route::Resume, lang }) + content;
        assert_not_grown(
            &format!("a first visit to {}/resume/", lang.code()),
            all,
            210_971,
            215_000,
        );
    }
}

#[test]
#[ignore = "needs a release: make test-browser"]
fn canonical_urls_start_with_the_sites_address() {
    let settings = fs::read_to_string("fixtures/person/site.json").expect("settings");
    let settings: serde_json::Value = serde_json::from_str(&settings).expect("JSON");
    let address = settings["url"].as_str().expect("an address");
    let address: SiteUrl = address.parse().expect("an address");
    let root = format!("{}{}", address.origin(), address.base());
    let page = fs::read_to_string(Path::new(RELEASE).join("zh/index.html")).expect("a release");
    assert!(page.contains(&format!("<link rel=\"canonical\" href=\"{root}zh/\">")), "{root}");
}

#[test]
#[ignore = "needs a release: make test-browser"]
fn the_check_knows_about_how_much_pages_weigh() {
    let sources = Sources::read(Path::new("fixtures/person")).expect("content");
    let site = Arc::new(load(&sources).site.expect("a site"));
    for (id, estimate) in page_weights(&site).expect("pages") {
        let size = page(id);
        println!("{}: {size} bytes, about {estimate}", id.path());
        assert!(estimate.abs_diff(size) < size / 25, "{}: {estimate} for {size}", id.path());
    }
}
