//! How old the owner is, and who consents: under 16 the parents, from 16 the owner, as an adult also a guardian (lov om
//! pasient- og brukerrettigheter §§ 4-3 and 4-4; vergemålsloven § 2).

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::InSight;
use crate::plan::{Person, Role};

/// The ages at which something changes.
pub(super) const CONSENTS: i32 = 16;
pub(super) const ADULT: i32 = 18;

/// Who decides for the owner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Guardianship {
    /// The parents.
    Under16,
    /// The owner.
    From16,
    /// The owner, and a guardian within what the guardian answers for.
    Adult,
    /// The plan does not tell when the owner was born.
    Unknown,
}

/// The day someone turns so many years. Born on 29 February: on 1 March where there is no such day.
#[must_use]
pub fn birthday(born: NaiveDate, years: i32) -> Option<NaiveDate> {
    let year = born.year().checked_add(years)?;
    born.with_year(year)
        .or_else(|| NaiveDate::from_ymd_opt(year, 3, 1))
}

/// Who decides for somebody who was born on a day.
#[must_use]
pub fn guardianship(born: Option<NaiveDate>, on: NaiveDate) -> Guardianship {
    let ages = born.and_then(|born| Some((birthday(born, CONSENTS)?, birthday(born, ADULT)?)));
    match ages {
        None => Guardianship::Unknown,
        Some((own, _)) if on < own => Guardianship::Under16,
        Some((_, adult)) if on < adult => Guardianship::From16,
        Some(_) => Guardianship::Adult,
    }
}

/// Whether the owner is a child. Not where the plan does not tell when the owner was born.
#[must_use]
pub fn is_child(sight: &InSight<'_>, on: NaiveDate) -> bool {
    let age = guardianship(sight.owner().and_then(|it| it.born), on);
    matches!(age, Guardianship::Under16 | Guardianship::From16)
}

/// Who can say yes for the owner, the first most likely.
#[must_use]
pub fn consenters<'a>(sight: &InSight<'a>, on: NaiveDate) -> Vec<&'a Person> {
    let people = sight.people();
    let having = |role: Role| people.iter().copied().filter(move |it| it.is(role));
    let Some(owner) = having(Role::Owner).next() else {
        return Vec::new();
    };
    let (owner, parents, guardians) = (
        std::iter::once(owner),
        having(Role::Parent),
        having(Role::Guardian),
    );
    let all: Vec<_> = match guardianship(sight.owner().and_then(|it| it.born), on) {
        Guardianship::Under16 => parents.chain(guardians).collect(),
        Guardianship::From16 => owner.collect(),
        Guardianship::Adult => owner.chain(guardians).collect(),
        Guardianship::Unknown => owner.chain(parents).chain(guardians).collect(),
    };
    let mut found: Vec<&Person> = Vec::new();
    for person in all {
        if !found.iter().any(|it| it.id == person.id) {
            found.push(person);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::testing::{id, person};
    use super::*;
    use crate::plan::Plan;

    fn on(words: &str) -> NaiveDate {
        words.parse().unwrap()
    }

    #[test]
    fn somebody_born_on_a_leap_day_comes_of_age_on_the_first_of_march() {
        assert_eq!(
            birthday(on("2012-02-29"), 16),
            Some(on("2028-02-29")),
            "there is such a day"
        );
        assert_eq!(
            birthday(on("2012-02-29"), 18),
            Some(on("2030-03-01")),
            "there is none"
        );
        assert_eq!(
            birthday(on("2012-05-17"), 18),
            Some(on("2030-05-17")),
            "an ordinary day"
        );
    }

    #[test]
    fn the_birthday_itself_counts() {
        let born = Some(on("2012-05-17"));
        for (day, who) in [
            ("2028-05-16", Guardianship::Under16),
            ("2028-05-17", Guardianship::From16),
            ("2030-05-16", Guardianship::From16),
            ("2030-05-17", Guardianship::Adult),
        ] {
            assert_eq!(guardianship(born, on(day)), who, "on {day}");
        }
        assert_eq!(
            guardianship(None, on("2028-05-17")),
            Guardianship::Unknown,
            "nobody has said"
        );
    }

    #[test]
    fn who_says_yes_follows_the_age() {
        let mut plan = Plan {
            people: vec![
                person(1, &[Role::Owner]),
                person(2, &[Role::Parent]),
                person(3, &[Role::Guardian, Role::Parent]),
            ],
            ..Plan::default()
        };
        let mut who = |born: Option<&str>| {
            plan.people[0].born = born.map(on);
            let sight = InSight::of(&plan);
            consenters(&sight, on("2027-03-01"))
                .iter()
                .map(|it| it.id)
                .collect::<Vec<_>>()
        };
        assert_eq!(who(Some("2015-01-01")), [id(2), id(3)], "a child's parents");
        assert_eq!(who(Some("2010-01-01")), [id(1)], "from 16 the owner");
        assert_eq!(
            who(Some("1980-01-01")),
            [id(1), id(3)],
            "an adult, and the guardian"
        );
        assert_eq!(
            who(None),
            [id(1), id(2), id(3)],
            "anyone, while nobody knows; each once"
        );
    }
}
