//! A change as a row of the file.

use chrono::{DateTime, Utc};
use rusqlite::Row;
use uuid::Uuid;

use crate::journal::Change;
use crate::plan::{ActId, ChangeId, DeviceId, Pen, RecordRef, Version, Voice};
use crate::store::StoreError;
use crate::store::acts::{id, kind, pen, sequence, time};

/// A change, and where it stands in this file.
pub(in crate::store) struct ChangeRow {
    /// Its number in this file.
    pub(in crate::store) number: i64,
    /// The numbers of the changes it was written on top of.
    pub(in crate::store) on_top_of: Vec<i64>,
    /// The number of the change whose words it brings back.
    pub(in crate::store) brings: Option<i64>,
    /// Whose words they are and since when: of a change that brings words back, as they were then.
    pub(in crate::store) signed: (Pen, DateTime<Utc>),
    /// The change.
    pub(in crate::store) change: Change,
}

impl ChangeRow {
    /// Whose words it gave the field.
    pub(in crate::store) fn voice(&self) -> Voice {
        let (pen, at) = self.signed;
        Voice {
            kind: self.change.record.kind,
            record: self.change.record.id,
            field: self.change.field.clone(),
            pen,
            at,
        }
    }

    /// The change, as one of several that a field has.
    pub(in crate::store) fn version(&self) -> Version {
        let (pen, at) = self.signed;
        Version {
            change: self.change.id,
            value: self.change.value.clone(),
            pen,
            at,
        }
    }
}

/// Reads a row of the columns that [`super::COLUMNS`] names.
pub(super) fn read_change(row: &Row<'_>) -> Result<ChangeRow, StoreError> {
    let brings: Option<i64> = row.get(14)?;
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
        brings: brings.map(|_| id(row, 15).map(ChangeId)).transpose()?,
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
        brings,
        signed: match brings {
            Some(_) => (pen(row, 16)?, time(row, 18)?),
            None => (change.pen, change.at),
        },
        change,
    })
}
