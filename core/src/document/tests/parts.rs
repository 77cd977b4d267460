//! A plan too long for one document is made in parts.

use super::samples::made;
use super::view;
use super::whole::whole;
use crate::document::plan::PlanView;
use crate::document::*;
use crate::error::{Problem, ProblemCode};
use crate::plan::{Language, Plan};

fn chosen(parts: &[Part]) -> PdfChoices {
    PdfChoices {
        parts: parts.to_vec().into(),
        ..PdfChoices::default()
    }
}

/// A plan with actions for more than a thousand pages.
fn long() -> Plan {
    let mut plan = whole(Language::Nb);
    let mut action = plan.actions[0].clone();
    action.how = "Vi ser på det sammen. ".repeat(100);
    for number in 0..1_600 {
        action.id = uuid::Uuid::from_u128(0xD000 + number).into();
        plan.actions.push(action.clone());
    }
    plan
}

#[test]
fn a_plan_too_long_for_one_document_is_asked_for_in_parts() {
    let plan = long();
    let refused = plan_pdf(&plan, made()).map(|_| ()).unwrap_err();
    let problem = Problem::from(refused);
    assert_eq!(
        problem.code,
        ProblemCode::DocumentTooLong,
        "told before it is tried"
    );
    assert_eq!(problem.params["max"], "1200");
    let pages: usize = problem.params["pages"].parse().unwrap();
    assert!((1_201..2_000).contains(&pages), "about how many: {pages}");
    let people = chosen_plan_pdf(&plan, made(), chosen(&[Part::People, Part::Crisis])).unwrap();
    assert!(
        people.pages < 10,
        "and a part of it is made: {} pages",
        people.pages
    );
}

#[test]
fn a_part_that_is_not_chosen_is_not_there_and_all_are_where_none_is() {
    let plan = whole(Language::Nb);
    let all = view(&plan);
    for part in Part::ALL {
        let word = part.as_str();
        let one = serde_json::to_value(PlanView::chosen(&plan, made(), chosen(&[*part]))).unwrap();
        for other in Part::WORDS {
            let is_there = !one[other].is_null();
            let expected = *other == word && !all[other].is_null();
            assert_eq!(is_there, expected, "{other} where {word} is chosen");
        }
    }
    let read: PdfChoices = serde_json::from_str(r#"{"parts":["crisis","goals"]}"#).unwrap();
    assert_eq!(
        read,
        chosen(&[Part::Goals, Part::Crisis]),
        "as the window asks for them"
    );
}
