//! Filling an empty file with another copy's journal.

use std::collections::BTreeSet;

use rusqlite::{Connection, TransactionBehavior};

use super::{Store, StoreError, Surroundings, rows, tables};
use crate::journal::{Change, Graph, Journal};
use crate::plan::{Around, DeviceId, REMOVED, RuleError};

impl Store {
    /// Fills an empty, migrated file with everything that was ever done to a plan, and opens it.
    ///
    /// # Errors
    /// [`StoreError::Rule`] when a record breaks a rule or an id stands twice, and whatever the database says; nothing
    /// is then written.
    pub fn take_in(
        mut connection: Connection,
        device: DeviceId,
        surroundings: Box<dyn Surroundings>,
        journal: &Journal,
    ) -> Result<Self, StoreError> {
        check_ids(journal)?;
        let changes: Vec<Change> = journal
            .changes
            .iter()
            .map(in_one_form)
            .collect::<Result<_, _>>()?;
        let mut graph = Graph::default();
        for change in &changes {
            graph.insert(change.clone());
        }
        let records = graph.records();
        let around = Around::new(&records, None);
        records.iter().try_for_each(|(record, _)| around.check(record))?;
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for act in &journal.acts {
            rows::insert_act(&transaction, act)?;
        }
        for change in &changes {
            rows::insert_change(&transaction, change)?;
        }
        for (record, fields) in records.iter() {
            tables::write(&transaction, record, fields)?;
        }
        transaction.commit()?;
        let mut store = Self::new(connection, device, surroundings)?;
        store.mark_copied()?;
        Ok(store)
    }
}

/// Every act and change has an id of its own, and every change belongs to an act and builds on changes that are there.
fn check_ids(journal: &Journal) -> Result<(), RuleError> {
    let mut acts = BTreeSet::new();
    let mut changes = BTreeSet::new();
    for act in &journal.acts {
        if !acts.insert(act.id) {
            return Err(RuleError::DuplicateId);
        }
    }
    for change in &journal.changes {
        if !changes.insert(change.id) {
            return Err(RuleError::DuplicateId);
        }
        if !acts.contains(&change.act) {
            return Err(RuleError::DanglingReference {
                field: "act".to_owned(),
            });
        }
        if !change.parents.iter().all(|parent| changes.contains(parent)) {
            return Err(RuleError::DanglingReference {
                field: "parents".to_owned(),
            });
        }
    }
    Ok(())
}

/// A change from outside, with its value in the form that values are kept in here.
fn in_one_form(change: &Change) -> Result<Change, RuleError> {
    let value = match change.field.as_str() {
        REMOVED => change.value.clone(),
        field => change.record.kind.field(field)?.accept(&change.value)?,
    };
    Ok(Change {
        value,
        ..change.clone()
    })
}
