//! What a log beside the file means for the plan, and what can be read out of the two.

use std::collections::BTreeSet;
use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};

use super::check::check;
use super::disk::read_at_most;
use super::error::FileError;
use super::key::DatabaseKey;
use super::ordinary;
use super::scratch::copy_in;
use super::seal::Seal;
use super::view::view;
use super::wal::{After, Condition, Log};
use super::{PAGE, SALT, beside, connect, schema};

/// No log of ours is longer than this many bytes: it is emptied long before.
const LONGEST_LOG: u64 = 1 << 30;

/// As much may be missing at the end of a file for the rest to be read. It takes no room: it is never written.
const MISSING_AT_MOST: u64 = 256 << 20;

/// What the log beside a file means.
pub(super) enum Verdict {
    /// SQLite may read it: nothing that was saved is hit.
    MayGoOn,
    /// Something that was saved is not as it was written.
    Damaged,
    /// It is another file's.
    Foreign,
}

/// Reads the log beside `path`, if there is one.
pub(super) fn look(path: &Path, key: &DatabaseKey) -> Result<Verdict, FileError> {
    let Some(bytes) = log_beside(path)? else {
        return Ok(Verdict::MayGoOn);
    };
    let log = Log::read(&bytes, &seal_of(path, key)?);
    Ok(match log.condition() {
        Condition::Empty | Condition::Whole => Verdict::MayGoOn,
        Condition::Damaged => Verdict::Damaged,
        Condition::Foreign => Verdict::Foreign,
    })
}

/// Whether the whole file at `path` has acts that `together`, the same file with the log in it, has not.
pub(super) fn lacks_acts_of(together: &Path, path: &Path, key: &DatabaseKey) -> bool {
    let acts_in = |path: &Path| acts(&view(path, key)?);
    // A file that a crash left half written back is not whole by itself; then the log is what makes it so.
    match (acts_in(path), acts_in(together)) {
        (Ok(alone), Ok(together)) => !alone.is_subset(&together) && check(path, key).is_ok(),
        _ => false,
    }
}

fn acts(connection: &Connection) -> Result<BTreeSet<String>, FileError> {
    let mut statement = connection.prepare("SELECT id FROM act")?;
    let found = statement.query_map([], |row| row.get(0))?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// A file in which something of a plan can be read. It may be damaged itself.
#[derive(Debug)]
pub(crate) struct State {
    /// Where it is.
    pub(crate) path: PathBuf,
    /// Whether some of its pages are older than the rest, because what was newest of them is lost.
    pub(crate) is_mixed: bool,
}

/// Files in `scratch` with what the plan file and the log beside it come to, the nearest to now first: the newest state,
/// when something is lost in that the newest before the loss, and the file by itself.
///
/// # Errors
/// When the file or the log cannot be read, or there is no room for the copies.
pub(crate) fn states(path: &Path, key: &DatabaseKey, scratch: &Path) -> Result<Vec<State>, FileError> {
    let mut made = Vec::new();
    if let Some(bytes) = log_beside(path)? {
        let log = Log::read(&bytes, &seal_of(path, key)?);
        let states = [
            ("newest.db", log.at_the_end()),
            ("before.db", log.before_the_loss()),
        ];
        for (name, after) in states {
            let Some(after) = after else { continue };
            let state = State {
                path: scratch.join(name),
                is_mixed: after.lost > 0,
            };
            lay_over(path, &state.path, &after)?;
            let is_mixed = state.is_mixed;
            made.push(state);
            if !is_mixed {
                break;
            }
        }
    }
    let alone = scratch.join("alone.db");
    copy_in(path, &alone)?;
    made.push(State {
        path: alone,
        is_mixed: !made.is_empty(),
    });
    Ok(made)
}

/// Makes `to` of the file at `path`, with the pages that are damaged there as an earlier state of the same file, `earlier`,
/// has them. A page that was not written since is then as it was; others are older than the rest. Tells whether any was.
///
/// # Errors
/// When one of the files cannot be read, or there is no room.
pub(crate) fn patch(path: &Path, earlier: &Path, key: &DatabaseKey, to: &Path) -> Result<bool, FileError> {
    // Of a file and a copy of it the first bytes are the same; those of the damaged one may be what is damaged.
    let seal = seal_of(earlier, key)?;
    let (mut file, mut earlier) = (ordinary::open(path)?, ordinary::open(earlier)?);
    let mut made = File::create(to)?;
    let (mut page, mut older) = (vec![0; PAGE], vec![0; PAGE]);
    let pages = file.metadata()?.len() / PAGE as u64;
    let mut any = false;
    for number in 1..=u32::try_from(pages).unwrap_or(u32::MAX) {
        file.read_exact(&mut page)?;
        let has_older = earlier.read_exact(&mut older).is_ok();
        let takes = !seal.holds(number, &page) && has_older && seal.holds(number, &older);
        made.write_all(if takes { &older } else { &page })?;
        any |= takes;
    }
    made.sync_all()?;
    Ok(any)
}

/// Opens a file of which much may be missing, for reading: its end is filled up with nothing, and its schema brought up
/// to date when that can be done. `path` is a copy that nobody needs afterwards.
///
/// # Errors
/// When not even its first page can be read.
pub(crate) fn open_loosely(path: &Path, key: &DatabaseKey) -> Result<Connection, FileError> {
    let file = OpenOptions::new().write(true).open(path)?;
    let length = file.metadata()?.len();
    file.set_len(length.next_multiple_of(PAGE as u64) + MISSING_AT_MOST)?;
    drop(file);
    let mut connection = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE, key)?;
    connection.execute_batch(
        "PRAGMA locking_mode = EXCLUSIVE; PRAGMA writable_schema = ON; PRAGMA foreign_keys = OFF",
    )?;
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    // What cannot be brought up to date can be read all the same, but for what is new.
    let _ = schema()?.to_latest(&mut connection);
    Ok(connection)
}

/// Makes `copy` of the file, with the pages of the log over those it has.
fn lay_over(path: &Path, copy: &Path, after: &After<'_>) -> Result<(), FileError> {
    copy_in(path, copy)?;
    let mut file = OpenOptions::new().write(true).open(copy)?;
    for (page, content) in &after.pages {
        file.seek(SeekFrom::Start(u64::from(page - 1) * PAGE as u64))?;
        file.write_all(content)?;
    }
    file.set_len(u64::from(after.count) * PAGE as u64)?;
    Ok(file.sync_all()?)
}

fn log_beside(path: &Path) -> Result<Option<Vec<u8>>, FileError> {
    match read_at_most(&beside(path, "-wal"), LONGEST_LOG) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        bytes => bytes.map(Some).map_err(FileError::Unreadable),
    }
}

fn seal_of(path: &Path, key: &DatabaseKey) -> Result<Seal, FileError> {
    let mut salt = [0; SALT];
    ordinary::open(path)
        .and_then(|mut file| file.read_exact(&mut salt))
        .map_err(FileError::Unreadable)?;
    Seal::of(key, &salt).ok_or(FileError::DamagedStart)
}
