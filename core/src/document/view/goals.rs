//! «Dette vil jeg få til»: each goal, why it matters, and what is done to reach it.

use serde::Serialize;

use super::Labelled;
use super::answers::word_on;
use super::draft::{Draft, said, said_at_length, says_something};
use super::quotation::{Quotation, beginning, quoted};
use super::ratings::Ratings;
use crate::dates;
use crate::document::direction::own;
use crate::plan::{Action, ActionState, FollowUp, Goal, GoalId, GoalState, Role};
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
    learned: Option<Learned>,
    actions: Vec<ActionView>,
    sub_goals: Vec<GoalView>,
}

/// What the owner learned on the way, in the owner's words.
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
    pub(super) fn new(draft: &Draft<'_>) -> Option<Self> {
        let goals: Vec<_> = draft
            .sight
            .goals()
            .under(None)
            .map(|goal| GoalView::main(draft, goal))
            .collect();
        (!goals.is_empty()).then(|| Self {
            title: draft.text("goals.title", &[]),
            heads: ["what", "who", "when", "state"]
                .map(|head| draft.text(&format!("goals.heads.{head}"), &[])),
            goals,
        })
    }
}

impl GoalView {
    fn main(draft: &Draft<'_>, goal: &Goal) -> Self {
        let below = draft.sight.goals().below(goal.id);
        let sub_goals = below.map(|(place, goal)| GoalView::sub(draft, goal, place.depth() + 2));
        Self {
            number: draft.text("goals.main", &[("number", draft.goal_number(goal.id))]),
            title: title(draft, goal),
            level: 2,
            facts: facts(draft, goal),
            ratings: ratings(draft, goal),
            learned: learned(draft, goal),
            actions: actions(draft, goal.id),
            sub_goals: sub_goals.collect(),
        }
    }

    fn sub(draft: &Draft<'_>, goal: &Goal, level: usize) -> Self {
        let number = draft.goal_number(goal.id);
        let title = title(draft, goal);
        Self {
            number: number.to_owned(),
            title: draft.text("goals.sub", &[("number", number), ("title", &title)]),
            level: level.min(DEEPEST_HEADING),
            facts: facts(draft, goal),
            ratings: ratings(draft, goal),
            learned: learned(draft, goal),
            actions: actions(draft, goal.id),
            sub_goals: Vec::new(),
        }
    }
}

/// The goal in the owner's words, as a heading can hold it.
fn title(draft: &Draft<'_>, goal: &Goal) -> String {
    quoted(draft, &own(&beginning(&goal.title, LONGEST_HEADING)))
}

fn facts(draft: &Draft<'_>, goal: &Goal) -> Vec<Labelled> {
    let why = said_at_length(&goal.why).map(|text| Labelled {
        label: draft.text("goals.why", &[]),
        text,
    });
    let next = next(draft, |it| it.goal == Some(goal.id));
    let whole = (goal.title.trim().chars().count() > LONGEST_HEADING).then(|| Labelled {
        label: draft.text("goals.whole", &[]),
        text: own(&goal.title),
    });
    let decided = goal
        .decided_by
        .map(|who| draft.word("goal.decidedBy", who.as_str()));
    let decided = draft.labelled("goals.decidedBy", decided);
    let state = draft.labelled("goals.state", reached(draft, goal));
    [whole, why, decided, state, next].into_iter().flatten().collect()
}

/// How far the goal has come, in words. Nothing while it is under way and nobody has said more.
fn reached(draft: &Draft<'_>, goal: &Goal) -> Option<String> {
    let note = said_at_length(&goal.state_note);
    let ended = goal.ended_on.map(|date| draft.date(date));
    let words = match (goal.state, ended) {
        (GoalState::UnderWay, _) if note.is_none() => return None,
        (GoalState::Reached, Some(date)) => draft.text("goals.reachedOn", &[("date", &date)]),
        (GoalState::PutAside, Some(date)) => draft.text("goals.putAsideOn", &[("date", &date)]),
        (state, _) => draft.text(&format!("goals.{}", state.as_str()), &[]),
    };
    Some(
        [Some(words), note]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join("\n"),
    )
}

fn ratings(draft: &Draft<'_>, goal: &Goal) -> Option<Ratings> {
    Ratings::new(draft, |it| it.goal == Some(goal.id))
}

fn learned(draft: &Draft<'_>, goal: &Goal) -> Option<Learned> {
    Quotation::of(draft, goal.id.into(), "learned", &goal.learned).map(|quote| Learned {
        label: draft.text("goals.learned", &[]),
        quote,
    })
}

/// When it is looked at next; that it should have been, when it should.
fn next(draft: &Draft<'_>, subject: impl Fn(&FollowUp) -> bool) -> Option<Labelled> {
    let next = draft.next_of(subject)?;
    let is_late = next.due.is_some_and(|due| due < draft.made);
    let label = if is_late { "goals.late" } else { "goals.next" };
    draft.labelled(label, draft.when(next))
}

fn actions(draft: &Draft<'_>, goal: GoalId) -> Vec<ActionView> {
    draft
        .sight
        .actions_of(goal)
        .map(|action| ActionView::new(draft, action))
        .collect()
}

impl ActionView {
    fn new(draft: &Draft<'_>, action: &Action) -> Self {
        let who = responsible(draft, action);
        // What has ended needs nobody more.
        let is_nobodys = who.is_none() && is_open(action);
        Self {
            points: points(draft, action),
            what: own(&action.what),
            how: said_at_length(&action.how),
            extent: said_at_length(&action.extent).map(|text| Labelled {
                label: draft.text("goals.extent", &[]),
                text,
            }),
            who,
            nobody: is_nobodys.then(|| draft.text("goals.nobody", &[])),
            when: when(draft, action),
            next: next(draft, |it| it.action == Some(action.id)),
            state: StateView::new(draft, action),
            expected: [
                ("goals.canDo", &action.can_do),
                ("goals.cannotDo", &action.cannot_do),
            ]
            .into_iter()
            .filter_map(|(key, words)| draft.labelled(key, said_at_length(words)))
            .collect(),
        }
    }
}

/// Which of the regulation's points an action answers: what is done, how, and what the owner does.
fn points(draft: &Draft<'_>, action: &Action) -> Vec<&'static str> {
    let is_owners = draft
        .person(action.responsible)
        .is_some_and(|it| it.is(Role::Owner));
    let points = [("e", true), ("f", says_something(&action.how)), ("d", is_owners)];
    let answered = points.into_iter().filter(|(_, holds)| *holds);
    answered.map(|(point, _)| point).collect()
}

/// The name, and what the person is when it is not the owner or the one everybody knows.
fn responsible(draft: &Draft<'_>, action: &Action) -> Option<String> {
    let person = draft.person(action.responsible)?;
    let known = person.is(Role::Owner) || person.is(Role::PrimaryContact);
    Some(match said(&person.title).filter(|_| !known) {
        Some(title) => format!("{}, {title}", own(&person.name)),
        None => own(&person.name),
    })
}

fn when(draft: &Draft<'_>, action: &Action) -> Option<String> {
    match (action.from, action.to) {
        (None, Some(to)) => Some(draft.text("goals.deadline", &[("date", &draft.date(to))])),
        (from, to) => dates::period(from, to, draft.language),
    }
}

impl StateView {
    fn new(draft: &Draft<'_>, action: &Action) -> Self {
        let state = |key: &str| draft.text(&format!("goals.states.{key}"), &[]);
        let dated = |key: &str, date: &str| draft.text(&format!("goals.states.{key}"), &[("date", date)]);
        let ended = action.ended_on.map(|date| draft.near_date(date));
        let words = match (action.state, action.from, ended) {
            (ActionState::Planned, Some(from), _) if from > draft.made => {
                dated("begins", &draft.near_date(from))
            }
            (ActionState::Done, _, Some(date)) => dated("doneOn", &date),
            (ActionState::Stopped, _, Some(date)) => dated("stoppedOn", &date),
            (plain, ..) => state(plain.as_str()),
        };
        Self {
            mark: action.state.as_str(),
            words,
            note: said_at_length(&action.state_note),
            facts: state_facts(draft, action),
        }
    }
}

/// Who decided, and whether the owner got an answer.
fn state_facts(draft: &Draft<'_>, action: &Action) -> Vec<Labelled> {
    let decided = action
        .decided_by
        .map(|who| draft.word("action.decidedBy", who.as_str()));
    let decided = draft.labelled("goals.decidedBy", decided);
    decided.into_iter().chain(word_on!(action).told(draft)).collect()
}
