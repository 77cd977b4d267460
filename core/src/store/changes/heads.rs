//! The changes that nobody has built on: what stands in each field.

use rusqlite::{Connection, params};
use serde_json::Value;

use super::{ChangeRow, changes_where};
use crate::journal::Change;
use crate::plan::{REMOVED, RecordRef};
use crate::store::StoreError;

/// Makes a change the head of its field, in place of those it builds on.
pub(in crate::store) fn make_head(
    connection: &Connection,
    number: i64,
    change: &Change,
    on_top_of: &[i64],
) -> Result<(), StoreError> {
    let record = change.record.id.to_string();
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

/// The numbers of a field's heads.
pub(in crate::store) fn heads(
    connection: &Connection,
    record: RecordRef,
    field: &str,
) -> Result<Vec<i64>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT head.change FROM head JOIN change ON change.number = head.change \
         WHERE head.record = ? AND head.field = ? AND change.kind = ? ORDER BY change.id",
    )?;
    let of = params![record.id.to_string(), field, record.kind.as_str()];
    let numbers = statement.query_map(of, |row| row.get(0))?;
    Ok(numbers.collect::<Result<_, _>>()?)
}

/// The heads of every field.
pub(in crate::store) fn all_heads(connection: &Connection) -> Result<Vec<ChangeRow>, StoreError> {
    changes_where(connection, "JOIN head ON head.change = change.number", [])
}

/// The heads of every field that is named in `fields`, of every record.
pub(in crate::store) fn heads_of_fields(
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

/// The heads of one field of these records.
pub(in crate::store) fn heads_of_records(
    connection: &Connection,
    records: impl Iterator<Item = RecordRef>,
    field: &str,
) -> Result<Vec<ChangeRow>, StoreError> {
    let mut all = Vec::new();
    for record in records {
        all.extend(changes_where(
            connection,
            "JOIN head ON head.change = change.number \
             WHERE head.record = ?1 AND head.field = ?2 AND change.kind = ?3 ORDER BY change.id",
            params![record.id.to_string(), field, record.kind.as_str()],
        )?);
    }
    Ok(all)
}

/// The heads of every field that has more than one.
pub(in crate::store) fn rival_heads(connection: &Connection) -> Result<Vec<ChangeRow>, StoreError> {
    changes_where(
        connection,
        "JOIN head ON head.change = change.number JOIN (SELECT record, field FROM head GROUP BY record, field \
         HAVING count(*) > 1) AS rival ON rival.record = head.record AND rival.field = head.field \
         ORDER BY change.record, change.kind, change.field, change.id",
        [],
    )
}

/// Every head of the records that are out of the plan.
pub(in crate::store) fn heads_of_removed(connection: &Connection) -> Result<Vec<ChangeRow>, StoreError> {
    changes_where(
        connection,
        "JOIN head ON head.change = change.number WHERE head.record IN (SELECT gone.record FROM head AS gone \
         JOIN change AS said ON said.number = gone.change WHERE gone.field = ?1 AND said.value = 'true') \
         ORDER BY change.id",
        [REMOVED],
    )
}
