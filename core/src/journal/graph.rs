//! The graph of changes: what a field's value is, and what two copies of a plan are together.
//!
//! A change is never altered once another copy may have seen it, so a set of changes says everything. Two copies
//! together are the union of their sets.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::Change;
use super::heads::{place_among_heads, says_who_owns};
use crate::plan::{ChangeId, Disagreement, FieldChange, PersonId, RecordRef, Records, Role, Version};

type FieldRef = (RecordRef, String);

/// Every change of a plan, and which of them nobody has built on.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Graph {
    changes: BTreeMap<ChangeId, Change>,
    superseded: BTreeSet<ChangeId>,
    fields: BTreeMap<FieldRef, BTreeSet<ChangeId>>,
}

impl Graph {
    /// Takes in one change. Taking it in again makes no difference.
    pub fn insert(&mut self, change: Change) {
        self.superseded.extend(change.parents.iter().copied());
        self.fields
            .entry((change.record, change.field.clone()))
            .or_default()
            .insert(change.id);
        self.changes.insert(change.id, change);
    }

    /// Only those of the changes that nobody built on, which say what stands. The history of a long life takes many times
    /// more room.
    #[must_use]
    pub fn of_heads(changes: &[Change]) -> Self {
        let superseded: BTreeSet<ChangeId> = changes
            .iter()
            .flat_map(|change| change.parents.iter().copied())
            .collect();
        let mut graph = Self::default();
        for change in changes.iter().filter(|change| !superseded.contains(&change.id)) {
            graph.insert(change.clone());
        }
        graph
    }

    /// Takes in every change of another copy.
    pub fn unite(&mut self, other: &Self) {
        for change in other.changes.values() {
            self.insert(change.clone());
        }
    }

    /// Every change, by id.
    pub fn changes(&self) -> impl Iterator<Item = &Change> {
        self.changes.values()
    }

    /// The change with this id.
    #[must_use]
    pub fn get(&self, id: ChangeId) -> Option<&Change> {
        self.changes.get(&id)
    }

    /// The changes of a field that nobody built on, by id. One is normal; two are a disagreement.
    #[must_use]
    pub fn heads(&self, record: RecordRef, field: &str) -> Vec<&Change> {
        self.fields
            .get(&(record, field.to_owned()))
            .into_iter()
            .flatten()
            .filter(|id| !self.superseded.contains(*id))
            .filter_map(|id| self.changes.get(id))
            .collect()
    }

    /// A change as one of several that a field has, signed and dated as the words are.
    fn version(&self, change: &Change) -> Version {
        let signed = change
            .brings
            .and_then(|brought| self.get(brought))
            .unwrap_or(change);
        Version {
            change: change.id,
            value: change.value.clone(),
            pen: signed.pen,
            at: signed.at,
        }
    }

    /// Who owns the plan, as its journal has it.
    #[must_use]
    pub fn owner(&self) -> Option<PersonId> {
        let says = |value: &Value| {
            let roles = value.as_array().into_iter().flatten();
            roles
                .into_iter()
                .any(|role| role.as_str() == Some(Role::Owner.as_str()))
        };
        let roles = self
            .fields
            .keys()
            .filter(|(record, field)| says_who_owns(*record, field));
        roles
            .filter_map(|(record, field)| self.heads(*record, field).first().copied())
            .find(|head| says(&head.value))
            .map(|head| PersonId(head.record.id))
    }

    /// The heads of a field, the one that stands in the plan first.
    fn heads_in_order(&self, record: RecordRef, field: &str, owner: Option<PersonId>) -> Vec<&Change> {
        let mut heads = self.heads(record, field);
        heads.sort_by_key(|head| place_among_heads(head, owner));
        heads
    }

    /// The fields with more than one head.
    #[must_use]
    pub fn disagreements(&self) -> Vec<Disagreement> {
        let owner = self.owner();
        self.fields
            .keys()
            .filter_map(|(record, field)| {
                let heads = self.heads_in_order(*record, field, owner);
                let differ = heads.windows(2).any(|pair| match pair {
                    [a, b] => a.value != b.value,
                    _ => false,
                });
                differ.then(|| Disagreement {
                    record: *record,
                    field: field.clone(),
                    versions: heads.into_iter().map(|head| self.version(head)).collect(),
                    owners: false,
                })
            })
            .collect()
    }

    /// The records as the journal has them: every field has the value of the head that stands. What a file's tables hold
    /// must be the same, and is checked against this.
    #[must_use]
    pub fn records(&self) -> Records {
        let owner = self.owner();
        let mut records = Records::default();
        for (record, field) in self.fields.keys() {
            let value = self
                .heads_in_order(*record, field, owner)
                .first()
                .map_or(Value::Null, |head| head.value.clone());
            records.put(&FieldChange {
                record: *record,
                field: field.clone(),
                value,
            });
        }
        records
    }
}

#[cfg(test)]
mod tests;
