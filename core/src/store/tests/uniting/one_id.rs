//! One id that is used twice: for records of two kinds, for one record that is made once more, and for the number of an act. It
//! comes of a broken program or of ill will, and keeps nobody's words out.

use super::collisions::rename;
use super::*;
use crate::journal::{United, unite};
use crate::plan::ActId;

/// A goal on the one copy, and something that matters on the other.
fn of_one_id() -> Apart {
    let mut apart = Apart::after(&[add(Kind::Goal, 20, json!({"title": "Mål"}))]);
    apart.here(ARNE, &[add(Kind::Goal, 21, json!({"title": "Klare sårstellet"}))]);
    apart.here(ARNE, &[change(Kind::Goal, 21, "title", "Klare sårstellet selv")]);
    apart.there(SIV, &[add(Kind::Matter, 21, json!({"text": "Sove."}))]);
    apart
}

#[test]
fn records_of_two_kinds_with_one_id_both_stand_and_it_is_told() {
    let mut apart = of_one_id();
    let met = apart.meet();
    assert_eq!((met.misfits, met.breaking, met.disagreements), (1, 0, 0));
    let goal = "Klare sårstellet selv";
    for store in [&apart.here, &apart.there] {
        assert_eq!(value(store, Kind::Goal, 21, "title"), goal);
        assert_eq!(value(store, Kind::Matter, 21, "text"), "Sove.");
        let told = store.unsettled().unwrap().misfits;
        assert_eq!(told.len(), 1, "{told:?}");
        assert_eq!(told[0].rule, "duplicate-id");
        assert_eq!(
            told[0].records.len(),
            2,
            "each of the two is led to from the other"
        );
    }
    let acts = |record| apart.here.history(Some(record), None, 10).unwrap().items.len();
    assert_eq!(
        (acts(record(Kind::Goal, 21)), acts(record(Kind::Matter, 21))),
        (2, 1),
        "the history of the one is not the other's"
    );
}

#[test]
fn nothing_needs_to_be_settled_to_go_on_and_to_take_one_out_settles_it() {
    let mut apart = of_one_id();
    apart.meet();
    apart.here(ARNE, &[change(Kind::Goal, 21, "title", "Klare mer selv")]);
    apart.here(ARNE, &[change(Kind::Matter, 21, "text", "Sove lenge.")]);
    let remove = Edit::Remove {
        kind: Kind::Matter,
        id: id(21),
    };
    apart.there(SIV, &[change(Kind::Matter, 21, "text", "Sove godt.")]);
    let met = apart.meet();
    assert_eq!(met.misfits, 0, "it was told before");
    let plan = apart.here.plan().unwrap();
    let fields = plan
        .disagreements
        .iter()
        .map(|open| (open.record, open.field.as_str()));
    assert_eq!(
        fields.collect::<Vec<_>>(),
        [(record(Kind::Matter, 21), "text")],
        "where copies differ in the one, the other has no part in it"
    );
    apart.here(ARNE, &[remove]);
    take_in(&mut apart.there, &apart.here);
    for store in [&apart.here, &apart.there] {
        assert_eq!(rules(store), Vec::<String>::new());
        assert_eq!(value(store, Kind::Goal, 21, REMOVED), false, "the goal stands");
        assert_eq!(value(store, Kind::Matter, 21, REMOVED), true);
        assert!(store.verify().is_ok());
    }
    apart.here.undo(pen(ARNE, ARNE)).unwrap();
    assert_eq!(value(&apart.here, Kind::Matter, 21, REMOVED), false);
    assert_eq!(
        rules(&apart.here),
        ["duplicate-id"],
        "and taken back it is told again"
    );
}

#[test]
fn nobody_gives_an_id_out_twice_on_one_copy() {
    let mut apart = of_one_id();
    let again = apart.here.act(
        pen(ARNE, ARNE),
        &[add(Kind::Matter, 21, json!({"text": "Sove."}))],
    );
    assert!(
        matches!(again, Err(StoreError::Rule(RuleError::DuplicateId))),
        "{again:?}"
    );
}

#[test]
fn an_open_copy_of_both_is_read_again() {
    let mut apart = of_one_id();
    apart.meet();
    let copy = crate::document::open::write(&apart.here, noon()).unwrap();
    let read = crate::document::open::read(copy.as_bytes()).unwrap();
    let journal = read.into_journal(apart.clock.as_ref()).unwrap();
    let environment = Box::new(Arc::clone(&apart.clock));
    let again = Store::import(file::in_memory(), DeviceId(id(97)), environment, None, &journal).unwrap();
    assert_eq!(again.records, apart.here.records);
    assert_eq!(rules(&again), ["duplicate-id"]);
}

/// Holds that none but these acts breaks a rule, and that what was written here last stands.
fn stands(united: &United, forged: ActId) {
    let marked = united.journal.acts.iter().filter(|act| act.breaks.is_some());
    let marked: Vec<_> = marked.filter(|act| act.id != forged).collect();
    assert!(marked.is_empty(), "nobody else's words are kept out: {marked:?}");
    let records = united.graph.records();
    let text = records.value(record(Kind::Matter, 10), "text");
    assert_eq!(text, Some(&json!("Sove lenge.")));
}

/// What stands here, its newest act with the lowest id there is; and what stands there, the newest with the next.
fn with_low_ids(apart: &Apart) -> [Journal; 2] {
    let mut number = 0;
    [&apart.here, &apart.there].map(|store| {
        number += 1;
        let mut journal = store.journal().unwrap();
        let newest = journal.acts.last().unwrap().id;
        rename(&mut journal, newest, ActId(id(number)));
        journal
    })
}

/// What was written here after the two parted, and one act there.
fn written() -> Apart {
    let mut apart = Apart::after(&[add(Kind::Matter, 10, json!({"text": "Sove."}))]);
    apart.here(SIV, &[add(Kind::Goal, 20, json!({"title": "Mål"}))]);
    apart.here(ARNE, &[change(Kind::Matter, 10, "text", "Sove godt.")]);
    apart.here(ARNE, &[change(Kind::Matter, 10, "text", "Sove lenge.")]);
    apart.there(SIV, &[add(Kind::Goal, 30, json!({"title": "x"}))]);
    apart
}

#[test]
fn a_person_who_is_made_once_more_makes_nobodys_acts_wait_for_each_other() {
    let [ours, mut theirs] = with_low_ids(&written());
    let forged = ActId(id(2));
    let is_kept = |change: &crate::journal::Change| change.act != forged || change.field == REMOVED;
    theirs.changes.retain(is_kept);
    theirs.changes.last_mut().unwrap().record = record(Kind::Person, ARNE);
    let owner = PersonId(id(ARNE));
    for (one, other) in [(&ours, &theirs), (&theirs, &ours)] {
        stands(&unite(one, other, owner).unwrap(), forged);
    }
}

#[test]
fn an_act_with_anothers_number_makes_nobodys_acts_wait_for_each_other() {
    let [ours, mut theirs] = with_low_ids(&written());
    let forged = ActId(id(2));
    let [.., same, _, newest] = ours.acts.as_slice() else {
        panic!("three were written here")
    };
    let last = ours.changes.iter().rfind(|change| change.act == newest.id);
    let last = last.unwrap();
    let act = theirs.acts.last_mut().unwrap();
    (act.device, act.seq) = (same.device, same.seq);
    let mut change = theirs.changes.pop().unwrap();
    theirs.changes.retain(|change| change.act != forged);
    change.device = same.device;
    (change.record, change.field) = (last.record, last.field.clone());
    (change.parents, change.value) = (vec![last.id], json!("Ikke sove."));
    theirs.changes.push(change);
    let owner = PersonId(id(ARNE));
    for (one, other) in [(&ours, &theirs), (&theirs, &ours)] {
        stands(&unite(one, other, owner).unwrap(), forged);
    }
}
