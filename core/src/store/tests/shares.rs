//! Copies that leave: noted by the program, changed by nobody.

use super::*;
use crate::plan::{ConsentId, Share, SharedBy, WayIn};

fn share(number: u128, reason: &str) -> Share {
    Share {
        id: id(number).into(),
        on: Some(noon().date_naive()),
        person: Some(PersonId(id(SIV))),
        by: Some(PersonId(id(ARNE))),
        way: Some(SharedBy::Owner),
        reason: reason.to_owned(),
        sha256: "a".repeat(64),
        ..Share::default()
    }
}

#[test]
fn what_has_left_the_plan_is_undone_changed_and_taken_out_by_nobody() {
    let mut table = Table::laid();
    table.arne(add(Kind::Matter, 10, json!({"text": "Ro."})));
    table.later(120);
    table.store.note_share(pen(ARNE, ARNE), share(20, "")).unwrap();
    let edits = [
        change(Kind::Share, 20, "sha256", "b".repeat(64)),
        Edit::Remove {
            kind: Kind::Share,
            id: id(20),
        },
        add(Kind::Share, 21, json!({"person": id(SIV)})),
    ];
    for edit in edits {
        for hand in [pen(ARNE, ARNE), pen(SIV, SIV), pen(SIV, ARNE)] {
            let refused = table.refuses(hand, std::slice::from_ref(&edit));
            assert_eq!(refused, RuleError::SharesStand, "{edit:?}");
        }
    }
    let undone = table.store.undo(pen(ARNE, ARNE)).unwrap();
    let kinds: Vec<_> = undone.records.iter().map(crate::plan::AnyRecord::kind).collect();
    assert_eq!(kinds, [Kind::Matter], "what was done before is what is undone");
    let plan = table.store.plan().unwrap();
    assert!(!plan.shares[0].removed && plan.shares[0].sha256 == "a".repeat(64));
    table.store.redo(pen(ARNE, ARNE)).unwrap();
    assert_eq!(table.matter(10), "Ro.", "and can be done again");
    assert!(
        table.store.verify().is_ok(),
        "the tables say what the journal does"
    );
}

#[test]
fn a_copy_without_a_consent_is_the_owners_to_give() {
    let mut table = Table::laid();
    for hand in [pen(SIV, SIV), pen(SIV, ARNE)] {
        let given = table.store.note_share(hand, share(20, "Hun trenger den."));
        let Err(StoreError::Rule(rule)) = given else {
            panic!("{hand:?} gave it");
        };
        assert_eq!(rule, RuleError::OwnersGift, "it takes the owner's own hand");
    }
    table.store.way = Some(WayIn::Contact);
    let given = table
        .store
        .note_share(pen(ARNE, ARNE), share(20, "Hun trenger den."));
    assert!(given.is_err(), "and one of the owner's own ways in");
    let with_a_yes = Share {
        consents: Vec::<ConsentId>::new(),
        ..share(20, "")
    };
    table.store.note_share(pen(SIV, SIV), with_a_yes).unwrap();
    table.store.way = Some(WayIn::Owner);
    let given = share(21, "Hun trenger den.");
    table.store.note_share(pen(ARNE, ARNE), given).unwrap();
    assert_eq!(table.store.plan().unwrap().shares.len(), 2);
}
