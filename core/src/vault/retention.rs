//! Which backups to keep: all of today, one a day for a week, one a week for two months, one a month after that.
//! Of each such period the newest stays. Days are UTC's.
//!
//! How old a backup is depends on what the clock says now, and a clock can say anything. So nothing is given up right
//! after a jump, and never more than a few at a time: a wrong clock for an hour costs next to nothing, and what is not
//! given up today is given up tomorrow.

use std::collections::HashSet;

use chrono::{DateTime, Datelike, IsoWeek, NaiveDate, TimeDelta, Utc};

/// For how many days before today one backup a day is kept.
const DAILY: i64 = 7;

/// For how many days before today one backup a week is kept: two months.
const WEEKLY: i64 = 61;

/// For how many days after the newest backup the clock is believed. Who opens a plan more seldom keeps a few more.
const BELIEVED: i64 = 40;

/// How many are given up at a time.
const AT_ONCE: usize = 3;

/// A stretch of time of which one backup is kept.
#[derive(PartialEq, Eq, Hash)]
enum Period {
    Moment(DateTime<Utc>),
    Day(NaiveDate),
    Week(IsoWeek),
    Month(i32, u32),
}

impl Period {
    fn of(made: DateTime<Utc>, now: DateTime<Utc>) -> Self {
        let day = made.date_naive();
        match (now.date_naive() - day).num_days() {
            days if days <= 0 => Self::Moment(made),
            days if days <= DAILY => Self::Day(day),
            days if days <= WEEKLY => Self::Week(day.iso_week()),
            _ => Self::Month(day.year(), day.month()),
        }
    }
}

/// Those of the backups made at `made` that need not be kept at `now`. The newest of all is never among them.
#[must_use]
pub(super) fn surplus(made: &[DateTime<Utc>], now: DateTime<Utc>) -> Vec<DateTime<Utc>> {
    let mut newest_first = made.to_vec();
    newest_first.sort_unstable_by(|one, other| other.cmp(one));
    let mut kept = HashSet::new();
    newest_first.retain(|time| !kept.insert(Period::of(*time, now)));
    newest_first
}

/// Those of the backups made at `before` that are given up when another is made at `now`: the oldest of those that need
/// not be kept. Those dated ahead are not among them.
#[must_use]
pub(super) fn given_up(before: &[DateTime<Utc>], now: DateTime<Utc>) -> Vec<DateTime<Utc>> {
    let newest = before.iter().copied().filter(|time| *time <= now).max();
    if newest.is_none_or(|newest| now - newest > TimeDelta::days(BELIEVED)) {
        return Vec::new();
    }
    let mut all = before.to_vec();
    all.push(now);
    let mut gone = surplus(&all, now);
    gone.sort_unstable();
    gone.truncate(AT_ONCE);
    gone
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::vault::testing::noon;

    fn kept(made: &[DateTime<Utc>], now: DateTime<Utc>) -> Vec<DateTime<Utc>> {
        let gone = surplus(made, now);
        made.iter().copied().filter(|time| !gone.contains(time)).collect()
    }

    #[test]
    fn a_year_of_several_a_day_becomes_a_few_dozen() {
        let made: Vec<_> = (0..365 * 4)
            .map(|quarter| noon() - TimeDelta::hours(6 * quarter))
            .collect();
        let kept = kept(&made, noon());
        let within = |from: i64, to: i64| {
            kept.iter()
                .filter(|time| (from..=to).contains(&(noon().date_naive() - time.date_naive()).num_days()))
                .count()
        };
        assert_eq!(within(0, 0), 3, "all of today: 12, 6 and 0 o'clock");
        assert_eq!(within(1, 7), 7, "daily for a week");
        assert!(
            (8..=9).contains(&within(8, 61)),
            "weekly for two months: {}",
            within(8, 61)
        );
        assert!(
            (10..=12).contains(&within(62, 366)),
            "monthly after: {}",
            within(62, 366)
        );
    }

    /// The backups there are after each of the unlocks at `times`, in order.
    fn unlocked(
        mut made: Vec<DateTime<Utc>>,
        times: impl IntoIterator<Item = DateTime<Utc>>,
    ) -> Vec<DateTime<Utc>> {
        for now in times {
            let gone = given_up(&made, now);
            made.retain(|time| !gone.contains(time));
            made.push(now);
        }
        made
    }

    fn days(from: i64, to: i64) -> impl Iterator<Item = DateTime<Utc>> {
        (from..to).map(|day| noon() + TimeDelta::days(day))
    }

    #[test]
    fn a_clock_ten_years_ahead_for_one_unlock_costs_nothing() {
        let made = unlocked(Vec::new(), days(0, 200));
        let ahead = noon() + TimeDelta::days(200 + 3653);
        let after = unlocked(made.clone(), [ahead]);
        assert_eq!(
            after.len(),
            made.len() + 1,
            "all that were there, and the new one"
        );
        let back = unlocked(after.clone(), days(201, 202));
        assert!(
            back.contains(&ahead),
            "the one dated ahead is kept: it is the newest there is"
        );
        assert!(
            back.len() >= after.len() - 2,
            "and thinning goes on as before, a few at a time"
        );
    }

    #[test]
    fn a_clock_that_is_behind_for_one_unlock_costs_nothing() {
        let made = unlocked(Vec::new(), days(0, 200));
        let behind = noon() - TimeDelta::days(9000);
        let after = unlocked(made.clone(), [behind]);
        assert_eq!(
            after.len(),
            made.len() + 1,
            "an empty battery sets the clock far back"
        );
    }

    #[test]
    fn thinning_a_few_at_a_time_ends_where_thinning_at_once_does() {
        let bit_by_bit = unlocked(Vec::new(), days(0, 400));
        let at_once = kept(&bit_by_bit, noon() + TimeDelta::days(399));
        assert!(
            bit_by_bit.len() - at_once.len() <= AT_ONCE,
            "{} are kept, {} would do",
            bit_by_bit.len(),
            at_once.len()
        );
        assert!(
            (25..=32).contains(&bit_by_bit.len()),
            "a year is a few dozen: {}",
            bit_by_bit.len()
        );
    }

    fn times() -> impl Strategy<Value = Vec<DateTime<Utc>>> {
        prop::collection::btree_set(0_i64..800 * 24 * 60, 0..60).prop_map(|ages| {
            ages.into_iter()
                .map(|age| noon() - TimeDelta::minutes(age))
                .collect()
        })
    }

    proptest! {
        #[test]
        fn no_clock_takes_more_than_a_few_and_never_one_dated_ahead(
            made in times(),
            off in -400_000_i64..400_000,
        ) {
            let now = noon() + TimeDelta::hours(off);
            let gone = given_up(&made, now);
            prop_assert!(gone.len() <= AT_ONCE);
            prop_assert!(gone.iter().all(|time| *time < now));
            let newest = made.iter().filter(|time| **time <= now).max();
            let jumped = newest.is_none_or(|newest| now - *newest > TimeDelta::days(BELIEVED));
            prop_assert!(!jumped || gone.is_empty(), "nothing is given up right after a jump");
        }

        #[test]
        fn the_newest_and_all_of_today_are_always_kept(made in times()) {
            let kept = kept(&made, noon());
            prop_assert_eq!(kept.iter().max(), made.iter().max());
            for time in made.iter().filter(|time| time.date_naive() == noon().date_naive()) {
                prop_assert!(kept.contains(time), "{} of today was given up", time);
            }
        }

        #[test]
        fn thinning_twice_is_thinning_once(made in times()) {
            prop_assert!(surplus(&kept(&made, noon()), noon()).is_empty());
        }

        #[test]
        fn everything_given_up_has_a_newer_one_kept_near_it(made in times()) {
            let kept = kept(&made, noon());
            for gone in surplus(&made, noon()) {
                let age = (noon().date_naive() - gone.date_naive()).num_days();
                let near = if age <= DAILY { 1 } else if age <= WEEKLY { 7 } else { 31 };
                prop_assert!(
                    kept.iter().any(|time| *time > gone && *time - gone < TimeDelta::days(near)),
                    "nothing is left within {} days after {}", near, gone
                );
            }
        }

        #[test]
        fn thinning_every_day_never_opens_a_gap(made in times(), days in 1_i64..120) {
            let mut left = made.clone();
            for day in 0..days {
                left = kept(&left, noon() + TimeDelta::days(day));
            }
            let widest = TimeDelta::days(1 + 7 + 31);
            for time in made {
                prop_assert!(
                    left.iter().any(|other| *other >= time && *other - time < widest),
                    "nothing is left of the time after {}", time
                );
            }
        }
    }
}
