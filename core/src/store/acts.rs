//! The journal's acts, as rows.

mod known;

use chrono::{DateTime, SecondsFormat, Utc};
use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

use super::StoreError;
use super::environment::read_time;
use crate::error::ProblemCode;
use crate::journal::{Act, ActKind, ActName, Verb};
use crate::plan::{ActId, DeviceId, Kind, Pen, PersonId, RecordRef, WayIn};
pub(super) use known::{
    acts_from, any_of, copies, is_by_contact, last_meeting, newest_at, reach, set_known, with_knowledge,
    writers,
};

const COLUMNS: &str = "number, id, verb, record_kind, kind, undoes, ifnull(run, id), writer, ifnull(words, writer), \
     device, seq, at, first, changes, way, taken_in, breaks, seen";

/// An act, and where it and its changes stand in this file.
pub(super) struct ActRow {
    /// Its number in this file.
    pub(super) number: i64,
    /// The number of its first change.
    pub(super) first: i64,
    /// How many changes it has.
    pub(super) changes: i64,
    /// The act.
    pub(super) act: Act,
}

/// Writes an act.
pub(super) fn insert_act(connection: &Connection, row: &ActRow) -> Result<(), StoreError> {
    let act = &row.act;
    let (kind, undoes) = match act.kind {
        ActKind::Begin => ("begin", None),
        ActKind::New => ("new", None),
        ActKind::Undo(run) => ("undo", Some(run.to_string())),
        ActKind::Redo(run) => ("redo", Some(run.to_string())),
    };
    connection
        .prepare_cached(
            "INSERT INTO act (number, id, verb, record_kind, kind, undoes, run, writer, words, device, seq, at, \
             first, changes, way, taken_in, breaks, seen) \
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        )?
        .execute(params![
            row.number,
            act.id.to_string(),
            act.name.verb.as_str(),
            act.name.kind.as_str(),
            kind,
            undoes,
            (act.run != act.id).then(|| act.run.to_string()),
            act.pen.writer.to_string(),
            (act.pen.words != act.pen.writer).then(|| act.pen.words.to_string()),
            act.device.to_string(),
            i64::try_from(act.seq).unwrap_or(i64::MAX),
            act.at.to_rfc3339_opts(SecondsFormat::Millis, true),
            row.first,
            row.changes,
            act.way.map(WayIn::as_str),
            act.taken_in,
            act.breaks.map(ProblemCode::as_str),
            act.seen.as_deref().map(known::written),
        ])?;
    Ok(())
}

/// The number the next act gets.
pub(super) fn next_act(connection: &Connection) -> Result<i64, StoreError> {
    let sql = "SELECT ifnull(max(number), 0) + 1 FROM act";
    Ok(connection.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
}

/// The newest acts first: those before act number `before`, at most `most`. With `record`, only the acts that changed
/// it, found by going back from what it is now.
pub(super) fn acts_before(
    connection: &Connection,
    record: Option<RecordRef>,
    before: i64,
    most: usize,
) -> Result<Vec<ActRow>, StoreError> {
    let about = "number IN (WITH RECURSIVE past (change) AS ( \
           SELECT head.change FROM head JOIN change ON change.number = head.change \
             WHERE head.record = ?2 AND change.kind = ?4 \
           UNION SELECT parent.value FROM past JOIN change ON change.number = past.change, \
             json_each(change.parents) AS parent) \
         SELECT act FROM past JOIN change ON change.number = past.change)";
    let condition = if record.is_some() { about } else { "?2 IS ?4" };
    let sql =
        format!("SELECT {COLUMNS} FROM act WHERE number < ?1 AND {condition} ORDER BY number DESC LIMIT ?3");
    let kind = record.map(|record| record.kind.as_str());
    let record = record.map(|record| record.id.to_string());
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    read_acts(connection, &sql, params![before, record, most, kind])
}

/// The newest acts of these copies, at most `most`, in order.
pub(super) fn newest_of(
    connection: &Connection,
    copies: &[DeviceId],
    most: usize,
) -> Result<Vec<ActRow>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM act WHERE device IN (SELECT value FROM json_each(?1)) ORDER BY number DESC LIMIT ?2"
    );
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let copies: Vec<String> = copies.iter().map(ToString::to_string).collect();
    let mut acts = read_acts(
        connection,
        &sql,
        params![serde_json::Value::from(copies).to_string(), most],
    )?;
    acts.reverse();
    Ok(acts)
}

/// The acts that came after one, the oldest first, at most `most`.
pub(super) fn acts_after(
    connection: &Connection,
    act: ActId,
    most: usize,
) -> Result<Vec<ActRow>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM act WHERE number > (SELECT number FROM act WHERE id = ?1 ORDER BY number LIMIT 1) \
         ORDER BY number LIMIT ?2"
    );
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    read_acts(connection, &sql, params![act.to_string(), most])
}

/// Every act, in the order they came.
pub(super) fn all_acts(connection: &Connection) -> Result<Vec<ActRow>, StoreError> {
    read_acts(connection, &in_order(), [])
}

/// The acts of these ids, the newest first. The file has met another copy, so they are found by an index.
pub(super) fn of_ids<'a>(
    connection: &Connection,
    ids: impl Iterator<Item = &'a ActId>,
) -> Result<Vec<ActRow>, StoreError> {
    let ids: Vec<String> = ids.map(ToString::to_string).collect();
    let sql = format!(
        "SELECT {COLUMNS} FROM act WHERE id IN (SELECT value FROM json_each(?1)) ORDER BY number DESC"
    );
    read_acts(connection, &sql, [serde_json::Value::from(ids).to_string()])
}

/// Those that no segment carries, in the order they came; all up to the act of this number are carried.
pub(super) fn uncarried(connection: &Connection, carried: i64) -> Result<Vec<ActRow>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM act WHERE number > ?1 AND id NOT IN (SELECT act FROM carried) ORDER BY number"
    );
    read_acts(connection, &sql, [carried])
}

/// Every act, one at a time: none of them is kept.
pub(super) fn each_act<E: From<StoreError>>(
    connection: &Connection,
    each: impl FnMut(ActRow) -> Result<(), E>,
) -> Result<(), E> {
    each_row(connection, &in_order(), [], each)
}

fn in_order() -> String {
    format!("SELECT {COLUMNS} FROM act ORDER BY number")
}

/// One act.
pub(super) fn act(connection: &Connection, number: i64) -> Result<Option<ActRow>, StoreError> {
    Ok(read_acts(
        connection,
        &format!("SELECT {COLUMNS} FROM act WHERE number = ?1"),
        [number],
    )?
    .pop())
}

/// The last number a device has given a change.
pub(super) fn last_change_of(connection: &Connection, device: DeviceId) -> Result<u64, StoreError> {
    let sql = "SELECT change.seq FROM change JOIN act ON act.number = change.act WHERE act.device = ?1 \
               ORDER BY change.number DESC LIMIT 1";
    let seq: Option<i64> = connection
        .query_row(sql, [device.to_string()], |row| row.get(0))
        .optional()?;
    Ok(u64::try_from(seq.unwrap_or(0)).unwrap_or(0))
}

fn read_acts(
    connection: &Connection,
    sql: &str,
    parameters: impl rusqlite::Params,
) -> Result<Vec<ActRow>, StoreError> {
    let mut acts = Vec::new();
    each_row(connection, sql, parameters, |act| {
        acts.push(act);
        Ok::<_, StoreError>(())
    })?;
    Ok(acts)
}

fn each_row<E: From<StoreError>>(
    connection: &Connection,
    sql: &str,
    parameters: impl rusqlite::Params,
    mut each: impl FnMut(ActRow) -> Result<(), E>,
) -> Result<(), E> {
    let mut statement = connection.prepare_cached(sql).map_err(StoreError::from)?;
    let mut rows = statement.query(parameters).map_err(StoreError::from)?;
    while let Some(row) = rows.next().map_err(StoreError::from)? {
        each(read_row(row)?)?;
    }
    Ok(())
}

fn read_row(row: &Row<'_>) -> Result<ActRow, StoreError> {
    Ok(ActRow {
        number: row.get(0)?,
        first: row.get(12)?,
        changes: row.get(13)?,
        act: read_act(row)?,
    })
}

fn read_act(row: &Row<'_>) -> Result<Act, StoreError> {
    let undoes = || id(row, 5).map(ActId);
    let kind_word: String = row.get(4)?;
    let verb: String = row.get(2)?;
    Ok(Act {
        id: ActId(id(row, 1)?),
        name: ActName {
            verb: Verb::from_word(&verb).ok_or(StoreError::unexpected("an unknown verb"))?,
            kind: kind(row, 3)?,
        },
        kind: match kind_word.as_str() {
            "begin" => ActKind::Begin,
            "undo" => ActKind::Undo(undoes()?),
            "redo" => ActKind::Redo(undoes()?),
            _ => ActKind::New,
        },
        run: ActId(id(row, 6)?),
        pen: pen(row, 7)?,
        device: DeviceId(id(row, 9)?),
        seq: sequence(row, 10)?,
        at: time(row, 11)?,
        way: way(row, 14)?,
        taken_in: row.get(15)?,
        breaks: known::breaks(row, 16)?,
        seen: known::seen(row, 17)?,
    })
}

/// An id in a row.
pub(super) fn id(row: &Row<'_>, column: usize) -> Result<Uuid, StoreError> {
    let text = row.get_ref(column)?;
    text.as_str()
        .ok()
        .and_then(|text| Uuid::try_parse(text).ok())
        .ok_or(StoreError::unexpected("an id that is none"))
}

/// A way in, in a row.
fn way(row: &Row<'_>, column: usize) -> Result<Option<WayIn>, StoreError> {
    let word: Option<String> = row.get(column)?;
    word.map(|word| WayIn::from_word(&word).ok_or(StoreError::unexpected("an unknown way in")))
        .transpose()
}

/// Writer and words, side by side in a row.
pub(super) fn pen(row: &Row<'_>, column: usize) -> Result<Pen, StoreError> {
    Ok(Pen {
        writer: PersonId(id(row, column)?),
        words: PersonId(id(row, column + 1)?),
    })
}

/// A kind of record in a row.
pub(super) fn kind(row: &Row<'_>, column: usize) -> Result<Kind, StoreError> {
    let text = row.get_ref(column)?;
    text.as_str()
        .ok()
        .and_then(Kind::from_wire)
        .ok_or(StoreError::unexpected("an unknown kind of record"))
}

/// A number on a device in a row.
pub(super) fn sequence(row: &Row<'_>, column: usize) -> Result<u64, StoreError> {
    u64::try_from(row.get::<_, i64>(column)?).map_err(|_| StoreError::unexpected("a negative number"))
}

/// A time in a row.
pub(super) fn time(row: &Row<'_>, column: usize) -> Result<DateTime<Utc>, StoreError> {
    let text: String = row.get(column)?;
    read_time(&text).ok_or(StoreError::unexpected("a time that is none"))
}
