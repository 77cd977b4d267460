//! Who lets somebody have a copy of the plan.

use super::*;
use crate::journal::Journal;
use crate::reading::allowed_copies;

fn yes() -> Edit {
    let key = "a".repeat(64);
    add(
        Kind::Consent,
        30,
        json!({"sort": "copy", "person": id(SIV), "copy": id(97), "key": key, "givenOn": "2027-03-01"}),
    )
}

fn allowed(store: &Store) -> usize {
    allowed_copies(&store.plan().unwrap(), noon().date_naive()).len()
}

#[test]
fn only_the_owners_words_by_a_way_in_of_theirs_let_somebody_have_a_copy() {
    let mut table = Table::laid().by(WayIn::Contact);
    for hand in [pen(ARNE, ARNE), pen(SIV, SIV), pen(SIV, ARNE)] {
        assert_eq!(table.acts(hand, yes()), Err(RuleError::OwnersCopy), "{hand:?}");
    }
    let mut table = table.by(WayIn::Owner);
    assert_eq!(
        table.acts(pen(SIV, SIV), yes()),
        Err(RuleError::OwnersCopy),
        "nor does Siv by herself"
    );
    table.acts(pen(SIV, ARNE), yes()).unwrap();
    assert_eq!(allowed(&table.store), 1, "Siv writes it down for Arne");

    let mut table = table.by(WayIn::Contact);
    let other_key = change(Kind::Consent, 30, "key", "b".repeat(64));
    assert_eq!(
        table.acts(pen(SIV, SIV), other_key),
        Err(RuleError::OwnersCopy),
        "it is not given to another copy"
    );
    let taken_back = change(Kind::Consent, 30, "withdrawnOn", "2027-03-01");
    table.acts(pen(SIV, SIV), taken_back).unwrap();
    assert_eq!(
        allowed(&table.store),
        0,
        "anybody writes down that it is taken back"
    );
    let again = change(Kind::Consent, 30, "withdrawnOn", Value::Null);
    assert_eq!(table.acts(pen(SIV, SIV), again), Err(RuleError::OwnersCopy));
    assert_eq!(
        table.store.undo(pen(SIV, SIV)).map_err(rule),
        Err(RuleError::OwnersCopy),
        "nor is that undone"
    );
    let mut table = table.by(WayIn::Owner);
    table
        .acts(
            pen(ARNE, ARNE),
            change(Kind::Consent, 30, "withdrawnOn", Value::Null),
        )
        .unwrap();
    assert_eq!(allowed(&table.store), 1);
}

#[test]
fn a_yes_that_somebody_else_gave_on_another_copy_does_not_stand() {
    let mut table = Table::laid().by(WayIn::Owner);
    let before = table.store.journal().unwrap();
    table.arne(yes());
    let mut said: Journal = table.store.journal().unwrap();
    let act = said.acts.last_mut().unwrap();
    act.pen = pen(SIV, SIV);
    let forged = act.id;
    for change in said.changes.iter_mut().filter(|change| change.act == forged) {
        change.pen = pen(SIV, SIV);
    }
    let owner = PersonId(id(ARNE));
    let united = crate::journal::unite(&before, &said, owner).unwrap();
    let marked: Vec<_> = united.journal.acts.iter().filter_map(|it| it.breaks).collect();
    assert_eq!(marked, [crate::error::ProblemCode::OwnersCopy]);
}
