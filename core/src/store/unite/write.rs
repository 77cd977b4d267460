//! Writing what two copies come to: rows from where the order is another on, the heads, and the records that are another.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, TransactionBehavior};
use serde_json::Value;

use super::super::carried::CarriedTo;
use super::super::copies::note_met;
use super::super::facts::{EXTENTS, MET, set_fact};
use super::super::file::Place;
use super::super::import::Rows;
use super::super::{Store, StoreError, acts, tables};
use super::quick::note_judged;
use super::undone::note_touched;
use super::{Meeting, differing};
use crate::journal::{Act, Change, Journal};
use crate::plan::{ActId, ChangeId, DeviceId};

impl Store {
    /// Writes what a meeting came to, whole or not at all.
    pub(super) fn write_meeting(
        &mut self,
        meeting: &Meeting,
        act: &Act,
        from: &[DeviceId],
    ) -> Result<(), StoreError> {
        // Acts get other numbers.
        self.carried = CarriedTo::default();
        let differing = differing(&self.records, &meeting.records);
        let records = &self.records;
        let (connection, place) = self.connection.parts();
        let points = without_looking_for_what_points(connection)?;
        let written = || -> Result<(), StoreError> {
            let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let newest = write_journal(&transaction, meeting)?;
            note_judged(&transaction, meeting.united.is_plain, newest, act)?;
            for record in differing {
                let was = records.get(record);
                match meeting.records.get(record) {
                    Some(fields) => tables::write(&transaction, record, was, fields)?,
                    None => tables::remove(&transaction, record)?,
                }
            }
            note_touched(&transaction, act.id, &meeting.ours, &meeting.united.graph)?;
            set_fact(&transaction, MET, "1")?;
            // Rows stand elsewhere from now on.
            set_fact(&transaction, EXTENTS, "")?;
            for copy in from {
                note_met(&transaction, *copy, act)?;
            }
            keep_ids_apart(&transaction)?;
            // Never into a file that has taken this one's place.
            place.map_or(Ok(()), Place::still_ours)?;
            Ok(transaction.commit()?)
        };
        let written = written();
        if let Some(place) = place {
            place.we_wrote();
        }
        self.connection.pragma_update(None, "foreign_keys", points)?;
        written?;
        self.connection.mind_length();
        Ok(())
    }
}

/// For each row that is taken away SQLite looks through whole tables for what points to it. All that points is written anew
/// here, and it was checked that nothing points nowhere. Tells how it was.
fn without_looking_for_what_points(connection: &Connection) -> Result<bool, StoreError> {
    let points = connection.pragma_query_value(None, "foreign_keys", |row| row.get(0))?;
    connection.pragma_update(None, "foreign_keys", false)?;
    Ok(points)
}

/// What both copies have and is in no need of being written, where they come to more than is told.
pub(super) struct Kept {
    /// How many of the acts that are told are of it.
    pub(super) acts: usize,
    /// The number of its last act.
    pub(super) act: i64,
    /// The number of its last change.
    pub(super) change: i64,
    /// The numbers of those of its changes that are told.
    pub(super) numbers: BTreeMap<ChangeId, i64>,
    /// The records that may have other heads now, by their ids.
    pub(super) records: BTreeSet<String>,
}

impl Kept {
    /// What is written after it.
    fn rows(&self) -> Rows {
        Rows {
            act: self.act + 1,
            change: self.change + 1,
            numbers: self.numbers.clone(),
        }
    }

    /// Takes away the heads that may be others now.
    fn forget_heads(&self, connection: &Connection) -> Result<(), StoreError> {
        let records: Vec<&str> = self.records.iter().map(String::as_str).collect();
        connection.execute(
            "DELETE FROM head WHERE record IN (SELECT value FROM json_each(?1))",
            [Value::from(records).to_string()],
        )?;
        Ok(())
    }
}

/// Writes the acts that stand elsewhere than they did, with their changes, and the heads. Gives the number of the newest act.
fn write_journal(connection: &Connection, meeting: &Meeting) -> Result<i64, StoreError> {
    let (journal, graph) = (&meeting.united.journal, &meeting.united.graph);
    let mut kept = 0;
    let mut rows = Rows::from_the_start();
    if let Some(alike) = &meeting.kept {
        (kept, rows) = (alike.acts, alike.rows());
        alike.forget_heads(connection)?;
    } else {
        connection.execute_batch("DROP INDEX IF EXISTS act_of_copy; DELETE FROM head;")?;
    }
    let later = journal.acts.get(kept..).unwrap_or_default();
    kept += keep_the_same(connection, &mut rows, &meeting.ours, journal, later)?;
    let (acts, changes) = (journal.acts.get(kept..), rest(journal, kept));
    rows.write(connection, acts.unwrap_or_default(), &changes)?;
    let is_another = |head: &&Change| {
        let alike = meeting.kept.as_ref();
        alike.is_none_or(|alike| alike.records.contains(&head.record.id.to_string()))
    };
    rows.write_heads(connection, graph.all_heads().filter(is_another))?;
    Ok(rows.act - 1)
}

/// Takes away what stands after the first of these acts that is not where it was. What stands before it keeps its numbers: it is
/// told how many of the acts that are.
fn keep_the_same(
    connection: &Connection,
    kept: &mut Rows,
    ours: &Journal,
    united: &Journal,
    acts: &[Act],
) -> Result<usize, StoreError> {
    let rows = acts::acts_from(connection, kept.act)?;
    let (was, is) = (of_acts(ours), of_acts(united));
    let mut same = 0;
    for (row, act) in rows.iter().zip(acts) {
        let changes = is.get(&act.id).map(Vec::as_slice).unwrap_or_default();
        let stood = was.get(&row.act.id).map(Vec::as_slice).unwrap_or_default();
        let in_place = (row.number, row.first) == (kept.act, kept.change);
        let known = Act {
            breaks: act.breaks,
            seen: act.seen.clone(),
            taken_in: act.taken_in,
            ..row.act.clone()
        };
        if !in_place || known != *act || !are_the_same(stood, changes) {
            break;
        }
        if known != row.act {
            acts::set_known(connection, row.number, act)?;
        }
        let ids = changes.iter().map(|change| change.id);
        kept.numbers.extend(ids.zip(row.first..));
        kept.act += 1;
        kept.change += row.changes;
        same += 1;
    }
    connection.execute("DELETE FROM change WHERE number >= ?1", [kept.change])?;
    connection.execute("DELETE FROM act WHERE number >= ?1", [kept.act])?;
    Ok(same)
}

fn of_acts(journal: &Journal) -> BTreeMap<ActId, Vec<&Change>> {
    let mut of_act: BTreeMap<ActId, Vec<&Change>> = BTreeMap::new();
    for change in &journal.changes {
        of_act.entry(change.act).or_default().push(change);
    }
    of_act
}

/// Whether an act's changes stand as they did. Which of several it was written on top of comes first says nothing.
fn are_the_same(was: &[&Change], is: &[&Change]) -> bool {
    let parents = |change: &Change| -> BTreeSet<ChangeId> { change.parents.iter().copied().collect() };
    let same = |(was, is): (&&Change, &&Change)| {
        (was.id, was.value == is.value, was.brings) == (is.id, true, is.brings) && parents(was) == parents(is)
    };
    was.len() == is.len() && was.iter().zip(is).all(same)
}

/// The changes of the acts from a place on.
fn rest(journal: &Journal, kept: usize) -> Vec<Change> {
    let later = journal.acts.get(kept..).unwrap_or_default();
    let later: BTreeSet<ActId> = later.iter().map(|act| act.id).collect();
    let changes = journal
        .changes
        .iter()
        .filter(|change| later.contains(&change.act));
    changes.cloned().collect()
}

/// From the first meeting on, no id stands twice in the file, and ids are found without reading all of it. A file from before
/// copies were numbered may have a number twice: then it goes without.
fn keep_ids_apart(connection: &Connection) -> Result<(), StoreError> {
    connection.execute_batch(
        "CREATE UNIQUE INDEX IF NOT EXISTS act_by_id ON act (id);
         CREATE UNIQUE INDEX IF NOT EXISTS change_by_id ON change (id);",
    )?;
    let _ = connection.execute_batch("CREATE UNIQUE INDEX IF NOT EXISTS act_of_copy ON act (device, seq);");
    Ok(())
}
