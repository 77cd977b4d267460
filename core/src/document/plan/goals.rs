//! «Dette vil jeg få til»: each goal, why it matters, and what is done to reach it.

use serde::Serialize;

use super::ratings::{ByHand, Ratings};
use crate::dates;
use crate::document::common::{
    DocumentContext, Labelled, Quotation, beginning, own, quoted, said, said_at_length, says_something,
    word_on,
};
use crate::plan::{Action, ActionState, DecidedBy, FollowUp, Goal, GoalId, GoalState, Role};
use crate::reading::is_open;

/// Headings below this level look alike.
const DEEPEST_HEADING: usize = 4;

/// The most characters in a heading. What a heading cannot hold stands whole under it.
const LONGEST_HEADING: usize = 300;

/// The chapter.
#[derive(Debug, Serialize)]
pub(super) struct Goals {
    title: String,
    heads: [String; 4],
    goals: Vec<GoalView>,
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
    learned: Option<Learned>,
    decided: Option<Labelled>,
    actions: Vec<ActionView>,
    sub_goals: Vec<GoalView>,
}

/// Words under a label: what the owner learned on the way, why something was stopped.
#[derive(Debug, Serialize)]
struct Learned {
    label: String,
    quote: Quotation,
}

/// One row of the table.
#[derive(Debug, Serialize)]
struct ActionView {
    points: Vec<&'static str>,
    what: String,
    how: Option<String>,
    extent: Option<Labelled>,
    who: Option<String>,
    nobody: Option<String>,
    when: Option<String>,
    next: Option<Labelled>,
    state: StateView,
    reason: Option<Learned>,
    expected: Vec<Labelled>,
}

#[derive(Debug, Serialize)]
struct StateView {
    mark: &'static str,
    words: String,
    note: Option<String>,
    facts: Vec<Labelled>,
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
        (!goals.is_empty()).then(|| Self {
            title: context.text("goals.title", &[]),
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
            number: context.text("goals.main", &[("number", context.goal_number(goal.id))]),
            title: title(context, goal),
            level: 2,
            facts: facts(context, goal),
            ratings: ratings(context, goal),
            hand: (goal.state == GoalState::UnderWay)
                .then(|| ByHand::new(context, |it| it.goal == Some(goal.id))),
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
            learned: learned(context, goal),
            decided: decided_alike(context, goal.id),
            actions: actions(context, goal.id),
            sub_goals: Vec::new(),
        }
    }
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
    let next = next(context, |it| it.goal == Some(goal.id));
    let whole = (goal.title.trim().chars().count() > LONGEST_HEADING).then(|| Labelled {
        label: context.text("goals.whole", &[]),
        text: own(&goal.title),
    });
    let decided = goal
        .decided_by
        .map(|who| context.word("goal.decidedBy", who.as_str()));
    let decided = context.labelled("goals.decidedBy", decided);
    let state = context.labelled("goals.state", reached(context, goal));
    [whole, why, decided, state, next].into_iter().flatten().collect()
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
    Ratings::new(context, |it| it.goal == Some(goal.id))
}

fn learned(context: &DocumentContext<'_>, goal: &Goal) -> Option<Learned> {
    Quotation::of(context, goal.id.into(), "learned", &goal.learned).map(|quote| Learned {
        label: context.text("goals.learned", &[]),
        quote,
    })
}

/// When it is looked at next; that it should have been, when it should.
fn next(context: &DocumentContext<'_>, subject: impl Fn(&FollowUp) -> bool) -> Option<Labelled> {
    let next = context.next_of(subject)?;
    let is_late = next.due.is_some_and(|due| due < context.made);
    let label = if is_late { "goals.late" } else { "goals.next" };
    context.labelled(label, context.when(next))
}

/// Who decided on all of a goal's actions, when that is the same of more than one: it is said once.
fn decided_alike(context: &DocumentContext<'_>, goal: GoalId) -> Option<Labelled> {
    let all = alike(context, goal)?;
    context.labelled(
        "goals.allDecidedBy",
        Some(context.word("action.decidedBy", all.as_str())),
    )
}

fn alike(context: &DocumentContext<'_>, goal: GoalId) -> Option<DecidedBy> {
    let all: Vec<_> = context.sight.actions_of(goal).map(|it| it.decided_by).collect();
    let first = all.first().copied().flatten()?;
    (all.len() > 1 && all.iter().all(|it| *it == Some(first))).then_some(first)
}

fn actions(context: &DocumentContext<'_>, goal: GoalId) -> Vec<ActionView> {
    context
        .sight
        .actions_of(goal)
        .map(|action| ActionView::new(context, action, alike(context, goal).is_some()))
        .collect()
}

impl ActionView {
    fn new(context: &DocumentContext<'_>, action: &Action, decided_is_told: bool) -> Self {
        let who = responsible(context, action);
        // What has ended needs nobody more.
        let is_nobodys = who.is_none() && is_open(action);
        Self {
            points: points(context, action),
            what: own(&action.what),
            how: said_at_length(&action.how),
            extent: said_at_length(&action.extent).map(|text| Labelled {
                label: context.text("goals.extent", &[]),
                text,
            }),
            who,
            nobody: is_nobodys.then(|| context.text("goals.nobody", &[])),
            when: when(context, action),
            next: next(context, |it| it.action == Some(action.id)),
            state: StateView::new(context, action, decided_is_told),
            reason: reason(context, action),
            expected: [
                ("goals.canDo", &action.can_do),
                ("goals.cannotDo", &action.cannot_do),
            ]
            .into_iter()
            .filter_map(|(key, words)| context.labelled(key, said_at_length(words)))
            .collect(),
        }
    }
}

/// Which of the regulation's points an action answers: what is done, how, and what the owner does.
fn points(context: &DocumentContext<'_>, action: &Action) -> Vec<&'static str> {
    let is_owners = context
        .person(action.responsible)
        .is_some_and(|it| it.is(Role::Owner));
    let points = [
        ("actions", true),
        ("how", says_something(&action.how)),
        ("contributions", is_owners),
    ];
    let answered = points.into_iter().filter(|(_, holds)| *holds);
    answered.map(|(point, _)| point).collect()
}

/// The name, and what the person is when it is not the owner or the one everybody knows.
fn responsible(context: &DocumentContext<'_>, action: &Action) -> Option<String> {
    let person = context.person(action.responsible)?;
    let known = person.is(Role::Owner) || person.is(Role::PrimaryContact);
    Some(match said(&person.title).filter(|_| !known) {
        Some(title) => format!("{}, {title}", own(&person.name)),
        None => own(&person.name),
    })
}

fn when(context: &DocumentContext<'_>, action: &Action) -> Option<String> {
    match (action.from, action.to) {
        (None, Some(to)) => Some(context.text("goals.deadline", &[("date", &context.date(to))])),
        (from, to) => dates::period(from, to, context.language),
    }
}

impl StateView {
    fn new(context: &DocumentContext<'_>, action: &Action, decided_is_told: bool) -> Self {
        let state = |key: &str| context.text(&format!("goals.states.{key}"), &[]);
        let dated = |key: &str, date: &str| context.text(&format!("goals.states.{key}"), &[("date", date)]);
        let ended = action.ended_on.map(|date| context.near_date(date));
        let words = match (action.state, action.from, ended) {
            (ActionState::Planned, Some(from), _) if from > context.made => {
                dated("begins", &context.near_date(from))
            }
            (ActionState::Done, _, Some(date)) => dated("doneOn", &date),
            (ActionState::Stopped, _, Some(date)) => dated("stoppedOn", &date),
            (plain, ..) => state(plain.as_str()),
        };
        Self {
            mark: action.state.as_str(),
            words,
            note: said_at_length(&action.state_note).filter(|_| action.state != ActionState::Stopped),
            facts: state_facts(context, action, decided_is_told),
        }
    }
}

/// Why an action was stopped: words that somebody meant, as large as any, across the table.
fn reason(context: &DocumentContext<'_>, action: &Action) -> Option<Learned> {
    if action.state != ActionState::Stopped {
        return None;
    }
    Quotation::of(context, action.id.into(), "stateNote", &action.state_note).map(|quote| Learned {
        label: context.text("goals.stoppedBecause", &[]),
        quote,
    })
}

/// Who decided, unless that is told of all of them, and whether the owner got an answer.
fn state_facts(context: &DocumentContext<'_>, action: &Action, decided_is_told: bool) -> Vec<Labelled> {
    let decided = action
        .decided_by
        .filter(|_| !decided_is_told)
        .map(|who| context.word("action.decidedBy", who.as_str()));
    let decided = context.labelled("goals.decidedBy", decided);
    decided
        .into_iter()
        .chain(word_on!(action).told(context))
        .collect()
}
