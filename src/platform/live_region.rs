//! The live region's messages.

use super::timeout::Timeout;
use crate::state::{AppState, Status};
use leptos::prelude::*;
use std::time::Duration;

/// How long a visible message stays.
const VISIBLE: Duration = Duration::from_secs(6);

thread_local! {
    /// What will hide the visible message.
    static HIDING: Timeout = const { Timeout::new() };
}

/// Announces a text to screen readers.
pub fn announce(state: AppState, text: String) {
    set(state, text, false);
}

/// Shows a message for a while.
pub fn show(state: AppState, text: String) {
    set(state, text, true);
    let hide = move || state.status.set(Status::default());
    HIDING.with(|hiding| hiding.start(hide, VISIBLE));
}

fn set(state: AppState, mut text: String, is_visible: bool) {
    HIDING.with(Timeout::cancel);
    // A live region is read out only if its text changes.
    if state.status.with_untracked(|status| status.text == text) && !text.is_empty() {
        text.push('\u{a0}');
    }
    state.status.set(Status { text, is_visible });
}
