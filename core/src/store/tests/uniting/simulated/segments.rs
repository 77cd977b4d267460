//! A folder with segments, as the copies share one: each writes what no segment carries, and takes in what can be.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::carrier::{Carrier, Mischief};
use super::*;
use crate::journal::Change;
use crate::plan::PlanId;
use crate::segment::{Header, Here, PlanIdentity, Segment, look, seal};
use crate::store::{Coming, SegmentRow, seen_of};

/// The folder. Everybody may write in it.
pub(super) struct Segments {
    identity: PlanIdentity,
    lie: Vec<Lies>,
}

#[derive(Clone)]
struct Lies {
    name: String,
    bytes: Vec<u8>,
    is_whole: bool,
    acts: Journal,
}

impl Segments {
    pub(super) fn begun() -> Self {
        Self {
            identity: PlanIdentity::first(),
            lie: Vec::new(),
        }
    }

    /// How many lie there.
    pub(super) fn count(&self) -> usize {
        self.lie.len()
    }

    /// A folder of the same copies to which only these have come, in this order. What comes once more has another name.
    pub(super) fn only(&self, places: &[usize]) -> Self {
        let mut come = BTreeSet::new();
        let lie = places.iter().map(|place| {
            let mut lies = self.lie[*place].clone();
            if !come.insert(*place) {
                lies.name.push_str(" (1)");
            }
            lies
        });
        Self {
            identity: self.identity.clone(),
            lie: lie.collect(),
        }
    }

    /// What has come and was not taken in.
    fn new_to(&self, rows: &[SegmentRow]) -> Vec<Segment> {
        let known: BTreeSet<&str> = rows.iter().map(|row| row.hash.as_str()).collect();
        let new = self.lie.iter().filter(|lies| !known.contains(lies.name.as_str()));
        let read = new.filter_map(|lies| {
            let there = if lies.is_whole {
                lies.bytes.len()
            } else {
                lies.bytes.len() / 2
            };
            let read = Segment::open(&lies.bytes[..there], &self.identity);
            assert_eq!(read.is_ok(), lies.is_whole, "half of one is none");
            read.ok()
        });
        let new = read.filter(|segment| !known.contains(segment.hash.as_str()));
        // Each once, whatever it is called.
        let by_hash: BTreeMap<String, Segment> = new.map(|it| (it.hash.clone(), it)).collect();
        by_hash.into_values().collect()
    }
}

impl Carrier for Segments {
    fn give(&mut self, from: &mut Store) {
        let acts = from.uncarried().unwrap();
        // That copies met goes along with the next words.
        if acts.changes.is_empty() {
            return;
        }
        from.mark_copied().unwrap();
        let (copy, key) = (from.copy(), from.copy_key("beside").unwrap());
        let rows = from.segments().unwrap();
        let newest = rows
            .iter()
            .filter(|row| row.copy == copy)
            .max_by_key(|row| row.number);
        let number = newest.map_or(0, |row| row.number) + 1;
        let header = Header {
            plan: PlanId(id(3)),
            copy,
            key: key.public(),
            number,
            previous: newest.map(|row| row.hash.clone()),
            seen: seen_of(&from.carried().unwrap()),
            writers: Vec::new(),
            at: noon(),
        };
        let (name, bytes) = seal(&header, &acts, &key, &self.identity).unwrap();
        let row = SegmentRow {
            hash: name.clone(),
            part: String::new(),
            copy,
            number,
            is_there: true,
        };
        let carried = acts.acts.iter().map(|act| act.id).collect();
        from.note_segments(&[(row, carried)]).unwrap();
        self.lie.push(Lies {
            name,
            bytes,
            is_whole: true,
            acts,
        });
    }

    fn take(&mut self, _copy: usize, store: &mut Store) -> usize {
        let rows = store.segments().unwrap();
        let taken: BTreeMap<String, (DeviceId, u64)> = rows
            .iter()
            .map(|row| (row.hash.clone(), (row.copy, row.number)))
            .collect();
        let journal = store.journal().unwrap();
        let known: BTreeSet<ActId> = journal.acts.iter().map(|act| act.id).collect();
        let coming = Coming::to(&journal);
        let here = Here {
            journal: &journal,
            taken: &taken,
        };
        let looked = look(here, self.new_to(&rows), &mut |acts: Journal| {
            coming.checked(Cow::Owned(acts)).ok().map(Cow::into_owned)
        });
        assert_eq!(looked.unreadable, 0, "every act here is one that a plan holds");
        let (segments, parts): (Vec<Segment>, Vec<Journal>) = looked.ready.into_iter().unzip();
        let is_new = |act: &crate::journal::Act| !known.contains(&act.id) && act.name.verb != Verb::Unite;
        let from: BTreeSet<DeviceId> = segments.iter().map(|segment| segment.header.copy).collect();
        let from: Vec<DeviceId> = from.into_iter().collect();
        let is_taken = parts.iter().flat_map(|part| &part.acts).any(is_new);
        if is_taken {
            store
                .unite_parts(pen(ARNE, ARNE), &parts.iter().collect::<Vec<_>>(), &from)
                .unwrap();
        }
        let here = segments.into_iter().zip(&parts);
        let here = here.filter(|(_, part)| is_taken || part.acts.iter().all(|act| known.contains(&act.id)));
        let noted: Vec<_> = here
            .map(|(segment, part)| {
                let row = SegmentRow {
                    hash: segment.hash,
                    part: segment.part,
                    copy: segment.header.copy,
                    number: segment.header.number,
                    is_there: true,
                };
                (row, part.acts.iter().map(|act| act.id).collect())
            })
            .collect();
        store.note_segments(&noted).unwrap();
        usize::from(is_taken)
    }

    fn forget(&mut self, _copy: usize) {
        // What was taken in stands in the file itself.
    }

    fn disturb(&mut self, what: Mischief, place: usize) {
        let number = self.lie.len();
        if number == 0 {
            return;
        }
        match what {
            Mischief::Half | Mischief::Late => self.lie[place % number].is_whole = false,
            Mischief::Comes => self.lie.iter_mut().for_each(|lies| lies.is_whole = true),
            Mischief::Twice => {
                // Under another name, and in another order.
                let lies = &self.lie[place % number];
                let again = Lies {
                    name: format!("{} (1)", lies.name),
                    bytes: lies.bytes.clone(),
                    is_whole: lies.is_whole,
                    acts: Journal::default(),
                };
                self.lie.insert(place % (number + 1), again);
            }
        }
    }

    fn settle(&mut self) {
        self.disturb(Mischief::Comes, 0);
    }

    fn changes(&self) -> Box<dyn Iterator<Item = &Change> + '_> {
        Box::new(self.lie.iter().flat_map(|lies| &lies.acts.changes))
    }
}
