//! A plan out to a health record and in again, and a bundle with what no plan has.

use serde_json::{Value, json};

use super::{Desk, json as read};

#[test]
fn a_bundle_becomes_a_plan_and_what_has_no_place_is_told() {
    let desk = Desk::with_a_plan();
    let (out, again) = (desk.path("ut.json"), desk.path("inn.json"));
    desk.says(&["fhir", "Lyn", &out]);
    let mut bundle = read(&std::fs::read_to_string(&out).unwrap());
    let condition = json!({ "resourceType": "Condition", "id": "c", "code": { "text": "Astma" } });
    bundle["entry"]
        .as_array_mut()
        .unwrap()
        .push(json!({ "resource": condition }));
    std::fs::write(&again, bundle.to_string()).unwrap();

    let checked = desk.says(&["import-fhir", &again, "--dry-run"]);
    assert!(checked.contains("hel plan"), "the bundle is a plan: {checked}");
    assert!(
        checked.contains("Condition: 1 (Astma)"),
        "and more than one: {checked}"
    );

    desk.says(&["import-fhir", &again, "--nickname", "Kopien"]);
    let shown = |name: &str| read(&desk.says(&["show", name, "--json"]));
    let names = |plan: &Value| {
        let people = plan["people"].as_array().unwrap().iter();
        people.map(|it| it["name"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(names(&shown("Lyn")), names(&shown("Kopien")), "the same people");

    std::fs::write(&again, "{\"resourceType\": \"Patient\"}").unwrap();
    let (code, told) = desk.fails("lyn og ærlig grønn elv", &["import-fhir", &again]);
    assert_eq!(told["problem"]["code"], "import-not-ours", "{code:?}");
}
