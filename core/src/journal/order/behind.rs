//! What each act was made on top of, and how sure that is.

use std::collections::BTreeMap;

use serde_json::Value;
use uuid::Uuid;

use super::Bond;
use crate::journal::{Act, Change, Journal};
use crate::plan::{ActId, ChangeId, DeviceId, FieldType, Kind, REMOVED, RecordRef};

/// What acts are made on top of.
pub(super) struct Behind<'a> {
    of_copy: BTreeMap<DeviceId, BTreeMap<u64, First>>,
    pub(super) is_numbered_once: bool,
    of_change: BTreeMap<ChangeId, usize>,
    /// Where each record began.
    made: BTreeMap<(Uuid, Kind), First>,
    changes: BTreeMap<ActId, Vec<&'a Change>>,
}

/// The act that has a number on its copy, or made a record. Of several, as a file that was copied by hand has them, it is the one
/// with the lowest id.
#[derive(Debug, Clone, Copy)]
struct First {
    at: usize,
    is_one: bool,
}

impl First {
    fn of(at: usize) -> Self {
        Self { at, is_one: true }
    }

    fn is_beside(&mut self, at: usize, acts: &[Act]) {
        self.is_one &= at == self.at;
        if acts[at].id < acts[self.at].id {
            self.at = at;
        }
    }

    /// The bond by it; a loose one where there are several.
    fn bond(self, bond: Bond) -> Bond {
        if self.is_one { bond } else { Bond::Loose }
    }
}

impl<'a> Behind<'a> {
    pub(super) fn of(journal: &'a Journal) -> Self {
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
            let numbered = behind.of_copy.entry(act.device).or_default().entry(act.seq);
            numbered
                .and_modify(|first| {
                    behind.is_numbered_once = false;
                    first.is_beside(at, &journal.acts);
                })
                .or_insert(First::of(at));
        }
        for change in &journal.changes {
            let Some(at) = at_of.get(&change.act).copied() else {
                continue;
            };
            behind.of_change.insert(change.id, at);
            behind.changes.entry(change.act).or_default().push(change);
            if change.field == REMOVED && change.parents.is_empty() {
                let RecordRef { kind, id } = change.record;
                let made = behind.made.entry((id, kind));
                made.and_modify(|first| first.is_beside(at, &journal.acts))
                    .or_insert(First::of(at));
            }
        }
        behind
    }

    /// The places of the acts that stand right behind one, each by the surest bond there is; and whether all that it points to was
    /// made.
    pub(super) fn of_act(&self, act: &Act) -> (BTreeMap<usize, Bond>, bool) {
        let mut behind = BTreeMap::new();
        let mut is_behind = |at: usize, bond: Bond| {
            let known = behind.entry(at).or_insert(bond);
            *known = bond.max(*known);
        };
        let seen = act.seen.iter().flatten();
        let seen = seen.map(|seen| (seen.copy, seen.number, Bond::Seen));
        let before = (act.device, act.seq.saturating_sub(1), Bond::Next);
        for (copy, number, bond) in seen.chain([before]) {
            if let Some(newest) = self.newest(copy, number) {
                is_behind(newest.at, newest.bond(bond));
            }
        }
        let mut finds_all = true;
        for person in [act.pen.writer, act.pen.words] {
            finds_all &= self.began(Some(Kind::Person), Uuid::from(person), &mut is_behind);
        }
        let changes = self.changes.get(&act.id).into_iter().flatten();
        for change in changes.clone() {
            let RecordRef { kind, id } = change.record;
            finds_all &= self.began(Some(kind), id, &mut is_behind);
            for (kind, other) in points_to(change.record, &change.field, &change.value) {
                finds_all &= self.began(kind, other, &mut is_behind);
            }
        }
        for change in changes {
            let earlier = change.parents.iter().chain(&change.brings);
            for at in earlier.filter_map(|earlier| self.of_change.get(earlier)) {
                is_behind(*at, Bond::Named);
            }
        }
        (behind, finds_all)
    }

    /// Where the record with an id began; of no kind, all that have it: those of several kinds may have come with one. Whether
    /// there is any.
    fn began(&self, kind: Option<Kind>, id: Uuid, is_behind: &mut impl FnMut(usize, Bond)) -> bool {
        let kinds = kind.as_ref().map_or(Kind::ALL, std::slice::from_ref);
        let made = kinds.iter().filter_map(|kind| self.made.get(&(id, *kind)));
        let made: Vec<First> = made.copied().collect();
        for first in &made {
            let is_one = first.is_one && made.len() == 1;
            is_behind(first.at, First { is_one, ..*first }.bond(Bond::Named));
        }
        !made.is_empty()
    }

    fn newest(&self, copy: DeviceId, number: u64) -> Option<First> {
        let of_copy = self.of_copy.get(&copy)?;
        of_copy.range(..=number).next_back().map(|(_, newest)| *newest)
    }
}

/// The ids that a value points to, each with the kind it is of where that is told.
pub(in crate::journal) fn points_to(
    record: RecordRef,
    field: &str,
    value: &Value,
) -> Vec<(Option<Kind>, Uuid)> {
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
