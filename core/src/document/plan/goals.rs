//! «Dette vil jeg få til»: each goal, why it matters, and what is done to reach it.

use serde::Serialize;

use super::actions::{ActionView, Learned, actions, actions_alone, decided_alike, next};
use super::ratings::{ByHand, Ratings, of_ten};
use crate::document::common::{
    DocumentContext, Labelled, Quotation, beginning, own, quoted, said, said_at_length,
};
use crate::plan::{Goal, GoalState};
use crate::reading::Subject;

/// Headings below this level look alike.
const DEEPEST_HEADING: usize = 4;

/// The most characters in a heading. What a heading cannot hold stands whole under it.
const LONGEST_HEADING: usize = 300;

/// The chapter.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Goals {
    title: String,
    heads: [String; 4],
    goals: Vec<GoalView>,
    /// What is done, of which the reader does not see the goal; under a heading when there are goals too.
    alone: Vec<ActionView>,
    alone_title: Option<String>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct GoalView {
    number: String,
    title: String,
    level: usize,
    facts: Vec<Labelled>,
    ratings: Option<Ratings>,
    hand: Option<ByHand>,
    /// What stands over an empty row, when nothing is done yet: an invitation, not a fault.
    first_step: Option<[String; 3]>,
    learned: Option<Learned>,
    decided: Option<Labelled>,
    actions: Vec<ActionView>,
    sub_goals: Vec<GoalView>,
}

impl Goals {
    /// Nothing when there are no goals.
    pub(super) fn new(context: &DocumentContext<'_>) -> Option<Self> {
        let goals: Vec<_> = context
            .sight
            .goals()
            .under(None)
            .map(|goal| GoalView::main(context, goal))
            .collect();
        let alone = actions_alone(context);
        let is_both = !goals.is_empty() && !alone.is_empty();
        let title = if goals.is_empty() {
            "reader.actions"
        } else {
            "goals.title"
        };
        (!goals.is_empty() || !alone.is_empty()).then(|| Self {
            title: context.text(title, &[]),
            alone,
            alone_title: is_both.then(|| context.text("reader.actions", &[])),
            heads: ["what", "who", "when", "state"]
                .map(|head| context.text(&format!("goals.heads.{head}"), &[])),
            goals,
        })
    }
}

impl GoalView {
    fn main(context: &DocumentContext<'_>, goal: &Goal) -> Self {
        let below = context.sight.goals().below(goal.id);
        let sub_goals = below.map(|(place, goal)| GoalView::sub(context, goal, place.depth() + 2));
        Self {
            number: context.main_goal(goal.id),
            title: title(context, goal),
            level: 2,
            facts: facts(context, goal),
            ratings: ratings(context, goal),
            hand: (context.reader.is_none() && goal.state == GoalState::UnderWay)
                .then(|| ByHand::new(context, |it| it.goal == Some(goal.id))),
            first_step: first_step(context, goal),
            learned: learned(context, goal),
            decided: decided_alike(context, goal.id),
            actions: actions(context, goal.id),
            sub_goals: sub_goals.collect(),
        }
    }

    fn sub(context: &DocumentContext<'_>, goal: &Goal, level: usize) -> Self {
        let number = context.goal_number(goal.id);
        let title = title(context, goal);
        Self {
            number: number.to_owned(),
            title: context.text("goals.sub", &[("number", number), ("title", &title)]),
            level: level.min(DEEPEST_HEADING),
            facts: facts(context, goal),
            ratings: ratings(context, goal),
            hand: None,
            first_step: None,
            learned: learned(context, goal),
            decided: decided_alike(context, goal.id),
            actions: actions(context, goal.id),
            sub_goals: Vec::new(),
        }
    }
}

/// The head of an empty row, for a goal that is under way and has no action, nor goals under it.
fn first_step(context: &DocumentContext<'_>, goal: &Goal) -> Option<[String; 3]> {
    let has_actions = context.sight.actions_of(goal.id).next().is_some();
    let has_more = context.sight.goals().below(goal.id).next().is_some();
    let is_owners = context.reader.is_none();
    let is_bare = is_owners && goal.state == GoalState::UnderWay && !has_actions && !has_more;
    is_bare.then(|| ["step", "who", "when"].map(|head| context.text(&format!("goals.firstStep.{head}"), &[])))
}

/// The goal in the owner's words, as a heading can hold it.
fn title(context: &DocumentContext<'_>, goal: &Goal) -> String {
    let words = quoted(context, &own(&beginning(&goal.title, LONGEST_HEADING)));
    context.attributed(goal.id.into(), "title", words)
}

fn facts(context: &DocumentContext<'_>, goal: &Goal) -> Vec<Labelled> {
    let why = said_at_length(&goal.why).map(|text| Labelled {
        label: context.text("goals.why", &[]),
        text,
    });
    let next = next(context, Subject::Goal { goal: goal.id });
    let whole = (goal.title.trim().chars().count() > LONGEST_HEADING).then(|| Labelled {
        label: context.text("goals.whole", &[]),
        text: own(&goal.title),
    });
    let decided = goal
        .decided_by
        .map(|who| context.word("goal.decidedBy", who.as_str()));
    let decided = context.labelled("goals.decidedBy", decided);
    let state = context.labelled("goals.state", reached(context, goal));
    let by = context.labelled("goals.by", by(context, goal));
    let wanted = goal.aim.filter(|_| ratings(context, goal).is_none());
    let wanted = wanted.map(|wanted| of_ten(context, wanted));
    let wanted = context.labelled("goals.wanted", wanted);
    [whole, why, by, wanted, decided, state, next]
        .into_iter()
        .flatten()
        .collect()
}

/// The day it is to be reached by, and the same in words.
fn by(context: &DocumentContext<'_>, goal: &Goal) -> Option<String> {
    match (goal.deadline.map(|due| context.date(due)), said(&goal.rough)) {
        (Some(date), Some(rough)) => {
            Some(context.text("goals.nextOf", &[("rough", &rough), ("date", &date)]))
        }
        (date, rough) => date.or(rough),
    }
}

/// How far the goal has come, in words. Nothing while it is under way and nobody has said more.
fn reached(context: &DocumentContext<'_>, goal: &Goal) -> Option<String> {
    let note = said_at_length(&goal.state_note);
    let ended = goal.ended_on.map(|date| context.date(date));
    let words = match (goal.state, ended) {
        (GoalState::UnderWay, _) if note.is_none() => return None,
        (GoalState::Reached, Some(date)) => context.text("goals.reachedOn", &[("date", &date)]),
        (GoalState::PutAside, Some(date)) => context.text("goals.putAsideOn", &[("date", &date)]),
        (state, _) => context.text(&format!("goals.{}", state.as_str()), &[]),
    };
    Some(
        [Some(words), note]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join("\n"),
    )
}

fn ratings(context: &DocumentContext<'_>, goal: &Goal) -> Option<Ratings> {
    Ratings::new(context, goal.aim, goal.deadline, |it| it.goal == Some(goal.id))
}

fn learned(context: &DocumentContext<'_>, goal: &Goal) -> Option<Learned> {
    Quotation::of(context, goal.id.into(), "learned", &goal.learned).map(|quote| Learned {
        label: context.text("goals.learned", &[]),
        quote,
    })
}
