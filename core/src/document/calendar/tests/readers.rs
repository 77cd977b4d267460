//! What others than the owner get of it.

use super::*;
use crate::error::ProblemCode;
use crate::plan::{Consent, ConsentSort, Share};
use crate::reading::made_up::{self, Dice};
use crate::reading::visible_to;

#[test]
fn nobody_without_a_consent_gets_a_calendar() {
    let plan = owned(|it| {
        it.people.push(Person {
            id: id(2),
            name: "Jon".to_owned(),
            ..Person::default()
        });
        it.meetings = vec![meeting(day(2026, 10, 1), None, "Psykolog")];
    });
    let nothing = made_for(&plan, Some(id(2)), day(2026, 9, 1), true);
    assert_eq!(nothing.unwrap_err().code, ProblemCode::NothingToSee);
}

#[test]
fn only_who_has_had_a_calendar_is_told_what_was_taken_out() {
    let (jon, today) = (id::<PersonId>(2), day(2026, 9, 1));
    let mut plan = owned(|it| {
        it.people.push(Person {
            id: jon,
            name: "Jon".to_owned(),
            ..Person::default()
        });
        it.consents = vec![Consent {
            sort: ConsentSort::Sharing,
            person: Some(jon),
            everything: true,
            ..Consent::default()
        }];
        it.meetings = vec![
            meeting(day(2026, 10, 1), None, "Psykolog"),
            Meeting {
                id: id(20),
                removed: true,
                ..meeting(day(2026, 10, 8), None, "Psykolog")
            },
        ];
    });
    let told = made_for(&plan, Some(jon), today, true).unwrap();
    assert!(told.contains("20261001"), "what stands is there: {told}");
    assert!(
        !told.contains("20261008"),
        "he has no calendar it stands in: {told}"
    );
    plan.shares = vec![Share {
        person: Some(jon),
        document: SharedDocument::Calendar,
        ..Share::default()
    }];
    let told = made_for(&plan, Some(jon), today, true).unwrap();
    assert!(
        told.contains("20261008") && told.contains("STATUS:CANCELLED"),
        "it is called off where he may have it: {told}"
    );
}

#[test]
fn no_calendar_and_no_table_says_what_its_reader_may_not_see() {
    let mut tried = 0;
    for seed in 0..300 {
        let mut dice = Dice::of(seed);
        let plan = made_up::plan(&mut dice);
        let (person, today) = (made_up::reader(&mut dice), dice.day());
        if plan.people[0].id == person {
            continue;
        }
        let Ok(told) = made_for(&plan, Some(person), today, true) else {
            continue;
        };
        let table =
            crate::document::table(&plan, Some(person.into()), Made::utc(today), Language::Nb).unwrap();
        let said = told.replace("\r\n ", "") + std::str::from_utf8(&table).unwrap();
        let json = serde_json::to_string(&visible_to(&plan, person, today)).unwrap();
        let words = said.split(|it: char| !it.is_alphanumeric());
        for word in words.filter(|it| it.starts_with("ord") && it.ends_with("slutt")) {
            assert!(
                json.contains(word),
                "seed {seed}: {word} is not the reader's to see"
            );
            tried += 1;
        }
    }
    assert!(tried > 300, "the plans said too little: {tried} words");
}
