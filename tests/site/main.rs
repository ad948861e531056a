//! The generated files, read back by third-party parsers.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod agreement;
mod any_resume;
mod documents;
mod formats;
mod golden;
mod hostile;
mod hosting;
mod kinds;
mod leaves;
mod linked_data;
mod machines;
mod made;
mod others;
mod paper;
mod readers;
mod texts;
mod wasm;
