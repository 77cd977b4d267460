//! What each copy of a plan had seen when something was done on it.
//!
//! A copy's acts have numbers, so «all acts of that copy up to number 40» is a number. A copy says how far it had seen the
//! others in its first act, and where it saw more than before: when another was taken in. In between it had seen what it had
//! seen then, and its own.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::act::{Act, Journal, Seen};
use crate::plan::{ActId, ChangeId, DeviceId};

/// An act by its copy and its number there.
pub type Stamp = (DeviceId, u64);

/// How far each copy was seen.
type Reach = BTreeMap<DeviceId, u64>;

/// How far each copy had seen the others, from which of its acts on.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Knowledge(BTreeMap<DeviceId, Vec<(u64, Reach)>>);

impl Knowledge {
    /// What the acts say of it, in whatever order they stand.
    #[must_use]
    pub fn of<'a>(acts: impl IntoIterator<Item = &'a Act>) -> Self {
        let told = acts
            .into_iter()
            .filter_map(|act| Some((act.device, act.seq, act.seen.as_deref()?)));
        let mut said: BTreeMap<DeviceId, BTreeMap<u64, Reach>> = BTreeMap::new();
        for (copy, number, seen) in told {
            let here = said.entry(copy).or_default().entry(number).or_default();
            take(here, seen.iter().map(|it| (it.copy, it.number)));
        }
        let grown = said.into_iter().map(|(copy, steps)| {
            let mut so_far = Reach::new();
            let steps = steps.into_iter().map(|(number, reach)| {
                take(&mut so_far, reach);
                (number, so_far.clone())
            });
            (copy, steps.collect())
        });
        Self(grown.collect())
    }

    /// Whether any copy says that it has seen another.
    #[must_use]
    pub fn tells(&self) -> bool {
        let mut steps = self.0.values().flatten();
        steps.any(|(_, reach)| !reach.is_empty())
    }

    /// How far the copy had seen the others at its act of this number; nothing where it never said.
    #[must_use]
    pub fn at(&self, (copy, number): Stamp) -> Option<&BTreeMap<DeviceId, u64>> {
        let steps = self.0.get(&copy)?;
        let before = steps.partition_point(|(from, _)| *from <= number);
        steps.get(before.checked_sub(1)?).map(|(_, reach)| reach)
    }

    /// Whether whoever made the act `one` had the act `other` before them. Where a copy never said what it had seen, it had
    /// seen everything: then nothing is called a disagreement that may be none.
    #[must_use]
    pub fn knows(&self, one: Stamp, other: Stamp) -> bool {
        if one.0 == other.0 {
            return one.1 >= other.1;
        }
        let Some(reach) = self.at(one) else {
            return true;
        };
        reach.get(&other.0).is_some_and(|number| *number >= other.1)
    }

    /// Whether whoever made these acts of a journal had all that those had who made what they had: no honest copy has an act
    /// without those it was made on top of. And whether there is all that they say they had: `reached` is how far each copy's acts go.
    #[must_use]
    pub(super) fn is_whole(&self, journal: &Journal, of: &[Act], reached: &BTreeMap<DeviceId, u64>) -> bool {
        let made: HashMap<ActId, Stamp> = journal
            .acts
            .iter()
            .map(|act| (act.id, (act.device, act.seq)))
            .collect();
        let of_change: HashMap<ChangeId, ActId> = journal
            .changes
            .iter()
            .map(|change| (change.id, change.act))
            .collect();
        let mut built_on: HashMap<ActId, Vec<Stamp>> = HashMap::new();
        for change in &journal.changes {
            let earlier = change.parents.iter().chain(&change.brings);
            let earlier = earlier.filter_map(|id| made.get(of_change.get(id)?).copied());
            let others = earlier.filter(|(copy, _)| made.get(&change.act).is_some_and(|own| own.0 != *copy));
            built_on.entry(change.act).or_default().extend(others);
        }
        let none = Reach::new();
        of.iter().all(|act| {
            let own = (act.device, act.seq);
            let known = self.at(own).unwrap_or(&none);
            let has = |(copy, number): Stamp| {
                copy == act.device || known.get(&copy).is_some_and(|reach| *reach >= number)
            };
            let is_there = |(copy, number): Stamp| reached.get(&copy).is_some_and(|reach| *reach >= number);
            let said = act.seen.iter().flatten().map(|seen| (seen.copy, seen.number));
            let built_on = built_on.get(&act.id).into_iter().flatten().copied();
            let mut had = said.chain(built_on);
            had.all(|one| {
                let theirs = self.at(one).unwrap_or(&none);
                has(one) && is_there(one) && theirs.iter().all(|(copy, number)| has((*copy, *number)))
            })
        })
    }

    /// Whether neither had the other before them.
    #[must_use]
    pub fn are_apart(&self, one: Stamp, other: Stamp) -> bool {
        !self.knows(one, other) && !self.knows(other, one)
    }
}

fn take(reach: &mut Reach, more: impl IntoIterator<Item = (DeviceId, u64)>) {
    for (copy, number) in more {
        let known = reach.entry(copy).or_default();
        *known = number.max(*known);
    }
}

/// How far the acts of each copy reach.
pub(super) fn reached<'a>(acts: impl IntoIterator<Item = &'a Act>) -> BTreeMap<DeviceId, u64> {
    let mut reach = Reach::new();
    take(&mut reach, acts.into_iter().map(|act| (act.device, act.seq)));
    reach
}

/// How far all of the acts reach, as it is written in an act.
#[must_use]
pub fn all_seen<'a>(acts: impl IntoIterator<Item = &'a Act>) -> Vec<Seen> {
    written(&reached(acts))
}

fn written(reach: &Reach) -> Vec<Seen> {
    let seen = reach.iter().map(|(copy, number)| Seen {
        copy: *copy,
        number: *number,
    });
    seen.collect()
}

/// Lets acts of before copies said what they had seen say it: in the journal of one file, which no other was taken into, an
/// act was made on top of everything that stands before it. Said of the copies that say nothing themselves.
pub(super) fn say_what_was_seen(acts: &mut [Act]) {
    let telling: BTreeSet<DeviceId> = acts
        .iter()
        .filter(|act| act.seen.is_some())
        .map(|act| act.device)
        .collect();
    let mut reach = Reach::new();
    let mut before = None;
    for act in acts {
        if before != Some(act.device) && !telling.contains(&act.device) {
            let mut others = reach.clone();
            others.remove(&act.device);
            act.seen = Some(written(&others));
        }
        before = Some(act.device);
        take(&mut reach, [(act.device, act.seq)]);
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::super::{ActKind, ActName, Verb};
    use super::*;
    use crate::plan::{ActId, Kind, Pen, PersonId};

    fn copy(number: u128) -> DeviceId {
        DeviceId(Uuid::from_u128(number))
    }

    fn act(on: u128, seq: u64, seen: Option<&[(u128, u64)]>) -> Act {
        let id = ActId(Uuid::from_u128(on * 1000 + u128::from(seq)));
        let seen = seen.map(|all| {
            let all = all.iter().map(|(other, number)| Seen {
                copy: copy(*other),
                number: *number,
            });
            all.collect()
        });
        Act {
            id,
            name: ActName {
                verb: Verb::Change,
                kind: Kind::Matter,
            },
            kind: ActKind::New,
            run: id,
            pen: Pen::of(PersonId(Uuid::from_u128(1))),
            device: copy(on),
            seq,
            at: chrono::DateTime::UNIX_EPOCH,
            way: None,
            taken_in: false,
            breaks: None,
            seen,
        }
    }

    #[test]
    fn a_copy_knows_what_it_said_and_its_own_until_it_says_more() {
        let acts = [
            act(1, 1, Some(&[])),
            act(1, 2, None),
            act(2, 1, Some(&[(1, 1)])),
            act(2, 2, None),
            act(2, 3, Some(&[(1, 2)])),
        ];
        let knowledge = Knowledge::of(&acts);
        assert!(
            knowledge.knows((copy(2), 2), (copy(1), 1)),
            "what it began with is known from then on"
        );
        assert!(
            knowledge.are_apart((copy(2), 2), (copy(1), 2)),
            "what came on the other copy meanwhile is not"
        );
        assert!(
            knowledge.knows((copy(2), 3), (copy(1), 2)),
            "until it is taken in"
        );
        assert!(knowledge.knows((copy(2), 3), (copy(2), 1)), "its own always");
    }

    #[test]
    fn a_file_of_before_says_what_stood_in_it() {
        let mut acts = [act(1, 1, None), act(1, 2, None), act(2, 1, None), act(1, 3, None)];
        say_what_was_seen(&mut acts);
        let knowledge = Knowledge::of(&acts);
        assert!(knowledge.knows((copy(2), 1), (copy(1), 2)), "the act before it");
        assert!(
            !knowledge.knows((copy(2), 1), (copy(1), 3)),
            "and not the one after it"
        );
        assert!(
            knowledge.knows((copy(1), 3), (copy(2), 1)),
            "when the plan was carried back, it had seen the other"
        );
        let told = acts.clone();
        say_what_was_seen(&mut acts);
        assert_eq!(acts, told, "what is said is not said again");
    }

    #[test]
    fn who_said_nothing_is_taken_to_know_all() {
        let acts = [act(1, 1, None), act(2, 1, None)];
        let knowledge = Knowledge::of(&acts);
        assert!(
            !knowledge.are_apart((copy(1), 1), (copy(2), 1)),
            "nothing is called apart that may not be"
        );
    }
}
