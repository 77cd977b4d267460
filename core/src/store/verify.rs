//! Whether the plan in the tables is what the journal says.

use super::{Store, StoreError, acts, changes, tables};
use crate::journal::{Graph, Journal};

impl Store {
    /// Every change in the plan's journal.
    ///
    /// # Errors
    /// Whatever the database says.
    pub fn graph(&self) -> Result<Graph, StoreError> {
        let mut graph = Graph::default();
        for row in changes::all_changes(&self.connection)? {
            graph.insert(row.change);
        }
        Ok(graph)
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

    /// Checks that the tables, the plan in memory and the journal say the same, and gives the number of changes.
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
        Ok(graph.changes().count())
    }
}
