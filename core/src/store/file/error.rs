//! What can be wrong with a plan file, told apart. Several of these look the same to SQLite.

use std::io::{self, ErrorKind};

use rusqlite::ErrorCode;

use super::disk::DiskError;
use super::ordinary::is_not_ordinary;
use crate::error::{Problem, ProblemCode};

/// What is wrong with a plan file, or with the disk it lies on.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// There is no file.
    #[error("there is no plan file")]
    Missing,
    /// The file is 0 bytes long. SQLite would open it as an empty plan.
    #[error("the plan file is empty")]
    Empty,
    /// Plain SQLite, text, too small to be a plan, or another program's encrypted file.
    #[error("the file is not a plan")]
    NotAPlan,
    /// The first page cannot be read, so nothing can.
    #[error("the start of the plan file is damaged")]
    DamagedStart,
    /// The plan can be opened, but something in it is damaged.
    #[error("a part of the plan file is damaged")]
    DamagedPage,
    /// The file is longer than any plan, or much longer than it says itself.
    #[error("the plan file is longer than a plan")]
    Overlong,
    /// The file is shorter than it says itself.
    #[error("the end of the plan file is missing")]
    Truncated,
    /// Something that was saved stands in the log beside the file, and is not as it was written.
    #[error("the log of the newest acts is damaged")]
    WalDamaged,
    /// While the file was open, another took its place, or it was changed by another program.
    #[error("the plan file was replaced while it was open")]
    Swapped,
    /// Written by a program that knows more schema versions than this one.
    #[error("the plan file has schema version {found}, this program knows {known}")]
    Newer {
        /// The file's schema version.
        found: i64,
        /// The newest this program knows.
        known: i64,
    },
    /// Another program has the file open.
    #[error("the plan file is in use")]
    InUse,
    /// There is a file, and it cannot be read.
    #[error("the plan file cannot be read")]
    Unreadable(#[source] io::Error),
    /// The disk did not do as told.
    #[error(transparent)]
    Disk(#[from] DiskError),
    /// The schema could not be brought up to date. The file is as it was.
    #[error("the schema could not be brought up to date")]
    Migration(#[source] rusqlite_migration::Error),
    /// Something SQLite says that should not happen.
    #[error("the database answered in an unexpected way")]
    Database(#[source] rusqlite::Error),
}

impl FileError {
    /// Which of the closed list this is.
    #[must_use]
    pub fn code(&self) -> ProblemCode {
        match self {
            Self::Missing => ProblemCode::PlanMissing,
            Self::Empty => ProblemCode::PlanEmpty,
            Self::NotAPlan => ProblemCode::NotAPlan,
            Self::DamagedStart => ProblemCode::PlanDamaged,
            Self::DamagedPage => ProblemCode::PlanPageDamaged,
            Self::Overlong => ProblemCode::PlanOverlong,
            Self::Truncated => ProblemCode::PlanTruncated,
            Self::WalDamaged => ProblemCode::WalDamaged,
            Self::Swapped => ProblemCode::PlanSwapped,
            Self::Newer { .. } => ProblemCode::PlanNewer,
            Self::InUse => ProblemCode::PlanInUse,
            Self::Unreadable(_) => ProblemCode::FileUnreadable,
            Self::Disk(error) => error.code(),
            Self::Migration(_) | Self::Database(_) => ProblemCode::Internal,
        }
    }

    /// Whether what is wrong is in the bytes of the file.
    pub(super) fn is_damage(&self) -> bool {
        matches!(
            self,
            Self::NotAPlan | Self::DamagedStart | Self::DamagedPage | Self::Truncated
        )
    }

    /// Whether much may still be read of a file that is so.
    pub(crate) fn leaves_something(&self) -> bool {
        matches!(
            self,
            Self::DamagedStart | Self::DamagedPage | Self::Truncated | Self::WalDamaged
        )
    }

    /// There is something, and it cannot be read.
    pub(super) fn unreadable(error: io::Error) -> Self {
        if is_not_ordinary(&error) {
            DiskError::NotOrdinary(error).into()
        } else {
            Self::Unreadable(error)
        }
    }

    /// The file or its folder may be read, not written.
    pub(super) fn read_only() -> Self {
        DiskError::ReadOnly(ErrorKind::ReadOnlyFilesystem.into()).into()
    }

    /// SQLite says «cannot open» of a `-wal` it may not make: when the file itself was just read, that is what it means.
    pub(super) fn when_writing(self) -> Self {
        match self {
            Self::Database(error) if error.sqlite_error_code() == Some(ErrorCode::CannotOpen) => {
                Self::read_only()
            }
            other => other,
        }
    }

    /// While only the first page has been read, and its seal was good, «corrupt» can only mean that the file is
    /// shorter than that page says.
    pub(super) fn at_first_page(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseCorrupt) => Self::Truncated,
            _ => error.into(),
        }
    }
}

impl From<rusqlite::Error> for FileError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase) => Self::DamagedStart,
            Some(ErrorCode::DatabaseCorrupt) => Self::DamagedPage,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::InUse,
            Some(ErrorCode::DiskFull) => DiskError::Full(io::Error::other(error)).into(),
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => {
                DiskError::ReadOnly(io::Error::other(error)).into()
            }
            Some(ErrorCode::SystemIoFailure) => DiskError::Failed(io::Error::other(error)).into(),
            _ => Self::Database(error),
        }
    }
}

impl From<rusqlite_migration::Error> for FileError {
    fn from(error: rusqlite_migration::Error) -> Self {
        match error {
            rusqlite_migration::Error::RusqliteError { err, .. } => match Self::from(err) {
                Self::Database(err) => Self::Migration(rusqlite_migration::Error::RusqliteError {
                    query: String::new(),
                    err,
                }),
                told_apart => told_apart,
            },
            other => Self::Migration(other),
        }
    }
}

impl From<io::Error> for FileError {
    fn from(error: io::Error) -> Self {
        DiskError::from(error).into()
    }
}

impl From<FileError> for Problem {
    fn from(error: FileError) -> Self {
        error.code().into()
    }
}
