//! The files that the build host writes, read back by parsers of somebody else's.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod documents;
mod golden;
mod hosting;
mod linked_data;
mod machines;
mod made;
