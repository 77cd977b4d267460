//! Which days something comes on, day by day and at random.

use proptest::prelude::*;

use super::*;
use crate::plan::Weekday;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// The days of April and May 2027 it comes on; 1 April is a Thursday, and 31 is 1 May.
fn days_of(event: &WeeklyEvent) -> Vec<i64> {
    let first = day(2027, 4, 1);
    let all = first.iter_days().take(61);
    all.filter(|it| event.falls_on(*it))
        .map(|it| (it - first).num_days() + 1)
        .collect()
}

fn on(weekday: Weekday, repeat: WeekRepeat, first: Option<NaiveDate>) -> WeeklyEvent {
    WeeklyEvent {
        weekday,
        repeat: Some(repeat),
        first,
        ..WeeklyEvent::default()
    }
}

#[test]
fn without_a_word_it_comes_every_week() {
    let plain = WeeklyEvent {
        weekday: Weekday::Friday,
        ..WeeklyEvent::default()
    };
    assert_eq!(
        days_of(&plain),
        [2, 9, 16, 23, 30, 37, 44, 51, 58],
        "every Friday"
    );
    let said = on(Weekday::Friday, WeekRepeat::EveryWeek, None);
    assert_eq!(days_of(&said), days_of(&plain), "as when it is said");
}

#[test]
fn tuesday_and_friday_for_four_weeks() {
    let four = |weekday| WeeklyEvent {
        until: Some(day(2027, 5, 2)),
        ..on(weekday, WeekRepeat::EveryWeek, Some(day(2027, 4, 6)))
    };
    assert_eq!(days_of(&four(Weekday::Tuesday)), [6, 13, 20, 27]);
    assert_eq!(days_of(&four(Weekday::Friday)), [9, 16, 23, 30]);
}

#[test]
fn every_other_week_is_the_same_weeks_for_all_its_days() {
    // A Thursday: the Tuesday of its week is over.
    let first = Some(day(2027, 4, 8));
    let days = |weekday| days_of(&on(weekday, WeekRepeat::EveryOtherWeek, first));
    assert_eq!(days(Weekday::Thursday), [8, 22, 36, 50], "from its first day");
    assert_eq!(days(Weekday::Friday), [9, 23, 37, 51], "in the same weeks");
    assert_eq!(
        days(Weekday::Tuesday),
        [20, 34, 48],
        "in the same weeks, not before its first day"
    );
    let fourth = on(Weekday::Thursday, WeekRepeat::EveryFourthWeek, first);
    assert_eq!(days_of(&fourth), [8, 36]);
}

#[test]
fn once_is_in_the_week_of_its_first_day() {
    let once = |weekday| days_of(&on(weekday, WeekRepeat::Once, Some(day(2027, 4, 8))));
    assert_eq!(once(Weekday::Thursday), [8]);
    assert_eq!(
        once(Weekday::Monday),
        [5],
        "moved within the week it is still seen"
    );
    let nobody_has_said = on(Weekday::Thursday, WeekRepeat::Once, None);
    assert_eq!(
        days_of(&nobody_has_said).len(),
        9,
        "it is seen until somebody says when"
    );
}

#[test]
fn a_day_it_does_not_happen_changes_no_other() {
    let event = WeeklyEvent {
        not_on: vec![day(2027, 4, 13), day(2027, 4, 14)],
        ..on(
            Weekday::Tuesday,
            WeekRepeat::EveryOtherWeek,
            Some(day(2027, 3, 30)),
        )
    };
    assert_eq!(
        days_of(&event),
        [27, 41, 55],
        "the 13th is left out, and the weeks stay"
    );
}

#[test]
fn what_ends_before_it_begins_comes_on_no_day() {
    let event = WeeklyEvent {
        until: Some(day(2027, 4, 9)),
        ..on(Weekday::Monday, WeekRepeat::EveryWeek, Some(day(2027, 4, 8)))
    };
    assert_eq!(event.rhythm(), None, "no Monday from Thursday to Friday");
}

fn look(repeat: LookRepeat, due: NaiveDate) -> FollowUp {
    FollowUp {
        repeat: Some(repeat),
        due: Some(due),
        ..FollowUp::default()
    }
}

#[test]
fn what_is_looked_at_again_comes_after_both_its_day_and_today() {
    let weekly = look(LookRepeat::EveryWeek, day(2027, 4, 6));
    let again = |on| weekly.again(on);
    assert_eq!(again(day(2027, 4, 6)), Some(day(2027, 4, 13)), "on its day");
    assert_eq!(again(day(2027, 4, 1)), Some(day(2027, 4, 13)), "before it");
    assert_eq!(again(day(2027, 4, 12)), Some(day(2027, 4, 13)), "late");
    assert_eq!(
        again(day(2027, 4, 13)),
        Some(day(2027, 4, 20)),
        "so late that the next is there: once is enough"
    );
    assert_eq!(again(day(2028, 4, 3)), Some(day(2028, 4, 4)), "a year late");
    let none = FollowUp {
        repeat: None,
        ..weekly.clone()
    };
    assert_eq!(none.again(day(2027, 4, 6)), None, "only this time");
    let someday = FollowUp {
        due: None,
        ..weekly.clone()
    };
    assert_eq!(someday.again(day(2027, 4, 6)), None, "counted from no day");
    let until = FollowUp {
        until: Some(day(2027, 4, 13)),
        ..weekly
    };
    assert_eq!(until.again(day(2027, 4, 6)), Some(day(2027, 4, 13)), "the last");
    assert_eq!(until.again(day(2027, 4, 13)), None, "and none after");
}

#[test]
fn a_month_that_is_shorter_has_it_on_its_last_day_and_the_next_where_it_was() {
    let mut monthly = look(LookRepeat::EveryMonth, day(2027, 12, 31));
    let mut days = Vec::new();
    for _ in 0..4 {
        let due = monthly.due.unwrap();
        monthly.first = monthly.first.or(Some(due));
        monthly.due = monthly.again(due);
        days.extend(monthly.due);
    }
    assert_eq!(
        days,
        [
            day(2028, 1, 31),
            day(2028, 2, 29),
            day(2028, 3, 31),
            day(2028, 4, 30)
        ],
        "a leap day, and no day is lost for good"
    );
}

#[test]
fn moving_one_moves_no_other() {
    let moved = |repeat, due, on| {
        let moved = FollowUp {
            first: Some(day(2027, 4, 6)),
            ..look(repeat, due)
        };
        moved.again(on)
    };
    let week = |due| moved(LookRepeat::EveryWeek, due, due);
    assert_eq!(week(day(2027, 4, 14)), Some(day(2027, 4, 20)), "a day later");
    assert_eq!(week(day(2027, 4, 12)), Some(day(2027, 4, 20)), "a day earlier");
    let month = |due| moved(LookRepeat::EveryMonth, due, due);
    assert_eq!(month(day(2027, 5, 16)), Some(day(2027, 6, 6)), "ten days later");
    assert_eq!(
        month(day(2027, 4, 27)),
        Some(day(2027, 6, 6)),
        "nine days earlier"
    );
}

/// Any day a plan can speak of.
fn plans_day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..110_000).prop_map(|after| BEGINNING + Days::new(after))
}

/// The ends of what a calendar can speak of too.
fn any_day() -> impl Strategy<Value = NaiveDate> {
    prop_oneof![
        20 => plans_day(),
        1 => Just(NaiveDate::MIN),
        1 => Just(NaiveDate::MAX),
        1 => (0_u64..40).prop_map(|before| NaiveDate::MAX - Days::new(before)),
        1 => (0_u64..40).prop_map(|after| NaiveDate::MIN + Days::new(after)),
    ]
}

fn event<D: Strategy<Value = NaiveDate>>(some_day: fn() -> D) -> impl Strategy<Value = WeeklyEvent> {
    let days = (
        prop::option::of(some_day()),
        prop::option::of(some_day()),
        prop::collection::vec(some_day(), 0..3),
    );
    (0..Weekday::ALL.len(), 0..=WeekRepeat::ALL.len(), days).prop_map(
        |(weekday, repeat, (first, until, not_on))| WeeklyEvent {
            weekday: Weekday::ALL[weekday],
            repeat: WeekRepeat::ALL.get(repeat).copied(),
            first,
            until,
            not_on,
            ..WeeklyEvent::default()
        },
    )
}

/// The rule in its own words, day by day.
fn is_meant(event: &WeeklyEvent, day: NaiveDate) -> bool {
    let repeat = event.repeat.unwrap_or(WeekRepeat::EveryWeek);
    let first = event.first.unwrap_or(BEGINNING);
    let since = (monday_of(day) - monday_of(first)).num_weeks();
    let is_weekday = day.weekday().num_days_from_monday() == event.weekday as u32;
    let in_time = day >= first && event.until.is_none_or(|until| day <= until);
    let in_turn = match repeat {
        WeekRepeat::Once if event.first.is_some() => {
            return is_weekday && since == 0 && !event.not_on.contains(&day);
        }
        WeekRepeat::EveryWeek | WeekRepeat::Once => true,
        WeekRepeat::EveryOtherWeek => since % 2 == 0,
        WeekRepeat::EveryFourthWeek => since % 4 == 0,
    };
    is_weekday && in_time && in_turn && !event.not_on.contains(&day)
}

proptest! {
    #[test]
    fn the_days_are_those_the_rule_means(event in event(plans_day), from in 0_u64..110_000) {
        for day in (BEGINNING + Days::new(from)).iter_days().take(60) {
            prop_assert_eq!(event.falls_on(day), is_meant(&event, day), "{} of {:?}", day, event);
        }
    }

    #[test]
    fn no_day_is_too_far_to_be_reckoned_with(event in event(any_day), day in any_day()) {
        let Some(days) = event.rhythm() else { return Ok(()) };
        if let Some(next) = days.next_from(day) {
            prop_assert!(next >= day && days.has(next), "the next is one of them: {}", next);
        }
        if let Some(last) = days.last_until(day) {
            prop_assert!(last <= day && days.has(last), "so is the last: {}", last);
        }
        if let Some(mornings) = days.mornings_after() {
            let before = day.pred_opt().is_some_and(|before| days.has(before));
            prop_assert_eq!(mornings.has(day), before, "a morning is the day after");
        }
    }

    #[test]
    fn what_is_looked_at_again_is_still_to_come(
        repeat in 0..LookRepeat::ALL.len(),
        due in any_day(),
        first in prop::option::of(any_day()),
        until in prop::option::of(any_day()),
        on in any_day(),
    ) {
        let repeat = LookRepeat::ALL[repeat];
        let look = FollowUp { first, until, ..look(repeat, due) };
        if let Some(again) = look.again(on) {
            prop_assert!(again > on, "not over: {}", again);
            prop_assert!(until.is_none_or(|until| again <= until), "not after the end");
            let first = first.unwrap_or(due);
            match repeat {
                LookRepeat::EveryWeek => prop_assert_eq!((again - first).num_days() % 7, 0),
                LookRepeat::EveryOtherWeek => prop_assert_eq!((again - first).num_days() % 14, 0),
                LookRepeat::EveryMonth => {
                    let ends = again.succ_opt().is_none_or(|next| next.month() != again.month());
                    prop_assert!(again.day() == first.day() || ends, "{} of {}", again, first);
                }
            }
        }
    }
}
