//! The one order of a history, the same on every copy that has the same acts: each act after what it was made on top of, and
//! of those that come in any order the one with the lowest id first. No clock is asked.
//!
//! Anybody with a copy can make acts that wait for each other: one that says it has seen what was made on top of it, one that makes a
//! record there is already, or has the number of another. Then what is least sure gives way, and only where they do ([`knots`]).

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

use super::{Act, Journal};
use crate::plan::ActId;

mod behind;
mod knots;

use behind::Behind;
pub(super) use behind::points_to;
use knots::untied;

/// The one order of a journal, and how sure it is.
pub(super) struct Order {
    /// The acts' places in the list, in order.
    pub(super) places: Vec<usize>,
    /// Whether each comes after all that it waits for, by whichever bond, and no number is two acts' on one copy.
    pub(super) is_straight: bool,
    /// Whether all that is pointed to was made in it.
    pub(super) is_whole: bool,
}

/// How sure it is that an act is on top of another; the surest last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Bond {
    /// It is known by a number that several acts have, or by a record that several make.
    Loose,
    /// Its copy says that it had seen it.
    Seen,
    /// It is the next on its copy.
    Next,
    /// It names what the other made, which has an id that nobody could know before.
    Named,
}

/// One act is on top of another: it comes after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Wait {
    act: usize,
    behind: usize,
    bond: Bond,
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
    let mut is_whole = true;
    let mut waits = Vec::new();
    for (act, said) in acts.iter().enumerate() {
        let (of_act, finds_all) = behind.of_act(said);
        is_whole &= finds_all;
        let others = of_act.into_iter().filter(|(behind, _)| *behind != act);
        waits.extend(others.map(|(behind, bond)| Wait { act, behind, bond }));
    }
    let mut places = sorted(acts, &waits);
    let is_straight = behind.is_numbered_once && places.len() == acts.len();
    if places.len() < acts.len() {
        places = sorted(acts, &untied(acts.len(), waits));
    }
    Order {
        places,
        is_straight,
        is_whole,
    }
}

/// The places of the acts, each after those it waits for, of several the one with the lowest id first. Those that wait for
/// each other are not among them.
fn sorted(acts: &[Act], waits: &[Wait]) -> Vec<usize> {
    let mut ahead: Vec<usize> = vec![0; acts.len()];
    let mut after: Vec<Vec<usize>> = vec![Vec::new(); acts.len()];
    for wait in waits {
        ahead[wait.act] += 1;
        after[wait.behind].push(wait.act);
    }
    let free = (0..acts.len()).filter(|at| ahead[*at] == 0);
    let mut ready: BinaryHeap<Reverse<(ActId, usize)>> = free.map(|at| Reverse((acts[at].id, at))).collect();
    let mut places = Vec::with_capacity(acts.len());
    while let Some(Reverse((_, at))) = ready.pop() {
        places.push(at);
        for later in std::mem::take(&mut after[at]) {
            ahead[later] -= 1;
            if ahead[later] == 0 {
                ready.push(Reverse((acts[later].id, later)));
            }
        }
    }
    places
}
