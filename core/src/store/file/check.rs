//! Is this file a whole plan? Answered without changing a byte of it.
//!
//! SQLite and SQLCipher say «not a database» of half a dozen different things, open a 0-byte file as an empty
//! plan, and do not notice a damaged late page until somebody reads it. So the length and the first bytes are
//! looked at first, then every page's seal, then the structure, in a view that makes no file and takes no lock.

use std::io::Read;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};
use tempfile::TempDir;

use super::error::FileError;
use super::key::DatabaseKey;
use super::ordinary::{self, LARGEST};
use super::remains::{self, Verdict};
use super::scratch::{copy_in, scratch_beside};
use super::view::view;
use super::{APPLICATION_ID, PAGE, beside, connect, keep_pages, schema};

/// What every unencrypted SQLite file starts with.
const PLAIN_SQLITE: &[u8] = b"SQLite format 3\0";

/// How much longer than it says itself a file may be, in bytes: a checkpoint that a power cut stopped leaves some.
const SLACK: u64 = 64 << 20;

/// Files SQLite leaves after a crash, without which the main file is not the whole plan.
const LEFTOVERS: [&str; 2] = ["-wal", "-journal"];

/// Every name SQLite may open beside the main file, which it would do through a link.
const BESIDE: [&str; 3] = ["-wal", "-journal", "-shm"];

/// Where a copy is recovered.
pub const SCRATCH: &str = ".checking";

/// What stood beside a plan file that passed every check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beside {
    /// Nothing: the file is the whole plan.
    Nothing,
    /// What a crash left of the newest acts. The whole plan is the two together.
    Crash,
    /// A log of another time: the file by itself is whole, and the two together are not, or lack acts that it has.
    Stale,
    /// A log of another file. The file by itself is whole.
    Foreign,
}

/// A plan file that passed every check.
#[derive(Debug)]
pub struct Checked {
    whole: PathBuf,
    pending_migrations: bool,
    beside: Beside,
    /// Keeps the recovered copy there for as long as `whole` may be read.
    _scratch: Option<TempDir>,
}

impl Checked {
    /// One file that holds the whole checked plan: the plan file itself, or, when a crash left a `-wal` beside it,
    /// a recovered copy that is there as long as this value.
    #[must_use]
    pub fn whole(&self) -> &Path {
        &self.whole
    }

    /// What stood beside it.
    #[must_use]
    pub fn beside(&self) -> Beside {
        self.beside
    }

    /// Whether opening for writing will change the schema.
    #[must_use]
    pub fn has_pending_migrations(&self) -> bool {
        self.pending_migrations
    }
}

/// What can be told from outside: is there an ordinary file, and is it as long as a plan may be? It is not opened, so this
/// may be asked of a plan that is in use.
///
/// # Errors
/// [`FileError::Missing`], [`FileError::Empty`], [`FileError::NotAPlan`], [`FileError::Overlong`], [`FileError::Unreadable`],
/// or the disk's «no ordinary file», also of what stands beside it.
pub fn glance(path: &Path) -> Result<(), FileError> {
    match ordinary::length(path).map_err(FileError::unreadable)? {
        None => return Err(FileError::Missing),
        Some(0) => return Err(FileError::Empty),
        Some(length) if length < PAGE as u64 => return Err(FileError::NotAPlan),
        Some(length) if length > LARGEST => return Err(FileError::Overlong),
        Some(_) => {}
    }
    for suffix in BESIDE {
        let length = ordinary::length(&beside(path, suffix)).map_err(FileError::unreadable)?;
        if length.is_some_and(|length| length > LARGEST) {
            return Err(FileError::Overlong);
        }
    }
    Ok(())
}

/// Whether the file is the whole plan by itself, as far as its first page says: it opens with the key, nothing that a crash
/// left stands beside it, and it is as long as it says. Asked before anything of it is copied.
#[must_use]
pub fn is_settled(path: &Path, key: &DatabaseKey) -> bool {
    let looks_whole = || -> Result<bool, FileError> {
        glance(path)?;
        recognise(path)?;
        check_length(path, &view(path, key)?)?;
        Ok(leftovers(path).is_empty())
    };
    looks_whole().unwrap_or(false)
}

/// Whether anything stands beside the file that a crash may have left, and that SQLite would bring into it.
#[must_use]
pub fn has_leftovers(path: &Path) -> bool {
    !leftovers(path).is_empty()
}

fn leftovers(path: &Path) -> Vec<&'static str> {
    LEFTOVERS
        .into_iter()
        .filter(|suffix| has_bytes(&beside(path, suffix)))
        .collect()
}

/// Checks the whole file: what it is, its version, every page's seal, and its structure. The caller holds the
/// plan's writer lock and has no connection to it.
///
/// # Errors
/// Each kind of broken file has its own [`FileError`]; every byte in its folder is as it was.
pub fn inspect(path: &Path, key: &DatabaseKey) -> Result<Checked, FileError> {
    glance(path)?;
    recognise(path)?;
    let leftovers = leftovers(path);
    if leftovers.is_empty() {
        return alone(path, key, Beside::Nothing);
    }
    match remains::look(path, key)? {
        Verdict::Foreign => return alone(path, key, Beside::Foreign),
        Verdict::Damaged => return Err(FileError::WalDamaged),
        Verdict::MayGoOn => {}
    }
    let scratch = scratch_beside(path, SCRATCH)?;
    let copy = scratch.path().join("plan.db");
    copy_in(path, &copy)?;
    for suffix in leftovers {
        copy_in(&beside(path, suffix), &beside(&copy, suffix))?;
    }
    let together = recover(&copy, key).and_then(|()| check(&copy, key));
    let pending_migrations = match together {
        Ok(_) if remains::lacks_acts_of(&copy, path, key) => return alone(path, key, Beside::Stale),
        Ok(pending) => pending,
        Err(error) if error.is_damage() => {
            return alone(path, key, Beside::Stale).map_err(|_| error);
        }
        Err(error) => return Err(error),
    };
    Ok(Checked {
        whole: copy,
        pending_migrations,
        beside: Beside::Crash,
        _scratch: Some(scratch),
    })
}

/// The same answer for a file of which every byte is that of a copy that was checked whole: only what one can see of it from
/// its first page is looked at, and whether something came to stand beside it. `None` when that is not as it should be, and
/// it must be [inspected](inspect).
#[must_use]
pub(crate) fn like_a_checked_one(path: &Path, key: &DatabaseKey) -> Option<Checked> {
    if !is_settled(path, key) || !opens_with(path, key) {
        return None;
    }
    Some(Checked {
        whole: path.to_owned(),
        pending_migrations: pending_migrations(&view(path, key).ok()?).ok()?,
        beside: Beside::Nothing,
        _scratch: None,
    })
}

/// The file by itself, whatever stands beside it.
fn alone(path: &Path, key: &DatabaseKey, beside: Beside) -> Result<Checked, FileError> {
    Ok(Checked {
        whole: path.to_owned(),
        pending_migrations: check(path, key)?,
        beside,
        _scratch: None,
    })
}

fn has_bytes(path: &Path) -> bool {
    matches!(ordinary::length(path), Ok(Some(1..)))
}

/// Looks at the first page: an encrypted one looks random, so text or plain SQLite is something else, and zeros are
/// what some file systems leave after a power cut.
fn recognise(path: &Path) -> Result<(), FileError> {
    let mut page = [0; PAGE];
    ordinary::open(path)
        .and_then(|mut file| file.read_exact(&mut page))
        .map_err(FileError::unreadable)?;
    if page.iter().all(|byte| *byte == 0) {
        return Err(FileError::DamagedStart);
    }
    let is_text = std::str::from_utf8(&page).map_or_else(|error| error.error_len().is_none(), |_| true);
    if page.starts_with(PLAIN_SQLITE) || is_text {
        Err(FileError::NotAPlan)
    } else {
        Ok(())
    }
}

/// Lets SQLite bring what a crash left into a copy of the file.
fn recover(copy: &Path, key: &DatabaseKey) -> Result<(), FileError> {
    let connection = connect(copy, OpenFlags::SQLITE_OPEN_READ_WRITE, key)?;
    connection.execute_batch("PRAGMA locking_mode = EXCLUSIVE")?;
    connection
        .pragma_query_value(None, "application_id", |_| Ok(()))
        .map_err(FileError::at_first_page)?;
    connection.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)")?;
    connection.close().map_err(|(_, error)| error)?;
    Ok(())
}

/// Checks one file that is whole in itself. Tells whether it has an older schema than ours.
pub(crate) fn check(path: &Path, key: &DatabaseKey) -> Result<bool, FileError> {
    let connection = view(path, key)?;
    let application: i32 = connection
        .pragma_query_value(None, "application_id", |row| row.get(0))
        .map_err(FileError::at_first_page)?;
    if application != APPLICATION_ID {
        return Err(FileError::NotAPlan);
    }
    keep_pages(&connection)?;
    let pending = pending_migrations(&connection)?;
    check_length(path, &connection)?;
    if is_sound(&connection)? {
        Ok(pending)
    } else {
        Err(FileError::DamagedPage)
    }
}

/// Holds the file's length against what its first page says.
fn check_length(path: &Path, connection: &Connection) -> Result<(), FileError> {
    let pages: u32 = connection
        .pragma_query_value(None, "page_count", |row| row.get(0))
        .map_err(FileError::at_first_page)?;
    let said = u64::from(pages) * PAGE as u64;
    match ordinary::length(path).map_err(FileError::unreadable)? {
        Some(length) if length > said + SLACK => Err(FileError::Overlong),
        Some(length) if length >= said => Ok(()),
        _ => Err(FileError::Truncated),
    }
}

/// Whether every page's seal and the structure they make together are whole.
///
/// SQLite's quick check reads every page there is, and so breaks on every broken seal, but for the unused pages kept
/// for later. When there are such, SQLCipher's own check goes through all seals; it answers with a row for each
/// broken one and never with an error. Doing both always would double most of what an unlock takes. What the schema's own
/// `CHECK`s say of each value was said when it was written; `viktig verify` says what they mean together.
fn is_sound(connection: &Connection) -> Result<bool, FileError> {
    let unused: u32 = connection.pragma_query_value(None, "freelist_count", |row| row.get(0))?;
    if unused > 0 && connection.prepare("PRAGMA cipher_integrity_check")?.exists([])? {
        return Ok(false);
    }
    connection.pragma_update(None, "ignore_check_constraints", true)?;
    let structure: String = connection.pragma_query_value(None, "quick_check", |row| row.get(0))?;
    Ok(structure == "ok")
}

/// Whether this key is the file's: it opens the first page. A file with a damaged start is opened by none.
#[must_use]
pub fn opens_with(path: &Path, key: &DatabaseKey) -> bool {
    let application = || -> Result<i32, FileError> {
        Ok(view(path, key)?.pragma_query_value(None, "application_id", |row| row.get(0))?)
    };
    glance(path).is_ok() && application().is_ok_and(|application| application == APPLICATION_ID)
}

fn pending_migrations(connection: &Connection) -> Result<bool, FileError> {
    let found: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let pending = i64::from(schema()?.pending_migrations(connection)?);
    if pending < 0 {
        return Err(FileError::Newer {
            found,
            known: found + pending,
        });
    }
    Ok(pending > 0)
}
