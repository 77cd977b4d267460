//! Setting raw files aside before anything is done with them that cannot be undone.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::beside;
use super::disk::{DiskError, WholeCopy, settle_folder};
use super::ordinary::is_taken;

/// What a crash left, as it was before it was brought into the file. Mostly it is never looked at again.
const CRASH: &str = "plan-crash-";

/// What was found damaged, or belongs to another file or another time. Never removed by the program.
const ASIDE: &str = "plan-aside-";

/// So many of what crashes left are kept, whatever the clock says.
const CRASHES_KEPT: usize = 3;

/// Copies the plan file and what a crash left beside it, before SQLite brings the two together. The last few are kept.
///
/// # Errors
/// When the disk refuses: then nothing may be brought together.
pub fn keep_raw(plan: &Path, now: DateTime<Utc>) -> Result<(), DiskError> {
    copy_both(plan, &free_name(plan, CRASH, now))?;
    let folder = folder_of(plan);
    let mut names: Vec<String> = fs::read_dir(folder)?
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name.starts_with(CRASH) && name.ends_with(".db"))
        .collect();
    names.sort();
    let too_many = names.len().saturating_sub(CRASHES_KEPT);
    for name in names.into_iter().take(too_many) {
        for suffix in ["", "-wal", "-journal"] {
            // Best effort: one too many harms nobody.
            let _ = fs::remove_file(beside(&folder.join(&name), suffix));
        }
    }
    Ok(())
}

/// Copies the plan file under a dated name, and moves the log that does not belong to it there too. The two stand
/// together as they were found; what is left is the file by itself. Tells what they are called.
///
/// # Errors
/// When the disk refuses: then the log still stands where it was.
pub fn put_log_aside(plan: &Path, now: DateTime<Utc>) -> Result<String, DiskError> {
    let aside = free_name(plan, ASIDE, now);
    copy_both(plan, &aside)?;
    for suffix in ["-wal", "-journal"] {
        remove_if_there(&beside(plan, suffix))?;
    }
    settle_folder(folder_of(plan))?;
    Ok(name_of(&aside))
}

/// Puts the whole file `new`, which stands in the same folder tree, in the plan file's place. What was there, with its
/// log, is kept under a dated name, which is told.
///
/// The new file is in its place before the old log is taken away: a crash between the two leaves a log that belongs to
/// no file there, and that is told as such; never a file without its newest words and nothing that says so.
///
/// # Errors
/// When the disk refuses: what was there is in its place then.
pub(crate) fn replace(plan: &Path, new: &Path, now: DateTime<Utc>) -> Result<String, DiskError> {
    let aside = free_name(plan, ASIDE, now);
    copy_both(plan, &aside)?;
    WholeCopy::of(new, folder_of(plan))?.replace(plan)?;
    for suffix in ["-wal", "-journal"] {
        remove_if_there(&beside(plan, suffix))?;
    }
    settle_folder(folder_of(plan))?;
    Ok(name_of(&aside))
}

fn copy_both(plan: &Path, aside: &Path) -> Result<(), DiskError> {
    // The main file last: a log whose file is missing is seen to be half a copy.
    for suffix in ["-wal", "-journal", ""] {
        let from = beside(plan, suffix);
        if is_taken(&from) {
            WholeCopy::of(&from, folder_of(plan))?.keep_as(&name_of(&beside(aside, suffix)))?;
        }
    }
    Ok(())
}

fn free_name(plan: &Path, prefix: &str, now: DateTime<Utc>) -> PathBuf {
    let stamp = now.format("%Y-%m-%dT%H%M%SZ");
    let named = |attempt: u32| match attempt {
        0 => plan.with_file_name(format!("{prefix}{stamp}.db")),
        again => plan.with_file_name(format!("{prefix}{stamp}-{again}.db")),
    };
    let is_free = |path: &PathBuf| {
        ["", "-wal", "-journal"]
            .iter()
            .all(|suffix| !is_taken(&beside(path, suffix)))
    };
    // There are more numbers than a folder holds files.
    (0..=u32::MAX)
        .map(named)
        .find(is_free)
        .unwrap_or_else(|| named(0))
}

fn remove_if_there(path: &Path) -> Result<(), DiskError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

fn folder_of(plan: &Path) -> &Path {
    plan.parent().unwrap_or(Path::new("."))
}

fn name_of(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
