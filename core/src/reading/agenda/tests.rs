//! What is looked at when, and in which order.

use super::super::testing::{day, id};
use super::*;
use crate::plan::{Goal, LookRepeat, Plan};

fn follow_up(number: u128, due: Option<u32>, change: impl FnOnce(&mut FollowUp)) -> FollowUp {
    let mut follow_up = FollowUp {
        id: id(number),
        whole_plan: true,
        due: due.map(day),
        ..FollowUp::default()
    };
    change(&mut follow_up);
    follow_up
}

#[test]
fn what_comes_first_of_something_is_what_is_looked_at_next() {
    let about = |number, due, goal: u128| {
        follow_up(number, due, |it| {
            it.whole_plan = false;
            it.goal = Some(id(goal));
        })
    };
    let mut over = about(4, Some(1), 100);
    over.state = FollowUpState::Done;
    let plan = Plan {
        goals: [100, 101]
            .map(|goal| Goal {
                id: id(goal),
                ..Goal::default()
            })
            .to_vec(),
        follow_ups: vec![
            about(1, None, 100),
            about(2, Some(20), 100),
            about(3, Some(9), 101),
            over,
        ],
        ..Plan::default()
    };
    let agenda = agenda(&InSight::of(&plan), day(10));
    let next = |goal| {
        let look = agenda.next_of(Subject::Goal { goal: id(goal) })?;
        Some((look.follow_up?, look.late))
    };
    assert_eq!(
        next(100),
        Some((id(2), false)),
        "a day comes before none, and what is done before neither"
    );
    assert_eq!(next(101), Some((id(3), true)), "it should have been by now");
    assert_eq!(next(102), None, "nobody looks at it");
}

#[test]
fn what_repeats_is_looked_at_again_while_it_waits() {
    let weekly = |number, state| {
        follow_up(number, Some(9), |it| {
            it.repeat = Some(LookRepeat::EveryWeek);
            it.state = state;
        })
    };
    let mut plan = Plan {
        follow_ups: vec![
            weekly(1, FollowUpState::Waiting),
            weekly(2, FollowUpState::NotDone),
        ],
        ..Plan::default()
    };
    let again = |plan: &Plan| {
        let agenda = agenda(&InSight::of(plan), day(10));
        agenda.all().map(|it| it.again).collect::<Vec<_>>()
    };
    assert_eq!(again(&plan), [Some(day(16)), None], "what is over is over");
    plan.details.next_revision = Some(day(9));
    assert_eq!(
        again(&plan),
        [Some(day(16)), None],
        "the revision of the plan too"
    );
}

/// «1 | 2 3 | 4 | »: the numbers of the follow-ups, late, this week, later and done; 0 for the revision.
fn sorted(follow_ups: Vec<FollowUp>, revision: Option<u32>) -> String {
    let mut plan = Plan {
        follow_ups,
        ..Plan::default()
    };
    plan.details.next_revision = revision.map(day);
    // A Wednesday.
    let agenda = agenda(&InSight::of(&plan), day(10));
    let told = |looks: &[Look]| {
        let number = |it: &Look| {
            it.follow_up
                .map_or(0, |id| uuid::Uuid::from(id).as_u128())
                .to_string()
        };
        looks.iter().map(number).collect::<Vec<_>>().join(" ")
    };
    [&agenda.overdue, &agenda.this_week, &agenda.later, &agenda.done]
        .map(|looks| told(looks))
        .join(" | ")
}

#[test]
fn the_calendar_is_sorted_by_when_something_is_due() {
    let plain = |_: &mut FollowUp| {};
    let follow_ups = vec![
        follow_up(1, Some(15), plain),
        follow_up(2, Some(14), plain),
        follow_up(3, Some(9), plain),
        follow_up(4, Some(10), plain),
        follow_up(5, None, plain),
        follow_up(6, None, |it| it.rough = "når Siv er tilbake".to_owned()),
        follow_up(9, None, |it| it.rough = "før mai 2027".to_owned()),
        follow_up(11, None, |it| it.rough = "i 2026".to_owned()),
        follow_up(7, Some(1), |it| {
            it.state = FollowUpState::Done;
            it.done_on = Some(day(8));
        }),
        follow_up(8, Some(2), |it| it.state = FollowUpState::NotDone),
    ];
    assert_eq!(
        sorted(follow_ups, None),
        "3 | 4 2 | 11 1 9 5 6 | 7 8",
        "a week ends on Sunday, a day in words stands where it can be placed, and is never late, what has no day comes last, as it was written, and what was done last stands first"
    );
}

#[test]
fn the_revision_and_what_is_written_about_it_are_one_look() {
    assert_eq!(
        sorted(Vec::new(), Some(5)),
        "0 |  |  | ",
        "nothing is written about it yet"
    );
    let written = |state| vec![follow_up(1, Some(5), |it| it.state = state)];
    assert_eq!(
        sorted(written(FollowUpState::Waiting), Some(5)),
        "1 |  |  | ",
        "once"
    );
    assert_eq!(
        sorted(written(FollowUpState::Done), Some(5)),
        "0 |  |  | 1",
        "what was looked at is another look"
    );
}
