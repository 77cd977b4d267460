//! What is told, and what is left unsaid.

use super::super::testing::{day, id, person};
use super::*;
use crate::plan::{Action, Appointment, AppointmentState, Goal, Meeting, Plan};

/// A plan of which there is nothing to say.
fn quiet() -> Plan {
    Plan {
        people: vec![person(1, &[Role::Owner]), person(2, &[Role::Coordinator])],
        goals: vec![Goal {
            id: id(10),
            ..Goal::default()
        }],
        actions: vec![Action {
            id: id(20),
            goal: id(10),
            responsible: Some(id(2)),
            ..Action::default()
        }],
        meetings: vec![Meeting {
            id: id(30),
            invited: vec![id(2)],
            ..Meeting::default()
        }],
        ..Plan::default()
    }
}

fn told(change: impl FnOnce(&mut Plan)) -> Vec<PlanNotice> {
    let mut plan = quiet();
    change(&mut plan);
    notices(&InSight::of(&plan), day(10))
}

#[test]
fn a_coordinator_who_has_left_is_missed_as_one_who_never_was() {
    assert_eq!(told(|_| {}), [], "somebody coordinates");
    for (change, why) in [
        ((|it| it.people[1].active = false) as fn(&mut Plan), "has left"),
        (|it| it.people[1].roles.clear(), "never was"),
        (
            |it| it.people[1].only_on_map = true,
            "stands on the map and nowhere else",
        ),
    ] {
        assert_eq!(
            told(change),
            [PlanNotice::CoordinatorMissing],
            "the coordinator {why}"
        );
    }
}

#[test]
fn a_coordinator_the_owner_has_said_no_to_is_not_missed() {
    let with = |state| {
        told(|it| {
            it.people[1].roles.clear();
            it.appointments = vec![Appointment {
                state,
                ..Appointment::default()
            }];
        })
    };
    assert_eq!(with(AppointmentState::SaidNo), [], "the owner has answered");
    assert_eq!(
        with(AppointmentState::Offered),
        [PlanNotice::CoordinatorMissing],
        "an offer is not yet anybody"
    );
}

#[test]
fn birthdays_are_told_when_they_fall_in_what_is_left_of_the_plan_period() {
    let born = |words: &str| {
        let born = words.parse().unwrap();
        told(|it| {
            it.people[0].born = Some(born);
            it.details.period_from = Some(day(1));
            it.details.period_to = Some(day(31));
        })
    };
    assert_eq!(
        born("2011-03-31"),
        [PlanNotice::TurnsSixteen { on: day(31) }],
        "on the last day"
    );
    assert_eq!(
        born("2009-03-10"),
        [PlanNotice::TurnsEighteen { on: day(10) }],
        "today"
    );
    assert_eq!(born("2011-03-09"), [], "yesterday");
    assert_eq!(born("2011-04-01"), [], "after the period");
}

#[test]
fn a_consent_that_gives_nothing_now_or_soon_is_told() {
    let with = |consents: &[(Option<u32>, bool)]| {
        told(|it| {
            let all = consents.iter().zip(40..);
            let all = all.map(|((until, everything), number)| Consent {
                id: id(number),
                sort: ConsentSort::Sharing,
                person: Some(id(2)),
                everything: *everything,
                until: until.map(day),
                ..Consent::default()
            });
            it.consents = all.collect();
        })
    };
    let (consent, person) = (id(40), id(2));
    let ends = |on| {
        [PlanNotice::ConsentEnds {
            consent,
            person,
            on: day(on),
        }]
    };
    assert_eq!(with(&[(None, true)]), [], "it holds, and does not end");
    assert_eq!(
        with(&[(None, false)]),
        [PlanNotice::ConsentWithoutTopics { consent, person }],
        "words give nothing: somebody is asked to choose"
    );
    assert_eq!(with(&[(Some(31), true)]), ends(31), "soon");
    assert_eq!(with(&[(Some(10), true)]), ends(10), "at the end of today");
    assert_eq!(
        with(&[(Some(9), true)]),
        [PlanNotice::ConsentEnded {
            consent,
            person,
            on: day(9)
        }],
        "yesterday"
    );
    assert_eq!(with(&[(Some(9), true), (None, true)]), [], "another goes on");
    assert_eq!(
        with(&[(Some(9), true), (Some(20), true)]),
        [PlanNotice::ConsentEnds {
            consent: id(41),
            person,
            on: day(20)
        }],
        "the one that ends last is told"
    );
}

#[test]
fn what_nobody_answers_for_is_told() {
    let guardian = |born: Option<&str>| {
        told(|it| {
            it.people[0].born = born.map(|words| words.parse().unwrap());
            it.people[1].roles.push(Role::Guardian);
        })
    };
    let unsaid = [PlanNotice::GuardianWithoutReason { guardian: id(2) }];
    assert_eq!(
        guardian(None),
        unsaid,
        "nothing says what the guardian answers for"
    );
    assert_eq!(
        guardian(Some("2015-01-01")),
        [],
        "a child's guardian answers for everything"
    );
    assert_eq!(
        told(|it| it.meetings[0].invited.clear()),
        [PlanNotice::MeetingWithoutInvited { meeting: id(30) }],
        "nobody is invited"
    );
    assert_eq!(
        told(|it| {
            let mut gone = person(3, &[]);
            gone.removed = true;
            it.people.push(gone);
            it.actions[0].responsible = Some(id(3));
        }),
        [PlanNotice::ResponsibleRemoved {
            action: id(20),
            person: id(3)
        }],
        "whoever answered for it is taken out"
    );
}
