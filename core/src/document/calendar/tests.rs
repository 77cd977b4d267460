mod readers;
mod repeats;
mod versions;

use chrono::TimeZone;

use super::*;
use crate::plan::{
    Action, ActionState, FollowUp, FollowUpState, Goal, Meeting, MeetingState, Person, PersonId, Role,
    Weekday, WeeklyEvent,
};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn id<T: From<Uuid>>(number: u128) -> T {
    Uuid::from_u128(number).into()
}

fn owned(change: impl FnOnce(&mut Plan)) -> Plan {
    let owner = Person {
        id: id(1),
        name: "Arne".to_owned(),
        roles: vec![Role::Owner],
        ..Person::default()
    };
    let mut plan = Plan {
        people: vec![owner],
        ..Plan::default()
    };
    change(&mut plan);
    plan
}

fn made_for(plan: &Plan, to: Option<PersonId>, today: NaiveDate, words: bool) -> Result<String, Problem> {
    made_after(plan, &[], to, today, words)
}

/// The same for somebody who has got calendars of it before.
fn made_after(
    plan: &Plan,
    given: &[CalendarGiven],
    to: Option<PersonId>,
    today: NaiveDate,
    words: bool,
) -> Result<String, Problem> {
    let changed = BTreeMap::from([(id(10), noon(2026, 8, 30))]);
    let wanted = CalendarWanted {
        language: Language::Nb,
        words,
        at: noon(2026, 9, 1),
        changed: &changed,
        given,
    };
    calendar(plan, to.map(MadeFor::from), Made::utc(today), wanted)
}

fn noon(year: i32, month: u32, day: u32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(year, month, day, 12, 0, 0).unwrap()
}

fn made(plan: &Plan, words: bool) -> String {
    made_for(plan, None, day(2026, 9, 1), words).unwrap()
}

fn meeting(on: NaiveDate, time: Option<&str>, title: &str) -> Meeting {
    Meeting {
        id: id(10),
        title: title.to_owned(),
        on: Some(on),
        time: time.map(|it| it.parse().unwrap()),
        ..Meeting::default()
    }
}

#[test]
fn a_title_says_nothing_until_words_are_asked_for() {
    let plan = owned(|it| it.meetings = vec![meeting(day(2026, 10, 1), None, "Psykolog")]);
    let told = made(&plan, false);
    assert!(
        told.contains("SUMMARY:Avtale\r\n") && !told.contains("Psykolog"),
        "{told}"
    );
    assert!(made(&plan, true).contains("SUMMARY:Psykolog\r\n"), "by choice");
}

#[test]
fn a_whole_day_ends_the_next_day_in_a_leap_year_too() {
    let plan = owned(|it| it.meetings = vec![meeting(day(2028, 2, 28), None, "")]);
    let told = made(&plan, false);
    assert!(told.contains("DTSTART;VALUE=DATE:20280228\r\n"), "{told}");
    assert!(
        told.contains("DTEND;VALUE=DATE:20280229\r\n"),
        "the leap day follows: {told}"
    );
}

#[test]
fn hours_are_told_by_the_clock_in_norway_on_the_days_it_is_moved() {
    for (on, written) in [(day(2026, 10, 25), "20261025"), (day(2027, 3, 28), "20270328")] {
        let plan = owned(|it| it.meetings = vec![meeting(on, Some("02:30"), "")]);
        let told = made(&plan, false);
        assert!(
            told.contains(&format!("DTSTART;TZID=Europe/Oslo:{written}T023000\r\n")),
            "the hour as it was written: {told}"
        );
        assert_eq!(
            told.matches("BEGIN:VTIMEZONE").count(),
            1,
            "the clock is told once"
        );
        let (clock, event) = (told.find("END:VTIMEZONE"), told.find("BEGIN:VEVENT"));
        assert!(clock < event, "before it is used");
    }
}

#[test]
fn what_will_not_be_is_called_off() {
    let on = day(2026, 10, 1);
    let cancelled = owned(|it| {
        it.meetings = vec![Meeting {
            state: MeetingState::Cancelled,
            ..meeting(on, None, "")
        }];
    });
    let removed = owned(|it| {
        it.meetings = vec![Meeting {
            removed: true,
            ..meeting(on, None, "Psykolog")
        }];
    });
    let not_done = owned(|it| {
        it.follow_ups = vec![FollowUp {
            id: id(11),
            whole_plan: true,
            due: Some(on),
            state: FollowUpState::NotDone,
            ..FollowUp::default()
        }];
    });
    let stopped = owned(|it| {
        it.goals = vec![Goal {
            id: id(12),
            ..Goal::default()
        }];
        it.actions = vec![Action {
            id: id(13),
            goal: id(12),
            to: Some(on),
            state: ActionState::Stopped,
            ..Action::default()
        }];
    });
    for plan in [&cancelled, &removed, &not_done, &stopped] {
        let told = made(plan, true);
        assert!(told.contains("STATUS:CANCELLED\r\n"), "{told}");
    }
    assert!(
        !made(&removed, true).contains("Psykolog"),
        "what is taken out says no more what it was"
    );
    let later = made_for(&removed, None, day(2026, 10, 2), false).unwrap();
    assert!(
        !later.contains("VEVENT"),
        "what is taken out and over is nobody's to know: {later}"
    );
}

#[test]
fn the_week_comes_again_until_its_action_ends() {
    let plan = owned(|it| {
        it.goals = vec![Goal {
            id: id(12),
            ..Goal::default()
        }];
        it.actions = vec![Action {
            id: id(13),
            goal: id(12),
            from: Some(day(2026, 9, 1)),
            to: Some(day(2026, 9, 30)),
            ..Action::default()
        }];
        it.weekly_events = vec![WeeklyEvent {
            id: id(14),
            weekday: Weekday::Friday,
            from: Some("22:00".parse().unwrap()),
            to: Some("07:00".parse().unwrap()),
            action: Some(id(13)),
            ..WeeklyEvent::default()
        }];
    });
    let told = made(&plan, false);
    assert!(
        told.contains("RRULE:FREQ=WEEKLY;BYDAY=FR;UNTIL=20260925T225959Z\r\n"),
        "{told}"
    );
    assert!(
        told.contains("DTSTART;TZID=Europe/Oslo:20260904T220000\r\n"),
        "the first Friday: {told}"
    );
    assert!(
        told.contains("DTEND;TZID=Europe/Oslo:20260905T070000\r\n"),
        "the next morning: {told}"
    );
}

#[test]
fn lines_are_short_and_signs_are_escaped() {
    let title = format!("A, b; c\\d\nEND:VEVENT\r\u{7}{}", "æøå".repeat(60));
    let plan = owned(|it| it.meetings = vec![meeting(day(2026, 10, 1), None, &title)]);
    let told = made(&plan, true);
    assert!(
        told.split("\r\n").all(|line| line.len() <= 75),
        "75 octets a line: {told}"
    );
    let unfolded = told.replace("\r\n ", "");
    assert!(
        unfolded.contains(r"SUMMARY:A\, b\; c\\d\nEND:VEVENTæøå"),
        "{unfolded}"
    );
    assert_eq!(
        unfolded.matches("\r\nEND:VEVENT\r\n").count(),
        1,
        "no line is made of words"
    );
}
