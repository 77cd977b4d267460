//! The order of meetings, what they could talk about, and whom a new one begins with.

use super::super::testing::{day, id, person};
use super::*;
use crate::plan::{Concern, ConcernState, Evaluation, FollowUp, Goal, Plan};

fn meeting(number: u128, on: Option<u32>, change: impl FnOnce(&mut Meeting)) -> Meeting {
    let mut meeting = Meeting {
        id: id(number),
        on: on.map(day),
        ..Meeting::default()
    };
    change(&mut meeting);
    meeting
}

fn at(time: &str) -> impl FnOnce(&mut Meeting) {
    move |it| it.time = time.parse().ok()
}

fn read(meetings: Vec<Meeting>) -> Meetings {
    let plan = Plan {
        meetings,
        ..Plan::default()
    };
    super::meetings(&InSight::of(&plan), day(10))
}

fn coming(meetings: &Meetings) -> Vec<MeetingId> {
    meetings.coming.iter().map(|it| it.meeting).collect()
}

#[test]
fn meetings_come_in_time_by_the_clock_within_a_day_and_what_is_behind_the_newest_first() {
    let meetings = read(vec![
        meeting(1, Some(20), |_| {}),
        meeting(2, Some(12), at("14:00")),
        meeting(3, Some(12), at("09:00")),
        meeting(4, None, |_| {}),
        meeting(5, Some(1), |it| it.state = MeetingState::Held),
        meeting(6, Some(2), |it| it.state = MeetingState::Held),
        meeting(7, Some(3), |it| it.state = MeetingState::Cancelled),
        meeting(8, Some(4), |it| it.state = MeetingState::Cancelled),
        meeting(9, Some(4), |it| it.removed = true),
    ]);
    assert_eq!(
        coming(&meetings),
        [id(3), id(2), id(1), id(4)],
        "what has no day yet comes last"
    );
    assert_eq!(meetings.held, [id(6), id(5)]);
    assert_eq!(meetings.cancelled, [id(8), id(7)]);
}

#[test]
fn a_meeting_has_begun_on_its_day_and_not_before_and_not_when_it_is_called_off() {
    let meetings = read(vec![
        meeting(1, Some(10), |_| {}),
        meeting(2, Some(11), |_| {}),
        meeting(3, None, |_| {}),
        meeting(4, Some(11), |it| it.state = MeetingState::Held),
        meeting(5, Some(9), |it| it.state = MeetingState::Cancelled),
        meeting(6, Some(9), |_| {}),
    ]);
    assert_eq!(
        meetings.begun,
        [id(6), id(1), id(4)],
        "today's, yesterday's, and what is said to be held whatever its day"
    );
    let ahead = meetings.coming.iter().filter(|it| it.is_ahead);
    assert_eq!(
        ahead.map(|it| it.meeting).collect::<Vec<_>>(),
        [id(1), id(2)],
        "one prepares for today's and what comes, not for what has no day or has been"
    );
}

#[test]
fn the_meetings_after_one_are_those_that_come_later() {
    let meetings = read(vec![
        meeting(1, Some(20), |_| {}),
        meeting(2, Some(12), at("14:00")),
        meeting(3, Some(12), at("09:00")),
        meeting(4, Some(12), |it| it.state = MeetingState::Held),
    ]);
    let after = |number: u128| -> Vec<MeetingId> {
        let next = meetings.next.get(&id(number)).copied();
        next.map_or_else(Vec::new, |at| coming(&meetings).split_off(at))
    };
    assert_eq!(after(3), [id(2), id(1)], "the same day by the clock too");
    assert_eq!(after(1), [], "nothing comes after the last one");
    assert_eq!(
        after(4),
        [id(3), id(2), id(1)],
        "what was held without a time was before those that have one"
    );
}

fn whole() -> Plan {
    Plan {
        goals: vec![
            Goal {
                id: id(1),
                state: GoalState::UnderWay,
                ..Goal::default()
            },
            Goal {
                id: id(2),
                state: GoalState::Reached,
                ..Goal::default()
            },
        ],
        follow_ups: vec![
            FollowUp {
                id: id(10),
                whole_plan: true,
                due: Some(day(9)),
                ..FollowUp::default()
            },
            FollowUp {
                id: id(11),
                whole_plan: true,
                due: Some(day(21)),
                ..FollowUp::default()
            },
            FollowUp {
                id: id(12),
                whole_plan: true,
                ..FollowUp::default()
            },
        ],
        concerns: vec![
            Concern {
                id: id(20),
                ..Concern::default()
            },
            Concern {
                id: id(21),
                state: ConcernState::Settled,
                ..Concern::default()
            },
        ],
        meetings: vec![meeting(30, Some(20), |_| {})],
        ..Plan::default()
    }
}

/// The numbers of what the meeting could take up; 0 for the revision.
fn topics(change: impl FnOnce(&mut Plan)) -> Vec<u128> {
    let mut plan = whole();
    change(&mut plan);
    let read = super::meetings(&InSight::of(&plan), day(10));
    let topics = read.coming[0].topics.iter();
    topics
        .map(|it| it.record().map_or(0, |id| id.as_u128()))
        .collect()
}

#[test]
fn a_meeting_could_take_up_what_is_due_by_then_what_nobody_has_answered_and_what_nobody_has_judged() {
    assert_eq!(
        topics(|_| {}),
        [10, 20, 1],
        "not what is due after it or has no day, what is settled or what is reached"
    );
    assert_eq!(
        topics(|it| it.meetings[0].on = None),
        [10, 20, 1],
        "a meeting without a day is as one today"
    );
    assert_eq!(
        topics(|it| it.details.next_revision = Some(day(15))),
        [10, 0, 20, 1],
        "the revision too, before anything is written about it"
    );
}

#[test]
fn a_goal_is_worth_a_look_again_after_ninety_days() {
    let judged = |on: &str| {
        let on = on.parse().ok();
        topics(|it| {
            it.evaluations.push(Evaluation {
                goal: Some(id(1)),
                on,
                ..Evaluation::default()
            });
        })
    };
    assert_eq!(judged("2026-12-19"), [10, 20, 1], "ninety-one days before it");
    assert_eq!(judged("2026-12-20"), [10, 20], "ninety");
}

#[test]
fn what_is_on_the_agenda_already_is_not_taken_up_twice() {
    let item = |change: fn(&mut AgendaItem)| {
        let mut item = AgendaItem {
            id: id(40),
            meeting: id(30),
            ..AgendaItem::default()
        };
        change(&mut item);
        topics(|it| it.agenda_items.push(item))
    };
    assert_eq!(item(|it| it.concern = Some(id(20))), [10, 1]);
    assert_eq!(item(|it| it.follow_up = Some(id(10))), [20, 1]);
    assert_eq!(item(|it| it.goal = Some(id(1))), [10, 20]);
    assert_eq!(
        item(|it| {
            it.goal = Some(id(1));
            it.removed = true;
        }),
        [10, 20, 1],
        "what was taken off it can be put on it again"
    );
}

#[test]
fn a_new_meeting_begins_with_the_owner_and_whom_the_plan_is_written_together_with_now() {
    let mut plan = Plan {
        people: vec![
            person(2, &[Role::Coordinator, Role::PrimaryContact]),
            person(3, &[Role::Coordinator]),
            person(1, &[Role::Owner]),
        ],
        ..Plan::default()
    };
    let invited = |plan: &Plan| super::meetings(&InSight::of(plan), day(10)).invited;
    assert_eq!(invited(&plan), [id(1), id(2)], "the owner first");
    plan.people[0].active = false;
    plan.people[2].active = false;
    assert_eq!(invited(&plan), [id(1)], "who has left is asked by nobody");
    plan.people[0].active = true;
    plan.people[0].removed = true;
    assert_eq!(invited(&plan), [id(1)], "nor who is taken out of the plan");
}
