//! What three copies gave comes to others through a shared folder in whichever order, in however many lots, twice and late:
//! when all has come they say the same.

use super::super::random::deeds::{COPIES, deeds};
use super::*;

/// More segments than a random history gives.
const MOST: usize = 128;

/// Plays a random history; whenever a key says so, every copy gives what no segment carries, and all of them do at the end.
/// Gives the plan as it was before, the copies after, and the folder.
fn given(history: &[Deed], keys: &[u8]) -> (Store, Copies, Segments) {
    let mut copies = Copies::begun(COPIES);
    let before = copied(&copies.stores[0], 600, &copies.clock);
    let mut folder = Segments::begun();
    for ((number, deed), key) in (0..).zip(history).zip(keys) {
        copies.play(number, deed);
        if key % 8 == 0 {
            let of = usize::try_from(number).unwrap() % COPIES;
            folder.give(&mut copies.stores[of]);
        }
    }
    for store in &mut copies.stores {
        folder.give(store);
    }
    (before, copies, folder)
}

/// The places of the segments in an order of their own, some of them once more at the end.
fn order(segments: usize, keys: &[u8]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..segments).collect();
    places.sort_by_key(|place| keys[*place]);
    let again: Vec<usize> = places
        .iter()
        .copied()
        .filter(|place| keys[*place].is_multiple_of(5))
        .collect();
    places.extend(again);
    places
}

/// A copy to which the segments come in this order, so many at a time.
fn received(before: &Store, clock: &Arc<MadeUp>, folder: &Segments, order: &[usize], lot: usize) -> Store {
    let mut store = copied(before, 700 + lot as u128, clock);
    let mut come = Vec::new();
    for lot in order.chunks(lot.max(1)) {
        come.extend_from_slice(lot);
        folder.only(&come).take(0, &mut store);
    }
    let mut all = folder.only(&come);
    while all.take(0, &mut store) > 0 {}
    store
}

proptest! {
    #![proptest_config(crate::random::cases(8))]

    #[test]
    fn in_whichever_order_and_lots_segments_come_the_copies_say_the_same(
        history in deeds(),
        keys in prop::collection::vec(any::<u8>(), MOST),
        lots in prop::collection::vec(1_usize..6, 2),
    ) {
        let (before, copies, folder) = given(&history, &keys);
        let segments = folder.count();
        let at_once: Vec<usize> = (0..segments).collect();
        let mut all = received(&before, &copies.clock, &folder, &at_once, segments);
        prop_assert!(all.verify().is_ok(), "tables and journal say the same");
        let (told, reading) = (said(&all), all.reading().unwrap());
        let backwards: Vec<usize> = at_once.iter().rev().copied().collect();
        for (order, lot) in [(order(segments, &keys), lots[0]), (backwards, lots[1])] {
            let mut other = received(&before, &copies.clock, &folder, &order, lot);
            prop_assert!(other.verify().is_ok(), "tables and journal say the same");
            prop_assert_eq!(said(&other), told.clone(), "in the order {:?}, {} at a time", order, lot);
            prop_assert_eq!(rules(&other), rules(&all));
            let taken_out = |store: &Store| store.unsettled().unwrap().taken_out;
            prop_assert_eq!(taken_out(&other), taken_out(&all));
            prop_assert!(other.reading().unwrap() == reading, "and the plan is read alike");
        }
        let journal = all.journal().unwrap();
        for store in &copies.stores {
            for written in store.journal().unwrap().changes {
                let kept = journal.changes.iter().find(|change| change.id == written.id);
                prop_assert_eq!(kept.map(|kept| &kept.value), Some(&written.value), "every text came");
            }
        }
    }
}
