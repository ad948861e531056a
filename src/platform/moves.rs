//! Moves between pages, of which only the latest counts.

use std::cell::Cell;

thread_local! {
    static LATEST: Cell<u32> = const { Cell::new(0) };
}

/// A move between pages.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Move(u32);

impl Move {
    /// Begins a move; those before it that are still loading no longer count.
    pub fn begin() -> Self {
        let number = LATEST.get().wrapping_add(1);
        LATEST.set(number);
        Self(number)
    }

    pub fn is_latest(self) -> bool {
        LATEST.get() == self.0
    }
}
