//! What breaks a rule by what it was written on top of itself is kept, and does not stand. Nothing that is anybody's is
//! written over.

use super::*;

/// The journal of a copy whose newest act is said to be by another pen.
fn forged(store: &Store, by: Pen) -> Journal {
    let mut journal = store.journal().unwrap();
    let act = journal.acts.last_mut().unwrap();
    act.pen = by;
    let id = act.id;
    for change in journal.changes.iter_mut().filter(|change| change.act == id) {
        change.pen = by;
    }
    journal
}

fn meet_forged(store: &mut Store, journal: &Journal) -> Met {
    store.unite(pen(ARNE, ARNE), journal, DeviceId(id(98))).unwrap()
}

#[test]
fn the_owners_words_are_written_over_by_nobody() {
    let mut apart = Apart::after(&[add(Kind::Matter, 10, json!({"text": "Sove."}))]);
    apart.there(ARNE, &[change(Kind::Matter, 10, "text", "Noe annet")]);
    let journal = forged(&apart.there, pen(SIV, SIV));
    let news = apart.here.news(&journal).unwrap();
    assert_eq!(
        (news.acts, news.breaking),
        (1, 1),
        "it is told before it is taken in"
    );
    let met = meet_forged(&mut apart.here, &journal);
    assert_eq!(met.breaking, 1);
    assert_eq!(
        value(&apart.here, Kind::Matter, 10, "text"),
        "Sove.",
        "what Arne said stands"
    );
    assert!(
        apart.here.plan().unwrap().disagreements.is_empty(),
        "and nothing stands beside it"
    );
    assert!(apart.here.verify().is_ok());
    let kept = apart.here.journal().unwrap();
    let marked: Vec<_> = kept.acts.iter().filter_map(|act| act.breaks).collect();
    assert_eq!(marked, [crate::error::ProblemCode::OwnersWords]);
    let of_act = |item: &HistoryItem| item.changes.iter().any(|it| it.after == "Noe annet");
    let items = apart.here.history(None, None, 100).unwrap().items;
    let told = items
        .iter()
        .find(|item| of_act(item))
        .expect("its text is in the history");
    assert_eq!(
        told.breaks,
        Some(crate::error::ProblemCode::OwnersWords),
        "which says that it does not stand, and why"
    );
    assert_eq!(
        items.iter().filter(|item| item.breaks.is_some()).count(),
        1,
        "of that act alone"
    );
    assert_eq!(
        news.told
            .iter()
            .filter_map(|item| item.breaks)
            .collect::<Vec<_>>(),
        [crate::error::ProblemCode::OwnersWords],
        "as it was told before it was taken in"
    );
    apart.here(ARNE, &[change(Kind::Matter, 10, "text", "Sove godt.")]);
    assert!(apart.here.verify().is_ok(), "people write on as before");
    let reopened = copied(&apart.here, 99, &apart.clock);
    assert_eq!(
        said(&reopened),
        said(&apart.here),
        "and so it is when it is opened again"
    );
}

#[test]
fn what_is_built_on_what_does_not_stand_is_judged_by_what_does() {
    let mut apart = Apart::after(&[add(Kind::Matter, 10, json!({"text": "Sove."}))]);
    apart.there(ARNE, &[change(Kind::Matter, 10, "text", "Noe annet")]);
    let first = forged(&apart.there, pen(SIV, SIV));
    apart.there(ARNE, &[change(Kind::Matter, 10, "text", "Noe tredje")]);
    let mut journal = forged(&apart.there, pen(SIV, SIV));
    for act in &first.acts {
        let forged = journal.acts.iter_mut().find(|it| it.id == act.id).unwrap();
        forged.pen = act.pen;
    }
    for change in &first.changes {
        let forged = journal.changes.iter_mut().find(|it| it.id == change.id).unwrap();
        forged.pen = change.pen;
    }
    let met = meet_forged(&mut apart.here, &journal);
    assert_eq!(met.breaking, 2, "neither stands");
    assert_eq!(value(&apart.here, Kind::Matter, 10, "text"), "Sove.");
}

#[test]
fn a_mark_is_believed_of_nobody() {
    let mut apart = Apart::after(&[add(Kind::Matter, 10, json!({"text": "Sove."}))]);
    apart.there(SIV, &[add(Kind::Goal, 20, json!({"title": "Mål"}))]);
    let mut journal = apart.there.journal().unwrap();
    for act in &mut journal.acts {
        act.breaks = Some(crate::error::ProblemCode::OwnersWords);
    }
    let met = meet_forged(&mut apart.here, &journal);
    assert_eq!(met.breaking, 0);
    assert_eq!(
        value(&apart.here, Kind::Matter, 10, "text"),
        "Sove.",
        "ours stands"
    );
    assert_eq!(value(&apart.here, Kind::Goal, 20, "title"), "Mål", "and theirs");
}

#[test]
fn what_points_nowhere_is_kept_and_in_no_table() {
    let mut apart = Apart::after(&[add(Kind::Goal, 20, json!({"title": "Mål"}))]);
    apart.there(
        ARNE,
        &[add(Kind::Action, 30, json!({"goal": id(20), "what": "Trene"}))],
    );
    let mut journal = apart.there.journal().unwrap();
    for change in journal.changes.iter_mut().filter(|change| change.field == "goal") {
        change.value = json!(id(77));
    }
    let met = meet_forged(&mut apart.here, &journal);
    assert_eq!(met.breaking, 1);
    assert!(apart.here.plan().unwrap().actions.is_empty());
    assert!(apart.here.verify().is_ok());
}

#[test]
fn a_plan_does_not_change_hands() {
    let mut apart = Apart::after(&[]);
    apart.there(
        ARNE,
        &[change(
            Kind::Person,
            SIV,
            "roles",
            json!(["primaryContact", "coordinator"]),
        )],
    );
    let mut journal = apart.there.journal().unwrap();
    journal.changes.last_mut().unwrap().value = json!(["owner"]);
    meet_forged(&mut apart.here, &journal);
    assert_eq!(apart.here.records.owner(), Some(PersonId(id(ARNE))));
    assert!(apart.here.verify().is_ok());
}

#[test]
fn what_no_plan_holds_is_not_taken_in() {
    let mut apart = Apart::after(&[]);
    apart.there(ARNE, &[add(Kind::Matter, 10, json!({"text": "Sove."}))]);
    let before = said(&apart.here);
    for (field, value) in [
        ("text", json!("a\u{202E}b")),
        ("colour", json!("red")),
        ("text", json!("a".repeat(1 << 20))),
    ] {
        let mut journal = apart.there.journal().unwrap();
        let last = journal.changes.last_mut().unwrap();
        (last.field, last.value) = (field.to_owned(), value);
        let refused = apart.here.unite(pen(ARNE, ARNE), &journal, DeviceId(id(98)));
        assert!(
            matches!(refused, Err(StoreError::OtherCopyAltered { .. })),
            "{field}: {refused:?}"
        );
        assert_eq!(said(&apart.here), before, "{field}: nothing of it comes in");
    }
    let mut stranger = Apart::after(&[]);
    let refused = stranger
        .here
        .unite(pen(77, 77), &apart.there.journal().unwrap(), DeviceId(id(98)));
    assert!(refused.is_err(), "nor by a stranger's pen");
}

#[test]
fn a_higher_number_in_this_copys_name_stops_nobody_from_writing() {
    let mut apart = Apart::after(&[]);
    apart.there(ARNE, &[add(Kind::Matter, 10, json!({"text": "Sove."}))]);
    let mut journal = apart.there.journal().unwrap();
    let (own, act) = (apart.here.copy(), journal.acts.last_mut().unwrap());
    let taken = apart.here.numbers.act + 2;
    (act.device, act.seq) = (own, taken);
    let of = act.id;
    for change in journal.changes.iter_mut().filter(|change| change.act == of) {
        change.device = own;
    }
    meet_forged(&mut apart.here, &journal);
    assert!(apart.here.numbers.act > taken, "it goes on from what came in");
    apart.here(ARNE, &[add(Kind::Matter, 11, json!({"text": "Skrive."}))]);
    apart.here(ARNE, &[change(Kind::Matter, 11, "text", "Skrive mer.")]);
    assert!(apart.here.verify().is_ok());
    journal.acts.last_mut().unwrap().seq = u64::MAX;
    let refused = apart.here.unite(pen(ARNE, ARNE), &journal, DeviceId(id(98)));
    assert!(
        matches!(refused, Err(StoreError::OtherCopyAltered { .. })),
        "after it there would be no other: {refused:?}"
    );
}

#[test]
fn an_id_that_says_two_things_is_kept_as_two() {
    let mut apart = Apart::after(&[]);
    apart.there(ARNE, &[add(Kind::Matter, 10, json!({"text": "Sove."}))]);
    take_in(&mut apart.here, &apart.there);
    let mut grown = apart.there.journal().unwrap();
    let text = grown
        .changes
        .iter_mut()
        .find(|change| change.field == "text")
        .unwrap();
    text.value = json!("Sove om natta.");
    let news = apart.here.news(&grown).unwrap();
    assert_eq!(news.changed_ids, 1, "it is said");
    let mut third = copied(&apart.there, 98, &apart.clock);
    meet_forged(&mut apart.here, &grown);
    assert!(apart.here.verify().is_ok());
    let history = apart.here.journal().unwrap();
    for text in ["Sove.", "Sove om natta."] {
        assert!(
            history.changes.iter().any(|change| change.value == text),
            "{text} is in the history"
        );
    }
    let again = apart.here.news(&grown).unwrap();
    assert_eq!((again.acts, again.changed_ids), (0, 0), "once is enough");
    // Another copy that hears of it the other way round says the same.
    take_in(&mut third, &apart.here);
    assert_eq!(said(&third), said(&apart.here));
}
