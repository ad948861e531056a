//! Journeys through the built site in a real browser.
//!
//! `make test-browser` builds what they visit: a release in `target/site-release`, the same under
//! a base path in `target/site-repo`, and a debug build in `target/site-debug`, which says every
//! hydration mismatch on the console.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod access;
mod driver;
mod engine;
mod finding;
mod host;
mod journey;
mod keyboard;
mod looks;
mod moving;
mod odd;
mod offline;
mod one_language;
mod paper;
mod policy;
#[path = "../site/readers.rs"]
mod readers;
mod reading;
mod scale;
mod scriptless;
mod seamless;
mod searching;
mod storms;
mod switching;
mod taking;
mod weather;

use std::time::Duration;

/// How long anything may take before a test gives up on it.
const PATIENCE: Duration = Duration::from_secs(20);
