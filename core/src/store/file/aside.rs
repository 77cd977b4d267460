//! Setting raw files aside before anything is done with them that cannot be undone, and what those files are called.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::beside;
use super::disk::{DiskError, WholeCopy, settle_folder};
use super::ordinary::is_taken;
use crate::system;

/// What a crash left, as it was before it was brought into the file. Mostly it is never looked at again.
pub(super) const CRASH: &str = "plan-crash-";

/// What was found damaged, or belongs to another file or another time. Never removed by the program.
pub(super) const ASIDE: &str = "plan-aside-";

/// The plan file and what SQLite may have left beside it, by how their names end.
pub(super) const FILES: [&str; 3] = ["", "-wal", "-journal"];

/// Those of them that are no plan by themselves.
pub(super) const LOGS: [&str; 2] = ["-wal", "-journal"];

/// So many of what crashes left are kept, whatever the clock says.
const CRASHES_KEPT: usize = 3;

/// Copies the plan file and what a crash left beside it, before SQLite brings the two together. The last few are kept.
///
/// # Errors
/// When the disk refuses: then nothing may be brought together.
pub fn keep_raw(plan: &Path, now: DateTime<Utc>) -> Result<(), DiskError> {
    copy_both(plan, &free_name(plan, CRASH, now))?;
    let folder = folder_of(plan);
    let mut names = set_aside_in(folder)?;
    names.retain(|name| name.starts_with(CRASH));
    let too_many = names.len().saturating_sub(CRASHES_KEPT);
    for name in names.into_iter().take(too_many) {
        for path in files_of_aside(folder, &name) {
            // Best effort: one too many harms nobody.
            let _ = fs::remove_file(path);
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
    for suffix in LOGS {
        remove_if_there(&beside(plan, suffix))?;
    }
    settle_folder(folder_of(plan))?;
    Ok(name_of(&aside))
}

/// Moves a log that is ours from beside another file, under a dated name.
///
/// # Errors
/// When the disk refuses: then it stands where it stood.
pub(super) fn move_log_aside(plan: &Path, now: DateTime<Utc>) -> Result<(), DiskError> {
    let aside = beside(&free_name(plan, ASIDE, now), "-wal");
    system::rename(&beside(plan, "-wal"), &aside)?;
    settle_folder(folder_of(plan))
}

/// What was set aside in a plan's folder, each by the name of its main file, the oldest of its sort first. A log that was
/// set aside alone is among them.
///
/// # Errors
/// When the folder cannot be read.
pub fn set_aside_in(folder: &Path) -> io::Result<Vec<String>> {
    let mut names = BTreeSet::new();
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let main = LOGS
            .iter()
            .find_map(|suffix| name.strip_suffix(suffix))
            .unwrap_or(&name);
        if [ASIDE, CRASH].iter().any(|prefix| main.starts_with(prefix)) && main.ends_with(".db") {
            names.insert(main.to_owned());
        }
    }
    Ok(names.into_iter().collect())
}

/// The files of what was set aside under this name, the logs first: without its log a file is half of what it was.
#[must_use]
pub fn files_of_aside(folder: &Path, name: &str) -> Vec<PathBuf> {
    let files = FILES
        .iter()
        .rev()
        .map(|suffix| beside(&folder.join(name), suffix));
    files.filter(|path| is_taken(path)).collect()
}

fn copy_both(plan: &Path, aside: &Path) -> Result<(), DiskError> {
    // The main file last: a log whose file is missing is seen to be half a copy.
    for suffix in FILES.into_iter().rev() {
        let from = beside(plan, suffix);
        if is_taken(&from) {
            WholeCopy::of(&from, folder_of(plan))?.keep_as(&name_of(&beside(aside, suffix)))?;
        }
    }
    Ok(())
}

/// A dated name that nothing has yet.
pub(super) fn free_name(plan: &Path, prefix: &str, now: DateTime<Utc>) -> PathBuf {
    let stamp = now.format("%Y-%m-%dT%H%M%SZ");
    let named = |attempt: u32| match attempt {
        0 => plan.with_file_name(format!("{prefix}{stamp}.db")),
        again => plan.with_file_name(format!("{prefix}{stamp}-{again}.db")),
    };
    let is_free = |path: &PathBuf| FILES.iter().all(|suffix| !is_taken(&beside(path, suffix)));
    // There are more numbers than a folder holds files.
    (0..=u32::MAX)
        .map(named)
        .find(is_free)
        .unwrap_or_else(|| named(0))
}

/// Takes a file away, if it is there.
pub(super) fn remove_if_there(path: &Path) -> Result<(), DiskError> {
    match system::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// The folder a file stands in.
pub(super) fn folder_of(plan: &Path) -> &Path {
    plan.parent().unwrap_or(Path::new("."))
}

/// What a file is called there.
pub(super) fn name_of(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
