use std::collections::BTreeMap;

use serde_json::json;

use super::*;
use crate::document::Made;
use crate::document::fhir::fhir;
use crate::plan::{Kind, RuleError};
use crate::reading::InSight;
use crate::reading::made_up::{self, Dice};

/// A bundle in the shape of the guide's: ids of its own, addresses by sort and id, and much that no plan has.
fn foreign() -> serde_json::Value {
    let entry = |resource: serde_json::Value| {
        let (sort, id) = (resource["resourceType"].as_str(), resource["id"].as_str());
        let url = format!("https://journal.example/fhir/{}/{}", sort.unwrap(), id.unwrap());
        json!({ "fullUrl": url, "resource": resource })
    };
    let patient = json!({ "reference": "Patient/p1" });
    let what_matters =
        json!({ "coding": [{ "system": "https://journal.example/pco", "code": "what-matters" }] });
    let all = [
        json!({ "resourceType": "Patient", "id": "p1", "name": [{ "given": ["Arne"], "family": "Li" }],
            "birthDate": "1980-05-02", "telecom": [{ "system": "phone", "value": "555 01 234" }] }),
        json!({ "resourceType": "Practitioner", "id": "per", "name": [{ "text": "Per" }] }),
        json!({ "resourceType": "PractitionerRole", "id": "r1", "practitioner": { "reference": "Practitioner/per" },
            "organization": { "display": "Tunet" }, "code": [{ "text": "Lege" }] }),
        json!({ "resourceType": "RelatedPerson", "id": "liv", "patient": patient, "name": [{ "text": "Liv" }],
            "relationship": [{ "coding": [{ "code": "SIS", "display": "sister" }] }] }),
        json!({ "resourceType": "CarePlan", "id": "plan", "status": "active", "subject": patient,
            "period": { "start": "2027-01-01T08:00:00Z" }, "goal": [{ "reference": "Goal/g1" }] }),
        json!({ "resourceType": "CareTeam", "id": "t", "participant": [{ "member": { "reference": "RelatedPerson/liv" } }] }),
        json!({ "resourceType": "Goal", "id": "g1", "lifecycleStatus": "active", "description": { "text": "Gå på fjellet" },
            "achievementStatus": { "coding": [{ "code": "in-progress" }] }, "subject": patient,
            "target": [{ "detailString": "en gang" }, { "dueDate": "2027-06-01" }], "note": [{ "text": "Med hunden" }] }),
        json!({ "resourceType": "Observation", "id": "o1", "category": [what_matters], "code": { "text": "?" },
            "valueString": "Å være ute", "subject": patient }),
        json!({ "resourceType": "Observation", "id": "o2", "code": { "text": "Vekt" }, "valueQuantity": { "value": 80 } }),
        json!({ "resourceType": "Task", "id": "a1", "status": "requested", "description": "Kjøpe sko",
            "focus": { "reference": "Goal/g1" }, "owner": { "reference": "PractitionerRole/r1" } }),
        json!({ "resourceType": "Condition", "id": "c1", "code": { "text": "Vondt\u{7} i kneet" } }),
        json!({ "resourceType": "Condition", "id": "c2", "code": { "coding": [{ "display": "Astma" }] } }),
    ];
    json!({ "resourceType": "Bundle", "type": "collection", "entry": all.map(entry) })
}

fn text(bytes: &[u8]) -> JsonText<std::io::Cursor<&[u8]>> {
    JsonText::of(bytes, MAX_BUNDLE_MEGABYTES)
}

fn read_value(bundle: &serde_json::Value) -> Result<Bundled, OpenError> {
    read(&mut text(bundle.to_string().as_bytes()), Language::Nb)
}

fn taken_of(bundle: &serde_json::Value) -> (PlanRecords, Vec<Left>) {
    let bundle = Bundle::read(&mut text(bundle.to_string().as_bytes())).unwrap();
    taken(&bundle, Language::Nb).unwrap()
}

#[test]
fn somebody_elses_bundle_becomes_a_plan_and_a_list_of_the_rest() {
    let bundle = foreign();
    let (plan, left) = taken_of(&bundle);
    assert_eq!(plan.details.title, "Arne Lis plan", "called by its owner");
    assert_eq!(plan.details.period_from.unwrap().to_string(), "2027-01-01");
    let people: Vec<_> = plan
        .people
        .iter()
        .map(|it| (it.name.as_str(), it.title.as_str(), it.service.as_str()))
        .collect();
    assert_eq!(
        people,
        [
            ("Arne Li", "", ""),
            ("Per", "Lege", "Tunet"),
            ("Liv", "sister", "")
        ]
    );
    let goal = &plan.goals[0];
    assert_eq!(goal.title, "Gå på fjellet");
    assert_eq!(goal.why, "Med hunden", "a note of nobody's field");
    assert_eq!(goal.deadline.unwrap().to_string(), "2027-06-01");
    assert_eq!(goal.aim, None, "no number by another's measure");
    assert_eq!(plan.matters[0].text, "Å være ute");
    assert_eq!(plan.actions[0].goal, goal.id);
    assert_eq!(plan.actions[0].responsible, Some(plan.people[1].id));
    let told: Vec<_> = left.iter().map(|it| (it.sort.as_str(), it.count)).collect();
    assert_eq!(told, [("Condition", 2), ("Observation", 1)]);
    assert_eq!(
        left[0].names,
        ["Vondt i kneet", "Astma"],
        "without signs that steer machines"
    );
    assert!(read_value(&bundle).is_ok(), "and it keeps the plan's rules");
}

#[test]
fn what_goes_out_comes_in_word_for_word() {
    let mut tried = 0;
    for seed in 0..100 {
        let mut dice = Dice::of(seed);
        let plan = made_up::plan(&mut dice);
        let made = Made::utc(dice.day());
        let Ok(bytes) = fhir(&plan, None, made, Language::Nb) else {
            continue;
        };
        let (back, _) = taken(&Bundle::read(&mut text(&bytes)).unwrap(), Language::Nb).unwrap();
        let sight = InSight::of(&plan);
        let texts = |records: Vec<(String, String, String)>| {
            let each = records.into_iter().map(|(id, one, other)| (id, (one, other)));
            each.collect::<BTreeMap<_, _>>()
        };
        macro_rules! same {
            ($before:expr, $after:expr, $one:ident, $other:ident) => {
                let source = &$before;
                let found = &$after;
                let before = source.iter().map(|it| {
                    (
                        Uuid::from(it.id).to_string(),
                        format!("{:?}", it.$one),
                        format!("{:?}", it.$other),
                    )
                });
                let after = found.iter().map(|it| {
                    (
                        Uuid::from(it.id).to_string(),
                        format!("{:?}", it.$one),
                        format!("{:?}", it.$other),
                    )
                });
                let (before, after) = (texts(before.collect()), texts(after.collect()));
                tried += before.len();
                assert_eq!(before, after, "seed {seed}");
            };
        }
        let goals: Vec<_> = plan
            .goals
            .iter()
            .filter(|it| sight.goal(it.id).is_some())
            .collect();
        same!(goals, back.goals, title, why);
        same!(goals, back.goals, learned, deadline);
        same!(sight.on_paper(), back.people, name, phone);
        same!(sight.on_paper(), back.people, mandate, contribution);
        same!(sight.on_paper(), back.people, title, service);
        same!(sight.matters(), back.matters, text, area);
        same!(sight.concerns(), back.concerns, text, answer);
        same!(sight.resources(), back.resources, text, sort);
        same!(sight.needs(), back.needs, text, extent);
        same!(sight.actions(), back.actions, what, how);
        same!(sight.actions(), back.actions, got_answer, needs_more);
        same!(sight.follow_ups(), back.follow_ups, outcome, due);
        same!(sight.follow_ups(), back.follow_ups, rough, state);
        same!(sight.consents(), back.consents, topics, chapters);
        same!(sight.consents(), back.consents, exceptions, but_areas);
    }
    assert!(tried > 1_000, "the plans said too little: {tried}");
}

/// The foreign bundle with something else at a place.
fn with(place: &str, value: serde_json::Value) -> serde_json::Value {
    let mut bundle = foreign();
    *bundle.pointer_mut(place).unwrap() = value;
    bundle
}

#[test]
fn what_is_no_bundle_is_told_apart() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    for bytes in [deep.as_bytes(), &b"\xff{}"[..], &b"nei"[..], &b""[..]] {
        let told = read(&mut text(bytes), Language::Nb);
        assert!(matches!(told, Err(OpenError::NotJson)), "{told:?}");
    }
    let not_ours = [
        (json!({ "resourceType": "Patient" }), "/resourceType"),
        (json!({ "resourceType": "Bundle", "entry": 5 }), "/entry"),
        (with("/entry/6", json!({})), "/entry/6/resource"),
        (with("/entry/6/resource/id", json!(5)), "/entry/6/resource/id"),
        (
            with("/entry/6/resource/id", json!("x".repeat(1_000))),
            "/entry/6/resource/id",
        ),
        (
            with("/entry/6/resource/description", json!("mål")),
            "/entry/6/resource/description",
        ),
        (
            with("/entry/6/resource/target/1/dueDate", json!("i vår!")),
            "/entry/6/resource/target/1/dueDate",
        ),
    ];
    for (bundle, place) in not_ours {
        match read_value(&bundle) {
            Err(OpenError::NotOurs { at }) => assert_eq!(at, place),
            other => panic!("{place}: {other:?}"),
        }
    }
}

#[test]
fn a_bundle_that_contradicts_itself_is_refused_with_its_place() {
    let twice = with("/entry/7/resource", foreign()["entry"][6]["resource"].clone());
    let told = read_value(&twice);
    assert!(matches!(told, Err(OpenError::Duplicate { .. })), "{told:?}");

    let nowhere = with("/entry/9/resource/focus/reference", json!("Goal/ingen"));
    match read_value(&nowhere) {
        Err(OpenError::Dangling { at }) => assert_eq!(at, "/entry/9/resource/focus/reference"),
        other => panic!("{other:?}"),
    }

    let above = json!([{ "url": "urn:viktig-for-meg:parent", "valueReference": { "reference": "Goal/g1" } }]);
    let mut round = foreign();
    round["entry"][6]["resource"]["extension"] = above;
    let long = with(
        "/entry/6/resource/description/text",
        json!("x".repeat(10_000_000)),
    );
    let steers = with("/entry/6/resource/description/text", json!("m\u{202e}ål"));
    let nobody = with("/entry/0/resource/resourceType", json!("Basic"));
    for (sort, bundle) in [("round", round), ("long", long), ("steers", steers)] {
        match read_value(&bundle) {
            Err(OpenError::Invalid { at, .. }) => assert_eq!(at, "/entry/6/resource", "{sort}"),
            other => panic!("{sort}: {:?}", other.map(|it| it.left)),
        }
    }
    // Everyone points to the patient by name, but nobody we ask does.
    match read_value(&nobody) {
        Err(OpenError::Invalid { rule, .. }) => assert!(matches!(rule, RuleError::OneOwner), "{rule}"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_field_of_another_kind_is_passed_over() {
    let mut bundle = foreign();
    let part = |name: &str| {
        json!({ "url": "urn:viktig-for-meg:field", "extension": [
            { "url": "name", "valueCode": name }, { "url": "value", "valueString": "yes" },
        ] })
    };
    bundle["entry"][9]["resource"]["extension"] = json!([part("gotAnswer"), part("password"), part("id")]);
    let (plan, _) = taken_of(&bundle);
    assert_eq!(plan.actions[0].got_answer.map(|it| it.as_str()), Some("yes"));
    let (record, _) = AnyRecord::Action(plan.actions[0].clone()).to_fields().unwrap();
    assert_eq!(record.kind, Kind::Action);
}
