//! A small plan with something of everything, and what Per sees of it.

use chrono::NaiveDate;

use super::super::super::testing::{day, id, person};
use crate::plan::{
    Action, Concern, Consent, ConsentSort, CrisisStep, DiaryEntry, FollowUp, Goal, LifeArea, Matter, Meeting,
    Person, Plan, Role, Survey,
};
use crate::reading::visible_to;

pub(super) const OWNER: u128 = 1;
pub(super) const PER: u128 = 2;
pub(super) const SIV: u128 = 3;
pub(super) const MOTHER: u128 = 4;

pub(super) fn named(number: u128, name: &str, roles: &[Role]) -> Person {
    Person {
        name: name.to_owned(),
        phone: format!("55 00 00 0{number}"),
        contribution: String::new(),
        ..person(number, roles)
    }
}

pub(super) fn goal(number: u128, title: &str, parent: Option<u128>, area: Option<LifeArea>) -> Goal {
    Goal {
        id: id(number),
        title: title.to_owned(),
        parent: parent.map(id),
        area,
        ..Goal::default()
    }
}

pub(super) fn action(number: u128, goal: u128, what: &str, who: u128) -> Action {
    Action {
        id: id(number),
        goal: id(goal),
        what: what.to_owned(),
        responsible: Some(id(who)),
        ..Action::default()
    }
}

/// Two goals, one of them of health, with an action and a follow-up each; and something in other chapters.
pub(super) fn plan() -> Plan {
    let look = |number, action, who: Option<u128>| FollowUp {
        id: id(number),
        action: Some(id(action)),
        due: Some(day(20)),
        responsible: who.map(id),
        ..FollowUp::default()
    };
    let mut plan = Plan {
        people: vec![
            named(OWNER, "Arne", &[Role::Owner]),
            named(PER, "Per", &[Role::Helper]),
            named(SIV, "Siv", &[Role::PrimaryContact]),
            Person {
                only_on_map: true,
                ..named(MOTHER, "Mora", &[Role::NextOfKin])
            },
        ],
        goals: vec![
            goal(10, "Jobbe", None, None),
            goal(11, "Seksti prosent", Some(10), None),
            goal(12, "Hel hud", None, Some(LifeArea::Health)),
        ],
        actions: vec![
            action(20, 10, "Ringe sjefen", OWNER),
            action(21, 11, "Korte dager", MOTHER),
            action(22, 12, "Sårstell", SIV),
        ],
        follow_ups: vec![look(30, 20, None), look(31, 22, None)],
        matters: vec![Matter {
            id: id(40),
            text: "Ungene".to_owned(),
            ..Matter::default()
        }],
        concerns: vec![Concern {
            id: id(41),
            text: "Husleia".to_owned(),
            ..Concern::default()
        }],
        crisis_steps: vec![CrisisStep {
            id: id(42),
            text: "Sitte stille".to_owned(),
            ..CrisisStep::default()
        }],
        diary_entries: vec![DiaryEntry {
            id: id(43),
            text: "Dagboka".to_owned(),
            ..DiaryEntry::default()
        }],
        surveys: vec![Survey {
            id: id(44),
            better: "Kortere møter".to_owned(),
            ..Survey::default()
        }],
        meetings: vec![Meeting {
            id: id(50),
            title: "Vårmøtet".to_owned(),
            on: Some(day(5)),
            invited: vec![id(PER), id(MOTHER)],
            to_say: "Si fra om tempoet".to_owned(),
            felt: "Ble ikke hørt".to_owned(),
            felt_safe: Some(2),
            ..Meeting::default()
        }],
        ..Plan::default()
    };
    plan.details.title = "Tilbake".to_owned();
    plan
}

pub(super) fn consent(change: impl FnOnce(&mut Consent)) -> Consent {
    let mut consent = Consent {
        id: id(90),
        sort: ConsentSort::Sharing,
        person: Some(id(PER)),
        ..Consent::default()
    };
    change(&mut consent);
    consent
}

/// What Per sees on a day, as JSON, when these consents are given.
pub(super) fn per_sees_on(day: NaiveDate, consents: Vec<Consent>, change: impl FnOnce(&mut Plan)) -> String {
    let mut plan = plan();
    plan.consents = consents;
    change(&mut plan);
    serde_json::to_string(&visible_to(&plan, id(PER), day)).unwrap()
}

pub(super) fn per_sees(consents: Vec<Consent>) -> String {
    per_sees_on(day(10), consents, |_| {})
}

pub(super) const ALL: [&str; 10] = [
    "Jobbe",
    "Seksti",
    "Hel hud",
    "Ringe",
    "Korte",
    "Sårstell",
    "Ungene",
    "Husleia",
    "Sitte",
    "Vårmøtet",
];

/// Exactly these words are told, of all there are.
pub(super) fn assert_told(json: &str, told: &[&str], why: &str) {
    let found: Vec<_> = ALL.into_iter().filter(|word| json.contains(word)).collect();
    assert_eq!(found, told, "{why}");
}
