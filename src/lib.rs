//! One person's homepage, résumé and talk guide in Chinese and English: written as JSON,
//! rendered by Leptos components natively at build time and as WebAssembly in the browser.
//!
//! ARCHITECTURE.md has the map.

#[cfg(all(feature = "hydrate", feature = "ssr"))]
compile_error!("`hydrate` is for the browser and `ssr` for the build host: choose one");

pub mod app;
#[cfg(feature = "hydrate")]
pub mod browser;
pub mod components;
pub mod content;
pub mod find;
pub mod i18n;
pub mod node;
pub mod pages;
#[cfg(feature = "preview")]
pub mod preview;
pub mod route;
#[cfg(feature = "ssr")]
pub mod site;
