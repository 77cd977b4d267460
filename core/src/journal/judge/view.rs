//! The plan as one copy had it.

use std::collections::BTreeMap;

use serde_json::Value;

use super::field_change;
use crate::journal::{Act, Change, place_among_heads};
use crate::plan::{ActId, ChangeId, DeviceId, FieldChange, Fields, Pen, PersonId, RecordRef, Records};

/// Who gave a field the value that stands, and in which act.
#[derive(Debug, Clone, Copy)]
pub(super) struct Newest {
    pub(super) pen: Pen,
    pub(super) act: ActId,
    change: ChangeId,
    place: (bool, ChangeId),
}

/// What stood in a field, when it is to be put back.
#[derive(Clone)]
struct Was<'a> {
    field: (RecordRef, &'a str),
    /// Whether there was such a record.
    record: bool,
    value: Option<Value>,
    newest: Option<Newest>,
}

/// A plan as a copy had it, as far as that is known.
#[derive(Clone, Default)]
pub(super) struct View<'a> {
    records: Records,
    newest: BTreeMap<(RecordRef, &'a str), Newest>,
    reached: BTreeMap<DeviceId, u64>,
    was: Vec<Was<'a>>,
}

impl<'a> View<'a> {
    /// A plan of which one head of each field is known, and how far it has each copy's acts.
    pub(super) fn of(heads: &[&'a Change], reached: &BTreeMap<DeviceId, u64>, owner: PersonId) -> Self {
        let mut view = Self {
            reached: reached.clone(),
            ..Self::default()
        };
        for head in heads.iter().copied() {
            view.set(head, newest(head, head.act, owner));
        }
        view
    }

    pub(super) fn records(&self) -> &Records {
        &self.records
    }

    pub(super) fn value(&self, record: RecordRef, field: &str) -> Option<&Value> {
        self.records.value(record, field)
    }

    pub(super) fn newest(&self, record: RecordRef, field: &str) -> Option<Newest> {
        self.newest.get(&(record, field)).copied()
    }

    /// How far it has another copy's acts.
    pub(super) fn reached(&self, copy: DeviceId) -> u64 {
        self.reached.get(&copy).copied().unwrap_or_default()
    }

    /// Takes note that it has them up to this one.
    pub(super) fn reaches(&mut self, copy: DeviceId, number: u64) {
        let known = self.reached.entry(copy).or_default();
        *known = number.max(*known);
    }

    /// Takes in what another copy did: in a field where this one has something else that was not built on, the same stands as
    /// everywhere.
    pub(super) fn take_in(&mut self, change: &'a Change, parents: &[&Change], owner: PersonId) {
        let new = newest(change, change.act, owner);
        let stands = self.newest.get(&(change.record, change.field.as_str()));
        let is_built_on = |stands: &Newest| parents.iter().any(|parent| parent.id == stands.change);
        if stands.is_none_or(|stands| is_built_on(stands) || new.place < stands.place) {
            self.set(change, new);
        }
    }

    /// Takes in what this copy did.
    pub(super) fn take(&mut self, act: &Act, change: &'a Change, parents: &[&Change], owner: PersonId) {
        let new = newest(change, act.id, owner);
        // Of several heads that one act gives a field again, the first stands.
        let stands_first = |stands: &Newest| {
            let is_beside = parents.iter().all(|parent| parent.id != stands.change);
            stands.act == act.id && is_beside && stands.place < new.place
        };
        let stands = self.newest.get(&(change.record, change.field.as_str()));
        if !stands.is_some_and(stands_first) {
            self.note(change.record, &change.field);
            self.set(change, new);
        }
    }

    /// Lets a field stand as it was left by a change, until it is put back or taken further.
    pub(super) fn stand_as(&mut self, change: &FieldChange, field: &'a str) {
        self.note(change.record, field);
        self.records.put(change);
    }

    fn set(&mut self, change: &'a Change, new: Newest) {
        self.records.put(&field_change(change));
        self.newest.insert((change.record, &change.field), new);
    }

    fn note(&mut self, record: RecordRef, field: &'a str) {
        let fields: Option<&Fields> = self.records.get(record);
        self.was.push(Was {
            field: (record, field),
            record: fields.is_some(),
            value: fields.and_then(|fields| fields.get(field)).cloned(),
            newest: self.newest.get(&(record, field)).copied(),
        });
    }

    /// What was taken in since the last time stands.
    pub(super) fn keep(&mut self) {
        self.was.clear();
    }

    /// What was taken in since then was not.
    pub(super) fn put_back(&mut self) {
        while let Some(was) = self.was.pop() {
            let (record, field) = was.field;
            match (was.record, was.value) {
                (true, Some(value)) => self.records.put(&FieldChange {
                    record,
                    field: field.to_owned(),
                    value,
                }),
                (true, None) => {}
                (false, _) => self.records.put_back(BTreeMap::from([(record, None)])),
            }
            match was.newest {
                Some(newest) => self.newest.insert(was.field, newest),
                None => self.newest.remove(&was.field),
            };
        }
    }
}

fn newest(change: &Change, act: ActId, owner: PersonId) -> Newest {
    Newest {
        pen: change.pen,
        act,
        change: change.id,
        place: place_among_heads(change, Some(owner)),
    }
}
