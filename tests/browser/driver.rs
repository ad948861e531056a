//! The browser's driver: a process of its own for each journey, with a profile of its own.

use std::env;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use thirtyfour::prelude::*;
use thirtyfour::{ChromeCapabilities, ChromiumLikeCapabilities, LoggingPrefsLogLevel};

/// What kind of reader comes.
#[derive(Clone, Debug)]
pub(crate) struct Reader {
    /// The languages that the browser asks for, the best first.
    pub(crate) languages: &'static str,
    /// Whether scripts run.
    pub(crate) has_script: bool,
    /// Whether the browser lets pages store anything.
    pub(crate) has_storage: bool,
    /// Whether the window is a phone's.
    pub(crate) has_phone: bool,
}

impl Default for Reader {
    fn default() -> Self {
        Self { languages: "zh-CN,zh", has_script: true, has_storage: true, has_phone: false }
    }
}

/// A driver that ends with this value.
pub(crate) struct Driver {
    process: Child,
    address: String,
    profile: tempfile::TempDir,
}

fn path_of(variable: &str, line: usize) -> String {
    env::var(variable).unwrap_or_else(|_| {
        let output = Command::new("scripts/browser.sh").output().expect("scripts/browser.sh");
        let paths = String::from_utf8(output.stdout).expect("paths");
        paths.lines().nth(line).unwrap_or_else(|| panic!("no {variable}: run `make tools`")).into()
    })
}

/// A driver that has started, and its port.
fn try_start(program: &str) -> Option<(Child, String)> {
    let mut process = Command::new(program)
        .arg("--port=0")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("a driver");
    let output = BufReader::new(process.stdout.take().expect("its output"));
    let port = output.lines().map_while(Result::ok).find_map(|line| {
        let (_, port) = line.split_once("successfully on port ")?;
        Some(port.trim_end_matches('.').to_owned())
    });
    match port {
        Some(port) => Some((process, port)),
        None => {
            let _ = process.wait();
            None
        }
    }
}

/// How often a driver is started: it takes a port that is free for IPv4, and gives up when that
/// port turns out to be taken for IPv6.
const STARTS: usize = 5;

impl Driver {
    /// Starts a driver on a port that it finds itself.
    pub(crate) fn start() -> Self {
        let program = path_of("CHROMEDRIVER", 1);
        let (process, port) =
            (0..STARTS).find_map(|_| try_start(&program)).expect("the driver's port");
        Self {
            process,
            address: format!("http://127.0.0.1:{port}"),
            profile: tempfile::tempdir().expect("a profile"),
        }
    }

    /// Opens a browser for a reader.
    pub(crate) async fn open(&self, reader: &Reader) -> WebDriver {
        let mut chrome = ChromeCapabilities::new();
        let add = |chrome: &mut ChromeCapabilities, argument: &str| {
            chrome.add_arg(argument).expect("an argument")
        };
        for argument in [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
        ] {
            add(&mut chrome, argument);
        }
        add(&mut chrome, &format!("--user-data-dir={}", self.profile.path().display()));
        add(
            &mut chrome,
            if reader.has_phone { "--window-size=500,760" } else { "--window-size=1280,900" },
        );
        chrome.set_binary(&path_of("CHROME", 0)).expect("a binary");
        chrome.set_browser_log_level(LoggingPrefsLogLevel::All).expect("a log");
        let cookies = if reader.has_storage { 1 } else { 2 };
        let preferences = serde_json::json!({
            "intl.accept_languages": reader.languages,
            "intl.selected_languages": reader.languages,
            "profile.default_content_setting_values.cookies": cookies,
        });
        chrome.add_experimental_option("prefs", preferences).expect("preferences");
        WebDriver::new(&self.address, chrome).await.expect("a browser")
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
