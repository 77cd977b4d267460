//! A plan's file as it is looked at without being touched.

use std::path::Path;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_encode};
use rusqlite::{Connection, OpenFlags};

use super::connect;
use super::error::FileError;
use super::key::DatabaseKey;
use crate::system::long;

/// Characters that may stand as they are in the path of a `file:` address. No stroke: two at the beginning would name a machine.
const PLAIN_IN_PATH: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~');

/// A connection that promises SQLite nobody changes the file: no lock, no `-wal`, no `-shm`.
pub(crate) fn view(path: &Path, key: &DatabaseKey) -> Result<Connection, FileError> {
    connect(
        Path::new(&address(path)?),
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI,
        key,
    )
}

/// The address of a file that nobody changes.
pub(super) fn address(path: &Path) -> Result<String, FileError> {
    let whole = long(&std::path::absolute(path).map_err(FileError::Unreadable)?);
    let text = percent_encode(whole.as_os_str().as_encoded_bytes(), PLAIN_IN_PATH);
    Ok(format!("file:{text}?immutable=1"))
}
