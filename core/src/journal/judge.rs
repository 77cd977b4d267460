//! Whether a journal from outside kept the rules of whose words are whose: every act is held against what it was written on
//! top of, by the same rules as an act of ours.
//!
//! What other copies did meanwhile binds nobody. So of other fields than the one that is changed only what the act's copy of
//! the plan is known to have seen counts: its own acts, and those of another copy up to the newest that it has built on.

use std::collections::{BTreeMap, HashSet};
use std::hash::{BuildHasher, RandomState};

use serde_json::Value;
use uuid::Uuid;

use super::heads::says_who_owns;
use super::{Act, ActKind, Change, Journal};
use crate::plan::{
    ActId, ChangeId, DeviceId, FieldChange, Kind, PEN_NEEDS_WAY, Pen, PersonId, REMOVED, RecordRef, Records,
    Role, RuleError, Touched, WayIn, answer_in, is_pens_need,
};

mod owners;

/// A rule that a journal breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The change, by its place in the journal.
    pub change: usize,
    /// The rule.
    pub rule: RuleError,
}

/// Holds every act of a journal, whose ids and parents have been checked, against the rules. `owner` is who owns the plan in
/// the end: a plan never changes hands.
///
/// # Errors
/// The first change that breaks a rule.
pub fn judge(journal: &Journal, owner: PersonId) -> Result<(), Fault> {
    let acts: BTreeMap<ActId, &Act> = journal.acts.iter().map(|act| (act.id, act)).collect();
    let mut replay = Replay {
        owner,
        changes: BTreeMap::new(),
        records: Records::default(),
        newest: BTreeMap::new(),
        seen: BTreeMap::new(),
        searches: 0,
        said: HashSet::new(),
        hasher: RandomState::new(),
    };
    for (place, change) in journal.changes.iter().enumerate() {
        let Some(act) = acts.get(&change.act) else {
            continue;
        };
        replay
            .see(act, change, &acts)
            .and_then(|()| replay.check(act, change))
            .map_err(|rule| Fault { change: place, rule })?;
        replay.take(act, change);
    }
    Ok(())
}

/// Who gave a field its newest value, and in which act of which copy.
#[derive(Debug, Clone, Copy)]
struct Newest {
    pen: Pen,
    act: ActId,
    device: DeviceId,
    seq: u64,
}

/// A journal as far as it has been played.
struct Replay<'a> {
    owner: PersonId,
    changes: BTreeMap<ChangeId, &'a Change>,
    records: Records,
    newest: BTreeMap<(RecordRef, &'a str), Newest>,
    /// The newest act of another copy that a copy has built on.
    seen: BTreeMap<(DeviceId, DeviceId), u64>,
    searches: usize,
    /// Whose words were said in which field.
    said: HashSet<u64>,
    hasher: RandomState,
}

impl<'a> Replay<'a> {
    /// Takes note of what the act's copy has seen, by what it builds on.
    fn see(&mut self, act: &Act, change: &Change, acts: &BTreeMap<ActId, &Act>) -> Result<(), RuleError> {
        for parent in &change.parents {
            let built_on = self.changes.get(parent).and_then(|parent| acts.get(&parent.act));
            let built_on = built_on.ok_or(RuleError::DanglingReference {
                field: "parents".to_owned(),
            })?;
            let seen = self.seen.entry((act.device, built_on.device)).or_default();
            *seen = built_on.seq.max(*seen);
        }
        Ok(())
    }

    /// Whether the act's copy had seen what a field was given.
    fn has_seen(&self, act: &Act, newest: &Newest) -> bool {
        let seen = self.seen.get(&(act.device, newest.device));
        newest.device == act.device || seen.is_some_and(|seen| *seen >= newest.seq)
    }

    fn check(&mut self, act: &Act, change: &Change) -> Result<(), RuleError> {
        self.check_pen(act)?;
        self.check_way(act)?;
        self.check_voice(act, change)?;
        if says_who_owns(change.record, &change.field) {
            let roles = change.value.as_array().into_iter().flatten();
            let owns = roles
                .into_iter()
                .any(|role| role.as_str() == Some(Role::Owner.as_str()));
            if owns != (PersonId(change.record.id) == self.owner) {
                return Err(RuleError::OneOwner);
            }
        }
        if change.record.kind.is_owners_alone() && act.pen != Pen::of(self.owner) {
            return Err(RuleError::OwnersDiary);
        }
        if act.pen.words != self.owner {
            self.check_answer(change)?;
        }
        let sets_need = is_pens_need(change.record, &change.field) && change.value == Value::Bool(true);
        if sets_need && (act.pen != Pen::of(self.owner) || act.way == Some(WayIn::Contact)) {
            return Err(RuleError::OwnersSetting);
        }
        if change.field == REMOVED {
            self.check_touched(act, change, None)
        } else {
            let parents: Vec<&Change> = change
                .parents
                .iter()
                .filter_map(|parent| self.changes.get(parent).copied())
                .collect();
            parents.into_iter().try_for_each(|parent| {
                self.check_owners_words(act, change, parent)?;
                self.check_touched(act, change, Some(parent))
            })
        }
    }

    /// The pen of somebody who had been taken out of the plan is held by nobody.
    fn check_pen(&self, act: &Act) -> Result<(), RuleError> {
        for person in [act.pen.writer, act.pen.words] {
            let record = RecordRef {
                kind: Kind::Person,
                id: person.into(),
            };
            let is_out = self.records.value(record, REMOVED) == Some(&Value::Bool(true));
            let newest = self
                .newest
                .get(&(record, REMOVED))
                .filter(|newest| newest.act != act.id);
            if is_out && newest.is_some_and(|newest| self.has_seen(act, newest)) {
                return Err(RuleError::UnknownPen);
            }
        }
        Ok(())
    }

    /// Where the owner said so, their pen needs one of their own ways in.
    fn check_way(&self, act: &Act) -> Result<(), RuleError> {
        let is_owners = act.pen.writer == self.owner || act.pen.words == self.owner;
        if !is_owners || act.way != Some(WayIn::Contact) {
            return Ok(());
        }
        let details = self.records.of_kind(Kind::Details);
        let needs = details.into_iter().any(|(id, details)| {
            let kind = Kind::Details;
            let newest = self.newest.get(&(RecordRef { kind, id }, PEN_NEEDS_WAY));
            let is_seen = newest.is_some_and(|newest| self.has_seen(act, newest));
            is_seen && details.get(PEN_NEEDS_WAY) == Some(&Value::Bool(true))
        });
        if needs {
            Err(RuleError::OwnersPenClosed)
        } else {
            Ok(())
        }
    }

    /// Words are those of the act's pen; only what is undone, redone or brought back is signed as it was, and then it was
    /// said before.
    fn check_voice(&self, act: &Act, change: &Change) -> Result<(), RuleError> {
        if change.pen.words == act.pen.words {
            return Ok(());
        }
        let may_bring = change.brings.is_some() || matches!(act.kind, ActKind::Undo(_) | ActKind::Redo(_));
        if may_bring && self.said.contains(&self.mark_of(change)) {
            Ok(())
        } else {
            Err(RuleError::OwnersWords)
        }
    }

    /// Stands for whose words of which field a change has: a journal is long, and this is short.
    fn mark_of(&self, change: &Change) -> u64 {
        let words = (change.record, change.field.as_str(), Uuid::from(change.pen.words));
        self.hasher.hash_one((words, change.value.to_string()))
    }

    /// Some things only the owner answers.
    fn check_answer(&self, change: &Change) -> Result<(), RuleError> {
        let was_said = change
            .parents
            .iter()
            .filter_map(|parent| self.changes.get(parent))
            .any(|parent| parent.value == change.value);
        if was_said {
            return Ok(());
        }
        match answer_in(&field_change(change)) {
            Some(Touched::Choice) => Err(RuleError::OwnersChoice),
            Some(_) => Err(RuleError::OwnersOwn),
            None => Ok(()),
        }
    }

    fn take(&mut self, act: &Act, change: &'a Change) {
        self.records.put(&field_change(change));
        self.said.insert(self.mark_of(change));
        let newest = Newest {
            pen: change.pen,
            act: act.id,
            device: act.device,
            seq: act.seq,
        };
        self.newest.insert((change.record, &change.field), newest);
        self.changes.insert(change.id, change);
    }
}

fn field_change(change: &Change) -> FieldChange {
    FieldChange {
        record: change.record,
        field: change.field.clone(),
        value: change.value.clone(),
    }
}
