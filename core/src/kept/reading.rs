//! Reading backups and copies without the plan they are of: each is read whole and checked, which takes a while, and
//! nobody who types should wait for that. What is needed for it is taken along; what was read is then told, or looked at,
//! with the plan.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::Then;
use super::told::Seen;
use crate::error::{Problem, ProblemCode};
use crate::open_plan::OpenPlan;
use crate::store::file::DatabaseKey;
use crate::store::nearest;
use crate::vault::{Backup, PlanFolder, WayIn};

/// What it takes to read what was kept of a plan.
#[derive(Debug)]
pub struct Reading<T> {
    folder: PlanFolder,
    key: DatabaseKey,
    way: WayIn,
    what: T,
}

/// Backups to be told.
#[derive(Debug)]
pub struct Backups(Vec<Backup>);

/// A backup or a copy to be looked at beside the plan.
#[derive(Debug)]
pub enum Kept {
    /// A backup, by its name.
    Backup(String),
    /// A locked copy, by where it stands.
    Copy(PathBuf),
}

/// Backups that were read with a key.
#[derive(Debug)]
pub struct BackupsRead {
    key: DatabaseKey,
    read: Vec<(String, Result<Seen, Problem>)>,
}

/// What was read to be looked at.
#[derive(Debug)]
pub struct KeptRead {
    backup: Backup,
    pub(super) then: Then,
}

impl KeptRead {
    /// The backup it is; of a copy, what it is taken for.
    pub(super) fn backup(&self) -> &Backup {
        &self.backup
    }
}

impl OpenPlan {
    /// What it takes to read the backups that were not told before, or the one of them that is called `only`.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn backups_to_tell(&self, only: Option<&str>) -> Result<Reading<Backups>, Problem> {
        let mut backups = self.open_folder().folder().backups()?;
        backups.retain(|backup| {
            let is_meant = only.is_none_or(|name| name == backup.name);
            is_meant && !self.looked.seen.contains_key(&backup.name)
        });
        Ok(self.reading(Backups(backups)))
    }

    /// What it takes to read a backup or a copy, to look at it.
    #[must_use]
    pub fn to_look_at(&self, kept: Kept) -> Reading<Kept> {
        self.reading(kept)
    }

    fn reading<T>(&self, what: T) -> Reading<T> {
        Reading {
            folder: self.open_folder().folder().clone(),
            key: self.open_folder().key().clone(),
            way: self.open_folder().way(),
            what,
        }
    }
}

impl Reading<Backups> {
    /// Reads them. One that cannot be says why.
    #[must_use]
    pub fn read(self) -> BackupsRead {
        let seen = |backup: &Backup| {
            let connection = self.folder.read_backup(&backup.name, &self.key)?;
            Seen::of(&Then::of(&backup.name, connection, self.way)?)
        };
        let read = self
            .what
            .0
            .iter()
            .map(|backup| (backup.name.clone(), seen(backup)));
        BackupsRead {
            read: read.collect(),
            key: self.key.clone(),
        }
    }
}

impl Reading<Kept> {
    /// Reads it.
    ///
    /// # Errors
    /// [`ProblemCode::BackupDamaged`] when there is no such backup or it is not whole; [`ProblemCode::CopyOtherKey`] when the
    /// plan's key does not open the copy, and what [`crate::vault::Shelf::take_sealed_copy`] says of files that are none.
    pub fn read(self) -> Result<KeptRead, Problem> {
        let (backup, connection) = match &self.what {
            Kept::Backup(name) => {
                let mut backups = self.folder.backups()?.into_iter();
                let backup = backups.find(|backup| backup.name == *name);
                (
                    backup.ok_or(ProblemCode::BackupDamaged)?,
                    self.folder.read_backup(name, &self.key)?,
                )
            }
            Kept::Copy(file) => {
                let connection = self.folder.look_into_copy(file, &self.key)?;
                (about_copy(file)?, connection)
            }
        };
        let then = Then::of(&backup.name, connection, self.way)?;
        Ok(KeptRead { backup, then })
    }
}

/// A copy tells by itself neither what it is called nor when it was made.
fn about_copy(file: &Path) -> Result<Backup, Problem> {
    let about = std::fs::symlink_metadata(file).map_err(|_| ProblemCode::FileUnreadable)?;
    let made = about.modified().map(DateTime::<Utc>::from);
    Ok(Backup {
        name: file
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned(),
        made_at: made.map(nearest).unwrap_or_default(),
        bytes: about.len(),
    })
}

impl BackupsRead {
    /// What was read, if it was with this key.
    pub(super) fn with(self, key: &DatabaseKey) -> Vec<(String, Result<Seen, Problem>)> {
        if self.key == *key { self.read } else { Vec::new() }
    }
}
