//! What became of what a meeting decided, wherever it is told: in the plan's meetings and dates, in the minutes, and in
//! what the owner brings to the next meeting.

use super::samples::{day, made};
use super::strings;
use super::whole::{COMING, HELD, id, whole};
use crate::document::papers::PaperView;
use crate::document::papers::about;
use crate::document::plan::PlanView;
use crate::document::*;
use crate::plan::{Action, ActionState, Decision, FollowUp, FollowUpState, Language, MeetingId, Plan};

const SAID: &str = "Siv skaffer nøkkel til hallen.";

/// What the decision turned into.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Became {
    Nothing,
    FollowUp,
    Action,
}

/// The whole plan with one decision more, and what it became in `state`.
fn plan(became: Became, state: FollowUpState) -> Plan {
    let mut plan = whole(Language::Nb);
    let goal = plan.goals[0].id;
    let due = Some(day(2027, 4, 7));
    let mut decision = Decision {
        id: id(900).into(),
        meeting: MeetingId(id(HELD)),
        text: SAID.to_owned(),
        due,
        ..Decision::default()
    };
    match became {
        Became::Nothing => decision.state = state,
        Became::FollowUp => {
            decision.follow_up = Some(id(901).into());
            plan.follow_ups.push(FollowUp {
                id: id(901).into(),
                goal: Some(goal),
                due,
                state,
                ..FollowUp::default()
            });
        }
        Became::Action => {
            decision.action = Some(id(902).into());
            plan.actions.push(Action {
                id: id(902).into(),
                goal,
                what: SAID.to_owned(),
                to: due,
                state: match state {
                    FollowUpState::Waiting => ActionState::UnderWay,
                    FollowUpState::Done => ActionState::Done,
                    FollowUpState::NotDone => ActionState::Stopped,
                },
                ..Action::default()
            });
        }
    }
    plan.decisions.push(decision);
    plan
}

fn paper_of(plan: &Plan, wanted: &PaperWanted) -> serde_json::Value {
    let about = about(plan, wanted).unwrap().unwrap();
    serde_json::to_value(PaperView::new(plan, &about, made())).unwrap()["body"].clone()
}

fn minutes(plan: &Plan) -> serde_json::Value {
    let meeting = MeetingId(id(HELD));
    paper_of(plan, &PaperWanted::Minutes { meeting })
}

fn brought(plan: &Plan) -> String {
    let meeting = MeetingId(id(COMING));
    paper_of(plan, &PaperWanted::Preparation { meeting })["promised"].to_string()
}

fn row(decisions: &serde_json::Value) -> String {
    let rows = decisions["rows"].as_array().unwrap();
    let row = rows.iter().find(|row| row["text"] == SAID).unwrap();
    row["state"].as_str().unwrap().to_owned()
}

fn dates(plan: &Plan) -> Vec<serde_json::Value> {
    let view = serde_json::to_value(PlanView::new(plan, made())).unwrap();
    let months = view["calendar"]["months"].as_array().unwrap().clone();
    let entries = months
        .iter()
        .flat_map(|month| month["entries"].as_array().unwrap().clone());
    entries.filter(|entry| entry["what"] == SAID).collect()
}

#[test]
fn a_promise_is_told_as_what_it_became() {
    for became in [Became::Nothing, Became::FollowUp, Became::Action] {
        for (state, word) in [
            (FollowUpState::Waiting, "venter"),
            (FollowUpState::Done, "gjort"),
            (FollowUpState::NotDone, "ble ikke gjort"),
        ] {
            let plan = plan(became, state);
            let view = serde_json::to_value(PlanView::new(&plan, made())).unwrap();
            let in_plan = row(&view["meetings"]["meetings"][0]["decisions"]);
            assert_eq!(in_plan, word, "in the plan, when it became {became:?}");
            let in_minutes = row(&minutes(&plan)["decisions"]);
            assert_eq!(in_minutes, word, "in the minutes, when it became {became:?}");
            let waits = state == FollowUpState::Waiting;
            assert_eq!(
                brought(&plan).matches(SAID).count(),
                usize::from(waits),
                "what waits is brought to the next meeting, once: {became:?}, {state:?}"
            );
            let dates = dates(&plan);
            assert_eq!(
                dates.len(),
                usize::from(became != Became::FollowUp),
                "a follow-up has its own date: {became:?}, {state:?}"
            );
            let done = dates
                .iter()
                .all(|entry| entry["done"] == (state == FollowUpState::Done));
            assert!(done, "the date is ticked off when it is done: {dates:?}");
        }
    }
}

#[test]
fn what_is_said_of_the_decision_itself_counts_first() {
    let mut plan = plan(Became::Action, FollowUpState::Waiting);
    plan.decisions.last_mut().unwrap().state = FollowUpState::Done;
    assert_eq!(
        row(&minutes(&plan)["decisions"]),
        "gjort",
        "somebody has said it is done"
    );
}

#[test]
fn what_is_taken_out_of_the_plan_says_nothing_of_the_decision() {
    let mut plan = plan(Became::FollowUp, FollowUpState::Done);
    plan.follow_ups.last_mut().unwrap().removed = true;
    assert_eq!(
        row(&minutes(&plan)["decisions"]),
        "venter",
        "nobody has said it is done"
    );
    assert_eq!(dates(&plan).len(), 1, "and its own date is told again");
}

#[test]
fn an_action_is_not_told_beside_its_decision() {
    let mut plan = plan(Became::Action, FollowUpState::Waiting);
    plan.follow_ups.push(FollowUp {
        id: id(903).into(),
        action: Some(id(902).into()),
        due: Some(day(2027, 4, 1)),
        ..FollowUp::default()
    });
    assert_eq!(
        brought(&plan).matches(SAID).count(),
        1,
        "in what is brought to the meeting"
    );
    assert_eq!(
        dates(&plan).len(),
        1,
        "among the dates, where its follow-up stands"
    );
    plan.actions.last_mut().unwrap().to = Some(day(2027, 6, 9));
    assert!(
        brought(&plan).contains("1.\u{a0}april"),
        "it is to be looked at before that"
    );
    plan.follow_ups.last_mut().unwrap().state = FollowUpState::Done;
    let mut shown = String::new();
    strings(&minutes(&plan), &mut shown);
    assert!(
        brought(&plan).contains("9.\u{a0}juni"),
        "a day that was moved is the one that counts"
    );
    assert!(
        shown.contains("7.\u{a0}april"),
        "the minutes say what was agreed: {shown}"
    );
}

#[test]
fn what_was_followed_up_is_never_told_as_not_begun_alone() {
    let mut plan = plan(Became::Action, FollowUpState::Waiting);
    let action = plan.actions.last_mut().unwrap();
    action.state = ActionState::Planned;
    plan.follow_ups.push(FollowUp {
        id: id(903).into(),
        action: Some(id(902).into()),
        state: FollowUpState::Done,
        done_on: Some(day(2027, 3, 30)),
        ..FollowUp::default()
    });
    let told = |plan: &Plan| {
        let mut said = String::new();
        let view = serde_json::to_value(PlanView::new(plan, made())).unwrap();
        strings(&view["goals"], &mut said);
        said
    };
    assert!(
        told(&plan).contains("Ikke begynt · fulgt opp 30.\u{a0}mars\n"),
        "the day it was followed up stands beside: {}",
        told(&plan)
    );
    plan.actions.last_mut().unwrap().from = Some(day(2027, 4, 6));
    assert!(
        told(&plan).contains("Begynner 6.\u{a0}april · fulgt opp 30.\u{a0}mars\n"),
        "also where it is to begin"
    );
    plan.actions.last_mut().unwrap().state = ActionState::UnderWay;
    assert!(
        !told(&plan).contains("fulgt opp"),
        "what is under way says so itself"
    );
    let action = plan.actions.last_mut().unwrap();
    (action.state, action.ended_on) = (ActionState::Done, Some(day(2027, 3, 31)));
    assert!(
        told(&plan).contains("Gjort 31.\u{a0}mars\n"),
        "as what is done does, with its day: {}",
        told(&plan)
    );
}
