//! The raw plan file: SQLite encrypted by SQLCipher with a key of its own, and nothing about what is in it.
//!
//! Opening is where a plan can be hurt, so it goes in three steps and the first writes nothing: *look* (the whole
//! file is checked through a read-only view, or on a copy when a crash left a `-wal` beside it, which is read by us
//! before SQLite may: see [`wal`]), *let the caller act* (a backup is made here, while no connection holds the file), and only then *open for writing* and bring
//! the schema up to date. Whatever is broken is told in the first step, and every byte stays as it was.
//!
//! The middle step has a reason beyond order: a POSIX lock is dropped when any other descriptor of the same file
//! is closed in the same process. While a connection is open, nothing here may open `plan.db` a second time.

mod aside;
mod check;
mod copy;
mod disk;
mod error;
mod key;
mod look;
mod ordinary;
mod plan_file;
mod put_in;
mod remains;
mod scratch;
mod seal;
mod stamp;
#[cfg(test)]
mod tests;
mod view;
mod wal;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::time::Duration;

use include_dir::{Dir, include_dir};
use rusqlite::{Connection, MAIN_DB, OpenFlags};
use rusqlite_migration::Migrations;
use zeroize::Zeroizing;

use crate::system;

pub use aside::{files_of_aside, keep_raw, put_log_aside, set_aside_in};
pub use check::{Beside, Checked, SCRATCH, glance, has_leftovers, inspect, is_settled, opens_with};
pub(crate) use check::{check, like_a_checked_one};
pub use copy::{copy_with_key, snapshot};
pub use disk::{
    DiskError, UNFINISHED, WholeCopy, own_folder, private_folder, read_at_most, same_bytes, settle_folder,
    unfinished, write_note, write_whole,
};
pub use error::FileError;
pub use key::DatabaseKey;
pub use look::look_into;
pub(crate) use ordinary::is_not_ordinary;
pub use ordinary::{is_folder, is_taken, length, make as make_ordinary, open as open_ordinary, open_or_make};
pub(crate) use plan_file::{Place, PlanFile};
pub(crate) use put_in::{COMING, GATHERED, New, PutIn};
pub(crate) use remains::{open_loosely, patch, states};
pub(crate) use scratch::{copy_in, scratch_beside};
pub(crate) use stamp::Stamp;
pub(crate) use view::view;

/// Marks the file as ours: «VfMP» in ASCII, the place in an SQLite header meant for it.
pub const APPLICATION_ID: i32 = 0x5666_4D50;

/// SQLCipher 4's page size in bytes. A plan is at least one page.
const PAGE: usize = 4096;

/// How many bytes at the start of the file make the keys of its seals.
const SALT: usize = 16;

/// How long to wait for a lock somebody else holds on the file before saying that it is in use.
const PATIENCE: Duration = Duration::from_millis(200);

static SCHEMA: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../migrations");

/// Makes a new, empty plan file with the newest schema. The caller puts it in a folder that does not exist as a
/// plan yet; a file that is there already is never touched.
///
/// # Errors
/// When there is a file already, or the disk refuses. Nothing is left behind then.
pub fn create(path: &Path, key: &DatabaseKey) -> Result<Connection, FileError> {
    ordinary::make(path)?;
    make(path, key).inspect_err(|_| {
        for leftover in [path.to_owned(), beside(path, "-wal"), beside(path, "-journal")] {
            // Best effort: what went wrong first is what the person needs to hear.
            let _ = fs::remove_file(leftover);
        }
    })
}

fn make(path: &Path, key: &DatabaseKey) -> Result<Connection, FileError> {
    let mut connection = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE, key)?;
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    ready_for_writing(&connection)?;
    schema()?.to_latest(&mut connection)?;
    Ok(connection)
}

/// Opens the plan file at `path` for reading and writing, and brings its schema up to date.
///
/// `before_writing` runs when the file has passed every check and before anything is written: the place to make a
/// backup (see [`Checked::whole`]). When it fails, the file is not opened.
///
/// # Errors
/// Each kind of broken file has its own [`FileError`]; nothing is written then, and an absent file stays absent.
pub fn open<E: From<FileError>>(
    path: &Path,
    key: &DatabaseKey,
    before_writing: impl FnOnce(&Checked) -> Result<(), E>,
) -> Result<Connection, E> {
    let checked = inspect(path, key)?;
    before_writing(&checked)?;
    drop(checked);
    Ok(open_checked(path, key)?)
}

/// Opens a file that has just passed [`inspect`], and of which no [`Checked`] is held any more.
///
/// # Errors
/// As [`open`].
pub fn open_checked(path: &Path, key: &DatabaseKey) -> Result<Connection, FileError> {
    let mut connection =
        connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE, key).map_err(FileError::when_writing)?;
    if connection.is_readonly(MAIN_DB)? {
        return Err(FileError::read_only());
    }
    ready_for_writing(&connection).map_err(FileError::when_writing)?;
    schema()?.to_latest(&mut connection)?;
    Ok(connection)
}

/// Brings what stands in the log into the file, and empties it.
///
/// # Errors
/// [`FileError::InUse`] when somebody else reads the file, and when the disk refuses. Nothing is lost then: it stands in the
/// log.
pub fn empty_log(connection: &Connection) -> Result<(), FileError> {
    let done = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get::<_, i64>(0))?;
    if done == 0 { Ok(()) } else { Err(FileError::InUse) }
}

/// Wakes SQLCipher, once in the program's life. SQLite counts itself as awake a moment before its extension is, so that
/// a second thread opening its first file in that moment is told that its key is wrong.
static AWAKE: LazyLock<rusqlite::Result<()>> = LazyLock::new(|| Connection::open_in_memory().map(drop));

/// A connection with its key, before anything has been read.
fn connect(path: &Path, flags: OpenFlags, key: &DatabaseKey) -> Result<Connection, FileError> {
    LazyLock::force(&AWAKE);
    let path = if flags.contains(OpenFlags::SQLITE_OPEN_URI) {
        path.to_owned()
    } else {
        system::long(path)
    };
    let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.busy_timeout(PATIENCE)?;
    // SQLCipher writes to stderr unless told not to, before it hears anything else.
    connection.execute_batch("PRAGMA cipher_log_level = NONE")?;
    let statement = Zeroizing::new(format!("PRAGMA key = \"x'{}'\"", key.to_hex().as_str()));
    connection.execute_batch(&statement)?;
    Ok(connection)
}

/// Most of what reading takes is unsealing pages: with room for every page of a plan after a long life (in KiB), each is
/// unsealed once. A plan takes no more of the room than it is long. Only once the first page is known to be ours: this
/// looks at it, and cannot tell what is wrong with it.
fn keep_pages(connection: &Connection) -> rusqlite::Result<()> {
    connection.pragma_update(None, "cache_size", -32 * 1024)
}

/// The log is emptied by [`PlanFile`], which makes it nothing: SQLite's own way would begin it anew on top of what stands
/// in it, and then a part that a power cut left unwritten could not be told from damage.
///
/// Exclusive before WAL: then there is no `-shm` file, no crash when the disk fills under it, and no second program.
fn ready_for_writing(connection: &Connection) -> Result<(), FileError> {
    connection.execute_batch(
        "PRAGMA locking_mode = EXCLUSIVE;
         PRAGMA journal_mode = WAL;
         PRAGMA synchronous = FULL;
         PRAGMA wal_autocheckpoint = 0;
         PRAGMA foreign_keys = ON;
         PRAGMA trusted_schema = OFF;
         PRAGMA temp_store = MEMORY;
         BEGIN IMMEDIATE;
         COMMIT;",
    )?;
    keep_pages(connection)?;
    let mode: String = connection.pragma_query_value(None, "journal_mode", |row| row.get(0))?;
    if mode == "wal" {
        Ok(())
    } else {
        Err(FileError::read_only())
    }
}

/// Steps from an empty file to the newest schema.
fn schema() -> Result<Migrations<'static>, FileError> {
    Ok(Migrations::from_directory(&SCHEMA)?)
}

/// An empty file that is only in memory, with the newest schema.
///
/// # Errors
/// When the schema cannot be made.
pub(crate) fn only_in_memory() -> Result<Connection, FileError> {
    let mut connection = Connection::open_in_memory()?;
    schema()?.to_latest(&mut connection)?;
    Ok(connection)
}

/// The same, for tests.
///
/// # Panics
/// When the schema cannot be made: then there is nothing to try.
#[cfg(test)]
pub(crate) fn in_memory() -> Connection {
    only_in_memory().unwrap()
}

/// Brings an unencrypted file in memory to the newest schema.
///
/// # Panics
/// When that fails.
#[cfg(test)]
pub(crate) fn migrated(connection: &mut Connection) {
    schema().unwrap().to_latest(connection).unwrap();
}

/// The same as it was after the first `steps` steps.
///
/// # Panics
/// When the schema cannot be made.
#[cfg(test)]
pub(crate) fn in_memory_after(steps: usize) -> Connection {
    let mut connection = Connection::open_in_memory().unwrap();
    schema().unwrap().to_version(&mut connection, steps).unwrap();
    connection
}

/// How many steps the schema has.
#[cfg(test)]
pub(crate) fn steps() -> usize {
    SCHEMA.dirs().count()
}

/// The file SQLite keeps beside `path`, for instance `plan.db-wal`.
#[must_use]
pub fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}
