//! The plan as it was when a copy of it was made, read out of the journal.

use std::collections::BTreeMap;

use super::changes::{self, ChangeRow};
use super::{Store, StoreError, heads};
use crate::journal::place_among_heads;
use crate::plan::{Field, FieldChange, Kind, PersonId, Plan, REMOVED, RecordRef, Records, ShareId};
use crate::reading::Since;

/// The changes of each field, oldest first.
type Written = BTreeMap<(RecordRef, String), Vec<ChangeRow>>;

impl Store {
    /// The plan as it was when a copy was noted, as it is now, and when what is another since was written; as the way in lets
    /// them be seen. Nothing when the copy is not noted in this file.
    ///
    /// # Errors
    /// Whatever the database says.
    pub fn since(&self, copy: ShareId) -> Result<Option<Since>, StoreError> {
        let record = RecordRef {
            kind: Kind::Share,
            id: copy.into(),
        };
        let Some(noted) = changes::first_of(&self.connection, record)? else {
            return Ok(None);
        };
        let mut written = Written::new();
        for row in changes::of_fields_changed_after(&self.connection, &noted)? {
            let field = (row.change.record, row.change.field.clone());
            written.entry(field).or_default().push(row);
        }
        written.retain(|_, rows| rows.iter().any(|row| !was_there(row, &noted)));
        let then = as_it_was(&self.records, &written, &noted, self.records.owner());
        let changed = written.into_iter().filter_map(|(field, rows)| {
            let later = rows.iter().filter(|row| !was_there(row, &noted));
            Some((field, later.map(|row| row.change.at).max()?))
        });
        Ok(Some(Since {
            then: self.typed_of(&then)?,
            now: self.typed()?,
            changed: changed.collect(),
        }))
    }

    /// Records of this plan as they are seen, typed and in order, without voices and disagreements.
    pub(super) fn typed_of(&self, records: &Records) -> Result<Plan, StoreError> {
        let arrivals = heads::arrivals(&self.connection)?;
        let arrived = |record: RecordRef| arrivals.get(&record.id).copied().unwrap_or(i64::MAX);
        Ok(self.sight().of_records(records).to_plan(arrived)?)
    }
}

/// Whether a change was in the plan that a copy was made of. On the device that made the copy, that is told by their order. A
/// change from another device must have come into this file before, and have been written before: what nobody can tell is
/// taken for new, for then it is told once too often and never too seldom.
fn was_there(row: &ChangeRow, noted: &ChangeRow) -> bool {
    let (change, copy) = (&row.change, &noted.change);
    if change.device == copy.device {
        change.seq < copy.seq
    } else {
        row.number < noted.number && change.at <= copy.at
    }
}

/// The records with what was written later taken out of them.
fn as_it_was(records: &Records, written: &Written, noted: &ChangeRow, owner: Option<PersonId>) -> Records {
    let mut then = records.clone();
    let mut not_yet = BTreeMap::new();
    for ((record, field), rows) in written {
        let known: Vec<_> = rows.iter().filter(|row| was_there(row, noted)).collect();
        let is_built_on = |number: i64| known.iter().any(|later| later.on_top_of.contains(&number));
        let heads = known.iter().filter(|row| !is_built_on(row.number));
        let standing = heads.min_by_key(|row| place_among_heads(&row.change, owner));
        if standing.is_none() && field == REMOVED {
            not_yet.insert(*record, None);
        }
        let blank = || record.kind.field(field).ok().map(Field::blank);
        let value = standing.map(|row| row.change.value.clone()).or_else(blank);
        if let Some(value) = value {
            then.put(&FieldChange {
                record: *record,
                field: field.clone(),
                value,
            });
        }
    }
    then.put_back(not_yet);
    then
}
