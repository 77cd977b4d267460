//! What a disk can say no with, and writing a small file so that it is there whole or not at all.

use std::fs::File;
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::ordinary::{self, LARGEST, is_not_ordinary};
use crate::error::ProblemCode;
use crate::system;

/// How the names of files that are not finished begin: one left by a power cut is known by it, and swept away.
pub const UNFINISHED: &str = ".viktig-";

/// The disk did not do as told.
#[derive(Debug, thiserror::Error)]
pub enum DiskError {
    /// There is no room left.
    #[error("the disk is full")]
    Full(#[source] io::Error),
    /// It may be read, not written.
    #[error("this may be read, not written")]
    ReadOnly(#[source] io::Error),
    /// A link, a pipe, a device or a folder stands where a file should be.
    #[error("it is no ordinary file")]
    NotOrdinary(#[source] io::Error),
    /// Anything else, a pulled-out stick among them.
    #[error("the disk failed")]
    Failed(#[source] io::Error),
}

impl DiskError {
    /// Which of the closed list this is.
    #[must_use]
    pub fn code(&self) -> ProblemCode {
        match self {
            Self::Full(_) => ProblemCode::DiskFull,
            Self::ReadOnly(_) => ProblemCode::ReadOnly,
            Self::NotOrdinary(_) => ProblemCode::NotOrdinaryFile,
            Self::Failed(_) => ProblemCode::DiskFailed,
        }
    }
}

impl From<io::Error> for DiskError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => Self::Full(error),
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::ReadOnly(error),
            _ if is_not_ordinary(&error) => Self::NotOrdinary(error),
            _ => Self::Failed(error),
        }
    }
}

impl From<DiskError> for io::Error {
    fn from(error: DiskError) -> Self {
        match error {
            DiskError::Full(error)
            | DiskError::ReadOnly(error)
            | DiskError::NotOrdinary(error)
            | DiskError::Failed(error) => error,
        }
    }
}

/// Writes `bytes` as the file `path`, so that a crash leaves the old content or the new, never a half.
/// What was written is read back before the old is replaced.
///
/// # Errors
/// When the disk refuses; the old file is as it was.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), DiskError> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = unfinished(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    if read_at_most(file.path(), bytes.len() as u64)? != bytes {
        return Err(io::Error::new(ErrorKind::InvalidData, "what was written could not be read back").into());
    }
    system::put(file, path)?;
    settle_folder(folder)
}

/// Writes a note for others as the file `path`: they see the old or the new, never a half. Unlike [`write_whole`] it need
/// not survive a power cut.
///
/// # Errors
/// When the disk refuses; the old note is as it was.
pub fn write_note(path: &Path, bytes: &[u8]) -> Result<(), DiskError> {
    let mut file = unfinished(path.parent().unwrap_or(Path::new(".")))?;
    file.write_all(bytes)?;
    Ok(system::put(file, path)?)
}

/// A new private file in `folder`, with a name that tells it is not finished. It goes away when it is dropped.
///
/// # Errors
/// When the disk refuses.
pub fn unfinished(folder: &Path) -> io::Result<NamedTempFile> {
    tempfile::Builder::new()
        .prefix(UNFINISHED)
        .tempfile_in(system::long(folder))
}

/// A copy of a file, on the disk and compared with the original, that has no name yet. Dropped, it is gone.
#[derive(Debug)]
pub struct WholeCopy {
    file: NamedTempFile,
    folder: PathBuf,
}

impl WholeCopy {
    /// Copies `from`, an ordinary file no longer than [`LARGEST`], into `folder`.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn of(from: &Path, folder: &Path) -> Result<Self, DiskError> {
        let mut file = unfinished(folder)?;
        copy_at_most(from, file.as_file_mut(), LARGEST)?;
        file.as_file().sync_all()?;
        if !same_bytes(from, file.path())? {
            return Err(io::Error::new(ErrorKind::InvalidData, "the copy differs from the original").into());
        }
        let folder = folder.to_owned();
        Ok(Self { file, folder })
    }

    /// Gives it its name in the folder, which must not be taken.
    ///
    /// # Errors
    /// When the disk refuses or the name is taken; there is no new file then.
    pub fn keep_as(self, name: &str) -> Result<(), DiskError> {
        let path = self.folder.join(name);
        system::put_new(self.file, &path)?;
        settle_folder(&self.folder)
    }
}

/// Copies the ordinary file `from` into `into`.
///
/// # Errors
/// When one of them fails, or `from` is longer than `limit` bytes (`InvalidData`).
pub(super) fn copy_at_most(from: &Path, into: &mut File, limit: u64) -> io::Result<()> {
    let from = ordinary::open(from)?;
    if from.metadata()?.len() > limit {
        return Err(too_long());
    }
    io::copy(&mut from.take(limit), into)?;
    Ok(())
}

fn too_long() -> io::Error {
    io::Error::new(ErrorKind::InvalidData, "the file is longer than it may be")
}

/// Whether two ordinary files hold the same bytes.
///
/// # Errors
/// When one of them cannot be read.
pub fn same_bytes(one: &Path, other: &Path) -> io::Result<bool> {
    let (mut one, mut other) = (ordinary::open(one)?, ordinary::open(other)?);
    if one.metadata()?.len() != other.metadata()?.len() {
        return Ok(false);
    }
    let (mut left, mut right) = (vec![0; 1 << 18], vec![0; 1 << 18]);
    loop {
        let read = one.read(&mut left)?;
        if read == 0 {
            return Ok(true);
        }
        if let Err(error) = other.read_exact(&mut right[..read]) {
            return if error.kind() == ErrorKind::UnexpectedEof {
                Ok(false)
            } else {
                Err(error)
            };
        }
        if left[..read] != right[..read] {
            return Ok(false);
        }
    }
}

/// Reads an ordinary file that has no business being longer than `limit` bytes.
///
/// # Errors
/// When it cannot be read, or is longer (`InvalidData`).
pub fn read_at_most(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    ordinary::open(path)?.take(limit + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limit {
        return Err(too_long());
    }
    Ok(bytes)
}

/// Makes a folder inside a plan's, unless it is there, that other users of the machine cannot look into.
///
/// # Errors
/// When it cannot be made, or a link or a file has its name.
pub fn own_folder(path: &Path) -> io::Result<()> {
    if ordinary::is_folder(path)? {
        Ok(())
    } else {
        private_folder(path)
    }
}

/// Makes a folder, with those above it, that other users of the machine cannot look into.
///
/// # Errors
/// When it cannot be made.
pub fn private_folder(path: &Path) -> io::Result<()> {
    system::private_folder(path)
}

/// Makes a rename in `folder` survive a power cut.
///
/// # Errors
/// When the disk refuses.
pub fn settle_folder(folder: &Path) -> Result<(), DiskError> {
    Ok(system::settle_folder(folder)?)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn writing_replaces_the_whole_file_and_leaves_no_other() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("cover.json");
        write_whole(&path, b"first and long").unwrap();
        write_whole(&path, b"second").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"second");
        assert_eq!(
            fs::read_dir(folder.path()).unwrap().count(),
            1,
            "a temporary file was left"
        );
    }

    #[test]
    fn a_copy_never_replaces_what_is_there() {
        let folder = tempfile::tempdir().unwrap();
        let (from, to) = (folder.path().join("from"), folder.path().join("to"));
        fs::write(&from, b"new").unwrap();
        fs::write(&to, b"old").unwrap();
        assert!(
            WholeCopy::of(&from, folder.path())
                .unwrap()
                .keep_as("to")
                .is_err(),
            "the file that was there would have been lost"
        );
        assert_eq!(fs::read(&to).unwrap(), b"old");
        assert_eq!(
            fs::read_dir(folder.path()).unwrap().count(),
            2,
            "a temporary file was left"
        );
    }

    #[test]
    fn files_are_compared_to_the_last_byte() {
        let folder = tempfile::tempdir().unwrap();
        let (one, other) = (folder.path().join("one"), folder.path().join("other"));
        let mut bytes = vec![7; 300_000];
        fs::write(&one, &bytes).unwrap();
        fs::write(&other, &bytes).unwrap();
        assert!(same_bytes(&one, &other).unwrap());
        bytes[299_999] = 8;
        fs::write(&other, &bytes).unwrap();
        assert!(
            !same_bytes(&one, &other).unwrap(),
            "a difference in the last byte was missed"
        );
    }

    #[test]
    fn a_file_that_is_too_long_is_not_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("long");
        fs::write(&path, vec![0; 11]).unwrap();
        assert!(read_at_most(&path, 10).is_err());
        assert_eq!(read_at_most(&path, 11).unwrap().len(), 11);
    }
}
