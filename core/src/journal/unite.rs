//! Two copies' journals made one: everything that was done on either, whole acts, in the one order.
//!
//! What comes of it is told by the acts alone, so that it is the same whichever copy takes in the other, and whichever of
//! three meet first. One id that says two things is kept as two: the one that says the lower keeps it, and the other gets an
//! id made of what it says.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::knowledge::{reached, say_what_was_seen};
use super::order::{Order, put_in_order};
use super::{Act, ActKind, Change, Graph, Journal, Knowledge, Verb};
use crate::plan::{ActId, PersonId, Records};

mod after;
mod marks;
mod whole;

pub use after::Beginning;
use marks::mark;
use whole::{Whole, beside, told_alike};

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
    /// Whether all of it stands, each act after all that it waits for, points to nothing that is not there, and was made by who had all
    /// that it was made on top of: who meets this again need look at nothing but what comes after it.
    pub is_plain: bool,
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
    united.settle(ours, owner);
    Ok(united)
}

/// Takes whole acts of other copies into a journal, as they came in parts. What they were written on top of is in the journal,
/// or in a part; and each says itself what its copy had seen ([`with_what_was_seen`]).
#[must_use]
pub fn unite_parts(ours: &Journal, parts: &[&Journal], owner: PersonId) -> United {
    let mut met = Meeting::default();
    met.take(ours, Whose::Ours);
    for part in parts {
        met.take_as_said(part.acts.clone(), &part.changes, Whose::Theirs);
    }
    let mut united = met.united();
    united.settle(ours, owner);
    united
}

impl United {
    /// Puts it in order and judges it.
    fn settle(&mut self, ours: &Journal, owner: PersonId) {
        let Order {
            is_straight,
            is_whole,
            ..
        } = put_in_order(&mut self.journal);
        self.graph = mark(&mut self.journal, &Graph::of_heads(ours).records(), owner);
        self.is_plain = is_straight && is_whole && self.changed_ids.is_empty() && !self.journal.has_marks();
        let acts = &self.journal.acts;
        self.is_plain &= Knowledge::of(acts).is_whole(&self.journal, acts, &reached(acts));
    }
}

/// The acts of parts that are in a journal already, as they are told there. One whose id says something else there is not.
#[must_use]
pub fn known_of<'a>(ours: &Journal, parts: impl Iterator<Item = &'a Journal> + Clone) -> BTreeSet<ActId> {
    let ids: BTreeSet<ActId> = parts
        .clone()
        .flat_map(|part| &part.acts)
        .map(|act| act.id)
        .collect();
    let known = ours.acts.iter().filter(|act| ids.contains(&act.id)).cloned();
    let mut met = Meeting::default();
    met.take_as_said(known.collect(), &ours.changes, Whose::Ours);
    for part in parts {
        met.take_as_said(part.acts.clone(), &part.changes, Whose::Theirs);
    }
    let known = met.acts.into_iter();
    let known = known.filter(|(_, rivals)| rivals.iter().all(|rival| rival.ours));
    known.map(|(id, _)| id).collect()
}

/// A whole journal's acts, each of which says what its copy had seen where the copy says it nowhere: so that they can leave it
/// one by one.
#[must_use]
pub fn with_what_was_seen(mut acts: Vec<Act>) -> Vec<Act> {
    say_what_was_seen(&mut acts);
    acts
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

/// What two copies have, act by act.
#[derive(Debug, Default)]
struct Meeting<'a> {
    /// By the ids they came with. One normally; more where an id says several things.
    acts: BTreeMap<ActId, Vec<Whole<'a>>>,
}

impl<'a> Meeting<'a> {
    fn take(&mut self, journal: &'a Journal, whose: Whose) {
        let acts = with_what_was_seen(journal.acts.clone());
        self.take_as_said(acts, &journal.changes, whose);
    }

    fn take_as_said(&mut self, acts: Vec<Act>, changes: &'a [Change], whose: Whose) {
        let mut of_act: BTreeMap<ActId, Vec<Cow<'a, Change>>> = BTreeMap::new();
        for change in changes {
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

    fn united(mut self) -> United {
        let is_ours = |rivals: &[Whole<'a>]| rivals.iter().any(|rival| rival.ours);
        let held = self.acts.iter().filter(|(_, rivals)| is_ours(rivals));
        let held: BTreeSet<ActId> = held.map(|(id, _)| *id).collect();
        let mut changed_ids = BTreeSet::new();
        let several = self.acts.iter().filter(|(_, rivals)| rivals.len() > 1);
        let mut several: Vec<ActId> = several.map(|(id, _)| *id).collect();
        while let Some(id) = several.pop() {
            let Some(rivals) = self.acts.get_mut(&id) else {
                continue;
            };
            rivals.sort_by_cached_key(Whole::says);
            for rival in rivals.split_off(1) {
                let renamed = rival.renamed();
                let new = renamed.act.id;
                if !held.contains(&new) {
                    changed_ids.insert(new);
                }
                self.put(renamed);
                // Anybody can work out what it is called now, and may have called something else so beforehand.
                if self.acts.get(&new).is_some_and(|all| all.len() > 1) {
                    several.push(new);
                }
            }
        }
        let mut known = BTreeSet::new();
        let mut united = United {
            journal: Journal::default(),
            graph: Graph::default(),
            new: BTreeSet::new(),
            missing: BTreeSet::new(),
            changed_ids,
            is_plain: false,
        };
        for whole in self.acts.into_values().flatten() {
            let only_tells = whole.act.name.verb == Verb::Unite && whole.changes.is_empty();
            if !whole.ours && !only_tells {
                united.new.insert(whole.act.id);
            }
            if !whole.theirs && !only_tells {
                united.missing.insert(whole.act.id);
            }
            for change in whole.changes {
                let mut change = change.into_owned();
                while !known.insert(change.id) {
                    change.id = beside(&change);
                }
                united.journal.changes.push(change);
            }
            united.journal.acts.push(whole.act);
        }
        united
    }
}

#[cfg(test)]
mod tests;
