//! What is done of a plan when it has been locked, and nobody waits for it any longer: a checked backup, with which it opens
//! more quickly the next time, and the copy in the second place.

use chrono::{DateTime, Utc};

use super::copies::SecondCopy;
use super::second_place::CopyWanted;
use crate::open_plan::OpenPlan;
use crate::vault::OpenFolder;

/// A plan that was locked. Its key and the right to write in it are held until this is dropped or done.
#[derive(Debug)]
#[must_use]
pub struct AfterLock {
    closed: OpenFolder,
    /// When it was locked; nothing when its file is no longer ours.
    locked: Option<DateTime<Utc>>,
    wanted: Option<CopyWanted>,
}

impl OpenPlan {
    /// Locks the plan: its file is closed, and everything acknowledged is in it.
    pub fn lock(self) -> AfterLock {
        let is_ours = self.still_mine().is_ok();
        let has_more = is_ours && self.has_more_than_was_copied();
        AfterLock {
            wanted: self.copy_wanted().ok().flatten().filter(|_| has_more),
            locked: self.store.environment().now().ok().filter(|_| is_ours),
            closed: self.close(),
        }
    }
}

impl AfterLock {
    /// Keeps the plan as a checked backup and lets the next one in. Gives a copy for the second place when something was
    /// written since the last was made, or since the plan was opened: writing it needs no plan. That one of them cannot be
    /// made is said the next time the plan is opened.
    pub fn keep(self) -> Option<SecondCopy> {
        if let Some(locked) = self.locked {
            let _ = self.closed.keep_as_it_lies(locked);
        }
        let wanted = self.wanted?;
        let bytes = self.closed.sealed_as_it_lies(wanted.plan.0).ok()?;
        Some(SecondCopy::new(wanted, bytes))
    }
}
