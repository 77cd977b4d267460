use super::*;
use crate::plan::{Goal, LookRepeat, Person};

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
        told.contains("\r\ntiltak;\"Gå tur; hver dag\";;;;2028-02-29;;ikke begynt;;;\r\n"),
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

#[test]
fn a_follow_up_says_how_often_and_until_when() {
    let plan = Plan {
        follow_ups: vec![FollowUp {
            whole_plan: true,
            due: NaiveDate::from_ymd_opt(2027, 4, 8),
            repeat: Some(LookRepeat::EveryOtherWeek),
            until: NaiveDate::from_ymd_opt(2027, 6, 30),
            ..FollowUp::default()
        }],
        ..Plan::default()
    };
    let today = NaiveDate::from_ymd_opt(2027, 4, 1).unwrap();
    let told = String::from_utf8(table(&plan, None, Made::utc(today), Language::Nb).unwrap()).unwrap();
    assert!(told.contains(";Gjenta;Til og med\r\n"), "{told}");
    assert!(told.ends_with(";venter;;annenhver uke;2027-06-30\r\n"), "{told}");
}

#[test]
fn a_follow_up_is_done_by_whoever_answers_for_its_action() {
    let id = |number| uuid::Uuid::from_u128(number);
    let person = |number, name: &str| Person {
        id: id(number).into(),
        name: name.to_owned(),
        ..Person::default()
    };
    let look = |number, responsible: Option<u128>| FollowUp {
        id: id(number).into(),
        action: Some(id(2).into()),
        responsible: responsible.map(|it| id(it).into()),
        ..FollowUp::default()
    };
    let plan = Plan {
        people: vec![person(10, "Siv"), person(11, "Rune")],
        goals: vec![Goal {
            id: id(1).into(),
            ..Goal::default()
        }],
        actions: vec![Action {
            id: id(2).into(),
            goal: id(1).into(),
            what: "Sårstell".to_owned(),
            responsible: Some(id(10).into()),
            ..Action::default()
        }],
        follow_ups: vec![look(3, None), look(4, Some(11))],
        ..Plan::default()
    };
    let today = NaiveDate::from_ymd_opt(2027, 4, 1).unwrap();
    let told = String::from_utf8(table(&plan, None, Made::utc(today), Language::Nb).unwrap()).unwrap();
    assert!(
        told.contains("oppfølging;Sårstell;Siv;"),
        "nobody else is named: {told}"
    );
    assert!(told.contains("oppfølging;Sårstell;Rune;"), "he is: {told}");
}
