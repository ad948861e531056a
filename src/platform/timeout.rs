use leptos::prelude::{TimeoutHandle, set_timeout_with_handle};
use std::cell::Cell;
use std::time::Duration;

/// A cancelable timeout; `start` replaces a pending one.
#[derive(Debug, Default)]
pub(crate) struct Timeout(Cell<Option<TimeoutHandle>>);

impl Timeout {
    pub(crate) const fn new() -> Self {
        Self(Cell::new(None))
    }

    pub(crate) fn start(&self, callback: impl FnOnce() + 'static, delay: Duration) {
        self.cancel();
        self.0.set(set_timeout_with_handle(callback, delay).ok());
    }

    pub(crate) fn cancel(&self) {
        if let Some(handle) = self.0.take() {
            handle.clear();
        }
    }
}
