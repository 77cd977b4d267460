//! What follows a plan to its new key: its backups, and what was set aside. Made beside what is there, and put in place when
//! the new key counts. Any of it may be cut short and done again.
//!
//! Only ordinary files that are whole with the old key can follow. Whatever else lies in `backups/` is nothing of ours: it is
//! moved, never opened. What was set aside broken stays as it is, with the key of its time, and that is told: it may hold
//! somebody's only words, so it is theirs to drop.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::ending::remove;
use super::error::VaultError;
use super::steps;
use crate::store::file::{
    self, Beside, DatabaseKey, DiskError, FileError, files_of_aside, private_folder, set_aside_in,
    settle_folder,
};
use crate::system::rename;

/// The backups, those with the new key, and the old ones until they are removed.
const BACKUPS: &str = "backups";
const BACKUPS_COMING: &str = "backups-coming";
const BACKUPS_OLD: &str = "backups-old";

/// What was set aside, with the new key, until it takes the place of what it was made of.
const ASIDE_COMING: &str = "aside-coming";

/// What could follow, and what could not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Followed {
    /// How many backups have the new key.
    pub(super) backups: u32,
    /// How many could not be read with the old.
    pub(super) lost: u32,
    /// What was set aside and keeps the key of its time, by name.
    pub(super) left: Vec<String>,
}

/// Makes copies with the new key of all that can follow. What is there is not touched.
///
/// # Errors
/// When the disk refuses.
pub(super) fn prepare(folder: &Path, old: &DatabaseKey, new: &DatabaseKey) -> Result<Followed, VaultError> {
    let (backups, lost) = renew_backups(folder, old, new)?;
    steps::done(folder);
    let left = renew_aside(folder, old, new)?;
    steps::done(folder);
    Ok(Followed { backups, lost, left })
}

/// Puts in place what was prepared, and removes what it was made of.
///
/// # Errors
/// When the disk refuses; the next one who opens the plan goes on.
pub(super) fn finish(folder: &Path) -> Result<(), DiskError> {
    take_the_place(folder, BACKUPS_COMING, BACKUPS, BACKUPS_OLD, remove)?;
    finish_aside(folder)?;
    bring_over_the_rest(folder)?;
    remove(&folder.join(BACKUPS_OLD))?;
    steps::done(folder);
    Ok(())
}

/// Takes away what was prepared.
///
/// # Errors
/// When the disk refuses.
pub(super) fn discard(folder: &Path) -> Result<(), DiskError> {
    remove(&folder.join(ASIDE_COMING))?;
    remove(&folder.join(BACKUPS_COMING))
}

/// Puts one folder in another's place, which is called `old` until it is removed. `clear` removes what an earlier
/// attempt left there.
///
/// # Errors
/// When the disk refuses; done again, it goes on.
pub(super) fn take_the_place(
    folder: &Path,
    coming: &str,
    there: &str,
    old: &str,
    clear: impl FnOnce(&Path) -> Result<(), DiskError>,
) -> Result<(), DiskError> {
    let (coming, there, old) = (folder.join(coming), folder.join(there), folder.join(old));
    // A link that has its name was not made by us.
    if !file::is_folder(&coming).unwrap_or(false) {
        return Ok(());
    }
    if file::is_taken(&there) {
        clear(&old)?;
        rename(&there, &old)?;
        steps::done(folder);
    }
    rename(&coming, &there)?;
    settle_folder(folder)?;
    steps::done(folder);
    Ok(())
}

/// Copies every backup with the new key. Those the old key does not open are of no use to anyone: they are counted.
fn renew_backups(folder: &Path, old: &DatabaseKey, new: &DatabaseKey) -> Result<(u32, u32), VaultError> {
    let coming = folder.join(BACKUPS_COMING);
    private_folder(&coming).map_err(DiskError::from)?;
    let (mut renewed, mut lost) = (0, 0);
    for from in databases_in(&folder.join(BACKUPS)).map_err(DiskError::from)? {
        let to = coming.join(from.file_name().unwrap_or_default());
        match file::glance(&from).and_then(|()| file::copy_with_key(&from, old, &to, new)) {
            Ok(()) => renewed += 1,
            Err(FileError::Disk(error)) => return Err(error.into()),
            Err(_) => lost += 1,
        }
    }
    settle_folder(&coming)?;
    Ok((renewed, lost))
}

/// Ordinary files in a folder that are called as databases are. A name of ours or not: it may have been put here by hand.
fn databases_in(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found: Vec<_> = entries(folder)?
        .into_iter()
        .filter(|path| path.extension().is_some_and(|ending| ending == "db"))
        .filter(|path| matches!(file::length(path), Ok(Some(_))))
        .collect();
    found.sort();
    Ok(found)
}

fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    // A link in its place leads to what is not ours.
    if !file::is_folder(folder).unwrap_or(false) {
        return Ok(Vec::new());
    }
    fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect()
}

/// Copies what was set aside with the new key, and tells what could not follow: what is not whole, and a log that belongs
/// to no file there.
fn renew_aside(folder: &Path, old: &DatabaseKey, new: &DatabaseKey) -> Result<Vec<String>, VaultError> {
    let coming = folder.join(ASIDE_COMING);
    private_folder(&coming).map_err(DiskError::from)?;
    let mut left = Vec::new();
    for name in set_aside_in(folder).map_err(DiskError::from)? {
        match renew_one(&folder.join(&name), old, &coming.join(&name), new) {
            Ok(true) => {}
            Err(FileError::Disk(error)) if !matches!(error, DiskError::NotOrdinary(_)) => {
                return Err(error.into());
            }
            Ok(false) | Err(_) => left.push(name),
        }
    }
    settle_folder(&coming)?;
    Ok(left)
}

/// Copies the whole of a file and of what a crash left beside it. Tells whether that is all there was.
fn renew_one(from: &Path, old: &DatabaseKey, to: &Path, new: &DatabaseKey) -> Result<bool, FileError> {
    let checked = file::inspect(from, old)?;
    if !matches!(checked.beside(), Beside::Nothing | Beside::Crash) {
        return Ok(false);
    }
    file::copy_with_key(checked.whole(), old, to, new)?;
    Ok(true)
}

/// Each copy holds all that its file and its log came to. The log goes first: beside the copy it would be another's.
fn finish_aside(folder: &Path) -> Result<(), DiskError> {
    let coming = folder.join(ASIDE_COMING);
    for copy in entries(&coming)? {
        let name = copy.file_name().unwrap_or_default().to_owned();
        let there = folder.join(&name);
        for path in files_of_aside(folder, &name.to_string_lossy()) {
            if path != there {
                remove(&path)?;
            }
        }
        rename(&copy, &there)?;
        steps::done(folder);
    }
    settle_folder(folder)?;
    remove(&coming)
}

/// Moves what lay among the backups and is none: nothing of it is opened.
fn bring_over_the_rest(folder: &Path) -> Result<(), DiskError> {
    let backups = folder.join(BACKUPS);
    let old = folder.join(BACKUPS_OLD);
    let databases = databases_in(&old)?;
    for path in entries(&old)? {
        let to = backups.join(path.file_name().unwrap_or_default());
        if !databases.contains(&path) && !file::is_taken(&to) {
            rename(&path, &to)?;
        }
    }
    Ok(())
}
