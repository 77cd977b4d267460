//! The same rules, met one after the other in a plan that goes on.

use super::*;

#[test]
fn the_task_of_somebody_who_has_left_can_be_ended() {
    let mut table = laid();
    table.arne(Edit::Remove {
        kind: Kind::Person,
        id: id(SIV),
    });
    table.arne(change(Kind::Appointment, APPOINTMENT, "to", "2027-04-01"));
    let plan = table.store.plan().unwrap();
    assert_eq!(
        plan.appointments[0].to.map(|day| day.to_string()).as_deref(),
        Some("2027-04-01"),
        "the handover gets its day"
    );
    assert_eq!(
        plan.actions[0].responsible,
        Some(PersonId(id(SIV))),
        "and the plan still names who had the action"
    );
    table.arne(change(Kind::Action, ACTION, "state", "underWay"));
    table.store.undo(pen(ARNE, ARNE)).unwrap();
    assert!(table.store.verify().is_ok(), "the plan is whole all the same");
}

#[test]
fn a_goal_is_taken_up_again_before_it_ends_otherwise() {
    let mut table = laid();
    table.arne(change(Kind::Goal, GOAL, "state", "reached"));
    let aside = change(Kind::Goal, GOAL, "state", "putAside");
    assert_eq!(
        table.refuses(pen(ARNE, ARNE), std::slice::from_ref(&aside)),
        unreachable(Kind::Goal, "reached", "putAside"),
        "what is reached is not put aside"
    );
    table.arne(change(Kind::Goal, GOAL, "state", "underWay"));
    table.arne(aside);
    assert_eq!(
        table.store.plan().unwrap().goals[0].state.as_str(),
        "putAside",
        "by the step between"
    );
}

#[test]
fn nobody_is_reached_through_themselves() {
    let mut table = laid();
    table.arne(add(
        Kind::Person,
        5,
        json!({"name": "Boligkontoret", "through": id(SIV)}),
    ));
    for through in [5, SIV] {
        let edit = change(Kind::Person, SIV, "through", id(through).to_string());
        assert_eq!(
            table.refuses(pen(ARNE, ARNE), std::slice::from_ref(&edit)),
            RuleError::PersonThroughThemselves,
            "{edit:?}"
        );
    }
}

#[test]
fn what_is_unusual_is_allowed() {
    let mut table = laid();
    for edit in [
        add(Kind::Person, 6, json!({"name": "Verge", "roles": ["guardian"]})),
        add(
            Kind::CrisisStep,
            60,
            json!({"section": "call", "person": id(SIV)}),
        ),
        add(
            Kind::CareWish,
            61,
            json!({"section": "speaksForMe", "person": id(SIV)}),
        ),
        change(Kind::Meeting, MEETING, "came", json!([id(SIV)])),
        change(Kind::Meeting, MEETING, "state", "held"),
        Edit::Remove {
            kind: Kind::LeftBlank,
            id: id(44),
        },
        add(Kind::LeftBlank, 62, json!({"point": "responsibility"})),
    ] {
        table.arne(edit);
    }
    assert!(table.store.verify().is_ok(), "and the plan is whole");
    let before = table.store.plan().unwrap();
    assert_eq!(
        table.reopened().store.plan().unwrap(),
        before,
        "and tomorrow it is the same plan"
    );
}
