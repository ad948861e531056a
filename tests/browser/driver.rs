//! Browsers and their drivers. Starting a browser costs as much as a whole journey, so a browser
//! is used again: each journey has a tab of its own, on a site at an origin of its own, and so
//! shares no history, storage, cache or service worker with those before it.

use crate::PATIENCE;
use crate::engine::Engine;
use serde_json::json;
use std::collections::HashSet;
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::time::{Duration, Instant};
use thirtyfour::prelude::*;

/// What kind of reader comes.
#[derive(Clone, Debug, PartialEq, Eq)]
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

/// A driver's process. It ends when this is dropped, and also when the test program ends.
struct Driver {
    process: Child,
    address: String,
}

/// Ports that have been used: a browser remembers what an origin stored.
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

/// A port that nobody listens on.
pub(crate) fn free_port() -> u16 {
    listen().local_addr().expect("an address").port()
}

/// Ends a command when standard input ends, which it does with the test program.
const WITH_STDIN: &str =
    r#"exec 3<&0; "$@" 3<&- & child=$!; (cat <&3 >/dev/null; kill "$child") & wait "$child""#;

impl Driver {
    /// Starts a driver on a free port; none if it has given up, since the port was taken meanwhile.
    fn try_start(engine: Engine, reader: &Reader) -> Option<Self> {
        let port = free_port();
        let command = engine.driver(port, reader);
        let mut shell = Command::new("sh");
        shell.args(["-c", WITH_STDIN, "sh"]).arg(command.get_program()).args(command.get_args());
        for (name, value) in command.get_envs() {
            shell.env(name, value.unwrap_or_default());
        }
        shell.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        let process = shell.spawn().expect("a shell");
        let mut driver = Self { process, address: format!("http://127.0.0.1:{port}") };
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if let Some(status) = driver.process.try_wait().expect("its state") {
                // What a shell says of a command that doesn't exist.
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

/// How often a driver is started, should its port be taken meanwhile.
const STARTS: usize = 5;

/// A browser with an empty tab.
pub(crate) struct Browser {
    pub(crate) session: WebDriver,
    reader: Reader,
    _driver: Driver,
    _profile: tempfile::TempDir,
}

/// Browsers that have finished a journey.
static IDLE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

impl Browser {
    /// A browser for a reader: one that is idle, or a new one.
    pub(crate) async fn open(reader: &Reader) -> Self {
        let idle = {
            let mut idle = IDLE.lock().expect("a lock");
            let found = idle.iter().position(|browser| browser.reader == *reader);
            found.map(|index| idle.swap_remove(index))
        };
        match idle {
            Some(browser) => browser,
            None => Self::start(reader).await,
        }
    }

    async fn start(reader: &Reader) -> Self {
        let engine = Engine::current();
        let started = (0..STARTS).find_map(|_| Driver::try_start(engine, reader));
        let driver = started.expect("a driver that listens");
        let profile = tempfile::tempdir().expect("a profile");
        let capabilities = engine.capabilities(reader, &profile.path().display().to_string());
        // A connection ends with its test's runtime: none is kept for the next test.
        let client = reqwest::Client::builder().pool_max_idle_per_host(0).build();
        let session = WebDriver::builder(&driver.address, capabilities)
            .client(client.expect("a client"))
            .connect()
            .await
            .expect("a browser");
        if engine == Engine::WebKit {
            // The others are told by what they are started with.
            session.set_window_rect(0, 0, 1280, 900).await.expect("a window");
        }
        Self { session, reader: reader.clone(), _driver: driver, _profile: profile }
    }

    /// Lets the next journey have this browser, with a new tab; without tabs, as in WebKit's
    /// MiniBrowser, the browser ends.
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
            // A tab that was opened behind another has no focus to give.
            self.session.cdp().send_raw("Page.bringToFront", json!({})).await?;
            // Read once more, what the last page still had to say is gone.
            self.session.browser_log().await?;
        }
        Ok(())
    }

    /// Ends the browser.
    pub(crate) async fn quit(self) {
        let _ = self.session.quit().await;
    }
}
