//! The browser's driver: a process of its own for each journey, with a profile of its own.

use crate::PATIENCE;
use crate::engine::Engine;
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};
use thirtyfour::prelude::*;

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
    engine: Engine,
    process: Child,
    address: String,
    profile: tempfile::TempDir,
}

/// A port that nobody listens on.
pub(crate) fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("an address").port()
}

/// A driver that listens on a port; none if it has given up, since someone else was there first.
fn try_start(engine: Engine, reader: &Reader) -> Option<(Child, u16)> {
    let port = free_port();
    let mut command = engine.driver(port, reader);
    let process = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    let mut process = process.unwrap_or_else(|error| {
        panic!("{:?}: {error}: run `make setup`", command.get_program());
    });
    let start = Instant::now();
    while start.elapsed() < PATIENCE && process.try_wait().expect("its state").is_none() {
        if TcpStream::connect(("127.0.0.1", port)).is_ok() {
            return Some((process, port));
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    let _ = process.kill();
    let _ = process.wait();
    None
}

/// How often a driver is started, should its port be taken meanwhile.
const STARTS: usize = 5;

impl Driver {
    /// Starts a driver for a reader's browser.
    pub(crate) fn start(reader: &Reader) -> Self {
        let engine = Engine::current();
        let started = (0..STARTS).find_map(|_| try_start(engine, reader));
        let (process, port) = started.expect("a driver that listens");
        Self {
            engine,
            process,
            address: format!("http://127.0.0.1:{port}"),
            profile: tempfile::tempdir().expect("a profile"),
        }
    }

    /// Opens a browser for a reader.
    pub(crate) async fn open(&self, reader: &Reader) -> WebDriver {
        let profile = self.profile.path().display().to_string();
        let capabilities = self.engine.capabilities(reader, &profile);
        let browser = WebDriver::new(&self.address, capabilities).await.expect("a browser");
        if self.engine == Engine::WebKit {
            // The others are told by what they are started with.
            browser.set_window_rect(0, 0, 1280, 900).await.expect("a window");
        }
        browser
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
