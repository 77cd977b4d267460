//! What is held of an open plan besides its file: the key, the way in that was used, and the right to write.

use std::fmt;

use chrono::{DateTime, Utc};
use rusqlite::Connection;
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::backup::Backup;
use super::cover::Cover;
use super::error::VaultError;
use super::lock::WriterLock;
use super::plan_folder::{PLAN_FILE, PlanFolder};
use super::recovery::RecoveryCode;
use super::ring::Ring;
use super::slots::{Sealed, WayIn};
use crate::store::file::{self, DatabaseKey, DiskError, FileError};

/// What was found at the door, and put right, that people should hear of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Notice {
    /// A log of another time lay beside the plan. It was set aside, and the plan is whole without it.
    StaleLogSetAside,
    /// A log of another plan lay beside the plan. It was set aside.
    ForeignLogSetAside,
}

/// The key and the lock of an open plan. Dropped after the plan's file is closed, it lets the next one in.
pub struct OpenFolder {
    pub(super) key: DatabaseKey,
    pub(super) ring: Ring,
    pub(super) way: WayIn,
    pub(super) folder: PlanFolder,
    pub(super) backup: Result<Option<Backup>, DiskError>,
    pub(super) notice: Option<Notice>,
    /// The key files as they were when the plan was opened.
    pub(super) keys: Vec<(String, Vec<u8>)>,
    /// The cover as it was then.
    pub(super) cover: Option<Cover>,
    pub(super) _lock: WriterLock,
}

/// That whoever has the plan open has just shown that the phrase is theirs.
#[derive(Debug)]
pub struct Proven(());

impl OpenFolder {
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
        self.folder.read_backup(name, &self.key)
    }

    /// A locked copy of the plan file as it lies there, closed, while nobody else may write in it.
    ///
    /// # Errors
    /// When it is not the whole plan by itself, or cannot be read.
    pub(crate) fn sealed_as_it_lies(&self, id: Uuid) -> Result<Vec<u8>, VaultError> {
        let plan = self.folder.path().join(PLAN_FILE);
        if !file::is_settled(&plan, &self.key) {
            return Err(FileError::Truncated.into());
        }
        self.folder.sealed_copy(&plan, id)
    }

    /// Keeps the plan file as it lies there, closed, as a backup when it passes every check: it is opened more quickly the
    /// next time. Nothing is done when something stands beside it: that is looked at on the way in.
    ///
    /// # Errors
    /// When it is not whole, or the disk refuses; no half backup is left.
    pub(crate) fn keep_as_it_lies(&self, now: DateTime<Utc>) -> Result<Option<Backup>, VaultError> {
        let plan = self.folder.path().join(PLAN_FILE);
        if !file::is_settled(&plan, &self.key) {
            return Ok(None);
        }
        let (_, backup) = self.folder.inspect_and_back_up(&plan, &self.key, now)?;
        Ok(backup?)
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

    /// Whether the contact's overview opens the plan.
    #[must_use]
    pub fn has_overview(&self) -> bool {
        self.ring.overview().is_some()
    }

    /// The plan's key.
    pub(crate) fn key(&self) -> &DatabaseKey {
        &self.key
    }

    /// Whether `secret` opens the way in that was used.
    ///
    /// # Errors
    /// As for [`PlanFolder::unlock`].
    pub(crate) fn prove(&self, secret: &SecretString) -> Result<Proven, VaultError> {
        if self.folder.unwrap(self.way, secret)?.key == self.key {
            Ok(Proven(()))
        } else {
            Err(VaultError::WrongPassphrase)
        }
    }

    /// Gives the plan another cover.
    ///
    /// # Errors
    /// When the disk refuses; the old cover is as it was.
    pub fn set_cover(&self, cover: &Cover) -> Result<(), VaultError> {
        Ok(cover.put_on(self.folder.path())?)
    }

    /// Takes away the folder of a plan that was made a moment ago and could not be finished: nobody has written in it.
    pub(crate) fn discard_new(self) {
        // Best effort: what went wrong first is what the person needs to hear.
        let _ = std::fs::remove_dir_all(self.folder.path());
    }

    /// Lets a way in made by the first program follow when the key changes: its phrase has just been typed.
    ///
    /// # Errors
    /// When the disk refuses; it opens as before then.
    pub(super) fn bring_forward(&mut self, phrase: &SecretString) -> Result<(), VaultError> {
        if self.ring.has(self.way) {
            return Ok(());
        }
        let typed = match self.way {
            WayIn::Recovery => RecoveryCode::parse(phrase.expose_secret())?.shown().clone(),
            WayIn::Owner | WayIn::Contact => phrase.clone(),
        };
        let sealed = Sealed::new(&typed, self.folder.work_factor())?;
        let ring = self.ring.clone().with(self.way, sealed.recipient.clone());
        self.folder
            .slots()
            .put(self.way, &sealed, &self.key, &ring, None)?;
        self.ring = ring;
        Ok(())
    }
}

impl fmt::Debug for OpenFolder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OpenFolder")
            .field("folder", &self.folder)
            .field("way", &self.way)
            .finish_non_exhaustive()
    }
}
