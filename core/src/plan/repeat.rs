//! What comes again: how often, and on which days. It is reckoned here and nowhere else.

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::choice::choice;
use super::{FollowUp, WeeklyEvent};

choice! {
    /// How often something in the week comes.
    WeekRepeat {
        /// Every week, as when nobody has said.
        EveryWeek = "everyWeek",
        /// Every other week.
        EveryOtherWeek = "everyOtherWeek",
        /// Every fourth week.
        EveryFourthWeek = "everyFourthWeek",
        /// Once, in the week of its first day.
        Once = "once",
    }
}

choice! {
    /// How often something is looked at.
    LookRepeat {
        /// Every week.
        EveryWeek = "everyWeek",
        /// Every other week.
        EveryOtherWeek = "everyOtherWeek",
        /// Every month, on the same date or the last one of a shorter month.
        EveryMonth = "everyMonth",
    }
}

/// The first day a plan can speak of, a Monday. What has no first day is counted from here.
const BEGINNING: NaiveDate = match NaiveDate::from_ymd_opt(1900, 1, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// How many days a week has.
const WEEK: u8 = 7;

/// The Monday of the week that a day is in.
#[must_use]
pub fn monday_of(day: NaiveDate) -> NaiveDate {
    let since = u64::from(day.weekday().num_days_from_monday());
    day.checked_sub_days(Days::new(since)).unwrap_or(day)
}

/// Days that come again: the first, and each so many days after the one before, until the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Rhythm {
    /// The first of them.
    pub first: NaiveDate,
    /// The last of them; nothing when they do not end.
    pub last: Option<NaiveDate>,
    /// How many days from each to the next.
    pub every: u8,
}

impl Rhythm {
    /// Nothing when no day is left between the first and the end.
    fn ending(first: NaiveDate, every: u8, end: Option<NaiveDate>) -> Option<Self> {
        let endless = Self {
            first,
            last: None,
            every,
        };
        match end {
            None => Some(endless),
            Some(end) => endless.last_until(end).map(|last| Self {
                last: Some(last),
                ..endless
            }),
        }
    }

    /// How many days after the last of them that was, or else of the first, `day` is. Nothing before the first.
    fn over(&self, day: NaiveDate) -> Option<u64> {
        let since = u64::try_from(day.signed_duration_since(self.first).num_days()).ok()?;
        since.checked_rem(u64::from(self.every))
    }

    /// Whether `day` is one of them.
    #[must_use]
    pub fn has(&self, day: NaiveDate) -> bool {
        self.over(day) == Some(0) && self.last.is_none_or(|last| day <= last)
    }

    /// The first of them from `day` on.
    #[must_use]
    pub fn next_from(&self, day: NaiveDate) -> Option<NaiveDate> {
        let next = match self.over(day) {
            None => self.first,
            Some(0) => day,
            Some(over) => day.checked_add_days(Days::new(u64::from(self.every).saturating_sub(over)))?,
        };
        Some(next).filter(|next| self.last.is_none_or(|last| *next <= last))
    }

    /// The last of them that is not after `day`.
    #[must_use]
    pub fn last_until(&self, day: NaiveDate) -> Option<NaiveDate> {
        let day = self.last.map_or(day, |last| last.min(day));
        day.checked_sub_days(Days::new(self.over(day)?))
    }

    /// How many there are; nothing when they do not end.
    #[must_use]
    pub fn number(&self) -> Option<usize> {
        let days = self.last?.signed_duration_since(self.first).num_days();
        usize::try_from(days.checked_div(i64::from(self.every))? + 1).ok()
    }

    /// The mornings after them.
    #[must_use]
    pub fn mornings_after(&self) -> Option<Self> {
        let last = match self.last {
            Some(last) => Some(last.succ_opt()?),
            None => None,
        };
        Some(Self {
            first: self.first.succ_opt()?,
            last,
            ..*self
        })
    }
}

impl WeeklyEvent {
    /// The days it comes on, those it does not come on all the same among them; nothing when there is none. Every other
    /// week is counted in whole weeks from the one its first day is in, so that what is agreed for two days of the week
    /// comes on both in the same weeks.
    #[must_use]
    pub fn rhythm(&self) -> Option<Rhythm> {
        let counted = self.first.unwrap_or(BEGINNING);
        let weekday = Days::new(self.weekday as u64);
        let day = monday_of(counted).checked_add_days(weekday)?;
        let weeks: u8 = match self.repeat.unwrap_or(WeekRepeat::EveryWeek) {
            WeekRepeat::Once if self.first.is_some() => return Rhythm::ending(day, WEEK, Some(day)),
            WeekRepeat::EveryWeek | WeekRepeat::Once => 1,
            WeekRepeat::EveryOtherWeek => 2,
            WeekRepeat::EveryFourthWeek => 4,
        };
        let every = weeks * WEEK;
        let first = if day < counted {
            day.checked_add_days(Days::new(u64::from(every)))?
        } else {
            day
        };
        Rhythm::ending(first, every, self.until)
    }

    /// Whether it comes on a day.
    #[must_use]
    pub fn falls_on(&self, day: NaiveDate) -> bool {
        self.rhythm().is_some_and(|it| it.has(day)) && !self.not_on.contains(&day)
    }
}

impl LookRepeat {
    /// The day a number of times after `first`. A month that is shorter has it on its last day.
    fn nth(self, first: NaiveDate, number: u32) -> Option<NaiveDate> {
        let weeks =
            |weeks: u64| first.checked_add_days(Days::new(weeks * u64::from(WEEK) * u64::from(number)));
        match self {
            Self::EveryWeek => weeks(1),
            Self::EveryOtherWeek => weeks(2),
            Self::EveryMonth => first.checked_add_months(Months::new(number)),
        }
    }

    /// About how many times lie between `first` and `day`: one too many or too few at most.
    fn about(self, first: NaiveDate, day: NaiveDate) -> u32 {
        let days = day.signed_duration_since(first).num_days();
        let weeks = days / i64::from(WEEK);
        let number = match self {
            Self::EveryWeek => weeks,
            Self::EveryOtherWeek => weeks / 2,
            Self::EveryMonth => {
                let months = |day: NaiveDate| i64::from(day.year()) * 12 + i64::from(day.month0());
                months(day) - months(first)
            }
        };
        u32::try_from(number).unwrap_or_default()
    }
}

impl FollowUp {
    /// The day it is looked at next by its repeat, once somebody has told what came of it `on` a day: always a day that is
    /// still to come. One that was moved is taken for the one it stands nearest to, so that the others stay where they are.
    #[must_use]
    pub fn again(&self, on: NaiveDate) -> Option<NaiveDate> {
        let (repeat, due) = (self.repeat?, self.due?);
        let first = self.first.unwrap_or(due);
        let numbers = |day| {
            let about = repeat.about(first, day);
            about.saturating_sub(1)..=about.saturating_add(2)
        };
        let away = |number: &u32| repeat.nth(first, *number).map(|day| (day - due).num_days().abs());
        let this = numbers(due).filter(|it| away(it).is_some()).min_by_key(away)?;
        let later = numbers(due.max(on)).filter(|number| *number > this);
        let mut days = later.filter_map(|number| repeat.nth(first, number));
        let next = days.find(|day| *day > on)?;
        Some(next).filter(|next| self.until.is_none_or(|until| *next <= until))
    }
}

#[cfg(test)]
mod tests;
