//! What is in the shared folder, told apart: what can be taken in, what waits, who asks, and where there are two of one copy.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::error::Problem;
use crate::journal::{Journal, known_of};
use crate::kept::{AskingCopy, WaitingFor};
use crate::open_plan::OpenPlan;
use crate::plan::{ActId, DeviceId};
use crate::segment::{self, Here, Looked, Segment};
use crate::store::{Coming, SegmentRow};
use crate::vault::InFolder;

/// The folder as it was looked into.
#[derive(Debug, Default)]
pub(super) struct Look {
    /// What can be taken in, in the form the plan keeps it in.
    pub(super) ready: Vec<(Segment, Journal)>,
    /// What cannot, yet.
    pub(super) rest: Vec<Segment>,
    /// The acts that are here already.
    pub(super) known: BTreeSet<ActId>,
    /// What is waited for.
    pub(super) waiting: Vec<WaitingFor>,
    /// Who asks.
    pub(super) asking: Vec<AskingCopy>,
    /// The copies of which there are two.
    pub(super) forked: BTreeSet<DeviceId>,
    /// Whether somebody else writes as this very copy.
    pub(super) is_cloned: bool,
    /// How many files cannot be read.
    pub(super) unreadable: u32,
    /// Whether something came in that every way in may know of.
    pub(super) tells: bool,
    /// The copies with a yes that wrote something which cannot be made one with the plan.
    pub(super) odd: BTreeSet<DeviceId>,
}

impl OpenPlan {
    /// Tells apart what lies in the folder.
    pub(super) fn told_apart(&self, folder: InFolder) -> Result<Look, Problem> {
        let rows = self.store.segments()?;
        let there = || rows.iter().filter(|row| row.is_there);
        let mut taken: BTreeMap<String, (DeviceId, u64)> = there()
            .map(|row| (row.hash.clone(), (row.copy, row.number)))
            .collect();
        // What is here under another name, since somebody encrypted it anew, is here.
        let parts: BTreeSet<&str> = there().map(|row| row.part.as_str()).collect();
        let mut segments = Vec::new();
        for segment in Segment::once(folder.segments) {
            let stamp = (segment.header.copy, segment.header.number);
            let names = || std::iter::once(&segment.hash).chain(&segment.also);
            if parts.contains(segment.part.as_str()) || names().any(|name| taken.contains_key(name)) {
                taken.extend(names().map(|name| (name.clone(), stamp)));
            } else {
                segments.push(segment);
            }
        }
        let (plan, copy) = (self.plans_id()?, self.store.copy());
        let own = self.known_key()?;
        let is_own =
            |segment: &Segment| segment.header.copy == copy && Some(&segment.header.key) == own.as_ref();
        let is_ours = |segment: &Segment| {
            let is_row = |row: &SegmentRow| row.part == segment.part || row.hash == segment.hash;
            rows.iter().any(is_row)
        };
        // What is another plan's, or said in the name of this copy with another key, asks for nothing.
        let is_false = |segment: &Segment| {
            segment.header.plan != plan || (segment.header.copy == copy && !is_own(segment))
        };
        let segments = segments.into_iter();
        let (false_ones, segments): (Vec<Segment>, Vec<Segment>) = segments.partition(is_false);
        let is_cloned = segments.iter().any(|it| is_own(it) && !is_ours(it));
        let allowed = self.allowed_copies()?;
        let may = |segment: &Segment| {
            let header = &segment.header;
            let said_yes = allowed
                .iter()
                .any(|it| it.copy == header.copy && it.key == header.key);
            said_yes || (is_own(segment) && is_ours(segment))
        };
        let (may_write, others): (Vec<Segment>, Vec<Segment>) = segments.into_iter().partition(may);
        let forked = forked(there().map(|row| (row.copy, row.number)), &may_write);
        let (looked, known) = self.looked_through(&taken, may_write)?;
        let waiting = looked.waiting.into_iter();
        let unreadable = u32::try_from(false_ones.len()).unwrap_or(u32::MAX);
        let mut asks: Vec<&Segment> = others.iter().filter(|it| it.header.copy != copy).collect();
        let sees_all = self.store.sight().sees_all();
        if !sees_all {
            keep_first_of_each(&mut asks);
        }
        let asking = asking(asks.into_iter());
        // What is in a part that has not come nobody knows: how many there are may be of what is not seen.
        let waiting_for = |(copy, parts): (DeviceId, u32)| WaitingFor {
            copy,
            parts: if sees_all { parts } else { parts.min(1) },
        };
        let mut rest = looked.rest;
        rest.extend(others);
        Ok(Look {
            ready: looked.ready,
            rest,
            known,
            waiting: waiting.map(waiting_for).collect(),
            asking,
            forked,
            is_cloned,
            odd: looked.odd,
            tells: false,
            unreadable: folder.unreadable + unreadable + looked.unreadable,
        })
    }

    fn looked_through(
        &self,
        taken: &BTreeMap<String, (DeviceId, u64)>,
        segments: Vec<Segment>,
    ) -> Result<(Looked, BTreeSet<ActId>), Problem> {
        // With nothing new there is no need to read all that was ever done.
        if segments.is_empty() {
            return Ok((Looked::default(), BTreeSet::new()));
        }
        let journal = self.store.journal()?;
        let coming = Coming::to(&journal);
        let mut checked = |acts: Journal| coming.checked(Cow::Owned(acts)).ok().map(Cow::into_owned);
        let here = Here {
            journal: &journal,
            taken,
        };
        let looked = segment::look(here, segments, &mut checked);
        let known = known_of(&journal, looked.ready.iter().map(|(_, part)| part));
        Ok((looked, known))
    }
}

/// The copies that gave one number to two segments.
fn forked(taken: impl Iterator<Item = (DeviceId, u64)>, new: &[Segment]) -> BTreeSet<DeviceId> {
    let new = new.iter().map(|it| (it.header.copy, it.header.number));
    let mut seen = BTreeSet::new();
    let twice = taken.chain(new).filter(|stamp| !seen.insert(*stamp));
    twice.map(|(copy, _)| copy).collect()
}

/// Leaves the first part of each copy: what is in those of a copy without a yes is not looked into, and it may be the owner's
/// alone that there are more, and when they came.
fn keep_first_of_each(asks: &mut Vec<&Segment>) {
    asks.sort_by_key(|it| it.header.number);
    let mut met = BTreeSet::new();
    asks.retain(|it| met.insert((it.header.copy, it.header.key.as_str())));
}

/// Copies that nobody said yes to, each with the key it signs with.
fn asking<'a>(segments: impl Iterator<Item = &'a Segment>) -> Vec<AskingCopy> {
    let mut asking: BTreeMap<(DeviceId, &str), AskingCopy> = BTreeMap::new();
    for segment in segments {
        let header = &segment.header;
        let asks = asking
            .entry((header.copy, header.key.as_str()))
            .or_insert_with(|| AskingCopy {
                copy: header.copy,
                key: header.key.clone(),
                writers: Vec::new(),
                parts: 0,
                last_at: header.at,
            });
        asks.parts += 1;
        if header.at >= asks.last_at {
            asks.last_at = header.at;
            asks.writers.clone_from(&header.writers);
        }
    }
    asking.into_values().collect()
}
