//! Every text that ever stood in the plan, read one by one and no longer than somebody wants more: of a long life they are too
//! many to hold at once.

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use super::StoreError;
use super::acts::{id, kind, time};
use crate::plan::RecordRef;

/// A text that a change gave a field.
pub(super) struct Told {
    /// The change's number in this file.
    pub(super) number: i64,
    /// The record.
    pub(super) record: RecordRef,
    /// The field.
    pub(super) field: String,
    /// The text.
    pub(super) text: String,
    /// The first act of the run it was written in.
    pub(super) run: String,
    /// When it was begun.
    pub(super) at: DateTime<Utc>,
}

/// Hands on every text that was ever given a field, the newest first, for as long as more is wanted. Ids and days are texts
/// here too; images are not, however they are written.
pub(super) fn each_text(
    connection: &Connection,
    mut wants_more: impl FnMut(Told) -> bool,
) -> Result<(), StoreError> {
    let sql = "SELECT change.number, change.kind, change.record, change.field, change.value, \
               ifnull(act.run, act.id), act.at \
               FROM change JOIN act ON act.number = change.act \
               WHERE substr(change.value, 1, 1) = '\"' AND change.field <> 'image' ORDER BY change.number DESC";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let text = serde_json::from_str(row.get_ref(4)?.as_str().unwrap_or_default())
            .map_err(|_| StoreError::unexpected("a text that is not JSON"))?;
        let told = Told {
            number: row.get(0)?,
            record: RecordRef {
                kind: kind(row, 1)?,
                id: id(row, 2)?,
            },
            field: row.get(3)?,
            text,
            run: row.get(5)?,
            at: time(row, 6)?,
        };
        if !wants_more(told) {
            break;
        }
    }
    Ok(())
}
