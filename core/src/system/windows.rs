//! Windows. What has to be asked through pointers is in [`calls`], and only there.

mod calls;
mod registry;

use std::fs::{Metadata, OpenOptions};
use std::io::{self, ErrorKind};
use std::os::windows::ffi::OsStrExt;
use std::os::windows::fs::OpenOptionsExt;
use std::path::{Component, Path, PathBuf, Prefix, absolute};
use std::time::{Duration, SystemTime};

use windows_sys::Win32::Foundation::{
    ERROR_ACCESS_DENIED, ERROR_CRC, ERROR_DELETE_PENDING, ERROR_DIR_NOT_EMPTY, ERROR_IO_DEVICE,
    ERROR_LOCK_VIOLATION, ERROR_NOT_READY, ERROR_SHARING_VIOLATION, ERROR_USER_MAPPED_FILE,
    ERROR_WRITE_FAULT, ERROR_WRITE_PROTECT,
};
use windows_sys::Win32::Storage::FileSystem::FILE_FLAG_BACKUP_SEMANTICS;

use super::is_device_name;
use crate::error::ProblemCode;

pub(crate) use registry::{Written, written_below};

/// How long is waited for a program that holds a file, in all a second and a half.
pub(super) const WAITS: &[Duration] = &[
    Duration::from_millis(5),
    Duration::from_millis(15),
    Duration::from_millis(40),
    Duration::from_millis(80),
    Duration::from_millis(160),
    Duration::from_millis(300),
    Duration::from_millis(400),
    Duration::from_millis(500),
];

/// What Windows says of a file that another program holds. «Access denied» is also said of what nobody may write to: that is
/// then told a little later.
const HELD: [u32; 6] = [
    ERROR_ACCESS_DENIED,
    ERROR_SHARING_VIOLATION,
    ERROR_LOCK_VIOLATION,
    ERROR_USER_MAPPED_FILE,
    ERROR_DELETE_PENDING,
    ERROR_DIR_NOT_EMPTY,
];

/// What Windows says when a disk does not do as told, and not that a folder cannot be asked.
const FAILED: [u32; 6] = [
    ERROR_CRC,
    ERROR_IO_DEVICE,
    ERROR_NOT_READY,
    ERROR_WRITE_FAULT,
    ERROR_WRITE_PROTECT,
    ERROR_DELETE_PENDING,
];

/// Windows takes no longer paths, in UTF-16 units, but written in its own way; SQLite adds an ending.
const LONG: usize = 240;

pub(super) fn is_held(error: &io::Error) -> bool {
    is_among(error, &HELD)
}

fn is_among(error: &io::Error, known: &[u32]) -> bool {
    let told = error.raw_os_error().map(i32::cast_unsigned);
    told.is_some_and(|told| known.contains(&told))
}

/// A file is for those its folder is for: see [`private_folder`].
pub(crate) fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    options
}

/// Windows has neither pipes among files nor links that everybody may make, and its flag for opening a link itself would open a
/// file that lies in the cloud as an empty one.
pub(crate) fn unmoved(options: &mut OpenOptions) -> &mut OpenOptions {
    options
}

/// Nothing: see [`unmoved`].
pub(crate) fn is_other_than_seen(_error: &io::Error) -> bool {
    false
}

/// Whether the name means something else than a place in a folder: a device, a pipe, a stream of another file, or a name that
/// Windows would make another of, without its last dots.
pub(crate) fn is_no_place(path: &Path) -> bool {
    let of_a_device = path.components().next().is_some_and(|first| match first {
        Component::Prefix(prefix) => match prefix.kind() {
            Prefix::DeviceNS(_) => true,
            Prefix::Verbatim(first) => first.eq_ignore_ascii_case("pipe"),
            _ => false,
        },
        _ => false,
    });
    let Some(name) = path.file_name() else {
        return of_a_device;
    };
    let name = name.to_string_lossy();
    of_a_device || is_device_name(&name) || name.contains(':') || name.ends_with(['.', ' '])
}

/// Windows lets nobody put another in the place of a file that is open: when it was made is enough.
pub(crate) fn file_id(about: &Metadata) -> (u64, u64) {
    let made = about
        .created()
        .ok()
        .and_then(|time| time.duration_since(SystemTime::UNIX_EPOCH).ok());
    let made = made.map(|since| u64::try_from(since.as_nanos()).unwrap_or(u64::MAX));
    (0, made.unwrap_or_default())
}

/// Makes a folder, with those above it, that other users of the machine cannot look into: the person may, and as everywhere
/// on Windows the system itself and whoever administers the machine.
pub(crate) fn private_folder(path: &Path) -> io::Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    match path.parent() {
        Some(above) if !above.as_os_str().is_empty() => private_folder(above)?,
        _ => {}
    }
    match calls::make_private_folder(&long(path)) {
        // Somebody made it this moment.
        Err(error) if error.kind() == ErrorKind::AlreadyExists && path.is_dir() => Ok(()),
        made => made,
    }
}

/// A folder to work in is for those for whom the folder around it is.
pub(crate) fn private_scratch(_scratch: &mut tempfile::Builder<'_, '_>) {}

/// A file in a folder that several share is for those for whom the folder is.
pub(crate) fn readable_by_others(_file: &mut tempfile::Builder<'_, '_>) {}

/// Makes a rename in `folder` survive a power cut, where Windows can be asked for it. A file system on another machine, or one
/// without a log of its own, often cannot.
pub(crate) fn settle_folder(folder: &Path) -> io::Result<()> {
    let settled = OpenOptions::new()
        .write(true)
        .custom_flags(FILE_FLAG_BACKUP_SEMANTICS)
        .open(folder)
        .and_then(|folder| folder.sync_all());
    match settled {
        Err(error) if is_among(&error, &FAILED) || error.kind() == ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// A path that may be as long as it is. SQLite, and what does not go through Rust's own library, takes long ones only in the form
/// that Windows reads no further than it must.
pub(crate) fn long(path: &Path) -> PathBuf {
    let Ok(whole) = absolute(path) else {
        return path.to_owned();
    };
    if whole.as_os_str().encode_wide().count() < LONG {
        return path.to_owned();
    }
    let Some(Component::Prefix(prefix)) = whole.components().next() else {
        return path.to_owned();
    };
    let begin = match prefix.kind() {
        Prefix::Disk(_) => r"\\?\",
        Prefix::UNC(..) => r"\\?\UNC\",
        _ => return path.to_owned(),
    };
    let mut written = std::ffi::OsString::from(begin);
    match whole.to_string_lossy().strip_prefix(r"\\") {
        Some(share) => written.push(share),
        None => written.push(&whole),
    }
    written.into()
}

/// What whoever keeps plans in a folder should know of it, the weightiest first.
pub(crate) fn seen_of(folder: &Path) -> Option<ProblemCode> {
    if clouds().any(|cloud| is_below(folder, &cloud)) {
        return Some(ProblemCode::ShelfInCloud);
    }
    let volume = calls::volume_of(&nearest(folder))?;
    if volume.is_remote {
        Some(ProblemCode::ShelfOnNetwork)
    } else if !volume.knows_users {
        Some(ProblemCode::ShelfOpenToAll)
    } else {
        None
    }
}

/// The folders that OneDrive copies to a server: it says so itself, to every program.
fn clouds() -> impl Iterator<Item = PathBuf> {
    ["OneDrive", "OneDriveCommercial", "OneDriveConsumer"]
        .into_iter()
        .filter_map(std::env::var_os)
        .filter(|place| !place.is_empty())
        .map(PathBuf::from)
}

/// Whether a place is a folder or lies in it, by their real names as far as they are there. «Documents» may be a way into OneDrive.
fn is_below(place: &Path, folder: &Path) -> bool {
    let there = nearest(place);
    match (there.canonicalize(), folder.canonicalize()) {
        (Ok(place), Ok(folder)) => place.starts_with(folder),
        _ => false,
    }
}

/// The folder, or the nearest above it that is there.
fn nearest(folder: &Path) -> PathBuf {
    let whole = absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let there = whole.ancestors().find(|above| above.is_dir());
    there.map_or_else(|| whole.clone(), Path::to_owned)
}

/// The person's language, as the system has it: `nb-NO`. What stands in `LANG` was set on purpose.
pub(crate) fn locale() -> Option<String> {
    std::env::var("LANG").ok().or_else(calls::locale)
}

/// No picture of the program is written or sent when it falls, from it and from those it starts, and nobody is asked about a
/// stick that was pulled out. Windows lets other programs of the same user look into it all the same.
pub(crate) fn keep_to_ourselves() {
    calls::fall_silently();
}

#[cfg(test)]
mod tests;
