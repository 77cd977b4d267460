//! What the owner's age decides: who consents.

use chrono::{Datelike, NaiveDate};

use super::choice::choice;

choice! {
    /// Who answers for the owner on a day, as far as age decides it.
    Guardianship {
        /// Younger than 16: the parents consent, and the child is heard.
        Under16 = "under16",
        /// 16 or 17: the owner alone consents.
        From16 = "from16",
        /// 18 or older: the owner alone, or a guardian within the mandate.
        Adult = "adult",
        /// Nobody has said when the owner was born.
        Unknown = "unknown",
    }
}

/// The age from which one consents oneself.
pub const CONSENTS: i32 = 16;

/// The age from which one is an adult.
pub const ADULT: i32 = 18;

impl Guardianship {
    /// Who answers for somebody born on `born`, on `day`.
    #[must_use]
    pub fn of(born: Option<NaiveDate>, day: NaiveDate) -> Self {
        let has_turned = |years| {
            born.and_then(|born| turns(born, years))
                .map(|turned| turned <= day)
        };
        match (has_turned(CONSENTS), has_turned(ADULT)) {
            (_, Some(true)) => Self::Adult,
            (Some(true), _) => Self::From16,
            (Some(false), _) => Self::Under16,
            (None, _) => Self::Unknown,
        }
    }
}

/// The day somebody turns so many years. Whoever is born on 29 February turns on 1 March when there is no such day.
#[must_use]
pub fn turns(born: NaiveDate, years: i32) -> Option<NaiveDate> {
    let year = born.year().checked_add(years)?;
    born.with_year(year)
        .or_else(|| NaiveDate::from_ymd_opt(year, 3, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn who_answers_turns_on_the_birthday_itself() {
        let born = Some(day("2011-05-17"));
        for (on, who) in [
            ("2027-05-16", Guardianship::Under16),
            ("2027-05-17", Guardianship::From16),
            ("2029-05-16", Guardianship::From16),
            ("2029-05-17", Guardianship::Adult),
        ] {
            assert_eq!(Guardianship::of(born, day(on)), who, "on {on}");
        }
        assert_eq!(
            Guardianship::of(None, day("2027-05-17")),
            Guardianship::Unknown,
            "nothing is guessed"
        );
    }

    #[test]
    fn a_leap_day_comes_a_day_later_in_other_years() {
        let born = day("2012-02-29");
        assert_eq!(turns(born, 16), Some(day("2028-02-29")), "a leap year");
        assert_eq!(turns(born, 18), Some(day("2030-03-01")), "and another");
        assert_eq!(turns(born, i32::MAX), None, "beyond every calendar");
    }
}
