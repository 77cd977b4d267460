//! The journal's changes and heads, as rows. What an act has in common (writer, device, time) stands in its own row and
//! is read along with each change; and a change is found by its number, so that one act touches as few pages as it can.

use rusqlite::{Connection, Row, params};
use serde_json::Value;
use uuid::Uuid;

use super::StoreError;
use super::acts::{ActRow, id, kind, pen, sequence, time};
use crate::journal::Change;
use crate::plan::{ActId, ChangeId, DeviceId, RecordRef};

const COLUMNS: &str = "change.number, change.id, act.id, change.kind, change.record, change.field, change.value, \
     act.writer, ifnull(change.words, act.writer), act.device, change.seq, act.at, change.parents, \
     (SELECT group_concat(built_on.id, ' ') FROM json_each(change.parents) AS parent \
      JOIN change AS built_on ON built_on.number = parent.value)";

/// A change, and where it stands in this file.
pub(super) struct ChangeRow {
    /// Its number in this file.
    pub(super) number: i64,
    /// The numbers of the changes it was written on top of.
    pub(super) on_top_of: Vec<i64>,
    /// The change.
    pub(super) change: Change,
}

/// Writes a change of the act `act`, and makes it the head of its field in place of those it builds on.
pub(super) fn insert_change(
    connection: &Connection,
    number: i64,
    act: i64,
    change: &Change,
    on_top_of: &[i64],
) -> Result<(), StoreError> {
    let record = change.record.id.to_string();
    let words = (change.pen.words != change.pen.writer).then(|| change.pen.words.to_string());
    connection
        .prepare_cached(
            "INSERT INTO change (number, id, act, kind, record, field, value, words, seq, parents) \
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
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
        ])?;
    for parent in on_top_of {
        connection
            .prepare_cached("DELETE FROM head WHERE record = ? AND field = ? AND change = ?")?
            .execute(params![record, change.field, parent])?;
    }
    connection
        .prepare_cached("INSERT INTO head (record, field, change) VALUES (?, ?, ?)")?
        .execute(params![record, change.field, number])?;
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

/// The numbers of a field's heads.
pub(super) fn heads(connection: &Connection, record: RecordRef, field: &str) -> Result<Vec<i64>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT head.change FROM head JOIN change ON change.number = head.change \
         WHERE head.record = ? AND head.field = ? ORDER BY change.id",
    )?;
    let numbers = statement.query_map(params![record.id.to_string(), field], |row| row.get(0))?;
    Ok(numbers.collect::<Result<_, _>>()?)
}

/// The heads of every field that is named in `fields`, of every record.
pub(super) fn heads_of_fields(
    connection: &Connection,
    fields: &[&str],
) -> Result<Vec<ChangeRow>, StoreError> {
    let names = Value::from(fields).to_string();
    changes_where(
        connection,
        "JOIN head ON head.change = change.number \
         WHERE head.field IN (SELECT value FROM json_each(?1)) ORDER BY change.id",
        params![names],
    )
}

/// The heads of every field that has more than one.
pub(super) fn rival_heads(connection: &Connection) -> Result<Vec<ChangeRow>, StoreError> {
    changes_where(
        connection,
        "JOIN head ON head.change = change.number JOIN (SELECT record, field FROM head GROUP BY record, field \
         HAVING count(*) > 1) AS rival ON rival.record = head.record AND rival.field = head.field \
         ORDER BY change.record, change.field, change.id",
        [],
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
    changes_where(connection, "ORDER BY change.number", [])
}

/// One change.
pub(super) fn change(connection: &Connection, number: i64) -> Result<Option<ChangeRow>, StoreError> {
    Ok(changes_where(connection, "WHERE change.number = ?1", [number])?.pop())
}

fn changes_where(
    connection: &Connection,
    rest: &str,
    parameters: impl rusqlite::Params,
) -> Result<Vec<ChangeRow>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM change JOIN act ON act.number = change.act {rest}");
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(parameters)?;
    let mut changes = Vec::new();
    while let Some(row) = rows.next()? {
        changes.push(read_change(row)?);
    }
    Ok(changes)
}

fn read_change(row: &Row<'_>) -> Result<ChangeRow, StoreError> {
    let parents: Option<String> = row.get(13)?;
    let parents = parents.unwrap_or_default();
    let change = Change {
        id: ChangeId(id(row, 1)?),
        act: ActId(id(row, 2)?),
        record: RecordRef {
            kind: kind(row, 3)?,
            id: id(row, 4)?,
        },
        field: row.get(5)?,
        value: serde_json::from_str(&row.get::<_, String>(6)?)
            .map_err(|_| StoreError::unexpected("a value that is not JSON"))?,
        pen: pen(row, 7)?,
        device: DeviceId(id(row, 9)?),
        seq: sequence(row, 10)?,
        at: time(row, 11)?,
        parents: parents
            .split_ascii_whitespace()
            .map(|parent| Uuid::try_parse(parent).map(ChangeId))
            .collect::<Result<_, _>>()
            .map_err(|_| StoreError::unexpected("a parent that is no id"))?,
    };
    Ok(ChangeRow {
        number: row.get(0)?,
        on_top_of: serde_json::from_str(&row.get::<_, String>(12)?)
            .map_err(|_| StoreError::unexpected("parents that are no numbers"))?,
        change,
    })
}
