//! Which segments can be taken in now. What was written on top of something that is not here waits, whole: order comes from
//! what an act is on top of, never from names or clocks.

use std::collections::{BTreeMap, BTreeSet};

use super::Segment;
use crate::journal::{Journal, Seen};
use crate::plan::{ChangeId, DeviceId};

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
    /// The copies that wrote those.
    pub odd: BTreeSet<DeviceId>,
}

/// Whether what a segment says it comes after is here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Follows {
    Now,
    NotYet,
    /// What it says comes before it is another than the one that does.
    Never,
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
            match known.comes_before(&segment) {
                Follows::Now => {}
                Follows::NotYet => {
                    rest.push(segment);
                    continue;
                }
                Follows::Never => {
                    looked.leave(&segment);
                    continue;
                }
            }
            let Ok(acts) = segment.acts() else {
                looked.leave(&segment);
                continue;
            };
            if !known.is_under(&acts) {
                rest.push(segment);
                continue;
            }
            match checked(acts) {
                None => looked.leave(&segment),
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

impl Looked {
    /// It holds what no plan does.
    fn leave(&mut self, segment: &Segment) {
        self.unreadable += 1;
        self.odd.insert(segment.header.copy);
    }
}

/// What is here, with what can be taken in.
struct Known {
    segments: BTreeMap<String, (DeviceId, u64)>,
    reach: BTreeMap<DeviceId, u64>,
    changes: BTreeSet<ChangeId>,
}

impl Known {
    fn of(here: Here<'_>) -> Self {
        let mut known = Self {
            segments: here.taken.clone(),
            reach: BTreeMap::new(),
            changes: BTreeSet::new(),
        };
        known.add(here.journal);
        known
    }

    fn add(&mut self, acts: &Journal) {
        for act in &acts.acts {
            let reach = self.reach.entry(act.device).or_default();
            *reach = act.seq.max(*reach);
        }
        self.changes.extend(acts.changes.iter().map(|change| change.id));
    }

    fn take(&mut self, segment: &Segment, acts: &Journal) {
        let stamp = (segment.header.copy, segment.header.number);
        let names = std::iter::once(&segment.hash).chain(&segment.also);
        self.segments.extend(names.map(|name| (name.clone(), stamp)));
        self.add(acts);
    }

    /// Whether everything is here that a segment says it comes after. What it calls the one before it is just that: the same
    /// copy's, with the number before.
    fn comes_before(&self, segment: &Segment) -> Follows {
        let header = &segment.header;
        let previous = match (&header.previous, header.number) {
            (None, 1) => Follows::Now,
            (None, _) | (Some(_), 1) => Follows::Never,
            (Some(previous), number) => match self.segments.get(previous) {
                Some(before) if *before == (header.copy, number - 1) => Follows::Now,
                Some(_) => Follows::Never,
                None => Follows::NotYet,
            },
        };
        let has_seen = |seen: &Seen| self.reaches(seen.copy, seen.number);
        match previous {
            Follows::Now if !header.seen.iter().all(has_seen) => Follows::NotYet,
            previous => previous,
        }
    }

    fn reaches(&self, copy: DeviceId, number: u64) -> bool {
        self.reach.get(&copy).copied().unwrap_or_default() >= number
    }

    /// Whether every change that one is on top of, or brings back, is here, or in the same segment. Which field it is of tells
    /// nothing: two files may have given one id out, and on top of another field's words nothing stands
    /// ([`crate::journal::Graph`]).
    fn is_under(&self, acts: &Journal) -> bool {
        let own: BTreeSet<ChangeId> = acts.changes.iter().map(|change| change.id).collect();
        acts.changes.iter().all(|change| {
            let mut earlier = change.parents.iter().chain(&change.brings);
            earlier.all(|id| own.contains(id) || self.changes.contains(id))
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
