//! An act with its changes, as copies have it: whether two say the same, and what it is called where they do not.

use std::borrow::Cow;
use std::collections::BTreeMap;

use sha2::{Digest, Sha256};
use uuid::{Builder, Uuid};

use crate::journal::{Act, Change, Seen};
use crate::plan::{ActId, ChangeId, DeviceId};

/// So often a change may get another id and still be known as the same. Once is what happens by chance.
const MOST_BESIDE: usize = 4;

/// An act with its changes, and who has it. The changes are those of the journals, which hold the most of a plan: they are
/// told once more in the journal that is made of the two, and nowhere else.
#[derive(Debug, Clone)]
pub(super) struct Whole<'a> {
    pub(super) act: Act,
    pub(super) changes: Vec<Cow<'a, Change>>,
    pub(super) ours: bool,
    pub(super) theirs: bool,
}

/// Which of those that a change was written on top of comes first says nothing: they are told in one order.
pub(super) fn told_alike(change: &Change) -> Cow<'_, Change> {
    if change.parents.is_sorted() {
        return Cow::Borrowed(change);
    }
    let mut told = change.clone();
    told.parents.sort_unstable();
    Cow::Owned(told)
}

impl Whole<'_> {
    /// Whether it is the same, whatever is known beside it.
    pub(super) fn says_the_same(&self, other: &Self) -> bool {
        let plain = |act: &Act| Act {
            breaks: None,
            seen: None,
            taken_in: false,
            ..act.clone()
        };
        let mut changes = self.changes.iter().zip(&other.changes);
        plain(&self.act) == plain(&other.act)
            && self.changes.len() == other.changes.len()
            && changes.all(|(one, other)| is_the_same(one, other))
    }

    /// Takes note that both have it. What is known to have happened did not only come in with a file.
    pub(super) fn meet(&mut self, other: Self) {
        self.ours |= other.ours;
        self.theirs |= other.theirs;
        self.act.taken_in &= other.act.taken_in;
        // The id that a change was given first: whether it gets another is told by all that are here now.
        for (known, met) in self.changes.iter_mut().zip(&other.changes) {
            if known.id != met.id && is_beside(known, met) {
                known.to_mut().id = met.id;
            }
        }
        self.act.seen = match (self.act.seen.take(), other.act.seen) {
            (Some(one), Some(other)) => Some(farthest(one.into_iter().chain(other))),
            (one, other) => one.or(other),
        };
    }

    /// All that it says, in one form.
    pub(super) fn says(&self) -> String {
        let plain = Act {
            breaks: None,
            seen: None,
            taken_in: false,
            ..self.act.clone()
        };
        serde_json::to_string(&(plain, &self.changes)).unwrap_or_default()
    }

    /// The same under ids made of what it says.
    pub(super) fn renamed(self) -> Self {
        let says = self.says();
        let Self {
            mut act,
            mut changes,
            ours,
            theirs,
        } = self;
        let was = act.id;
        act.id = ActId(made_of(was.into(), &says));
        if act.run == was {
            act.run = act.id;
        }
        let names: BTreeMap<ChangeId, ChangeId> = changes
            .iter()
            .map(|change| (change.id, ChangeId(made_of(change.id.into(), &says))))
            .collect();
        let renamed = |id: ChangeId| names.get(&id).copied().unwrap_or(id);
        for change in changes.iter_mut().map(Cow::to_mut) {
            change.act = act.id;
            change.id = renamed(change.id);
            change
                .parents
                .iter_mut()
                .for_each(|parent| *parent = renamed(*parent));
            change.brings = change.brings.map(renamed);
        }
        Self {
            act,
            changes,
            ours,
            theirs,
        }
    }
}

/// Whether two changes say the same. Where a copy has met another change with the same id, one of the two has another there.
fn is_the_same(one: &Change, other: &Change) -> bool {
    if one.id == other.id {
        return one == other;
    }
    (is_beside(one, other) || is_beside(other, one))
        && *one
            == Change {
                id: one.id,
                ..other.clone()
            }
}

/// The id of a change where the one it was given is another change's too.
pub(super) fn beside(change: &Change) -> ChangeId {
    beside_id(change.id, change.act)
}

fn beside_id(id: ChangeId, act: ActId) -> ChangeId {
    ChangeId(made_of(id.into(), &act.to_string()))
}

/// Whether the one is called what the other becomes where its id is another change's too, and what it became then is again.
fn is_beside(one: &Change, other: &Change) -> bool {
    std::iter::successors(Some(beside(other)), |id| Some(beside_id(*id, other.act)))
        .take(MOST_BESIDE)
        .any(|id| id == one.id)
}

fn farthest(seen: impl Iterator<Item = Seen>) -> Vec<Seen> {
    let mut reach: BTreeMap<DeviceId, u64> = BTreeMap::new();
    for Seen { copy, number } in seen {
        let known = reach.entry(copy).or_default();
        *known = number.max(*known);
    }
    let reach = reach.into_iter();
    reach.map(|(copy, number)| Seen { copy, number }).collect()
}

/// An id of its own for what an id says elsewhere.
pub(super) fn made_of(id: Uuid, says: &str) -> Uuid {
    let mut hash = Sha256::new();
    hash.update(id.as_bytes());
    hash.update(says.as_bytes());
    let hash = hash.finalize();
    let mut bytes = [0; 16];
    for (byte, made) in bytes.iter_mut().zip(hash.iter()) {
        *byte = *made;
    }
    Builder::from_custom_bytes(bytes).into_uuid()
}
