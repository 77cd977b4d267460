//! Whether a journal from outside kept the rules of whose words are whose: every act is held against what it
//! was written on top of, by the same rules as an act of ours.
//!
//! What other copies did meanwhile binds nobody. So each act is judged by the plan as its copy is known to have seen it: its
//! own acts, and those of the others as far as it says, or has built on. What comes of it is the same for the same acts,
//! wherever they met. An act that breaks a rule says nothing to those after it.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::hash::{BuildHasher, RandomState};

use serde_json::Value;
use uuid::Uuid;

use super::heads::says_who_owns;
use super::order::in_order;
use super::{Act, Change, Journal};
use crate::plan::{
    ActId, ChangeId, DeviceId, FieldChange, Pen, PersonId, REMOVED, Role, RuleError, WayIn, gives_copy,
    is_pens_need,
};

mod beginning;
mod hands;
mod owners;
mod view;

pub(super) use beginning::Judged;
use hands::check_answer;
use view::View;

/// A rule that a journal breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The change, by its place in the journal.
    pub change: usize,
    /// The rule.
    pub rule: RuleError,
}

/// Holds every act of a journal, whose ids and parents have been checked, against the rules. `owner` is who owns the plan in
/// the end: a plan never changes hands. What is marked already says itself that it breaks one.
///
/// # Errors
/// The first change that breaks a rule.
pub fn judge(journal: &Journal, owner: PersonId) -> Result<(), Fault> {
    let faults = faults(journal, owner);
    let marked = |act: &&Act| act.breaks.is_some();
    let marked: HashSet<ActId> = journal.acts.iter().filter(marked).map(|act| act.id).collect();
    let unsaid = faults.into_iter().filter(|(act, _)| !marked.contains(act));
    match unsaid.map(|(_, fault)| fault).min_by_key(|fault| fault.change) {
        Some(fault) => Err(fault),
        None => Ok(()),
    }
}

/// The acts that break a rule by what they were written on top of, with the first change of each that does.
#[must_use]
pub fn faults(journal: &Journal, owner: PersonId) -> BTreeMap<ActId, Fault> {
    let mut of_act: BTreeMap<ActId, Vec<(usize, &Change)>> = BTreeMap::new();
    for (place, change) in journal.changes.iter().enumerate() {
        of_act.entry(change.act).or_default().push((place, change));
    }
    let mut replay = Replay::by(owner);
    let mut faults = BTreeMap::new();
    for at in in_order(journal).places {
        let act = &journal.acts[at];
        let changes = of_act.get(&act.id).map(Vec::as_slice).unwrap_or_default();
        if let Err(fault) = replay.play(act, changes) {
            faults.insert(act.id, fault);
        }
    }
    faults
}

/// A change, and whether its act stands.
#[derive(Debug, Clone, Copy)]
struct Played<'a> {
    change: &'a Change,
    made: (DeviceId, u64),
    stands: bool,
}

/// A journal as far as it has been played.
struct Replay<'a> {
    owner: PersonId,
    changes: BTreeMap<ChangeId, Played<'a>>,
    /// The plan as each copy had it at its newest act.
    views: BTreeMap<DeviceId, View<'a>>,
    /// The changes of each act that stands, in order.
    played: Vec<Vec<&'a Change>>,
    /// Where among them each copy's are, by their numbers.
    of_copy: BTreeMap<DeviceId, Vec<(u64, usize)>>,
    searches: usize,
    /// Whose words were said in which field.
    said: HashSet<u64>,
    hasher: RandomState,
}

impl<'a> Replay<'a> {
    fn by(owner: PersonId) -> Self {
        Self {
            owner,
            changes: BTreeMap::new(),
            views: BTreeMap::new(),
            played: Vec::new(),
            of_copy: BTreeMap::new(),
            searches: 0,
            said: HashSet::new(),
            hasher: RandomState::new(),
        }
    }

    /// Judges one act, and lets it stand when it breaks no rule.
    fn play(&mut self, act: &'a Act, changes: &[(usize, &'a Change)]) -> Result<(), Fault> {
        let mut view = self.views.remove(&act.device).unwrap_or_default();
        self.see(&mut view, act, changes);
        let broken = changes.iter().find_map(|(place, change)| {
            let rule = self.judge(&mut view, act, change).err()?;
            Some(Fault { change: *place, rule })
        });
        let stands = broken.is_none();
        if stands {
            view.keep();
        } else {
            view.put_back();
        }
        view.reaches(act.device, act.seq);
        self.views.insert(act.device, view);
        let changes: Vec<&Change> = changes.iter().map(|(_, change)| *change).collect();
        for change in &changes {
            self.note(act, change, stands);
        }
        if stands {
            let marks = changes.iter().map(|change| self.mark_of(change));
            let marks: Vec<u64> = marks.collect();
            self.said.extend(marks);
            let of_copy = self.of_copy.entry(act.device).or_default();
            of_copy.push((act.seq, self.played.len()));
            self.played.push(changes);
        }
        broken.map_or(Ok(()), Err)
    }

    /// Lets the view of the act's copy take in what it is known to have seen since: what it says, and what it builds on.
    fn see(&self, view: &mut View<'a>, act: &Act, changes: &[(usize, &Change)]) {
        let mut reach: BTreeMap<DeviceId, u64> = BTreeMap::new();
        let said = act.seen.iter().flatten().map(|seen| (seen.copy, seen.number));
        let parents = changes.iter().flat_map(|(_, change)| &change.parents);
        let built_on = parents.filter_map(|parent| Some(self.changes.get(parent)?.made));
        for (copy, number) in said.chain(built_on) {
            let known = reach.entry(copy).or_default();
            *known = number.max(*known);
        }
        reach.remove(&act.device);
        let mut new = BTreeSet::new();
        for (copy, number) in reach {
            let from = view.reached(copy);
            let of_copy = self.of_copy.get(&copy).map(Vec::as_slice).unwrap_or_default();
            // A copy's acts come in the order of their numbers, and few of them are new.
            let newest = of_copy.iter().rev().skip_while(|(at, _)| *at > number);
            let unseen = newest.take_while(|(at, _)| *at > from);
            new.extend(unseen.map(|(_, place)| *place));
            view.reaches(copy, number);
        }
        for changes in new.into_iter().filter_map(|place| self.played.get(place)) {
            for change in changes {
                view.take_in(change, &self.on_top_of(change), self.owner);
            }
        }
    }

    /// The changes that one was written on top of, as far as they stand: of what does not, what that was written on top of.
    fn on_top_of(&self, change: &Change) -> Vec<&'a Change> {
        let mut standing = Vec::new();
        let mut seen = HashSet::new();
        let mut ahead: Vec<ChangeId> = change.parents.iter().rev().copied().collect();
        while let Some(id) = ahead.pop() {
            let Some(parent) = self.changes.get(&id).filter(|_| seen.insert(id)) else {
                continue;
            };
            // Whatever it says, a change is on top of nothing in another field.
            if !parent.change.is_of_field(change) {
                continue;
            }
            if parent.stands {
                standing.push(parent.change);
            } else {
                ahead.extend(parent.change.parents.iter().rev());
            }
        }
        standing
    }

    /// Judges one change of an act, and takes it into the view of its copy.
    fn judge(&mut self, view: &mut View<'a>, act: &Act, change: &'a Change) -> Result<(), RuleError> {
        if !change
            .parents
            .iter()
            .all(|parent| self.changes.contains_key(parent))
        {
            return Err(RuleError::DanglingReference {
                field: "parents".to_owned(),
            });
        }
        let parents = self.on_top_of(change);
        self.check(view, act, change, &parents)?;
        view.take(act, change, &parents, self.owner);
        // The next of the same act may be written on top of it.
        self.note(act, change, true);
        Ok(())
    }

    fn note(&mut self, act: &Act, change: &'a Change, stands: bool) {
        let made = (act.device, act.seq);
        let played = Played { change, made, stands };
        self.changes.insert(change.id, played);
    }

    fn check(
        &mut self,
        view: &mut View<'a>,
        act: &Act,
        change: &'a Change,
        parents: &[&'a Change],
    ) -> Result<(), RuleError> {
        Self::check_pen(view, act)?;
        self.check_way(view, act)?;
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
        self.check_stays(change)?;
        if change.record.kind.is_owners_alone() && act.pen != Pen::of(self.owner) {
            return Err(RuleError::OwnersDiary);
        }
        if act.pen.words != self.owner {
            check_answer(change, parents)?;
        }
        let sets_need = is_pens_need(change.record, &change.field) && change.value == Value::Bool(true);
        if sets_need && (act.pen != Pen::of(self.owner) || act.way == Some(WayIn::Contact)) {
            return Err(RuleError::OwnersSetting);
        }
        let lets_copy = gives_copy(change.record, &change.field, &change.value);
        if lets_copy && (act.pen.words != self.owner || act.way == Some(WayIn::Contact)) {
            return Err(RuleError::OwnersCopy);
        }
        if change.field == REMOVED {
            return self.check_touched(view, act, change, None);
        }
        for parent in parents {
            self.check_owners_words(act, change, parent)?;
            self.check_touched(view, act, change, Some(*parent))?;
        }
        Ok(())
    }

    /// Stands for whose words of which field a change has: a journal is long, and this is short.
    fn mark_of(&self, change: &Change) -> u64 {
        let words = (change.record, change.field.as_str(), Uuid::from(change.pen.words));
        self.hasher.hash_one((words, change.value.to_string()))
    }
}

fn field_change(change: &Change) -> FieldChange {
    FieldChange {
        record: change.record,
        field: change.field.clone(),
        value: change.value.clone(),
    }
}
