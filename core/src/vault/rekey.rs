//! Giving a plan a new key, so that a way in that was taken away or changed opens nothing from then on, not even when
//! its files are put back from a copy.
//!
//! Everything is made beside what is there first: the ways in that stay, in `keys-coming`; the backups and what was set
//! aside, with the new key (see [`super::follow`]); the plan with the new key. Each is checked. Then the plan file is replaced, in one rename: that is
//! the moment the new key counts. What is left is to put the folders in place and to destroy the old keys.
//!
//! A crash at any moment leaves a plan that opens: whoever opens it next sees which key fits the plan file, and either
//! finishes or takes away what was begun ([`settle`]). The folders are made and replaced in an order that makes the two cases
//! differ: what follows without `keys-coming` is there only when the new key counts.

use std::io::{self, ErrorKind};
use std::path::Path;

use rusqlite::Connection;

use super::ending::{destroy_folder, remove};
use super::error::VaultError;
use super::follow::{self, Followed};
use super::open_folder::OpenFolder;
use super::plan_folder::PLAN_FILE;
use super::ring::Ring;
use super::slots::{KEYS, KEYS_COMING, KEYS_DRAFT, KEYS_OLD, KeySlots, Sealed, WayIn};
use super::steps;
use crate::store::file::{self, DatabaseKey, DiskError, FileError, beside, settle_folder};
use crate::system;

/// The plan with the new key, until it takes the place of the one with the old.
const RENEWED: &str = "plan-renewed.db";

/// A new key, with everything that it takes to go over to it made and checked.
#[derive(Debug)]
pub(crate) struct Prepared {
    key: DatabaseKey,
    ring: Ring,
    /// What goes over to it with the plan.
    pub(super) followed: Followed,
}

impl OpenFolder {
    /// Makes a new key for those on `ring`, and everything that goes with it; `new` are ways in with a new phrase.
    /// `write_plan` writes the open plan as a new file with a key. Nothing that is there is touched.
    ///
    /// # Errors
    /// When the disk refuses or a copy does not pass its check: what was begun is taken away.
    pub(super) fn prepare_new_key(
        &self,
        ring: Ring,
        new: &[(WayIn, Sealed)],
        write_plan: impl FnOnce(&Path, &DatabaseKey) -> Result<(), FileError>,
    ) -> Result<Prepared, VaultError> {
        let folder = self.folder.path();
        discard(folder)?;
        let key = DatabaseKey::generate()?;
        let make = || {
            let draft = folder.join(KEYS_DRAFT);
            KeySlots::of(folder).write_set(&draft, &key, &ring, new)?;
            system::rename(&draft, &folder.join(KEYS_COMING)).map_err(DiskError::from)?;
            steps::done(folder);
            let followed = follow::prepare(folder, &self.key, &key)?;
            write_plan(&folder.join(RENEWED), &key)?;
            settle_folder(folder)?;
            steps::done(folder);
            Ok(followed)
        };
        let made: Result<_, VaultError> = make();
        let followed = made.inspect_err(|_| {
            // Best effort: what went wrong first is what the person needs to hear, and the next unlocking sweeps.
            let _ = discard(folder);
        })?;
        Ok(Prepared { key, ring, followed })
    }

    /// Closes the open file, puts the one with the new key in its place, and opens that. Gives the connection to go on
    /// with, and whether the key is new: when it could not be, it is the old file's.
    ///
    /// # Errors
    /// When no file could be opened again: the plan has to be locked then. Nothing in it is lost.
    pub(super) fn swap_in(
        &mut self,
        open: Connection,
        prepared: &Prepared,
    ) -> Result<(Connection, Result<(), VaultError>), VaultError> {
        let folder = self.folder.path().to_owned();
        let plan = folder.join(PLAN_FILE);
        let swapped = match close_whole(open, &plan) {
            Ok(()) => {
                system::rename(&folder.join(RENEWED), &plan).map_err(|error| DiskError::from(error).into())
            }
            Err(unclosed) => match *unclosed {
                Unclosed(Some(open), error) => {
                    let _ = discard(&folder);
                    return Ok((open, Err(error)));
                }
                Unclosed(None, error) => Err(error),
            },
        };
        if swapped.is_ok() {
            self.key = prepared.key.clone();
            self.ring = prepared.ring.clone();
            steps::done(&folder);
            // The new key counts. What cannot be done now is done by whoever opens the plan next.
            if settle_folder(&folder).is_ok() {
                let _ = finish(&folder);
            }
        } else {
            let _ = discard(&folder);
        }
        Ok((file::open_checked(&plan, &self.key)?, swapped))
    }
}

/// Why the open file could not be closed, and the connection, when it is still open.
struct Unclosed(Option<Connection>, VaultError);

/// Brings what is in the `-wal` into the plan file and closes it.
fn close_whole(open: Connection, plan: &Path) -> Result<(), Box<Unclosed>> {
    let unclosed = |open, error| Err(Box::new(Unclosed(open, error)));
    if let Err(error) = file::empty_log(&open) {
        return unclosed(Some(open), error.into());
    }
    if let Err((open, error)) = open.close() {
        return unclosed(Some(open), FileError::from(error).into());
    }
    if !file::has_leftovers(plan) {
        Ok(())
    } else {
        // Another file's name would come beside these leftovers, and SQLite would bring them into it.
        unclosed(None, busy())
    }
}

fn busy() -> VaultError {
    DiskError::from(io::Error::from(ErrorKind::ResourceBusy)).into()
}

/// Puts a plan in order after a change of key that was cut short: `key` has just been got from one of its ways in, and
/// the writer's lock is held. When the key does not open the plan file nothing is touched.
///
/// # Errors
/// When the disk refuses; the next one who opens the plan tries again.
pub(super) fn settle(folder: &Path, key: &DatabaseKey, from_coming: bool) -> Result<(), DiskError> {
    if !file::opens_with(&folder.join(PLAN_FILE), key) {
        return Ok(());
    }
    if from_coming || !file::is_taken(&folder.join(KEYS_COMING)) {
        finish(folder)?;
    }
    discard(folder)
}

/// Puts in place what belongs to the key that counts, and destroys what belonged to the one before.
fn finish(folder: &Path) -> Result<(), DiskError> {
    follow::take_the_place(folder, KEYS_COMING, KEYS, KEYS_OLD, destroy_folder)?;
    follow::finish(folder)?;
    destroy_folder(&folder.join(KEYS_OLD))?;
    steps::done(folder);
    Ok(())
}

/// Takes away what was begun for a key that does not count.
fn discard(folder: &Path) -> Result<(), DiskError> {
    for suffix in ["-wal", "-journal", ""] {
        remove(&beside(&folder.join(RENEWED), suffix))?;
    }
    // In this order: what follows, alone, would mean that the new key counts.
    follow::discard(folder)?;
    destroy_folder(&folder.join(KEYS_COMING))?;
    destroy_folder(&folder.join(KEYS_DRAFT))
}
