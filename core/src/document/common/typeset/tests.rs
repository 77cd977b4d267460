//! The typesetter and its world.

use super::*;

fn the_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, 3, 31).unwrap()
}

#[test]
fn a_template_that_is_not_there_is_told() {
    let error = typeset("/borte.typ", &Value::Null, the_day()).unwrap_err();
    assert!(
        matches!(error, DocumentError::Typesetting(_)),
        "a missing template is the typesetter's to tell"
    );
    assert!(
        error.to_string().contains("borte.typ"),
        "the log must say which file was missing: {error}"
    );
}
