//! What is said on paper is what the reading says: what was told differently here and in the window, each once.

use super::samples::{arne, day, made};
use super::strings;
use super::whole::{COMING, id, whole};
use crate::document::papers::PaperView;
use crate::document::papers::about;
use crate::document::plan::PlanView;
use crate::document::*;
use crate::plan::{Action, ActionState, FollowUp, Goal, Language, MeetingId, Plan};
use crate::reading::{self, InSight};

/// Everything the plan's document says when it is made on a day.
fn said(plan: &Plan, made: Made) -> String {
    let mut said = String::new();
    strings(
        &serde_json::to_value(PlanView::new(plan, made)).unwrap(),
        &mut said,
    );
    said
}

fn paper_of(plan: &Plan, wanted: &PaperWanted) -> serde_json::Value {
    let about = about(plan, wanted).unwrap().unwrap();
    serde_json::to_value(PaperView::new(plan, &about, made())).unwrap()["body"].clone()
}

#[test]
fn goals_in_a_circle_are_on_paper() {
    let mut plan = whole(Language::Nb);
    let goal = |number: u128, parent: u128| Goal {
        id: id(number).into(),
        title: format!("Mål nummer {number}"),
        parent: Some(id(parent).into()),
        rank: 500.0,
        ..Goal::default()
    };
    plan.goals.extend([goal(801, 802), goal(802, 801)]);
    let said = said(&plan, made());
    for words in ["Mål nummer 801", "Mål nummer 802"] {
        assert!(
            said.contains(words),
            "two copies can each put a goal under the other: {words}"
        );
    }
}

#[test]
fn what_is_late_is_said_to_be() {
    let mut plan = arne(Language::Nb);
    let action = plan.actions.iter().find(|it| reading::is_open(it)).unwrap().id;
    plan.follow_ups = vec![FollowUp {
        id: id(803).into(),
        action: Some(action),
        due: Some(day(2027, 3, 1)),
        ..FollowUp::default()
    }];
    plan.details.next_revision = Some(day(2027, 3, 2));
    let view = serde_json::to_value(PlanView::new(&plan, Made::utc(day(2027, 3, 8)))).unwrap();
    let dates = view["overview"]["next"]["dates"].to_string();
    assert!(dates.contains("Skulle vært gjort"), "on the one page: {dates}");
    let goals = view["goals"].to_string();
    assert!(goals.contains("Skulle vært fulgt opp"), "in the table: {goals}");
    let intro = view["calendar"]["intro"].to_string();
    assert!(
        intro.contains("Vi skulle sett på hele planen 2."),
        "of the revision: {intro}"
    );
    assert!(!intro.contains("neste gang"), "which is not the next: {intro}");
    let revised = view["calendar"]["months"]
        .to_string()
        .matches("Vi ser på hele planen")
        .count();
    assert_eq!(revised, 1, "the revision is one date");
}

#[test]
fn the_week_on_paper_is_the_week_of_the_plan() {
    let mut plan = whole(Language::Nb);
    let monday = day(2027, 4, 5);
    plan.actions.push(Action {
        id: id(804).into(),
        goal: plan.goals[0].id,
        what: "Svømme i bassenget".to_owned(),
        from: Some(day(2027, 4, 6)),
        state: ActionState::UnderWay,
        ..Action::default()
    });
    plan.follow_ups.push(FollowUp {
        id: id(805).into(),
        action: Some(id(804).into()),
        due: Some(day(2027, 4, 7)),
        ..FollowUp::default()
    });
    let paper = paper_of(&plan, &PaperWanted::Week { day: day(2027, 4, 8) });
    let days = paper["days"].as_array().unwrap();
    let count = |at: usize| days[at]["events"].as_array().unwrap().len();
    let week = reading::week(&InSight::of(&plan), monday, made().on);
    for (at, it) in week.iter().enumerate() {
        assert_eq!(count(at), it.whole_day.len() + it.timed.len(), "on {}", it.day);
    }
    for (at, words) in [(1, "begynner"), (2, "oppfølging")] {
        let day = days[at]["events"].to_string();
        assert!(
            day.contains(words) && day.contains("Svømme i bassenget"),
            "{words}: {day}"
        );
    }
}

#[test]
fn what_the_owner_brings_is_what_the_reading_says() {
    let mut plan = whole(Language::Nb);
    let siv = plan.people[1].id;
    plan.actions.push(Action {
        id: id(806).into(),
        goal: plan.goals[0].id,
        what: "Ringe om bassenget".to_owned(),
        responsible: Some(siv),
        to: Some(day(2027, 3, 1)),
        ..Action::default()
    });
    let meeting = MeetingId(id(COMING));
    let brought = paper_of(&plan, &PaperWanted::Preparation { meeting })["promised"]["items"].clone();
    let on = plan
        .meetings
        .iter()
        .find(|it| it.id == meeting)
        .unwrap()
        .on
        .unwrap();
    let wanted = reading::to_bring(&InSight::of(&plan), on, made().on);
    assert_eq!(
        brought.as_array().unwrap().len(),
        wanted.len(),
        "as many: {brought}"
    );
    assert!(
        brought.to_string().contains("Ringe om bassenget"),
        "an action whose last day is past is owed, without a follow-up too: {brought}"
    );
}
