//! The strokes of an act: one field change each, with the pen that makes it and the changes it is written on top of.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use super::acts::{self, ActRow};
use super::changes::{self, ChangeRow};
use super::{StoreError, act::PendingAct};
use crate::journal::{Act, Change};
use crate::plan::{ChangeId, FieldChange, Fields, Pen, PersonId, RecordRef, Records, Voice};

/// One field gets a value.
#[derive(Debug, Clone)]
pub(super) struct Stroke {
    /// The field, and its value.
    pub(super) change: FieldChange,
    /// Who writes, and whose words.
    pub(super) pen: Pen,
    /// The earlier words it brings back.
    pub(super) brings: Option<Brought>,
    /// Whether it stands beside other strokes of the same act in the same field, instead of on top of them: the field then
    /// has several heads, as it had before somebody chose among them.
    pub(super) beside: bool,
}

/// Words that are brought back, as they were signed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Brought {
    /// The number of the change that first had them.
    number: i64,
    /// Who wrote them, and whose they were.
    pen: Pen,
    /// When.
    at: DateTime<Utc>,
}

impl Stroke {
    /// A new value.
    pub(super) fn new(change: FieldChange, pen: Pen) -> Self {
        Self {
            change,
            pen,
            brings: None,
            beside: false,
        }
    }

    /// What an earlier change of a field said, said again by `writer`: the words are whose they were.
    pub(super) fn bringing_back(row: &ChangeRow, writer: PersonId) -> Self {
        let (pen, at) = row.signed;
        Self {
            change: FieldChange {
                record: row.change.record,
                field: row.change.field.clone(),
                value: row.change.value.clone(),
            },
            pen: Pen {
                writer,
                words: pen.words,
            },
            brings: Some(Brought {
                number: row.brings.unwrap_or(row.number),
                pen,
                at,
            }),
            beside: false,
        }
    }

    /// Whose words the field has after it.
    pub(super) fn voice(&self, now: DateTime<Utc>) -> Voice {
        let (pen, at) = self
            .brings
            .map_or((self.pen, now), |brought| (brought.pen, brought.at));
        Voice {
            kind: self.change.record.kind,
            record: self.change.record.id,
            field: self.change.field.clone(),
            pen,
            at,
        }
    }

    /// The field it is of.
    pub(super) fn field(&self) -> (RecordRef, &str) {
        (self.change.record, self.change.field.as_str())
    }
}

/// The strokes that decide what their fields hold afterwards: of those that stand beside each other, the first.
pub(super) fn deciding(strokes: &[Stroke]) -> impl Iterator<Item = &Stroke> {
    let mut beside = BTreeSet::new();
    strokes
        .iter()
        .filter(move |stroke| !stroke.beside || beside.insert(stroke.field()))
}

/// Sets the strokes' fields, and gives the records they touch as they were.
pub(super) fn apply(strokes: &[Stroke], records: &mut Records) -> Before {
    let mut before = Before::new();
    for stroke in deciding(strokes) {
        let was = records.set(&stroke.change);
        before.entry(stroke.change.record).or_insert(was);
    }
    before
}

/// Writes an act with its changes to the journal.
pub(super) fn insert(
    connection: &Connection,
    deed: &PendingAct,
    act: &Act,
    ids: &[ChangeId],
    first_seq: u64,
) -> Result<(), StoreError> {
    let row = ActRow {
        number: acts::next_act(connection)?,
        first: changes::next_change(connection)?,
        changes: deed.strokes.len().try_into().unwrap_or(i64::MAX),
        act: act.clone(),
    };
    acts::insert_act(connection, &row)?;
    let mut under: BTreeMap<(RecordRef, &str), Vec<i64>> = BTreeMap::new();
    let numbered = (row.first..).zip(first_seq..).zip(ids);
    for (stroke, ((number, seq), id)) in deed.strokes.iter().zip(numbered) {
        let (record, field) = stroke.field();
        let on_top_of = match under.get(&(record, field)) {
            Some(heads) if stroke.beside => heads.clone(),
            _ => changes::heads(connection, record, field)?,
        };
        let FieldChange { record, field, value } = stroke.change.clone();
        let change = Change {
            id: *id,
            act: act.id,
            record,
            field,
            value,
            pen: stroke.pen,
            device: act.device,
            seq,
            at: act.at,
            // The row knows them by number.
            parents: Vec::new(),
            brings: None,
        };
        let brings = stroke.brings.map(|brought| brought.number);
        changes::insert_change(connection, number, row.number, &change, &on_top_of, brings)?;
        changes::make_head(connection, number, &change, &on_top_of)?;
        under.entry(stroke.field()).or_insert(on_top_of);
    }
    Ok(())
}

/// The records an act touches, as they were: nothing where there was none.
pub(super) type Before = BTreeMap<RecordRef, Option<Fields>>;
