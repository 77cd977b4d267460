//! Looking at a plan file without opening it where it lies.

use std::path::Path;
use std::sync::LazyLock;

use rusqlite::{Connection, OpenFlags, params};
use zeroize::Zeroizing;

use super::check::inspect;
use super::view::address;
use super::{AWAKE, DatabaseKey, FileError, schema};

/// Reads a whole plan file into memory, with the newest schema, however old the file's own is. The file is checked first,
/// and every byte of it stays as it was.
///
/// # Errors
/// Each kind of broken file has its own [`FileError`].
pub fn look_into(path: &Path, key: &DatabaseKey) -> Result<Connection, FileError> {
    LazyLock::force(&AWAKE);
    let checked = inspect(path, key)?;
    let mut memory = Connection::open_in_memory_with_flags(
        OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_CREATE
            | OpenFlags::SQLITE_OPEN_URI
            | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    memory.execute_batch("PRAGMA cipher_log_level = NONE; PRAGMA temp_store = MEMORY;")?;
    let words = Zeroizing::new(format!("x'{}'", key.to_hex().as_str()));
    memory.execute(
        "ATTACH DATABASE ?1 AS kept KEY ?2",
        params![address(checked.whole())?, words.as_str()],
    )?;
    memory.query_row("SELECT sqlcipher_export('main', 'kept')", [], |_| Ok(()))?;
    let version: i64 = memory.pragma_query_value(Some("kept"), "user_version", |row| row.get(0))?;
    memory.pragma_update(None, "user_version", version)?;
    memory.execute_batch("DETACH DATABASE kept")?;
    schema()?.to_latest(&mut memory)?;
    Ok(memory)
}
