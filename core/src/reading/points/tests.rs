//! What a plan has to each point, what ran out, and what was left blank on purpose.

mod consents;
mod regulation;

use super::*;
use crate::plan::{
    Action, ActionState, Appointment, AppointmentRole, AppointmentState, Consent, ConsentSort, Cooperation,
    Goal, Kind, LeftBlank, Need, Participation, Person, Plan, PlanDetails, Resource, ResourceSort, Role,
};
use crate::reading::testing::{day, id, person};

fn consent(sort: ConsentSort) -> Consent {
    Consent {
        sort,
        person: Some(id(2)),
        until: Some(day(31)),
        ..Consent::default()
    }
}

/// A plan in which everything is told.
fn full() -> Plan {
    let words = || "ord".to_owned();
    Plan {
        details: PlanDetails {
            period_from: Some(day(1)),
            period_to: Some(day(31)),
            next_revision: Some(day(20)),
            ..PlanDetails::default()
        },
        people: vec![
            person(1, &[Role::Owner]),
            person(2, &[Role::PrimaryContact, Role::Coordinator]),
        ],
        goals: vec![Goal {
            id: id(10),
            ..Goal::default()
        }],
        actions: vec![Action {
            goal: id(10),
            how: words(),
            extent: words(),
            responsible: Some(id(2)),
            ..Action::default()
        }],
        resources: vec![Resource {
            text: words(),
            ..Resource::default()
        }],
        needs: vec![Need {
            text: words(),
            ..Need::default()
        }],
        consents: vec![consent(ConsentSort::Plan), consent(ConsentSort::Sharing)],
        cooperation: vec![Cooperation::default()],
        ..Plan::default()
    }
}

/// The plan as a child's.
fn childs(mut plan: Plan) -> Plan {
    plan.people[0].born = NaiveDate::from_ymd_opt(2015, 1, 1);
    plan
}

/// What is missing when the full plan is changed: «goals needs, consent sharing».
fn lacking(change: impl FnOnce(&mut Plan)) -> String {
    let mut plan = full();
    change(&mut plan);
    let points = points(&InSight::of(&plan), day(31));
    let missing = points
        .iter()
        .flat_map(|it| it.untold().map(|part| (it.point, part)));
    let missing = missing.map(|(point, part)| format!("{} {}", point.as_str(), part.as_str()));
    missing.collect::<Vec<_>>().join(", ")
}

#[test]
fn every_part_is_asked_for_once_and_can_be_told() {
    assert_eq!(
        lacking(|_| {}),
        "",
        "the full plan lacks nothing on the last day of its consents"
    );
    let nothing = childs(Plan {
        people: vec![Person {
            contribution: String::new(),
            ..person(1, &[Role::Owner])
        }],
        ..Plan::default()
    });
    let asked: Vec<_> = points(&InSight::of(&nothing), day(1))
        .into_iter()
        .inspect(|it| assert!(it.told.is_empty(), "an empty plan tells {it:?}"))
        .flat_map(|it| it.missing)
        .map(|it| it.part.as_str())
        .collect();
    assert_eq!(asked, PointPart::WORDS, "each part belongs to one point");
}

#[test]
fn what_is_blank_or_taken_out_tells_nothing() {
    assert_eq!(
        lacking(|it| it.needs[0].text = " \n".to_owned()),
        "goals needs",
        "blanks"
    );
    assert_eq!(
        lacking(|it| it.resources[0].removed = true),
        "goals resources",
        "taken out"
    );
    assert_eq!(
        lacking(|it| it.goals[0].removed = true),
        "goals goals, actions actions, actions extent, actions responsible, how how",
        "what hangs under a goal goes with it"
    );
    assert_eq!(
        lacking(|it| it.details.period_to = None),
        "period period",
        "both ends are asked for"
    );
    assert_eq!(
        lacking(|it| it.cooperation.clear()),
        "cooperation cooperation",
        "nothing is said of it"
    );
}

#[test]
fn a_circle_of_goals_does_not_take_them_away() {
    let circle = |it: &mut Plan| it.goals[0].parent = Some(id(10));
    assert_eq!(
        lacking(circle),
        "",
        "two copies can each put a goal under the other"
    );
}

#[test]
fn only_those_who_are_in_the_plan_answer_for_anything() {
    let nobody = "actions responsible";
    assert_eq!(lacking(|it| it.actions[0].responsible = None), nobody, "nobody");
    for change in [(|person| person.removed = true) as fn(&mut Person), |person| {
        person.only_on_map = true
    }] {
        assert_eq!(
            lacking(|it| {
                it.people.push(person(3, &[]));
                it.actions[0].responsible = Some(id(3));
                change(&mut it.people[2]);
            }),
            nobody,
            "somebody who is taken out, or stands on the map alone, answers for nothing"
        );
    }
    assert_eq!(
        lacking(|it| {
            it.actions.push(Action {
                responsible: None,
                state: ActionState::Done,
                ..it.actions[0].clone()
            });
        }),
        "",
        "what is done needs nobody"
    );
}

#[test]
fn the_coordinator_is_somebody_who_takes_part() {
    assert_eq!(
        lacking(|it| it.people[1].active = false),
        "participants people, responsibility making, responsibility progress, \
         coordinatorOffered coordinatorOffered",
        "who does not take part now does not coordinate"
    );
    assert_eq!(
        lacking(|it| {
            it.people[1].roles = vec![Role::PrimaryContact];
            it.appointments.push(Appointment {
                person: Some(id(2)),
                to: Some(day(1)),
                ..Appointment::default()
            });
        }),
        "responsibility progress",
        "an appointment that has ended is history, but it was made"
    );
}

#[test]
fn the_owner_contributes_by_words_or_by_doing() {
    let silent = |it: &mut Plan| it.people[0].contribution.clear();
    assert_eq!(
        lacking(silent),
        "contributions ownContribution",
        "nothing is said"
    );
    assert_eq!(
        lacking(|it| {
            silent(it);
            it.actions[0].responsible = Some(id(1));
        }),
        "",
        "the owner answers for an action"
    );
    assert_eq!(
        lacking(|it| {
            silent(it);
            it.resources[0].sort = ResourceSort::Contribution;
        }),
        "",
        "the owner says what they contribute to others"
    );
}

#[test]
fn each_part_says_which_records_tell_it_and_which_lacks_it() {
    let mut plan = full();
    plan.actions.push(Action {
        id: id(21),
        goal: id(10),
        ..Action::default()
    });
    let actions = points(&InSight::of(&plan), day(31)).remove(4);
    let told: Vec<_> = actions.told.iter().map(|it| (it.part, it.count)).collect();
    assert_eq!(
        told,
        [(PointPart::Actions, 2), (PointPart::Extent, 1)],
        "how many there are of each"
    );
    assert_eq!(
        actions.missing,
        [Missing {
            part: PointPart::Responsible,
            record: Some(RecordRef {
                kind: Kind::Action,
                id: id(21)
            }),
            ran_out: None,
        }],
        "nobody answers for the second"
    );
}

#[test]
fn who_answers_for_the_plan_may_be_two() {
    let told = |plan: &Plan| {
        let told = points(&InSight::of(plan), day(1)).remove(2).told;
        told.iter().map(|it| (it.part, it.record.id)).collect::<Vec<_>>()
    };
    let mut plan = full();
    plan.people.push(person(3, &[]));
    let both = |making: PersonId, progress: PersonId| {
        vec![
            (PointPart::Making, making.into()),
            (PointPart::Progress, progress.into()),
        ]
    };
    assert_eq!(told(&plan), both(id(2), id(2)), "by their roles");
    plan.details.answers_for_making = Some(id(3));
    assert_eq!(told(&plan), both(id(3), id(2)), "by what the plan says");
}
