//! What the page of the nine points says on paper: the pages, what is lacking, and what is left blank on purpose.

use super::samples::{arne, day, empty, made};
use super::whole::whole;
use crate::document::common::pages_in_words;
use crate::document::plan::PlanView;
use crate::plan::{Language, LeftBlank, Plan, Point};

const LETTERS: [&str; 9] = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];

/// The words of the page, from the letter of a point to that of the next.
fn told(plan: &Plan, letter: &str) -> String {
    let view = PlanView::new(plan, made());
    let pages = pages_in_words("/plan.typ", &view);
    let page = pages
        .iter()
        .find(|page| page.contains("Hva planen skal inneholde"))
        .unwrap();
    let (_, rows) = page.split_once("Står på").unwrap();
    let mut words: Vec<_> = rows.split(' ').collect();
    let begins = |words: &[&str], mark: &str| words.iter().position(|word| *word == mark).unwrap();
    // The letter i is a word too: each is looked for after the one before.
    let marks: Vec<_> = LETTERS.iter().copied().chain(["Forskrift"]).collect();
    for mark in marks.windows(2) {
        words.drain(..begins(&words, mark[0]));
        if mark[0] == letter {
            words.truncate(begins(&words, mark[1]));
            break;
        }
    }
    words.join(" ")
}

#[test]
fn a_plan_that_tells_everything_has_pages_for_everything() {
    let plan = whole(Language::Nb);
    for letter in LETTERS.into_iter().filter(|letter| *letter != "e") {
        let words = told(&plan, letter);
        assert!(words.contains("side"), "no page: {words}");
        assert!(!words.contains("mangler"), "nothing is lacking: {words}");
    }
    let e = told(&plan, "e");
    assert!(
        e.ends_with("mangler: hvem som har ansvaret"),
        "nobody in the plan answers for two of the actions: {e}"
    );
    assert!(e.contains("side"), "and what is told has its pages: {e}");
}

#[test]
fn an_empty_plan_says_of_each_point_that_it_is_empty() {
    let plan = empty();
    for letter in LETTERS {
        let words = told(&plan, letter);
        assert!(words.ends_with("ikke fylt ut ennå"), "{words}");
    }
}

#[test]
fn a_consent_that_has_run_out_answers_nothing() {
    let until = |last| {
        let mut plan = arne(Language::Nb);
        plan.consents.iter_mut().for_each(|it| it.until = last);
        plan
    };
    let past = until(made().on.pred_opt());
    let words = told(&past, "h");
    assert!(
        words.ends_with("ikke fylt ut ennå"),
        "it ran out the day before: {words}"
    );
    let shown = pages_in_words("/plan.typ", &PlanView::new(&past, made())).join(" ");
    assert!(shown.contains("gikk ut 30."), "and the reader is told so");
    let words = told(&until(Some(made().on)), "h");
    assert!(words.contains("side"), "the last day still holds: {words}");
}

#[test]
fn what_has_run_out_stands_last() {
    let mut plan = arne(Language::Nb);
    let name = |view: &serde_json::Value, row: usize| view["rows"][row]["name"].clone();
    let rows = |plan: &Plan| serde_json::to_value(PlanView::new(plan, made())).unwrap()["consents"].clone();
    let first = name(&rows(&plan), 0);
    let person = plan
        .people
        .iter()
        .find(|it| first == it.name.as_str())
        .unwrap()
        .id;
    let consent = plan.consents.iter_mut().find(|it| it.person == Some(person));
    consent.unwrap().until = Some(day(2027, 3, 2));
    let after = rows(&plan);
    let count = after["rows"].as_array().unwrap().len();
    assert_eq!(name(&after, count - 1), first, "it holds no more");
    assert_ne!(name(&after, 0), first, "those that hold come first");
}

#[test]
fn the_day_a_consent_to_the_plan_runs_out_is_told() {
    let mut plan = arne(Language::Nb);
    plan.consents
        .iter_mut()
        .for_each(|it| it.until = Some(day(2027, 5, 4)));
    let told = serde_json::to_value(PlanView::new(&plan, made())).unwrap()["calendar"].to_string();
    assert!(
        told.contains("Samtykket til at planen lages, går ut"),
        "the plan's own: {told}"
    );
    assert!(told.contains("Samtykket for"), "and those to share it");
}

#[test]
fn who_left_does_not_coordinate() {
    let mut plan = whole(Language::Nb);
    for person in &mut plan.people {
        person.active = false;
    }
    let words = told(&plan, "c");
    assert!(
        words.ends_with("ikke fylt ut ennå"),
        "those who have left, and what is told of earlier days, answer nothing: {words}"
    );
}

#[test]
fn what_is_left_blank_on_purpose_says_so() {
    let blank = |plan: &mut Plan, point| {
        plan.left_blanks = vec![LeftBlank {
            point,
            reason: "Vi venter.".to_owned(),
            ..LeftBlank::default()
        }];
    };
    let mut plan = empty();
    blank(&mut plan, Point::I);
    let words = told(&plan, "i");
    assert!(words.contains("«Vi venter.»"), "the reason: {words}");
    assert!(words.ends_with("Står tomt med vilje"), "all of it: {words}");
    let mut plan = arne(Language::Nb);
    plan.needs.clear();
    let words = told(&plan, "a");
    assert!(words.ends_with("mangler: behov for hjelp"), "{words}");
    blank(&mut plan, Point::A);
    let words = told(&plan, "a");
    assert!(
        words.contains("side") && words.ends_with("resten står tomt med vilje"),
        "{words}"
    );
}

#[test]
fn an_action_nobody_answers_for_says_so() {
    let mut plan = arne(Language::Nb);
    plan.actions[0].responsible = None;
    let shown = pages_in_words("/plan.typ", &PlanView::new(&plan, made())).join(" ");
    assert!(shown.contains("ingen ennå"), "an empty cell could mean anything");
    plan.actions[0].state = crate::plan::ActionState::Done;
    let shown = pages_in_words("/plan.typ", &PlanView::new(&plan, made())).join(" ");
    assert!(!shown.contains("ingen ennå"), "what is done waits for nobody");
}
