//! The journal's rows: acts, changes, parents and heads.

use chrono::{DateTime, SecondsFormat, Utc};
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde_json::Value;
use uuid::Uuid;

use super::StoreError;
use crate::journal::{Act, ActKind, ActName, Change, Verb};
use crate::plan::{ActId, ChangeId, DeviceId, Kind, Pen, PersonId, RecordRef};

const ACT: &str = "id, verb, record_kind, kind, undoes, run, writer, words, device, seq, at";
const CHANGE: &str = "id, act, kind, record, field, value, writer, words, device, seq, at";

/// Writes an act.
pub(super) fn insert_act(connection: &Connection, act: &Act) -> Result<(), StoreError> {
    let (kind, undoes) = match act.kind {
        ActKind::Begin => ("begin", None),
        ActKind::New => ("new", None),
        ActKind::Undo(run) => ("undo", Some(run.to_string())),
        ActKind::Redo(run) => ("redo", Some(run.to_string())),
    };
    let sql = format!("INSERT INTO act ({ACT}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    connection.prepare_cached(&sql)?.execute(params![
        act.id.to_string(),
        act.name.verb.as_str(),
        act.name.kind.as_str(),
        kind,
        undoes,
        act.run.to_string(),
        act.pen.writer.to_string(),
        act.pen.words.to_string(),
        act.device.to_string(),
        number(act.seq),
        stamp(act.at),
    ])?;
    Ok(())
}

/// Writes a change, and makes it the head of its field in place of its parents.
pub(super) fn insert_change(connection: &Connection, change: &Change) -> Result<(), StoreError> {
    let id = change.id.to_string();
    let record = change.record.id.to_string();
    let sql = format!("INSERT INTO change ({CHANGE}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    connection.prepare_cached(&sql)?.execute(params![
        id,
        change.act.to_string(),
        change.record.kind.as_str(),
        record,
        change.field,
        change.value.to_string(),
        change.pen.writer.to_string(),
        change.pen.words.to_string(),
        change.device.to_string(),
        number(change.seq),
        stamp(change.at),
    ])?;
    for parent in &change.parents {
        let parent = parent.to_string();
        connection
            .prepare_cached("INSERT INTO parent (change, parent) VALUES (?, ?)")?
            .execute(params![id, parent])?;
        connection
            .prepare_cached("DELETE FROM head WHERE record = ? AND field = ? AND change = ?")?
            .execute(params![record, change.field, parent])?;
    }
    connection
        .prepare_cached("INSERT INTO head (record, field, change) VALUES (?, ?, ?)")?
        .execute(params![record, change.field, id])?;
    Ok(())
}

/// Gives a change that is still growing its new value.
pub(super) fn grow_change(connection: &Connection, id: ChangeId, value: &Value) -> Result<(), StoreError> {
    connection
        .prepare_cached("UPDATE change SET value = ? WHERE id = ?")?
        .execute(params![value.to_string(), id.to_string()])?;
    Ok(())
}

/// The heads of a field.
pub(super) fn heads(
    connection: &Connection,
    record: RecordRef,
    field: &str,
) -> Result<Vec<Change>, StoreError> {
    changes_where(
        connection,
        "JOIN head ON head.change = change.id WHERE head.record = ?1 AND head.field = ?2 ORDER BY change.id",
        params![record.id.to_string(), field],
    )
}

/// The heads of every field that is named in `fields`, of every record.
pub(super) fn heads_of_fields(connection: &Connection, fields: &[&str]) -> Result<Vec<Change>, StoreError> {
    let names = Value::from(fields).to_string();
    changes_where(
        connection,
        "JOIN head ON head.change = change.id \
         WHERE head.field IN (SELECT value FROM json_each(?1)) ORDER BY change.id",
        params![names],
    )
}

/// The heads of every field that has more than one.
pub(super) fn rival_heads(connection: &Connection) -> Result<Vec<Change>, StoreError> {
    changes_where(
        connection,
        "JOIN head ON head.change = change.id JOIN (SELECT record, field FROM head GROUP BY record, field \
         HAVING count(*) > 1) AS rival ON rival.record = head.record AND rival.field = head.field \
         ORDER BY change.record, change.field, change.id",
        [],
    )
}

/// The changes of a run of acts, in order.
pub(super) fn changes_of_run(connection: &Connection, run: ActId) -> Result<Vec<Change>, StoreError> {
    changes_where(
        connection,
        "JOIN act ON act.id = change.act WHERE act.run = ?1 ORDER BY change.number",
        params![run.to_string()],
    )
}

/// The changes of one act, in order.
pub(super) fn changes_of_act(connection: &Connection, act: ActId) -> Result<Vec<Change>, StoreError> {
    changes_where(
        connection,
        "WHERE change.act = ?1 ORDER BY change.number",
        params![act.to_string()],
    )
}

/// Every change, in the order they came.
pub(super) fn all_changes(connection: &Connection) -> Result<Vec<Change>, StoreError> {
    changes_where(connection, "ORDER BY change.number", [])
}

/// One change.
pub(super) fn change(connection: &Connection, id: ChangeId) -> Result<Option<Change>, StoreError> {
    Ok(changes_where(connection, "WHERE change.id = ?1", params![id.to_string()])?.pop())
}

fn changes_where(
    connection: &Connection,
    rest: &str,
    parameters: impl rusqlite::Params,
) -> Result<Vec<Change>, StoreError> {
    let columns: Vec<String> = CHANGE
        .split(", ")
        .map(|column| format!("change.{column}"))
        .collect();
    let sql = format!(
        "SELECT {}, (SELECT group_concat(parent, ' ') FROM parent WHERE parent.change = change.id) \
         FROM change {rest}",
        columns.join(", ")
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(parameters)?;
    let mut changes = Vec::new();
    while let Some(row) = rows.next()? {
        changes.push(read_change(row)?);
    }
    Ok(changes)
}

fn read_change(row: &Row<'_>) -> Result<Change, StoreError> {
    let parents: Option<String> = row.get(11)?;
    let parents = parents.unwrap_or_default();
    Ok(Change {
        id: ChangeId(id(row, 0)?),
        act: ActId(id(row, 1)?),
        record: RecordRef {
            kind: kind(row, 2)?,
            id: id(row, 3)?,
        },
        field: row.get(4)?,
        value: serde_json::from_str(&row.get::<_, String>(5)?)
            .map_err(|_| StoreError::unexpected("a value that is not JSON"))?,
        pen: Pen {
            writer: PersonId(id(row, 6)?),
            words: PersonId(id(row, 7)?),
        },
        device: DeviceId(id(row, 8)?),
        seq: sequence(row, 9)?,
        at: time(row, 10)?,
        parents: parents
            .split_ascii_whitespace()
            .map(|parent| Uuid::try_parse(parent).map(ChangeId))
            .collect::<Result<_, _>>()
            .map_err(|_| StoreError::unexpected("a parent that is no id"))?,
    })
}

/// The newest acts first: those before act number `before`, at most `most`, with their numbers. With `record`, only
/// the acts that changed it.
pub(super) fn acts_before(
    connection: &Connection,
    record: Option<RecordRef>,
    before: i64,
    most: usize,
) -> Result<Vec<(i64, Act)>, StoreError> {
    let about = "id IN (SELECT act FROM change WHERE record = ?2)";
    let condition = if record.is_some() { about } else { "?2 IS NULL" };
    let sql = format!(
        "SELECT {ACT}, number FROM act WHERE number < ?1 AND {condition} ORDER BY number DESC LIMIT ?3"
    );
    let record = record.map(|record| record.id.to_string());
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    read_acts(connection, &sql, params![before, record, most])
}

/// Every act of one device, in order, with their numbers.
pub(super) fn acts_of(connection: &Connection, device: DeviceId) -> Result<Vec<(i64, Act)>, StoreError> {
    let sql = format!("SELECT {ACT}, number FROM act WHERE device = ?1 ORDER BY seq");
    read_acts(connection, &sql, params![device.to_string()])
}

/// Every act, in the order they came, with their numbers.
pub(super) fn all_acts(connection: &Connection) -> Result<Vec<(i64, Act)>, StoreError> {
    read_acts(
        connection,
        &format!("SELECT {ACT}, number FROM act ORDER BY number"),
        [],
    )
}

fn read_acts(
    connection: &Connection,
    sql: &str,
    parameters: impl rusqlite::Params,
) -> Result<Vec<(i64, Act)>, StoreError> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(parameters)?;
    let mut acts = Vec::new();
    while let Some(row) = rows.next()? {
        acts.push((row.get(11)?, read_act(row)?));
    }
    Ok(acts)
}

fn read_act(row: &Row<'_>) -> Result<Act, StoreError> {
    let undoes = || id(row, 4).map(ActId);
    let kind_word: String = row.get(3)?;
    let verb: String = row.get(1)?;
    Ok(Act {
        id: ActId(id(row, 0)?),
        name: ActName {
            verb: Verb::from_word(&verb).ok_or(StoreError::unexpected("an unknown verb"))?,
            kind: kind(row, 2)?,
        },
        kind: match kind_word.as_str() {
            "begin" => ActKind::Begin,
            "undo" => ActKind::Undo(undoes()?),
            "redo" => ActKind::Redo(undoes()?),
            _ => ActKind::New,
        },
        run: ActId(id(row, 5)?),
        pen: Pen {
            writer: PersonId(id(row, 6)?),
            words: PersonId(id(row, 7)?),
        },
        device: DeviceId(id(row, 8)?),
        seq: sequence(row, 9)?,
        at: time(row, 10)?,
    })
}

/// The highest number a device has given a change, and an act.
pub(super) fn last_numbers(connection: &Connection, device: DeviceId) -> Result<(u64, u64), StoreError> {
    let last = |table: &str| -> Result<u64, StoreError> {
        let sql = format!("SELECT max(seq) FROM {table} WHERE device = ?1");
        let last: Option<i64> = connection
            .query_row(&sql, params![device.to_string()], |row| row.get(0))
            .optional()?
            .flatten();
        Ok(u64::try_from(last.unwrap_or(0)).unwrap_or(0))
    };
    Ok((last("change")?, last("act")?))
}

fn id(row: &Row<'_>, column: usize) -> Result<Uuid, StoreError> {
    let text = row.get_ref(column)?;
    text.as_str()
        .ok()
        .and_then(|text| Uuid::try_parse(text).ok())
        .ok_or(StoreError::unexpected("an id that is none"))
}

fn kind(row: &Row<'_>, column: usize) -> Result<Kind, StoreError> {
    let text = row.get_ref(column)?;
    text.as_str()
        .ok()
        .and_then(Kind::from_wire)
        .ok_or(StoreError::unexpected("an unknown kind of record"))
}

fn sequence(row: &Row<'_>, column: usize) -> Result<u64, StoreError> {
    u64::try_from(row.get::<_, i64>(column)?).map_err(|_| StoreError::unexpected("a negative number"))
}

fn time(row: &Row<'_>, column: usize) -> Result<DateTime<Utc>, StoreError> {
    let text: String = row.get(column)?;
    DateTime::parse_from_rfc3339(&text)
        .map(|time| time.with_timezone(&Utc))
        .map_err(|_| StoreError::unexpected("a time that is none"))
}

fn stamp(time: DateTime<Utc>) -> String {
    time.to_rfc3339_opts(SecondsFormat::Millis, true)
}

fn number(seq: u64) -> i64 {
    i64::try_from(seq).unwrap_or(i64::MAX)
}
