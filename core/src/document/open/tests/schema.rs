//! The schema other people build on: written where they find it, and true of what the program writes.

use serde_json::json;

use super::*;

#[test]
fn what_is_written_is_what_the_schema_says() {
    let text = serde_json::to_string_pretty(&schema()).unwrap() + "\n";
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/open-format.schema.json");
    if std::fs::read_to_string(&path).ok().as_deref() != Some(text.as_str()) {
        // `make test` fails when what stands there afterwards is not what was committed.
        std::fs::write(&path, text).unwrap();
    }
    let validator = jsonschema::validator_for(&schema()).unwrap();
    for name in Story::names() {
        let file = file_of(&story(name));
        let faults: Vec<_> = validator
            .iter_errors(&file)
            .map(|error| error.to_string())
            .collect();
        assert!(faults.is_empty(), "{name}: {faults:?}");
    }
}

#[test]
fn the_schema_refuses_what_the_program_refuses() {
    let validator = jsonschema::validator_for(&schema()).unwrap();
    let whole = file_of(&story("tilbake-i-jobb"));
    let faults: [fn(&mut Value); 6] = [
        |file| file["version"] = json!(VERSION + 1),
        |file| file["format"] = json!("fhir"),
        |file| file["plan"]["goals"][0]["colour"] = json!("red"),
        |file| file["plan"]["actions"][0]["state"] = json!("later"),
        |file| file["plan"] = json!({}),
        |file| file["journal"]["acts"][0]["kind"] = json!("begin"),
    ];
    for (number, fault) in faults.iter().enumerate() {
        let mut file = whole.clone();
        fault(&mut file);
        assert!(!validator.is_valid(&file), "fault {number} is within the schema");
        assert!(
            read_value(&file).is_err(),
            "and fault {number} within the program"
        );
    }
}
