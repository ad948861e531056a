//! The generated files, read back by third-party parsers.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod agreement;
mod any_content;
mod any_resume;
mod documents;
mod downloads;
mod edits;
mod golden;
mod guides;
mod hostile;
mod hosting;
mod leaves;
mod linked_data;
mod machines;
mod metadata;
mod one_page;
mod pdf;
mod photo;
#[path = "../../../tests/readers.rs"]
mod readers;
mod sample;
mod settings;
mod sites;
mod texts;
mod unusual_content;
mod wasm;
mod word;
