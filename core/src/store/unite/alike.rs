//! How far two files begin alike, told by their rows without making anything of them. What the other file says is believed of
//! nothing: all that is gone on with is what this one says too.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use rusqlite::{Connection, Row};

use super::super::{StoreError, acts};
use crate::plan::{ActId, DeviceId, PersonId, REMOVED};

const ACTS: &str = "SELECT number, id, device, seq, ifnull(words, writer), first, changes, verb, record_kind, kind, undoes, \
     run, writer, words, at, way, taken_in, breaks, seen FROM act ORDER BY number";

const OF_ACT: Range<usize> = 0..19;

const CHANGES: &str = "SELECT number, act, record, field, id, kind, value, words, seq, parents, brings FROM change \
     WHERE number <= ?1 ORDER BY number";

const OF_CHANGE: Range<usize> = 0..11;

/// The acts that stand alike in two files, from the first on.
#[derive(Default)]
pub(super) struct Alike {
    /// The number of the last of them.
    pub(super) act: i64,
    /// The number of its last change.
    pub(super) change: i64,
    /// How far they reach of each copy.
    pub(super) reached: BTreeMap<DeviceId, u64>,
    /// The newest of each copy.
    pub(super) newest: BTreeMap<DeviceId, ActId>,
    /// The numbers of those that were done in somebody else's words than the owner's.
    by_others: BTreeSet<i64>,
}

/// Changes that are looked for: those of these records that are of any of these fields.
#[derive(Default)]
pub(super) struct Asked {
    pub(super) records: BTreeSet<String>,
    pub(super) fields: BTreeSet<String>,
}

/// What was found among the changes of acts that stand alike.
#[derive(Default)]
pub(super) struct Found {
    /// The numbers of the changes that were asked for.
    pub(super) numbers: Vec<i64>,
    /// How many put a record in the plan, or took it out, in somebody else's words than the owner's.
    pub(super) moved_by_others: usize,
}

impl Alike {
    /// The acts that stand alike, none of them after the one of the number `most`. Nothing where there are none.
    pub(super) fn of(
        ours: &Connection,
        theirs: &Connection,
        most: i64,
        owner: PersonId,
    ) -> Result<Option<Self>, StoreError> {
        let (mut one, mut other) = (ours.prepare_cached(ACTS)?, theirs.prepare_cached(ACTS)?);
        let (mut ours, mut theirs) = (one.query([])?, other.query([])?);
        let mut alike = Self::default();
        while alike.act < most {
            let (Some(row), Some(other)) = (ours.next()?, theirs.next()?) else {
                break;
            };
            if !are_alike(row, other, OF_ACT)? {
                break;
            }
            alike.take(row, owner)?;
        }
        Ok((alike.act > 0).then_some(alike))
    }

    fn take(&mut self, row: &Row<'_>, owner: PersonId) -> Result<(), StoreError> {
        self.act = row.get(0)?;
        let (first, changes): (i64, i64) = (row.get(5)?, row.get(6)?);
        self.change = first.saturating_add(changes).saturating_sub(1);
        let (copy, number) = (DeviceId(acts::id(row, 2)?), acts::sequence(row, 3)?);
        let reached = self.reached.entry(copy).or_default();
        if number >= *reached {
            *reached = number;
            self.newest.insert(copy, ActId(acts::id(row, 1)?));
        }
        if PersonId(acts::id(row, 4)?) != owner {
            self.by_others.insert(self.act);
        }
        Ok(())
    }

    /// What was asked for among their changes. Nothing where those are not alike themselves.
    pub(super) fn find(
        &self,
        ours: &Connection,
        theirs: &Connection,
        asked: &Asked,
    ) -> Result<Option<Found>, StoreError> {
        let (mut one, mut other) = (ours.prepare_cached(CHANGES)?, theirs.prepare_cached(CHANGES)?);
        let (mut ours, mut theirs) = (one.query([self.change])?, other.query([self.change])?);
        let mut found = Found::default();
        loop {
            let (row, other) = match (ours.next()?, theirs.next()?) {
                (Some(row), Some(other)) => (row, other),
                (None, None) => return Ok(Some(found)),
                _ => return Ok(None),
            };
            let act: i64 = row.get(1)?;
            if act > self.act || !are_alike(row, other, OF_CHANGE)? {
                return Ok(None);
            }
            let (record, field) = (text(row, 2)?, text(row, 3)?);
            if asked.fields.contains(field) && asked.records.contains(record) {
                found.numbers.push(row.get(0)?);
            }
            if field == REMOVED && self.by_others.contains(&act) {
                found.moved_by_others += 1;
            }
        }
    }
}

fn are_alike(one: &Row<'_>, other: &Row<'_>, columns: Range<usize>) -> Result<bool, StoreError> {
    for column in columns {
        if one.get_ref(column)? != other.get_ref(column)? {
            return Ok(false);
        }
    }
    Ok(true)
}

fn text<'a>(row: &'a Row<'_>, column: usize) -> Result<&'a str, StoreError> {
    let cell = row.get_ref(column)?;
    cell.as_str()
        .map_err(|_| StoreError::unexpected("a text that is none"))
}
