//! What is taken in, and what waits for what.

use std::collections::BTreeMap;

use super::*;

/// Segments of two copies: three of the first, and one of the second on top of the first's second.
struct Chain {
    journal: Journal,
    all: Vec<Segment>,
}

fn chain() -> Chain {
    let (identity, key, other) = (PlanIdentity::first(), new_key(), new_key());
    let mut all = Vec::new();
    let mut put = |header: Header, acts: Journal, key: &CopyKey| {
        let (name, bytes) = seal(&header, &acts, key, &identity).unwrap();
        all.push(Segment::open(&bytes, &identity).unwrap());
        name
    };
    let first = put(header(1, &key, 1, None, &[(0, 1)]), act(1, 1, &[(0, 1)]), &key);
    let second = put(
        header(1, &key, 2, Some(&first), &[(0, 1), (1, 1)]),
        act(1, 2, &[(1, 1)]),
        &key,
    );
    put(
        header(1, &key, 3, Some(&second), &[(0, 1), (1, 2)]),
        act(1, 3, &[(1, 2)]),
        &key,
    );
    put(
        header(2, &other, 1, None, &[(0, 1), (1, 2)]),
        act(2, 1, &[(1, 2)]),
        &other,
    );
    Chain {
        journal: act(0, 1, &[]),
        all,
    }
}

fn looked(chain: &Chain, segments: Vec<Segment>) -> (Vec<(DeviceId, u64)>, BTreeMap<DeviceId, u32>) {
    let taken = BTreeMap::new();
    let here = Here {
        journal: &chain.journal,
        taken: &taken,
    };
    let looked = look(here, segments, &mut Some::<Journal>);
    let ready = looked.ready.iter();
    let ready = ready.map(|(it, _)| (it.header.copy, it.header.number));
    (ready.collect(), looked.waiting)
}

#[test]
fn in_whatever_order_segments_come_all_of_them_are_taken_in_after_what_they_are_on_top_of() {
    let chain = chain();
    for turn in 0..24 {
        let mut rest = chain.all.clone();
        let mut order = Vec::new();
        let mut turn = turn;
        while !rest.is_empty() {
            order.push(rest.remove(turn % rest.len()));
            turn /= 2;
        }
        let (ready, waiting) = looked(&chain, order);
        assert!(waiting.is_empty(), "{waiting:?}");
        assert_eq!(ready.len(), 4);
        let place = |stamp| ready.iter().position(|it| *it == stamp).unwrap();
        assert!(place((copy(1), 1)) < place((copy(1), 2)));
        assert!(
            place((copy(1), 2)) < place((copy(2), 1)),
            "what it saw comes first"
        );
    }
}

#[test]
fn what_is_on_top_of_something_that_has_not_come_waits_and_what_it_waits_for_is_told() {
    let chain = chain();
    let without = |numbers: &[usize]| {
        let all = chain.all.iter().cloned().enumerate();
        let left = all.filter(|(place, _)| !numbers.contains(place));
        left.map(|(_, segment)| segment).collect::<Vec<_>>()
    };
    let (ready, waiting) = looked(&chain, without(&[1]));
    assert_eq!(ready, [(copy(1), 1)], "nothing is taken in over the gap");
    assert_eq!(
        waiting,
        BTreeMap::from([(copy(1), 1)]),
        "one part of the first copy's has not come"
    );
    let (ready, waiting) = looked(&chain, without(&[0, 1]));
    assert!(ready.is_empty());
    assert_eq!(waiting, BTreeMap::from([(copy(1), 2)]));
    let (ready, _) = looked(&chain, without(&[2]));
    assert_eq!(ready.len(), 3, "what nobody builds on is not waited for");
}

#[test]
fn a_change_on_top_of_another_fields_is_not_taken_in() {
    let (identity, key) = (PlanIdentity::first(), new_key());
    let chain = chain();
    let mut acts = act(3, 1, &[(0, 1)]);
    acts.changes[0].record.id = Uuid::from_u128(6);
    let (_, bytes) = seal(&header(3, &key, 1, None, &[]), &acts, &key, &identity).unwrap();
    let odd = Segment::open(&bytes, &identity).unwrap();
    let (ready, waiting) = looked(&chain, vec![odd]);
    assert!(ready.is_empty(), "it would take the other field's words away");
    assert_eq!(waiting, BTreeMap::from([(copy(3), 1)]));
}

#[test]
fn a_change_with_the_id_of_another_fields_is_not_taken_in() {
    let (identity, key) = (PlanIdentity::first(), new_key());
    let chain = chain();
    let (mut acts, above) = (act(3, 1, &[]), act(3, 2, &[(0, 1)]));
    acts.changes[0].id = chain.journal.changes[0].id;
    acts.acts.extend(above.acts);
    acts.changes.extend(above.changes);
    for change in &mut acts.changes {
        change.record.id = Uuid::from_u128(6);
    }
    let (_, bytes) = seal(&header(3, &key, 1, None, &[]), &acts, &key, &identity).unwrap();
    let odd = Segment::open(&bytes, &identity).unwrap();
    let (ready, _) = looked(&chain, vec![odd]);
    assert!(ready.is_empty(), "it would take the other field's words away");
}
