//! What copies wrote apart stands together, and whose it is.

use super::*;
use crate::plan::Disagreement;

#[test]
fn what_was_written_on_either_stands_on_both() {
    let mut apart = Apart::after(&[add(Kind::Matter, 10, json!({"text": "Sove."}))]);
    apart.here(ARNE, &[add(Kind::Matter, 11, json!({"text": "Fisketuren"}))]);
    apart.there(SIV, &[add(Kind::Goal, 20, json!({"title": "Klare sårstellet"}))]);
    let news = apart.here.news(&apart.there.journal().unwrap()).unwrap();
    assert_eq!(
        (news.acts, news.ours),
        (1, 1),
        "each has one that the other has not"
    );
    assert_eq!(news.told[0].pen, pen(SIV, SIV), "told by whose pen it was");
    assert_eq!(news.copy, apart.there.copy());
    assert_eq!(news.since, None, "they never met");
    let met = apart.meet();
    assert_eq!((met.acts, met.disagreements, met.misfits), (1, 0, 0));
    assert!(met.whole);
    assert_eq!(value(&apart.here, Kind::Goal, 20, "title"), "Klare sårstellet");
    assert_eq!(value(&apart.there, Kind::Matter, 11, "text"), "Fisketuren");
    let news = apart.here.news(&apart.there.journal().unwrap()).unwrap();
    assert!(news.since.is_some(), "now they have met");
    let copies = apart.here.copies().unwrap();
    assert_eq!(copies.len(), 2, "both are told");
    assert!(copies[0].here && copies[1].met_at.is_some() && !copies[1].here);
    assert!(
        copies[1].writers.contains(&PersonId(id(SIV))),
        "with who wrote on it"
    );
}

#[test]
fn where_nothing_is_new_nothing_is_written() {
    let mut apart = Apart::after(&[add(Kind::Matter, 10, json!({"text": "Sove."}))]);
    apart.there(SIV, &[add(Kind::Goal, 20, json!({"title": "Mål"}))]);
    apart.meet();
    for (one, other) in [(0, 1), (1, 0)] {
        let journals = [&apart.here, &apart.there].map(|store| store.journal().unwrap());
        let store = if one == 0 {
            &mut apart.here
        } else {
            &mut apart.there
        };
        assert_eq!(store.news(&journals[other]).unwrap().acts, 0);
        let copy = store.copy();
        let met = store.unite(pen(ARNE, ARNE), &journals[other], copy).unwrap();
        assert_eq!((met.acts, met.whole), (0, false));
        assert_eq!(
            store.journal().unwrap(),
            journals[one],
            "that they met twice is not told twice"
        );
    }
}

#[test]
fn a_strangers_plan_is_told_as_such() {
    let mut apart = Apart::after(&[]);
    let mut journal = apart.there.journal().unwrap();
    for act in &mut journal.acts {
        act.id = ActId(id(5000));
        act.run = act.id;
    }
    for change in &mut journal.changes {
        change.act = ActId(id(5000));
    }
    let before = said(&apart.here);
    assert!(matches!(
        apart.here.news(&journal),
        Err(StoreError::AnotherPlan(_))
    ));
    let met = apart.here.unite(pen(ARNE, ARNE), &journal, DeviceId(id(98)));
    assert!(matches!(met, Err(StoreError::AnotherPlan(_))));
    assert_eq!(said(&apart.here), before, "and nothing of it comes in");
}

/// What copies say in the one field on which they disagree.
fn both(store: &Store) -> Disagreement {
    let [open] = &store.plan().unwrap().disagreements[..] else {
        panic!("one disagreement: {:?}", store.plan().unwrap().disagreements);
    };
    open.clone()
}

#[test]
fn the_owners_words_stand_whichever_copy_they_are_from() {
    for owner_here in [true, false] {
        let mut apart = Apart::after(&[]);
        apart.here(SIV, &[add(Kind::Matter, 10, json!({"text": "Sove."}))]);
        let base = copied(&apart.here, 97, &apart.clock);
        apart.there = base;
        let by = |owner: bool| if owner { ARNE } else { SIV };
        apart.here(by(owner_here), &[change(Kind::Matter, 10, "text", "Her")]);
        apart.there(by(!owner_here), &[change(Kind::Matter, 10, "text", "Der")]);
        let met = apart.meet();
        assert_eq!(met.disagreements, 1, "both are shown");
        let open = both(&apart.here);
        assert_eq!(open.versions.len(), 2);
        assert_eq!(open.versions[0].pen, pen(ARNE, ARNE), "the owner's first");
        assert!(open.owners, "and it is theirs to settle");
        let stands = value(&apart.here, Kind::Matter, 10, "text");
        assert_eq!(stands, if owner_here { "Her" } else { "Der" });
    }
}

#[test]
fn a_clock_that_is_wrong_decides_nothing() {
    let mut apart = Apart::after(&[add(Kind::Matter, 10, json!({"text": "Sove."}))]);
    let now = apart.clock.now().unwrap();
    apart.clock.set("1999-01-01T00:00:00Z".parse().unwrap());
    apart
        .there
        .act(pen(ARNE, ARNE), &[change(Kind::Matter, 10, "text", "Der, en")])
        .unwrap();
    apart.clock.set("2150-01-01T00:00:00Z".parse().unwrap());
    apart
        .there
        .act(pen(ARNE, ARNE), &[change(Kind::Matter, 10, "text", "Der, to")])
        .unwrap();
    apart.clock.set(now);
    apart.here(ARNE, &[change(Kind::Matter, 10, "text", "Her")]);
    apart.meet();
    let texts: Vec<_> = said(&apart.here)
        .2
        .iter()
        .flat_map(|item| item.changes.iter().map(|change| change.after.clone()))
        .filter(|after| after.as_str().is_some_and(|text| text.starts_with("Der")))
        .collect();
    assert_eq!(
        texts,
        ["Der, to", "Der, en"],
        "what was written on top of the other comes after it"
    );
}

#[test]
fn what_people_write_on_after_a_meeting_comes_after_it_everywhere() {
    let mut apart = Apart::after(&[add(Kind::Matter, 10, json!({"text": "Sove."}))]);
    apart.there(ARNE, &[change(Kind::Matter, 10, "text", "Der")]);
    apart.meet();
    apart.here(ARNE, &[change(Kind::Matter, 10, "text", "Begge")]);
    let met = apart.meet();
    assert_eq!(
        (met.disagreements, apart.here.plan().unwrap().disagreements.len()),
        (0, 0)
    );
    assert_eq!(value(&apart.there, Kind::Matter, 10, "text"), "Begge");
}

#[test]
fn a_file_of_before_copies_had_ids_meets_another() {
    let mut apart = Apart::after(&[
        add(Kind::Matter, 10, json!({"text": "Sove."})),
        add(Kind::Matter, 11, json!({"text": "Spise."})),
    ]);
    apart.there(ARNE, &[change(Kind::Matter, 10, "text", "Der")]);
    apart.here(ARNE, &[change(Kind::Matter, 11, "text", "Her")]);
    for store in [&apart.here, &apart.there] {
        store
            .connection
            .execute("UPDATE act SET seen = NULL", [])
            .unwrap();
    }
    let met = apart.meet();
    assert_eq!((met.acts, met.disagreements, met.taken_out), (1, 0, 0));
    assert_eq!(value(&apart.here, Kind::Matter, 10, "text"), "Der");
    assert_eq!(value(&apart.there, Kind::Matter, 11, "text"), "Her");
}

#[test]
fn an_open_copy_of_what_met_comes_in_again() {
    let mut apart = Apart::after(&[
        add(Kind::Goal, 20, json!({"title": "Ett"})),
        add(Kind::Goal, 21, json!({"title": "To"})),
    ]);
    apart.here(ARNE, &[change(Kind::Goal, 20, "parent", id(21).to_string())]);
    apart.there(ARNE, &[change(Kind::Goal, 21, "parent", id(20).to_string())]);
    apart.meet();
    let copy = crate::document::open::write(&apart.here, noon()).unwrap();
    let journal = crate::document::open::read(copy.as_bytes())
        .unwrap()
        .into_journal(apart.clock.as_ref())
        .unwrap();
    let clock = Box::new(Arc::clone(&apart.clock));
    let again = Store::import(file::in_memory(), DeviceId(id(96)), clock, None, &journal).unwrap();
    assert_eq!(
        again.plan().unwrap(),
        apart.here.plan().unwrap(),
        "with what does not go together"
    );
    assert_eq!(rules(&again), rules(&apart.here), "and told as such");
    let news = apart.here.news(&again.journal().unwrap()).unwrap();
    assert_eq!(news.acts, 0, "it is a copy like any other, with nothing new");
}
