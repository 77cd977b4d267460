//! Putting another file in the plan file's place.
//!
//! There is a plan file at every moment, and no moment at which a backup stands beside a `-wal` of another time: SQLite
//! would read that into it. So what is there is first kept under another name, what a crash left beside it is brought into
//! it, and only then the new file takes its place, in one rename. The power may go between any two steps.
//!
//! A plan that was put together again is no backup. Nothing could be gathered from what it replaces, so its log, which is
//! all there is of the newest words, is not taken away before the new file is there; and it has what could be read of that
//! log in it, or a seal by which the log is seen to be another's.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::aside::{ASIDE, FILES, folder_of, free_name, name_of, remove_if_there};
use super::check::{inspect, is_settled};
use super::disk::{DiskError, WholeCopy, settle_folder};
use super::key::DatabaseKey;
use super::{beside, ordinary::is_taken};
use crate::system::rename;

/// The plan file that is to be.
pub(crate) const COMING: &str = "plan-coming.db";

/// The plan file that was, with all that a crash had left beside it.
pub(crate) const GATHERED: &str = "plan-gathered.db";

/// What is done, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// The new file is copied into the plan's folder: the room is found before anything is moved.
    Bring,
    /// What is there is kept under a dated name too.
    KeepAside,
    /// What a crash left beside a whole plan file is brought into it.
    Gather,
    /// What stands beside the plan file is taken away: it is kept aside, and in the plan file as far as it was whole.
    Clear,
    /// The new file takes the plan file's place.
    PutIn,
}

/// What the new file is to what is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum New {
    /// An earlier state of the plan.
    Backup,
    /// What could be read of a plan that is damaged, put together again.
    Mended,
}

impl New {
    /// What is done, step by step.
    pub(crate) fn steps(self) -> &'static [Step] {
        use Step::{Bring, Clear, Gather, KeepAside, PutIn};
        match self {
            Self::Backup => &[Bring, KeepAside, Gather, Clear, PutIn],
            Self::Mended => &[Bring, KeepAside, PutIn, Clear],
        }
    }
}

/// A file that is to take the plan file's place. The caller holds the writer's lock, has no connection, and has checked
/// the file.
pub(crate) struct PutIn<'a> {
    /// The plan file.
    pub(crate) plan: &'a Path,
    /// The file to put in. It stays where it is.
    pub(crate) new: &'a Path,
    /// What it is to what is there.
    pub(crate) is: New,
    /// The key of what is there.
    pub(crate) key: &'a DatabaseKey,
    /// The time now, for the name of what is kept aside.
    pub(crate) now: DateTime<Utc>,
}

impl PutIn<'_> {
    /// Does all of it, and tells what that which was there is called now.
    ///
    /// # Errors
    /// When the disk refuses; the plan file is then the one it was, or the new one.
    pub(crate) fn all(&self) -> Result<String, DiskError> {
        // Found once: before anything has that name.
        let aside = free_name(self.plan, ASIDE, self.now);
        let mut steps = self.is.steps().iter();
        steps.try_for_each(|step| self.take(*step, &aside))?;
        Ok(name_of(&aside))
    }

    /// Does one step, when those before it are done; `aside` is what is there to be called.
    pub(crate) fn take(&self, step: Step, aside: &Path) -> Result<(), DiskError> {
        match step {
            Step::Bring => {
                remove_if_there(&self.named(COMING))?;
                WholeCopy::of(self.new, self.folder())?.keep_as(COMING)
            }
            Step::KeepAside => self.keep_aside(aside),
            Step::Gather => self.gather(),
            Step::Clear => {
                for suffix in ["-wal", "-journal"] {
                    remove_if_there(&beside(self.plan, suffix))?;
                }
                settle_folder(self.folder())
            }
            Step::PutIn => {
                rename(&self.named(COMING), self.plan)?;
                settle_folder(self.folder())
            }
        }
    }

    fn folder(&self) -> &Path {
        folder_of(self.plan)
    }

    fn named(&self, name: &str) -> PathBuf {
        self.plan.with_file_name(name)
    }

    fn keep_aside(&self, aside: &Path) -> Result<(), DiskError> {
        // The main file last: a log whose file is missing is seen to be half a copy.
        for suffix in FILES.into_iter().rev() {
            let from = beside(self.plan, suffix);
            if is_taken(&from) {
                also_called(&from, &beside(aside, suffix))?;
            }
        }
        settle_folder(self.folder())
    }

    /// Only a whole plan is gathered; of a damaged one, what can be read is kept aside as it is.
    fn gather(&self) -> Result<(), DiskError> {
        if is_settled(self.plan, self.key) {
            return Ok(());
        }
        let Ok(checked) = inspect(self.plan, self.key) else {
            return Ok(());
        };
        remove_if_there(&self.named(GATHERED))?;
        WholeCopy::of(checked.whole(), self.folder())?.keep_as(GATHERED)?;
        rename(&self.named(GATHERED), self.plan)?;
        settle_folder(self.folder())
    }
}

/// Gives a file a second name. Where the disk knows no second names, a copy.
fn also_called(file: &Path, name: &Path) -> Result<(), DiskError> {
    if fs::hard_link(file, name).is_ok() {
        return Ok(());
    }
    WholeCopy::of(file, folder_of(name))?.keep_as(&name_of(name))
}
