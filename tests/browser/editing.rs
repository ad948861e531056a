//! The local server, as its owner's browser shows it.

use crate::TIMEOUT;
use crate::driver::{Settings, free_port};
use crate::journey::{Journey, RELEASE, journey_with_console};
use std::fs;
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;
use thirtyfour::Key;

/// A local server for a copy of a small site's content, without the application.
struct LocalServer {
    process: Child,
    origin: String,
    content: TempDir,
}

impl LocalServer {
    /// Starts it, after `edit` has changed the English résumé.
    fn start(edit: impl FnOnce(String) -> String) -> Self {
        let content = tempfile::tempdir().expect("a folder");
        for lang in ["en", "zh"] {
            fs::create_dir(content.path().join(lang)).expect("a folder");
            for file in fs::read_dir(Path::new("fixtures/pair").join(lang)).expect("content") {
                let file = file.expect("a file");
                fs::copy(file.path(), content.path().join(lang).join(file.file_name()))
                    .expect("copied");
            }
        }
        let resume = resume_in(&content);
        let text = fs::read_to_string(&resume).expect("a résumé");
        fs::write(&resume, edit(text)).expect("saved");
        let port = free_port();
        let process = Command::new("../scripts/host.sh")
            .args(["site", "--content", &content.path().display().to_string()])
            .args(["serve", "--no-app", "--port", &port.to_string()])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("scripts/host.sh");
        Self { process, origin: format!("http://127.0.0.1:{port}"), content }
    }

    /// Opens a page as soon as the server answers.
    async fn open(&self, journey: &Journey, path: &str) {
        let start = Instant::now();
        while TcpStream::connect(self.origin.trim_start_matches("http://")).is_err() {
            assert!(start.elapsed() < TIMEOUT, "the server does not start");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        journey.browser.goto(format!("{}{path}", self.origin)).await.expect("a page");
    }

    fn save(&self, edit: impl FnOnce(String) -> String) {
        let resume = resume_in(&self.content);
        let text = fs::read_to_string(&resume).expect("a résumé");
        fs::write(resume, edit(text)).expect("saved");
    }
}

impl Drop for LocalServer {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn resume_in(content: &TempDir) -> PathBuf {
    content.path().join("en/resume.json")
}

/// Makes a date invalid.
fn break_date(resume: String) -> String {
    resume.replacen("\"startDate\": \"", "\"startDate\": \"13", 1)
}

fn mend_date(resume: String) -> String {
    resume.replacen("\"startDate\": \"13", "\"startDate\": \"", 1)
}

const FAULTS: &str = "document.querySelector('dialog[open]')";

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn faults_are_shown_over_the_page_until_they_are_mended() {
    // The end of the server is an error on the console.
    journey_with_console(RELEASE, Settings::default(), |journey, _| async move {
        let server = LocalServer::start(|resume| resume);
        server.open(&journey, "/en/resume/").await;
        let heading = journey.text("document.querySelector('h1').textContent").await;
        server.save(break_date);
        journey.wait_until(FAULTS).await;
        let said = journey.text(&format!("{FAULTS}.querySelector('pre').textContent")).await;
        let line = said.lines().next().unwrap_or_default();
        assert!(line.contains("en/resume.json:") && line.contains("is not a date"), "{said}");
        assert!(said.contains("^^^ expected a calendar date"), "{said}");
        // Modal: the focus is in it, and what is read out first is its name.
        assert_eq!(journey.evaluate(&format!("{FAULTS}.matches(':modal')")).await, true);
        let focus = format!("{FAULTS}.contains(document.activeElement)");
        assert_eq!(journey.evaluate(&focus).await, true);
        let name = "document.getElementById(document.querySelector('dialog').getAttribute('aria-labelledby')).textContent";
        assert!(!journey.text(name).await.is_empty());

        let focused = journey.browser.active_element().await.expect("a focused element");
        focused.send_keys(Key::Escape).await.expect("Escape");
        journey.wait_until(&format!("!{FAULTS}")).await;
        assert_eq!(journey.text("document.querySelector('h1').textContent").await, heading);

        server.save(|resume| resume + " ");
        journey.wait_until(FAULTS).await;
        server.save(mend_date);
        journey.wait_until(&format!("!{FAULTS}")).await;

        server.save(|resume| resume.replacen("\"label\": \"", "\"label\": \"Edited ", 1));
        journey.wait_until("document.body.textContent.includes('Edited ')").await;
    })
    .await;
}

#[tokio::test]
#[ignore = "needs a browser: make test-browser"]
async fn a_page_opened_before_there_is_a_site_becomes_the_site() {
    journey_with_console(RELEASE, Settings::default(), |journey, _| async move {
        let server = LocalServer::start(break_date);
        server.open(&journey, "/en/resume/").await;
        journey.wait_until(FAULTS).await;
        server.save(mend_date);
        journey.wait_until("document.querySelector('#app h1')").await;
        assert_eq!(journey.evaluate(FAULTS).await, serde_json::Value::Null);
    })
    .await;
}
