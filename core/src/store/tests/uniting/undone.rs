//! Taking in a copy is undone as one, for as long as nobody built on it.

use super::*;

fn met() -> Apart {
    let mut apart = Apart::after(&[
        add(Kind::Matter, 10, json!({"text": "Sove."})),
        add(Kind::Matter, 11, json!({"text": "Spise."})),
    ]);
    apart.there(ARNE, &[change(Kind::Matter, 10, "text", "Sove om natta.")]);
    apart.there(ARNE, &[add(Kind::Goal, 20, json!({"title": "Nytt mål"}))]);
    apart.there(ARNE, &[change(Kind::Matter, 11, "text", "Der")]);
    apart.here(ARNE, &[change(Kind::Matter, 11, "text", "Her")]);
    take_in(&mut apart.here, &apart.there);
    apart
}

fn texts(store: &Store) -> [Value; 2] {
    [10, 11].map(|number| value(store, Kind::Matter, number, "text"))
}

#[test]
fn undone_everything_is_as_before_and_nothing_is_lost() {
    let apart = met();
    let arne = pen(ARNE, ARNE);
    let united = texts(&apart.here);
    let told = apart.here.reversible().undo.map(|name| name.verb);
    assert_eq!(told, Some(Verb::Unite), "it has a name in the history");
    let clock = Box::new(Arc::clone(&apart.clock));
    let Store { connection, .. } = apart.here;
    let connection = connection.into_connection().unwrap();
    let mut here = Store::new(connection, DeviceId(id(99)), clock, None).unwrap();
    here.undo(arne).unwrap();
    assert_eq!(
        texts(&here),
        [json!("Sove."), json!("Her")],
        "also after a restart"
    );
    assert_eq!(
        value(&here, Kind::Goal, 20, "removed"),
        true,
        "what came is out of the plan"
    );
    assert!(
        here.plan().unwrap().disagreements.is_empty(),
        "what was open is as it was"
    );
    assert!(here.verify().is_ok());
    let kept = here.history(None, None, 100).unwrap().items;
    let of_goal = |item: &&HistoryItem| item.changes.iter().any(|it| it.after == "Nytt mål");
    assert_eq!(
        kept.iter().filter(of_goal).count(),
        1,
        "and stands in the history"
    );
    here.redo(arne).unwrap();
    assert_eq!(texts(&here), united, "and it is done again");
    assert_eq!(here.plan().unwrap().disagreements.len(), 1, "with what was open");
    assert_eq!(value(&here, Kind::Goal, 20, "removed"), false);
    assert!(here.verify().is_ok());
}

#[test]
fn an_undone_meeting_is_undone_on_the_other_copy_too_when_it_hears_of_it() {
    let mut apart = met();
    apart.here.undo(pen(ARNE, ARNE)).unwrap();
    apart.meet();
    assert_eq!(texts(&apart.there)[0], "Sove.");
    assert!(apart.there.verify().is_ok());
}

#[test]
fn what_was_done_after_it_is_undone_first() {
    let mut apart = met();
    apart.here(ARNE, &[change(Kind::Matter, 10, "text", "Sove godt.")]);
    let arne = pen(ARNE, ARNE);
    apart.here.undo(arne).unwrap();
    assert_eq!(texts(&apart.here)[0], "Sove om natta.");
    apart.here.undo(arne).unwrap();
    assert_eq!(texts(&apart.here)[0], "Sove.");
}

#[test]
fn undoing_asks_where_another_copy_has_written_since() {
    let mut apart = Apart::after(&[add(Kind::Matter, 10, json!({"text": "Sove."}))]);
    let arne = pen(ARNE, ARNE);
    apart.here(ARNE, &[change(Kind::Matter, 10, "text", "Her")]);
    take_in(&mut apart.there, &apart.here);
    apart.there(ARNE, &[change(Kind::Matter, 10, "text", "Der")]);
    let journal = apart.there.journal().unwrap();
    // The act before the meeting, when what the other copy wrote stands on top of it.
    let clock = Box::new(Arc::clone(&apart.clock));
    let mut here = Store::import(file::in_memory(), DeviceId(id(99)), clock, None, &journal).unwrap();
    let refused = here.undo(arne);
    assert!(
        matches!(refused, Err(StoreError::Rule(RuleError::WrittenSince))),
        "{refused:?}"
    );
    assert_eq!(
        value(&here, Kind::Matter, 10, "text"),
        "Der",
        "nothing is taken away unasked"
    );
    here.undo_over(arne).unwrap();
    assert_eq!(value(&here, Kind::Matter, 10, "text"), "Sove.", "and then it is");
}

#[test]
fn undoing_a_settlement_brings_the_disagreement_back() {
    let mut apart = met();
    let arne = pen(ARNE, ARNE);
    let open = apart.here.plan().unwrap().disagreements[0].clone();
    apart.later();
    apart.here.choose(arne, open.versions[0].change).unwrap();
    assert!(
        apart.here.plan().unwrap().disagreements.is_empty(),
        "the text that stands was chosen"
    );
    apart.here.undo(arne).unwrap();
    let again = apart.here.plan().unwrap().disagreements;
    assert_eq!(again[0].versions.len(), 2, "both are there again");
    apart.meet();
}
