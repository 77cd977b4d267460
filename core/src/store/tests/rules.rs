//! Edits that no plan allows: refused, with nothing changed.

use super::*;

#[test]
fn bad_edits_are_refused_and_change_nothing() {
    let mut table = Table::laid();
    table.arne(add(Kind::Goal, 20, json!({"title": "Klare sårstellet selv."})));
    table.arne(add(Kind::Goal, 21, json!({"title": "Delmål", "parent": id(20)})));
    table.arne(add(
        Kind::Action,
        30,
        json!({"goal": id(20), "what": "Opplæring"}),
    ));
    let arne = pen(ARNE, ARNE);
    let refusals = [
        (change(Kind::Goal, 20, "title", "  "), RuleError::EmptyText),
        (
            change(Kind::Goal, 20, "parent", id(21).to_string()),
            RuleError::GoalUnderItself,
        ),
        (
            change(Kind::Goal, 20, "parent", id(20).to_string()),
            RuleError::GoalUnderItself,
        ),
        (
            change(Kind::Goal, 20, "colour", "red"),
            RuleError::UnknownField {
                field: "colour".into(),
            },
        ),
        (change(Kind::Goal, 77, "title", "x"), RuleError::UnknownRecord),
        (add(Kind::Goal, 20, json!({"title": "x"})), RuleError::DuplicateId),
        (
            add(Kind::Action, 31, json!({"what": "x"})),
            RuleError::WrongValue {
                field: "action".into(),
            },
        ),
        (
            add(Kind::FollowUp, 40, json!({"due": "2027-04-12"})),
            RuleError::FollowUpOnNothing,
        ),
        (
            add(
                Kind::FollowUp,
                40,
                json!({"goal": id(20), "action": id(30), "due": "2027-04-12"}),
            ),
            RuleError::FollowUpOnNothing,
        ),
        (
            add(Kind::FollowUp, 40, json!({"action": id(77), "due": "2027-04-12"})),
            RuleError::DanglingReference {
                field: "action".into(),
            },
        ),
        (
            change(Kind::Action, 30, "state", "stopped"),
            RuleError::ReasonMissing,
        ),
        (
            change(Kind::Person, SIV, "roles", json!(["owner"])),
            RuleError::OneOwner,
        ),
        (
            change(Kind::Person, ARNE, "roles", json!([])),
            RuleError::OneOwner,
        ),
        (
            Edit::Remove {
                kind: Kind::Person,
                id: id(ARNE),
            },
            RuleError::OneOwner,
        ),
        (
            change(Kind::Goal, 20, "why", "a".repeat(1 << 20)),
            RuleError::TextTooLong {
                max: crate::plan::text::PROSE,
            },
        ),
        (
            change(Kind::Goal, 20, "title", "a\u{202E}b"),
            RuleError::DirectionCharacters { at: 2 },
        ),
    ];
    for (edit, expected) in refusals {
        assert_eq!(
            table.refuses(arne, std::slice::from_ref(&edit)),
            expected,
            "{edit:?}"
        );
    }
    let reversed = [
        change(Kind::Details, 3, "periodFrom", "2028-01-01"),
        change(Kind::Details, 3, "periodTo", "2027-01-01"),
    ];
    assert_eq!(
        table.refuses(arne, &reversed),
        RuleError::DatesReversed,
        "a period does not end before it starts"
    );
    assert_eq!(
        table.refuses(pen(77, 77), &[change(Kind::Goal, 20, "why", "x")]),
        RuleError::UnknownPen,
        "a stranger's pen"
    );
    assert!(table.store.verify().is_ok(), "after all that, the plan is whole");
}

#[test]
fn an_action_goes_through_its_states() {
    let mut table = Table::laid();
    table.arne(add(Kind::Goal, 20, json!({"title": "Mål"})));
    table.arne(add(Kind::Action, 30, json!({"goal": id(20), "what": "Søke NAV"})));
    table.arne(change(Kind::Action, 30, "state", "done"));
    let stop = [
        change(Kind::Action, 30, "stateNote", "ombestemte meg"),
        change(Kind::Action, 30, "state", "stopped"),
    ];
    let refused = table.refuses(pen(ARNE, ARNE), &stop);
    assert_eq!(
        refused,
        RuleError::StateNotReachable {
            kind: Kind::Action,
            from: "done".into(),
            to: "stopped".into()
        },
        "what is done is not stopped afterwards"
    );
    table.arne(change(Kind::Action, 30, "state", "underWay"));
    table.store.undo(pen(ARNE, ARNE)).unwrap();
    assert_eq!(
        table.store.plan().unwrap().actions[0].state.as_str(),
        "done",
        "undo brings any state back"
    );
}

#[test]
fn days_that_are_no_days_are_refused() {
    let mut table = Table::laid();
    table.arne(add(Kind::Goal, 20, json!({"title": "Mål"})));
    let look = json!({"goal": id(20), "due": "2027-04-12", "repeat": "everyWeek",
        "first": "2027-04-12", "until": "2027-03-12"});
    let once = json!({"what": "Tannlege", "weekday": "monday", "repeat": "once"});
    for (edit, why) in [
        (add(Kind::FollowUp, 40, look), RuleError::DatesReversed),
        (add(Kind::WeeklyEvent, 50, once), RuleError::DateMissing),
    ] {
        assert_eq!(table.refuses(pen(ARNE, ARNE), &[edit]), why);
    }
}

#[test]
fn the_diary_is_named_in_no_consent() {
    let mut table = Table::laid();
    table.arne(add(
        Kind::DiaryEntry,
        60,
        json!({"text": "Mitt", "on": "2027-03-01"}),
    ));
    for field in ["records", "butRecords"] {
        let mut consent = json!({"sort": "sharing", "person": id(SIV), "givenOn": "2027-03-01"});
        consent[field] = json!([id(60)]);
        assert_eq!(
            table.refuses(pen(ARNE, ARNE), &[add(Kind::Consent, 70, consent)]),
            RuleError::OwnersDiary,
            "not even its id goes where others look: {field}"
        );
    }
}
