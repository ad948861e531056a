//! What a screen reader says on each page, from top to bottom, by @guidepup/virtual-screen-reader.
//! Any change in it shows in a golden file; `INSTA_UPDATE=always` renews these.

use crate::content::PAGES;
use crate::driver::Settings;
use crate::journey::{Journey, journey};
use serde_json::Value;
use std::fs;

/// Defines `virtual` in the page.
async fn load_screen_reader(journey: &Journey) {
    const MODULE: &str =
        "../tools/node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js";
    let module = fs::read_to_string(MODULE).expect("a screen reader: run `make setup`");
    // WebDriver runs scripts and not modules.
    let (code, exports) = module.rsplit_once("export{").expect("exports");
    let exports = exports.split_once('}').expect("exports").0.split(',');
    let mut names = exports.filter_map(|export| export.split_once(" as "));
    let (name, _) = names.find(|(_, public)| *public == "virtual").expect("the screen reader");
    journey.run(&format!("{code}; window.virtual = {name};")).await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn each_page_is_spoken_as_before() {
    journey(Settings::default(), |journey, _| async move {
        // `/` is the page in the default language.
        for path in PAGES.into_iter().filter(|path| *path != "/") {
            journey.open_interactive(path).await;
            load_screen_reader(&journey).await;
            let spoken = journey.call(include_str!("scripts/spoken.js"), []).await;
            let phrases = spoken.as_array().expect("phrases").iter().filter_map(Value::as_str);
            let name = path.trim_matches('/').replace('/', "-");
            insta::with_settings!({
                snapshot_path => "spoken",
                prepend_module_to_snapshot => false,
                omit_expression => true,
            }, {
                insta::assert_snapshot!(name, phrases.collect::<Vec<_>>().join("\n"));
            });
        }
    })
    .await;
}
