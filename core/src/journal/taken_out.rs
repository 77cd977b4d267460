//! What was taken out of the plan on one copy while somebody wrote in it on another.

use super::{Change, Graph};
use crate::plan::{REMOVED, RecordRef};

/// A record that is out of the plan, and holds what was written by who had not seen it taken out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WrittenIn<'a> {
    /// The record.
    pub record: RecordRef,
    /// The change that took it out.
    pub removed: &'a Change,
    /// The newest that was written in it meanwhile.
    pub written: &'a Change,
}

impl Graph {
    /// The records that were taken out on one copy and written in on another, and about which nobody has said anything since.
    #[must_use]
    pub fn removed_and_written(&self) -> Vec<WrittenIn<'_>> {
        let found = self.taken_out().filter_map(|record| {
            let removals = self.heads(record, REMOVED);
            let unseen = |change: &&Change| removals.iter().all(|removed| self.are_apart(removed, change));
            let written = self.heads_within(record).filter(unseen);
            let written = written.max_by_key(|change| (change.at, change.id))?;
            let removed = *removals.first()?;
            Some(WrittenIn {
                record,
                removed,
                written,
            })
        });
        found.collect()
    }

    /// The records in which something may be held together: what copies wrote stands apart in fields that are one value.
    #[must_use]
    pub fn open_together(&self) -> Vec<RecordRef> {
        let held = self.held_together(self.owner());
        let mut records: Vec<RecordRef> = held.into_iter().map(|held| held.record).collect();
        records.dedup();
        records
    }
}
