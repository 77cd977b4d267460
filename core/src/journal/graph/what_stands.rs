//! What stands: of the heads of a field the one that counts, whose plan it is, and where copies disagree.

use serde_json::Value;

use super::Graph;
use crate::journal::heads::{place_among_heads, says_who_owns, standing};
use crate::journal::{Change, HeldTogether};
use crate::plan::{Disagreement, FieldChange, PersonId, RecordRef, Records, Role, Version};

impl Graph {
    /// A change as one of several that a field has, signed and dated as the words are.
    pub(in crate::journal) fn version(&self, change: &Change) -> Version {
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
        // Of consents the narrowest holds: the first is one that says so, where one does.
        let holds = standing(&heads);
        heads.sort_by_key(|head| head.value != holds);
        heads
    }

    /// The fields with more than one head, and those in which what holds is one value with another field's.
    #[must_use]
    pub fn disagreements(&self) -> Vec<Disagreement> {
        let owner = self.owner();
        let held = self.held_together(owner);
        let is_held = |record: RecordRef, field: &str| {
            held.iter()
                .any(|held| held.record == record && held.field == field)
        };
        let alone = self
            .fields
            .keys()
            .filter(|(record, field)| !is_held(*record, field));
        let alone = alone.filter_map(|(record, field)| {
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
        });
        let mut all: Vec<Disagreement> = alone.collect();
        all.extend(held.iter().filter_map(HeldTogether::disagreement));
        all.sort_by(|one, other| (one.record, &one.field).cmp(&(other.record, &other.field)));
        all
    }

    /// The records as the journal has them: every field has the value that stands. What a file's tables hold must be the
    /// same, and is checked against this.
    #[must_use]
    pub fn records(&self) -> Records {
        let owner = self.owner();
        let mut records = Records::default();
        for (record, field) in self.fields.keys() {
            let heads = self.heads_in_order(*record, field, owner);
            if heads.is_empty() {
                continue;
            }
            records.put(&FieldChange {
                record: *record,
                field: field.clone(),
                value: standing(&heads),
            });
        }
        for held in self.held_together(owner) {
            records.put(&FieldChange {
                record: held.record,
                field: held.field,
                value: held.value,
            });
        }
        records
    }
}
