//! The graph of changes: what a field's value is, and what two copies of a plan are together.
//!
//! A change is never altered once another copy may have seen it, so a set of changes says everything. Two copies
//! together are the union of their sets.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::heads::standing;
use super::knowledge::{Knowledge, Stamp};
use super::together::together_with;
use super::{Act, Change, Journal};
use crate::plan::{ActId, ChangeId, REMOVED, RecordRef};

mod what_stands;

type FieldRef = (RecordRef, String);

/// Every change of a plan, and which of them nobody has built on.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Graph {
    changes: BTreeMap<ChangeId, Change>,
    superseded: BTreeSet<ChangeId>,
    /// The fields that something stands on top of a change in, where the change itself has not come.
    claimed: BTreeMap<ChangeId, BTreeSet<FieldRef>>,
    fields: BTreeMap<FieldRef, BTreeSet<ChangeId>>,
    /// What is kept and does not stand: its act breaks a rule.
    aside: BTreeSet<ChangeId>,
    /// The numbers of the acts.
    numbers: BTreeMap<ActId, u64>,
    knowledge: Knowledge,
}

impl Graph {
    /// Every change of a journal. What acts that break a rule say is among them, and is nobody's head.
    #[must_use]
    pub fn of(journal: &Journal) -> Self {
        Self::with(&journal.acts, journal.changes.iter().cloned())
    }

    /// The same, where the changes are not all of the acts'.
    #[must_use]
    pub fn with(acts: &[Act], changes: impl IntoIterator<Item = Change>) -> Self {
        let broken: BTreeSet<ActId> = acts
            .iter()
            .filter(|act| act.breaks.is_some())
            .map(|act| act.id)
            .collect();
        let mut graph = Self {
            numbers: acts.iter().map(|act| (act.id, act.seq)).collect(),
            knowledge: Knowledge::of(acts),
            ..Self::default()
        };
        for change in changes {
            if broken.contains(&change.act) {
                graph.insert_aside(change);
            } else {
                graph.insert(change);
            }
        }
        graph
    }

    /// Takes in one change. Taking it in again makes no difference.
    pub fn insert(&mut self, change: Change) {
        self.supersede(&change);
        self.put(change);
    }

    /// Takes in a change that does not stand: it takes nobody's place.
    fn insert_aside(&mut self, change: Change) {
        self.aside.insert(change.id);
        if self.superseded.contains(&change.id) {
            self.supersede(&change);
        }
        self.put(change);
    }

    fn put(&mut self, change: Change) {
        let field = (change.record, change.field.clone());
        if let Some(claims) = self.claimed.remove(&change.id)
            && claims.contains(&field)
        {
            self.superseded.insert(change.id);
            if self.aside.contains(&change.id) {
                self.supersede(&change);
            }
        }
        self.fields.entry(field).or_default().insert(change.id);
        self.changes.insert(change.id, change);
    }

    /// Something stands on top of those that a change was written on, and, where one does not stand itself, on top of what that
    /// was written on. Whatever it says, it stands on top of nothing in another field: what stands there is somebody's words.
    fn supersede(&mut self, change: &Change) {
        let mut ahead = change.parents.clone();
        while let Some(id) = ahead.pop() {
            let Some(known) = self.changes.get(&id) else {
                let claims = self.claimed.entry(id).or_default();
                claims.insert((change.record, change.field.clone()));
                continue;
            };
            if !known.is_of_field(change) {
                continue;
            }
            let is_new = self.superseded.insert(id);
            if is_new && self.aside.contains(&id) {
                ahead.extend(&known.parents);
            }
        }
    }

    /// The standing changes that one was written on top of.
    pub(super) fn on_top_of(&self, change: &Change) -> Vec<ChangeId> {
        let (mut standing, mut seen) = (Vec::new(), BTreeSet::new());
        let mut ahead = change.parents.clone();
        while let Some(id) = ahead.pop() {
            let known = self.get(id);
            if known.is_some_and(|known| !known.is_of_field(change)) {
                continue;
            }
            if !self.aside.contains(&id) {
                standing.push(id);
            } else if seen.insert(id) {
                ahead.extend(known.into_iter().flat_map(|known| &known.parents));
            }
        }
        standing
    }

    /// Only those of the changes that nobody built on, which say what stands. The history of a long life takes many times
    /// more room; where copies met, what stands is not told by these alone, and it is all there.
    #[must_use]
    pub fn of_heads(journal: &Journal) -> Self {
        let is_alone = |act: &Act| act.breaks.is_none() && act.seen.as_ref().is_none_or(Vec::is_empty);
        if !journal.acts.iter().all(is_alone) {
            return Self::of(journal);
        }
        let of: BTreeMap<ChangeId, &Change> =
            journal.changes.iter().map(|change| (change.id, change)).collect();
        let under = |change: &'_ Change| -> Vec<ChangeId> {
            let parents = change.parents.iter().copied();
            let known = parents.filter(|id| of.get(id).is_some_and(|known| known.is_of_field(change)));
            known.collect()
        };
        let superseded: BTreeSet<ChangeId> = journal.changes.iter().flat_map(under).collect();
        let heads = journal.changes.iter();
        let mut graph = Self::default();
        for change in heads.filter(|change| !superseded.contains(&change.id)) {
            graph.insert(change.clone());
        }
        graph
    }

    /// Takes in every change of another copy.
    pub fn unite(&mut self, other: &Self) {
        for change in other.changes.values().cloned() {
            if other.aside.contains(&change.id) {
                self.insert_aside(change);
            } else {
                self.insert(change);
            }
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
            .filter(|id| !self.superseded.contains(*id) && !self.aside.contains(*id))
            .filter_map(|id| self.changes.get(id))
            .collect()
    }

    /// Every head there is.
    pub fn all_heads(&self) -> impl Iterator<Item = &Change> {
        let fields = self.fields.keys();
        fields.flat_map(|(record, field)| self.heads(*record, field))
    }

    /// The changes of a field that stand or stood.
    pub(super) fn of_field(&self, record: RecordRef, field: &str) -> impl Iterator<Item = &Change> {
        let all = self.fields.get(&(record, field.to_owned())).into_iter().flatten();
        all.filter(move |id| !self.aside.contains(*id))
            .filter_map(move |id| self.changes.get(id))
    }

    /// Whether anything stands or stood in a field.
    pub(super) fn is_written(&self, record: RecordRef, field: &str) -> bool {
        self.of_field(record, field).next().is_some()
    }

    /// Every field that is not one value alone, with those it is one value with, each record's once.
    pub(super) fn written_together(&self) -> BTreeSet<(RecordRef, &'static [&'static str])> {
        let tells = self.knowledge.tells();
        let all = self.fields.keys().filter(|_| tells);
        let all = all.map(|(record, field)| (*record, together_with(record.kind, field)));
        all.filter(|(_, fields)| !fields.is_empty()).collect()
    }

    /// What each copy had seen when it made its acts.
    pub(super) fn knowledge(&self) -> &Knowledge {
        &self.knowledge
    }

    /// The act that made a change, by its copy and number.
    #[must_use]
    pub fn stamp(&self, change: &Change) -> Stamp {
        (
            change.device,
            self.numbers.get(&change.act).copied().unwrap_or_default(),
        )
    }

    /// Whether two changes were made by copies that had not seen each other's.
    #[must_use]
    pub fn are_apart(&self, one: &Change, other: &Change) -> bool {
        self.knowledge.are_apart(self.stamp(one), self.stamp(other))
    }

    /// The records that are out of the plan.
    pub fn taken_out(&self) -> impl Iterator<Item = RecordRef> {
        let all = self.fields.keys().filter(|(_, field)| field == REMOVED);
        all.map(|(record, _)| *record).filter(move |record| {
            let heads = self.heads(*record, REMOVED);
            !heads.is_empty() && standing(&heads) == Value::Bool(true)
        })
    }

    /// The heads of the fields of a record, but for whether it is in the plan.
    pub fn heads_within(&self, record: RecordRef) -> impl Iterator<Item = &Change> {
        let first = (record, String::new());
        let fields = self
            .fields
            .range(first..)
            .take_while(move |((of, _), _)| *of == record);
        let fields = fields.filter(|((_, field), _)| field != REMOVED);
        fields.flat_map(move |((_, field), _)| self.heads(record, field))
    }
}

#[cfg(test)]
mod tests;
