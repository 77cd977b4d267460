//! What differs between operating systems, behind one door. The rest of core asks here, and knows none of them.
//!
//! Each system has a file of its own with the same functions. What one of them has no such thing for does nothing there, and
//! says why. What is the same everywhere once that is known, waiting for a file that another program holds, stands here.

mod names;
#[cfg(unix)]
mod unix;
#[cfg(windows)]
mod windows;

use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::Path;
#[cfg(any(windows, target_os = "linux"))]
use std::path::{PathBuf, absolute};
use std::thread;

use tempfile::{NamedTempFile, PersistError};

pub use names::is_device_name;
#[cfg(unix)]
use unix::{WAITS, is_held};
#[cfg(unix)]
pub(crate) use unix::{
    file_id, is_no_place, is_other_than_seen, keep_to_ourselves, locale, long, private, private_folder,
    private_scratch, readable_by_others, seen_of, settle_folder, unmoved,
};
#[cfg(windows)]
use windows::{WAITS, is_held};
#[cfg(windows)]
pub(crate) use windows::{
    Written, file_id, is_no_place, is_other_than_seen, keep_to_ourselves, locale, long, private,
    private_folder, private_scratch, readable_by_others, seen_of, settle_folder, unmoved, written_below,
};

/// Does something to a file or a folder. When another program holds it, as one that looks for viruses does for a moment with
/// whatever is new, it is tried again for a second and a half. On Unix nobody can hold a file so.
pub(crate) fn patiently<T>(mut act: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    for wait in WAITS {
        match act() {
            Err(error) if is_held(&error) => thread::sleep(*wait),
            done => return done,
        }
    }
    act()
}

/// Gives a file or a folder another name, in place of a file that may have it.
pub(crate) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    patiently(|| fs::rename(from, to))
}

/// Takes a file away.
pub(crate) fn remove_file(path: &Path) -> io::Result<()> {
    patiently(|| fs::remove_file(path))
}

/// Takes a folder away, and all that is in it.
pub(crate) fn remove_folder(path: &Path) -> io::Result<()> {
    patiently(|| fs::remove_dir_all(path))
}

/// Gives a finished file its name, in place of one that may have it.
pub(crate) fn put(file: NamedTempFile, path: &Path) -> io::Result<()> {
    named(file, path, |file, path| file.persist(path))
}

/// Gives a finished file its name, which must not be taken.
pub(crate) fn put_new(file: NamedTempFile, path: &Path) -> io::Result<()> {
    named(file, path, |file, path| {
        let named = file.persist_noclobber(path);
        named.or_else(|refused| put_where_nothing_is(refused, path))
    })
}

/// A disk on another machine, and what stands in for one, often cannot name a file only if nothing has the name. There it is
/// looked first.
fn put_where_nothing_is(refused: PersistError, path: &Path) -> Result<File, PersistError> {
    let there = fs::symlink_metadata(path).map_err(|error| error.kind());
    if refused.error.kind() != ErrorKind::AlreadyExists && matches!(there, Err(ErrorKind::NotFound)) {
        return refused.file.persist(path);
    }
    Err(refused)
}

/// The folder, or the nearest above it that is there.
#[cfg(any(windows, target_os = "linux"))]
fn nearest(folder: &Path) -> PathBuf {
    let whole = absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let there = whole.ancestors().find(|above| above.is_dir());
    there.map_or_else(|| whole.clone(), Path::to_owned)
}

fn named(
    mut file: NamedTempFile,
    path: &Path,
    name: impl Fn(NamedTempFile, &Path) -> Result<File, PersistError>,
) -> io::Result<()> {
    let path = long(path);
    let mut waits = WAITS.iter();
    loop {
        let refused = match name(file, &path) {
            Ok(_) => return Ok(()),
            Err(refused) => refused,
        };
        match waits.next().filter(|_| is_held(&refused.error)) {
            Some(wait) => thread::sleep(*wait),
            None => return Err(refused.error),
        }
        file = refused.file;
    }
}
