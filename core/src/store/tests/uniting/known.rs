//! Which copy a file is, told by what stands in it and beside it.

use super::*;
use crate::vault::CopyMark;

impl Store {
    /// What is to stand beside the file now.
    fn mark(&self, nonce: &str) -> CopyMark {
        CopyMark::of(nonce, self.newest().get())
    }
}

#[test]
fn a_copy_is_known_again_by_what_stands_beside_it() {
    let mut apart = Apart::after(&[add(Kind::Matter, 10, json!({"text": "Sove."}))]);
    let nonce = apart.here.settle_copy(None, true).unwrap();
    let beside = apart.here.mark(&nonce);
    let another = CopyMark::of("another word", None);
    assert_eq!(
        apart.here.copy(),
        DeviceId(id(99)),
        "a plan that was just made goes on as it began"
    );
    assert_eq!(apart.here.settle_copy(Some(&beside), false).unwrap(), nonce);
    assert_eq!(
        apart.here.copy(),
        DeviceId(id(99)),
        "the same file in the same place"
    );
    assert!(apart.here.reversible().undo.is_some(), "with what it can undo");
    let mut moved = copied(&apart.here, 99, &apart.clock);
    moved.settle_copy(Some(&another), false).unwrap();
    assert_ne!(
        moved.copy(),
        apart.here.copy(),
        "a folder that was moved is another copy"
    );
    assert_eq!(
        moved.reversible().undo,
        apart.here.reversible().undo,
        "on the laptop where it was written, which can undo what was done on the one before"
    );
    moved.undo(pen(ARNE, ARNE)).unwrap();
    let mut carried = copied(&apart.here, 98, &apart.clock);
    let new = carried.settle_copy(Some(&another), false).unwrap();
    assert_ne!(new, nonce, "carried elsewhere it gets a word of its own");
    assert_ne!(carried.copy(), apart.here.copy(), "and is another copy");
    assert_eq!(
        carried.reversible().undo,
        None,
        "on a laptop that has done nothing yet"
    );
    apart.later();
    carried
        .act(pen(ARNE, ARNE), &[change(Kind::Matter, 10, "text", "Der")])
        .unwrap();
    let last = carried.journal().unwrap().acts.pop().unwrap();
    assert_eq!(last.seq, 1, "its acts are numbered from 1");
    assert_eq!(last.seen.unwrap().len(), 1, "and it says what it had seen");
    apart.there = carried;
    apart.here(ARNE, &[change(Kind::Matter, 10, "text", "Her")]);
    assert_eq!(apart.meet().disagreements, 1, "what they write is two things");
}

#[test]
fn a_file_that_lacks_what_was_said_of_it_is_another_copy() {
    let mut apart = Apart::after(&[add(Kind::Matter, 10, json!({"text": "Sove."}))]);
    let nonce = apart.here.settle_copy(None, true).unwrap();
    let before = apart.here.mark(&nonce);
    let put_aside = copied(&apart.here, 99, &apart.clock);
    apart.here(ARNE, &[change(Kind::Matter, 10, "text", "Sove om natta.")]);
    let after = apart.here.mark(&nonce);
    let here = apart.here.copy();
    let settled = |mut store: Store, beside: &CopyMark| {
        store.settle_copy(Some(beside), false).unwrap();
        store
    };
    let again = |store: &Store| copied(store, 99, &apart.clock);
    assert_eq!(
        settled(again(&apart.here), &before).copy(),
        here,
        "cut short before it was said, the file has more than stands beside it, and is the same copy"
    );
    assert_eq!(
        settled(again(&apart.here), &after).copy(),
        here,
        "as it is when both say the same"
    );
    let mut back = settled(put_aside, &after);
    assert_ne!(back.copy(), here, "an older file that was put back is not");
    apart.later();
    back.act(pen(ARNE, ARNE), &[change(Kind::Matter, 10, "text", "Sove godt.")])
        .unwrap();
    let [lost, written] = [&apart.here, &back].map(|store| {
        let last = store.journal().unwrap().acts.pop().unwrap();
        (last.device, last.seq)
    });
    assert_ne!(lost, written, "and gives no number out once more");
    apart.there = back;
    assert_eq!(
        apart.meet().disagreements,
        1,
        "what was lost comes back where it is found"
    );
}

#[test]
fn what_is_taken_in_is_no_older_file() {
    let mut apart = Apart::after(&[add(Kind::Matter, 10, json!({"text": "Sove."}))]);
    let nonce = apart.here.settle_copy(None, true).unwrap();
    apart.here(ARNE, &[change(Kind::Matter, 10, "text", "Her")]);
    let beside = apart.here.mark(&nonce);
    apart.there(ARNE, &[add(Kind::Goal, 20, json!({"title": "Mål"}))]);
    take_in(&mut apart.here, &apart.there);
    let mut again = copied(&apart.here, 99, &apart.clock);
    again.settle_copy(Some(&beside), false).unwrap();
    assert_eq!(
        again.copy(),
        apart.here.copy(),
        "its acts are there, wherever they stand now"
    );
    let mut met = copied(&apart.here, 99, &apart.clock);
    met.settle_copy(Some(&apart.here.mark(&nonce)), false).unwrap();
    assert_eq!(met.copy(), apart.here.copy(), "and the meeting is one of them");
}
