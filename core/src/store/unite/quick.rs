//! Two long copies that meet: what both have is not worked on again, only what came after it. Where what came after it does not tell
//! alone what comes of it, all that was ever done is read, and that is the same ([`Beginning::unite`]).

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::super::changes::ChangeRow;
use super::super::facts::{JUDGED, fact, set_fact};
use super::super::{Store, StoreError, acts, changes, heads};
use super::alike::{Alike, Asked, Found};
use super::write::Kept;
use super::{Coming, Meeting};
use crate::journal::{Act, Beginning, Journal, together_with};
use crate::plan::{ActId, RecordRef};

/// By which program it is that acts were judged: another may have other rules.
const PROGRAM: &str = env!("CARGO_PKG_VERSION");

/// The rules by which acts are put in order and judged. To be raised whenever they come to something else for any acts.
const RULES: u32 = 3;

/// Up to where the file's acts were put in order and judged, and all of them stand.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct JudgedTo {
    program: String,
    rules: u32,
    schema: i64,
    act: i64,
    id: ActId,
}

/// Notes that all that stands in the file was put in order and judged, up to this act; or, where not all of it stands, that it is
/// to be judged anew.
pub(super) fn note_judged(
    connection: &Connection,
    all: bool,
    number: i64,
    act: &Act,
) -> Result<(), StoreError> {
    let judged = JudgedTo {
        program: PROGRAM.to_owned(),
        rules: RULES,
        schema: connection.pragma_query_value(None, "user_version", |row| row.get(0))?,
        act: number,
        id: act.id,
    };
    let judged = if all {
        json!(judged).to_string()
    } else {
        String::new()
    };
    set_fact(connection, JUDGED, &judged)
}

/// The number of the last act that was judged.
fn judged_to(connection: &Connection) -> Result<Option<i64>, StoreError> {
    let kept = fact(connection, JUDGED)?;
    let Some(kept) = kept.and_then(|text| serde_json::from_str::<JudgedTo>(&text).ok()) else {
        return Ok(None);
    };
    let schema: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if (kept.program.as_str(), kept.rules, kept.schema) != (PROGRAM, RULES, schema) {
        return Ok(None);
    }
    let sql = "SELECT number FROM act WHERE number = ?1 AND id = ?2";
    let mut found = connection.prepare_cached(sql)?;
    let number = found.query_row(params![kept.act, kept.id.to_string()], |row| row.get(0));
    Ok(number.optional()?)
}

impl Store {
    /// What this copy and another come to.
    ///
    /// # Errors
    /// As [`Store::news`].
    pub(crate) fn meeting_with(&self, other: &Self) -> Result<Meeting, StoreError> {
        // Whatever is wrong with a file, reading all of it tells.
        match self.quick_meeting(other) {
            Ok(Some(meeting)) => Ok(meeting),
            _ => self.meeting(&other.journal()?),
        }
    }

    /// The same by what came after all that both have, where that tells it.
    pub(in crate::store) fn quick_meeting(&self, other: &Self) -> Result<Option<Meeting>, StoreError> {
        let owner = self.owner_of_all()?;
        let Some(most) = judged_to(&self.connection)? else {
            return Ok(None);
        };
        let Some(alike) = Alike::of(&self.connection, &other.connection, most, owner)? else {
            return Ok(None);
        };
        let (ours, theirs) = (
            after(&self.connection, &alike)?,
            after(&other.connection, &alike)?,
        );
        let (Some(ours), Some(theirs)) = (ours, theirs) else {
            return Ok(None);
        };
        if !self.are_new(&ours, &alike)? || !self.are_new(&theirs, &alike)? {
            return Ok(None);
        }
        let asked = self.asked_by(&ours, &theirs)?;
        let Some(found) = alike.find(&self.connection, &other.connection, &asked)? else {
            return Ok(None);
        };
        let rows = self.rows_of(&alike, &found)?;
        let numbers = rows
            .iter()
            .map(|(number, row)| (row.change.id, *number))
            .collect();
        let beginning = Beginning {
            journal: self.journal_of(rows, &alike, &ours)?,
            reached: alike.reached,
            searches: found.moved_by_others,
        };
        let (ours, theirs) = (
            going_on(&beginning.journal, ours),
            going_on(&beginning.journal, theirs),
        );
        let theirs = Coming::to(&ours).checked(Cow::Owned(theirs))?;
        let Some(united) = beginning.unite(&ours, &theirs, owner) else {
            return Ok(None);
        };
        drop(theirs);
        let meeting = Self::met(ours, united, owner)?;
        let kept = Kept {
            acts: beginning.journal.acts.len(),
            act: alike.act,
            change: alike.change,
            numbers,
            records: asked.records,
        };
        Ok(Some(Meeting {
            kept: Some(kept),
            ..meeting
        }))
    }

    /// Whether no act or change of these stands among those that are alike.
    fn are_new(&self, later: &Journal, alike: &Alike) -> Result<bool, StoreError> {
        let acts: Vec<String> = later.acts.iter().map(|act| act.id.to_string()).collect();
        let changes: Vec<String> = later.changes.iter().map(|change| change.id.to_string()).collect();
        for (table, ids, last) in [("act", acts, alike.act), ("change", changes, alike.change)] {
            let sql = format!(
                "SELECT 1 FROM {table} WHERE id IN (SELECT value FROM json_each(?1)) AND number <= ?2"
            );
            let mut known = self.connection.prepare_cached(&sql)?;
            if known.exists(params![Value::from(ids).to_string(), last])? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// The fields of which the whole history is asked for: those that were written in since, and where copies are apart; with those
    /// that they are one value with.
    fn asked_by(&self, ours: &Journal, theirs: &Journal) -> Result<Asked, StoreError> {
        let mut asked = Asked::default();
        let mut ask = |record: RecordRef, field: &str| {
            asked.records.insert(record.id.to_string());
            let together: &[&str] = together_with(record.kind, field);
            asked
                .fields
                .extend(together.iter().map(|field| (*field).to_owned()));
            asked.fields.insert(field.to_owned());
        };
        for change in ours.changes.iter().chain(&theirs.changes) {
            ask(change.record, &change.field);
        }
        for held in &self.held {
            ask(held.record, &held.field);
        }
        for row in heads::rivals(&self.connection)?.iter().flatten() {
            ask(row.change.record, &row.change.field);
        }
        Ok(asked)
    }

    /// Of what stands alike every head, and what was asked for, by their numbers.
    fn rows_of(&self, alike: &Alike, found: &Found) -> Result<BTreeMap<i64, ChangeRow>, StoreError> {
        let heads = changes::all_heads(&self.connection)?.into_iter();
        let heads = heads.filter(|row| row.number <= alike.change);
        let asked = changes::numbered(&self.connection, &found.numbers)?;
        Ok(heads.chain(asked).map(|row| (row.number, row)).collect())
    }

    /// The same with their acts, what any act says of what was seen, and the newest act of each copy.
    fn journal_of(
        &self,
        rows: BTreeMap<i64, ChangeRow>,
        alike: &Alike,
        ours: &Journal,
    ) -> Result<Journal, StoreError> {
        let later: BTreeSet<ActId> = ours.acts.iter().map(|act| act.id).collect();
        let of_changes = rows.values().map(|row| row.change.act);
        let asked = of_changes.chain(alike.newest.values().copied());
        let mut acts = acts::with_knowledge(&self.connection, asked)?;
        acts.retain(|act| !later.contains(&act.id));
        Ok(Journal {
            acts,
            changes: rows.into_values().map(|row| row.change).collect(),
        })
    }
}

/// What stands in a file after all that is alike. Nothing where a change of it is of an act before it.
fn after(connection: &Connection, alike: &Alike) -> Result<Option<Journal>, StoreError> {
    let acts = acts::acts_from(connection, alike.act + 1)?.into_iter();
    let acts: Vec<Act> = acts.map(|row| row.act).collect();
    let changes = changes::after(connection, alike.change)?;
    let ids: BTreeSet<ActId> = acts.iter().map(|act| act.id).collect();
    let is_whole = changes.iter().all(|row| ids.contains(&row.change.act));
    Ok(is_whole.then(|| Journal {
        acts,
        changes: changes.into_iter().map(|row| row.change).collect(),
    }))
}

/// A beginning, and what came after it.
fn going_on(beginning: &Journal, later: Journal) -> Journal {
    let mut whole = beginning.clone();
    whole.acts.extend(later.acts);
    whole.changes.extend(later.changes);
    whole
}
