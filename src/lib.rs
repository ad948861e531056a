//! A personal homepage, résumé and talk guide in Chinese and English. The content is JSON; Leptos
//! components prerender it natively at build time and hydrate it as WebAssembly in the browser.
//!
//! ARCHITECTURE.md has a map of the modules.

pub mod app;
pub mod client;
pub mod components;
pub mod content;
pub mod hydration;
pub mod i18n;
pub mod pages;
mod platform;
pub mod routes;
pub mod search;
pub mod state;
