//! Another copy's journal: taken in whole, or not at all.

use super::*;

#[test]
fn a_journal_taken_in_is_the_same_plan() {
    let mut table = Table::laid();
    table.arne(add(Kind::Matter, 10, json!({"text": "Sove."})));
    table.arne(change(Kind::Matter, 10, "text", "Sove om natta."));
    table.store.undo(pen(ARNE, ARNE)).unwrap();
    let journal = table.store.journal().unwrap();
    let connection = file::in_memory();
    let clock = Arc::clone(&table.clock);
    let copy = Store::import(connection, DeviceId(id(98)), Box::new(clock), None, &journal).unwrap();
    assert_eq!(
        copy.plan().unwrap(),
        table.store.plan().unwrap(),
        "word for word, with names and times"
    );
    let mut marked = journal;
    for act in &mut marked.acts {
        act.taken_in = true;
    }
    assert_eq!(
        copy.journal().unwrap(),
        marked,
        "with its whole history, which is known to have come from outside"
    );
    assert!(copy.verify().is_ok(), "and whole");
}

#[test]
fn a_disagreement_stands_until_someone_settles_it() {
    let mut table = Table::laid();
    table.arne(add(Kind::Matter, 10, json!({"text": "Sove"})));
    table.arne(change(Kind::Matter, 10, "text", "Sove om natta"));
    let mut journal = table.store.journal().unwrap();
    // On another copy something else was written on top of the same words.
    let (mut act, mut rival) = (journal.acts[2].clone(), journal.changes.last().unwrap().clone());
    act.id = ActId(id(200));
    act.run = act.id;
    act.device = DeviceId(id(98));
    rival.id = ChangeId(id(201));
    rival.act = act.id;
    rival.device = act.device;
    rival.value = Value::from("Sove lenge");
    journal.acts.push(act);
    journal.changes.push(rival);
    let connection = file::in_memory();
    let clock = Arc::clone(&table.clock);
    let mut store = Store::import(connection, DeviceId(id(97)), Box::new(clock), None, &journal).unwrap();
    let versions = |found: &[Disagreement]| found.iter().map(|one| one.versions.len()).collect::<Vec<_>>();
    assert_eq!(
        versions(&store.plan().unwrap().disagreements),
        [2],
        "both texts are shown"
    );

    let elsewhere = store
        .act(pen(ARNE, ARNE), &[change(Kind::Person, SIV, "name", "Siv")])
        .unwrap();
    assert_eq!(
        versions(&elsewhere.disagreements),
        [2],
        "another field settles nothing"
    );

    let settled = store
        .act(pen(ARNE, ARNE), &[change(Kind::Matter, 10, "text", "Sove godt")])
        .unwrap();
    assert!(
        settled.disagreements.is_empty(),
        "a change on top of both settles it"
    );
    let rivals = heads::rivals(&store.connection).unwrap();
    let in_the_file = heads::disagreements(rivals, store.records.owner());
    assert_eq!(
        in_the_file, store.disagreements,
        "the file and the memory say the same"
    );
}

#[test]
fn a_goal_that_points_nowhere_cannot_be_taken_in() {
    let mut table = Table::laid();
    table.arne(add(Kind::Goal, 20, json!({"title": "Mål"})));
    let mut journal = table.store.journal().unwrap();
    let title = journal
        .changes
        .iter_mut()
        .find(|change| change.field == "title" && change.record.id == id(20))
        .unwrap();
    title.field = "parent".to_owned();
    title.value = json!(GoalId(id(55)));
    let connection = file::in_memory();
    let taken = Store::import(
        connection,
        DeviceId(id(98)),
        Box::new(Arc::clone(&table.clock)),
        None,
        &journal,
    );
    assert!(
        matches!(taken, Err(StoreError::Rule(RuleError::DanglingReference { .. }))),
        "an imported journal obeys the same rules as an act"
    );
}
