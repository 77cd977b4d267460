use std::collections::BTreeSet;

use super::*;
use crate::plan::{Action, FollowUp, Goal, Matter, Person, Role};
use crate::reading::made_up::{self, Dice};
use crate::reading::visible_to;

fn made(plan: &Plan, to: Option<PersonId>, today: chrono::NaiveDate) -> Option<Value> {
    let bytes = fhir(plan, to.map(MadeFor::from), Made::utc(today), Language::Nb).ok()?;
    Some(serde_json::from_slice(&bytes).unwrap())
}

/// Everything below `value`, with the name it stands under.
fn each<'a>(name: &'a str, value: &'a Value, found: &mut Vec<(&'a str, &'a Value)>) {
    found.push((name, value));
    match value {
        Value::Array(list) => list.iter().for_each(|it| each(name, it, found)),
        Value::Object(fields) => fields.iter().for_each(|(name, it)| each(name, it, found)),
        _ => {}
    }
}

fn everything(bundle: &Value) -> Vec<(&str, &Value)> {
    let mut found = Vec::new();
    each("", bundle, &mut found);
    found
}

fn arne() -> Plan {
    let id = |number| uuid::Uuid::from_u128(number);
    let person = |number, name: &str, role| Person {
        id: id(number).into(),
        name: name.to_owned(),
        roles: vec![role],
        ..Person::default()
    };
    Plan {
        people: vec![
            person(1, "Arne", Role::Owner),
            person(2, "Per", Role::Helper),
            person(3, "Liv", Role::NextOfKin),
        ],
        matters: vec![Matter {
            id: id(10).into(),
            text: "Å være pappa".to_owned(),
            ..Matter::default()
        }],
        goals: vec![Goal {
            id: id(20).into(),
            title: "Tilbake i jobb".to_owned(),
            aim: Some(8),
            ..Goal::default()
        }],
        actions: vec![Action {
            id: id(30).into(),
            goal: id(20).into(),
            what: "Ringe NAV".to_owned(),
            responsible: Some(id(2).into()),
            ..Action::default()
        }],
        follow_ups: vec![FollowUp {
            id: id(40).into(),
            action: Some(id(30).into()),
            due: chrono::NaiveDate::from_ymd_opt(2027, 4, 8),
            time: "09:30".parse().ok(),
            ..FollowUp::default()
        }],
        ..Plan::default()
    }
}

#[test]
fn a_plan_becomes_a_bundle_that_health_records_know() {
    let today = chrono::NaiveDate::from_ymd_opt(2027, 4, 1).unwrap();
    let bundle = made(&arne(), None, today).unwrap();
    let entries = bundle["entry"].as_array().unwrap();
    let sorts: Vec<_> = entries
        .iter()
        .map(|it| it["resource"]["resourceType"].as_str().unwrap())
        .collect();
    assert_eq!(
        sorts,
        [
            "Patient",
            "Practitioner",
            "PractitionerRole",
            "RelatedPerson",
            "CarePlan",
            "CareTeam",
            "Goal",
            "Observation",
            "Task",
            "Task"
        ]
    );
    let goal = &entries[6]["resource"];
    assert_eq!(goal["description"]["text"], "Tilbake i jobb");
    assert_eq!(goal["expressedBy"], goal["subject"], "the owner's own goal");
    assert_eq!(goal["target"][0]["detailInteger"], 8);
    assert!(goal["target"][0]["measure"].is_object(), "gol-1: {goal}");
    let look = &entries[9]["resource"];
    assert_eq!(look["extension"][0]["valueTime"], "09:30:00");
    assert_eq!(look["restriction"]["period"]["end"], "2027-04-08");
    assert_eq!(look["focus"]["reference"], entries[8]["fullUrl"]);
    assert_eq!(
        look["owner"]["reference"], entries[1]["fullUrl"],
        "whoever answers for the action looks at it"
    );
    assert_eq!(Some(bundle), made(&arne(), None, today), "the same each time");
}

#[test]
fn every_pointer_points_into_the_bundle_and_nothing_is_empty() {
    for seed in 0..100 {
        let mut dice = Dice::of(seed);
        let plan = made_up::plan(&mut dice);
        let (person, today) = (made_up::reader(&mut dice), dice.day());
        for bundle in [None, Some(person)]
            .into_iter()
            .filter_map(|to| made(&plan, to, today))
        {
            let found = everything(&bundle);
            let named = |name: &str| {
                found
                    .iter()
                    .filter(|it| it.0 == name)
                    .map(|it| it.1)
                    .collect::<Vec<_>>()
            };
            let urls: BTreeSet<_> = named("fullUrl").iter().map(|it| it.to_string()).collect();
            assert_eq!(
                urls.len(),
                named("fullUrl").len(),
                "seed {seed}: an id stands twice"
            );
            for pointer in named("reference").iter().filter(|it| it.is_string()) {
                assert!(
                    urls.contains(&pointer.to_string()),
                    "seed {seed}: {pointer} points to nothing"
                );
            }
            for activity in named("activity").iter().filter(|it| it.is_object()) {
                assert!(activity.get("detail").is_none(), "cpl-3: {activity}");
            }
            for (name, value) in &found {
                let is_empty = matches!(value, Value::Null)
                    || value.as_str().is_some_and(|it| it.trim().is_empty())
                    || value.as_array().is_some_and(Vec::is_empty)
                    || value.as_object().is_some_and(serde_json::Map::is_empty);
                assert!(!is_empty, "seed {seed}: {name} is empty");
            }
            assert!(
                named("meta").is_empty() && named("identifier").is_empty(),
                "none is claimed"
            );
        }
    }
}

#[test]
fn what_a_reader_may_see_is_there_and_nothing_else() {
    let (mut tried, mut there) = (0, 0);
    for seed in 0..300 {
        let mut dice = Dice::of(seed);
        let plan = made_up::plan(&mut dice);
        let (person, today) = (made_up::reader(&mut dice), dice.day());
        let Some(bundle) = made(&plan, Some(person), today) else {
            continue;
        };
        if plan.people[0].id == person {
            continue;
        }
        let (told, seen) = (bundle.to_string(), visible_to(&plan, person, today));
        let json = serde_json::to_string(&seen).unwrap();
        let words = told.split(|it: char| !it.is_alphanumeric());
        for word in words.filter(|it| it.starts_with("ord") && it.ends_with("slutt")) {
            assert!(
                json.contains(word),
                "seed {seed}: {word} is not the reader's to see"
            );
            tried += 1;
        }
        let sight = InSight::of(&seen);
        let ids: Vec<uuid::Uuid> = [
            sight
                .on_paper()
                .iter()
                .map(|it| it.id.into())
                .collect::<Vec<uuid::Uuid>>(),
            seen.goals
                .iter()
                .filter(|it| sight.goal(it.id).is_some())
                .map(|it| it.id.into())
                .collect(),
            sight.matters().iter().map(|it| it.id.into()).collect(),
            sight.actions().iter().map(|it| it.id.into()).collect(),
            sight.follow_ups().iter().map(|it| it.id.into()).collect(),
            sight.meetings().iter().map(|it| it.id.into()).collect(),
            sight.consents().iter().map(|it| it.id.into()).collect(),
        ]
        .concat();
        for id in ids {
            assert!(
                told.contains(&format!("\"fullUrl\":\"urn:uuid:{id}\"")),
                "seed {seed}: {id} is missing"
            );
            there += 1;
        }
    }
    assert!(
        tried > 300 && there > 300,
        "the plans said too little: {tried} words, {there} records"
    );
}
