//! Putting another file in the plan file's place.
//!
//! There is a plan file at every moment, and no moment at which it stands beside somebody else's `-wal`: SQLite would
//! read that into it. So what is there is first kept under another name, what a crash left beside it is brought into it,
//! and only then the new file takes its place, in one rename. The power may go between any two steps.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use crate::store::file::{
    DatabaseKey, DiskError, WholeCopy, beside, inspect, is_settled, is_taken, settle_folder,
};

/// The plan file that is to be.
pub(super) const COMING: &str = "plan-coming.db";

/// The plan file that was, with all that a crash had left beside it.
pub(super) const GATHERED: &str = "plan-gathered.db";

/// The plan file and what SQLite may have left beside it.
const PLAN_FILES: [&str; 3] = ["", "-wal", "-journal"];

/// What is done, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
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

/// Every step.
pub(super) const STEPS: [Step; 5] = [
    Step::Bring,
    Step::KeepAside,
    Step::Gather,
    Step::Clear,
    Step::PutIn,
];

/// A file that is to take the plan file's place. The caller holds the writer's lock, has no connection, and has checked
/// the file.
pub(super) struct PutIn<'a> {
    /// The plan file.
    pub(super) plan: &'a Path,
    /// The file to put in. It stays where it is.
    pub(super) new: &'a Path,
    /// The key of what is there.
    pub(super) key: &'a DatabaseKey,
    /// The time now, for the name of what is kept aside.
    pub(super) now: DateTime<Utc>,
}

impl PutIn<'_> {
    /// Does all of it.
    ///
    /// # Errors
    /// When the disk refuses; the plan file is then the one it was, or the new one.
    pub(super) fn all(&self) -> Result<(), DiskError> {
        STEPS.into_iter().try_for_each(|step| self.take(step))
    }

    /// Does one step, when those before it are done.
    pub(super) fn take(&self, step: Step) -> Result<(), DiskError> {
        match step {
            Step::Bring => {
                gone(&self.named(COMING))?;
                WholeCopy::of(self.new, self.folder())?.keep_as(COMING)
            }
            Step::KeepAside => self.keep_aside(),
            Step::Gather => self.gather(),
            Step::Clear => {
                for suffix in ["-wal", "-journal"] {
                    gone(&beside(self.plan, suffix))?;
                }
                settle_folder(self.folder())
            }
            Step::PutIn => {
                fs::rename(self.named(COMING), self.plan)?;
                settle_folder(self.folder())
            }
        }
    }

    fn folder(&self) -> &Path {
        self.plan.parent().unwrap_or(Path::new("."))
    }

    fn named(&self, name: &str) -> PathBuf {
        self.plan.with_file_name(name)
    }

    fn keep_aside(&self) -> Result<(), DiskError> {
        let is_free = |aside: &PathBuf| PLAN_FILES.iter().all(|suffix| !is_taken(&beside(aside, suffix)));
        let Some(aside) = (0..=u32::MAX).map(|attempt| self.aside(attempt)).find(is_free) else {
            return Ok(());
        };
        for suffix in PLAN_FILES {
            let from = beside(self.plan, suffix);
            if is_taken(&from) {
                also_called(&from, &beside(&aside, suffix))?;
            }
        }
        settle_folder(self.folder())
    }

    fn aside(&self, attempt: u32) -> PathBuf {
        let again = if attempt == 0 {
            String::new()
        } else {
            format!("-{attempt}")
        };
        self.named(&format!(
            "plan-aside-{}{again}.db",
            self.now.format("%Y-%m-%dT%H%M%SZ")
        ))
    }

    /// Only a whole plan is gathered; of a damaged one, what can be read is kept aside as it is.
    fn gather(&self) -> Result<(), DiskError> {
        if is_settled(self.plan, self.key) {
            return Ok(());
        }
        let Ok(checked) = inspect(self.plan, self.key) else {
            return Ok(());
        };
        gone(&self.named(GATHERED))?;
        WholeCopy::of(checked.whole(), self.folder())?.keep_as(GATHERED)?;
        fs::rename(self.named(GATHERED), self.plan)?;
        settle_folder(self.folder())
    }
}

/// Gives a file a second name. Where the disk knows no second names, a copy.
fn also_called(file: &Path, name: &Path) -> Result<(), DiskError> {
    if fs::hard_link(file, name).is_ok() {
        return Ok(());
    }
    let folder = name.parent().unwrap_or(Path::new("."));
    let own = name.file_name().unwrap_or_default().to_string_lossy();
    WholeCopy::of(file, folder)?.keep_as(&own)
}

/// Takes a file away, if it is there.
fn gone(path: &Path) -> Result<(), DiskError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}
