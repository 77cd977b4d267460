//! What happens in which week, and on which day.

use super::super::made_up::{self, Dice};
use super::super::testing::{day, id};
use super::*;
use crate::plan::{Action, FollowUp, Goal, Meeting, Plan, WeekRepeat, Weekday, WeeklyEvent, monday_of};

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

/// What stands in each day of the week from a Monday, by the number of its event; the morning after with a minus.
fn told(plan: &Plan, monday: NaiveDate) -> Vec<Vec<i64>> {
    let number = |id: WeeklyEventId| i64::try_from(uuid::Uuid::from(id).as_u128()).unwrap();
    let item = |item: &WeekItem| match item {
        WeekItem::Weekly { event } => number(*event),
        WeekItem::Until { event } => -number(*event),
        other => panic!("nothing is dated: {other:?}"),
    };
    let week = week(&InSight::of(plan), monday, day(10));
    week.iter()
        .map(|it| it.timed.iter().map(item).collect())
        .collect()
}

#[test]
fn what_comes_every_other_week_stands_in_those_weeks_until_it_ends() {
    let plan = Plan {
        weekly_events: vec![
            WeeklyEvent {
                id: id(40),
                weekday: Weekday::Tuesday,
                from: "09:00".parse().ok(),
                ..WeeklyEvent::default()
            },
            WeeklyEvent {
                id: id(41),
                weekday: Weekday::Tuesday,
                from: "08:00".parse().ok(),
                repeat: Some(WeekRepeat::EveryOtherWeek),
                first: Some(day(9)),
                until: Some(day(24)),
                ..WeeklyEvent::default()
            },
        ],
        ..Plan::default()
    };
    let tuesday = |monday| told(&plan, day(monday))[1].clone();
    assert_eq!(tuesday(1), [40], "it has not begun");
    assert_eq!(tuesday(8), [41, 40], "in the order of the clock");
    assert_eq!(tuesday(15), [40], "not that week");
    assert_eq!(tuesday(22), [41, 40], "but the next");
    let later = day(22) + Days::new(14);
    assert_eq!(told(&plan, later)[1], [40], "it has ended");
}

#[test]
fn what_is_left_out_of_a_day_is_told_there_and_is_gone_the_morning_after() {
    let plan = Plan {
        weekly_events: vec![WeeklyEvent {
            id: id(40),
            weekday: Weekday::Thursday,
            from: "22:00".parse().ok(),
            to: "07:00".parse().ok(),
            // The 12th is no Thursday.
            not_on: vec![day(11), day(12)],
            ..WeeklyEvent::default()
        }],
        ..Plan::default()
    };
    let [empty, thursday, friday] = [vec![], vec![40], vec![-40]];
    let whole = [&empty, &empty, &empty, &thursday, &friday, &empty, &empty].map(Clone::clone);
    assert_eq!(told(&plan, day(1)), whole, "the week before");
    assert_eq!(
        told(&plan, day(8)),
        vec![empty; 7],
        "neither the night nor its morning"
    );
    let week = week(&InSight::of(&plan), day(8), day(10));
    let left_out: Vec<_> = week.iter().map(|it| it.left_out.as_slice()).collect();
    assert_eq!(left_out[3], [id(40)], "so that it can be taken back");
    assert!(left_out[4].is_empty(), "on no other day");
    assert_eq!(told(&plan, day(15)), whole, "nor is the week after another");
}

#[test]
fn every_week_says_what_the_rule_of_repeats_says() {
    let mut stood = 0;
    for seed in 0..200 {
        let plan = made_up::plan(&mut Dice::of(seed));
        let sight = InSight::of(&plan);
        let weeks = weeks(&sight, day(10));
        for monday in (0..30).map(|number| monday_of(day(1)) + Days::new(7 * number)) {
            for it in weeks.from(monday) {
                for event in sight.weekly_events() {
                    let stands = it.timed.contains(&WeekItem::Weekly { event: event.id });
                    assert_eq!(
                        stands,
                        event.falls_on(it.day),
                        "seed {seed}, {}: {event:?}",
                        it.day
                    );
                    stood += usize::from(stands);
                }
            }
        }
    }
    assert!(stood > 1000, "too little came: {stood}");
}
