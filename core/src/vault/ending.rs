//! The end of a plan: the owner's to decide, and nothing can be brought back afterwards.
//!
//! The keys go first. They are moved out of the way all at once, then written over and taken away, and from that moment
//! nobody can read the plan: what is left of it on the disk is noise without them. Then every file goes, the backups too, and
//! the folder. A crash on the way leaves either a plan that opens as before, or a folder without keys that is marked as
//! ended; that one is not shown on the shelf, and is swept away, with the keys that were moved.
//!
//! What this cannot reach: copies that stand somewhere else, and old content that a disk with wear levelling, a synced
//! folder or a system's own snapshots keep. docs/privacy.md says so, and the program says it before.

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::error::VaultError;
use super::open_folder::{OpenFolder, Proven};
use super::slots::{KEY_FOLDERS, KEYS};
use crate::store::file::{DiskError, is_folder, length, open_or_make, settle_folder, write_whole};
use crate::system;

/// Says that a plan is being ended. It means nothing for as long as there are keys.
const MARK: &str = "ended";

/// Where the keys stand while they are destroyed. Nothing reads them there: otherwise a crash could leave a plan that some
/// ways in open, or one that stands on the shelf and that nobody can open or end.
const KEYS_ENDED: &str = ".keys-ended";

/// How much noise there is at a time, in bytes; it is written again and again.
const NOISE: usize = 1 << 16;

/// So much of a file is written over, in bytes: what somebody has put there to have no end is not.
const OVERWRITTEN: usize = 64 << 20;

/// What came of ending a plan. Nobody can open it any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanEnded {
    /// The folder, when files in it could not be taken away. They are locked, and their key is gone.
    pub left_in: Option<String>,
}

impl OpenFolder {
    /// Ends the plan, whose file has been closed: the keys are destroyed, then everything is removed.
    ///
    /// # Errors
    /// [`VaultError::NotYourWayIn`] when it was not opened by the owner; when the disk refuses before the last key is
    /// gone: the ways in that are left then open the plan as before.
    pub(crate) fn end(self, _proven: Proven) -> Result<PlanEnded, VaultError> {
        if !self.way.is_owners() {
            return Err(VaultError::NotYourWayIn);
        }
        let folder = self.folder.path().to_owned();
        write_whole(&folder.join(MARK), b"")?;
        destroy_keys(&folder)?;
        // On some systems an open lock file keeps its folder from being removed.
        drop(self);
        let gone = system::remove_folder(&folder);
        if let Some(shelf) = folder.parent() {
            // The plan is ended in any case: nothing opens it.
            let _ = settle_folder(shelf);
        }
        Ok(PlanEnded {
            left_in: gone.err().map(|_| folder.display().to_string()),
        })
    }
}

/// Whether the plan in `folder` was ended, and no key is left of it.
pub(super) fn is_over(folder: &Path) -> bool {
    let has_keys = |name: &&str| match fs::read_dir(folder.join(name)) {
        Ok(mut entries) => entries.next().is_some(),
        Err(error) => error.kind() != ErrorKind::NotFound,
    };
    matches!(length(&folder.join(MARK)), Ok(Some(_))) && !KEY_FOLDERS.iter().any(has_keys)
}

/// Removes what is left of a plan that was ended.
pub(super) fn sweep(folder: &Path) {
    if is_over(folder) {
        let _ = destroy_folder(&folder.join(KEYS_ENDED));
        // Best effort: there is no key to it anywhere here, and the next one who looks tries again.
        let _ = system::remove_folder(folder);
    }
}

/// Writes over every key file, and removes it; those that open the plan last, and a disk that fails on the way gets them
/// back.
fn destroy_keys(folder: &Path) -> Result<(), DiskError> {
    let (keys, ended) = (folder.join(KEYS), folder.join(KEYS_ENDED));
    for name in KEY_FOLDERS.into_iter().filter(|name| *name != KEYS) {
        destroy_folder(&folder.join(name))?;
    }
    destroy_folder(&ended)?;
    match system::rename(&keys, &ended) {
        Err(error) if error.kind() == ErrorKind::NotFound => return settle_folder(folder),
        moved => moved?,
    }
    let destroyed = settle_folder(folder).and_then(|()| destroy_folder(&ended));
    if destroyed.is_err() {
        // What is left of them opens the plan as before.
        let _ = system::rename(&ended, &keys);
    }
    destroyed?;
    settle_folder(folder)
}

/// Writes over every file in a folder of keys, and removes them and the folder. None there is nothing to do. What has its
/// name and is no folder is taken away by that name alone: a link may lead to anything of anybody's.
pub(super) fn destroy_folder(keys: &Path) -> Result<(), DiskError> {
    if !is_folder(keys).unwrap_or(false) {
        return remove(keys);
    }
    let entries = fs::read_dir(keys)?;
    let mut paths = entries
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    for path in paths {
        destroy(&path)?;
    }
    settle_folder(keys)?;
    Ok(system::patiently(|| fs::remove_dir(keys))?)
}

/// Writes noise over a plain file before it is removed, as far as any plan is long; what a link points to is not ours.
pub(super) fn destroy(path: &Path) -> io::Result<()> {
    let about = fs::symlink_metadata(path)?;
    if about.is_dir() {
        return system::remove_folder(path);
    }
    if about.is_file() {
        let mut noise = vec![0; NOISE];
        getrandom::fill(&mut noise).map_err(io::Error::other)?;
        let mut file = open_or_make(path)?;
        let mut left = usize::try_from(about.len())
            .unwrap_or(usize::MAX)
            .min(OVERWRITTEN);
        while left > 0 {
            let part = left.min(NOISE);
            file.write_all(&noise[..part])?;
            left -= part;
        }
        file.sync_all()?;
    }
    system::remove_file(path)
}

/// Takes away a file or a folder, if it is there; what a link leads to is not ours.
///
/// # Errors
/// When the disk refuses.
pub(super) fn remove(path: &Path) -> Result<(), DiskError> {
    let removed = match fs::symlink_metadata(path) {
        Ok(about) if about.is_dir() => system::remove_folder(path),
        Ok(_) => system::remove_file(path),
        Err(error) => Err(error),
    };
    match removed {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}
