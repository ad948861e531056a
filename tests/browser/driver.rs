//! Browsers and their WebDriver processes. Starting a browser takes as long as a whole test, so
//! browsers are reused. Each test has its own tab and origin, and so shares no history, storage,
//! cache or service worker with earlier tests.

use crate::TIMEOUT;
use crate::engine::Engine;
use serde_json::json;
use std::collections::HashSet;
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::time::{Duration, Instant};
use tempfile::TempDir;
use thirtyfour::prelude::*;

/// The browser settings that a test needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Settings {
    /// The browser's languages, most preferred first.
    pub(crate) languages: &'static str,
    pub(crate) has_script: bool,
    /// Whether cookies and storage are allowed.
    pub(crate) has_storage: bool,
    /// Whether the window has a phone's size.
    pub(crate) is_phone: bool,
    /// The browser's font size in pixels.
    pub(crate) font_size: u32,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            languages: "zh-CN,zh",
            has_script: true,
            has_storage: true,
            is_phone: false,
            font_size: 16,
        }
    }
}

/// A WebDriver process. It ends when this is dropped, or when the test process exits.
struct Driver {
    process: Child,
    address: String,
    /// The folder of the browser's profile.
    profile: TempDir,
}

/// Ports used so far, never reused: browsers keep storage per origin.
static USED_PORTS: Mutex<Option<HashSet<u16>>> = Mutex::new(None);

/// A listener on a port that no test has used before.
pub(crate) fn listen() -> TcpListener {
    loop {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let mut used = USED_PORTS.lock().expect("a lock");
        if used.get_or_insert_default().insert(port) {
            return listener;
        }
    }
}

pub(crate) fn free_port() -> u16 {
    listen().local_addr().expect("an address").port()
}

/// Kills a driver and its browsers, and removes their profile, when stdin closes, as it does when
/// the test process exits.
const KILL_ON_STDIN_CLOSE: &str = r#"
    exec 3<&0
    "$@" 3<&- &
    driver=$!
    (cat <&3 >/dev/null; pkill -P "$driver"; kill "$driver"; sleep 1; rm -rf "$PROFILE") &
    wait "$driver""#;

impl Driver {
    /// Starts a driver on a free port; `None` if it exits or times out, as when the port is taken.
    fn try_start(engine: Engine, settings: &Settings) -> Option<Self> {
        let port = free_port();
        let command = engine.driver(port, settings);
        let mut shell = Command::new("sh");
        shell
            .args(["-c", KILL_ON_STDIN_CLOSE, "sh"])
            .arg(command.get_program())
            .args(command.get_args());
        let profile = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a profile");
        shell.env("PROFILE", profile.path());
        for (name, value) in command.get_envs() {
            shell.env(name, value.unwrap_or_default());
        }
        shell.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        let process = shell.spawn().expect("a shell");
        let mut driver = Self { process, address: format!("http://127.0.0.1:{port}"), profile };
        let start = Instant::now();
        while start.elapsed() < TIMEOUT {
            if let Some(status) = driver.process.try_wait().expect("its state") {
                // The shell's exit code for a command that doesn't exist.
                assert_ne!(
                    status.code(),
                    Some(127),
                    "{:?}: run `make setup`",
                    command.get_program()
                );
                return None;
            }
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return Some(driver);
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        None
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.process.stdin.take());
        let _ = self.process.wait();
    }
}

/// Attempts to start a driver, in case its port gets taken.
const START_ATTEMPTS: usize = 5;

/// A browser with an empty tab.
pub(crate) struct Browser {
    pub(crate) session: WebDriver,
    settings: Settings,
    _driver: Driver,
}

/// Browsers whose tests have finished.
static IDLE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

impl Browser {
    /// An idle browser with these settings, or a new one.
    pub(crate) async fn open(settings: &Settings) -> Self {
        let idle = {
            let mut idle = IDLE.lock().expect("a lock");
            let found = idle.iter().position(|browser| browser.settings == *settings);
            found.map(|index| idle.swap_remove(index))
        };
        match idle {
            Some(browser) => browser,
            None => Self::start(settings).await,
        }
    }

    async fn start(settings: &Settings) -> Self {
        let engine = Engine::current();
        let started = (0..START_ATTEMPTS).find_map(|_| Driver::try_start(engine, settings));
        let driver = started.expect("a driver that listens");
        let capabilities =
            engine.capabilities(settings, &driver.profile.path().display().to_string());
        // Connections die with their test's runtime, so the pool must not keep any.
        let client = reqwest::Client::builder().pool_max_idle_per_host(0).build();
        let session = WebDriver::builder(&driver.address, capabilities)
            .client(client.expect("a client"))
            .connect()
            .await
            .expect("a browser");
        if engine == Engine::WebKit {
            // Other engines get their window size when they start.
            session.set_window_rect(0, 0, 1280, 900).await.expect("a window");
        }
        Self { session, settings: settings.clone(), _driver: driver }
    }

    /// Returns this browser for reuse, with a new tab. WebKit's MiniBrowser has no tabs and quits.
    pub(crate) async fn finish(self) {
        if Engine::current() == Engine::WebKit || self.renew_tab().await.is_err() {
            self.quit().await;
        } else {
            IDLE.lock().expect("a lock").push(self);
        }
    }

    async fn renew_tab(&self) -> WebDriverResult<()> {
        let old = self.session.windows().await?;
        let new = self.session.new_tab().await?;
        for tab in old {
            self.session.switch_to_window(tab).await?;
            self.session.close_window().await?;
        }
        self.session.switch_to_window(new).await?;
        if Engine::current() == Engine::Chromium {
            // Elements in a background tab can't get the focus.
            self.session.cdp().send_raw("Page.bringToFront", json!({})).await?;
            // Drains the last page's log entries.
            self.session.browser_log().await?;
        }
        Ok(())
    }

    pub(crate) async fn quit(self) {
        let _ = self.session.quit().await;
    }
}
