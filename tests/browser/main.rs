//! End-to-end tests of the built site in real browsers.
//!
//! `make test-browser` builds the sites: a release in `target/site-release`, the same under a base
//! path in `target/site-repo`, in one language in `target/site-single` and with 1,000 talks in
//! `target/site-many`, and a debug build in `target/site-debug`, which reports hydration mismatches
//! on the console.

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
mod speed;
mod storms;
mod switching;
mod taking;
mod weather;

use std::time::Duration;

/// The timeout of every wait.
const PATIENCE: Duration = Duration::from_secs(20);
