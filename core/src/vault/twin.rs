//! A second plan on the shelf with the same ways in: what was written here, when another file took the plan's place.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::cover::Cover;
use super::error::VaultError;
use super::open_folder::OpenFolder;
use super::plan_folder::PLAN_FILE;
use super::shelf::time_ordered_id;
use super::slots::KeySlots;
use crate::error::Problem;
use crate::store::file::{DatabaseKey, DiskError, private_folder, settle_folder};
use crate::system;

/// The name of a folder that is being made, before its id. The shelf sweeps away what a power cut leaves of it.
const UNFINISHED: &str = ".new-";

impl OpenFolder {
    /// What the plan is called on the shelf.
    #[must_use]
    pub(crate) fn nickname(&self) -> String {
        self.last_cover().map(|cover| cover.nickname).unwrap_or_default()
    }

    /// The plan's cover, also when its folder has been taken away.
    fn last_cover(&self) -> Option<Cover> {
        self.folder.cover().or_else(|| self.cover.clone())
    }

    /// The files of the plan's backups, the newest first.
    pub(crate) fn backup_files(&self) -> Vec<PathBuf> {
        self.folder.backup_files()
    }

    /// Makes another plan beside this one, called `name`, that opens with the same phrases. `write` writes its file.
    ///
    /// # Errors
    /// What `write` says, and when the disk refuses. Nothing new is on the shelf then.
    pub(crate) fn make_twin(
        &self,
        name: &str,
        now: DateTime<Utc>,
        write: impl FnOnce(&Path, &DatabaseKey) -> Result<(), Problem>,
    ) -> Result<(), Problem> {
        let shelf = self.folder.path().parent().unwrap_or(Path::new("."));
        let id = time_ordered_id(now).to_string();
        let unfinished = shelf.join(format!("{UNFINISHED}{id}"));
        let made = self.fill_twin(&unfinished, name, now, write);
        let named = made.and_then(|()| {
            system::rename(&unfinished, &shelf.join(id))
                .map_err(|error| VaultError::from(DiskError::from(error)))?;
            Ok(settle_folder(shelf).map_err(VaultError::from)?)
        });
        named.inspect_err(|_| {
            // Best effort: what went wrong first is what the person needs to hear.
            let _ = fs::remove_dir_all(&unfinished);
        })
    }

    fn fill_twin(
        &self,
        folder: &Path,
        name: &str,
        now: DateTime<Utc>,
        write: impl FnOnce(&Path, &DatabaseKey) -> Result<(), Problem>,
    ) -> Result<(), Problem> {
        private_folder(folder).map_err(|error| VaultError::from(DiskError::from(error)))?;
        write(&folder.join(PLAN_FILE), &self.key)?;
        // When the whole folder was taken away, what was in it when the plan was opened opens this one.
        let there = KeySlots::of(self.folder.path()).files();
        let keys = if there.is_empty() { &self.keys } else { &there };
        KeySlots::of(folder).put_files(keys)?;
        let cover = self.last_cover();
        let cover = Cover {
            nickname: name.to_owned(),
            symbol: cover
                .as_ref()
                .map(|cover| cover.symbol.clone())
                .unwrap_or_default(),
            colour: cover.map(|cover| cover.colour).unwrap_or_default(),
            plan: None,
            last_opened: Some(now),
        };
        Ok(cover.put_on(folder).map_err(VaultError::from)?)
    }
}
