//! What a plan has to each point, what ran out, and what was left blank on purpose.

use super::*;
use crate::plan::{
    ActionState, Appointment, AppointmentRole, AppointmentState, Cooperation, Goal, LeftBlank, Need,
    Participation, Plan, PlanDetails, Resource,
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
fn a_consent_must_hold() {
    let both = "consent consent, consent sharing";
    let each = |change: fn(&mut Consent)| lacking(|it| it.consents.iter_mut().for_each(change));
    assert_eq!(
        each(|it| it.withdrawn_on = Some(day(2))),
        both,
        "it is taken back"
    );
    assert_eq!(each(|it| it.until = Some(day(30))), both, "it has run out");
    assert_eq!(each(|it| it.until = None), "", "it has no last day");
    assert_eq!(
        lacking(|it| it.people[1].removed = true),
        "participants people, responsibility making, responsibility progress, contributions othersContribution, \
         actions responsible, coordinatorOffered coordinatorOffered, consent sharing",
        "nothing is shared with somebody who is taken out"
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
fn a_consent_that_ran_out_is_asked_for_again_until_it_is_given() {
    let mut plan = full();
    plan.people.push(person(3, &[]));
    let over = Consent {
        id: id(50),
        person: Some(id(3)),
        until: Some(day(1)),
        ..consent(ConsentSort::Sharing)
    };
    plan.consents.push(over.clone());
    let consent = |plan: &Plan| points(&InSight::of(plan), day(10)).remove(8);
    let again = Missing {
        part: PointPart::Sharing,
        record: Some(RecordRef {
            kind: Kind::Consent,
            id: id(50),
        }),
        ran_out: Some(RanOut {
            until: day(1),
            person: Some(id(3)),
        }),
    };
    assert_eq!(
        consent(&plan).missing,
        [again],
        "though sharing with another holds"
    );
    assert_eq!(consent(&plan).untold().count(), 0, "which tells the part");
    plan.consents.push(Consent {
        id: id(51),
        until: None,
        ..over
    });
    assert_eq!(consent(&plan).missing, [], "it is given again");
}

#[test]
fn a_point_can_stand_empty_on_purpose() {
    let mut plan = full();
    plan.left_blanks = vec![
        LeftBlank {
            id: id(60),
            point: Point::Cooperation,
            ..LeftBlank::default()
        },
        LeftBlank {
            id: id(61),
            point: Point::Cooperation,
            removed: true,
            ..LeftBlank::default()
        },
    ];
    let cooperation = points(&InSight::of(&plan), day(10)).remove(9);
    assert_eq!(
        cooperation.left_blank,
        [id(60)],
        "what is taken back says nothing"
    );
}

/// § 9 of the regulation, point by point, in its own order and words.
const REGULATION: &str = include_str!("regulation.json");

#[derive(Deserialize)]
struct Asked {
    point: Point,
    asks: String,
    /// Words of the regulation, each with the word that says it on our page.
    says: std::collections::BTreeMap<String, String>,
}

#[test]
fn the_points_are_those_of_the_regulation_in_its_order() {
    let regulation: Vec<Asked> = serde_json::from_str(REGULATION).unwrap();
    let points: Vec<_> = super::points(&InSight::of(&childs(full())), day(1))
        .iter()
        .map(|it| it.point)
        .collect();
    let asked: Vec<_> = regulation.iter().map(|it| it.point).collect();
    assert_eq!(
        points, asked,
        "each is asked for once, where the regulation has it"
    );
    assert_eq!(points, Point::ALL, "and there is no other");
    for Asked { point, asks, says } in &regulation {
        let key = format!("points.points.{}.short", point.as_str());
        let ours = crate::texts::text(crate::plan::Language::Nb, &key, &[]);
        for (theirs, word) in says {
            assert!(asks.contains(theirs.as_str()), "{theirs} is a word of «{asks}»");
            assert!(ours.contains(word.as_str()), "«{ours}» does not say {theirs}");
        }
    }
}

#[test]
fn only_a_childs_plan_tells_how_the_child_took_part() {
    let missing = |plan: &Plan| {
        let points = super::points(&InSight::of(plan), day(1));
        let last = points.last().map(|it| (it.point, it.missing.len()));
        (points.len(), last)
    };
    assert_eq!(
        missing(&full()),
        (10, Some((Point::Cooperation, 0))),
        "nobody knows how old the owner is"
    );
    let mut plan = childs(full());
    assert_eq!(
        missing(&plan),
        (11, Some((Point::ChildParticipation, 1))),
        "nothing is told"
    );
    plan.participation.push(Participation {
        text: "Jeg tegnet en fin dag.".to_owned(),
        ..Participation::default()
    });
    assert_eq!(
        missing(&plan),
        (11, Some((Point::ChildParticipation, 0))),
        "the child tells it"
    );
}

#[test]
fn that_nobody_was_asked_is_an_answer() {
    let offered = |state| {
        lacking(|it| {
            it.people[1].roles = vec![Role::PrimaryContact];
            it.appointments.push(Appointment {
                role: AppointmentRole::ContactDoctor,
                state,
                ..Appointment::default()
            });
        })
    };
    for state in [
        AppointmentState::Offered,
        AppointmentState::SaidNo,
        AppointmentState::NotAsked,
    ] {
        assert_eq!(offered(state), "responsibility progress", "{state:?}");
    }
    assert_eq!(
        offered(AppointmentState::Appointed),
        "responsibility progress, coordinatorOffered coordinatorOffered",
        "nobody is no doctor"
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
