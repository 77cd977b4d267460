//! What stood once, brought back.

use super::*;
use crate::journal::ActName;
use crate::kept::BringBack;

const MATTER: u128 = 10;
const GOAL: u128 = 11;
const ACTION: u128 = 12;

/// The plan as it is now, to look back at.
fn as_it_is(table: &Table) -> Store {
    let mut copy = Connection::open_in_memory().unwrap();
    rusqlite::backup::Backup::new(&table.store.connection, &mut copy)
        .unwrap()
        .run_to_completion(1000, std::time::Duration::ZERO, None)
        .unwrap();
    Store::new(copy, table.store.device, Box::new(Arc::clone(&table.clock)), None).unwrap()
}

fn of(kind: Kind, number: u128) -> RecordRef {
    RecordRef { kind, id: id(number) }
}

fn lived() -> Table {
    let mut table = Table::laid();
    table.arne(add(Kind::Matter, MATTER, json!({"text": "Fisketuren"})));
    table.arne(add(Kind::Goal, GOAL, json!({"title": "Huden holder."})));
    table.arne(add(
        Kind::Action,
        ACTION,
        json!({"goal": id(GOAL).to_string(), "what": "Sårstell", "how": "Hver dag"}),
    ));
    table
}

fn text(table: &Table, record: RecordRef, field: &str) -> Value {
    table
        .store
        .records
        .value(record, field)
        .cloned()
        .unwrap_or_default()
}

#[test]
fn one_field_comes_back_in_the_words_of_who_wrote_it_and_is_undone() {
    let mut table = lived();
    let then = as_it_is(&table);
    let (matter, text_field) = (
        of(Kind::Matter, MATTER),
        (of(Kind::Matter, MATTER), "text".to_owned()),
    );
    let signed = table.store.voices[&text_field].clone();
    table.arne(change(Kind::Matter, MATTER, "text", "Hytta"));
    table.arne(change(Kind::Matter, MATTER, "area", "leisureAndCulture"));
    table.later(120);
    let what = BringBack::Field {
        record: matter,
        field: "text".into(),
    };
    table.store.bring_back(pen(SIV, ARNE), &then, &what).unwrap();
    assert_eq!(table.matter(MATTER), "Fisketuren");
    assert_eq!(
        text(&table, matter, "area"),
        json!("leisureAndCulture"),
        "and nothing else"
    );
    assert_eq!(
        table.store.voices[&text_field], signed,
        "signed by Arne and dated as then, though Siv put it back"
    );
    let newest = table.store.history(None, None, 1).unwrap().items.remove(0);
    let name = ActName {
        verb: Verb::BringBack,
        kind: Kind::Matter,
    };
    assert_eq!(newest.name, name, "the history says what it was");
    assert_eq!(newest.pen, pen(SIV, ARNE), "and who did it");
    let copy = crate::document::open::write(&table.store, noon()).unwrap();
    let read = crate::document::open::read(copy.as_bytes());
    assert!(read.is_ok(), "a copy of the plan comes in with it: {read:?}");
    table.store.undo(pen(ARNE, ARNE)).unwrap();
    assert_eq!(table.matter(MATTER), "Hytta", "and it is undone");
}

#[test]
fn a_goal_that_was_taken_out_comes_back_with_what_went_with_it() {
    let mut table = lived();
    let then = as_it_is(&table);
    table.later(120);
    let remove = |kind, number| Edit::Remove { kind, id: id(number) };
    table
        .store
        .act(
            pen(ARNE, ARNE),
            &[remove(Kind::Action, ACTION), remove(Kind::Goal, GOAL)],
        )
        .unwrap();
    let goal = of(Kind::Goal, GOAL);
    let what = BringBack::Record { record: goal };
    table.store.bring_back(pen(ARNE, ARNE), &then, &what).unwrap();
    for record in [goal, of(Kind::Action, ACTION)] {
        assert_eq!(
            text(&table, record, REMOVED),
            json!(false),
            "{record:?} is in the plan again"
        );
    }
    table.store.undo(pen(ARNE, ARNE)).unwrap();
    table.later(120);
    let what = BringBack::Record {
        record: of(Kind::Action, ACTION),
    };
    table.store.bring_back(pen(ARNE, ARNE), &then, &what).unwrap();
    assert_eq!(
        text(&table, goal, REMOVED),
        json!(false),
        "an action does not come back under nothing"
    );
}

#[test]
fn the_whole_plan_becomes_what_it_was_and_is_undone_in_one() {
    let mut table = lived();
    let then = as_it_is(&table);
    table.arne(change(Kind::Matter, MATTER, "text", "Hytta"));
    table.arne(add(Kind::Matter, 20, json!({"text": "Ro"})));
    table.arne(Edit::Remove {
        kind: Kind::Action,
        id: id(ACTION),
    });
    let today = table.store.records.clone();
    table.later(120);
    let refused = table.store.bring_back(pen(SIV, SIV), &then, &BringBack::Whole);
    assert!(
        matches!(refused, Err(StoreError::Rule(RuleError::OwnersBackup))),
        "the whole plan is the owner's"
    );
    table
        .store
        .bring_back(pen(ARNE, ARNE), &then, &BringBack::Whole)
        .unwrap();
    assert_eq!(table.matter(MATTER), "Fisketuren");
    assert_eq!(
        text(&table, of(Kind::Matter, 20), REMOVED),
        json!(true),
        "it was not there"
    );
    assert_eq!(
        text(&table, of(Kind::Action, ACTION), REMOVED),
        json!(false),
        "it was"
    );
    let again = table
        .store
        .bring_back(pen(ARNE, ARNE), &then, &BringBack::Whole)
        .unwrap();
    assert!(
        again.records.is_empty(),
        "what is there already is not brought back"
    );
    table.store.undo(pen(ARNE, ARNE)).unwrap();
    assert_eq!(table.store.records, today, "one undo takes all of it back");
}

#[test]
fn a_consent_taken_back_since_stays_taken_back_when_the_whole_plan_comes_back() {
    let mut table = lived();
    let consent = of(Kind::Consent, 30);
    table.arne(add(
        Kind::Consent,
        30,
        json!({"sort": "sharing", "person": id(SIV).to_string(), "givenOn": "2027-03-01"}),
    ));
    let then = as_it_is(&table);
    table.arne(change(Kind::Consent, 30, "withdrawnOn", "2027-03-01"));
    table.later(120);
    table
        .store
        .bring_back(pen(ARNE, ARNE), &then, &BringBack::Whole)
        .unwrap();
    assert_eq!(
        text(&table, consent, "withdrawnOn"),
        json!("2027-03-01"),
        "what was said no to is not said yes to"
    );
}

#[test]
fn over_the_owners_words_another_proposes() {
    let mut table = Table::laid();
    table.later(120);
    table
        .store
        .act(
            pen(SIV, SIV),
            &[add(Kind::Matter, MATTER, json!({"text": "Trening"}))],
        )
        .unwrap();
    let then = as_it_is(&table);
    table.arne(change(Kind::Matter, MATTER, "text", "Fisketuren"));
    table.later(120);
    let what = BringBack::Record {
        record: of(Kind::Matter, MATTER),
    };
    let changed = table.store.bring_back(pen(SIV, SIV), &then, &what).unwrap();
    assert_eq!(changed.proposals.len(), 1, "a proposal beside them");
    assert_eq!(table.matter(MATTER), "Fisketuren", "the owner's words stand");
}

#[test]
fn a_wording_in_the_history_is_used_again() {
    let mut table = lived();
    table.arne(change(Kind::Matter, MATTER, "text", "Hytta"));
    let history = table
        .store
        .history(Some(of(Kind::Matter, MATTER)), None, 10)
        .unwrap();
    let newest = &history.items[0].changes[0];
    let older = newest.instead_of.expect("the history knows what stood before");
    assert_eq!(newest.before, json!("Fisketuren"));
    let current = table
        .store
        .bring_back_words(pen(ARNE, ARNE), newest.change)
        .unwrap();
    assert!(current.records.is_empty(), "what stands there is not put there");
    table.later(120);
    table.store.bring_back_words(pen(SIV, ARNE), older).unwrap();
    assert_eq!(table.matter(MATTER), "Fisketuren");
    let unknown = table.store.bring_back_words(pen(ARNE, ARNE), ChangeId(id(999)));
    assert!(matches!(unknown, Err(StoreError::Rule(RuleError::UnknownRecord))));
}

#[test]
fn what_is_brought_back_is_not_what_was_just_written() {
    let mut table = lived();
    table.arne(change(Kind::Matter, MATTER, "text", "Hytta"));
    let history = table
        .store
        .history(Some(of(Kind::Matter, MATTER)), None, 1)
        .unwrap();
    let older = history.items[0].changes[0].instead_of.unwrap();
    table.later(1);
    table.store.bring_back_words(pen(ARNE, ARNE), older).unwrap();
    table.later(1);
    table.arne(change(Kind::Matter, MATTER, "text", "Fisketuren i mai"));
    table.store.undo(pen(ARNE, ARNE)).unwrap();
    assert_eq!(
        table.matter(MATTER),
        "Fisketuren",
        "what is written on is undone by itself"
    );
    table.store.undo(pen(ARNE, ARNE)).unwrap();
    assert_eq!(
        table.matter(MATTER),
        "Hytta",
        "and what was brought back by itself"
    );
}
