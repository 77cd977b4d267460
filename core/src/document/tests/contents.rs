//! What the page of what the regulation asks says on paper: the pages, what is lacking, and what is left blank on purpose.

use super::samples::{arne, day, empty, made};
use super::whole::whole;
use crate::document::PdfChoices;
use crate::document::common::pages_in_words;
use crate::document::plan::PlanView;
use crate::plan::{Language, LeftBlank, Plan, Point};

/// What is not there yet is told when the owner asks for it.
fn lacking() -> PdfChoices {
    PdfChoices {
        lacking: true,
        ..PdfChoices::default()
    }
}

/// What the page says of a point.
fn told(plan: &Plan, point: Point) -> String {
    let view = PlanView::chosen(plan, made(), lacking());
    let pages = pages_in_words("/plan.typ", &view);
    let page = pages
        .iter()
        .find(|page| page.contains("Hva planen skal inneholde"))
        .unwrap();
    let (_, rows) = page.split_once("Står på").unwrap();
    let lead = |point: &Point| {
        let key = format!("points.points.{}.lead", point.as_str());
        crate::texts::text(Language::Nb, &key, &[])
    };
    let begins = |lead: &str| rows.find(lead).unwrap_or_else(|| panic!("no «{lead}» in {rows}"));
    let next = Point::ALL.iter().skip_while(|it| **it != point).nth(1);
    let next = next.map(lead).filter(|lead| rows.contains(lead.as_str()));
    let end = begins(&next.unwrap_or_else(|| "Forskrift om".to_owned()));
    rows[begins(&lead(&point))..end].trim().to_owned()
}

/// The points of a grown-up's plan.
fn asked() -> impl Iterator<Item = Point> {
    let all = Point::ALL.iter().copied();
    all.filter(|point| *point != Point::ChildParticipation)
}

#[test]
fn a_plan_that_tells_everything_has_pages_for_everything() {
    let plan = whole(Language::Nb);
    for point in asked().filter(|point| *point != Point::Actions) {
        let words = told(&plan, point);
        assert!(words.contains("side"), "no page: {words}");
        assert!(!words.contains("mangler"), "nothing is lacking: {words}");
    }
    let actions = told(&plan, Point::Actions);
    assert!(
        actions.ends_with("mangler: hvem som har ansvaret"),
        "nobody in the plan answers for two of the actions: {actions}"
    );
    assert!(
        actions.contains("side"),
        "and what is told has its pages: {actions}"
    );
}

#[test]
fn an_empty_plan_says_of_each_point_that_it_is_empty() {
    let plan = empty();
    for point in asked() {
        let words = told(&plan, point);
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
    let words = told(&past, Point::Consent);
    assert!(
        words.ends_with("ikke fylt ut ennå"),
        "it ran out the day before: {words}"
    );
    let shown = pages_in_words("/plan.typ", &PlanView::chosen(&past, made(), lacking())).join(" ");
    assert!(shown.contains("gikk ut 30."), "and the reader is told so");
    let words = told(&until(Some(made().on)), Point::Consent);
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
    let words = told(&plan, Point::Responsibility);
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
    blank(&mut plan, Point::Cooperation);
    let words = told(&plan, Point::Cooperation);
    assert!(words.contains("«Vi venter.»"), "the reason: {words}");
    assert!(words.contains("Står tomt med vilje."), "said in words: {words}");
    assert!(words.ends_with("står tomt"), "all of it: {words}");
    let mut plan = arne(Language::Nb);
    plan.needs.clear();
    let words = told(&plan, Point::Goals);
    assert!(words.ends_with("mangler: behov for hjelp"), "{words}");
    blank(&mut plan, Point::Goals);
    let words = told(&plan, Point::Goals);
    assert!(
        words.contains("side") && words.contains("Står tomt med vilje.") && !words.contains("mangler"),
        "{words}"
    );
}

#[test]
fn an_action_nobody_answers_for_says_so() {
    let mut plan = arne(Language::Nb);
    plan.actions[0].responsible = None;
    let shown = pages_in_words("/plan.typ", &PlanView::chosen(&plan, made(), lacking())).join(" ");
    assert!(shown.contains("ingen ennå"), "an empty cell could mean anything");
    plan.actions[0].state = crate::plan::ActionState::Done;
    let shown = pages_in_words("/plan.typ", &PlanView::chosen(&plan, made(), lacking())).join(" ");
    assert!(!shown.contains("ingen ennå"), "what is done waits for nobody");
}

#[test]
fn nothing_is_called_lacking_until_the_owner_asks() {
    let shown = pages_in_words("/plan.typ", &PlanView::new(&empty(), made())).join(" ");
    for words in ["ikke fylt ut", "mangler"] {
        assert!(
            !shown.contains(words),
            "{words} is said of an empty plan: {shown}"
        );
    }
    let asked = pages_in_words("/plan.typ", &PlanView::chosen(&empty(), made(), lacking())).join(" ");
    assert!(
        asked.contains("ikke fylt ut"),
        "it is when the owner asks: {asked}"
    );
}
