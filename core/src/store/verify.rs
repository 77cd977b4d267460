//! Whether the plan in the tables is what the journal says.

use std::path::Path;

use chrono::{DateTime, Utc};

use super::file::{self, DatabaseKey};
use super::{Store, StoreError, acts, changes, tables};
use crate::journal::{Act, Change, Graph, Journal};
use crate::plan::DeviceId;

impl Store {
    /// Every change in the plan's journal.
    ///
    /// # Errors
    /// Whatever the database says.
    pub fn graph(&self) -> Result<Graph, StoreError> {
        let acts: Vec<Act> = acts::all_acts(&self.connection)?
            .into_iter()
            .map(|row| row.act)
            .collect();
        let changes = changes::all_changes(&self.connection)?.into_iter();
        Ok(Graph::with(&acts, changes.map(|row| row.change)))
    }

    /// Gives `each` every act of the plan's journal in order, one at a time: a long journal need not be in memory.
    ///
    /// # Errors
    /// What `each` says, and whatever the database says.
    pub fn each_act<E: From<StoreError>>(
        &self,
        mut each: impl FnMut(&Act) -> Result<(), E>,
    ) -> Result<(), E> {
        acts::each_act(&self.connection, |row| each(&row.act))
    }

    /// The same, of the journal's changes.
    ///
    /// # Errors
    /// As [`Self::each_act`].
    pub fn each_change<E: From<StoreError>>(
        &self,
        mut each: impl FnMut(&Change) -> Result<(), E>,
    ) -> Result<(), E> {
        changes::each_change(&self.connection, |row| each(&row.change))
    }

    /// Everything that was ever done to the plan.
    ///
    /// # Errors
    /// Whatever the database says.
    pub fn journal(&self) -> Result<Journal, StoreError> {
        let acts = acts::all_acts(&self.connection)?;
        let changes = changes::all_changes(&self.connection)?;
        Ok(Journal {
            acts: acts.into_iter().map(|row| row.act).collect(),
            changes: changes.into_iter().map(|row| row.change).collect(),
        })
    }

    /// Checks that the tables, the plan in memory and the journal say the same, and gives the number of changes that are
    /// seen.
    ///
    /// # Errors
    /// [`StoreError::Unexpected`] when they do not, and whatever the database says.
    pub fn verify(&self) -> Result<usize, StoreError> {
        let graph = self.graph()?;
        let on_disk = tables::read_all(&self.connection)?;
        if on_disk != self.records {
            return Err(StoreError::unexpected(
                "tables that differ from the plan in memory",
            ));
        }
        if on_disk != graph.records() {
            return Err(StoreError::unexpected("tables that differ from the journal"));
        }
        let seen = graph
            .changes()
            .filter(|change| self.sight().sees(change.record.kind));
        Ok(seen.count())
    }

    /// Whether a file is whole, and holds the plan as it is in memory.
    pub(crate) fn is_what_stands_in(&self, path: &Path, key: &DatabaseKey) -> bool {
        let read = || -> Result<bool, StoreError> {
            file::check(path, key)?;
            let other = file::view(path, key)?;
            Ok(tables::read_all(&other)? == self.records)
        };
        read().unwrap_or(false)
    }

    /// Takes our log away from beside the file that has taken this one's place, when it still stands there. It is kept
    /// under a dated name.
    pub(crate) fn leave_the_place(&self, now: DateTime<Utc>) {
        self.connection.take_log_away(now);
    }

    /// The copy of the plan that is written here.
    pub(crate) fn device(&self) -> DeviceId {
        self.device
    }
}
