//! The times of the year that have names: months, seasons, holidays. When they are, in a year.

use chrono::{Days, Months, NaiveDate};

use super::holidays::easter;

/// A time of the year.
#[derive(Clone, Copy)]
pub(super) enum Named {
    /// From January, which is 1.
    Month(u32),
    /// Begins on a day and has so many days.
    From { month: u32, day: u32, days: u64 },
    /// The winter that ends in the year.
    Winter,
    /// From Palm Sunday to Easter Monday.
    Easter,
    /// From Whit Sunday to Whit Monday.
    Whitsun,
}

/// What is called what in `when.json`; what is longer stands before what it is made of.
const NAMED: &[(&str, Named)] = &[
    ("summerHoliday", days(6, 21, 56)),
    ("autumnHoliday", days(10, 1, 10)),
    ("winterHoliday", days(2, 19, 10)),
    ("schoolStart", days(8, 17, 5)),
    ("christmas", days(12, 23, 9)),
    ("newYear", days(1, 1, 1)),
    ("easter", Named::Easter),
    ("whitsun", Named::Whitsun),
    ("spring", days(3, 1, 92)),
    ("summer", days(6, 1, 92)),
    ("autumn", days(9, 1, 91)),
    ("winter", Named::Winter),
];

const fn days(month: u32, day: u32, days: u64) -> Named {
    Named::From { month, day, days }
}

/// Which time of the year is named: by a word of `when.json`, or a month, counted from 0.
pub(super) fn by_name(says: impl Fn(&str) -> bool, says_month: impl Fn(usize) -> bool) -> Option<Named> {
    let named = NAMED.iter().find(|(name, _)| says(name));
    let month = || (1_u32..=12).zip(0..).find(|(_, at)| says_month(*at));
    named
        .map(|(_, named)| *named)
        .or_else(|| Some(Named::Month(month()?.0)))
}

impl Named {
    /// Its first and last day in a year.
    pub(super) fn in_year(self, year: i32) -> Option<(NaiveDate, NaiveDate)> {
        let day = |month, day| NaiveDate::from_ymd_opt(year, month, day);
        match self {
            Self::Month(month) => {
                let first = day(month, 1)?;
                Some((first, first.checked_add_months(Months::new(1))?.pred_opt()?))
            }
            Self::From { month, day: on, days } => {
                let first = day(month, on)?;
                Some((first, first.checked_add_days(Days::new(days - 1))?))
            }
            Self::Winter => Some((
                NaiveDate::from_ymd_opt(year.checked_sub(1)?, 12, 1)?,
                day(3, 1)?.pred_opt()?,
            )),
            Self::Easter => {
                let sunday = easter(year)?;
                Some((sunday - Days::new(7), sunday + Days::new(1)))
            }
            Self::Whitsun => {
                let sunday = easter(year)? + Days::new(49);
                Some((sunday, sunday + Days::new(1)))
            }
        }
    }
}
