//! What taking in a copy touched, so that it can be undone: what each field's heads were before, and after.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, params};
use serde_json::Value;

use super::super::acts::{id, kind};
use super::super::stroke::Stroke;
use super::super::{Store, StoreError, changes};
use crate::journal::{Graph, Journal};
use crate::plan::{ActId, ChangeId, FieldChange, Pen, REMOVED, RecordRef};

type FieldRef = (RecordRef, String);

/// A field that was touched.
struct Touched {
    record: RecordRef,
    field: String,
    before: Vec<ChangeId>,
    after: Vec<ChangeId>,
}

/// Notes which fields have other heads after an act than in the journal before it.
pub(super) fn note_touched(
    connection: &Connection,
    act: ActId,
    before: &Journal,
    after: &Graph,
) -> Result<(), StoreError> {
    let (before, after) = (heads(&Graph::of(before)), heads(after));
    let none = BTreeSet::new();
    let fields: BTreeSet<&FieldRef> = before.keys().chain(after.keys()).collect();
    for field in fields {
        let (was, is) = (
            before.get(field).unwrap_or(&none),
            after.get(field).unwrap_or(&none),
        );
        if was == is {
            continue;
        }
        connection
            .prepare_cached(
                "INSERT INTO united (act, kind, record, field, before, after) VALUES (?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                act.to_string(),
                field.0.kind.as_str(),
                field.0.id.to_string(),
                named(field),
                listed(was),
                listed(is),
            ])?;
    }
    Ok(())
}

/// A field as the table names it: by its kind too, which the key of the table has not. One id may be of records of two kinds.
fn named((record, field): &FieldRef) -> String {
    format!("{}.{field}", record.kind.as_str())
}

/// The field that is named so; without a kind in a row from before.
fn field_of(named: &str) -> String {
    let field = named.split_once('.').map_or(named, |(_, field)| field);
    field.to_owned()
}

fn heads(graph: &Graph) -> BTreeMap<FieldRef, BTreeSet<ChangeId>> {
    let mut heads: BTreeMap<FieldRef, BTreeSet<ChangeId>> = BTreeMap::new();
    for head in graph.all_heads() {
        let field = (head.record, head.field.clone());
        heads.entry(field).or_default().insert(head.id);
    }
    heads
}

fn listed(ids: &BTreeSet<ChangeId>) -> String {
    let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
    Value::from(ids).to_string()
}

fn touched(connection: &Connection, act: ActId) -> Result<Vec<Touched>, StoreError> {
    let sql = "SELECT kind, record, field, before, after FROM united WHERE act = ? ORDER BY record, field";
    let mut found = connection.prepare_cached(sql)?;
    let mut rows = found.query([act.to_string()])?;
    let mut touched = Vec::new();
    while let Some(row) = rows.next()? {
        let ids = |column: usize| -> Result<Vec<ChangeId>, StoreError> {
            serde_json::from_str(&row.get::<_, String>(column)?)
                .map_err(|_| StoreError::unexpected("heads that are none"))
        };
        touched.push(Touched {
            record: RecordRef {
                kind: kind(row, 0)?,
                id: id(row, 1)?,
            },
            field: field_of(&row.get::<_, String>(2)?),
            before: ids(3)?,
            after: ids(4)?,
        });
    }
    Ok(touched)
}

impl Store {
    /// Every field that taking in a copy touched as it was before: with every head it had. What there was none of is taken
    /// out.
    pub(in crate::store) fn as_before(&self, act: ActId, pen: Pen) -> Result<Vec<Stroke>, StoreError> {
        let touched = touched(&self.connection, act)?;
        let new: BTreeSet<RecordRef> = touched
            .iter()
            .filter(|one| one.field == REMOVED && one.before.is_empty())
            .map(|one| one.record)
            .collect();
        let mut strokes = Vec::with_capacity(touched.len());
        for one in touched {
            let value = match one.field.as_str() {
                _ if !one.before.is_empty() => {
                    strokes.extend(self.brought_back(&self.numbers_of(&one.before)?, pen)?);
                    continue;
                }
                REMOVED => Value::Bool(true),
                // A record that came with the copy is taken out, and its words stay in the history.
                _ if new.contains(&one.record) => continue,
                name => one.record.kind.field(name)?.blank(),
            };
            let (record, field) = (one.record, one.field);
            strokes.push(Stroke::new(FieldChange { record, field, value }, pen));
        }
        Ok(strokes)
    }

    /// Every field that taking in a copy touched as it was after it.
    pub(in crate::store) fn as_after(&self, act: ActId, pen: Pen) -> Result<Vec<Stroke>, StoreError> {
        let mut strokes = Vec::new();
        for one in touched(&self.connection, act)? {
            strokes.extend(self.brought_back(&self.numbers_of(&one.after)?, pen)?);
        }
        Ok(strokes)
    }

    /// What stood in each field that taking in a copy touched, right after it.
    pub(in crate::store) fn left_by(&self, act: ActId) -> Result<BTreeMap<FieldRef, Vec<i64>>, StoreError> {
        let mut left = BTreeMap::new();
        for one in touched(&self.connection, act)? {
            let numbers = self.numbers_of(&one.after)?;
            left.insert((one.record, one.field), numbers);
        }
        Ok(left)
    }

    fn numbers_of(&self, ids: &[ChangeId]) -> Result<Vec<i64>, StoreError> {
        let mut numbers = Vec::with_capacity(ids.len());
        for id in ids {
            let row = changes::change_with(&self.connection, *id)?;
            numbers.extend(row.map(|row| row.number));
        }
        Ok(numbers)
    }
}
