//! Acts that wait for each other: no honest copy makes such, so one of what binds them is not true.
//!
//! What is surer is believed first. An act that names what another made cannot have been there before it; that it is the next on its copy
//! is what the copy says of itself; that it had seen others is what it says of them. Where that goes in a ring with what is
//! surer, it is not true and is let go; where several that are as sure go in a ring, nobody can tell which, and all of them are.

use petgraph::algo::{DfsSpace, has_path_connecting, kosaraju_scc};
use petgraph::graph::{DiGraph, NodeIndex};

use super::{Bond, Wait};

/// So much is looked at to tell which of the bonds in rings are denied by surer ones. What takes more was made to take long: all
/// of them are let go then.
const MOST_LOOKED_AT: usize = 50_000_000;

/// The same without what goes in rings. `acts` is how many there are.
pub(super) fn untied(acts: usize, waits: Vec<Wait>) -> Vec<Wait> {
    let mut kept = Vec::new();
    for bond in [Bond::Named, Bond::Next, Bond::Seen, Bond::Loose] {
        let as_sure = waits.iter().copied().filter(|wait| wait.bond == bond).collect();
        let in_rings = keep_straight(acts, &mut kept, as_sure);
        let not_denied = not_denied(acts, &kept, in_rings);
        keep_straight(acts, &mut kept, not_denied);
    }
    kept
}

/// Keeps those that go in no ring with each other and what is kept. Gives the others.
fn keep_straight(acts: usize, kept: &mut Vec<Wait>, more: Vec<Wait>) -> Vec<Wait> {
    let ring_of = rings(&graph(acts, kept.iter().chain(&more)));
    let (in_rings, straight) = more
        .into_iter()
        .partition(|wait| ring_of[wait.act] == ring_of[wait.behind]);
    let straight: Vec<Wait> = straight;
    kept.extend(straight);
    in_rings
}

/// Those of which what is kept does not say the opposite.
fn not_denied(acts: usize, kept: &[Wait], in_rings: Vec<Wait>) -> Vec<Wait> {
    let ring_of = rings(&graph(acts, kept.iter().chain(&in_rings)));
    let inside = |wait: &&Wait| ring_of[wait.act] == ring_of[wait.behind];
    let kept: Vec<Wait> = kept.iter().filter(inside).copied().collect();
    if in_rings.len().saturating_mul(kept.len()) > MOST_LOOKED_AT {
        return Vec::new();
    }
    let surer = graph(acts, kept.iter());
    let mut space = DfsSpace::new(&surer);
    let mut is_denied = |wait: &Wait| {
        let (act, behind) = (NodeIndex::new(wait.act), NodeIndex::new(wait.behind));
        has_path_connecting(&surer, behind, act, Some(&mut space))
    };
    in_rings.into_iter().filter(|wait| !is_denied(wait)).collect()
}

/// Leads from each act to those that it waits for.
fn graph<'a>(acts: usize, waits: impl Iterator<Item = &'a Wait>) -> DiGraph<(), ()> {
    let mut graph = DiGraph::new();
    for _ in 0..acts {
        graph.add_node(());
    }
    for wait in waits {
        graph.add_edge(NodeIndex::new(wait.act), NodeIndex::new(wait.behind), ());
    }
    graph
}

/// Which ring each act is in: two have the same number when each waits for the other.
fn rings(graph: &DiGraph<(), ()>) -> Vec<usize> {
    let mut ring_of = vec![0; graph.node_count()];
    for (ring, members) in kosaraju_scc(graph).into_iter().enumerate() {
        for member in members {
            ring_of[member.index()] = ring;
        }
    }
    ring_of
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wait(act: usize, behind: usize, bond: Bond) -> Wait {
        Wait { act, behind, bond }
    }

    #[test]
    fn what_is_denied_by_surer_bonds_is_let_go_and_nothing_beside_it() {
        // The forged one says that it has seen all of what was made on top of it.
        let [forged, first, second, other] = [0, 1, 2, 3];
        let mut waits = vec![
            wait(first, forged, Bond::Named),
            wait(second, first, Bond::Next),
            wait(other, first, Bond::Seen),
            wait(second, other, Bond::Named),
        ];
        let honest = waits.clone();
        waits.push(wait(forged, second, Bond::Seen));
        let mut kept = untied(4, waits);
        kept.sort_by_key(|wait| (wait.act, wait.behind));
        let mut all = honest;
        all.sort_by_key(|wait| (wait.act, wait.behind));
        assert_eq!(kept, all, "what honest copies say of each other is kept");
    }

    #[test]
    fn of_those_that_are_as_sure_none_is_kept_in_a_ring() {
        let waits = vec![
            wait(0, 1, Bond::Named),
            wait(1, 2, Bond::Named),
            wait(2, 0, Bond::Named),
            wait(3, 2, Bond::Named),
            wait(1, 0, Bond::Next),
        ];
        assert_eq!(
            untied(4, waits),
            [wait(3, 2, Bond::Named), wait(1, 0, Bond::Next)],
            "who only waits behind them waits on, and what is less sure tells what is left"
        );
    }
}
