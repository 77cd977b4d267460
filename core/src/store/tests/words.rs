//! The owner's words are the owner's.

use super::*;
use crate::plan::{FieldChange, Touched};

#[test]
fn nobody_rewrites_the_owners_words() {
    let mut table = Table::laid();
    table.arne(add(
        Kind::Matter,
        10,
        json!({"text": "Eg vil at nokon trur på meg."}),
    ));
    table.later(120);
    let edit = change(
        Kind::Matter,
        10,
        "text",
        "Brukar ønsker auka tillit til tenestene.",
    );
    let changed = table.store.act(pen(SIV, SIV), &[edit]).unwrap();
    assert_eq!(
        table.matter(10),
        "Eg vil at nokon trur på meg.",
        "the owner's words stand"
    );
    assert_eq!(changed.proposals.len(), 1, "and the rewrite is a proposal");
    let more = change(Kind::Matter, 10, "text", "Brukar ønsker auka tillit.");
    table.store.act(pen(SIV, SIV), &[more]).unwrap();
    let plan = table.store.plan().unwrap();
    assert_eq!(
        plan.proposals.len(),
        1,
        "typing on goes on with the same proposal"
    );
    assert_eq!(
        plan.proposals[0].text, "Brukar ønsker auka tillit.",
        "in its newest words"
    );
    let answer = |accept| Edit::Answer {
        proposal: plan.proposals[0].id,
        accept,
    };
    assert_eq!(
        table.refuses(pen(SIV, SIV), &[answer(true)]),
        RuleError::OwnersChoice,
        "only the owner answers"
    );
    table.store.act(pen(ARNE, ARNE), &[answer(false)]).unwrap();
    let plan = table.store.plan().unwrap();
    assert_eq!(
        plan.proposals[0].state,
        ProposalState::Kept,
        "the owner keeps their own"
    );
    assert_eq!(table.matter(10), "Eg vil at nokon trur på meg.", "untouched");
    let reworded = FieldChange {
        record: RecordRef {
            kind: Kind::Proposal,
            id: plan.proposals[0].id.into(),
        },
        field: "text".to_owned(),
        value: json!("Noko heilt anna."),
    };
    let words_of = |record: RecordRef, field: &str| table.store.words_of(record, field);
    assert_eq!(
        table.store.owned(&words_of).touched(&reworded),
        Some(Touched::Choice),
        "and what was answered stays what it was"
    );
    assert_eq!(
        table.refuses(pen(ARNE, ARNE), &[answer(true)]),
        RuleError::OwnersChoice,
        "an answer stands"
    );
}

#[test]
fn an_accepted_proposal_becomes_the_owners_words() {
    let mut table = Table::laid();
    table.arne(add(Kind::Goal, 20, json!({"title": "60 prosent fra 1. april."})));
    table.later(120);
    let edit = change(
        Kind::Goal,
        20,
        "title",
        "60 prosent fra 1. april, tre dager i uka.",
    );
    let proposal = table.store.act(pen(SIV, SIV), &[edit]).unwrap().proposals[0];
    table
        .store
        .act(
            pen(SIV, ARNE),
            &[Edit::Answer {
                proposal,
                accept: true,
            }],
        )
        .unwrap();
    let plan = table.store.plan().unwrap();
    assert_eq!(
        plan.goals[0].title, "60 prosent fra 1. april, tre dager i uka.",
        "the words are taken"
    );
    let voice = plan
        .voices
        .iter()
        .find(|voice| voice.record == id(20) && voice.field == "title")
        .unwrap();
    assert_eq!(voice.pen, pen(SIV, ARNE), "Siv wrote, the words are Arne's now");
    table.store.undo(pen(ARNE, ARNE)).unwrap();
    let plan = table.store.plan().unwrap();
    assert_eq!(
        plan.goals[0].title, "60 prosent fra 1. april.",
        "and even that can be undone"
    );
    assert_eq!(
        plan.proposals[0].state,
        ProposalState::Open,
        "with the proposal waiting again"
    );
}

#[test]
fn removing_and_undoing_the_owners_words_is_the_owners() {
    let mut table = Table::laid();
    table.arne(add(Kind::Matter, 10, json!({"text": "Å forstå brevene."})));
    table.later(120);
    let removal = Edit::Remove {
        kind: Kind::Matter,
        id: id(10),
    };
    let changed = table
        .store
        .act(pen(SIV, SIV), std::slice::from_ref(&removal))
        .unwrap();
    assert_eq!(
        changed.proposals.len(),
        1,
        "the contact can only propose to take it out"
    );
    assert!(!table.store.plan().unwrap().matters[0].removed, "it stands");
    table.store.undo(pen(SIV, SIV)).unwrap();
    let undo = table.store.undo(pen(SIV, SIV));
    assert!(
        matches!(undo, Err(StoreError::Rule(RuleError::OwnersUndo))),
        "nor undo what Arne said"
    );
    table.arne(removal);
    assert!(table.store.plan().unwrap().matters[0].removed, "Arne can");
    table.arne(Edit::Restore {
        kind: Kind::Matter,
        id: id(10),
    });
    assert_eq!(
        table.matter(10),
        "Å forstå brevene.",
        "and bring it back, word for word"
    );
}

#[test]
fn an_answer_of_the_owners_is_done_again_by_the_owner_alone() {
    let mut table = Table::laid();
    table.arne(add(Kind::Matter, 10, json!({"text": "Å forstå brevene."})));
    table.arne(add(Kind::Concern, 11, json!({"text": "At ingen svarer."})));
    table.later(120);
    let proposal = table
        .store
        .act(pen(SIV, SIV), &[change(Kind::Matter, 10, "text", "Brevene.")])
        .unwrap()
        .proposals[0];
    table.arne(Edit::Answer {
        proposal,
        accept: false,
    });
    table.store.undo(pen(ARNE, ARNE)).unwrap();
    let again = table.store.redo(pen(SIV, SIV));
    assert!(
        matches!(again, Err(StoreError::Rule(RuleError::OwnersUndo))),
        "Siv does not say for Arne what he took back: {again:?}"
    );
    table.store.redo(pen(ARNE, ARNE)).unwrap();
    table.arne(change(Kind::Concern, 11, "gotAnswer", "yes"));
    table.store.undo(pen(ARNE, ARNE)).unwrap();
    let again = table.store.redo(pen(SIV, SIV));
    assert!(
        matches!(again, Err(StoreError::Rule(RuleError::OwnersUndo))),
        "nor ticks what only he ticks: {again:?}"
    );
    table.store.redo(pen(ARNE, ARNE)).unwrap();
    assert!(table.store.verify().is_ok(), "Arne does, and the plan is whole");
}

#[test]
fn dictated_words_are_the_owners() {
    let mut table = Table::laid();
    table.later(120);
    let edit = add(Kind::Matter, 10, json!({"text": "At ungene slipper."}));
    table.store.act(pen(SIV, ARNE), &[edit]).unwrap();
    table.later(120);
    table
        .store
        .act(pen(SIV, SIV), &[change(Kind::Matter, 10, "text", "Avlastning")])
        .unwrap();
    assert_eq!(
        table.matter(10),
        "At ungene slipper.",
        "Siv wrote them down, but they are Arne's"
    );
}
