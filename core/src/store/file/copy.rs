//! The one way a plan file is copied while it is open, and a closed one is given another key: page by page, and checked
//! whole before anybody relies on it.

use std::fs;
use std::path::Path;

use rusqlite::backup::Backup;
use rusqlite::{Connection, OpenFlags};

use super::error::FileError;
use super::key::DatabaseKey;
use super::view::view;
use super::{check, connect, ordinary};

/// Writes the plan that is open in `connection` as the new file `to`, encrypted with `key`, and checks it whole. The
/// copy holds what has been acknowledged until now, and is one file in itself.
///
/// # Errors
/// When `to` is there already, the disk refuses, or the copy does not pass its check: it is gone then.
pub fn snapshot(connection: &Connection, to: &Path, key: &DatabaseKey) -> Result<(), FileError> {
    ordinary::make(to)?;
    let copied = copy_pages(connection, to, key);
    copied.inspect_err(|_| {
        // Best effort: what went wrong first is what the person needs to hear.
        let _ = fs::remove_file(to);
    })
}

fn copy_pages(connection: &Connection, to: &Path, key: &DatabaseKey) -> Result<(), FileError> {
    let mut copy = connect(to, OpenFlags::SQLITE_OPEN_READ_WRITE, key)?;
    Backup::new(connection, &mut copy)?.step(-1)?;
    copy.close().map_err(|(_, error)| error)?;
    // Windows writes out only what is open to be written in.
    ordinary::open_or_make(to)?.sync_all()?;
    check::inspect(to, key)?;
    if rows(&view(to, key)?)? == rows(connection)? {
        Ok(())
    } else {
        Err(FileError::Truncated)
    }
}

/// Writes the file at `from`, which nobody has open, as the new file `to` with another key, and checks it whole.
///
/// # Errors
/// When `old` does not open it or something in it is damaged; when `to` is there already or the disk refuses. There is no new
/// file then.
pub fn copy_with_key(from: &Path, old: &DatabaseKey, to: &Path, new: &DatabaseKey) -> Result<(), FileError> {
    snapshot(&view(from, old)?, to, new)
}

/// How many tables there are, and how many rows in each: what a copy of another file, or of half of it, would not have.
fn rows(connection: &Connection) -> Result<Vec<(String, i64)>, FileError> {
    let mut tables =
        connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")?;
    let names = tables.query_map([], |row| row.get(0))?;
    names
        .map(|name| {
            let name: String = name?;
            let count = format!("SELECT count(*) FROM \"{}\"", name.replace('"', "\"\""));
            let rows = connection.query_row(&count, [], |row| row.get(0))?;
            Ok((name, rows))
        })
        .collect()
}
