//! Messages in the live region.

use super::timeout::Timeout;
use crate::state::{AppState, Status};
use leptos::prelude::*;
use std::time::Duration;

/// How long a message is visible.
const VISIBLE: Duration = Duration::from_secs(6);

thread_local! {
    /// Hides the visible message.
    static HIDING: Timeout = const { Timeout::new() };
}

/// Announces a message to screen readers only.
pub(crate) fn announce(state: AppState, text: String) {
    set(state, text, false);
}

/// Announces a message, and shows it for a few seconds.
pub(crate) fn show(state: AppState, text: String) {
    set(state, text, true);
    let hide = move || state.status.set(Status::default());
    HIDING.with(|hiding| hiding.start(hide, VISIBLE));
}

fn set(state: AppState, mut text: String, is_visible: bool) {
    HIDING.with(Timeout::cancel);
    // Screen readers only announce a live region if its text changes.
    if state.status.with_untracked(|status| status.text == text) && !text.is_empty() {
        text.push('\u{a0}');
    }
    state.status.set(Status { text, is_visible });
}
