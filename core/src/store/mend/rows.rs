//! The journal's rows, read one by one: a damaged page takes its own rows with it and no others.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension};
use serde_json::Value;

use super::super::StoreError;
use super::super::acts::{self, ActRow, id, kind, sequence};
use crate::plan::{ChangeId, PersonId, RecordRef, in_todays_words};

/// So far past the last number that is known to be there it is looked for more: as many as a page has rows, and some.
const BEYOND: i64 = 400;

/// A change as it stands in its own row, without what stands in its act's.
pub(super) struct ChangeAlone {
    pub(super) id: ChangeId,
    pub(super) act: i64,
    pub(super) record: RecordRef,
    pub(super) field: String,
    pub(super) value: Value,
    pub(super) words: Option<PersonId>,
    pub(super) seq: u64,
    pub(super) on_top_of: Vec<i64>,
    pub(super) brings: Option<i64>,
}

/// What could be read, by the numbers it has in the file.
#[derive(Default)]
pub(super) struct Rows {
    pub(super) acts: BTreeMap<i64, ActRow>,
    pub(super) changes: BTreeMap<i64, ChangeAlone>,
    /// Whether there may be more behind the last number: where it would stand, a page cannot be read.
    pub(super) end_is_lost: bool,
}

impl Rows {
    /// Takes note that the file nearest to now cannot be read at all.
    pub(super) fn nothing_of_the_newest(&mut self) {
        self.end_is_lost = true;
    }

    /// Takes what another file has that is not here yet. Where the two files went apart, it takes no more: what came
    /// after in the other is of another life of the plan, which somebody has left by restoring a backup.
    pub(super) fn take(&mut self, connection: &Connection) {
        let other = Self::read(connection);
        if self.acts.is_empty() {
            self.end_is_lost |= other.end_is_lost;
        }
        let acts_part = apart(&self.acts, &other.acts, |one, other| one.act.id == other.act.id);
        let changes_part = apart(&self.changes, &other.changes, |one, other| one.id == other.id);
        for (number, act) in other.acts.into_iter().filter(|(number, _)| *number < acts_part) {
            self.acts.entry(number).or_insert(act);
        }
        let fits = |number: i64, change: &ChangeAlone| number < changes_part && change.act < acts_part;
        for (number, change) in other.changes {
            if fits(number, &change) {
                self.changes.entry(number).or_insert(change);
            }
        }
    }

    fn read(connection: &Connection) -> Self {
        let last_act = last(
            connection,
            &["SELECT max(number) FROM act", "SELECT max(act) FROM change"],
        );
        let (acts, acts_end) = each(last_act, |number| acts::act(connection, number));
        let told = acts
            .values()
            .map(|row: &ActRow| row.first.saturating_add(row.changes))
            .max();
        let last_change = last(
            connection,
            &["SELECT max(number) FROM change", "SELECT max(change) FROM head"],
        )
        .max(told.unwrap_or(0));
        let (changes, changes_end) = each(last_change, |number| change(connection, number));
        Self {
            acts,
            changes,
            end_is_lost: acts_end || changes_end,
        }
    }
}

/// Reads every row up to the last number that is known to be there and some beyond, and tells whether those beyond cannot
/// be read, so that nobody knows whether they are there.
fn each<T>(last: i64, read: impl Fn(i64) -> Result<Option<T>, StoreError>) -> (BTreeMap<i64, T>, bool) {
    let mut found = BTreeMap::new();
    let mut end_is_lost = false;
    for number in 1..=last + BEYOND {
        match read(number) {
            Ok(Some(row)) => drop(found.insert(number, row)),
            Ok(None) => {}
            Err(_) => end_is_lost |= number > last,
        }
    }
    (found, end_is_lost)
}

/// The first number at which two files have different things.
fn apart<T>(one: &BTreeMap<i64, T>, other: &BTreeMap<i64, T>, same: impl Fn(&T, &T) -> bool) -> i64 {
    one.iter()
        .find(|(number, row)| other.get(number).is_some_and(|there| !same(row, there)))
        .map_or(i64::MAX, |(number, _)| *number)
}

/// The highest of the numbers that can be had.
fn last(connection: &Connection, questions: &[&str]) -> i64 {
    questions
        .iter()
        .filter_map(|sql| {
            connection
                .query_row(sql, [], |row| row.get::<_, Option<i64>>(0))
                .ok()?
        })
        .max()
        .unwrap_or(0)
}

fn change(connection: &Connection, number: i64) -> Result<Option<ChangeAlone>, StoreError> {
    let sql = "SELECT id, act, kind, record, field, value, words, seq, parents, brings FROM change WHERE number = ?1";
    let mut statement = connection.prepare_cached(sql)?;
    let found = statement.query_row([number], |row| Ok(read(row))).optional()?;
    found.transpose()
}

fn read(row: &rusqlite::Row<'_>) -> Result<ChangeAlone, StoreError> {
    let words: Option<String> = row.get(6)?;
    let record = RecordRef {
        kind: kind(row, 2)?,
        id: id(row, 3)?,
    };
    let field: String = row.get(4)?;
    let mut value = serde_json::from_str(&row.get::<_, String>(5)?)
        .map_err(|_| StoreError::unexpected("a value that is not JSON"))?;
    // A damaged file is not always brought up to date before it is read.
    in_todays_words(record.kind, &field, &mut value);
    Ok(ChangeAlone {
        id: ChangeId(id(row, 0)?),
        act: row.get(1)?,
        record,
        field,
        value,
        words: if words.is_some() {
            Some(PersonId(id(row, 6)?))
        } else {
            None
        },
        seq: sequence(row, 7)?,
        on_top_of: serde_json::from_str(&row.get::<_, String>(8)?)
            .map_err(|_| StoreError::unexpected("parents that are no numbers"))?,
        brings: row.get(9)?,
    })
}
