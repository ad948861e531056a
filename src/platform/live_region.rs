//! The live region's messages.

use crate::state::{AppState, Status};
use leptos::prelude::*;
use std::cell::Cell;
use std::time::Duration;

/// How long a visible message stays.
const VISIBLE: Duration = Duration::from_secs(6);

thread_local! {
    /// How many messages were shown.
    static SHOWN: Cell<u32> = const { Cell::new(0) };
}

/// Announces a text to screen readers.
pub fn announce(state: AppState, text: String) {
    state.status.set(Status { text, is_visible: false });
}

/// Shows a message for a while.
pub fn show(state: AppState, text: String) {
    let number = SHOWN.get().wrapping_add(1);
    SHOWN.set(number);
    state.status.set(Status { text, is_visible: true });
    let hide = move || {
        let is_visible = state.status.with_untracked(|status| status.is_visible);
        // A later message has its own time.
        if is_visible && SHOWN.get() == number {
            state.status.set(Status::default());
        }
    };
    set_timeout(hide, VISIBLE);
}
