//! What of the plan the segments in the shared folder carry, and what they do not yet.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use rusqlite::params;
use serde_json::Value;

use super::{Store, StoreError, acts, changes};
use crate::journal::{Act, Journal, with_what_was_seen};
use crate::plan::{ActId, DeviceId};

/// The number of an act up to which segments carry all, so that a look into a folder with nothing new does not go through all
/// that was ever done. It is forgotten when acts are numbered anew, and when another folder is the plan's.
#[derive(Debug, Clone, Default)]
pub(super) struct CarriedTo(Cell<Option<i64>>);

impl Store {
    /// Up to which act segments carry all.
    fn carried_to(&self) -> Result<i64, StoreError> {
        let known = self.carried.0.get().unwrap_or_default();
        let sql = "SELECT ifnull((SELECT number - 1 FROM act WHERE number > ?1 AND id NOT IN (SELECT act FROM carried) \
                   ORDER BY number LIMIT 1), (SELECT ifnull(max(number), 0) FROM act))";
        let mut found = self.connection.prepare_cached(sql)?;
        let to: i64 = found.query_row([known], |row| row.get(0))?;
        self.carried.0.set(Some(to));
        Ok(to)
    }

    /// The acts that no segment carries, in order, with their changes.
    ///
    /// # Errors
    /// Whatever the database says.
    pub(crate) fn uncarried(&self) -> Result<Journal, StoreError> {
        let acts = acts::uncarried(&self.connection, self.carried_to()?)?;
        let Some(from) = acts.iter().map(|row| row.first).min() else {
            return Ok(Journal::default());
        };
        let changes = changes::uncarried(&self.connection, from)?;
        let mut acts: Vec<Act> = acts.into_iter().map(|row| row.act).collect();
        if !self.all_say_what_they_saw(&acts)? {
            let all = acts::all_acts(&self.connection)?;
            let all = with_what_was_seen(all.into_iter().map(|row| row.act).collect());
            let ids: BTreeSet<ActId> = acts.iter().map(|act| act.id).collect();
            acts = all.into_iter().filter(|act| ids.contains(&act.id)).collect();
        }
        Ok(Journal {
            acts,
            changes: changes.into_iter().map(|row| row.change).collect(),
        })
    }

    /// Whether the copy of every one of these acts says somewhere what it had seen. Copies from before that was said do not.
    fn all_say_what_they_saw(&self, acts: &[Act]) -> Result<bool, StoreError> {
        let sql = "SELECT DISTINCT device FROM act WHERE seen IS NOT NULL";
        let mut found = self.connection.prepare_cached(sql)?;
        let mut rows = found.query([])?;
        let mut say = BTreeSet::new();
        while let Some(row) = rows.next()? {
            say.insert(DeviceId(acts::id(row, 0)?));
        }
        Ok(acts.iter().all(|act| say.contains(&act.device)))
    }

    /// How far the acts of each copy reach that segments carry.
    ///
    /// # Errors
    /// Whatever the database says.
    pub(crate) fn carried(&self) -> Result<BTreeMap<DeviceId, u64>, StoreError> {
        let sql = "SELECT device, max(seq) FROM act WHERE id IN (SELECT act FROM carried) GROUP BY device";
        let mut found = self.connection.prepare_cached(sql)?;
        let mut rows = found.query([])?;
        let mut reach = BTreeMap::new();
        while let Some(row) = rows.next()? {
            reach.insert(DeviceId(acts::id(row, 0)?), acts::sequence(row, 1)?);
        }
        Ok(reach)
    }

    /// How many acts no segment carries, of those of which anything is seen.
    ///
    /// # Errors
    /// Whatever the database says.
    pub(crate) fn unsent(&self) -> Result<u32, StoreError> {
        let unseen = self.sight().unseen();
        let sql = "SELECT count(*) FROM act WHERE number > ?2 AND id NOT IN (SELECT act FROM carried) \
                   AND EXISTS (SELECT 1 FROM change \
                   WHERE change.number BETWEEN act.first AND act.first + act.changes - 1 \
                   AND change.kind NOT IN (SELECT value FROM json_each(?1)))";
        let of = params![Value::from(unseen).to_string(), self.carried_to()?];
        let count: i64 = self.connection.query_row(sql, of, |row| row.get(0))?;
        Ok(count.try_into().unwrap_or(u32::MAX))
    }
}
