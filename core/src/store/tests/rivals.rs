//! A field that has several heads: what stands, under whose name, and whose it is.

use super::*;
use crate::journal::Journal;

/// A journal in which `rival` says something else in the newest change of `base`, on another copy of the plan.
fn with_rival(base: &Journal, rival: Pen, text: &str, number: u128) -> Journal {
    let mut journal = base.clone();
    let written = journal
        .changes
        .iter()
        .rev()
        .find(|change| change.record.kind == Kind::Matter && change.field == "text")
        .unwrap()
        .clone();
    let mut act = journal.acts.last().unwrap().clone();
    act.id = ActId(id(number));
    (act.run, act.device, act.seq, act.pen) = (act.id, DeviceId(id(98)), 1, rival);
    let mut change = written;
    change.id = ChangeId(id(number + 1));
    (change.act, change.device, change.seq, change.pen) = (act.id, act.device, 1, rival);
    (change.value, change.at) = (Value::from(text), act.at);
    journal.acts.push(act);
    journal.changes.push(change);
    journal
}

fn taken_in(journal: &Journal, clock: &Arc<MadeUp>) -> Store {
    let clock = Box::new(Arc::clone(clock));
    Store::import(file::in_memory(), DeviceId(id(97)), clock, None, journal).unwrap()
}

fn text_and_name(store: &Store) -> (String, Pen) {
    let plan = store.plan().unwrap();
    let voice = plan
        .voices
        .iter()
        .find(|voice| voice.kind == Kind::Matter)
        .unwrap();
    (plan.matters[0].text.clone(), voice.pen)
}

#[test]
fn the_owners_words_stand_under_the_owners_name() {
    for number in [1, u128::MAX - 5] {
        let mut table = Table::laid();
        table.arne(add(Kind::Matter, 10, json!({"text": "Sove."})));
        let journal = with_rival(&table.store.journal().unwrap(), pen(SIV, SIV), "Spise.", number);
        let mut store = taken_in(&journal, &table.clock);
        assert_eq!(
            text_and_name(&store),
            ("Sove.".to_owned(), pen(ARNE, ARNE)),
            "whichever id is the lower ({number})"
        );
        assert!(store.verify().is_ok(), "and so in the tables");
        let answer = store
            .act(pen(SIV, SIV), &[change(Kind::Matter, 10, "text", "Le.")])
            .unwrap();
        assert_eq!(answer.proposals.len(), 1, "Siv's pen proposes");
        assert_eq!(text_and_name(&store).0, "Sove.", "and overwrites nothing");
    }
}

#[test]
fn a_field_is_the_owners_when_any_of_its_heads_is() {
    let mut table = Table::laid();
    table.arne(add(Kind::Matter, 10, json!({"text": "Sove."})));
    table.arne(change(Kind::Matter, 10, "text", ""));
    let journal = with_rival(&table.store.journal().unwrap(), pen(SIV, SIV), "Spise.", 300);
    let mut store = taken_in(&journal, &table.clock);
    let text = text_and_name(&store).0;
    assert_eq!(text, "", "what Arne emptied is empty");
    for chosen in ["Spise.", "", "Le."] {
        let answer = store
            .act(pen(SIV, SIV), &[change(Kind::Matter, 10, "text", chosen)])
            .unwrap();
        assert_eq!(
            answer.proposals.len(),
            1,
            "Siv does not settle with {chosen:?} what Arne has a part in"
        );
        assert_eq!(answer.disagreements.len(), 1, "it is as open as before");
    }
}

#[test]
fn a_table_that_holds_another_head_is_mended_when_the_plan_is_opened() {
    let mut table = Table::laid();
    table.arne(add(Kind::Matter, 10, json!({"text": "Sove."})));
    let journal = with_rival(&table.store.journal().unwrap(), pen(SIV, SIV), "Spise.", 1);
    let Store { connection, .. } = taken_in(&journal, &table.clock);
    // As the first program took it in: the lowest id, whoever's words it was.
    connection
        .execute("UPDATE matter SET text = 'Spise.'", [])
        .unwrap();
    let clock = Box::new(Arc::clone(&table.clock));
    let store = Store::new(
        connection.into_connection().unwrap(),
        DeviceId(id(97)),
        clock,
        None,
    )
    .unwrap();
    assert_eq!(
        text_and_name(&store),
        ("Sove.".to_owned(), pen(ARNE, ARNE)),
        "text and name are of one head"
    );
    assert!(store.verify().is_ok(), "in the file as in memory");
}
