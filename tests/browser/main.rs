//! End-to-end tests of the built site in real browsers.
//!
//! `make test-browser` builds the sites of a fictional person: a release in `target/site-release`,
//! the same under a base path in `target/site-repo`, in one language in `target/site-single` and with
//! 1,000 talks in `target/site-many`, and a debug build in `target/site-debug`, which reports
//! hydration mismatches on the console. The release of the content under test is in
//! `target/site-content`.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod accessibility;
mod appearance;
mod content;
mod degradation;
mod downloads;
mod driver;
mod editing;
mod engine;
mod failed_requests;
mod filters;
mod guide;
mod hydration;
mod journey;
mod keyboard;
mod language_switch;
mod large_text;
mod navigation;
mod network_faults;
mod offline;
mod one_language;
mod policy;
mod print;
#[path = "../readers.rs"]
mod readers;
mod scale;
mod scriptless;
mod searching;
mod server;
mod speed;
mod spoken;
mod talk_links;

use std::time::Duration;

/// The timeout of every wait.
const TIMEOUT: Duration = Duration::from_secs(20);
