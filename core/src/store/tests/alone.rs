//! What is the owner's alone, and what is of this laptop alone.

use super::*;
use crate::plan::DayFeeling;

const ENTRY: u128 = 50;

fn entry() -> Edit {
    add(
        Kind::DiaryEntry,
        ENTRY,
        json!({"on": "2027-03-01", "text": "Eg gjekk."}),
    )
}

#[test]
fn only_the_owners_own_pen_writes_in_the_diary() {
    let mut table = Table::laid();
    for (writer, words) in [(SIV, SIV), (SIV, ARNE), (ARNE, SIV)] {
        assert_eq!(
            table.refuses(pen(writer, words), &[entry()]),
            RuleError::OwnersDiary,
            "not {writer} with the words of {words}"
        );
    }
    table.arne(entry());
    let removal = Edit::Remove {
        kind: Kind::DiaryEntry,
        id: id(ENTRY),
    };
    for edit in [change(Kind::DiaryEntry, ENTRY, "text", "x"), removal] {
        assert_eq!(
            table.refuses(pen(SIV, SIV), &[edit]),
            RuleError::OwnersDiary,
            "nor is a proposal made about it"
        );
    }
    for pen in [pen(SIV, SIV), pen(SIV, ARNE)] {
        let undone = table.store.undo(pen);
        assert!(
            matches!(undone, Err(StoreError::Rule(RuleError::OwnersDiary))),
            "nor taken back for the owner"
        );
    }
    table.store.undo(pen(ARNE, ARNE)).unwrap();
    assert!(
        table.store.plan().unwrap().diary_entries[0].removed,
        "the owner takes it back"
    );
    let redone = table.store.redo(pen(SIV, ARNE));
    assert!(
        matches!(redone, Err(StoreError::Rule(RuleError::OwnersDiary))),
        "and alone does it again"
    );
}

#[test]
fn nobody_answers_for_the_owner_how_it_goes() {
    let mut table = Table::laid();
    table.arne(add(Kind::Goal, 20, json!({"title": "Huden holder."})));
    table.arne(add(Kind::Concern, 41, json!({"text": "Hva om?"})));
    table.arne(add(Kind::Meeting, 42, json!({"on": "2027-03-01"})));
    let rated = |number| {
        let of = json!({"goal": id(20), "on": "2027-03-01", "rating": 4});
        add(Kind::Evaluation, number, of)
    };
    for edit in [
        rated(51),
        change(Kind::Concern, 41, "gotAnswer", "yes"),
        change(Kind::Concern, 41, "needsMore", "no"),
        change(Kind::Meeting, 42, "feltSafe", 9),
    ] {
        assert_eq!(
            table.refuses(pen(SIV, SIV), std::slice::from_ref(&edit)),
            RuleError::OwnersOwn,
            "{edit:?}"
        );
        table.later(120);
        table.store.act(pen(SIV, ARNE), &[edit]).unwrap();
    }
    let taken_away = change(Kind::Evaluation, 51, "rating", Value::Null);
    assert_eq!(
        table.refuses(pen(SIV, SIV), &[taken_away]),
        RuleError::OwnersOwn,
        "nor is it taken away for the owner"
    );
    let removal = Edit::Remove {
        kind: Kind::Evaluation,
        id: id(51),
    };
    let removed = table.store.act(pen(SIV, SIV), &[removal]).unwrap();
    assert_eq!(removed.proposals.len(), 1, "to take it away is only proposed");
    assert!(!table.store.plan().unwrap().evaluations[0].removed, "it stands");
    table.arne(change(Kind::Evaluation, 51, "rating", 6));
    assert!(
        matches!(
            table.store.undo(pen(SIV, SIV)),
            Err(StoreError::Rule(RuleError::OwnersUndo))
        ),
        "nor is it taken back for the owner"
    );
    let in_words = json!({"goal": id(20), "on": "2027-03-02", "words": "Det går bedre."});
    table.later(120);
    let told = table
        .store
        .act(pen(SIV, SIV), &[add(Kind::Evaluation, 52, in_words)]);
    assert!(told.is_ok(), "others may say in words how they think it goes");
}

#[test]
fn a_bookmark_is_no_part_of_the_plan() {
    let mut table = Table::laid();
    assert_eq!(table.store.bookmark(), None, "nobody has begun");
    table.arne(add(Kind::Matter, 10, json!({"text": "Sove."})));
    let (journal, undo) = (table.store.journal().unwrap(), table.store.reversible());
    table.store.set_bookmark("viktig").unwrap();
    table.store.set_bookmark("mål").unwrap();
    assert_eq!(table.store.journal().unwrap(), journal, "it is in no history");
    assert_eq!(table.store.reversible(), undo, "and is not undone");
    let refused = table.store.set_bookmark("to\nlinjer");
    assert!(
        matches!(
            refused,
            Err(StoreError::Rule(RuleError::ControlCharacters { .. }))
        ),
        "a place is one line"
    );
    let table = table.reopened();
    assert_eq!(
        table.store.bookmark().as_deref(),
        Some("mål"),
        "and it is there tomorrow"
    );
}

#[test]
fn how_the_day_was_is_said_by_the_owner_alone() {
    let mut table = Table::laid();
    table.arne(entry());
    for (writer, words) in [(SIV, SIV), (SIV, ARNE), (ARNE, SIV)] {
        assert_eq!(
            table.refuses(
                pen(writer, words),
                &[change(Kind::DiaryEntry, ENTRY, "feeling", "bad")]
            ),
            RuleError::OwnersDiary,
            "not {writer} with the words of {words}"
        );
    }
    table.arne(change(Kind::DiaryEntry, ENTRY, "feeling", "good"));
    let said = table.store.plan().unwrap().diary_entries[0].feeling;
    assert_eq!(said, Some(DayFeeling::Good), "the owner's own answer stands");
}

#[test]
fn the_owner_chooses_what_stands_first_in_the_simple_view() {
    let mut table = Table::laid();
    let chosen = |names: &[&str]| change(Kind::Details, 3, "simpleChapters", json!(names));
    assert!(
        matches!(
            table.refuses(pen(SIV, SIV), &[chosen(&["home"])]),
            RuleError::OwnersOwn
        ),
        "it is the owner's view"
    );
    table.arne(chosen(&["everyday", "diary", "people"]));
    let six = ["home", "conversation", "plan", "everyday", "diary", "people"];
    assert!(
        matches!(
            table.refuses(pen(ARNE, ARNE), &[chosen(&six)]),
            RuleError::WrongValue { .. }
        ),
        "more than five is no longer simple"
    );
}
