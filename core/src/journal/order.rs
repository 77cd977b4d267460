//! The one order of a history, the same on every copy that has the same acts: each act after what it was made on top of, and
//! of those that come in any order the one with the lowest id first. No clock is asked.
//!
//! Anybody with a copy can make an act that others come after and that comes after them: one that makes a record there is already,
//! or has the number of another. Then what is only known by that gives way, and what acts say themselves does not.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

use serde_json::Value;
use uuid::Uuid;

use super::{Act, Change, Journal};
use crate::plan::{ActId, ChangeId, DeviceId, FieldType, Kind, REMOVED, RecordRef};

/// The one order of a journal, and how sure it is.
pub(super) struct Order {
    /// The acts' places in the list, in order.
    pub(super) places: Vec<usize>,
    /// Whether each comes after all that it waits for, by whichever bond, and no number is two acts' on one copy.
    pub(super) is_straight: bool,
    /// Whether all that is pointed to was made in it.
    pub(super) is_whole: bool,
}

/// Puts a journal in order: its acts, and the changes of each act together, by their numbers.
pub(super) fn put_in_order(journal: &mut Journal) -> Order {
    let order = in_order(journal);
    let place: BTreeMap<ActId, usize> = order
        .places
        .iter()
        .enumerate()
        .map(|(place, at)| (journal.acts[*at].id, place))
        .collect();
    let place_of = |act: ActId| place.get(&act).copied().unwrap_or(usize::MAX);
    journal.acts.sort_by_cached_key(|act| place_of(act.id));
    journal
        .changes
        .sort_by_cached_key(|change| (place_of(change.act), change.seq, change.id));
    order
}

/// The order of a journal as it stands in the list.
#[must_use]
pub(super) fn in_order(journal: &Journal) -> Order {
    let acts = &journal.acts;
    let behind = Behind::of(journal);
    let mut waits: Vec<Waits> = vec![Waits::default(); acts.len()];
    let mut after: Vec<Vec<(usize, Bond)>> = vec![Vec::new(); acts.len()];
    let (mut is_straight, mut is_whole) = (behind.is_numbered_once, true);
    for (at, act) in acts.iter().enumerate() {
        let (of_act, finds_all) = behind.of_act(act);
        is_whole &= finds_all;
        for (other, bond) in of_act {
            if other != at {
                *waits[at].by(bond) += 1;
                after[other].push((at, bond));
            }
        }
    }
    let mut rest: BTreeSet<(ActId, usize)> = acts.iter().map(|act| act.id).zip(0..).collect();
    let mut least = Bond::Loose;
    let mut ready = free(&rest, &waits, least);
    let mut order = Vec::with_capacity(acts.len());
    while !rest.is_empty() {
        let next = match ready.pop() {
            Some(Reverse(first)) => Some(first),
            // They were made to wait for each other.
            None if least == Bond::Loose => {
                least = Bond::Fast;
                ready = free(&rest, &waits, least);
                continue;
            }
            None => rest.first().copied(),
        };
        let Some((_, at)) = next.filter(|next| rest.remove(next)) else {
            continue;
        };
        is_straight &= waits[at].is_free(Bond::Loose);
        order.push(at);
        for (later, bond) in std::mem::take(&mut after[at]) {
            let by = waits[later].by(bond);
            *by = by.saturating_sub(1);
            if waits[later].is_free(least) {
                ready.push(Reverse((acts[later].id, later)));
            }
        }
    }
    Order {
        places: order,
        is_straight,
        is_whole,
    }
}

/// How sure it is that an act is on top of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Bond {
    /// That is only known by where a record began, or by a number that several acts have.
    Loose,
    /// It says so itself.
    Fast,
}

/// How many an act waits for, by each bond.
#[derive(Debug, Clone, Copy, Default)]
struct Waits {
    loose: usize,
    fast: usize,
}

impl Waits {
    fn by(&mut self, bond: Bond) -> &mut usize {
        match bond {
            Bond::Loose => &mut self.loose,
            Bond::Fast => &mut self.fast,
        }
    }

    /// Whether it waits for none by a bond that is so sure at the least.
    fn is_free(self, least: Bond) -> bool {
        self.fast == 0 && (least == Bond::Fast || self.loose == 0)
    }
}

/// Those that wait for none, the one with the lowest id first.
fn free(
    rest: &BTreeSet<(ActId, usize)>,
    waits: &[Waits],
    least: Bond,
) -> BinaryHeap<Reverse<(ActId, usize)>> {
    let free = rest.iter().filter(|(_, at)| waits[*at].is_free(least));
    free.copied().map(Reverse).collect()
}

/// What acts are made on top of.
struct Behind<'a> {
    of_copy: BTreeMap<DeviceId, BTreeMap<u64, Numbered>>,
    is_numbered_once: bool,
    of_change: BTreeMap<ChangeId, usize>,
    /// Where each record began.
    made: BTreeMap<(Uuid, Kind), usize>,
    changes: BTreeMap<ActId, Vec<&'a Change>>,
}

/// An act by its number on its copy: of two with one, as a file that was copied by hand has them, the one with the lower id.
#[derive(Debug, Clone, Copy)]
struct Numbered {
    at: usize,
    bond: Bond,
}

impl<'a> Behind<'a> {
    fn of(journal: &'a Journal) -> Self {
        let mut behind = Self {
            of_copy: BTreeMap::new(),
            is_numbered_once: true,
            of_change: BTreeMap::new(),
            made: BTreeMap::new(),
            changes: BTreeMap::new(),
        };
        let mut at_of: BTreeMap<ActId, usize> = BTreeMap::new();
        for (at, act) in journal.acts.iter().enumerate() {
            at_of.insert(act.id, at);
            let bond = Bond::Fast;
            let numbered = behind.of_copy.entry(act.device).or_default().entry(act.seq);
            numbered
                .and_modify(|first| {
                    behind.is_numbered_once = false;
                    first.bond = Bond::Loose;
                    if act.id < journal.acts[first.at].id {
                        first.at = at;
                    }
                })
                .or_insert(Numbered { at, bond });
        }
        for change in &journal.changes {
            let Some(at) = at_of.get(&change.act).copied() else {
                continue;
            };
            behind.of_change.insert(change.id, at);
            behind.changes.entry(change.act).or_default().push(change);
            if change.field == REMOVED && change.parents.is_empty() {
                let RecordRef { kind, id } = change.record;
                let first = behind.made.entry((id, kind)).or_insert(at);
                if journal.acts[at].id < journal.acts[*first].id {
                    *first = at;
                }
            }
        }
        behind
    }

    /// The places of the acts that stand right behind one, each by the surest bond there is; and whether all that it points to was
    /// made.
    fn of_act(&self, act: &Act) -> (BTreeMap<usize, Bond>, bool) {
        let mut behind = BTreeMap::new();
        let mut is_behind = |at: usize, bond: Bond| {
            let known = behind.entry(at).or_insert(bond);
            *known = bond.max(*known);
        };
        let seen = act.seen.iter().flatten().map(|seen| (seen.copy, seen.number));
        let before = (act.device, act.seq.saturating_sub(1));
        for (copy, number) in seen.chain([before]) {
            if let Some(newest) = self.newest(copy, number) {
                is_behind(newest.at, newest.bond);
            }
        }
        let mut began = |at: &usize| is_behind(*at, Bond::Loose);
        let mut finds_all = true;
        for person in [act.pen.writer, act.pen.words] {
            finds_all &= self.began(Some(Kind::Person), Uuid::from(person), &mut began);
        }
        let changes = self.changes.get(&act.id).into_iter().flatten();
        for change in changes.clone() {
            let RecordRef { kind, id } = change.record;
            finds_all &= self.began(Some(kind), id, &mut began);
            for (kind, other) in points_to(change.record, &change.field, &change.value) {
                finds_all &= self.began(kind, other, &mut began);
            }
        }
        for change in changes {
            let earlier = change.parents.iter().chain(&change.brings);
            for at in earlier.filter_map(|earlier| self.of_change.get(earlier)) {
                is_behind(*at, Bond::Fast);
            }
        }
        (behind, finds_all)
    }

    /// Where the record with an id began; of no kind, all that have it: those of several kinds may have come with one. Whether
    /// there is any.
    fn began(&self, kind: Option<Kind>, id: Uuid, began: &mut impl FnMut(&usize)) -> bool {
        let kinds = kind.as_ref().map_or(Kind::ALL, std::slice::from_ref);
        let made = kinds.iter().filter_map(|kind| self.made.get(&(id, *kind)));
        let mut finds_any = false;
        for at in made {
            began(at);
            finds_any = true;
        }
        finds_any
    }

    fn newest(&self, copy: DeviceId, number: u64) -> Option<Numbered> {
        let of_copy = self.of_copy.get(&copy)?;
        of_copy.range(..=number).next_back().map(|(_, newest)| *newest)
    }
}

/// The ids that a value points to, each with the kind it is of where that is told.
pub(super) fn points_to(record: RecordRef, field: &str, value: &Value) -> Vec<(Option<Kind>, Uuid)> {
    let id = |value: &Value| Uuid::try_parse(value.as_str()?).ok();
    let holds = if field == REMOVED {
        None
    } else {
        record.kind.field(field).ok().map(|field| field.holds)
    };
    let all: &[Value] = match holds {
        Some(FieldType::Reference(_) | FieldType::AnyReference) => std::slice::from_ref(value),
        Some(FieldType::References(_)) => value.as_array().map(Vec::as_slice).unwrap_or_default(),
        _ => &[],
    };
    let kind = match holds {
        Some(FieldType::Reference(kind) | FieldType::References(kind)) => Some(kind),
        _ => None,
    };
    all.iter().filter_map(id).map(|id| (kind, id)).collect()
}
