//! Small files that would be large in memory: refused while they are read.

use serde_json::json;

use super::*;
use crate::error::Problem;

/// As many as make the room they would take in memory plain, were they taken in.
const MANY: usize = 200_000;

/// A file with `bomb` as it stands in the place of the text «HERE», and the answer.
fn answer(file: &Value, bomb: &str) -> (String, String) {
    let text = file.to_string().replace("\"HERE\"", bomb);
    let Err(error) = read(text.as_bytes()) else {
        panic!("taken in: {bomb:.60}")
    };
    let problem = Problem::from(error);
    let at = problem.params.get("where").cloned().unwrap_or_default();
    (problem.code.as_str().to_owned(), at)
}

fn list_of(item: &str) -> String {
    format!("[{}{item}]", format!("{item},").repeat(MANY))
}

#[test]
fn values_within_values_are_refused_where_any_value_may_stand() {
    let mut file = file_of(&story("tilbake-i-jobb"));
    file["journal"]["changes"][0]["value"] = json!("HERE");
    for item in ["{\"\":0}", "[]", "0", "null", "\"a\""] {
        let (code, at) = answer(&file, &list_of(item));
        assert_eq!(code, "import-not-ours", "a list of {item}");
        assert!(
            at.starts_with("/journal/changes/0/value"),
            "a list of {item}: told at {at}"
        );
    }
    let (code, _) = answer(&file, &format!("{{\"a\":{}}}", list_of("0")));
    assert_eq!(code, "import-not-ours", "an object");
}

#[test]
fn what_is_undone_is_not_read_before_it_is_known_to_be_an_act() {
    let mut file = file_of(&story("tilbake-i-jobb"));
    file["journal"]["acts"][0]["kind"] = json!("HERE");
    for bomb in [
        format!("{{\"of\":{},\"is\":\"begin\"}}", list_of("{}")),
        format!("{{\"is\":\"begin\",\"of\":{}}}", list_of("{}")),
        format!("{{\"is\":\"begin\",\"more\":{}}}", list_of("{}")),
        "{\"is\":\"undo\"}".to_owned(),
        format!("{{\"is\":\"new\",\"of\":\"{}\"}}", Uuid::from_u128(1)),
    ] {
        let (code, at) = answer(&file, &bomb);
        assert_eq!(code, "import-not-ours", "{bomb:.60}");
        assert!(at.starts_with("/journal/acts/0/kind"), "{bomb:.60}: told at {at}");
    }
}

#[test]
fn longer_lists_than_any_plan_has_are_refused_before_any_of_them_is_read() {
    let whole = file_of(&story("tilbake-i-jobb"));
    for (place, most) in [
        ("/plan/people", check::MOST_PEOPLE),
        ("/plan/goals", check::MOST_RECORDS),
        ("/plan/nothing", check::MOST_RECORDS),
        ("/journal/changes", check::MOST_IN_JOURNAL),
        ("/journal/acts", check::MOST_IN_JOURNAL),
    ] {
        let mut file = whole.clone();
        let (parent, name) = place.rsplit_once('/').unwrap();
        file.pointer_mut(parent).unwrap()[name] = json!("HERE");
        let items = format!("[{}0]", "0,".repeat(most));
        let (code, at) = answer(&file, &items);
        assert_eq!(code, "import-not-ours", "{place}");
        assert!(
            place.starts_with(&at) || at.starts_with(place),
            "{place}: told at {at}"
        );
    }
}
