//! Browser engines and how each is started. Chromium runs every test; Firefox and WebKit run those
//! that need no Chromium-only tooling (listed in scripts/test.sh).

use crate::driver::Reader;
use serde_json::{Value, json};
use std::env;
use std::process::Command;
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
    pub(crate) fn driver(self, port: u16, reader: &Reader) -> Command {
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
                let languages = reader.languages.replace('-', "_").replace(',', ":");
                command.env("LANGUAGE", languages).env("LC_ALL", "C.UTF-8");
                command
            }
        };
        command.arg(format!("--port={port}"));
        command
    }

    /// WebDriver capabilities for a reader; `profile` is the browser's own profile folder.
    pub(crate) fn capabilities(self, reader: &Reader, profile: &str) -> Capabilities {
        let (name, options, value) = match self {
            Self::Chromium => ("chrome", "goog:chromeOptions", chromium(reader, profile)),
            Self::Firefox => ("firefox", "moz:firefoxOptions", firefox(reader)),
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

fn chromium(reader: &Reader, profile: &str) -> Value {
    let size = if reader.has_phone { "500,760" } else { "1280,900" };
    let cookies = if reader.has_storage { 1 } else { 2 };
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
            "intl.accept_languages": reader.languages,
            "intl.selected_languages": reader.languages,
            "profile.default_content_setting_values.cookies": cookies,
        },
    })
}

fn firefox(reader: &Reader) -> Value {
    json!({
        "args": ["-headless", "--width=1280", "--height=900"],
        "prefs": {
            "intl.accept_languages": reader.languages,
            "javascript.enabled": reader.has_script,
            // 0 allows, 2 forbids cookies and storage.
            "network.cookie.cookieBehavior": if reader.has_storage { 0 } else { 2 },
        },
    })
}

fn webkit() -> Value {
    let folder = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";
    let binary = env::var("MINIBROWSER").unwrap_or_else(|_| folder.into());
    json!({ "binary": binary, "args": ["--automation"] })
}
