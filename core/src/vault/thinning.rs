//! Which backups to keep: all of today, one a day for a week, one a week for two months, one a month after that.
//! Of each such period the newest stays. Days are UTC's.

use std::collections::HashSet;

use chrono::{DateTime, Datelike, IsoWeek, NaiveDate, Utc};

/// For how many days before today one backup a day is kept.
const DAILY: i64 = 7;

/// For how many days before today one backup a week is kept: two months.
const WEEKLY: i64 = 61;

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

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
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

    fn times() -> impl Strategy<Value = Vec<DateTime<Utc>>> {
        prop::collection::btree_set(0_i64..800 * 24 * 60, 0..60).prop_map(|ages| {
            ages.into_iter()
                .map(|age| noon() - TimeDelta::minutes(age))
                .collect()
        })
    }

    proptest! {
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
