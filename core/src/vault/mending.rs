//! A damaged plan with its key in the door: what is needed to put it together again, and the right to write.

use std::fmt;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use secrecy::SecretString;
use tempfile::TempDir;

use super::error::VaultError;
use super::lock::{Holder, WriterLock};
use super::plan_folder::{Entry, PLAN_FILE, PlanFolder};
use super::slots::{Opened, WayIn};
use super::unlocked_folder::UnlockedFolder;
use crate::store::file::{self, DatabaseKey, FileError};

/// Where a plan is put together. Always the same name, so that one left by a power cut is found and emptied.
pub(super) const SCRATCH: &str = ".mending";

/// A plan that is being put together again.
pub(crate) struct Mending {
    folder: PlanFolder,
    plan: PathBuf,
    opened: Opened,
    way: WayIn,
    now: DateTime<Utc>,
    damage: Option<FileError>,
    lock: WriterLock,
}

impl PlanFolder {
    /// Takes the right to write in a plan that may be damaged, and looks at what is wrong. Nothing is changed.
    ///
    /// # Errors
    /// As [`PlanFolder::unlock`], but for the damage of the file itself.
    pub(crate) fn begin_mending(
        &self,
        way: WayIn,
        phrase: &SecretString,
        holder: &Holder,
    ) -> Result<Mending, VaultError> {
        let opened = self.unwrap(way, phrase)?;
        let (opened, lock) = self.lock_for(opened, holder, || self.unwrap(way, phrase))?;
        let plan = self.path().join(PLAN_FILE);
        let damage = match file::inspect(&plan, &opened.key) {
            Ok(_) => None,
            Err(damage) if damage.leaves_something() => Some(damage),
            Err(other) => return Err(other.into()),
        };
        Ok(Mending {
            folder: self.clone(),
            plan,
            opened,
            way,
            now: holder.since,
            damage,
            lock,
        })
    }
}

impl Mending {
    /// What is wrong; nothing when the plan is whole.
    pub(crate) fn damage(&self) -> Option<&FileError> {
        self.damage.as_ref()
    }

    /// The damaged file.
    pub(crate) fn plan(&self) -> &Path {
        &self.plan
    }

    /// Its key.
    pub(crate) fn key(&self) -> &DatabaseKey {
        &self.opened.key
    }

    /// The backups, the newest first.
    pub(crate) fn backups(&self) -> Vec<PathBuf> {
        self.folder.backup_files()
    }

    /// A folder to put the plan together in. It goes away with the value.
    ///
    /// # Errors
    /// When the disk refuses.
    pub(crate) fn scratch(&self) -> Result<TempDir, FileError> {
        file::scratch_beside(&self.plan, SCRATCH)
    }

    /// Opens the plan as it now is.
    ///
    /// # Errors
    /// As [`PlanFolder::unlock`].
    pub(crate) fn enter(self) -> Result<UnlockedFolder, VaultError> {
        self.folder
            .enter(self.opened, self.way, self.lock, self.now, Entry::Again(None))
    }
}

impl PlanFolder {
    /// The files of the backups there are, the newest first.
    pub(super) fn backup_files(&self) -> Vec<PathBuf> {
        let folder = self.path().join("backups");
        let found = self.backups().unwrap_or_default();
        found.into_iter().map(|backup| folder.join(backup.name)).collect()
    }
}

impl fmt::Debug for Mending {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mending")
            .field("folder", &self.folder)
            .finish_non_exhaustive()
    }
}
