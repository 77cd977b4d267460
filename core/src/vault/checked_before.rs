//! A plan that was locked in order need not be checked again from end to end: it is its newest backup, byte for byte, and
//! that one passed every check when it was kept.
//!
//! Whether it is can be told without a key. So it is looked at while the phrase is being tried, which takes a second, and
//! however long a plan becomes, nobody waits for its pages to be read. A single byte that is another, a log beside the file,
//! somebody who has it open: and the file is checked whole as ever.

use std::path::{Path, PathBuf};

use super::backup::Backups;
use super::lock;
use crate::store::file::{self, Checked, DatabaseKey, Stamp};

/// That a plan file was its newest backup when it was looked at.
#[derive(Debug)]
pub(super) struct CheckedBefore {
    plan: PathBuf,
    stamp: Stamp,
}

impl CheckedBefore {
    /// Looks at the plan file in `folder`; `None` when it must be checked whole.
    #[must_use]
    pub(super) fn look(folder: &Path, plan: &Path) -> Option<Self> {
        file::glance(plan).ok()?;
        if lock::has_note(folder) || file::has_leftovers(plan) {
            return None;
        }
        // Taken first: what is changed while the bytes are compared has another.
        let stamp = Stamp::at(plan)?;
        let is_newest = Backups::of(folder).newest_is(plan).unwrap_or(false);
        is_newest.then(|| Self {
            plan: plan.to_owned(),
            stamp,
        })
    }

    /// What a check would answer, when nobody has touched the file since it was looked at. Asked by whoever has the right to
    /// write in it.
    #[must_use]
    pub(super) fn answer(&self, key: &DatabaseKey) -> Option<Checked> {
        (Stamp::at(&self.plan) == Some(self.stamp)).then_some(())?;
        file::like_a_checked_one(&self.plan, key)
    }
}
