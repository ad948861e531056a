//! One person's homepage, résumé and talk guide in Chinese and English: written as JSON,
//! rendered by Leptos components natively at build time and as WebAssembly in the browser.
//!
//! ARCHITECTURE.md has the map.

#[cfg(all(feature = "hydrate", feature = "ssr"))]
compile_error!("`hydrate` is for the browser and `ssr` for the build host: choose one");

pub mod app;
pub mod client;
pub mod components;
pub mod content;
pub mod hydration;
pub mod i18n;
pub mod pages;
pub mod platform;
#[cfg(feature = "preview")]
pub mod preview;
pub mod routes;
pub mod search;
#[cfg(feature = "ssr")]
pub mod ssg;
pub mod state;
