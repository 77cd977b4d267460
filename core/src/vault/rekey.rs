//! Giving a plan a new key, so that a way in that was taken away or changed opens nothing from then on, not even when
//! its files are put back from a copy.
//!
//! Everything is made beside what is there first: the ways in that stay, in `keys-coming`; the backups with the new key, in
//! `backups-coming`; the plan with the new key. Each is checked. Then the plan file is replaced, in one rename: that is
//! the moment the new key counts. What is left is to put the folders in place and to destroy the old keys.
//!
//! A crash at any moment leaves a plan that opens: whoever opens it next sees which key fits the plan file, and either
//! finishes or takes away what was begun ([`settle`]). The folders are made and replaced in an order that makes the two cases
//! differ: `backups-coming` without `keys-coming` is there only when the new key counts.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::ending::destroy_folder;
use super::error::VaultError;
use super::open_folder::OpenFolder;
use super::plan_folder::PLAN_FILE;
use super::ring::Ring;
use super::slots::{KEYS, KEYS_COMING, KEYS_DRAFT, KEYS_OLD, KeySlots, Sealed, WayIn};
use super::steps;
use crate::store::file::{self, DatabaseKey, DiskError, FileError, beside, private_folder, settle_folder};

/// The plan with the new key, until it takes the place of the one with the old.
const RENEWED: &str = "plan-renewed.db";

/// The backups, those with the new key, and the old ones until they are removed.
const BACKUPS: &str = "backups";
const BACKUPS_COMING: &str = "backups-coming";
const BACKUPS_OLD: &str = "backups-old";

/// A new key, with everything that it takes to go over to it made and checked.
#[derive(Debug)]
pub(crate) struct Prepared {
    key: DatabaseKey,
    ring: Ring,
    /// How many backups have the new key.
    pub(crate) backups: u32,
    /// How many could not be read with the old.
    pub(crate) lost: u32,
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
            fs::rename(&draft, folder.join(KEYS_COMING)).map_err(DiskError::from)?;
            steps::done(folder);
            let (backups, lost) = renew_backups(folder, &self.key, &key)?;
            steps::done(folder);
            write_plan(&folder.join(RENEWED), &key)?;
            settle_folder(folder)?;
            steps::done(folder);
            Ok((backups, lost))
        };
        let made: Result<_, VaultError> = make();
        let (backups, lost) = made.inspect_err(|_| {
            // Best effort: what went wrong first is what the person needs to hear, and the next unlocking sweeps.
            let _ = discard(folder);
        })?;
        Ok(Prepared {
            key,
            ring,
            backups,
            lost,
        })
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
            Ok(()) => fs::rename(folder.join(RENEWED), &plan).map_err(|error| DiskError::from(error).into()),
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

/// Copies every backup with the new key. Those the old key does not open are of no use to anyone: they are counted.
fn renew_backups(folder: &Path, old: &DatabaseKey, new: &DatabaseKey) -> Result<(u32, u32), VaultError> {
    let coming = folder.join(BACKUPS_COMING);
    private_folder(&coming).map_err(DiskError::from)?;
    let (mut renewed, mut lost) = (0, 0);
    for from in plain_files(&folder.join(BACKUPS)).map_err(DiskError::from)? {
        let to = coming.join(from.file_name().unwrap_or_default());
        if from.extension().is_none_or(|ending| ending != "db") {
            fs::copy(&from, &to).map_err(DiskError::from)?;
            continue;
        }
        match file::copy_with_key(&from, old, &to, new) {
            Ok(()) => renewed += 1,
            Err(FileError::Disk(error)) => return Err(error.into()),
            Err(_) => lost += 1,
        }
    }
    settle_folder(&coming)?;
    Ok((renewed, lost))
}

fn plain_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let mut found = Vec::new();
    for entry in entries {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            found.push(entry.path());
        }
    }
    found.sort();
    Ok(found)
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
    if from_coming || !folder.join(KEYS_COMING).exists() {
        finish(folder)?;
    }
    discard(folder)
}

/// Puts in place what belongs to the key that counts, and destroys what belonged to the one before.
fn finish(folder: &Path) -> Result<(), DiskError> {
    for (coming, there, old) in [
        (KEYS_COMING, KEYS, KEYS_OLD),
        (BACKUPS_COMING, BACKUPS, BACKUPS_OLD),
    ] {
        let (coming, there, old) = (folder.join(coming), folder.join(there), folder.join(old));
        if !coming.exists() {
            continue;
        }
        if there.exists() {
            destroy_folder(&old)?;
            fs::rename(&there, &old)?;
            steps::done(folder);
        }
        fs::rename(&coming, &there)?;
        settle_folder(folder)?;
        steps::done(folder);
    }
    destroy_folder(&folder.join(KEYS_OLD))?;
    steps::done(folder);
    remove(&folder.join(BACKUPS_OLD))?;
    steps::done(folder);
    Ok(())
}

/// Takes away what was begun for a key that does not count.
fn discard(folder: &Path) -> Result<(), DiskError> {
    for suffix in ["-wal", "-journal", ""] {
        remove(&beside(&folder.join(RENEWED), suffix))?;
    }
    // In this order: the backups alone would mean that the new key counts.
    remove(&folder.join(BACKUPS_COMING))?;
    destroy_folder(&folder.join(KEYS_COMING))?;
    destroy_folder(&folder.join(KEYS_DRAFT))
}

fn remove(path: &Path) -> Result<(), DiskError> {
    let removed = match fs::symlink_metadata(path) {
        Ok(about) if about.is_dir() => fs::remove_dir_all(path),
        Ok(_) => fs::remove_file(path),
        Err(error) => Err(error),
    };
    match removed {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}
