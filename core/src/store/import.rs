//! Filling an empty file with another copy's journal.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, TransactionBehavior};

use super::acts::ActRow;
use super::{Environment, Store, StoreError, acts, changes, tables};
use crate::journal::{Act, Change, Graph, Journal};
use crate::plan::{ActId, ChangeId, DeviceId, REMOVED, RuleContext, RuleError, WayIn};

impl Store {
    /// Fills an empty, migrated file with everything that was ever done to a plan, and opens it.
    ///
    /// # Errors
    /// [`StoreError::Rule`] when a record breaks a rule or an id stands twice, and whatever the database says; nothing
    /// is then written.
    pub fn import(
        mut connection: Connection,
        device: DeviceId,
        environment: Box<dyn Environment>,
        way: Option<WayIn>,
        journal: &Journal,
    ) -> Result<Self, StoreError> {
        check_ids(journal)?;
        let changes: Vec<Change> = journal
            .changes
            .iter()
            .map(in_one_form)
            .collect::<Result<_, _>>()?;
        let records = Graph::of_heads(&changes).records();
        let around = RuleContext::new(&records, None);
        records.iter().try_for_each(|(record, _)| around.check(record))?;
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // From here on it is known that a file said so, and not that it happened.
        let acts: Vec<Act> = journal
            .acts
            .iter()
            .map(|act| Act {
                taken_in: true,
                ..act.clone()
            })
            .collect();
        write(&transaction, &acts, &changes)?;
        for (record, fields) in records.iter() {
            tables::write(&transaction, record, None, fields)?;
        }
        transaction.commit()?;
        let mut store = Self::new(connection, device, environment, way)?;
        store.mark_copied()?;
        Ok(store)
    }
}

/// Writes acts and their changes, the changes of each act together.
pub(super) fn write(connection: &Connection, acts: &[Act], changes: &[Change]) -> Result<(), StoreError> {
    let mut of_act: BTreeMap<ActId, Vec<&Change>> = BTreeMap::new();
    for change in changes {
        of_act.entry(change.act).or_default().push(change);
    }
    let of_act = |act: &Act| of_act.get(&act.id).map(Vec::as_slice).unwrap_or_default();
    let in_order = acts.iter().flat_map(of_act).map(|change| change.id);
    let numbers: BTreeMap<ChangeId, i64> = in_order.zip(1..).collect();
    let mut first = 1;
    for (act, number) in acts.iter().zip(1..) {
        let changes = of_act(act);
        let row = ActRow {
            number,
            first,
            changes: changes.len().try_into().unwrap_or(i64::MAX),
            act: act.clone(),
        };
        acts::insert_act(connection, &row)?;
        for (change, number) in changes.iter().zip(first..) {
            let parents = change.parents.iter().filter_map(|parent| numbers.get(parent));
            changes::insert_change(
                connection,
                number,
                row.number,
                change,
                &parents.copied().collect::<Vec<_>>(),
                change.brings.and_then(|brought| numbers.get(&brought)).copied(),
            )?;
        }
        first += row.changes;
    }
    Ok(())
}

/// Every act and change has an id of its own, and every change belongs to an act and builds on changes that came before.
/// What else a journal from outside must be is checked where it is read.
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
        for (earlier, field) in [
            (&change.parents, "parents"),
            (&Vec::from_iter(change.brings), "brings"),
        ] {
            if !earlier.iter().all(|earlier| changes.contains(earlier)) {
                return Err(RuleError::DanglingReference {
                    field: field.to_owned(),
                });
            }
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
