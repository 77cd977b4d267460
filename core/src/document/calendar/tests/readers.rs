//! What others than the owner get of it.

use super::*;
use crate::error::ProblemCode;
use crate::plan::{Consent, ConsentSort};
use crate::reading::made_up::{self, Dice};
use crate::reading::{Basis, InSight, visible_to};

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

/// A plan that Jon sees, with these meetings.
fn seen_by_jon(jon: PersonId, meetings: Vec<Meeting>) -> Plan {
    owned(|it| {
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
        it.meetings = meetings;
    })
}

#[test]
fn only_what_stood_in_a_calendar_somebody_has_got_is_called_off_there() {
    let (jon, today) = (id::<PersonId>(2), day(2026, 9, 1));
    let stands = meeting(day(2026, 10, 1), None, "Psykolog");
    let had = Meeting {
        id: id(20),
        ..meeting(day(2026, 10, 8), None, "Psykolog")
    };
    let never_had = Meeting {
        id: id(21),
        removed: true,
        ..meeting(day(2026, 10, 15), None, "Psykolog")
    };
    let moved_first = Meeting {
        on: Some(day(2026, 10, 22)),
        removed: true,
        ..had.clone()
    };
    let then = seen_by_jon(jon, vec![stands.clone(), had]);
    let now = seen_by_jon(jon, vec![stands, moved_first, never_had]);
    let told = made_for(&now, Some(jon), today, true).unwrap();
    assert!(told.contains("20261001"), "what stands is there: {told}");
    assert!(
        !told.contains("STATUS:CANCELLED"),
        "he has no calendar it stands in: {told}"
    );
    let given = [CalendarGiven {
        plan: then,
        on: day(2026, 8, 31),
        basis: Basis::Consents,
    }];
    let told = made_after(&now, &given, Some(jon), today, true).unwrap();
    assert!(
        told.contains("DTSTART;VALUE=DATE:20261008\r\n") && told.contains("STATUS:CANCELLED"),
        "called off on the day he was told: {told}"
    );
    assert!(
        !told.contains("20261015") && !told.contains("20261022"),
        "nothing he was never told: {told}"
    );
    assert_eq!(told.matches("Psykolog").count(), 1, "nor its words: {told}");
}

#[test]
fn what_a_consent_no_longer_gives_is_not_called_off() {
    let (jon, today) = (id::<PersonId>(2), day(2026, 9, 1));
    let then = seen_by_jon(jon, vec![meeting(day(2026, 10, 1), None, "Psykolog")]);
    let mut now = then.clone();
    now.consents[0].everything = false;
    now.consents[0].chapters = vec![crate::plan::Chapter::Everyday];
    let given = [CalendarGiven {
        plan: then,
        on: day(2026, 8, 31),
        basis: Basis::Consents,
    }];
    let told = made_after(&now, &given, Some(jon), today, true).unwrap();
    assert!(
        !told.contains("VEVENT"),
        "it stands, and he sees it no more: {told}"
    );
}

#[test]
fn everything_a_reader_may_see_that_has_a_day_is_there() {
    let mut tried = 0;
    for seed in 0..300 {
        let mut dice = Dice::of(seed);
        let plan = made_up::plan(&mut dice);
        let (person, today) = (made_up::reader(&mut dice), dice.day());
        let Ok(told) = made_for(&plan, Some(person), today, true) else {
            continue;
        };
        let table = crate::document::table(&plan, Some(person.into()), Made::utc(today), Language::Nb);
        let table = String::from_utf8(table.unwrap()).unwrap();
        let told = told.replace("\r\n ", "");
        let seen = visible_to(&plan, person, today);
        let sight = InSight::of(&seen);
        for meeting in sight.meetings().iter().filter(|it| it.on.is_some()) {
            assert!(
                told.contains(&format!("UID:{}@", Uuid::from(meeting.id))),
                "seed {seed}: a meeting is missing: {meeting:?}"
            );
            tried += 1;
        }
        for action in sight.actions() {
            let first = action.what.split_whitespace().next().unwrap_or_default();
            assert!(
                table.contains(first),
                "seed {seed}: an action is missing: {first}"
            );
            let has_day = action.to.is_some();
            assert!(
                !has_day || told.contains(&format!("UID:{}@", Uuid::from(action.id))),
                "seed {seed}: a deadline is missing: {action:?}"
            );
            tried += 1;
        }
        let revision = seen.details.next_revision;
        let is_revision = |it: &FollowUp| it.whole_plan && it.due == revision;
        for look in sight.follow_ups().iter().filter(|it| it.due.is_some()) {
            if is_revision(look) {
                continue;
            }
            assert!(
                told.contains(&format!("UID:{}@", Uuid::from(look.id))),
                "seed {seed}: a follow-up is missing: {look:?}"
            );
            tried += 1;
        }
    }
    assert!(tried > 300, "the plans said too little: {tried} records");
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
