//! Browser engines and how each is started. Chromium runs every test; Firefox and WebKit run those
//! that need no Chromium-only tooling (`LEFT_OUT`).

use crate::driver::Settings;
use serde_json::{Value, json};
use std::process::Command;
use std::{env, fs};
use thirtyfour::Capabilities;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    /// Blink, in Chromium or Chrome.
    Chromium,
    /// Gecko, in Firefox.
    Firefox,
    /// WebKit, in WebKitGTK's MiniBrowser.
    WebKit,
}

impl Engine {
    /// The engine in the environment variable `ENGINE`, by default Chromium.
    pub(crate) fn current() -> Self {
        match env::var("ENGINE").as_deref() {
            Err(_) | Ok("chromium") => Self::Chromium,
            Ok("firefox") => Self::Firefox,
            Ok("webkit") => Self::WebKit,
            Ok(other) => panic!("ENGINE is {other:?}: expected chromium, firefox or webkit"),
        }
    }

    /// The command that starts its WebDriver on `port`.
    pub(crate) fn driver(self, port: u16, settings: &Settings) -> Command {
        let mut command = match self {
            Self::Chromium => Command::new(path_of("CHROMEDRIVER", 1)),
            Self::Firefox => {
                let mut command = Command::new("geckodriver");
                // Unused, but parallel drivers would collide on the default port.
                command.arg(format!("--websocket-port={}", crate::driver::free_port()));
                command
            }
            Self::WebKit => {
                let mut command = Command::new("WebKitWebDriver");
                let languages = settings.languages.replace('-', "_").replace(',', ":");
                command.env("LANGUAGE", languages).env("LC_ALL", "C.UTF-8");
                command
            }
        };
        command.arg(format!("--port={port}"));
        command
    }

    /// WebDriver capabilities for a settings; `profile` is the browser's own profile folder.
    pub(crate) fn capabilities(self, settings: &Settings, profile: &str) -> Capabilities {
        let (name, options, value) = match self {
            Self::Chromium => ("chrome", "goog:chromeOptions", chromium(settings, profile)),
            Self::Firefox => ("firefox", "moz:firefoxOptions", firefox(settings)),
            Self::WebKit => ("MiniBrowser", "webkitgtk:browserOptions", webkit()),
        };
        let mut capabilities = Capabilities::new();
        let mut set = |name: &str, value: Value| capabilities.set(name, value).expect("JSON");
        set("browserName", json!(name));
        set(options, value);
        if self == Self::Chromium {
            set("goog:loggingPrefs", json!({ "browser": "ALL" }));
        }
        capabilities
    }
}

fn path_of(variable: &str, line: usize) -> String {
    env::var(variable).unwrap_or_else(|_| {
        let output = Command::new("scripts/browser.sh").output().expect("scripts/browser.sh");
        let paths = String::from_utf8(output.stdout).expect("paths");
        paths.lines().nth(line).unwrap_or_else(|| panic!("no {variable}: run `make setup`")).into()
    })
}

fn chromium(settings: &Settings, profile: &str) -> Value {
    let size = if settings.is_phone { "500,760" } else { "1280,900" };
    let cookies = if settings.has_storage { 1 } else { 2 };
    json!({
        "binary": path_of("CHROME", 0),
        "args": [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-software-rasterizer",
            "--use-gl=disabled",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            format!("--user-data-dir={profile}"),
            format!("--window-size={size}"),
        ],
        "prefs": {
            "intl.accept_languages": settings.languages,
            "intl.selected_languages": settings.languages,
            "profile.default_content_setting_values.cookies": cookies,
        },
    })
}

fn firefox(settings: &Settings) -> Value {
    json!({
        "args": ["-headless", "--width=1280", "--height=900"],
        "prefs": {
            "intl.accept_languages": settings.languages,
            "javascript.enabled": settings.has_script,
            // 0 allows, 2 forbids cookies and storage.
            "network.cookie.cookieBehavior": if settings.has_storage { 0 } else { 2 },
        },
    })
}

fn webkit() -> Value {
    let folder = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";
    let binary = env::var("MINIBROWSER").unwrap_or_else(|_| folder.into());
    json!({ "binary": binary, "args": ["--automation"] })
}

const BOTH: &[Engine] = &[Engine::Firefox, Engine::WebKit];

/// Tests that only some engines run: where they don't run, why, and their names or modules.
/// Chromium runs all.
const LEFT_OUT: &[(&[Engine], &str, &[&str])] = &[
    (BOTH, "run once, to save time", &["accessibility::", "keyboard::", "scale::", "speed::"]),
    (
        BOTH,
        "need the DevTools protocol",
        &["appearance::", "print::", "policy::", "hydration::", "searching::"],
    ),
    (
        BOTH,
        "their drivers emulate no phone and no zoom",
        &[
            "no_page_is_wider_than_a_phone",
            "on_a_phone_no_page_is_too_wide_and_the_contents_unfold",
            "a_phone_unfolds_the_filters_and_a_finger_works_them",
            "at_400_percent_the_text_has_most_of_the_window",
        ],
    ),
    (
        BOTH,
        "their drivers give no access to the clipboard",
        &[
            "a_citation_is_copied_as_bibtex",
            "where_copying_is_refused_a_citation_is_a_link_to_all",
            "a_copied_link_names_the_talk_and_nothing_else",
        ],
    ),
    (
        BOTH,
        "their drivers run no script before the page's own",
        &[
            "without_webassembly_every_page_is_whole",
            "an_extension_that_edits_the_page_first_breaks_nothing",
            "a_page_that_was_translated_before_start_up_stays_static",
            "a_page_that_hydration_fails_on_is_a_static_one",
            "an_answer_that_comes_after_the_reader_went_elsewhere_changes_nothing",
            "twenty_switches_before_the_content_has_come_ask_for_it_once",
            "a_switch_whose_content_can_t_be_had_becomes_an_ordinary_navigation",
            "one_failed_answer_is_tried_again",
            "the_other_language_is_fetched_when_it_is_near_to_being_wanted",
        ],
    ),
    (
        BOTH,
        "their drivers can't take the network away",
        &["offline_a_switch_says_so_and_changes_nothing"],
    ),
    (
        BOTH,
        "only Chromium tells whether it would install the app",
        &["the_browser_would_install_it"],
    ),
    (
        &[Engine::WebKit],
        "its driver can't turn off scripts or storage",
        &[
            "scriptless::",
            "where_the_program_does_not_run_there_are_no_controls",
            "where_storage_is_forbidden_the_site_is_online_only",
            "forbidden_storage_changes_nothing_else",
        ],
    ),
    (
        &[Engine::WebKit],
        "its driver can't choose the browser's languages",
        &["the_root_is_in_the_browser_s_language_when_none_was_chosen"],
    ),
    (
        &[Engine::WebKit],
        "without requestIdleCallback it fetches the other language only when it is wanted",
        &["switching_loads_no_page", "twenty_switches_in_a_second_end_in_the_last_one_asked_for"],
    ),
    (
        &[Engine::WebKit],
        "its driver doesn't scroll to every link of a long page",
        &[
            "what_stood_at_the_top_of_the_window_stays_there",
            "a_talk_that_the_address_names_is_shown_whatever_the_filters_are",
        ],
    ),
    (
        &[Engine::WebKit],
        "it compiles WebAssembly whatever a header's policy says",
        &["with_webassembly_forbidden_by_a_policy_every_page_is_whole"],
    ),
    (
        &[Engine::WebKit],
        "it renders one tab only",
        &["an_update_that_another_tab_took_is_there_for_this_one"],
    ),
    (
        &[Engine::WebKit],
        "it shows nothing of a page whose connection breaks",
        &["a_page_whose_connection_goes_is_readable_as_far_as_it_came"],
    ),
];

/// Every name, with why it is left out, for an engine.
fn left_out(engine: Engine) -> impl Iterator<Item = (&'static str, &'static str)> {
    let rows = LEFT_OUT.iter().filter(move |(engines, ..)| engines.contains(&engine));
    rows.flat_map(|(_, reason, names)| names.iter().map(move |name| (*name, *reason)))
}

#[test]
fn every_test_that_is_left_out_exists() {
    let files = fs::read_dir("tests/browser").expect("a folder");
    let files: Vec<_> = files.map(|file| file.expect("a file").path()).collect();
    let sources: String = files.iter().filter_map(|file| fs::read_to_string(file).ok()).collect();
    for (name, _) in left_out(Engine::Firefox).chain(left_out(Engine::WebKit)) {
        let exists = match name.strip_suffix("::") {
            Some(module) => files.iter().any(|file| file.ends_with(format!("{module}.rs"))),
            None => sources.contains(&format!("fn {name}()")),
        };
        assert!(exists, "{name} is no test");
    }
}

/// For scripts/test.sh: a line for each, name and reason.
#[test]
#[ignore = "prints what ENGINE doesn't run"]
fn print_left_out() {
    for (name, reason) in left_out(Engine::current()) {
        println!("left out: {name}\t{reason}");
    }
}
