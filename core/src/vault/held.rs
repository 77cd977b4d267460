//! What is held of an open plan besides its file: the key, the way in that was used, and the right to write.

use std::fmt;

use chrono::{DateTime, Utc};
use rusqlite::Connection;
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::backup::Backup;
use super::cover::Cover;
use super::error::VaultError;
use super::lock::WriterLock;
use super::plan_folder::PlanFolder;
use super::recovery::RecoveryCode;
use super::slots::{Sealed, WayIn};
use super::strength::assess;
use crate::store::file::{DatabaseKey, DiskError};

/// What was found at the door, and put right, that people should hear of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub enum Notice {
    /// A log of another time lay beside the plan. It was set aside, and the plan is whole without it.
    StaleLogSetAside,
    /// A log of another plan lay beside the plan. It was set aside.
    ForeignLogSetAside,
}

/// The key and the lock of an open plan. Dropped after the plan's file is closed, it lets the next one in.
pub struct Held {
    pub(super) key: DatabaseKey,
    pub(super) way: WayIn,
    pub(super) folder: PlanFolder,
    pub(super) backup: Result<Option<Backup>, DiskError>,
    pub(super) notice: Option<Notice>,
    /// The key files as they were when the plan was opened.
    pub(super) keys: Vec<(WayIn, Sealed)>,
    pub(super) _lock: WriterLock,
}

impl Held {
    /// The way in that was used.
    #[must_use]
    pub fn way(&self) -> WayIn {
        self.way
    }

    /// The plan's folder.
    #[must_use]
    pub fn folder(&self) -> &PlanFolder {
        &self.folder
    }

    /// The backup made on the way in: none when nothing had changed since the newest, an error when there was no room
    /// for one, which the person should hear of.
    pub fn backup(&self) -> Result<Option<&Backup>, &DiskError> {
        self.backup.as_ref().map(Option::as_ref)
    }

    /// What was found at the door, if there was anything.
    #[must_use]
    pub fn notice(&self) -> Option<Notice> {
        self.notice
    }

    /// Reads a backup into memory. The backup itself is not changed.
    ///
    /// # Errors
    /// [`VaultError::BackupDamaged`] when there is none of this name, or it is not whole.
    pub(crate) fn read_backup(&self, name: &str) -> Result<Connection, VaultError> {
        self.folder.backups_folder().look_into(name, &self.key)
    }

    /// Keeps the plan as it is in an open connection as a backup, which is checked before it is kept.
    ///
    /// # Errors
    /// When the disk refuses; no half backup is left.
    pub(crate) fn keep_now(&self, connection: &Connection, now: DateTime<Utc>) -> Result<Backup, VaultError> {
        self.folder.backups_folder().keep_now(connection, &self.key, now)
    }

    /// The ways in there are.
    ///
    /// # Errors
    /// [`VaultError::KeysMissing`] when somebody has removed them all.
    pub fn ways_in(&self) -> Result<Vec<WayIn>, VaultError> {
        self.folder.ways_in()
    }

    /// Gives the owner or the contact a new phrase, or the contact a way in. The old phrase works until the new one is
    /// known to. Takes twice the time of one guess.
    ///
    /// # Errors
    /// [`VaultError::WeakPassphrase`]; [`VaultError::NotYourWayIn`] when the contact tries to change the owner's phrase,
    /// or anyone to choose the recovery code; when the disk refuses.
    pub fn set_phrase(&self, way: WayIn, phrase: &SecretString) -> Result<(), VaultError> {
        if way == WayIn::Recovery || (way == WayIn::Owner && self.way == WayIn::Contact) {
            return Err(VaultError::NotYourWayIn);
        }
        let nickname = self
            .folder
            .cover()
            .map(|cover| cover.nickname)
            .unwrap_or_default();
        if !assess(phrase, &[&nickname]).good_enough {
            return Err(VaultError::WeakPassphrase);
        }
        self.put(way, phrase)
    }

    /// Takes the contact's way in away.
    ///
    /// # Errors
    /// [`VaultError::OwnersWayIn`] for any other way in, [`VaultError::NoSuchWayIn`] when there is none.
    pub fn remove_way(&self, way: WayIn) -> Result<(), VaultError> {
        self.folder.slots().remove(way)
    }

    /// Makes a new recovery code. The old one no longer opens the plan.
    ///
    /// # Errors
    /// [`VaultError::NotYourWayIn`] when the contact tries; when the disk refuses, and then the old code still works.
    pub fn renew_recovery_code(&self) -> Result<RecoveryCode, VaultError> {
        if self.way == WayIn::Contact {
            return Err(VaultError::NotYourWayIn);
        }
        let code = RecoveryCode::generate()?;
        self.put(WayIn::Recovery, code.shown())?;
        Ok(code)
    }

    /// Gives the plan another cover.
    ///
    /// # Errors
    /// When the disk refuses; the old cover is as it was.
    pub fn set_cover(&self, cover: &Cover) -> Result<(), VaultError> {
        Ok(cover.put_on(self.folder.path())?)
    }

    fn put(&self, way: WayIn, phrase: &SecretString) -> Result<(), VaultError> {
        let sealed = Sealed::new(&self.key, phrase, self.folder.work_factor())?;
        self.folder.slots().put(way, &sealed)
    }
}

impl fmt::Debug for Held {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Held")
            .field("folder", &self.folder)
            .field("way", &self.way)
            .finish_non_exhaustive()
    }
}
