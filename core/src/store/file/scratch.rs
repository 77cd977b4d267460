//! Copies of our own, beside the plan, to work in.

use std::io::ErrorKind;
use std::path::Path;

use tempfile::TempDir;

use super::disk::copy_at_most;
use super::error::FileError;
use super::ordinary::{self, LARGEST};
use crate::system::{private_scratch, remove_folder};

/// Copies a file of the plan, or one of its backups, into a new one.
///
/// # Errors
/// When one of them fails, or `from` is no ordinary file, or is longer than any plan.
pub(crate) fn copy_in(from: &Path, to: &Path) -> Result<(), FileError> {
    Ok(copy_at_most(from, &mut ordinary::make(to)?, LARGEST)?)
}

/// A folder of our own beside the plan. It always has the same name, so that one left by a power cut is found and
/// emptied the next time.
///
/// # Errors
/// When the disk refuses.
pub(crate) fn scratch_beside(path: &Path, name: &str) -> Result<TempDir, FileError> {
    let folder = path.parent().unwrap_or(Path::new("."));
    match remove_folder(&folder.join(name)) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error.into()),
        _ => {}
    }
    let mut scratch = tempfile::Builder::new();
    private_scratch(&mut scratch);
    Ok(scratch.prefix(name).rand_bytes(0).tempdir_in(folder)?)
}
