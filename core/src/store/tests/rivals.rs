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

/// The changes of the only disagreement, the one that stands first.
fn both(store: &Store) -> [ChangeId; 2] {
    let plan = store.plan().unwrap();
    let versions = &plan.disagreements[0].versions;
    [versions[0].change, versions[1].change]
}

#[test]
fn whichever_helper_is_chosen_their_words_stay_signed_as_they_were() {
    for place in [0, 1] {
        let mut table = Table::laid();
        table.later(120);
        let sleep = add(Kind::Matter, 10, json!({"text": "Sove."}));
        table.store.act(pen(SIV, SIV), &[sleep]).unwrap();
        let journal = with_rival(&table.store.journal().unwrap(), pen(SIV, SIV), "Spise.", 300);
        let mut store = taken_in(&journal, &table.clock);
        let before = store.plan().unwrap();
        assert!(!before.disagreements[0].owners, "anybody may settle it");
        let chosen = both(&store)[place];
        let version = before.disagreements[0].versions[place].clone();
        let answer = store.choose(pen(ARNE, ARNE), chosen).unwrap();
        assert!(answer.disagreements.is_empty(), "it is settled");
        let told = answer.reversible.undo.map(|name| name.verb);
        assert_eq!(told, Some(Verb::Choose), "and is called what it was");
        let (text, words) = text_and_name(&store);
        assert_eq!(json!(text), version.value, "the chosen text stands");
        assert_eq!(words.words, version.pen.words, "whoever chose it");
        assert_eq!(
            store.plan().unwrap().voices[0].at,
            version.at,
            "of the day it was said"
        );
        assert!(store.verify().is_ok(), "in the tables too");
        store.undo(pen(ARNE, ARNE)).unwrap();
        assert_eq!(
            store.plan().unwrap().disagreements[0].versions.len(),
            2,
            "undone, both are there again"
        );
    }
}

#[test]
fn where_the_owner_has_a_part_only_the_owner_chooses_and_what_they_take_is_theirs() {
    let mut table = Table::laid();
    table.arne(add(Kind::Matter, 10, json!({"text": "Sove."})));
    let journal = with_rival(&table.store.journal().unwrap(), pen(SIV, SIV), "Spise.", 300);
    let mut store = taken_in(&journal, &table.clock);
    assert!(store.plan().unwrap().disagreements[0].owners, "it says so");
    let [own, other] = both(&store);
    for chosen in [own, other] {
        let refused = store.choose(pen(SIV, SIV), chosen);
        assert!(
            matches!(refused, Err(StoreError::Rule(RuleError::OwnersChoice))),
            "Siv's pen does not"
        );
    }
    store.choose(pen(SIV, ARNE), other).unwrap();
    assert_eq!(
        text_and_name(&store),
        ("Spise.".to_owned(), pen(SIV, ARNE)),
        "as with a proposal that is taken"
    );
    store.undo(pen(ARNE, ARNE)).unwrap();
    let said = store.plan().unwrap().disagreements[0].versions[0].at;
    store.choose(pen(ARNE, ARNE), both(&store)[0]).unwrap();
    let kept = store.plan().unwrap();
    assert_eq!(text_and_name(&store), ("Sove.".to_owned(), pen(ARNE, ARNE)));
    assert_eq!(kept.voices[0].at, said, "what was kept is as old as it was");
}

#[test]
fn what_copies_agree_about_is_not_chosen() {
    let mut table = Table::laid();
    table.arne(add(Kind::Matter, 10, json!({"text": "Sove."})));
    let journal = with_rival(&table.store.journal().unwrap(), pen(ARNE, ARNE), "Spise.", 300);
    let mut store = taken_in(&journal, &table.clock);
    let [first, _] = both(&store);
    store.choose(pen(ARNE, ARNE), first).unwrap();
    for change in [first, ChangeId(id(999))] {
        assert!(
            matches!(
                store.choose(pen(ARNE, ARNE), change),
                Err(StoreError::Rule(RuleError::UnknownRecord))
            ),
            "nothing is left to choose"
        );
    }
}
