//! Whether a plan stands as it did at a moment.

use super::{Newest, Store};

/// A plan as it stood at a moment: what was worked out of it then holds for as long as nothing is written in it.
#[derive(Clone)]
pub(crate) struct Moment {
    /// Which open plan it was: this is nobody else's while it is held.
    whose: Newest,
    /// How many rows had been written.
    written: u64,
}

impl PartialEq for Moment {
    fn eq(&self, other: &Self) -> bool {
        self.whose.is_the_same(&other.whose) && self.written == other.written
    }
}

impl Store {
    /// The plan as it stands. Any row that is written, of whatever table, makes it another moment.
    pub(crate) fn moment(&self) -> Moment {
        Moment {
            whose: self.newest(),
            written: self.connection.total_changes(),
        }
    }
}
