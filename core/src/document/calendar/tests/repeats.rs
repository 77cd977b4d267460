//! What comes less often than every week, until a day, and not on every day.

use super::*;
use crate::plan::WeekRepeat;

/// Fridays every other week from 4 September 2026.
fn fridays(change: impl FnOnce(&mut WeeklyEvent)) -> Plan {
    let mut event = WeeklyEvent {
        id: id(10),
        weekday: Weekday::Friday,
        repeat: Some(WeekRepeat::EveryOtherWeek),
        first: Some(day(2026, 9, 1)),
        ..WeeklyEvent::default()
    };
    change(&mut event);
    owned(|it| it.weekly_events = vec![event])
}

#[test]
fn every_other_week_is_told_from_its_first_day_whenever_it_is_made() {
    let plan = fridays(|it| it.until = Some(day(2026, 10, 1)));
    for today in [day(2026, 8, 1), day(2026, 9, 10), day(2026, 12, 1)] {
        let told = made_for(&plan, None, today, false).unwrap();
        assert!(told.contains("DTSTART;VALUE=DATE:20260904\r\n"), "{told}");
        assert!(
            told.contains("RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;UNTIL=20260918\r\n"),
            "the last Friday of its weeks before the end: {told}"
        );
        assert!(!told.contains("EXDATE"), "it is left out of no day: {told}");
    }
}

#[test]
fn the_days_it_does_not_happen_are_told_as_they_would_have_begun() {
    let not_on = vec![day(2026, 9, 11), day(2026, 9, 18), day(2026, 10, 2)];
    let whole_day = made(&fridays(|it| it.not_on.clone_from(&not_on)), false);
    assert!(
        whole_day.contains("EXDATE;VALUE=DATE:20260918\r\n"),
        "{whole_day}"
    );
    assert!(
        whole_day.contains("EXDATE;VALUE=DATE:20261002\r\n"),
        "{whole_day}"
    );
    assert!(!whole_day.contains("20260911"), "not its week: {whole_day}");
    let timed = made(
        &fridays(|it| {
            it.not_on = not_on;
            it.from = "08:30".parse().ok();
        }),
        false,
    );
    assert!(
        timed.contains("EXDATE;TZID=Europe/Oslo:20260918T083000\r\n"),
        "{timed}"
    );
}

#[test]
fn what_happens_once_has_no_rule_and_is_called_off_when_it_does_not() {
    let once = |not_on| {
        let plan = fridays(|it| {
            it.repeat = Some(WeekRepeat::Once);
            it.not_on = not_on;
        });
        made(&plan, false)
    };
    let stands = once(Vec::new());
    assert!(
        stands.contains("DTSTART;VALUE=DATE:20260904\r\n") && !stands.contains("RRULE:FREQ=WEEKLY"),
        "{stands}"
    );
    assert!(stands.contains("STATUS:CONFIRMED\r\n"), "{stands}");
    let called_off = once(vec![day(2026, 9, 4)]);
    assert!(
        called_off.contains("STATUS:CANCELLED\r\n"),
        "no day is left: {called_off}"
    );
}
