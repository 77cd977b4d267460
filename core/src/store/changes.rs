//! The journal's changes and heads, as rows. What an act has in common (writer, device, time) stands in its own row and
//! is read along with each change; and a change is found by its number, so that one act touches as few pages as it can.

mod arrived;
mod heads;
mod row;

use chrono::{DateTime, SecondsFormat, Utc};
use rusqlite::{Connection, params};
use serde_json::Value;

use super::StoreError;
use super::acts::{ActRow, id, kind, time};
use crate::journal::Change;
use crate::plan::{ActId, ChangeId, RecordRef};
pub(super) use arrived::arrived_with;
pub(super) use heads::{
    all_heads, heads, heads_of_fields, heads_of_records, heads_of_removed, make_head, rival_heads,
};
pub(super) use row::ChangeRow;
use row::read_change;

const COLUMNS: &str = "change.number, change.id, act.id, change.kind, change.record, change.field, change.value, \
     act.writer, ifnull(change.words, act.writer), act.device, change.seq, act.at, change.parents, \
     (SELECT group_concat(built_on.id, ' ') FROM json_each(change.parents) AS parent \
      JOIN change AS built_on ON built_on.number = parent.value), change.brings, \
     brought.id, told.writer, ifnull(brought.words, told.writer), told.at";

const IN_ORDER: &str = "ORDER BY change.number";

/// Writes a change of the act `act`.
pub(super) fn insert_change(
    connection: &Connection,
    number: i64,
    act: i64,
    change: &Change,
    on_top_of: &[i64],
    brings: Option<i64>,
) -> Result<(), StoreError> {
    let record = change.record.id.to_string();
    let words = (change.pen.words != change.pen.writer).then(|| change.pen.words.to_string());
    connection
        .prepare_cached(
            "INSERT INTO change (number, id, act, kind, record, field, value, words, seq, parents, brings) \
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        )?
        .execute(params![
            number,
            change.id.to_string(),
            act,
            change.record.kind.as_str(),
            record,
            change.field,
            change.value.to_string(),
            words,
            i64::try_from(change.seq).unwrap_or(i64::MAX),
            Value::from(on_top_of).to_string(),
            brings,
        ])?;
    Ok(())
}

/// Gives a change that is still growing its new value.
pub(super) fn grow_change(connection: &Connection, number: i64, value: &Value) -> Result<(), StoreError> {
    connection
        .prepare_cached("UPDATE change SET value = ? WHERE number = ?")?
        .execute(params![value.to_string(), number])?;
    Ok(())
}

/// The number the next change gets.
pub(super) fn next_change(connection: &Connection) -> Result<i64, StoreError> {
    let sql = "SELECT ifnull(max(number), 0) + 1 FROM change";
    Ok(connection.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
}

/// Every change of some fields of some records.
pub(super) fn of_fields(
    connection: &Connection,
    records: &[RecordRef],
    fields: &[&str],
) -> Result<Vec<ChangeRow>, StoreError> {
    let ids: Vec<String> = records.iter().map(|record| record.id.to_string()).collect();
    changes_where(
        connection,
        "WHERE change.record IN (SELECT value FROM json_each(?1)) \
         AND change.field IN (SELECT value FROM json_each(?2)) ORDER BY change.number",
        params![Value::from(ids).to_string(), Value::from(fields).to_string()],
    )
}

/// The changes of a run of acts, in order.
pub(super) fn changes_of_run(connection: &Connection, run: ActId) -> Result<Vec<ChangeRow>, StoreError> {
    changes_where(
        connection,
        "WHERE act.number = (SELECT number FROM act WHERE id = ?1 ORDER BY number DESC LIMIT 1) \
         OR act.run = ?1 ORDER BY change.number",
        params![run.to_string()],
    )
}

/// The changes of one act, in order.
pub(super) fn changes_of_act(connection: &Connection, act: &ActRow) -> Result<Vec<ChangeRow>, StoreError> {
    changes_where(
        connection,
        "WHERE change.number BETWEEN ?1 AND ?2 ORDER BY change.number",
        params![act.first, act.first + act.changes - 1],
    )
}

/// Every change, in the order they came.
pub(super) fn all_changes(connection: &Connection) -> Result<Vec<ChangeRow>, StoreError> {
    changes_where(connection, IN_ORDER, [])
}

/// The changes after the one of a number, in the order they came.
pub(super) fn after(connection: &Connection, number: i64) -> Result<Vec<ChangeRow>, StoreError> {
    changes_where(
        connection,
        &format!("WHERE change.number > ?1 {IN_ORDER}"),
        [number],
    )
}

/// The changes of these numbers.
pub(super) fn numbered(connection: &Connection, numbers: &[i64]) -> Result<Vec<ChangeRow>, StoreError> {
    let rest = format!("WHERE change.number IN (SELECT value FROM json_each(?1)) {IN_ORDER}");
    changes_where(connection, &rest, [Value::from(numbers).to_string()])
}

/// Those of acts that no segment carries; none of them stands before the change of this number.
pub(super) fn uncarried(connection: &Connection, from: i64) -> Result<Vec<ChangeRow>, StoreError> {
    let rest = format!("WHERE change.number >= ?1 AND act.id NOT IN (SELECT act FROM carried) {IN_ORDER}");
    changes_where(connection, &rest, [from])
}

/// Every change, one at a time: none of them is kept.
pub(super) fn each_change<E: From<StoreError>>(
    connection: &Connection,
    each: impl FnMut(ChangeRow) -> Result<(), E>,
) -> Result<(), E> {
    each_where(connection, IN_ORDER, [], each)
}

/// The number of each record's first change.
pub(super) fn first_of_records(connection: &Connection) -> Result<Vec<(RecordRef, i64)>, StoreError> {
    let sql = "SELECT kind, record, min(number) FROM change GROUP BY kind, record";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    let mut first = Vec::new();
    while let Some(row) = rows.next()? {
        let (kind, id) = (kind(row, 0)?, id(row, 1)?);
        first.push((RecordRef { kind, id }, row.get(2)?));
    }
    Ok(first)
}

/// The first change of a record.
pub(super) fn first_of(connection: &Connection, record: RecordRef) -> Result<Option<ChangeRow>, StoreError> {
    let found = changes_where(
        connection,
        "WHERE change.record = ?1 AND change.kind = ?2 ORDER BY change.number LIMIT 1",
        params![record.id.to_string(), record.kind.as_str()],
    )?;
    Ok(found.into_iter().next())
}

/// Every change of the fields that were written by a change or after it: later in this file, or at a later moment.
pub(super) fn of_fields_changed_after(
    connection: &Connection,
    after: &ChangeRow,
) -> Result<Vec<ChangeRow>, StoreError> {
    changes_where(
        connection,
        "WHERE (change.record, change.field) IN (SELECT later.record, later.field FROM change AS later \
         JOIN act AS made ON made.number = later.act WHERE later.number >= ?1 OR made.at > ?2) \
         ORDER BY change.number",
        params![
            after.number,
            after.change.at.to_rfc3339_opts(SecondsFormat::Millis, true)
        ],
    )
}

/// When one of these fields was changed last, of each record.
pub(super) fn last_changed(
    connection: &Connection,
    fields: &[&str],
) -> Result<Vec<(RecordRef, DateTime<Utc>)>, StoreError> {
    let sql = "SELECT change.kind, change.record, max(act.at) FROM change JOIN act ON act.number = change.act \
               WHERE change.field IN (SELECT value FROM json_each(?1)) GROUP BY change.kind, change.record";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([Value::from(fields).to_string()])?;
    let mut changed = Vec::new();
    while let Some(row) = rows.next()? {
        let (kind, id) = (kind(row, 0)?, id(row, 1)?);
        changed.push((RecordRef { kind, id }, time(row, 2)?));
    }
    Ok(changed)
}

/// One change.
pub(super) fn change(connection: &Connection, number: i64) -> Result<Option<ChangeRow>, StoreError> {
    Ok(changes_where(connection, "WHERE change.number = ?1", [number])?.pop())
}

/// The change with this id.
pub(super) fn change_with(connection: &Connection, id: ChangeId) -> Result<Option<ChangeRow>, StoreError> {
    let found = changes_where(
        connection,
        "WHERE change.id = ?1 ORDER BY change.number DESC LIMIT 1",
        params![id.to_string()],
    )?;
    Ok(found.into_iter().next())
}

fn changes_where(
    connection: &Connection,
    rest: &str,
    parameters: impl rusqlite::Params,
) -> Result<Vec<ChangeRow>, StoreError> {
    let mut changes = Vec::new();
    each_where(connection, rest, parameters, |change| {
        changes.push(change);
        Ok::<_, StoreError>(())
    })?;
    Ok(changes)
}

fn each_where<E: From<StoreError>>(
    connection: &Connection,
    rest: &str,
    parameters: impl rusqlite::Params,
    mut each: impl FnMut(ChangeRow) -> Result<(), E>,
) -> Result<(), E> {
    let sql = format!(
        "SELECT {COLUMNS} FROM change JOIN act ON act.number = change.act \
         LEFT JOIN change AS brought ON brought.number = change.brings \
         LEFT JOIN act AS told ON told.number = brought.act {rest}"
    );
    let mut statement = connection.prepare_cached(&sql).map_err(StoreError::from)?;
    let mut rows = statement.query(parameters).map_err(StoreError::from)?;
    while let Some(row) = rows.next().map_err(StoreError::from)? {
        each(read_change(row)?)?;
    }
    Ok(())
}
