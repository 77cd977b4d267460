//! The public holidays of Norway: those of the church year (lov om helligdager og helligdagsfred § 2), and the first and the
//! seventeenth of May (lov om 1. og 17. mai som høgtidsdager). Offices are closed on them.

use std::collections::BTreeMap;

use chrono::{NaiveDate, TimeDelta};

/// Those that are on the same day every year: month, day.
const EVERY_YEAR: [((u32, u32), &str); 5] = [
    ((1, 1), "newYear"),
    ((5, 1), "labourDay"),
    ((5, 17), "constitutionDay"),
    ((12, 25), "christmasDay"),
    ((12, 26), "boxingDay"),
];

/// Those that follow Easter Sunday, by days from it.
const FROM_EASTER: [(i64, &str); 7] = [
    (-3, "maundyThursday"),
    (-2, "goodFriday"),
    (0, "easterSunday"),
    (1, "easterMonday"),
    (39, "ascension"),
    (49, "whitSunday"),
    (50, "whitMonday"),
];

/// What the public holidays are called in the window’s texts.
pub fn holiday_names() -> impl Iterator<Item = &'static str> {
    let every_year = EVERY_YEAR.map(|(_, name)| name);
    every_year.into_iter().chain(FROM_EASTER.map(|(_, name)| name))
}

/// The public holidays of a year, by their days. Where two fall on one day, it is the one that has that day every year.
#[must_use]
pub fn holidays(year: i32) -> BTreeMap<NaiveDate, &'static str> {
    let easter = easter(year);
    let moving = FROM_EASTER
        .into_iter()
        .filter_map(|(days, name)| Some((easter? + TimeDelta::days(days), name)));
    let fixed = EVERY_YEAR
        .into_iter()
        .filter_map(|((month, day), name)| Some((NaiveDate::from_ymd_opt(year, month, day)?, name)));
    moving.chain(fixed).collect()
}

/// Easter Sunday, as Meeus, Jones and Butcher reckon it for the Gregorian calendar.
pub(super) fn easter(year: i32) -> Option<NaiveDate> {
    let (century, in_century) = (year / 100, year % 100);
    let moon = year % 19;
    let correction = (century - (century + 8) / 25 + 1) / 3;
    let full = (19 * moon + century - century / 4 - correction + 15) % 30;
    let sunday = (32 + 2 * (century % 4) + 2 * (in_century / 4) - full - in_century % 4) % 7;
    let late = (moon + 11 * full + 22 * sunday) / 451;
    let at = full + sunday - 7 * late + 114;
    let (month, day) = (u32::try_from(at / 31).ok()?, u32::try_from(at % 31).ok()?);
    NaiveDate::from_ymd_opt(year, month, day + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(year: i32, month: u32, day: u32) -> Option<&'static str> {
        let day = NaiveDate::from_ymd_opt(year, month, day).unwrap();
        holidays(year).get(&day).copied()
    }

    #[test]
    fn easter_is_where_the_almanac_has_it() {
        for (year, month, day) in [
            (2024, 3, 31),
            (2025, 4, 20),
            (2026, 4, 5),
            (2027, 3, 28),
            (2038, 4, 25),
        ] {
            assert_eq!(easter(year), NaiveDate::from_ymd_opt(year, month, day), "{year}");
        }
    }

    #[test]
    fn a_year_has_the_holidays_of_the_almanac() {
        let of_2026 = [
            ((1, 1), "newYear"),
            ((4, 2), "maundyThursday"),
            ((4, 3), "goodFriday"),
            ((4, 5), "easterSunday"),
            ((4, 6), "easterMonday"),
            ((5, 1), "labourDay"),
            ((5, 14), "ascension"),
            ((5, 17), "constitutionDay"),
            ((5, 24), "whitSunday"),
            ((5, 25), "whitMonday"),
            ((12, 25), "christmasDay"),
            ((12, 26), "boxingDay"),
        ];
        let of_2026 = of_2026.map(|((month, day), name)| {
            let day = NaiveDate::from_ymd_opt(2026, month, day).unwrap();
            (day, name)
        });
        assert_eq!(holidays(2026), BTreeMap::from(of_2026));
    }

    #[test]
    fn a_day_with_two_names_has_the_one_of_every_year() {
        assert_eq!(on(2027, 5, 17), Some("constitutionDay"), "it is Whit Monday too");
        assert_eq!(on(2027, 5, 16), Some("whitSunday"));
        assert_eq!(on(2008, 5, 1), Some("labourDay"), "it was Ascension Day too");
        assert_eq!(on(2026, 12, 24), None, "Christmas Eve is none");
        assert_eq!(on(2026, 12, 6), None, "nor is a Sunday");
    }
}
