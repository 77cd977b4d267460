//! What each copy did, as this file has it, by which two files are held against each other without reading all that was ever
//! done: of every copy the number of its newest act, and a hash that runs over its acts and one over their changes. It is
//! kept in the file for what can grow no more, and goes on from there.
//!
//! What is kept says what the rows said when it was. In another copy's file the rows may say something else by now, whoever
//! changed them: there they are read anew before anything is believed ([`Store::is_as_it_says`]).

use std::collections::BTreeMap;
use std::ops::Range;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::facts::{EXTENTS, fact};
use super::{Store, StoreError, acts};
use crate::journal::Verb;

/// The acts, with all that an act says. That copies met is nothing that one lacks.
const ACTS: &str = "SELECT device, seq, id, verb, record_kind, kind, undoes, run, writer, words, at, way FROM act \
     WHERE number > ?1 AND (verb <> ?2 OR changes > 0) ORDER BY number";

/// Those of the columns that are hashed.
const OF_ACT: Range<usize> = 1..12;

/// The changes, whether or not their acts count them.
const CHANGES: &str = "SELECT act.device, change.number, change.parents, change.brings, change.id, act.id, change.kind, \
     change.record, change.field, change.value, change.words, change.seq \
     FROM change JOIN act ON act.number = change.act WHERE change.number > ?1 ORDER BY change.number";

/// Those of the columns that are hashed as they are: what a change is on top of is numbered in each file by itself.
const OF_CHANGE: Range<usize> = 4..12;

/// What one copy did.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Extent {
    /// The number of its newest act.
    newest: i64,
    /// What runs over its acts.
    acts: [u8; 32],
    /// What runs over their changes.
    changes: [u8; 32],
}

/// What every copy did.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Extents {
    /// By which schema it was read: another may tell the same otherwise.
    schema: i64,
    /// The newest act that is in it, by its number in this file and its id.
    act: i64,
    id: String,
    /// The newest change, by its number in this file.
    change: i64,
    copies: BTreeMap<Uuid, Extent>,
}

impl Extents {
    /// Whether two files have the same of every copy.
    pub(super) fn are_alike(&self, other: &Self) -> bool {
        self.copies == other.copies
    }

    /// What is kept in a file, where it still holds.
    fn kept(connection: &Connection) -> Result<Self, StoreError> {
        let schema: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
        let kept = fact(connection, EXTENTS)?;
        let kept: Option<Self> = kept.and_then(|text| serde_json::from_str(&text).ok());
        match kept {
            Some(kept) if kept.schema == schema && kept.stands_in(connection)? => Ok(kept),
            _ => Ok(Self {
                schema,
                ..Self::default()
            }),
        }
    }

    /// Whether the newest act that is in it stands where it stood.
    fn stands_in(&self, connection: &Connection) -> Result<bool, StoreError> {
        let sql = "SELECT 1 FROM act WHERE number = ?1 AND id = ?2 AND first + changes - 1 = ?3";
        let mut found = connection.prepare_cached(sql)?;
        Ok(found.exists(params![self.act, self.id, self.change])?)
    }

    /// Takes in what came after it.
    fn read_on(&mut self, connection: &Connection) -> Result<(), StoreError> {
        self.read_acts(connection)?;
        self.read_changes(connection)?;
        let newest: Option<(i64, String)> = connection
            .prepare_cached("SELECT number, id FROM act ORDER BY number DESC LIMIT 1")?
            .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        (self.act, self.id) = newest.unwrap_or_default();
        Ok(())
    }

    fn read_acts(&mut self, connection: &Connection) -> Result<(), StoreError> {
        let mut found = connection.prepare_cached(ACTS)?;
        let mut rows = found.query(params![self.act, Verb::Unite.as_str()])?;
        while let Some(row) = rows.next()? {
            let number: i64 = row.get(1)?;
            let extent = self.copies.entry(acts::id(row, 0)?).or_default();
            let mut hash = Sha256::new();
            hash.update(extent.acts);
            take_cells(&mut hash, row, OF_ACT)?;
            extent.acts = hash.finalize().into();
            extent.newest = extent.newest.max(number);
        }
        Ok(())
    }

    fn read_changes(&mut self, connection: &Connection) -> Result<(), StoreError> {
        let mut ids = Ids {
            connection,
            read: BTreeMap::new(),
        };
        let mut found = connection.prepare_cached(CHANGES)?;
        let mut rows = found.query([self.change])?;
        while let Some(row) = rows.next()? {
            let number: i64 = row.get(1)?;
            let parents = ids.of_parents(&row.get::<_, String>(2)?)?;
            let brings: Option<i64> = row.get(3)?;
            let brings = brings.map(|brought| ids.of(brought)).transpose()?.flatten();
            let extent = self.copies.entry(acts::id(row, 0)?).or_default();
            let mut hash = Sha256::new();
            hash.update(extent.changes);
            hash.update((parents.len() as u64).to_le_bytes());
            for parent in parents {
                hash.update(parent.as_bytes());
            }
            hash.update(brings.unwrap_or_default().as_bytes());
            take_cells(&mut hash, row, OF_CHANGE)?;
            extent.changes = hash.finalize().into();
            ids.read.insert(number, acts::id(row, 4)?);
            self.change = number;
        }
        Ok(())
    }
}

/// Takes what stands in some cells: each after what it is, and how long, so that none runs into the next.
fn take_cells(hash: &mut Sha256, row: &Row<'_>, columns: Range<usize>) -> Result<(), StoreError> {
    for column in columns {
        let (sort, bytes): (u8, &[u8]) = match row.get_ref(column)? {
            ValueRef::Null => (0, &[]),
            ValueRef::Integer(number) => {
                hash.update([1_u8]);
                hash.update(number.to_le_bytes());
                continue;
            }
            ValueRef::Real(_) => return Err(StoreError::unexpected("a number where none is kept")),
            ValueRef::Text(text) => (2, text),
            ValueRef::Blob(bytes) => (3, bytes),
        };
        hash.update([sort]);
        hash.update((bytes.len() as u64).to_le_bytes());
        hash.update(bytes);
    }
    Ok(())
}

/// The ids of changes, by their numbers in this file.
struct Ids<'a> {
    connection: &'a Connection,
    /// Those that were just read.
    read: BTreeMap<i64, Uuid>,
}

impl Ids<'_> {
    /// The id of a change; nothing where there is none of that number.
    fn of(&self, number: i64) -> Result<Option<Uuid>, StoreError> {
        if let Some(id) = self.read.get(&number) {
            return Ok(Some(*id));
        }
        let mut found = self
            .connection
            .prepare_cached("SELECT id FROM change WHERE number = ?1")?;
        let mut rows = found.query([number])?;
        match rows.next()? {
            Some(row) => Ok(Some(acts::id(row, 0)?)),
            None => Ok(None),
        }
    }

    /// The ids of those that a change is on top of. Which of them comes first says nothing.
    fn of_parents(&self, written: &str) -> Result<Vec<Uuid>, StoreError> {
        let numbers: Vec<i64> = serde_json::from_str(written)
            .map_err(|_| StoreError::unexpected("parents that are no numbers"))?;
        let mut ids = Vec::with_capacity(numbers.len());
        for number in numbers {
            ids.extend(self.of(number)?);
        }
        ids.sort_unstable();
        Ok(ids)
    }
}

impl Store {
    /// What each copy did, as this file has it.
    ///
    /// # Errors
    /// Whatever the database says.
    pub(super) fn extents(&self) -> Result<Extents, StoreError> {
        let mut extents = Extents::kept(&self.connection)?;
        extents.read_on(&self.connection)?;
        Ok(extents)
    }

    /// Keeps it. Nothing that is in the file now may grow any more.
    ///
    /// # Errors
    /// Whatever the database says.
    pub(super) fn keep_extents(&mut self) -> Result<(), StoreError> {
        let extents = json!(self.extents()?).to_string();
        if fact(&self.connection, EXTENTS)?.as_ref() == Some(&extents) {
            return Ok(());
        }
        self.note_fact(EXTENTS, &extents)
    }

    /// Whether what the file keeps of what each copy did is what its rows say. All that was ever done is read for it.
    ///
    /// # Errors
    /// Whatever the database says.
    pub fn is_as_it_says(&self) -> Result<bool, StoreError> {
        let mut rows = Extents::default();
        rows.read_on(&self.connection)?;
        Ok(rows.are_alike(&self.extents()?))
    }
}
