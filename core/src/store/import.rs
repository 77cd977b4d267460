//! Filling an empty file with another copy's journal.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, TransactionBehavior};

use super::acts::ActRow;
use super::facts::{MET, set_fact};
use super::{Environment, Store, StoreError, acts, changes, tables};
use crate::journal::{Act, Change, Graph, Journal, judge_anew};
use crate::plan::{ActId, ChangeId, DeviceId, REMOVED, Records, RuleContext, RuleError, WayIn};

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
        // From here on it is known that a file said so, and not that it happened.
        let acts = journal.acts.iter().map(|act| Act {
            taken_in: true,
            ..act.clone()
        });
        let mut journal = Journal {
            acts: acts.collect(),
            changes,
        };
        if journal.has_marks() {
            judge_anew(&mut journal);
        }
        let graph = Graph::of_heads(&journal);
        let records = graph.records();
        check_records(&records, &journal)?;
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        write(&transaction, &journal, &graph)?;
        for (record, fields) in records.iter() {
            tables::write(&transaction, record, None, fields)?;
        }
        if journal.has_met() {
            set_fact(&transaction, MET, "1")?;
        }
        transaction.commit()?;
        let mut store = Self::new(connection, device, environment, way)?;
        store.mark_copied()?;
        Ok(store)
    }
}

/// Every record keeps the plan's rules, or, where copies met, those that copies can break together only.
fn check_records(records: &Records, journal: &Journal) -> Result<(), RuleError> {
    let around = RuleContext::new(records, None);
    let has_met = journal.has_met();
    records
        .iter()
        .try_for_each(|(record, _)| match around.check(record) {
            Err(rule) if has_met && rule.may_come_of_union() => Ok(()),
            checked => checked,
        })
}

/// Writes acts and their changes into an empty file, the changes of each act together, and the heads that they come to.
pub(super) fn write(connection: &Connection, journal: &Journal, graph: &Graph) -> Result<(), StoreError> {
    let mut rows = Rows::from_the_start();
    rows.write(connection, &journal.acts, &journal.changes)?;
    rows.write_heads(connection, graph.all_heads())
}

/// What rows are written next, and the numbers of the changes there are.
pub(super) struct Rows {
    /// The number of the next act.
    pub(super) act: i64,
    /// The number of the next change.
    pub(super) change: i64,
    /// The numbers of the changes that are there.
    pub(super) numbers: BTreeMap<ChangeId, i64>,
}

impl Rows {
    pub(super) fn from_the_start() -> Self {
        Self {
            act: 1,
            change: 1,
            numbers: BTreeMap::new(),
        }
    }

    /// Writes acts and their changes, the changes of each act together.
    pub(super) fn write(
        &mut self,
        connection: &Connection,
        acts: &[Act],
        changes: &[Change],
    ) -> Result<(), StoreError> {
        let mut of_act: BTreeMap<ActId, Vec<&Change>> = BTreeMap::new();
        for change in changes {
            of_act.entry(change.act).or_default().push(change);
        }
        let of_act = |act: &Act| of_act.get(&act.id).map(Vec::as_slice).unwrap_or_default();
        let in_order = acts.iter().flat_map(of_act).map(|change| change.id);
        self.numbers.extend(in_order.zip(self.change..));
        for act in acts {
            let changes = of_act(act);
            let row = ActRow {
                number: self.act,
                first: self.change,
                changes: changes.len().try_into().unwrap_or(i64::MAX),
                act: act.clone(),
            };
            acts::insert_act(connection, &row)?;
            for (change, number) in changes.iter().zip(self.change..) {
                self.write_change(connection, number, change)?;
            }
            self.act += 1;
            self.change += row.changes;
        }
        Ok(())
    }

    fn write_change(&self, connection: &Connection, number: i64, change: &Change) -> Result<(), StoreError> {
        let parents = change
            .parents
            .iter()
            .filter_map(|parent| self.numbers.get(parent));
        let parents: Vec<i64> = parents.copied().collect();
        let brings = change
            .brings
            .and_then(|brought| self.numbers.get(&brought))
            .copied();
        let brings = brings.filter(|brought| *brought < number);
        changes::insert_change(connection, number, self.act, change, &parents, brings)
    }

    /// Writes the heads of fields, as the journal comes to.
    pub(super) fn write_heads<'a>(
        &self,
        connection: &Connection,
        heads: impl Iterator<Item = &'a Change>,
    ) -> Result<(), StoreError> {
        for head in heads {
            if let Some(number) = self.numbers.get(&head.id) {
                changes::make_head(connection, *number, head, &[])?;
            }
        }
        Ok(())
    }
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
pub(super) fn in_one_form(change: &Change) -> Result<Change, RuleError> {
    let value = match change.field.as_str() {
        REMOVED if change.value.is_boolean() => change.value.clone(),
        REMOVED => {
            return Err(RuleError::WrongValue {
                field: REMOVED.to_owned(),
            });
        }
        field => change.record.kind.field(field)?.accept(&change.value)?,
    };
    Ok(Change {
        value,
        ..change.clone()
    })
}
