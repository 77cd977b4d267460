//! What happens in which week, and on which day.

use super::super::testing::{day, id};
use super::*;
use crate::plan::{Action, FollowUp, Goal, Meeting, Plan, Weekday, WeeklyEvent};

#[test]
fn a_night_goes_on_into_the_next_morning_and_the_next_week() {
    let night = |number, weekday| WeeklyEvent {
        id: id(number),
        weekday,
        from: "22:00".parse().ok(),
        to: "07:00".parse().ok(),
        ..WeeklyEvent::default()
    };
    let plan = Plan {
        weekly_events: vec![night(40, Weekday::Thursday), night(41, Weekday::Sunday)],
        ..Plan::default()
    };
    let week = week(&InSight::of(&plan), day(8), day(10));
    let items = |at: usize| week[at].timed.clone();
    assert_eq!(
        items(3),
        [WeekItem::Weekly { event: id(40) }],
        "whole on the day it begins"
    );
    assert_eq!(
        items(4),
        [WeekItem::Until { event: id(40) }],
        "and told of the next morning"
    );
    assert_eq!(
        items(0),
        [WeekItem::Until { event: id(41) }],
        "also over a Sunday"
    );
    assert_eq!(items(6), [WeekItem::Weekly { event: id(41) }], "every week");
}

#[test]
fn what_has_a_time_of_day_stands_in_its_place() {
    let plan = Plan {
        goals: vec![Goal {
            id: id(1),
            ..Goal::default()
        }],
        actions: vec![
            Action {
                id: id(10),
                goal: id(1),
                from: Some(day(9)),
                from_time: "10:00".parse().ok(),
                ..Action::default()
            },
            Action {
                id: id(11),
                goal: id(1),
                to: Some(day(9)),
                to_time: "08:30".parse().ok(),
                ..Action::default()
            },
        ],
        follow_ups: vec![FollowUp {
            id: id(20),
            action: Some(id(10)),
            due: Some(day(9)),
            time: "09:15".parse().ok(),
            ..FollowUp::default()
        }],
        ..Plan::default()
    };
    let week = week(&InSight::of(&plan), day(8), day(10));
    let look = agenda(&InSight::of(&plan), day(10)).overdue.remove(0);
    assert_eq!(
        week[1].timed,
        [
            WeekItem::Last { action: id(11) },
            WeekItem::Look { look },
            WeekItem::First { action: id(10) },
        ],
        "the deadline at half past eight, the look at a quarter past nine, the viewing at ten"
    );
    assert_eq!(week[1].whole_day, [], "none of it is the whole day's");
}

#[test]
fn a_week_has_what_is_dated_to_it_and_what_comes_every_week() {
    let plan = Plan {
        goals: vec![Goal {
            id: id(1),
            ..Goal::default()
        }],
        actions: vec![
            Action {
                id: id(10),
                goal: id(1),
                from: Some(day(8)),
                to: Some(day(10)),
                ..Action::default()
            },
            Action {
                id: id(11),
                goal: id(1),
                from: Some(day(9)),
                to: Some(day(9)),
                ..Action::default()
            },
            Action {
                id: id(12),
                goal: id(1),
                from: Some(day(9)),
                state: ActionState::Stopped,
                ..Action::default()
            },
        ],
        follow_ups: vec![FollowUp {
            id: id(20),
            action: Some(id(10)),
            due: Some(day(9)),
            ..FollowUp::default()
        }],
        meetings: vec![
            Meeting {
                id: id(30),
                on: Some(day(9)),
                time: "12:00".parse().ok(),
                ..Meeting::default()
            },
            Meeting {
                id: id(31),
                on: Some(day(9)),
                state: MeetingState::Cancelled,
                ..Meeting::default()
            },
        ],
        weekly_events: vec![
            WeeklyEvent {
                id: id(40),
                weekday: Weekday::Tuesday,
                ..WeeklyEvent::default()
            },
            WeeklyEvent {
                id: id(41),
                weekday: Weekday::Tuesday,
                from: "09:00".parse().ok(),
                ..WeeklyEvent::default()
            },
        ],
        ..Plan::default()
    };
    assert_eq!(monday_of(day(10)), day(8), "a Wednesday's");
    let after = week(&InSight::of(&plan), day(15), day(10));
    assert_eq!(
        after[1].timed,
        [
            WeekItem::Weekly { event: id(41) },
            WeekItem::Weekly { event: id(40) }
        ],
        "the week after has what comes every week"
    );
    assert!(
        after.iter().all(|it| it.whole_day.is_empty()),
        "and nothing that is dated"
    );
    let week = week(&InSight::of(&plan), day(8), day(10));
    assert_eq!(week.len(), 7, "from Monday to Sunday");
    assert_eq!(
        week[0].whole_day,
        [WeekItem::First { action: id(10) }],
        "it begins on Monday"
    );
    let tuesday = &week[1];
    let look = agenda(&InSight::of(&plan), day(10)).overdue.remove(0);
    assert_eq!(
        tuesday.whole_day,
        [WeekItem::First { action: id(11) }, WeekItem::Look { look }],
        "one day only is said once, and what is stopped not at all"
    );
    assert_eq!(
        tuesday.timed,
        [
            WeekItem::Weekly { event: id(41) },
            WeekItem::Meeting { meeting: id(30) },
            WeekItem::Weekly { event: id(40) },
        ],
        "by time, what has none last, without what is called off"
    );
    assert_eq!(
        week[2].whole_day,
        [WeekItem::Last { action: id(10) }],
        "it ends on Wednesday"
    );
}
