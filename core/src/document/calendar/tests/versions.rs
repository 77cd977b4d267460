//! What is taken in again is the same, in a newer version; and the days of a laptop far from Norway.

use super::*;
use crate::plan::ActionId;

/// The one event's version.
fn version_of(told: &str) -> u32 {
    let lines = told.lines().filter_map(|line| line.strip_prefix("SEQUENCE:"));
    let versions: Vec<_> = lines.map(|it| it.parse().unwrap()).collect();
    assert_eq!(versions.len(), 1, "one event: {told}");
    versions[0]
}

fn changed_at(plan: &Plan, at: DateTime<Utc>, made: Made) -> String {
    let changed = BTreeMap::from([(id(10), at)]);
    let wanted = CalendarWanted {
        language: Language::Nb,
        words: false,
        at,
        changed: &changed,
        given: &[],
    };
    calendar(plan, None, made, wanted).unwrap()
}

fn weekly(weekday: Weekday, action: Option<ActionId>) -> WeeklyEvent {
    WeeklyEvent {
        id: id(10),
        weekday,
        action,
        ..WeeklyEvent::default()
    }
}

#[test]
fn what_is_changed_is_a_newer_version_of_the_same() {
    let plan = owned(|it| it.meetings = vec![meeting(day(2026, 10, 1), None, "")]);
    let today = Made::utc(day(2026, 9, 1));
    let first = changed_at(&plan, noon(2026, 8, 30), today);
    let uid = format!("UID:{}@viktig-for-meg\r\n", id::<Uuid>(10));
    assert!(first.contains(&uid), "{first}");
    let later = changed_at(&plan, noon(2026, 8, 31), today);
    assert!(later.contains(&uid), "the same: {later}");
    assert!(version_of(&later) > version_of(&first), "and newer");
    let same = changed_at(&plan, noon(2026, 8, 31), Made::utc(day(2026, 9, 20)));
    assert_eq!(version_of(&same), version_of(&later), "nothing is changed");
    let far = changed_at(&plan, noon(2199, 1, 1), today);
    assert_eq!(
        version_of(&far),
        2_147_483_647,
        "no number that a calendar cannot read"
    );
}

#[test]
fn what_is_taken_out_is_newer_than_what_stood() {
    let plan = owned(|it| it.meetings = vec![meeting(day(2026, 10, 1), None, "")]);
    let removed = owned(|it| {
        it.meetings = vec![Meeting {
            removed: true,
            ..meeting(day(2026, 10, 1), None, "")
        }];
    });
    let [stood, gone] = [&plan, &removed].map(|it| version_of(&made(it, false)));
    assert!(gone > stood, "a calendar takes it for news: {gone} after {stood}");
}

#[test]
fn what_comes_every_week_begins_the_next_time_it_comes() {
    let plan = owned(|it| it.weekly_events = vec![weekly(Weekday::Friday, None)]);
    let on = |today| made_for(&plan, None, today, false).unwrap();
    for (today, first) in [
        (day(2026, 9, 1), "20260904"),
        (day(2026, 9, 4), "20260904"),
        (day(2026, 9, 5), "20260911"),
    ] {
        let told = on(today);
        let begins = format!("DTSTART;VALUE=DATE:{first}\r\n");
        assert!(told.contains(&begins), "made {today}: {told}");
    }
    let [now, later] = [day(2026, 9, 1), day(2026, 9, 8)].map(|today| version_of(&on(today)));
    assert!(later > now, "it begins on another day: {later} after {now}");
}

#[test]
fn what_came_every_week_ends_where_it_stands_when_its_action_ends() {
    let plan = owned(|it| {
        it.goals = vec![Goal {
            id: id(12),
            ..Goal::default()
        }];
        it.actions = vec![Action {
            id: id(13),
            goal: id(12),
            ended_on: Some(day(2026, 8, 27)),
            ..Action::default()
        }];
        it.weekly_events = vec![weekly(Weekday::Friday, Some(id(13)))];
    });
    let told = made(&plan, false);
    assert!(
        told.contains("DTSTART;VALUE=DATE:20260821\r\n") && told.contains(";UNTIL=20260821\r\n"),
        "the last Friday before it ended, and none after: {told}"
    );
}

#[test]
fn far_from_norway_the_day_is_that_of_the_laptop_and_the_hour_that_of_norway() {
    // Half past ten in the evening of Saturday 24 October in UTC: Sunday already, at half past twelve, fourteen hours east.
    let at = Utc.with_ymd_and_hms(2026, 10, 24, 22, 30, 0).unwrap();
    let there = Made {
        on: day(2026, 10, 25),
        day_of: |moment| (moment + chrono::TimeDelta::hours(14)).date_naive(),
        is_example: false,
    };
    let plan = owned(|it| {
        it.weekly_events = vec![WeeklyEvent {
            from: Some("02:30".parse().unwrap()),
            ..weekly(Weekday::Sunday, None)
        }];
    });
    let told = changed_at(&plan, at, there);
    assert!(
        told.contains("DTSTART;TZID=Europe/Oslo:20261025T023000\r\n"),
        "today there, at half past two in Norway: {told}"
    );
    assert!(
        told.contains("DTSTAMP:20261024T223000Z\r\n"),
        "made at a moment that is the same everywhere: {told}"
    );
    let whole = owned(|it| it.meetings = vec![meeting(day(2026, 10, 24), None, "")]);
    let told = changed_at(&whole, at, there);
    assert!(
        told.contains("DTSTART;VALUE=DATE:20261024\r\n") && told.contains("DTEND;VALUE=DATE:20261025\r\n"),
        "a whole day is that day wherever one is: {told}"
    );
    let removed = owned(|it| {
        it.meetings = vec![Meeting {
            removed: true,
            ..meeting(day(2026, 10, 24), None, "")
        }];
    });
    let told = changed_at(&removed, at, there);
    assert!(!told.contains("VEVENT"), "yesterday there is over: {told}");
}
