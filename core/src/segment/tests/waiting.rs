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
fn a_change_on_top_of_one_that_is_not_here_waits() {
    let (identity, key) = (PlanIdentity::first(), new_key());
    let chain = chain();
    let acts = act(3, 1, &[(7, 7)]);
    let (_, bytes) = seal(&header(3, &key, 1, None, &[]), &acts, &key, &identity).unwrap();
    let odd = Segment::open(&bytes, &identity).unwrap();
    let (ready, waiting) = looked(&chain, vec![odd]);
    assert!(ready.is_empty(), "nobody knows what it is on top of");
    assert_eq!(waiting, BTreeMap::from([(copy(3), 1)]));
}

/// Two files may have given one id out, and what is in them is kept beside each other. What was written on top of either is no
/// reason to wait for ever, and takes nothing away in the other's field.
#[test]
fn one_id_for_two_fields_keeps_nothing_waiting() {
    let (identity, key) = (PlanIdentity::first(), new_key());
    let chain = chain();
    let (mut acts, above) = (act(3, 1, &[]), act(3, 2, &[(0, 1)]));
    acts.changes[0].id = chain.journal.changes[0].id;
    acts.acts.extend(above.acts);
    acts.changes.extend(above.changes);
    for change in &mut acts.changes {
        change.record.id = Uuid::from_u128(6);
    }
    let (name, bytes) = seal(&header(3, &key, 1, None, &[]), &acts, &key, &identity).unwrap();
    let first = Segment::open(&bytes, &identity).unwrap();
    let mut later = act(3, 3, &[(0, 1)]);
    later.changes[0].record.id = Uuid::from_u128(6);
    let (_, bytes) = seal(&header(3, &key, 2, Some(&name), &[]), &later, &key, &identity).unwrap();
    let second = Segment::open(&bytes, &identity).unwrap();
    let (ready, waiting) = looked(&chain, vec![second, first]);
    assert_eq!(ready, [(copy(3), 1), (copy(3), 2)]);
    assert!(waiting.is_empty());
}

#[test]
fn the_one_before_is_the_same_copys_and_has_the_number_before() {
    let (identity, key) = (PlanIdentity::first(), new_key());
    let chain = chain();
    let (first, of_other) = (&chain.all[0].hash, &chain.all[3].hash);
    let false_ones = [
        (2, Some(of_other.as_str()), "another copy's"),
        (3, Some(first.as_str()), "one further back"),
        (1, Some(first.as_str()), "one before the first"),
        (2, None, "none before the second"),
    ];
    for (number, previous, why) in false_ones {
        let header = header(1, &key, number, previous, &[]);
        let (_, bytes) = seal(&header, &act(1, 9, &[]), &key, &identity).unwrap();
        let mut all = chain.all.clone();
        all.push(Segment::open(&bytes, &identity).unwrap());
        let taken = BTreeMap::new();
        let here = Here {
            journal: &chain.journal,
            taken: &taken,
        };
        let looked = look(here, all, &mut Some::<Journal>);
        assert_eq!(looked.ready.len(), 4, "{why}: the others come in");
        assert_eq!(
            (looked.unreadable, looked.rest.len()),
            (1, 0),
            "{why}: it is no part"
        );
        assert!(looked.odd.contains(&copy(1)), "{why}: and it is said whose it is");
    }
}

#[test]
fn a_part_that_is_encrypted_anew_is_the_same_part() {
    let (identity, key) = (PlanIdentity::first(), new_key());
    let header = header(1, &key, 1, None, &[]);
    let opened = |acts: &Journal| {
        let (_, bytes) = seal(&header, acts, &key, &identity).unwrap();
        Segment::open(&bytes, &identity).unwrap()
    };
    let acts = act(1, 1, &[]);
    let (one, again, fork) = (opened(&acts), opened(&acts), opened(&act(1, 2, &[])));
    assert_ne!(one.hash, again.hash, "age begins with chance");
    assert_eq!(one.part, again.part);
    let once = Segment::once(vec![one.clone(), fork.clone(), again.clone()]);
    assert_eq!(once.len(), 2, "another with the same number is another");
    let kept = once.iter().find(|it| it.part == one.part).unwrap();
    let mut names = vec![kept.hash.clone()];
    names.extend(kept.also.clone());
    names.sort();
    let mut both = vec![one.hash, again.hash];
    both.sort();
    assert_eq!(names, both, "it is known by both names, and called by the first");
    assert_eq!(kept.hash, both[0]);
    assert!(once.iter().any(|it| it.part == fork.part));
}
