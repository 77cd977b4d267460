//! The one order of a history, the same on every copy that has the same acts: each act after what it was made on top of, and
//! of those that come in any order the one with the lowest id first. No clock is asked.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

use serde_json::Value;
use uuid::Uuid;

use super::{Act, Change, Journal};
use crate::plan::{ActId, ChangeId, DeviceId, FieldType, REMOVED, RecordRef};

/// Puts a journal in order: its acts, and the changes of each act together, by their numbers.
pub fn put_in_order(journal: &mut Journal) {
    let order = in_order(journal);
    let place: BTreeMap<ActId, usize> = order
        .iter()
        .enumerate()
        .map(|(place, at)| (journal.acts[*at].id, place))
        .collect();
    let place_of = |act: ActId| place.get(&act).copied().unwrap_or(usize::MAX);
    journal.acts.sort_by_cached_key(|act| place_of(act.id));
    journal
        .changes
        .sort_by_cached_key(|change| (place_of(change.act), change.seq, change.id));
}

/// The acts' places in the list, in order.
#[must_use]
pub(super) fn in_order(journal: &Journal) -> Vec<usize> {
    let acts = &journal.acts;
    let behind = Behind::of(journal);
    let mut waits: Vec<usize> = vec![0; acts.len()];
    let mut after: Vec<Vec<usize>> = vec![Vec::new(); acts.len()];
    for (at, act) in acts.iter().enumerate() {
        for other in behind.of_act(act) {
            if other != at {
                waits[at] += 1;
                after[other].push(at);
            }
        }
    }
    let mut ready: BinaryHeap<_> = (0..acts.len())
        .filter(|at| waits[*at] == 0)
        .map(|at| Reverse((acts[at].id, at)))
        .collect();
    let mut rest: BTreeSet<(ActId, usize)> = acts.iter().map(|act| act.id).zip(0..).collect();
    let mut order = Vec::with_capacity(acts.len());
    while let Some((id, at)) = next(&mut ready, &rest) {
        if !rest.remove(&(id, at)) {
            continue;
        }
        order.push(at);
        for later in std::mem::take(&mut after[at]) {
            waits[later] = waits[later].saturating_sub(1);
            if waits[later] == 0 {
                ready.push(Reverse((acts[later].id, later)));
            }
        }
    }
    order
}

/// The next act: one that waits for none, or, where acts were made to wait for each other, the one with the lowest id.
fn next(
    ready: &mut BinaryHeap<Reverse<(ActId, usize)>>,
    rest: &BTreeSet<(ActId, usize)>,
) -> Option<(ActId, usize)> {
    match ready.pop() {
        Some(Reverse(first)) => Some(first),
        None => rest.first().copied(),
    }
}

/// What acts are made on top of.
struct Behind<'a> {
    of_copy: BTreeMap<DeviceId, BTreeMap<u64, usize>>,
    of_change: BTreeMap<ChangeId, usize>,
    made: BTreeMap<Uuid, usize>,
    changes: BTreeMap<ActId, Vec<&'a Change>>,
}

impl<'a> Behind<'a> {
    fn of(journal: &'a Journal) -> Self {
        let mut behind = Self {
            of_copy: BTreeMap::new(),
            of_change: BTreeMap::new(),
            made: BTreeMap::new(),
            changes: BTreeMap::new(),
        };
        let mut at_of: BTreeMap<ActId, usize> = BTreeMap::new();
        for (at, act) in journal.acts.iter().enumerate() {
            at_of.insert(act.id, at);
            // Of two with one number, as a file that was copied by hand has them, the one with the lower id.
            let first = behind.of_copy.entry(act.device).or_default().entry(act.seq);
            let first = first.or_insert(at);
            if act.id < journal.acts[*first].id {
                *first = at;
            }
        }
        for change in &journal.changes {
            let Some(at) = at_of.get(&change.act).copied() else {
                continue;
            };
            behind.of_change.insert(change.id, at);
            behind.changes.entry(change.act).or_default().push(change);
            if change.field == REMOVED && change.parents.is_empty() {
                let first = behind.made.entry(change.record.id).or_insert(at);
                if journal.acts[at].id < journal.acts[*first].id {
                    *first = at;
                }
            }
        }
        behind
    }

    /// The places of the acts that stand right behind one.
    fn of_act(&self, act: &Act) -> BTreeSet<usize> {
        let mut behind = BTreeSet::new();
        behind.extend(self.newest(act.device, act.seq.saturating_sub(1)));
        for seen in act.seen.iter().flatten() {
            behind.extend(self.newest(seen.copy, seen.number));
        }
        for person in [act.pen.writer, act.pen.words] {
            behind.extend(self.made.get(&Uuid::from(person)));
        }
        for change in self.changes.get(&act.id).into_iter().flatten() {
            let earlier = change.parents.iter().chain(&change.brings);
            behind.extend(earlier.filter_map(|earlier| self.of_change.get(earlier)));
            behind.extend(self.made.get(&change.record.id));
            for other in points_to(change.record, &change.field, &change.value) {
                behind.extend(self.made.get(&other));
            }
        }
        behind
    }

    fn newest(&self, copy: DeviceId, number: u64) -> Option<usize> {
        let of_copy = self.of_copy.get(&copy)?;
        of_copy.range(..=number).next_back().map(|(_, at)| *at)
    }
}

/// The ids that a value points to.
pub(super) fn points_to(record: RecordRef, field: &str, value: &Value) -> Vec<Uuid> {
    let id = |value: &Value| Uuid::try_parse(value.as_str()?).ok();
    let holds = if field == REMOVED {
        None
    } else {
        record.kind.field(field).ok().map(|field| field.holds)
    };
    match holds {
        Some(FieldType::Reference(_) | FieldType::AnyReference) => id(value).into_iter().collect(),
        Some(FieldType::References(_)) => value.as_array().into_iter().flatten().filter_map(id).collect(),
        _ => Vec::new(),
    }
}
