//! A personal homepage, résumé and talk guide in Chinese and English. The content is JSON; Leptos
//! components prerender it natively at build time and hydrate it as WebAssembly in the browser.
//!
//! ARCHITECTURE.md has a map of the modules.

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
