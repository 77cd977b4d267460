//! What the tests of this room share: a shelf, a plan on it, and a time.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::Connection;
use secrecy::SecretString;
use tempfile::TempDir;

use super::change::{Change, OpenFile, Undone};
use super::{Cover, Holder, OpenFolder, Shelf, UnlockedFolder, VaultError, WayChanged, WayIn};
use crate::store::file::{self, DatabaseKey, FileError};

/// A work factor that takes no time: tests try no one's patience and guard nothing.
pub(super) const QUICK: u8 = 2;

/// The owner's phrase.
pub(super) const PHRASE: &str = "tre elger spiste vaflene mine";

pub(super) fn noon() -> DateTime<Utc> {
    DateTime::parse_from_rfc3339("2027-03-01T12:00:00Z")
        .unwrap()
        .to_utc()
}

pub(super) fn here() -> Holder {
    Holder::here("viktig", noon())
}

pub(super) fn at(since: DateTime<Utc>) -> Holder {
    Holder { since, ..here() }
}

pub(super) fn lyn_og_latter() -> Cover {
    Cover {
        nickname: "Lyn og latter".into(),
        symbol: "lightning".into(),
        colour: "blue".into(),
        plan: None,
        last_opened: None,
    }
}

/// A shelf that is not there yet, in a folder that goes away with the first of the two.
pub(super) fn shelf() -> (TempDir, Shelf) {
    let folder = tempfile::tempdir().unwrap();
    let shelf = Shelf::at(folder.path().join("shelf")).with_work_factor(QUICK);
    (folder, shelf)
}

/// Makes a plan, locks it, and tells its name on the shelf.
pub(super) fn new_plan(shelf: &Shelf) -> String {
    let (unlocked, _) = shelf
        .create(&lyn_og_latter(), &SecretString::from(PHRASE), here())
        .unwrap();
    unlocked
        .folder()
        .path()
        .file_name()
        .unwrap()
        .to_str()
        .unwrap()
        .to_owned()
}

/// Every file under `folder` with its bytes, and every folder with none.
pub(super) fn bytes_of(folder: &Path) -> BTreeMap<PathBuf, Option<Vec<u8>>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(bytes_of(&path));
            found.insert(path, None);
        } else {
            let bytes = fs::read(&path).unwrap();
            found.insert(path, Some(bytes));
        }
    }
    found
}

/// A bare connection, where a plan has a store.
impl OpenFile for Connection {
    fn snapshot(&self, to: &Path, key: &DatabaseKey) -> Result<(), FileError> {
        file::snapshot(self, to, key)
    }

    fn give_up(&mut self) -> Result<Connection, FileError> {
        Ok(std::mem::replace(self, Connection::open_in_memory()?))
    }

    fn go_on(&mut self, connection: Connection) {
        *self = connection;
    }
}

/// Changes the ways in, as an open plan does.
pub(super) fn change(
    unlocked: &mut UnlockedFolder,
    change: impl FnOnce(&OpenFolder) -> Result<Change, VaultError>,
) -> Result<WayChanged, VaultError> {
    let change = change(unlocked)?;
    let (connection, held) = unlocked.parts_mut();
    held.carry_out(change, connection).map_err(|undone| match undone {
        Undone::Kept(error) | Undone::Adrift(error) => error,
    })
}

pub(super) fn set_phrase(
    unlocked: &mut UnlockedFolder,
    way: WayIn,
    phrase: &str,
) -> Result<WayChanged, VaultError> {
    change(unlocked, |held| held.phrase_change(way, &phrase.into()))
}
