//! What is done to reach a goal: the rows of its table.

use chrono::NaiveDate;
use serde::Serialize;

use crate::dates;
use crate::document::common::{
    DocumentContext, Labelled, Quotation, own, said, said_at_length, says_something, titled, word_on,
};
use crate::plan::{Action, ActionId, ActionState, DecidedBy, GoalId, PersonSort, Role};
use crate::reading::{ActionStanding, Subject, is_open};

/// Words under a label: what the owner learned on the way, why something was stopped.
#[derive(Debug, Serialize)]
pub(super) struct Learned {
    pub(super) label: String,
    pub(super) quote: Quotation,
}

/// One row of the table.
#[derive(Debug, Serialize)]
pub(super) struct ActionView {
    points: Vec<&'static str>,
    what: String,
    how: Option<String>,
    extent: Option<Labelled>,
    who: Option<String>,
    /// The reader does it.
    theirs: bool,
    nobody: Option<String>,
    when: Option<String>,
    next: Option<Labelled>,
    state: StateView,
    reason: Option<Learned>,
    expected: Vec<Labelled>,
}

#[derive(Debug, Serialize)]
pub(super) struct StateView {
    mark: &'static str,
    words: String,
    note: Option<String>,
    facts: Vec<Labelled>,
}

/// When it is looked at next; that it should have been, when it should.
pub(super) fn next(context: &DocumentContext<'_>, subject: Subject) -> Option<Labelled> {
    let look = context.agenda.next_of(subject)?;
    let follow_up = context.sight.follow_up(look.follow_up?)?;
    let label = if look.late { "goals.late" } else { "goals.next" };
    context.labelled(label, context.when(follow_up))
}

/// Who decided on all of a goal's actions, when that is the same of more than one: it is said once.
pub(super) fn decided_alike(context: &DocumentContext<'_>, goal: GoalId) -> Option<Labelled> {
    let all = alike(context, goal)?;
    context.labelled(
        "goals.allDecidedBy",
        Some(context.word("action.decidedBy", all.as_str())),
    )
}

pub(super) fn alike(context: &DocumentContext<'_>, goal: GoalId) -> Option<DecidedBy> {
    let all: Vec<_> = context.sight.actions_of(goal).map(|it| it.decided_by).collect();
    let first = all.first().copied().flatten()?;
    (all.len() > 1 && all.iter().all(|it| *it == Some(first))).then_some(first)
}

pub(super) fn actions(context: &DocumentContext<'_>, goal: GoalId) -> Vec<ActionView> {
    context
        .sight
        .actions_of(goal)
        .map(|action| ActionView::new(context, action, alike(context, goal).is_some()))
        .collect()
}

/// Those that are shown without their goals, but for what the reader does: that stands first in the copy.
pub(super) fn actions_alone(context: &DocumentContext<'_>) -> Vec<ActionView> {
    let alone = context.sight.actions().iter().filter(|it| it.stands_alone());
    let others = alone.filter(|it| !(is_open(it) && is_readers(context, it)));
    others.map(|it| ActionView::new(context, it, false)).collect()
}

fn is_readers(context: &DocumentContext<'_>, action: &Action) -> bool {
    context.reader.is_some() && action.responsible == context.reader
}

impl ActionView {
    pub(super) fn new(context: &DocumentContext<'_>, action: &Action, decided_is_told: bool) -> Self {
        let who = responsible(context, action);
        // What has ended needs nobody more; and whom a reader is not told of is not missing.
        let is_nobodys = who.is_none() && is_open(action) && context.reader.is_none();
        Self {
            points: points(context, action),
            what: own(&action.what),
            how: said_at_length(&action.how),
            extent: said_at_length(&action.extent).map(|text| Labelled {
                label: context.text("goals.extent", &[]),
                text,
            }),
            who,
            theirs: is_readers(context, action),
            nobody: is_nobodys.then(|| context.text("goals.nobody", &[])),
            when: when(context, action),
            next: next(context, Subject::Action { action: action.id }),
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
pub(super) fn points(context: &DocumentContext<'_>, action: &Action) -> Vec<&'static str> {
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
pub(super) fn responsible(context: &DocumentContext<'_>, action: &Action) -> Option<String> {
    let person = context.person(action.responsible)?;
    let known = person.is(Role::Owner) || person.is(Role::PrimaryContact);
    // Where nobody is named, the telephone is how it is reached.
    if person.person_sort == PersonSort::Service {
        let phone = said(&person.phone).map(|number| context.text("overview.phone", &[("number", &number)]));
        let told: Vec<_> = [Some(own(&person.name)), phone].into_iter().flatten().collect();
        return Some(told.join(", "));
    }
    Some(match titled(person).filter(|_| !known) {
        Some(title) => format!("{}, {title}", own(&person.name)),
        None => own(&person.name),
    })
}

pub(in crate::document) fn when(context: &DocumentContext<'_>, action: &Action) -> Option<String> {
    let (from_time, to_time) = (action.from_time, action.to_time);
    let days = match (action.from, action.to) {
        (None, Some(to)) => Some(context.text("goals.deadline", &[("date", &context.date(to))])),
        (from, to) => dates::period(from, to, context.language),
    };
    match days {
        Some(days) => Some(context.at_hours(days, from_time, to_time)),
        None => context.hours(from_time, to_time),
    }
}

/// How far it has come, in the words the screen has too. «Ikke begynt · fulgt opp 30. november»: what nobody has begun and
/// somebody has followed up says both. Nothing of an action that is out of sight.
pub(in crate::document) fn state_words(context: &DocumentContext<'_>, action: ActionId) -> Option<String> {
    let told = context.on_day(action)?;
    let plain = |key: &str| context.text(&format!("goals.states.{key}"), &[]);
    let dated = |key: &str, on: NaiveDate| {
        let date = context.near_date(on);
        context.text(&format!("goals.states.{key}"), &[("date", &date)])
    };
    let words = match told.standing {
        ActionStanding::Planned => plain("planned"),
        ActionStanding::Begins { on } => dated("begins", on),
        ActionStanding::UnderWay => plain("underWay"),
        ActionStanding::Done { on: None } => plain("done"),
        ActionStanding::Done { on: Some(on) } => dated("doneOn", on),
        ActionStanding::Stopped { on: None } => plain("stopped"),
        ActionStanding::Stopped { on: Some(on) } => dated("stoppedOn", on),
    };
    let Some(on) = told.followed_up else {
        return Some(words);
    };
    let values = [("state", words.as_str()), ("date", &context.near_date(on))];
    Some(context.text("goals.states.followedUp", &values))
}

impl StateView {
    pub(super) fn new(context: &DocumentContext<'_>, action: &Action, decided_is_told: bool) -> Self {
        Self {
            mark: action.state.as_str(),
            words: state_words(context, action.id).unwrap_or_default(),
            note: said_at_length(&action.state_note).filter(|_| action.state != ActionState::Stopped),
            facts: state_facts(context, action, decided_is_told),
        }
    }
}

/// Why an action was stopped: words that somebody meant, as large as any, across the table.
pub(super) fn reason(context: &DocumentContext<'_>, action: &Action) -> Option<Learned> {
    if action.state != ActionState::Stopped {
        return None;
    }
    Quotation::of(context, action.id.into(), "stateNote", &action.state_note).map(|quote| Learned {
        label: context.text("goals.stoppedBecause", &[]),
        quote,
    })
}

/// Who decided, unless that is told of all of them, and whether the owner got an answer.
pub(super) fn state_facts(
    context: &DocumentContext<'_>,
    action: &Action,
    decided_is_told: bool,
) -> Vec<Labelled> {
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
