//! Judging what came after a beginning that was judged before. Nothing in that breaks a rule, every field of it has one head, and
//! every copy that did anything since had all of it: then each of them had the heads, whatever it took in first. What stands in
//! a view is always a head of what it has taken in; so when the last is taken in, which is on top of all the others, that stands.

use std::collections::{BTreeMap, BTreeSet};

use super::view::View;
use super::{Played, Replay};
use crate::journal::{Act, Change, Journal};
use crate::plan::{ActId, DeviceId, PersonId};

/// A beginning that was judged, as far as anything that comes after it asks for it.
pub(in crate::journal) struct Judged<'a> {
    /// The acts of its changes.
    pub(in crate::journal) acts: &'a [Act],
    /// Those of its changes that may be asked for.
    pub(in crate::journal) changes: &'a [Change],
    /// The head of each of its fields.
    pub(in crate::journal) heads: &'a [&'a Change],
    /// How far the acts of each copy reach in it.
    pub(in crate::journal) reached: &'a BTreeMap<DeviceId, u64>,
    /// How often it was searched for what stands under a record.
    pub(in crate::journal) searches: usize,
}

impl<'a> Judged<'a> {
    /// Whether none of the acts of a journal breaks a rule, from one on that comes after this beginning. They stand in order.
    pub(in crate::journal) fn lets_stand(&self, journal: &'a Journal, from: usize, owner: PersonId) -> bool {
        let later = journal.acts.get(from..).unwrap_or_default();
        let mut replay = self.replay(later, owner);
        let mut of_act: BTreeMap<ActId, Vec<(usize, &'a Change)>> = BTreeMap::new();
        for (place, change) in journal.changes.iter().enumerate() {
            of_act.entry(change.act).or_default().push((place, change));
        }
        later.iter().all(|act| {
            let changes = of_act.get(&act.id).map(Vec::as_slice).unwrap_or_default();
            replay.play(act, changes).is_ok()
        })
    }

    /// The plan as all had it who did something later.
    fn replay(&self, later: &[Act], owner: PersonId) -> Replay<'a> {
        let mut replay = Replay::by(owner);
        replay.searches = self.searches;
        let made: BTreeMap<ActId, (DeviceId, u64)> = self
            .acts
            .iter()
            .map(|act| (act.id, (act.device, act.seq)))
            .collect();
        for change in self.changes {
            let made = made.get(&change.act).copied().unwrap_or_default();
            let stands = true;
            replay.changes.insert(change.id, Played { change, made, stands });
            let mark = replay.mark_of(change);
            replay.said.insert(mark);
        }
        let view = View::of(self.heads, self.reached, owner);
        let copies: BTreeSet<DeviceId> = later.iter().map(|act| act.device).collect();
        let views = copies.into_iter().map(|copy| (copy, view.clone()));
        replay.views = views.collect();
        replay
    }
}
