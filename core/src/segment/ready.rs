//! Which segments can be taken in now. What was written on top of something that is not here waits, whole: order comes from
//! what an act is on top of, never from names or clocks.

use std::collections::{BTreeMap, BTreeSet};

use super::Segment;
use crate::journal::Journal;
use crate::plan::{ChangeId, DeviceId, RecordRef};

/// What this copy has already.
#[derive(Debug, Clone, Copy)]
pub struct Here<'a> {
    /// Everything that was ever done.
    pub journal: &'a Journal,
    /// The segments that are taken in: their names, with the copy that wrote each and its number there.
    pub taken: &'a BTreeMap<String, (DeviceId, u64)>,
}

/// What can be taken in, and what cannot.
#[derive(Debug, Default)]
pub struct Looked {
    /// The segments that can, in order, with their acts.
    pub ready: Vec<(Segment, Journal)>,
    /// Those that cannot, yet.
    pub rest: Vec<Segment>,
    /// How many parts of each copy have not come, at the least.
    pub waiting: BTreeMap<DeviceId, u32>,
    /// How many hold what no plan does.
    pub unreadable: u32,
}

/// Looks through segments that are signed by copies that may write. `checked` gives acts in the form the
/// plan keeps them in; nothing when they are nothing that a plan holds.
#[must_use]
pub fn look(
    here: Here<'_>,
    segments: Vec<Segment>,
    checked: &mut dyn FnMut(Journal) -> Option<Journal>,
) -> Looked {
    let mut known = Known::of(here);
    let mut looked = Looked::default();
    let mut pending = segments;
    pending.sort_by(|one, other| (one.header.number, &one.hash).cmp(&(other.header.number, &other.hash)));
    loop {
        let before = pending.len();
        let mut rest = Vec::new();
        for segment in pending {
            if !known.comes_before(&segment) {
                rest.push(segment);
                continue;
            }
            let Ok(acts) = segment.acts() else {
                looked.unreadable += 1;
                continue;
            };
            if !known.is_under(&acts) {
                rest.push(segment);
                continue;
            }
            match checked(acts) {
                None => looked.unreadable += 1,
                Some(acts) => {
                    known.take(&segment, &acts);
                    looked.ready.push((segment, acts));
                }
            }
        }
        pending = rest;
        if pending.len() == before {
            break;
        }
    }
    looked.waiting = known.lacks(&pending);
    looked.rest = pending;
    looked
}

/// What is here, with what can be taken in.
struct Known {
    segments: BTreeMap<String, (DeviceId, u64)>,
    reach: BTreeMap<DeviceId, u64>,
    changes: BTreeMap<ChangeId, (RecordRef, String)>,
}

impl Known {
    fn of(here: Here<'_>) -> Self {
        let mut known = Self {
            segments: here.taken.clone(),
            reach: BTreeMap::new(),
            changes: BTreeMap::new(),
        };
        known.add(here.journal);
        known
    }

    fn add(&mut self, acts: &Journal) {
        for act in &acts.acts {
            let reach = self.reach.entry(act.device).or_default();
            *reach = act.seq.max(*reach);
        }
        let changes = acts.changes.iter();
        self.changes
            .extend(changes.map(|change| (change.id, (change.record, change.field.clone()))));
    }

    fn take(&mut self, segment: &Segment, acts: &Journal) {
        let stamp = (segment.header.copy, segment.header.number);
        self.segments.insert(segment.hash.clone(), stamp);
        self.add(acts);
    }

    /// Whether everything is here that a segment says it comes after.
    fn comes_before(&self, segment: &Segment) -> bool {
        let header = &segment.header;
        let follows = match &header.previous {
            None => header.number == 1,
            Some(previous) => self.segments.contains_key(previous),
        };
        follows
            && header
                .seen
                .iter()
                .all(|seen| self.reaches(seen.copy, seen.number))
    }

    fn reaches(&self, copy: DeviceId, number: u64) -> bool {
        self.reach.get(&copy).copied().unwrap_or_default() >= number
    }

    /// Whether every change is on top of changes of its own field that are here, or in the same segment.
    fn is_under(&self, acts: &Journal) -> bool {
        let own: BTreeMap<ChangeId, (RecordRef, &str)> = acts
            .changes
            .iter()
            .map(|change| (change.id, (change.record, change.field.as_str())))
            .collect();
        let known = |id: &ChangeId| {
            let known = self.changes.get(id);
            known.map(|(record, field)| (*record, field.as_str()))
        };
        let of = |id: &ChangeId| own.get(id).copied().or_else(|| known(id));
        acts.changes.iter().all(|change| {
            let field = (change.record, change.field.as_str());
            let mut earlier = change.parents.iter().chain(&change.brings);
            // An id is of one field: what says it of another would be on top of the one that is here.
            known(&change.id).is_none_or(|known| known == field)
                && earlier.all(|earlier| of(earlier) == Some(field))
        })
    }

    /// What the rest waits for.
    fn lacks(&self, rest: &[Segment]) -> BTreeMap<DeviceId, u32> {
        let mut here: BTreeMap<DeviceId, BTreeSet<u64>> = BTreeMap::new();
        for (copy, number) in self.segments.values() {
            here.entry(*copy).or_default().insert(*number);
        }
        for segment in rest {
            let numbers = here.entry(segment.header.copy).or_default();
            numbers.insert(segment.header.number);
        }
        let mut lacks: BTreeMap<DeviceId, u32> = BTreeMap::new();
        for segment in rest {
            let header = &segment.header;
            let numbers = here.get(&header.copy);
            let there = numbers.map_or(0, |all| all.range(..header.number).count());
            let missing = header.number - 1 - (there as u64).min(header.number - 1);
            if missing > 0 {
                let lack = lacks.entry(header.copy).or_default();
                *lack = u32::try_from(missing).unwrap_or(u32::MAX).max(*lack);
            }
            let unseen = header.seen.iter();
            for seen in unseen.filter(|seen| !self.reaches(seen.copy, seen.number)) {
                lacks.entry(seen.copy).or_insert(1);
            }
        }
        if let (true, Some(first)) = (lacks.is_empty(), rest.first()) {
            lacks.insert(first.header.copy, 1);
        }
        lacks
    }
}
