//! What came in with another copy, and stands.

use rusqlite::{Connection, params};

use super::super::StoreError;
use super::{ChangeRow, changes_where};
use crate::plan::ActId;

/// More than anybody reads of what came in at once.
const ARRIVED_AT_MOST: i64 = 500;

/// What came in with the act by which another copy was taken in, and that nobody has built on: the newest of it, newest first.
pub(in crate::store) fn arrived_with(
    connection: &Connection,
    meeting: ActId,
) -> Result<Vec<ChangeRow>, StoreError> {
    changes_where(
        connection,
        "WHERE change.number IN (SELECT said.number FROM united, json_each(united.after) AS came \
         JOIN change AS said ON said.id = came.value \
         JOIN head ON head.record = said.record AND head.field = said.field AND head.change = said.number \
         WHERE united.act = ?1 AND came.value NOT IN (SELECT stood.value FROM json_each(united.before) AS stood)) \
         ORDER BY change.number DESC LIMIT ?2",
        params![meeting.to_string(), ARRIVED_AT_MOST],
    )
}
