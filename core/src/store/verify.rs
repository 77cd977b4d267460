//! Whether the plan in the tables is what the journal says.

use super::{Store, StoreError, rows, tables};
use crate::journal::{Graph, Journal};

impl Store {
    /// Every change in the plan's journal.
    ///
    /// # Errors
    /// Whatever the database says.
    pub fn graph(&self) -> Result<Graph, StoreError> {
        let mut graph = Graph::default();
        for change in rows::all_changes(&self.connection)? {
            graph.insert(change);
        }
        Ok(graph)
    }

    /// Everything that was ever done to the plan.
    ///
    /// # Errors
    /// Whatever the database says.
    pub fn journal(&self) -> Result<Journal, StoreError> {
        let acts = rows::all_acts(&self.connection)?
            .into_iter()
            .map(|(_, act)| act)
            .collect();
        Ok(Journal {
            acts,
            changes: rows::all_changes(&self.connection)?,
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
