use super::*;
use crate::plan::Goal;

fn with_action(what: &str) -> String {
    let goal = Goal {
        id: uuid::Uuid::from_u128(1).into(),
        ..Goal::default()
    };
    let action = Action {
        id: uuid::Uuid::from_u128(2).into(),
        goal: goal.id,
        what: what.to_owned(),
        to: NaiveDate::from_ymd_opt(2028, 2, 29),
        ..Action::default()
    };
    let plan = Plan {
        goals: vec![goal],
        actions: vec![action],
        ..Plan::default()
    };
    let today = NaiveDate::from_ymd_opt(2027, 4, 1).unwrap();
    let made = table(&plan, None, Made::utc(today), Language::Nb).unwrap();
    String::from_utf8(made).unwrap()
}

#[test]
fn a_spreadsheet_knows_letters_columns_and_days() {
    let told = with_action("Gå tur; hver dag");
    assert!(told.starts_with("\u{feff}Hva slags;Hva;Ansvarlig;"), "{told}");
    assert!(
        told.contains("\r\ntiltak;\"Gå tur; hver dag\";;;;2028-02-29;;ikke begynt;\r\n"),
        "{told}"
    );
}

#[test]
fn no_cell_begins_a_formula() {
    for begins in BEGINS_FORMULA {
        let words = format!("{begins}SUM(A1)");
        assert_eq!(safe(&words), format!("'{words}"), "a spreadsheet would reckon");
    }
    assert!(
        with_action("=1+1").contains(";'=1+1;"),
        "as it stands in the file"
    );
    assert_eq!(safe("1=1"), "1=1", "what begins otherwise is left as it is");
}
