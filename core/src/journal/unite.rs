//! Two copies' journals made one: everything that was done on either, whole acts, in the one order.
//!
//! What comes of it is told by the acts alone, so that it is the same whichever copy takes in the other, and whichever of
//! three meet first. One id that says two things is kept as two: the one that says the lower keeps it, and the other gets an
//! id made of what it says.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest, Sha256};
use uuid::{Builder, Uuid};

use super::knowledge::say_what_was_seen;
use super::{Act, ActKind, Change, Graph, Journal, Seen, Verb, put_in_order};
use crate::plan::{ActId, ChangeId, DeviceId, PersonId, Records};

mod marks;

use marks::mark;

/// Two journals have no act in common to begin with: they are of two plans.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("it is another plan")]
pub struct AnotherPlan;

/// Two journals as one.
#[derive(Debug, Clone, PartialEq)]
pub struct United {
    /// Everything that was done on either, in order. Acts that break a rule are marked.
    pub journal: Journal,
    /// The same as a graph: what it comes to.
    pub graph: Graph,
    /// The acts that were not in the first, but for those that only say that copies met.
    pub new: BTreeSet<ActId>,
    /// The acts that the second had not.
    pub missing: BTreeSet<ActId>,
    /// The acts whose ids said two things, of what was new: they have others now.
    pub changed_ids: BTreeSet<ActId>,
}

/// Takes what another copy did into a journal. `owner` is who owns the plan: it never changes hands.
///
/// # Errors
/// [`AnotherPlan`] when the two have no beginning in common.
pub fn unite(ours: &Journal, theirs: &Journal, owner: PersonId) -> Result<United, AnotherPlan> {
    if !begin_alike(ours, theirs) {
        return Err(AnotherPlan);
    }
    let mut met = Meeting::default();
    met.take(ours, Whose::Ours);
    met.take(theirs, Whose::Theirs);
    let mut united = met.united();
    put_in_order(&mut united.journal);
    united.graph = mark(&mut united.journal, &Graph::of_heads(ours).records(), owner);
    Ok(united)
}

/// Judges a journal anew that says itself what in it breaks a rule: it is not believed.
pub fn judge_anew(journal: &mut Journal) {
    if let Some(owner) = Graph::of(journal).records().owner() {
        mark(journal, &Records::default(), owner);
    }
}

/// Whether two journals are of one plan: they begin with the same act. Where the first page of one could not be read any
/// longer, any act in common tells.
fn begin_alike(one: &Journal, other: &Journal) -> bool {
    let beginnings = |journal: &Journal| -> BTreeSet<ActId> {
        let begin = journal.acts.iter().filter(|act| act.kind == ActKind::Begin);
        begin.map(|act| act.id).collect()
    };
    let (ours, theirs) = (beginnings(one), beginnings(other));
    if ours.is_empty() || theirs.is_empty() {
        let known: BTreeSet<ActId> = one.acts.iter().map(|act| act.id).collect();
        return other.acts.iter().any(|act| known.contains(&act.id));
    }
    !ours.is_disjoint(&theirs)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Whose {
    Ours,
    Theirs,
}

/// An act with its changes, and who has it. The changes are those of the journals, which hold the most of a plan: they are
/// told once more in the journal that is made of the two, and nowhere else.
#[derive(Debug, Clone)]
struct Whole<'a> {
    act: Act,
    changes: Vec<Cow<'a, Change>>,
    ours: bool,
    theirs: bool,
}

/// What two copies have, act by act.
#[derive(Debug, Default)]
struct Meeting<'a> {
    /// By the ids they came with. One normally; more where an id says several things.
    acts: BTreeMap<ActId, Vec<Whole<'a>>>,
}

impl<'a> Meeting<'a> {
    fn take(&mut self, journal: &'a Journal, whose: Whose) {
        let mut acts = journal.acts.clone();
        say_what_was_seen(&mut acts);
        let mut of_act: BTreeMap<ActId, Vec<Cow<'a, Change>>> = BTreeMap::new();
        for change in &journal.changes {
            of_act.entry(change.act).or_default().push(told_alike(change));
        }
        for act in acts {
            let mut changes = of_act.remove(&act.id).unwrap_or_default();
            changes.sort_by_key(|change| (change.seq, change.id));
            let whole = Whole {
                act: Act { breaks: None, ..act },
                changes,
                ours: whose == Whose::Ours,
                theirs: whose == Whose::Theirs,
            };
            self.put(whole);
        }
    }

    fn put(&mut self, whole: Whole<'a>) {
        let known = self.acts.entry(whole.act.id).or_default();
        match known.iter_mut().find(|known| known.says_the_same(&whole)) {
            Some(known) => known.meet(whole),
            None => known.push(whole),
        }
    }

    fn united(self) -> United {
        let is_ours = |rivals: &[Whole<'a>]| rivals.iter().any(|rival| rival.ours);
        let held = self.acts.iter().filter(|(_, rivals)| is_ours(rivals));
        let held: BTreeSet<ActId> = held.map(|(id, _)| *id).collect();
        let mut all = Self::default();
        let mut changed_ids = BTreeSet::new();
        for (_, mut rivals) in self.acts {
            if rivals.len() > 1 {
                rivals.sort_by_cached_key(Whole::says);
            }
            for (place, rival) in rivals.into_iter().enumerate() {
                if place == 0 {
                    all.put(rival);
                    continue;
                }
                let renamed = rival.renamed();
                if !held.contains(&renamed.act.id) {
                    changed_ids.insert(renamed.act.id);
                }
                all.put(renamed);
            }
        }
        let mut known = BTreeSet::new();
        let mut united = United {
            journal: Journal::default(),
            graph: Graph::default(),
            new: BTreeSet::new(),
            missing: BTreeSet::new(),
            changed_ids,
        };
        for whole in all.acts.into_values().flatten() {
            let only_tells = whole.act.name.verb == Verb::Unite && whole.changes.is_empty();
            if !whole.ours && !only_tells {
                united.new.insert(whole.act.id);
            }
            if !whole.theirs && !only_tells {
                united.missing.insert(whole.act.id);
            }
            for change in whole.changes {
                let mut change = change.into_owned();
                if !known.insert(change.id) {
                    change.id = ChangeId(made_of(change.id.into(), &whole.act.id.to_string()));
                    known.insert(change.id);
                }
                united.journal.changes.push(change);
            }
            united.journal.acts.push(whole.act);
        }
        united
    }
}

/// Which of those that a change was written on top of comes first says nothing: they are told in one order.
fn told_alike(change: &Change) -> Cow<'_, Change> {
    if change.parents.is_sorted() {
        return Cow::Borrowed(change);
    }
    let mut told = change.clone();
    told.parents.sort_unstable();
    Cow::Owned(told)
}

impl Whole<'_> {
    /// Whether it is the same, whatever is known beside it.
    fn says_the_same(&self, other: &Self) -> bool {
        let plain = |act: &Act| Act {
            breaks: None,
            seen: None,
            taken_in: false,
            ..act.clone()
        };
        plain(&self.act) == plain(&other.act) && self.changes == other.changes
    }

    /// Takes note that both have it. What is known to have happened did not only come in with a file.
    fn meet(&mut self, other: Self) {
        self.ours |= other.ours;
        self.theirs |= other.theirs;
        self.act.taken_in &= other.act.taken_in;
        self.act.seen = match (self.act.seen.take(), other.act.seen) {
            (Some(one), Some(other)) => Some(farthest(one.into_iter().chain(other))),
            (one, other) => one.or(other),
        };
    }

    /// All that it says, in one form.
    fn says(&self) -> String {
        let plain = Act {
            breaks: None,
            seen: None,
            taken_in: false,
            ..self.act.clone()
        };
        serde_json::to_string(&(plain, &self.changes)).unwrap_or_default()
    }

    /// The same under ids made of what it says.
    fn renamed(self) -> Self {
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
fn made_of(id: Uuid, says: &str) -> Uuid {
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

#[cfg(test)]
mod tests;
