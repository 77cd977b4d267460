//! The registry of kinds.

use super::*;

#[test]
fn the_fields_of_a_kind_are_the_fields_of_its_struct() {
    for kind in Kind::ALL {
        let mut blank = kind.blank(Uuid::nil());
        for field in kind.fields() {
            if matches!(field.holds, crate::plan::FieldType::Reference(_)) {
                blank.insert(field.name.to_owned(), Value::from(Uuid::nil().to_string()));
            }
        }
        let record = AnyRecord::from_fields(*kind, &blank).expect("a blank record is a record");
        let Value::Object(tagged) = serde_json::to_value(&record).expect("records are JSON") else {
            panic!("a record is an object");
        };
        let Some(Value::Object(written)) = tagged.get("record") else {
            panic!("tagged by kind")
        };
        let mut expected: Vec<_> = blank.keys().collect();
        let mut found: Vec<_> = written.keys().collect();
        expected.sort_unstable();
        found.sort_unstable();
        assert_eq!(
            expected, found,
            "{kind:?}: FIELDS and the struct name different fields"
        );
    }
}

#[test]
fn names_on_the_wire_lead_back() {
    for kind in Kind::ALL {
        assert_eq!(
            Kind::from_wire(kind.as_str()),
            Some(*kind),
            "a journal row must find its kind again"
        );
    }
}
