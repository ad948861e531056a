//! Browser engines and how each is started. Chromium runs every test; `SKIPPED` lists what Firefox
//! and WebKit leave out, and why.

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

    /// WebDriver capabilities; `profile` is the browser's own profile folder.
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
        let output = Command::new("../scripts/browser.sh").output().expect("../scripts/browser.sh");
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
            // The toolbar's animations, while pages load, took a sixth of the processor's time.
            "--animation-duration-scale=0",
            "--disable-features=SpareRendererForSitePerProcess",
            format!("--user-data-dir={profile}"),
            format!("--window-size={size}"),
            format!("--blink-settings=defaultFontSize={}", settings.font_size),
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
            // Processes that no tab will use.
            "dom.ipc.processPrelaunch.enabled": false,
            // 0 allows, 2 forbids cookies and storage.
            "network.cookie.cookieBehavior": if settings.has_storage { 0 } else { 2 },
        },
    })
}

fn webkit() -> Value {
    let binary = env::var("MINIBROWSER").unwrap_or_else(|_| mini_browser());
    json!({ "binary": binary, "args": ["--automation"] })
}

/// Debian's MiniBrowser, in the folder of the machine's architecture.
fn mini_browser() -> String {
    let folders = fs::read_dir("/usr/lib").expect("/usr/lib");
    let mut paths = folders
        .filter_map(|folder| Some(folder.ok()?.path().join("webkit2gtk-4.1/MiniBrowser")))
        .filter(|path| path.exists());
    paths.next().expect("webkit2gtk-driver, or MINIBROWSER").display().to_string()
}

const BOTH: &[Engine] = &[Engine::Firefox, Engine::WebKit];

/// Tests that only some engines run: where they don't run, why, and their names or modules.
/// Chromium runs all.
const SKIPPED: &[(&[Engine], &str, &[&str])] = &[
    (
        BOTH,
        "run once, to save time",
        &["accessibility::", "keyboard::", "scale::", "speed::", "spoken::"],
    ),
    (
        BOTH,
        "need the DevTools protocol",
        &[
            "each_menu_is_below_its_button_and_within_the_page",
            "large_text::",
            "appearance::",
            "print::",
            "policy::",
            "hydration::",
            "searching::",
            "history_entries_have_the_titles_of_their_pages",
        ],
    ),
    (
        BOTH,
        "their drivers emulate no phone and no zoom",
        &[
            "the_table_of_contents_expands_on_a_phone",
            "pages_fit_a_phone_without_scripts",
            "filters_expand_and_work_by_touch_on_a_phone",
            "the_header_stays_small_at_400_percent_zoom",
        ],
    ),
    (
        BOTH,
        "their drivers give no access to the clipboard",
        &[
            "citations_are_copied_as_bibtex",
            "citations_open_the_bibliography_if_copying_is_denied",
            "copied_talk_links_omit_the_filters",
        ],
    ),
    (
        BOTH,
        "their drivers run no script before the page's own",
        &[
            "pages_work_without_webassembly",
            "the_app_starts_on_a_page_edited_by_an_extension",
            "the_app_works_under_a_path_that_it_does_not_know",
            "the_app_starts_in_a_browser_that_reports_no_paints",
            "a_page_translated_before_startup_stays_static",
            "a_page_becomes_static_if_hydration_fails",
            "a_late_response_does_not_override_a_newer_navigation",
            "twenty_switches_while_content_loads_share_one_request",
            "a_switch_loads_the_document_if_content_is_unavailable",
            "a_failed_content_request_is_retried",
            "the_other_language_is_prefetched_when_idle_or_on_hover_or_focus",
        ],
    ),
    (
        BOTH,
        "their drivers can't take the network away",
        &["a_switch_while_offline_shows_a_message_and_changes_nothing"],
    ),
    (BOTH, "only Chromium tells whether it would install the app", &["the_site_is_installable"]),
    (
        &[Engine::WebKit],
        "its driver can't turn off scripts or storage",
        &[
            "scriptless::",
            "search_controls_are_hidden_without_the_app",
            "the_site_works_if_storage_blocks_the_service_worker",
            "the_language_switch_works_without_storage",
            "the_download_menu_works_by_keyboard_without_scripts",
            "without_scripts_the_bibliography_is_a_download",
        ],
    ),
    (
        &[Engine::WebKit],
        "its driver can't choose the browser's languages",
        &["the_root_follows_the_browser_language_by_default"],
    ),
    (
        &[Engine::WebKit],
        "without requestIdleCallback it fetches the other language only when it is wanted",
        &[
            "a_switch_makes_no_requests",
            "twenty_switches_in_a_second_end_in_the_last_requested_language",
        ],
    ),
    (
        &[Engine::WebKit],
        "its driver doesn't scroll to every link of a long page",
        &[
            "a_switch_keeps_the_reading_position",
            "a_talk_linked_by_hash_is_shown_despite_the_filters",
        ],
    ),
    (
        &[Engine::WebKit],
        "it compiles WebAssembly whatever a header's policy says",
        &["pages_work_if_a_csp_forbids_webassembly"],
    ),
    (
        &[Engine::WebKit],
        "it renders one tab only",
        &["an_update_activated_in_one_tab_does_not_reload_another"],
    ),
    (
        &[Engine::WebKit],
        "it shows nothing of a page whose connection breaks",
        &["a_truncated_page_is_readable_and_recovers_on_reload"],
    ),
];

/// Every name, with why it is left out, for an engine.
fn skipped(engine: Engine) -> impl Iterator<Item = (&'static str, &'static str)> {
    let rows = SKIPPED.iter().filter(move |(engines, ..)| engines.contains(&engine));
    rows.flat_map(|(_, reason, names)| names.iter().map(move |name| (*name, *reason)))
}

#[test]
fn every_skipped_test_exists() {
    let files = fs::read_dir("browser").expect("a folder");
    let files: Vec<_> = files.map(|file| file.expect("a file").path()).collect();
    let sources: String = files.iter().filter_map(|file| fs::read_to_string(file).ok()).collect();
    for (name, _) in skipped(Engine::Firefox).chain(skipped(Engine::WebKit)) {
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
fn print_skipped() {
    for (name, reason) in skipped(Engine::current()) {
        println!("skipped: {name}\t{reason}");
    }
}
