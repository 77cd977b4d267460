//! What came in when another copy was last taken in, as far as it stands as it came: for whoever opens the plan after that. It
//! is news for a week, and until somebody writes there.

use std::collections::{BTreeMap, BTreeSet};

use chrono::TimeDelta;

use super::changes::ChangeRow;
use super::{Store, StoreError, acts, changes, heads};
use crate::journal::HistoryItem;
use crate::kept::Arrived;
use crate::plan::{ActId, ChangeId, DeviceId};
use crate::reading::waits;

/// So long it is news.
const NEWS: TimeDelta = TimeDelta::days(7);

impl Store {
    /// What came in when another copy was last taken in here, and still stands as it came; as the way in lets it be seen.
    /// Nothing when no copy was taken in lately, or nothing of it stands.
    ///
    /// # Errors
    /// Whatever the database says.
    pub fn arrived(&self) -> Result<Option<Arrived>, StoreError> {
        if !heads::has_met(&self.connection)? {
            return Ok(None);
        }
        let Some(meeting) = acts::last_meeting(&self.connection)? else {
            return Ok(None);
        };
        // Where nobody knows which day it is, nobody knows that it is old.
        let now = self.environment.now();
        if now.is_ok_and(|now| now - meeting.at > NEWS) {
            return Ok(None);
        }
        let mut standing = changes::arrived_with(&self.connection, meeting.id)?;
        standing.retain(|row| self.shows(row));
        let told = self.told_of_standing(&standing)?;
        let from: BTreeSet<DeviceId> = standing.iter().map(|row| row.change.device).collect();
        Ok((!told.is_empty()).then(|| Arrived {
            act: meeting.id,
            at: meeting.at,
            from: from.into_iter().collect(),
            told,
        }))
    }

    /// Whether a change is seen, and what it is about is in the plan.
    fn shows(&self, row: &ChangeRow) -> bool {
        let change = &row.change;
        self.sight().sees(change.record.kind) && waits(&self.records, change.record, &change.field)
    }

    /// The acts that these changes are of, the newest first, each with no more than them.
    fn told_of_standing(&self, standing: &[ChangeRow]) -> Result<Vec<HistoryItem>, StoreError> {
        let mut of_act: BTreeMap<ActId, BTreeSet<ChangeId>> = BTreeMap::new();
        for row in standing {
            of_act.entry(row.change.act).or_default().insert(row.change.id);
        }
        let mut told = Vec::with_capacity(of_act.len());
        for row in acts::of_ids(&self.connection, of_act.keys())? {
            let stands = of_act.remove(&row.act.id).unwrap_or_default();
            let mut item = self.item(row, None)?;
            item.changes.retain(|change| stands.contains(&change.change));
            told.extend(self.sight().of_item(item));
        }
        Ok(told)
    }
}
