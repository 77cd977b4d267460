//! Uniting two journals that have a long beginning in common, by what came after it alone.
//!
//! The beginning stands as it is: it was put in order and judged before, when copies met. What came after it on either comes after
//! all of it, so in the one order it is first, and what it says is what its heads say. Where that is not sure, nothing is
//! told, and the two are united as any others ([`super::unite`]): what comes of it is the same.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use super::marks::unmarked;
use super::{Meeting, United, Whose};
use crate::journal::judge::Judged;
use crate::journal::knowledge::reached;
use crate::journal::order::{Order, points_to, put_in_order};
use crate::journal::{Act, ActKind, Change, Graph, Journal, Knowledge};
use crate::plan::{ActId, ChangeId, DeviceId, Kind, PersonId, REMOVED};

/// What two journals have in common, as far as what came after it asks for it. None of its acts breaks a rule, each comes after
/// all that it waits for, and all that it points to is in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Beginning {
    /// In order. Of the changes every head, and every change of the fields that were written in since or are apart. Of the acts
    /// theirs, all that say what was seen, and the newest of each copy.
    pub journal: Journal,
    /// How far the acts of each copy reach in it.
    pub reached: BTreeMap<DeviceId, u64>,
    /// How many of its acts somebody else than the owner put records in the plan by, or took them out.
    pub searches: usize,
}

impl Beginning {
    /// Takes what another copy did since into what was done here: both begin with [`Self::journal`]. Nothing where it takes the
    /// whole journals to tell what comes of it.
    #[must_use]
    pub fn unite(&self, ours: &Journal, theirs: &Journal, owner: PersonId) -> Option<United> {
        let length = self.journal.acts.len();
        if !self.is_behind(ours) || !self.is_behind(theirs) {
            return None;
        }
        let mut met = Meeting::default();
        met.take(ours, Whose::Ours);
        met.take(theirs, Whose::Theirs);
        let mut united = met.united();
        let Order { is_straight, .. } = put_in_order(&mut united.journal);
        if !is_straight || !united.changed_ids.is_empty() || !self.is_first_in(&united.journal) {
            return None;
        }
        if !self.has_all_that_is_pointed_to(&united.journal) || !self.is_all_had(&united.journal) {
            return None;
        }
        let then = Graph::of(&self.journal);
        let heads: Vec<&Change> = then.all_heads().collect();
        let fields: BTreeSet<_> = heads.iter().map(|head| (head.record, &head.field)).collect();
        if fields.len() < heads.len() {
            return None;
        }
        let judged = Judged {
            acts: &self.journal.acts,
            changes: &self.journal.changes,
            heads: &heads,
            reached: &self.reached,
            searches: self.searches,
        };
        if !judged.lets_stand(&united.journal, length, owner) {
            return None;
        }
        united.graph = unmarked(&united.journal, &Graph::of(ours).records())?;
        united.is_plain = true;
        Some(united)
    }

    /// What came after it in a journal.
    fn after<'a>(&self, journal: &'a Journal) -> &'a [Act] {
        journal.acts.get(self.journal.acts.len()..).unwrap_or_default()
    }

    /// Whether all that came after it in a journal is on top of all of it, and nothing in it waits for what came after it.
    fn is_behind(&self, journal: &Journal) -> bool {
        let knowledge = Knowledge::of(&journal.acts);
        let mut numbers = self.reached.clone();
        for seen in self
            .journal
            .acts
            .iter()
            .filter_map(|act| act.seen.as_ref())
            .flatten()
        {
            let known = numbers.entry(seen.copy).or_default();
            *known = seen.number.max(*known);
        }
        let mut first: BTreeMap<DeviceId, u64> = BTreeMap::new();
        for act in self.after(journal) {
            let begins_anew = act.kind == ActKind::Begin || act.breaks.is_some();
            if begins_anew || numbers.get(&act.device).is_some_and(|number| act.seq <= *number) {
                return false;
            }
            let known = first.entry(act.device).or_insert(act.seq);
            *known = act.seq.min(*known);
        }
        let has_seen_all = |(copy, number): (DeviceId, u64)| {
            knowledge.at((copy, number)).is_some_and(|seen| {
                let mut others = self.reached.iter().filter(|(other, _)| **other != copy);
                others.all(|(other, reach)| seen.get(other).is_some_and(|seen| seen >= reach))
            })
        };
        let tells = |copy: &DeviceId| knowledge.at((*copy, u64::MAX)).is_some();
        self.reached.keys().all(tells) && first.into_iter().all(has_seen_all)
    }

    /// Whether whoever did what came after it had all that those had whose acts they had.
    fn is_all_had(&self, journal: &Journal) -> bool {
        let later = self.after(journal);
        let mut there = self.reached.clone();
        for (copy, number) in reached(later) {
            let known = there.entry(copy).or_default();
            *known = number.max(*known);
        }
        Knowledge::of(&journal.acts).is_whole(journal, later, &there)
    }

    /// Whether a journal in order begins with it.
    fn is_first_in(&self, journal: &Journal) -> bool {
        let known: BTreeSet<ActId> = self.journal.acts.iter().map(|act| act.id).collect();
        let first = journal.acts.iter().take(known.len());
        first.filter(|act| known.contains(&act.id)).count() == known.len()
    }

    /// Whether all that came after it is on top of what is here, points to what is in the plan, and makes no record that was in it.
    fn has_all_that_is_pointed_to(&self, journal: &Journal) -> bool {
        let later: BTreeSet<ActId> = self.after(journal).iter().map(|act| act.id).collect();
        let changes = || {
            journal
                .changes
                .iter()
                .filter(|change| later.contains(&change.act))
        };
        let here: BTreeSet<ChangeId> = journal.changes.iter().map(|change| change.id).collect();
        let is_on_top = |change: &Change| {
            let mut earlier = change.parents.iter().chain(&change.brings);
            earlier.all(|earlier| here.contains(earlier))
        };
        let then = self.journal.changes.iter().map(|change| change.record);
        let mut records: BTreeSet<(Uuid, Kind)> = then.map(|record| (record.id, record.kind)).collect();
        let old: BTreeSet<Uuid> = records.iter().map(|(id, _)| *id).collect();
        let made = changes().filter(|change| change.field == REMOVED && change.parents.is_empty());
        for record in made.map(|change| change.record) {
            if old.contains(&record.id) {
                return false;
            }
            records.insert((record.id, record.kind));
        }
        let is_there = |(kind, id): (Option<Kind>, Uuid)| {
            let kinds = kind.as_ref().map_or(Kind::ALL, std::slice::from_ref);
            kinds.iter().any(|kind| records.contains(&(id, *kind)))
        };
        let is_held = |act: &Act| {
            let mut people = [act.pen.writer, act.pen.words].into_iter();
            people.all(|person| is_there((Some(Kind::Person), person.into())))
        };
        let finds_all = |change: &Change| {
            let mut ahead = points_to(change.record, &change.field, &change.value).into_iter();
            is_there((Some(change.record.kind), change.record.id)) && ahead.all(is_there)
        };
        changes().all(|change| is_on_top(change) && finds_all(change))
            && self.after(journal).iter().all(is_held)
    }
}
