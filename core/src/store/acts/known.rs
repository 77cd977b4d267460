//! What is known of acts and of the copies they were made on, besides what they did.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, Row, params};
use serde_json::{Map, Value};
use uuid::Uuid;

use super::super::StoreError;
use super::{ActRow, COLUMNS, id, read_acts, sequence, time};
use crate::error::ProblemCode;
use crate::journal::{Act, Seen, Verb};
use crate::plan::{ActId, DeviceId, PersonId, WayIn};

/// How far others were seen, as it stands in a row: `{"copy": number}`.
pub(super) fn written(seen: &[Seen]) -> String {
    let told = seen
        .iter()
        .map(|seen| (seen.copy.to_string(), Value::from(seen.number)));
    Value::Object(told.collect::<Map<_, _>>()).to_string()
}

/// The same, out of a row.
pub(super) fn seen(row: &Row<'_>, column: usize) -> Result<Option<Vec<Seen>>, StoreError> {
    let Some(text) = row.get::<_, Option<String>>(column)? else {
        return Ok(None);
    };
    let told: BTreeMap<Uuid, u64> =
        serde_json::from_str(&text).map_err(|_| StoreError::unexpected("copies that are none"))?;
    let seen = told.into_iter().map(|(copy, number)| Seen {
        copy: DeviceId(copy),
        number,
    });
    Ok(Some(seen.collect()))
}

/// The rule that an act breaks, out of a row.
pub(super) fn breaks(row: &Row<'_>, column: usize) -> Result<Option<ProblemCode>, StoreError> {
    let Some(word) = row.get::<_, Option<String>>(column)? else {
        return Ok(None);
    };
    let known = ProblemCode::ALL.iter().find(|code| code.as_str() == word);
    let known = known.ok_or(StoreError::unexpected("an unknown rule"))?;
    Ok(Some(*known))
}

/// Writes what is known of an act now.
pub(in crate::store) fn set_known(connection: &Connection, number: i64, act: &Act) -> Result<(), StoreError> {
    connection
        .prepare_cached("UPDATE act SET breaks = ?, seen = ?, taken_in = ? WHERE number = ?")?
        .execute(params![
            act.breaks.map(ProblemCode::as_str),
            act.seen.as_deref().map(written),
            act.taken_in,
            number
        ])?;
    Ok(())
}

/// The acts of these ids, and all that say what their copies had seen or that break a rule.
pub(in crate::store) fn with_knowledge(
    connection: &Connection,
    acts: impl IntoIterator<Item = ActId>,
) -> Result<Vec<Act>, StoreError> {
    let mut ids: Vec<String> = acts.into_iter().map(|act| act.to_string()).collect();
    ids.sort_unstable();
    ids.dedup();
    let sql = format!(
        "SELECT {COLUMNS} FROM act WHERE seen IS NOT NULL OR breaks IS NOT NULL \
         OR id IN (SELECT value FROM json_each(?1)) ORDER BY number"
    );
    let rows = read_acts(connection, &sql, [Value::from(ids).to_string()])?;
    Ok(rows.into_iter().map(|row| row.act).collect())
}

/// The acts from the one of a number on, in order.
pub(in crate::store) fn acts_from(connection: &Connection, number: i64) -> Result<Vec<ActRow>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM act WHERE number >= ?1 ORDER BY number");
    read_acts(connection, &sql, [number])
}

/// Whether any act of a copy is such a one, looked at from the newest on.
pub(in crate::store) fn any_of(
    connection: &Connection,
    copy: DeviceId,
    is_one: impl Fn(ActId) -> bool,
) -> Result<bool, StoreError> {
    // Backwards through the table, and not by an index: it is nearly always among the last.
    let sql = "SELECT id FROM act WHERE +device = ?1 ORDER BY number DESC";
    let mut found = connection.prepare_cached(sql)?;
    let mut rows = found.query([copy.to_string()])?;
    while let Some(row) = rows.next()? {
        if is_one(ActId(id(row, 0)?)) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The newest act by which another copy was taken in here, of those that touched anything.
pub(in crate::store) fn last_meeting(connection: &Connection) -> Result<Option<Act>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM act WHERE verb = ?1 AND EXISTS (SELECT 1 FROM united WHERE united.act = act.id) \
         ORDER BY number DESC LIMIT 1"
    );
    let last = read_acts(connection, &sql, [Verb::Unite.as_str()])?.pop();
    Ok(last.map(|row| row.act))
}

/// How far the acts of each copy reach in this file.
pub(in crate::store) fn reach(connection: &Connection) -> Result<Vec<Seen>, StoreError> {
    let mut found = connection.prepare_cached("SELECT device, max(seq) FROM act GROUP BY device")?;
    let mut rows = found.query([])?;
    let mut reach = Vec::new();
    while let Some(row) = rows.next()? {
        reach.push(Seen {
            copy: DeviceId(id(row, 0)?),
            number: sequence(row, 1)?,
        });
    }
    reach.sort_unstable();
    Ok(reach)
}

/// What a copy did, as far as this file has it.
pub(in crate::store) struct CopyRow {
    /// The copy.
    pub(in crate::store) copy: DeviceId,
    /// How many acts.
    pub(in crate::store) acts: i64,
    /// When the newest was begun.
    pub(in crate::store) last_at: DateTime<Utc>,
}

/// The copies that acts were made on, but for acts on these kinds of record.
pub(in crate::store) fn copies(connection: &Connection, unseen: &[&str]) -> Result<Vec<CopyRow>, StoreError> {
    let sql = "SELECT newest.device, newest.acts, act.at FROM (SELECT device, count(*) AS acts, max(number) AS number \
               FROM act WHERE record_kind NOT IN (SELECT value FROM json_each(?1)) GROUP BY device) AS newest \
               JOIN act ON act.number = newest.number ORDER BY newest.number DESC";
    let mut found = connection.prepare_cached(sql)?;
    let mut rows = found.query([Value::from(unseen).to_string()])?;
    let mut copies = Vec::new();
    while let Some(row) = rows.next()? {
        copies.push(CopyRow {
            copy: DeviceId(id(row, 0)?),
            acts: row.get(1)?,
            last_at: time(row, 2)?,
        });
    }
    Ok(copies)
}

/// Whether a change was made by the contact's way in.
pub(in crate::store) fn is_by_contact(connection: &Connection, change: i64) -> Result<bool, StoreError> {
    let sql =
        "SELECT 1 FROM change JOIN act ON act.number = change.act WHERE change.number = ?1 AND act.way = ?2";
    let mut found = connection.prepare_cached(sql)?;
    Ok(found.exists(params![change, WayIn::Contact.as_str()])?)
}

/// When the newest act was begun, but for acts on these kinds of record.
pub(in crate::store) fn newest_at(
    connection: &Connection,
    unseen: &[&str],
) -> Result<Option<DateTime<Utc>>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM act WHERE record_kind NOT IN (SELECT value FROM json_each(?1)) \
         ORDER BY number DESC LIMIT 1"
    );
    let newest = read_acts(connection, &sql, [Value::from(unseen).to_string()])?.pop();
    Ok(newest.map(|newest| newest.act.at))
}

/// Who wrote on each copy, but for acts on these kinds of record.
pub(in crate::store) fn writers(
    connection: &Connection,
    unseen: &[&str],
) -> Result<BTreeMap<DeviceId, Vec<PersonId>>, StoreError> {
    let sql = "SELECT DISTINCT device, writer FROM act \
               WHERE record_kind NOT IN (SELECT value FROM json_each(?1)) ORDER BY device, writer";
    let mut found = connection.prepare_cached(sql)?;
    let mut rows = found.query([Value::from(unseen).to_string()])?;
    let mut writers: BTreeMap<DeviceId, Vec<PersonId>> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let writer = PersonId(id(row, 1)?);
        writers.entry(DeviceId(id(row, 0)?)).or_default().push(writer);
    }
    Ok(writers)
}
