//! An unlocked plan: the open file, its key, and the right to write. Dropping it locks the plan.

use std::fmt;

use rusqlite::Connection;
use secrecy::SecretString;

use super::backup::Backup;
use super::cover::Cover;
use super::error::VaultError;
use super::lock::WriterLock;
use super::plan_folder::PlanFolder;
use super::recovery::RecoveryCode;
use super::slots::{Sealed, WayIn};
use super::strength::assess;
use crate::store::file::{DatabaseKey, DiskError, FileError};

/// A plan that is open here and nowhere else.
pub struct Unlocked {
    // The file is closed before the lock is let go: fields are dropped in this order.
    connection: Connection,
    key: DatabaseKey,
    way: WayIn,
    folder: PlanFolder,
    backup: Result<Option<Backup>, DiskError>,
    _lock: WriterLock,
}

impl Unlocked {
    pub(super) fn new(
        connection: Connection,
        key: DatabaseKey,
        way: WayIn,
        folder: PlanFolder,
        backup: Result<Option<Backup>, DiskError>,
        lock: WriterLock,
    ) -> Self {
        Self {
            connection,
            key,
            way,
            folder,
            backup,
            _lock: lock,
        }
    }

    /// The open plan file.
    #[must_use]
    pub fn connection(&self) -> &Connection {
        &self.connection
    }

    /// The open plan file, for those who begin a transaction.
    pub fn connection_mut(&mut self) -> &mut Connection {
        &mut self.connection
    }

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

    /// Closes the file and lets the next one in, and tells when closing failed. Everything acknowledged is on disk in
    /// any case.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn lock(self) -> Result<(), VaultError> {
        self.connection
            .close()
            .map_err(|(_, error)| FileError::from(error).into())
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

impl fmt::Debug for Unlocked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Unlocked")
            .field("folder", &self.folder)
            .field("way", &self.way)
            .finish_non_exhaustive()
    }
}
