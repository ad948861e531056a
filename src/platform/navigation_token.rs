//! Concurrent navigations, of which only the latest takes effect.

use std::cell::Cell;

thread_local! {
    static LATEST: Cell<u32> = const { Cell::new(0) };
}

/// A navigation.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct NavigationToken(u32);

impl NavigationToken {
    /// Begins a navigation, and supersedes earlier ones that are still loading.
    pub(crate) fn issue() -> Self {
        let number = LATEST.get().wrapping_add(1);
        LATEST.set(number);
        Self(number)
    }

    pub(crate) fn is_latest(self) -> bool {
        LATEST.get() == self.0
    }
}
